"""WGT007: a formula for one quarter, and a target in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.formula import named_quarters
from rules.views.methods import formula_of, method_path
from rules.views.quarters import quarter_fits
from rules.views.target_cells import quarter_numeral

_UP_TO = re.compile(
    r"(?:s\s*[./]\s*d\.?|sampai(?:\s+dengan)?|hingga)\s+(?:akhir\s+)?(?:triwulan|tw)", re.IGNORECASE
)


def _named(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        formula = formula_of(row)
        if formula and any(named_quarters(quantity.text) for quantity in formula.quantities()):
            yield method_path(agreement, index)


@rule(
    id="WGT007",
    name="period-against-formula",
    severity=Severity.WARNING,
    needs=(Look("rumus yang menyebut triwulan", "formulas that name a quarter", _named), "quarters"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A formula that runs *up to* a quarter covers the earlier ones."""
    for index, (row, found) in enumerate(zip(agreement.indicators, quarter_fits(agreement), strict=True)):
        formula = formula_of(row)
        if formula is None or _UP_TO.search(formula.printed):
            continue
        named = {q for quantity in formula.quantities() for q in named_quarters(quantity.text)}
        outside = [period for period in found.periods if int(period[1]) not in named]
        if named and outside:
            path = f"indicators[{index}].targets"
            yield Finding.at(
                method_path(agreement, index),
                *(f"{path}.{period}" for period in outside),
                name=row.name,
                named=[quarter_numeral(f"q{quarter}") for quarter in sorted(named)],
                outside=[f"{quarter_numeral(p)} {getattr(row.targets, p).text}" for p in outside],
                formula=formula.printed,
            )
