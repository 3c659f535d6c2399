"""STR004: the indicator table has no objective, target or unit at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.percents import says_percent
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule

_UNIT_IN_NAME = re.compile(
    r"\b(indeks|nilai|skor|predikat|opini|rasio|angka|tingkat|level|jumlah|laju)\b|\(", re.IGNORECASE
)
_WORDS = {
    "objective": {"id": "sasaran", "en": "objective"},
    "target": {"id": "target", "en": "target"},
    "unit": {"id": "satuan", "en": "unit"},
}


@rule(
    id="STR004",
    name="column-missing",
    severity=Severity.WARNING,
    basis=("P53 I/5-6",),
    needs=("indicators",),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Objective, indicator and target; a unit may stand in a column, in the target, or in the name."""
    rows = agreement.indicators
    lacking = []
    if not any(row.objective for row in rows):
        lacking.append("objective")
    if not any(row.targets.printed() for row in rows):
        lacking.append("target")
    elif not any(_has_unit(row) for row in rows):
        lacking.append("unit")
    if lacking:
        yield Finding.at("indicators", lacking=[_WORDS[name] for name in lacking])


def _has_unit(row: Indicator) -> bool:
    if row.unit or says_percent(row.name) or _UNIT_IN_NAME.search(row.name):
        return True
    cells = row.targets.printed().values()
    return any(
        cell.unit or cell.kind in ("level", "grade", "composite") or says_percent(cell.text) for cell in cells
    )
