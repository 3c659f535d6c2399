"""CIT001: one regulation cited with two titles."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.catalogue.citations.cited import Cited, TitleSettings, by_number, same_title
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, rule


def _again(agreement: Agreement) -> Iterator[str]:
    for cited in by_number(agreement, with_kind=True).values():
        titled = [one.path for one in cited if one.citation.title]
        yield from titled if len(titled) > 1 else ()


@rule(
    id="CIT001",
    name="same-number-other-title",
    severity=Severity.WARNING,
    needs=(Look("peraturan yang dirujuk lebih dari sekali", "a regulation cited more than once", _again),),
    settings=TitleSettings,
)
def check(agreement: Agreement, settings: TitleSettings, context: Context) -> Iterator[Finding]:
    """Kind, number and year are the same, the titles are not; abridged titles are left alone."""
    for (kind, number, year), cited in by_number(agreement, with_kind=True).items():
        titled = [c for c in cited if c.citation.title]
        groups = _titles(titled, settings.alike)
        if len(groups) < 2:
            continue
        minority = min(groups, key=len)
        others = [group[0] for group in groups if group != minority]
        yield Finding.at(
            f"{minority[0].path}.title",
            *(f"{other.path}.title" for other in others),
            regulation=f"{kind} {number}/{year}",
            titles=[group[0].citation.title for group in groups],
            counts=[len(group) for group in groups],
        )


def _titles(cited: list[Cited], alike: float) -> list[list[Cited]]:
    groups: list[list[Cited]] = []
    for one in cited:
        home = next((g for g in groups if same_title(g[0].citation, one.citation, alike)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups
