"""TGT015: less is better, and the quarters rise."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.records import Agreement, Indicator, Targets
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.aggregation import Fit
from rules.knowledge.polarity import STATED_LESS, lower_is_better
from rules.views.quarters import MonthlyRow, monthly_fits, monthly_rows, quarter_fits, stated_in
from rules.views.year import year_rows


def _less_is_better(row: Indicator) -> bool:
    return lower_is_better(row.name) or STATED_LESS.search(stated_in(row)) is not None


def _positions(printed: Targets, found: Fit) -> list[Decimal]:
    """The values of quarters or months where each is a position, none a part of the year."""
    if found.convention in ("sum", "share") or len(found.periods) < 2:
        return []
    targets = (getattr(printed, period) for period in found.periods)
    return [Decimal(target.value) for target in targets if target.value is not None]


def _falling(agreement: Agreement) -> Iterator[str]:
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if _less_is_better(one.row) and len(_positions(one.row.targets, found)) > 1:
            yield one.cell("annual")
    yield from (row.year_path for row, _, _ in _by_month(agreement))


def _by_month(agreement: Agreement) -> Iterator[tuple[MonthlyRow, Fit, Indicator]]:
    """Rows by month of indicators of which less is better and whose months are positions."""
    for row, found in zip(monthly_rows(agreement), monthly_fits(agreement), strict=True):
        indicator = None if row.row is None else agreement.indicators[row.row]
        if indicator is not None and _less_is_better(indicator) and len(_positions(row.targets, found)) > 1:
            yield row, found, indicator


@rule(
    id="TGT015",
    name="rises-though-less-is-better",
    severity=Severity.INFO,
    needs=(
        Look(
            "target triwulan atau bulan yang makin rendah makin baik",
            "quarters or months of which less is better",
            _falling,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The last quarter promises more than the first; a warning where the document says less is better."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if _less_is_better(one.row):
            paths = (one.cell("annual"), *(one.cell(period) for period in found.periods))
            yield from _risen(one.row, one.row.targets, found, paths)
    for months, found, indicator in _by_month(agreement):
        paths = (months.year_path, *(f"{months.path}.{period}" for period in found.periods))
        yield from _risen(indicator, months.targets, found, paths)


def _risen(row: Indicator, printed: Targets, found: Fit, paths: tuple[str, ...]) -> Iterator[Finding]:
    values = _positions(printed, found)
    if len(values) > 1 and values[-1] > values[0]:
        stated = STATED_LESS.search(stated_in(row))
        yield Finding.at(
            *paths,
            severity=Severity.WARNING if stated else None,
            name=row.name,
            first=getattr(printed, found.periods[0]).text,
            last=getattr(printed, found.periods[-1]).text,
            stated=stated[0] if stated else None,
        )
