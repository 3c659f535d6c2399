"""BGT006: one program twice in the list of budgets."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule


def _several(agreement: Agreement) -> tuple[str, ...]:
    priced = [index for index, row in enumerate(agreement.programs) if row.budget_text]
    paths = tuple(f"programs[{index}].name" for index in priced)
    return paths if len(paths) > 1 else ()


@rule(
    id="BGT006",
    name="program-twice",
    severity=Severity.WARNING,
    needs=(Look("dua program atau lebih", "two or more programs", _several),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """One name twice under one program; the same activity under two programs may be meant."""
    places: dict[tuple[str, ...], list[int]] = {}
    above: dict[int, str] = {}
    for index, row in enumerate(agreement.programs):
        name = letters(row.name)
        above = {level: text for level, text in above.items() if level < row.level} | {row.level: name}
        if row.budget_text:  # a name over several rows is printed again without an amount
            places.setdefault((*above.values(), row.note or ""), []).append(index)
    if places and all(len(rows) > 1 for rows in places.values()):
        return  # the whole list stands more than once
    for rows in places.values():
        if len(rows) > 1:
            yield Finding.at(
                f"programs[{rows[1]}]",
                *(f"programs[{index}]" for index in (*rows[2:], rows[0])),
                program=agreement.programs[rows[0]].name,
                count=len(rows),
                amounts=[agreement.programs[index].budget_text or "–" for index in rows],
            )
