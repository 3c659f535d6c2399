"""WGT006: a formula that counts nothing of what the name of the indicator measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement
from extractor.records.written.percents import SPELLINGS
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.content_words import content_words, share_a_word
from rules.views.methods import formula_of, method_path

_FEWEST = 2
"""Names and formulas of fewer words say too little to compare."""

_BEGINNINGS = {*SPELLINGS, "jumlah", "nilai", "yang", "dengan", "dari", "pada", "dalam"}


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
        if _of_something_else(row.name, counted, formula.name or ""):
            yield Finding.at(
                method_path(agreement, index),
                f"indicators[{index}].name",
                name=row.name,
                formula=formula.printed,
            )


def _of_something_else(name: str, counted: str, result: str) -> bool:
    """Whether name and formula have no word in common; of a name in general words (``perangkat daerah``),
    none of those either."""
    if len(content_words(counted)) < _FEWEST or share_a_word(name, f"{result} {counted}"):
        return False
    if len(content_words(name)) >= _FEWEST:
        return True
    words = _long_words(name)
    return len(words) > _FEWEST and not words & _long_words(f"{result} {counted}")


def _long_words(text: str) -> set[str]:
    """Words of four letters and more, but for what every share or count begins with."""
    return {word for word in re.findall(r"[^\W\d_]{4,}", text.lower()) if word not in _BEGINNINGS}
