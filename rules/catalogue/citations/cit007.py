"""CIT007: a cited plan that does not cover the agreement's year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_PLAN = re.compile(
    r"\b(Renstra|Rencana Strategis|RPJMD|RPJMN|RPJM|RPD|RPJPD|Rencana Pembangunan)\b[^\n;]{0,120}?"
    r"\b((?:19|20)\d\d)\s*(?:[-–—]|s\s*[./]\s*d\.?|sampai dengan)\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _periods(agreement: Agreement) -> Iterator[str]:
    for index, citation in enumerate(agreement.citations):
        if _PLAN.search(citation.title or citation.text):
            yield f"citations[{index}]"


@rule(
    id="CIT007",
    name="plan-period",
    severity=Severity.WARNING,
    needs=(Look("periode dokumen perencanaan", "the period of a plan", _periods), "year"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The period of a plan in a citation (Renstra 2020–2024) leaves out the agreement's year."""
    year = agreement.year
    if year is None:
        return
    for index, citation in enumerate(agreement.citations):
        for plan in _PLAN.finditer(citation.title or citation.text):
            start, end = int(plan[2]), int(plan[3])
            if start <= end and not start <= year <= end:
                yield Finding.at(
                    f"citations[{index}]",
                    citation=citation.text,
                    plan=plan[1],
                    start=start,
                    end=end,
                    year=year,
                )
                break
