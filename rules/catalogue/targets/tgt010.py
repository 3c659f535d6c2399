"""TGT010: the only quarter with a target is the last: nothing can be followed up during the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.units import unit_kind
from rules.views.quarters import quarter_fits, unit_of
from rules.views.year import year_rows

_LATE = re.compile(r"\bBPS\b|badan pusat statistik|\bsurvei\b|\bsurvey\b", re.IGNORECASE)
"""Statistics that are only published once a year."""
_FORM_HAS_QUARTERS = 3  # quarters from which the form has a column for each


def _followed(agreement: Agreement) -> Iterator[str]:
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if found.periods and len(one.row.targets.quarters()) >= _FORM_HAS_QUARTERS:
            yield one.cell(found.periods[-1])


@rule(
    id="TGT010",
    name="only-last-quarter",
    severity=Severity.INFO,
    basis=("LKE 2.b.4",),
    needs=(Look("target dalam formulir triwulanan", "targets in a quarterly form", _followed),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Not for one output that can only be due once, nor for statistics that come once a year."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if found.convention == "single" and found.periods == ("q4",) and _could_be_followed(one.row):
            printed = one.row.targets.q4.text if one.row.targets.q4 else ""
            yield Finding.at(one.cell("q4"), one.cell("annual"), name=one.row.name, printed=printed)


def _could_be_followed(row: Indicator) -> bool:
    annual = row.targets.annual
    if annual is None or annual.kind in ("grade", "level"):
        return False
    if len(row.targets.quarters()) < _FORM_HAS_QUARTERS:
        return False
    one = annual.value is not None and Decimal(annual.value) == 1 and unit_kind(unit_of(row)) == "countable"
    texts = (row.data_source, row.measurement_text, *(row.measurement.sources if row.measurement else ()))
    return not one and not any(_LATE.search(text) for text in texts if text)
