"""WGT007: a formula for one quarter, and a target in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.quarters import NAMED, NUMERAL, WORD, listed_quarters, named_quarters
from extractor.records.written.spans import TO, UP_TO
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.views.methods import formula_of, method_path, method_text
from rules.views.quarters import quarter_fits
from rules.views.target_cells import quarter_numeral
from rules.views.year import year_rows

_UP_TO = re.compile(rf"\b{UP_TO}\s+(?:akhir\s+)?{WORD}", re.IGNORECASE)

_IN_QUARTER = re.compile(
    rf"\b(?:pada|dalam|akhir)\s+(?:akhir\s+)?{NAMED}(?:\s*(?:,|dan|{TO})\s*(?:{WORD}\s*)?{NUMERAL}\b)*",
    re.IGNORECASE,
)


def _named(agreement: Agreement) -> Iterator[str]:
    for index, row in enumerate(agreement.indicators):
        if _quarters_of(row)[0]:
            yield method_path(agreement, index)


def _quarters_of(row: Indicator) -> tuple[set[int], str]:
    """(quarters that the formula, or a method in prose, is for; its words)."""
    formula = formula_of(row)
    if formula is not None:
        named = {q for quantity in formula.quantities() for q in named_quarters(quantity.text)}
        return named, formula.printed
    text = method_text(row)
    said = [match[0] for match in _IN_QUARTER.finditer(text)]
    return {quarter for words in said for quarter in listed_quarters(words)}, " ".join(text.split())


@rule(
    id="WGT007",
    name="period-against-formula",
    severity=Severity.WARNING,
    needs=(Look("rumus yang menyebut triwulan", "formulas that name a quarter", _named), "quarters"),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """A formula that runs *up to* a quarter covers the earlier ones."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        row = one.row
        named, words = _quarters_of(row)
        if _UP_TO.search(words):
            continue
        outside = [period for period in found.periods if int(period[1]) not in named]
        if named and outside:
            yield Finding.at(
                method_path(agreement, one.index),
                *(one.cell(period) for period in outside),
                name=row.name,
                named=[quarter_numeral(f"q{quarter}") for quarter in sorted(named)],
                outside=[f"{quarter_numeral(p)} ({getattr(row.targets, p).text})" for p in outside],
                formula=words,
            )
