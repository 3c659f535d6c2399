"""TGT016: a target that is worse than where the year begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.polarity import STATED_LESS, lower_is_better


def _based(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if row.baseline is not None and row.targets.annual is not None:
            yield f"indicators[{index}].baseline"
            yield f"indicators[{index}].targets.annual"


@rule(
    id="TGT016",
    name="target-below-baseline",
    severity=Severity.WARNING,
    basis=("LKE 1.b.7",),
    needs=(Look("kondisi awal beserta target", "baselines with their targets", _based),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Compared as numbers in the indicator's direction; to keep what was reached is no defect."""
    for index, row in enumerate(agreement.indicators):
        values = _values(row)
        if values is None:
            continue
        begins, target = values
        less = lower_is_better(row.name) or STATED_LESS.search(row.measurement_text or "") is not None
        if (target > begins) if less else (target < begins):
            yield Finding.at(
                f"indicators[{index}].targets.annual",
                f"indicators[{index}].baseline",
                name=row.name,
                annual=row.targets.annual.text if row.targets.annual else "",
                baseline=row.baseline.text if row.baseline else "",
                less=less,
            )


def _values(row: Indicator) -> tuple[Decimal, Decimal] | None:
    """(baseline, annual target) as numbers of one unit; counts of a year are no positions."""
    first, annual = row.baseline, row.targets.annual
    if first is None or annual is None or first.kind != "number" or annual.kind != "number":
        return None
    if first.value is None or annual.value is None or first.unit != annual.unit:
        return None
    counted = re.match(r"\W*(?:jumlah|banyaknya)\b", row.name, re.IGNORECASE)
    return None if counted else (Decimal(first.value), Decimal(annual.value))
