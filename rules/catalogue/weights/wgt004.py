"""WGT004: a formula of a percentage without a denominator, or without × 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.percents import says_percent
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.formula import Formula, quantities
from rules.knowledge.units import unit_kind
from rules.views.methods import formula_of, method_path, method_text
from rules.views.quarters import unit_of

_PERCENT_ALREADY = re.compile(r"nilai|capaian|skor|indeks|rata-rata|bobot", re.IGNORECASE)
_ONLY_A_COUNT = re.compile(
    r"^\W*(?:(?:jumlah|banyaknya|total)\b[^.;:\n]{3,160}|"
    r"(?:realisasi|besarnya|besaran|akumulasi|luas|panjang|volume)\b(?!\s+target)[^.;:\n\d]{3,160})\W*$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"dibagi|dibanding|terhadap|perbandingan|rasio|\bper\b|bobot|rata-rata|"
    r"dari (?:jumlah|total|seluruh)|/|:",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:^|[\s)\]}])[/÷]|[/÷](?=[\s(\[{]|$)")
"""A division in signs; the stroke inside ``dan/atau`` is none."""


_DRAWN = re.compile(r"_{3,}|-{4,}|[–—]{2,}")
"""The stroke of a fraction drawn by signs, wherever a line break left it."""
_COLON_DIVIDES = re.compile(r"\([^()]{3,200}\s:\s[^()]{3,200}\)\s*[x×*]")
"""A colon in brackets that are multiplied: the sign of division of a document."""
_PARTED_BY_COLON = re.compile(r"[^:=%÷/]{3,160}\s:\s[^:=%÷/]{3,160}")


def _shares(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if unit_kind(unit_of(row)) == "share" and method_text(row).strip():
            yield method_path(agreement, index)


@rule(
    id="WGT004",
    name="formula-incomplete",
    severity=Severity.WARNING,
    basis=("LKE 2.a.2",),
    needs=(Look("rumus atau metode indikator persentase", "formulas or methods of percentages", _shares),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Only for percentages; prose that compares two things is complete without × 100 %."""
    colon = any(_COLON_DIVIDES.search(method_text(row)) for row in agreement.indicators)
    for index, row in enumerate(agreement.indicators):
        why = _lacking(row, colon) if unit_kind(unit_of(row)) == "share" else None
        if why is not None:
            formula = formula_of(row)
            yield Finding.at(
                method_path(agreement, index),
                f"indicators[{index}].name",
                name=row.name,
                why=why,
                formula=formula.printed if formula else method_text(row).strip(),
            )


def _lacking(row: Indicator, colon: bool) -> str | None:
    text, formula = method_text(row).strip(), formula_of(row)
    if _DRAWN.search(text):
        return None
    if formula is None and colon and _PARTED_BY_COLON.fullmatch(text):
        return None if _PERCENT_ALREADY.search(text) or says_percent(text) else "hundred"
    if formula is None:
        return "denominator" if _ONLY_A_COUNT.match(text) and not _is_compared(text) else None
    if formula.fraction is not None:
        return "hundred" if _is_bare_fraction(formula) else None
    lonely = formula.times_hundred and len(formula.quantities()) == 1 and "\n" not in text
    return "denominator" if lonely and _ONLY_A_COUNT.match(formula.quantities()[0].text) else None


def _is_bare_fraction(formula: Formula) -> bool:
    """A fraction in signs, of things rather than of percentages, with no factor."""
    fraction = formula.fraction
    assert fraction is not None
    if formula.times_hundred or not _SIGN.search(formula.printed) or says_percent(formula.printed):
        return False
    return not any(
        says_percent(quantity.text) or _PERCENT_ALREADY.search(quantity.text)
        for quantity in quantities(fraction)
    )


def _is_compared(text: str) -> bool:
    return says_percent(text) or _COMPARED.search(text) is not None
