"""REF002: a budget other than the budget document's, by the inspectorate's table of budgets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.lexicon.plain import letters
from extractor.records import Agreement, parse_amount
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.knowledge.sums import amount
from rules.views.references import budgets_of


def _priced(agreement: Agreement) -> Iterator[str]:
    return (f"programs[{i}].budget" for i, row in enumerate(agreement.programs) if row.budget_text)


@rule(
    id="REF002",
    name="budget-against-dpa",
    severity=Severity.WARNING,
    basis=("TABEL ANGGARAN",),
    needs=(
        Look("anggaran program", "budgets of programs", _priced),
        "year",
        Look("tabel anggaran (--budgets)", "table of budgets (--budgets)", given="budgets"),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Rows are found by the program's name; cents are compared, their print is not."""
    rows = budgets_of(agreement, context.budgets)
    for index, program in enumerate(agreement.programs):
        row, printed = rows.get(letters(program.name)), amount(program)
        given = parse_amount(row.budget) if row is not None else None
        if row is None or printed is None or given is None or printed == Decimal(given):
            continue
        yield Finding.at(
            f"programs[{index}]",
            confusable=can_misread(agreement) and confusable(str(printed), str(given)),
            name=program.name,
            printed=printed,
            given=Decimal(given),
            gap=abs(printed - Decimal(given)),
            source=row.source,
        )
