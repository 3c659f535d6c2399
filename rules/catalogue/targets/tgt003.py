"""TGT003: a running total that falls."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.aggregation import stated
from rules.knowledge.units import unit_kind
from rules.views.quarters import monthly_fits, monthly_rows, quarter_fits, stated_in, unit_of
from rules.views.target_cells import period_words
from rules.views.year import year_rows


def _running(agreement: Agreement) -> Iterator[str]:
    """Quarters of rows that more than one of them has a number of, and whose last is the year."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if found.convention in ("last", "share") and len(_values(one.row)) > 1:
            yield from (one.cell(period) for period, _ in _values(one.row))
    yield from (row.year_path for row in monthly_rows(agreement))


@rule(
    id="TGT003",
    name="running-total-falls",
    severity=Severity.WARNING,
    needs=(Look("target berjalan", "targets that run to the year", _running),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A row that climbs to its year and falls on the way; positions that may fluctuate are left alone."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if found.convention not in ("last", "share"):
            continue
        fall = _fall(one.row)
        if fall is not None and _climbs(one.row):
            before, after = fall
            yield Finding.at(
                one.cell(after),
                one.cell(before),
                one.cell("annual"),
                name=one.row.name,
                before=getattr(one.row.targets, before).text,
                after=getattr(one.row.targets, after).text,
                from_period=period_words(before),
                to_period=period_words(after),
            )
    yield from _months(agreement)


def _months(agreement: Agreement) -> Iterator[Finding]:
    """The same of rows by month, whose last month with a number is their year."""
    for row, found in zip(monthly_rows(agreement), monthly_fits(agreement), strict=True):
        cells = row.targets.months().items()
        values = [(m, Decimal(t.value)) for m, t in cells if t.value is not None and Decimal(t.value) != 0]
        fall = next(((a, b) for (a, x), (b, y) in pairwise(values) if y < x), None)
        climbs = bool(values) and values[-1][1] == max(v for _, v in values) > values[0][1]
        if found.convention == "last" and fall is not None and climbs:
            before, after = fall
            yield Finding.at(
                f"{row.path}.{after}",
                f"{row.path}.{before}",
                row.year_path,
                name=row.name,
                before=getattr(row.targets, before).text,
                after=getattr(row.targets, after).text,
                from_period=period_words(before),
                to_period=period_words(after),
            )


def _values(row: Indicator) -> list[tuple[str, Decimal]]:
    cells = row.targets.quarters().items()
    return [(q, Decimal(t.value)) for q, t in cells if t.value is not None and Decimal(t.value) != 0]


def _fall(row: Indicator) -> tuple[str, str] | None:
    """The first two quarters of which the later prints less."""
    return next(((a, b) for (a, x), (b, y) in pairwise(_values(row)) if y < x), None)


def _climbs(row: Indicator) -> bool:
    """Whether the row is a running total: stated so, or the last value is the highest."""
    if stated(stated_in(row)) == "last":
        return True
    values = [value for _, value in _values(row)]
    if unit_kind(unit_of(row)) == "index":
        return False
    return values[-1] == max(values) and values[-1] > values[0]
