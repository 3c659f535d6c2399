"""How each row of an agreement makes its year of its quarters or months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import Agreement, Indicator, Target, Targets
from extractor.records.targets import SAYS_NOTHING
from extractor.records.written.percents import begins_as_share
from rules.knowledge.aggregation import Fit, fit
from rules.knowledge.units import row_unit
from rules.views.remembered import once_a_document
from rules.views.year import rows_of_months, year_rows

_COUNTS = re.compile(r"^\W*(?:jumlah|banyaknya)\b", re.IGNORECASE)
ENOUGH_FOR_A_HABIT = 2
"""So many rows of one document with quarters in percent of a count are its way of writing, not a slip."""


def unit_of(indicator: Indicator) -> str | None:
    """The printed unit, else what the name says: a *Jumlah* counts, a *Persentase* is a share."""
    printed = row_unit(indicator.unit, *(t.unit for t in indicator.targets.printed().values()))
    if printed:
        return printed
    if _COUNTS.search(indicator.name):
        return "buah"
    return "persen" if begins_as_share(indicator.name) else None


def stated_in(indicator: Indicator) -> str:
    """The texts of a row that may state a convention."""
    texts = (indicator.unit, indicator.name, indicator.measurement_text)
    return "\n".join(text for text in texts if text)


@once_a_document
def quarter_fits(agreement: Agreement) -> tuple[Fit, ...]:
    """The fit of the quarters of each indicator, in the document's order."""
    rows = [one.row for one in year_rows(agreement)]
    alone = tuple(fit(row.targets, unit=unit_of(row), text=stated_in(row)) for row in rows)
    shares = [found for found in alone if found.convention == "share"]
    if len(shares) < ENOUGH_FOR_A_HABIT and all(found.doubtful for found in shares):
        return alone
    return tuple(fit(row.targets, unit=unit_of(row), text=stated_in(row), shares=True) for row in rows)


def fitted_cells(agreement: Agreement) -> Iterator[str]:
    """Paths of the year and the quarters of rows that have both."""
    for one in year_rows(agreement):
        printed = {p: t for p, t in one.row.targets.quarters().items() if t.kind not in SAYS_NOTHING}
        annual = one.row.targets.annual
        if printed and annual is not None and annual.kind != "not_applicable":
            yield from (one.cell(period) for period in ("annual", *printed))


@dataclass(frozen=True, slots=True)
class MonthlyRow:
    """A row that prints months: the paths of its targets and of its year, what it is called, its unit.

    ``row`` is the index of its indicator, None for what is the plan's alone.
    """

    path: str
    year_path: str
    name: str
    unit: str | None
    targets: Targets
    annual: Target
    row: int | None = None


@once_a_document
def monthly_rows(agreement: Agreement) -> tuple[MonthlyRow, ...]:
    """Indicators and action plan rows with monthly targets and a year to compare them with."""
    return tuple(_monthly_rows(agreement))


def _monthly_rows(agreement: Agreement) -> Iterator[MonthlyRow]:
    for index, row in enumerate(agreement.indicators):
        if row.targets.months() and row.targets.annual:
            path = f"indicators[{index}].targets"
            year_path, annual = f"{path}.annual", row.targets.annual
            yield MonthlyRow(path, year_path, row.name, unit_of(row), row.targets, annual, index)
    rows = rows_of_months(agreement)
    for index, action in enumerate(agreement.actions):
        year = action.targets.annual or action.target
        if action.targets.months() and year:
            path = f"actions[{index}]"
            where = f"{path}.targets.annual" if action.targets.annual else f"{path}.target"
            name = action.output or action.indicator or action.plan or ""
            unit = "persen" if begins_as_share(action.indicator or "") else year.unit
            yield MonthlyRow(f"{path}.targets", where, name, unit, action.targets, year, rows.get(index))


@once_a_document
def monthly_fits(agreement: Agreement) -> tuple[Fit, ...]:
    """The fit of the months of each of ``monthly_rows``."""
    return tuple(
        fit(row.targets, unit=row.unit, monthly=True, annual=row.annual, text=row.name)
        for row in monthly_rows(agreement)
    )
