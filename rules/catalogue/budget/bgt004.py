"""BGT004: amounts of money that are not written the Indonesian way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from extractor.records.amounts import is_indonesian_amount, without_currency
from extractor.records.written.nothing import is_not_applicable
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule

_IN_WORDS = re.compile(r"\s*\([^()\d]+\)$")
"""What says the amount once more in words."""


def _amounts(agreement: Agreement) -> Iterator[str]:
    return (f"programs[{i}].budget_text" for i, row in enumerate(agreement.programs) if row.budget_text)


@rule(
    id="BGT004",
    name="amount-format",
    severity=Severity.INFO,
    needs=(Look("jumlah uang", "amounts of money", _amounts),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Points part thousands, a comma parts cents; one finding lists all amounts written otherwise."""
    printed = [(f"programs[{i}]", p.budget_text) for i, p in enumerate(agreement.programs)]
    if agreement.programs_total is not None:
        printed.append(("programs_total", agreement.programs_total.text))
    odd = [(path, text.strip()) for path, text in printed if text and text.strip() and not _is_usual(text)]
    if odd:
        yield Finding.at(
            *(path for path, _ in odd),
            amounts=[text for _, text in odd][:10],
            count=len(odd),
            all=len(printed),
        )


def _is_usual(text: str) -> bool:
    body = _IN_WORDS.sub("", text.strip())
    return is_not_applicable(without_currency(body)) or is_indonesian_amount(body)
