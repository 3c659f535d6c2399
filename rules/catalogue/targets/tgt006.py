"""TGT006: a target outside the bounds of what it counts, or of the scale its own cell states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.records import MONTHS, Agreement, Target, printed_decimals
from extractor.records.written.percents import is_percent
from rules.engine.finding import Finding, Severity
from rules.engine.look import Look
from rules.engine.rule import Context, RuleSettings, rule
from rules.knowledge.aggregation import Fit
from rules.knowledge.scales import Scale, known_scale, stated_scale
from rules.knowledge.units import counted_kind, worth
from rules.views.quarters import monthly_fits, monthly_rows, quarter_fits
from rules.views.target_cells import TargetCell, period_words, target_cells

HUNDRED = Decimal(100)  # per cent
_MAY_PASS = re.compile(
    r"pertumbuhan|peningkatan|kenaikan|penurunan|perubahan|laju|selisih|deviasi|inflasi|rasio|capaian|"
    r"pencapaian|realisasi|perbandingan|terhadap target|elastisitas|surplus|defisit|keuntungan|return|growth|"
    r"partisipasi kasar",
    re.IGNORECASE,
)
"""Shares of this kind may pass 100 percent or fall below 0."""
_AS_OF_THOUSANDS = 3  # decimals: a count that prints so many may be one of thousands in the English way
_COUNTS = re.compile(r"^\W*(?:jumlah|banyaknya)\b(?!\W*persen)", re.IGNORECASE)
"""Names of counts: that their unit is a percentage is told by itself (TGT008)."""
_RATE = re.compile(
    r"\brata[\s-]*rata\b|\brasio\b|\bangka\b|\brate\b|\bper\b|\bprevalensi\b|\bkepadatan\b", re.IGNORECASE
)
"""Names of means and rates, which may be fractions of what comes whole."""


def _numbers(agreement: Agreement) -> Iterator[str]:
    for cell in target_cells(agreement):
        number = cell.target.value is not None and cell.target.kind != "grade"
        if cell.row is not None and (number or cell.target.kind == "unreadable"):
            yield cell.path


@rule(
    id="TGT006",
    name="target-out-of-bounds",
    severity=Severity.ERROR,
    needs=(Look("target berupa bilangan", "targets that are numbers", _numbers),),
)
def check(agreement: Agreement, settings: RuleSettings, context: Context) -> Iterator[Finding]:
    """Shares within 0 and 100, counts whole and not negative, values within the stated scale."""
    fits = quarter_fits(agreement)
    months = zip(monthly_rows(agreement), monthly_fits(agreement), strict=True)
    by_month = {one.row: found for one, found in months if one.row is not None}
    scales = [stated_scale(row.measurement_text or "") for row in agreement.indicators]
    outside: dict[tuple[int, str], list[_Outside]] = {}
    for cell in target_cells(agreement):
        row = cell.row
        value = worth(cell.target)
        if row is None or cell.target.value is None or value is None or cell.target.kind == "grade":
            continue
        fitted = by_month.get(row, fits[row]) if cell.period in MONTHS else fits[row]
        found = _outside(cell, value, scales[row], fitted)
        if found is not None:
            outside.setdefault((row, found.why), []).append(found)
    yield from (_finding(cells) for cells in outside.values())


@dataclass(frozen=True, slots=True)
class _Outside:
    """A cell and the bounds it is beyond; ``low`` and ``high`` None where there is none to that side."""

    cell: TargetCell
    why: str
    low: Decimal | None = None
    high: Decimal | None = None


def _outside(cell: TargetCell, value: Decimal, scale: Scale | None, found: Fit) -> _Outside | None:
    kind = "share" if is_percent(cell.target.unit) else counted_kind(cell.unit, cell.name)
    bounds = _bounds(cell, kind)
    if scale is not None and kind in ("index", "other") and not scale.low <= value <= scale.high:
        return _Outside(cell, "scale", scale.low, scale.high)
    known = known_scale(cell.name) if scale is None and kind in ("index", "other") else None
    if known is not None and not known.low <= value <= known.high:
        return _Outside(cell, "known", known.low, known.high)
    if bounds is not None and not (bounds[0] <= value and (bounds[1] is None or value <= bounds[1])):
        return _Outside(cell, "negative" if value < 0 else "share", *bounds)
    whole = value == value.to_integral_value() or found.convention == "share" or _is_a_rate(cell)
    return _Outside(cell, "fraction") if kind == "countable" and not whole else None


def _is_a_rate(cell: TargetCell) -> bool:
    """A mean or a rate of things that come whole: ``rata-rata … orang``, ``kasus per 10.000 penduduk``."""
    return _RATE.search(cell.name) is not None or re.search(r"\bper\b|/", cell.unit or "", re.I) is not None


def _bounds(cell: TargetCell, kind: str) -> tuple[Decimal, Decimal | None] | None:
    if kind == "countable":
        return Decimal(0), None
    if kind == "share" and not _MAY_PASS.search(cell.name) and not _COUNTS.search(cell.name):
        return Decimal(0), HUNDRED
    return None


def _may_be_thousands(target: Target) -> bool:
    return printed_decimals(target.text) == _AS_OF_THOUSANDS and Decimal(target.value or 0) >= 1


def _finding(outside: list[_Outside]) -> Finding:
    """One for a row, with all its cells."""
    first = outside[0]
    asked = first.why == "fraction" and all(_may_be_thousands(one.cell.target) for one in outside)
    return Finding.at(
        *(one.cell.path for one in outside),
        severity=Severity.INFO if asked else None,
        question=asked,
        why=first.why,
        name=first.cell.name,
        value=first.cell.target.text,
        cells=[
            {
                language: f"{one.cell.target.text} ({words})"
                for language, words in period_words(one.cell.period).items()
            }
            for one in outside
        ],
        low=first.low,
        high=first.high,
    )
