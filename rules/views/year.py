"""Each indicator with the quarters of its year, also where only the action plan prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import MONTHS, QUARTERS, Agreement, Indicator
from rules.views.plan import plan
from rules.views.remembered import once_a_document

_OF_ACTIONS = ("plan", "criterion", "output", "output_target")
"""Columns of what is done: quarters to their right are of that, not of the indicator."""


@dataclass(frozen=True, slots=True)
class YearRow:
    """``row`` is the indicator; where its own table has no quarters, with those of the plan.

    ``planned`` is then the row of the plan, whose year stands beside them if ``year_of_plan``.
    """

    index: int
    row: Indicator
    planned: int | None = None
    year_of_plan: bool = False

    def cell(self, period: str) -> str:
        """The path of the target of ``period`` (``q1`` … ``q4``, ``annual``) in the record."""
        if self.planned is not None and period in QUARTERS:
            return f"actions[{self.planned}].targets.{period}"
        of_plan = self.year_of_plan and period == "annual"
        return f"actions[{self.planned}].target" if of_plan else f"indicators[{self.index}].targets.{period}"


@once_a_document
def year_rows(agreement: Agreement) -> tuple[YearRow, ...]:
    """The indicators in the order of print."""
    found = dict(_planned(agreement)) if _are_of_indicators(agreement) else {}
    return tuple(
        _with_plan(agreement, index, row, found[index]) if index in found else YearRow(index, row)
        for index, row in enumerate(agreement.indicators)
    )


@once_a_document
def rows_of_months(agreement: Agreement) -> dict[int, int]:
    """By the row of the plan that prints its months, the indicator that prints none itself."""
    if not _are_of_indicators(agreement, MONTHS):
        return {}
    return {planned: index for index, planned in _planned(agreement, MONTHS)}


def _planned(agreement: Agreement, periods: tuple[str, ...] = QUARTERS) -> Iterator[tuple[int, int]]:
    """(indicator, the only row of the plan with its periods) of indicators without periods of their own."""
    for one in plan(agreement).planned:
        rows = [i for i in one.rows if not agreement.actions[i].targets.printed().keys().isdisjoint(periods)]
        if len(rows) == 1 and one.indicator.targets.printed().keys().isdisjoint(periods):
            yield one.index, rows[0]


def _with_plan(agreement: Agreement, index: int, row: Indicator, planned: int) -> YearRow:
    action = agreement.actions[planned]
    year = {"annual": action.target} if action.target is not None else {}
    targets = row.targets.model_copy(update={**action.targets.quarters(), **year})
    return YearRow(index, row.model_copy(update={"targets": targets}), planned, bool(year))


def _are_of_indicators(agreement: Agreement, periods: tuple[str, ...] = QUARTERS) -> bool:
    """Whether every plan prints its periods left of what is done."""
    plans = [t.columns for t in agreement.tables if t.kind == "actions" and set(t.columns) & set(periods)]
    return bool(plans) and all(_before_actions(columns, periods) for columns in plans)


def _before_actions(columns: tuple[str, ...], periods: tuple[str, ...]) -> bool:
    done = [columns.index(meaning) for meaning in _OF_ACTIONS if meaning in columns]
    printed = [columns.index(period) for period in periods if period in columns]
    return all(period < action for period in printed for action in done)
