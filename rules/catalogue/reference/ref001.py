"""REF001: a target other than the plan's, by the inspectorate's table of targets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.lexicon.plain import letters
from extractor.records import Agreement, target_from_text
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.confusion import can_misread, confusable
from rules.views.references import targets_of


@rule(
    id="REF001",
    name="target-against-plan",
    severity=Severity.WARNING,
    basis=("TABEL TARGET",),
    needs=(
        "indicators",
        "year",
        Look("tabel target (--targets)", "table of targets (--targets)", given="targets"),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Numbers are compared as such, anything else by its letters; rows are found by the indicator's name."""
    rows = targets_of(agreement, context.targets)
    for index, indicator in enumerate(agreement.indicators):
        row, annual = rows.get(letters(indicator.name)), indicator.targets.annual
        if row is None or annual is None or annual.kind in ("blank", "unreadable"):
            continue
        planned = target_from_text(row.target)
        if annual.value is not None and planned.value is not None:
            same = Decimal(annual.value) == Decimal(planned.value)
        else:
            same = letters(annual.text) == letters(row.target)
        if not same:
            yield Finding.at(
                f"indicators[{index}].targets.annual",
                confusable=can_misread(agreement) and confusable(annual.text, row.target),
                name=indicator.name,
                annual=annual.text,
                planned=row.target,
                source=row.source,
            )
