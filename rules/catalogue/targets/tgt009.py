"""TGT009: an annual target, and nothing in any quarter of a form that has quarters."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from extractor.records.targets import SAYS_NOTHING
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.year import year_rows


def _with_quarters(agreement: Agreement) -> Iterator[str]:
    for one in year_rows(agreement):
        annual = one.row.targets.annual
        if annual is not None and annual.kind not in SAYS_NOTHING and one.row.targets.quarters():
            yield one.cell("annual")


@rule(
    id="TGT009",
    name="quarters-all-empty",
    severity=Severity.WARNING,
    basis=("LKE 2.b.4",),
    needs=(
        Look(
            "target tahunan dalam formulir triwulanan", "annual targets in a quarterly form", _with_quarters
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Only where other rows of the document fill their quarters: an unused form is no defect of a row."""
    rows = [one.row for one in year_rows(agreement)]
    used = any(t.kind not in SAYS_NOTHING for row in rows for t in row.targets.quarters().values())
    for one in year_rows(agreement):
        row = one.row
        annual, quarters = row.targets.annual, row.targets.quarters()
        if annual is None or annual.kind in SAYS_NOTHING or not quarters:
            continue
        if all(target.kind in SAYS_NOTHING for target in quarters.values()):
            yield Finding.at(
                one.cell("annual"),
                *(one.cell(period) for period in quarters),
                severity=None if used else Severity.INFO,
                name=row.name,
                annual=annual.text,
            )
