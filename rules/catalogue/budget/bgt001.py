"""BGT001: an agreement without programs and their budget."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.parts import is_agreement


@rule(
    id="BGT001",
    name="budget-missing",
    severity=Severity.WARNING,
    basis=("P53 I/5-6", "LKE 1.c.1"),
    needs=("agreement", "indicators"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The annex names programs (or activities) with budget; an unread page makes it a question."""
    if not is_agreement(agreement):
        return
    if any(p.budget_text for p in agreement.programs) or any(i.budget_text for i in agreement.indicators):
        return
    unread = sorted({p.page for p in agreement.problems if p.page and not p.code.endswith("blank")})
    yield Finding.at("programs", question=bool(unread), named=len(agreement.programs), unread=unread)
