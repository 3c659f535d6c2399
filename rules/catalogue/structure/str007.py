"""STR007: one indicator twice in one agreement."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule


def _several(agreement: Agreement) -> tuple[str, ...]:
    paths = tuple(f"indicators[{index}].name" for index, _ in enumerate(agreement.indicators))
    return paths if len(paths) > 1 else ()


@rule(
    id="STR007",
    name="indicator-twice",
    severity=Severity.WARNING,
    needs=(Look("dua indikator atau lebih", "two or more indicators", _several),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The same name, print apart; near-duplicates may differ on purpose, a whole table may stand twice."""
    places: dict[str, list[int]] = {}
    for index, row in enumerate(agreement.indicators):
        if key := letters(row.name):
            places.setdefault(key, []).append(index)
    counts = {len(rows) for rows in places.values()}
    if len(places) > 1 and counts != {1} and 1 not in counts:
        return  # the whole table stands more than once
    for rows in places.values():
        if len(rows) > 1:
            first, *others = rows
            yield Finding.at(
                f"indicators[{others[0]}].name",
                *(f"indicators[{index}]" for index in others),
                f"indicators[{first}].name",
                f"indicators[{first}]",
                indicator=agreement.indicators[first].name,
                count=len(rows),
                objectives=[agreement.indicators[i].objective or "–" for i in rows],
            )
