"""STR008: an objective with more indicators than the benchmark advises."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule


class Settings(RuleSettings):
    """``most``: so many indicators an objective may have."""

    most: int = Field(default=3, ge=1)


def _paired(agreement: Agreement) -> Iterator[str]:
    return (f"indicators[{i}].objective" for i, row in enumerate(agreement.indicators) if row.objective)


@rule(
    id="STR008",
    name="too-many-indicators",
    severity=Severity.INFO,
    basis=("KEU",),
    needs=(Look("sasaran beserta indikatornya", "objectives with their indicators", _paired),),
    settings=Settings,
)
def check(agreement: Agreement, settings: Settings, context: Context) -> Iterator[Finding]:
    """At most three indicators per objective, and no indicator under two objectives."""
    objectives: dict[str, list[int]] = {}
    names: dict[str, list[int]] = {}
    for index, row in enumerate(agreement.indicators):
        if row.objective:
            objectives.setdefault(letters(row.objective), []).append(index)
            names.setdefault(letters(row.name), []).append(index)
    for rows in objectives.values():
        if len(rows) > settings.most:
            yield _finding(agreement, rows, shared=False, most=settings.most)
    for rows in names.values():
        if len({letters(agreement.indicators[i].objective or "") for i in rows}) > 1:
            yield _finding(agreement, rows, shared=True, most=settings.most)


def _finding(agreement: Agreement, rows: list[int], *, shared: bool, most: int) -> Finding:
    first = agreement.indicators[rows[0]]
    field = "name" if shared else "objective"
    return Finding.at(
        f"indicators[{rows[0]}].{field}",
        *(f"indicators[{index}]" for index in rows),
        shared=shared,
        most=most,
        count=len(rows),
        objective=first.objective,
        indicator=first.name,
        objectives=[agreement.indicators[i].objective or "–" for i in rows],
    )
