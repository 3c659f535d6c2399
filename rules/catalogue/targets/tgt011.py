"""TGT011: the formula compares a year with the year before, and there is a target within the year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.methods import described, formula_of, method_path, method_text
from rules.views.quarters import quarter_fits
from rules.views.target_cells import quarter_numeral
from rules.views.year import year_rows

_YEAR_BEFORE = re.compile(r"\b[nt]\s*[-–−]\s*1\b", re.IGNORECASE)
_WITHIN_THE_YEAR = re.compile(
    r"\by\s*-?\s*(?:on|o)\s*-?\s*y\b|year on year|(?:periode|triwulan|bulan) yang sama|triwulan sebelumnya|"
    r"q-?to-?q",
    re.IGNORECASE,
)
_EARLY = ("q1", "q2", "q3")


def _comparing(agreement: Agreement) -> Iterator[str]:
    for one in year_rows(agreement):
        if one.row.targets.quarters() and _compares_years(one.row):
            yield one.cell("annual")


@rule(
    id="TGT011",
    name="year-formula-quarter-target",
    severity=Severity.WARNING,
    needs=(
        Look("rumus yang membandingkan dua tahun", "formulas that compare two years", _comparing),
        "quarters",
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A growth from year n-1 to n is known when year n is over; year on year is measured each quarter."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        row = one.row
        early = [period for period in found.periods if period in _EARLY]
        if not early or not _compares_years(row) or _WITHIN_THE_YEAR.search(described(row)):
            continue
        formula = formula_of(row)
        yield Finding.at(
            one.cell(early[0]),
            *(one.cell(period) for period in early[1:]),
            method_path(agreement, one.index),
            name=row.name,
            early=[f"{quarter_numeral(period)} ({getattr(row.targets, period).text})" for period in early],
            formula=formula.printed if formula else method_text(row),
        )


def _compares_years(row: Indicator) -> bool:
    formula = formula_of(row)
    if formula is not None:
        return formula.compares_years
    return bool(_YEAR_BEFORE.search(method_text(row)))
