"""TGT004: quarters are added up where the formula is a ratio of stocks, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.records import Agreement, Indicator
from extractor.records.written.quarters import WORD
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.aggregation import Fit
from rules.knowledge.units import unit_kind
from rules.views.methods import described, formula_of, method_path, method_text
from rules.views.quarters import quarter_fits, unit_of
from rules.views.year import year_rows

_INCREMENTS = re.compile(
    rf"\b(?:(?:per|setiap|tiap|dalam|pada|selama)\s+(?:masing-masing\s+)?{WORD}\b|tambahan|penambahan)",
    re.IGNORECASE,
)
_ADDED_UP = re.compile(
    r"\b(?:penjumlahan|dijumlahkan|menjumlahkan|jumlah dari)\b[^.\n]{0,60}\b(?:setiap|tiap|per|seluruh|"
    rf"masing-masing|empat|4)\b[^.\n]{{0,20}}\b(?:{WORD}|bulan)\b",
    re.IGNORECASE,
)


def _with_method(agreement: Agreement) -> Iterator[str]:
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        if len(found.periods) > 1 and method_text(one.row).strip():
            yield from (one.cell(period) for period in found.periods)


@rule(
    id="TGT004",
    name="convention-against-formula",
    severity=Severity.WARNING,
    needs=(
        Look(
            "target beberapa triwulan beserta metodenya",
            "targets of several quarters with their method",
            _with_method,
        ),
    ),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """The quarters of a ratio of stocks are positions, those of what is added up are parts."""
    for one, found in zip(year_rows(agreement), quarter_fits(agreement), strict=True):
        row = one.row
        why = _against(row, found)
        if why is not None:
            formula = formula_of(row)
            yield Finding.at(
                one.cell("annual"),
                *(one.cell(period) for period in found.periods),
                method_path(agreement, one.index),
                name=row.name,
                why=why,
                annual=row.targets.annual.text if row.targets.annual else "",
                quarters=[getattr(row.targets, period).text for period in found.periods],
                formula=formula.printed if formula else method_text(row),
            )


def _against(row: Indicator, found: Fit) -> str | None:
    if len(found.periods) < 2 or found.certainty == "stated" or found.doubtful:
        return None
    if found.convention == "sum" and unit_kind(unit_of(row)) == "share":
        formula = formula_of(row)
        ratio = formula is not None and formula.fraction is not None and not formula.compares_years
        return "ratio" if ratio and not _INCREMENTS.search(described(row)) else None
    if found.convention == "last" and _ADDED_UP.search(method_text(row)):
        return "added"
    return None
