"""CIT002: one regulation cited as two kinds."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.catalogue.citations.cited import TitleSettings, by_number, same_title
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, rule


def _again(agreement: Agreement) -> Iterator[str]:
    for cited in by_number(agreement, with_kind=False).values():
        titled = [one.path for one in cited if one.citation.title]
        yield from titled if len(titled) > 1 else ()


@rule(
    id="CIT002",
    name="same-number-other-kind",
    severity=Severity.WARNING,
    needs=(
        Look(
            "nomor peraturan yang dirujuk lebih dari sekali",
            "a number of a regulation cited more than once",
            _again,
        ),
    ),
    settings=TitleSettings,
)
def check(agreement: Agreement, settings: TitleSettings, context: Context) -> Iterator[Finding]:
    """Number, year and title are the same, the kinds differ (UU 8/2006 for PP 8/2006)."""
    for (_, number, year), cited in by_number(agreement, with_kind=False).items():
        reported: set[frozenset[str]] = set()
        for position, one in enumerate(cited):
            for other in cited[:position]:
                kinds = frozenset({str(one.citation.kind), str(other.citation.kind)})
                if len(kinds) < 2 or kinds in reported:
                    continue
                if same_title(one.citation, other.citation, settings.alike):
                    reported.add(kinds)
                    yield Finding.at(
                        f"{one.path}.kind",
                        f"{other.path}.kind",
                        number=f"{number}/{year}",
                        kinds=sorted(kinds),
                        title=one.citation.title,
                    )
