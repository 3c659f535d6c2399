"""BGT002: programs that do not add up to the printed total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread
from rules.knowledge.sums import amount, misread_explains, rounding


def _added_up(agreement: Agreement) -> Iterator[str]:
    """The total and the amounts of a level that makes it, else of all levels that print amounts."""
    total = agreement.programs_total
    levels = sorted({program.level for program in agreement.programs if program.budget_text})
    if total is None or not levels:
        return
    yield "programs_total"
    yield "programs_total.value"
    wanted = None if total.value is None else Decimal(total.value)
    fitting = [level for level in levels if wanted is not None and _sum(agreement, level) == wanted]
    for index, program in enumerate(agreement.programs):
        if program.level in (fitting[:1] or levels):
            yield f"programs[{index}]"
            yield f"programs[{index}].budget"


@rule(
    id="BGT002",
    name="budget-total",
    severity=Severity.ERROR,
    needs=(Look("jumlah anggaran beserta rinciannya", "budget total with its parts", _added_up),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Σ of the highest level = total, or of a lower one where the list prints several."""
    total = agreement.programs_total
    if total is None or total.value is None:
        return
    wanted = Decimal(total.value)
    margin = rounding([*(p.budget_text for p in agreement.programs), total.text])
    levels = sorted({program.level for program in agreement.programs if program.budget_text})
    sums = {level: _sum(agreement, level) for level in levels}
    if any(found is None or abs(found - wanted) <= margin for found in sums.values()):
        return
    level = levels[0]
    rows = [(i, p) for i, p in enumerate(agreement.programs) if p.level == level]
    found = sums[level] or Decimal(0)
    amounts = [value for _, p in rows if (value := amount(p)) is not None]
    yield Finding.at(
        "programs_total",
        *(f"programs[{index}]" for index, _ in rows),
        confusable=can_misread(agreement) and misread_explains(amounts, wanted),
        total=wanted,
        sum=found,
        gap=abs(found - wanted),
        less=found < wanted,
        count=len(rows),
        digit=misread_explains(amounts, wanted),
    )


def _sum(agreement: Agreement, level: int) -> Decimal | None:
    """Σ of a level; None where an amount of it could not be told."""
    amounts = [amount(program) for program in agreement.programs if program.level == level]
    if any(value is None for value in amounts):
        return None
    return sum((value for value in amounts if value is not None), Decimal(0))
