"""TGT018: nothing is promised for the year: a target of zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.records import Agreement, Indicator
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.polarity import lower_is_better
from rules.views.quarters import stated_in

_UNWANTED = re.compile(
    r"\b(?:kasus|kejadian|temuan|korban|gangguan|pengaduan|keluhan|komplain|sengketa|kerugian|kerusakan|tidak|belum|tanpa|"
    r"kehilangan|kegagalan|keterlambatan|sanksi|semakin\s+(?:rendah|kecil|sedikit|menurun)|minimize)\b",
    re.IGNORECASE,
)
"""What nobody wants: none of it is a goal."""


def _numbers(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if row.targets.annual is not None and row.targets.annual.kind == "number":
            yield f"indicators[{index}].targets.annual"


@rule(
    id="TGT018",
    name="zero-target",
    severity=Severity.INFO,
    needs=(Look("target tahunan berupa angka", "annual targets that are numbers", _numbers),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The annual target is 0, and nothing says that less is better."""
    for index, row in enumerate(agreement.indicators):
        annual = row.targets.annual
        zero = annual is not None and annual.kind == "number" and Decimal(annual.value or "1") == 0
        if annual is not None and zero and not _may_be_none(row):
            yield Finding.at(f"indicators[{index}].targets.annual", name=row.name, printed=annual.text)


def _may_be_none(row: Indicator) -> bool:
    return lower_is_better(row.name) or _UNWANTED.search(f"{row.name} {stated_in(row)}") is not None
