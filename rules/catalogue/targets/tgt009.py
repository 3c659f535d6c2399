"""TGT009: an annual target, and nothing in any quarter of a form that has quarters."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import QUARTERS, Agreement
from extractor.records.targets import SAYS_NOTHING
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.quarters import monthly_rows
from rules.views.year import YearRow, year_rows


def _with_quarters(agreement: Agreement) -> Iterator[str]:
    yield from (one.cell("annual") for one, _ in _promised(agreement))
    yield from (row.year_path for row in monthly_rows(agreement))


def _promised(agreement: Agreement) -> Iterator[tuple[YearRow, tuple[str, ...]]]:
    """Rows with an annual target, and the quarters that their form has."""
    for one in year_rows(agreement):
        annual, table = one.row.targets.annual, one.row.table
        columns = () if table is None else agreement.tables[table].columns
        quarters = (*one.row.targets.quarters(),) or tuple(q for q in QUARTERS if q in columns)
        if annual is not None and annual.kind not in SAYS_NOTHING and quarters:
            yield one, quarters


@rule(
    id="TGT009",
    name="quarters-all-empty",
    severity=Severity.WARNING,
    basis=("LKE 2.b.4",),
    needs=(
        Look(
            "target tahunan dalam formulir triwulanan atau bulanan",
            "annual targets in a form by quarter or month",
            _with_quarters,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Only where other rows of the document fill their quarters: an unused form is no defect of a row."""
    rows = [one.row for one in year_rows(agreement)]
    used = any(t.kind not in SAYS_NOTHING for row in rows for t in row.targets.quarters().values())
    for one, quarters in _promised(agreement):
        if all(target.kind in SAYS_NOTHING for target in one.row.targets.quarters().values()):
            yield Finding.at(
                one.cell("annual"),
                *(one.cell(period) for period in quarters),
                severity=None if used else Severity.INFO,
                name=one.row.name,
                annual=one.row.targets.annual.text if one.row.targets.annual else "",
                monthly=False,
            )
    yield from _months(agreement)


def _months(agreement: Agreement) -> Iterator[Finding]:
    """The same of rows by month."""
    rows = monthly_rows(agreement)
    used = any(t.kind not in SAYS_NOTHING for row in rows for t in row.targets.months().values())
    for row in rows:
        months = row.targets.months()
        empty = all(target.kind in SAYS_NOTHING for target in months.values())
        if empty and row.annual.kind not in SAYS_NOTHING:
            yield Finding.at(
                row.year_path,
                *(f"{row.path}.{month}" for month in months),
                severity=None if used else Severity.INFO,
                name=row.name,
                annual=row.annual.text,
                monthly=True,
            )
