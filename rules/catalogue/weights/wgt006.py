"""WGT006: a formula that counts nothing of what the name of the indicator measures."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Agreement
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.content_words import content_words, share_a_word
from rules.views.methods import formula_of, method_path

_FEWEST = 2
"""Names and formulas of fewer words say too little to compare."""


def _divided(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        formula = formula_of(row)
        if formula is not None and formula.fraction is not None:
            yield method_path(agreement, index)


@rule(
    id="WGT006",
    name="name-against-formula",
    severity=Severity.INFO,
    basis=("LKE 1.b.5",),
    needs=(Look("rumus berupa pembagian", "formulas that divide", _divided),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Stems of words are compared; one in common is enough, an acronym counts as its words."""
    for index, row in enumerate(agreement.indicators):
        formula = formula_of(row)
        if formula is None or formula.fraction is None:
            continue
        counted = " ".join(quantity.text for quantity in formula.quantities())
        name_words, formula_words = content_words(row.name), content_words(counted)
        if len(name_words) < _FEWEST or len(formula_words) < _FEWEST:
            continue
        if not share_a_word(row.name, f"{formula.name or ''} {counted}"):
            yield Finding.at(
                method_path(agreement, index),
                f"indicators[{index}].name",
                name=row.name,
                formula=formula.printed,
            )
