"""Every printed target of an agreement: path, period, row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import MONTHS, QUARTERS, Agreement, Target
from extractor.records.written.numerals import roman
from rules.knowledge.dates import month_names
from rules.views.quarters import unit_of
from rules.views.remembered import once_a_document
from rules.views.year import rows_of_months, year_rows


@dataclass(frozen=True, slots=True)
class TargetCell:
    """``period`` is ``q1`` … ``q4``, ``annual`` or ``m1`` … ``m12``; ``unit`` that of the row.

    ``row`` is the index of its indicator, also of quarters and months that the plan prints for it; None for
    what is the plan's alone.
    """

    path: str
    period: str
    target: Target
    name: str
    unit: str | None
    row: int | None = None


@once_a_document
def target_cells(agreement: Agreement) -> tuple[TargetCell, ...]:
    """Indicators first, then the action plan; a target that several rows of the plan share is given once."""
    return tuple(_cells(agreement))


def _cells(agreement: Agreement) -> Iterator[TargetCell]:
    for index, row in enumerate(agreement.indicators):
        unit = unit_of(row)
        for period, target in row.targets.printed().items():
            yield TargetCell(f"indicators[{index}].targets.{period}", period, target, row.name, unit, index)
    of_plan = {one.planned: one.index for one in year_rows(agreement) if one.planned is not None}
    of_period = {**dict.fromkeys(QUARTERS, of_plan), **dict.fromkeys(MONTHS, rows_of_months(agreement))}
    seen: set[tuple[str, str]] = set()
    for index, action in enumerate(agreement.actions):
        name = action.indicator or action.output or ""
        if action.target is not None and (name, action.target.text) not in seen:
            seen.add((name, action.target.text))
            yield TargetCell(f"actions[{index}].target", "annual", action.target, name, action.target.unit)
        for period, target in action.targets.printed().items():
            of = of_period.get(period, {}).get(index)
            unit = target.unit if of is None else unit_of(agreement.indicators[of])
            path = f"actions[{index}].targets.{period}"
            yield TargetCell(path, period, target, name, unit, of)


def period_words(period: str) -> dict[str, str]:
    """How reports name a period: ``triwulan II``, ``bulan Juli``, ``tahunan``."""
    if period in QUARTERS:
        return {"id": f"triwulan {quarter_numeral(period)}", "en": f"quarter {quarter_numeral(period)}"}
    if period == "annual":
        return {"id": "tahunan", "en": "the year"}
    names = month_names(int(period[1:]))
    return {"id": f"bulan {names['id']}", "en": names["en"]}


def quarter_numeral(period: str) -> str:
    """``II`` for ``q2``."""
    return roman(QUARTERS.index(period) + 1)
