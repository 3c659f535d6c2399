"""TGT013: a month named in the text lies in a quarter without a target, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from extractor.records.months import MONTH_NAMES
from extractor.records.written.numerals import roman
from extractor.records.written.quarters import quarter_of
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.dates import month_names
from rules.knowledge.deadlines import Deadline, deadlines, misplaced_months
from rules.views.methods import described
from rules.views.quarters import monthly_fits, monthly_rows, quarter_fits
from rules.views.year import YearRow, year_rows

MONTHS_THAT_SCHEDULE = 2
"""From so many named months on, the text is a schedule that should name every quarter with a target."""


def _scheduled(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        text = described(row)
        if any(misplaced_months(text)) or deadlines(text, agreement.year):
            yield f"indicators[{index}].measurement_text"


def _periods(agreement: Agreement) -> Iterator[str]:
    for one in year_rows(agreement):
        yield from (one.cell(period) for period in one.row.targets.quarters())
    yield from (row.year_path for row in monthly_rows(agreement))


@rule(
    id="TGT013",
    name="month-against-quarter",
    severity=Severity.WARNING,
    needs=(
        Look(
            "bulan sebagai batas waktu dalam pengukuran", "months as deadlines in the measurement", _scheduled
        ),
        Look("target triwulan atau bulan", "quarters or months", _periods),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A deadline early in a quarter may belong to the quarter before: this only asks then."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        text = described(one.row)
        with_target = {int(period[1]) for period in found.periods}
        for deadline, stated in misplaced_months(text):
            yield _finding(one, deadline, "named", stated)
        named = deadlines(text, agreement.year)
        if not with_target or not named:
            continue
        for deadline in named:
            if deadline.quarter not in with_target:
                belongs = deadline.opens_quarter and (deadline.quarter - 1 or 4) in with_target
                yield _finding(one, deadline, "empty", deadline.quarter, question=belongs)
        covered = {quarter for deadline in named for quarter in deadline.may_serve()}
        missed = sorted(with_target - covered)
        if len(named) >= MONTHS_THAT_SCHEDULE and missed:
            yield _finding(one, named[-1], "unnamed", missed[0])
    yield from _by_month(agreement)


def _by_month(agreement: Agreement) -> Iterator[Finding]:
    """Deadlines in a quarter none of whose months has a target, nor the month behind it."""
    for row, found in zip(monthly_rows(agreement), monthly_fits(agreement), strict=True):
        if row.row is None or not found.periods:
            continue
        due = {int(period[1:]) for period in found.periods}
        with_target = set(map(quarter_of, due))
        for deadline in deadlines(described(agreement.indicators[row.row]), agreement.year):
            month = MONTH_NAMES.index(deadline.month.lower()) + 1
            if deadline.quarter not in with_target and not due & {month - 1, month + 1}:
                yield Finding.at(
                    f"indicators[{row.row}].measurement_text",
                    *(f"{row.path}.{period}" for period in found.periods),
                    name=row.name,
                    why="empty",
                    month=month_names(month),
                    words=deadline.words,
                    quarter=roman(deadline.quarter),
                    right=roman(deadline.quarter),
                )


def _finding(one: YearRow, deadline: Deadline, why: str, quarter: int, question: bool = False) -> Finding:
    return Finding.at(
        f"indicators[{one.index}].measurement_text",
        one.cell(f"q{quarter}") if why != "named" else f"indicators[{one.index}].name",
        question=question,
        name=one.row.name,
        why=why,
        month=month_names(MONTH_NAMES.index(deadline.month.lower()) + 1),
        words=deadline.words,
        quarter=roman(quarter),
        right=roman(deadline.quarter),
    )
