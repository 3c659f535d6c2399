"""How the targets of quarters or months make that of the year.

Six conventions, decided in this order: stated in the document, forced by the values, likely from the unit.
Periods that print N/A, nothing or 0 before an output is due take no part. Rounding follows the printed
decimals; whole numbers are exact. Polarity is no matter here: a falling row may be right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from extractor.records import Target, Targets, printed_decimals
from extractor.records.targets import SAYS_NOTHING
from extractor.records.written.percents import is_percent
from rules.knowledge.units import UnitKind, named_power, row_unit, unit_kind, worth

Convention = Literal["sum", "last", "average", "constant", "share", "single"]
Certainty = Literal["stated", "forced", "likely"]

HUNDRED = Decimal(100)  # per cent
_ZERO = Decimal(0)  # no gap
_NAMED_QUARTERS = r"(?:konsolidasi|agregasi)\s+(?:antar\s*)?(?:periode|waktu|triwulan)\s*:?\s*"
_STATED: tuple[tuple[Convention, re.Pattern[str]], ...] = (
    ("last", re.compile(r"\btake\s+last\s+known\b|" + _NAMED_QUARTERS + r"(?:TLK|nilai\s+terakhir)", re.I)),
    ("sum", re.compile(_NAMED_QUARTERS + r"(?:sum|penjumlahan)\b", re.I)),
    ("average", re.compile(_NAMED_QUARTERS + r"(?:average|rata[- ]rata)\b", re.I)),
    (
        "last",
        re.compile(
            r"(?:(?:target|bersifat|secara|data|dihitung)\s+kumulatif|\(\s*kumulatif\s*\)|^\W*kumulatif\W*$)",
            re.I | re.M,
        ),
    ),
)
_NOT_CUMULATIVE = re.compile(r"\b(?:tidak|non|bukan)[\s-]*kumulatif", re.I)


@dataclass(frozen=True, slots=True)
class Period:
    """A period that counts: its name (``q2``, ``m11``), value and printed decimals."""

    name: str
    value: Decimal
    decimals: int
    unit: str | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A convention tried: what it makes the year, and by how much that misses the printed year."""

    convention: Convention
    expected: Decimal
    gap: Decimal
    fits: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """What ``fit`` came to. ``convention`` is None where none fits or nothing can be told.

    ``contradicts``: values are there and no convention explains them. ``doubtful``: a convention explains
    them, but another reading is as near (a count with quarters in percent that nothing marks as such; a
    stated convention that does not fit where another does; a last value that is the year only if rounded).
    """

    convention: Convention | None = None
    certainty: Certainty | None = None
    contradicts: bool = False
    doubtful: bool = False
    tried: tuple[Attempt, ...] = ()
    nearest: Attempt | None = None
    periods: tuple[str, ...] = ()


NOTHING = Fit()


def fit(
    targets: Targets,
    *,
    unit: str | None = None,
    text: str = "",
    shares: bool = False,
    monthly: bool = False,
    annual: Target | None = None,
) -> Fit:
    """The convention by which the quarters (or, ``monthly``, the months) of ``targets`` make the year.

    ``text`` is where a convention may be stated; ``shares`` says that this document gives quarters as
    percentages of an annual count elsewhere; ``annual`` stands in where ``targets`` has none.
    """
    year = targets.annual or annual
    cells = targets.months() if monthly else targets.quarters()
    if year is None or not cells or any(cell.kind in _UNCLEAR for cell in (year, *cells.values())):
        return NOTHING
    if year.kind == "grade" or any(cell.kind == "grade" for cell in cells.values()):
        return _fit_grades(year, cells)
    if year.value is None:
        return NOTHING
    row = _Row(year, _periods(cells), row_unit(unit, year.unit, *(cell.unit for cell in cells.values())))
    if not row.periods:
        return NOTHING
    return _decide(row, text, shares)


_UNCLEAR = ("unreadable", "composite", "range")


@lru_cache(maxsize=1024)
def stated(text: str) -> Convention | None:
    """The convention that ``text`` names, None where it names none (or says only *not cumulative*)."""
    if not text or _NOT_CUMULATIVE.search(text):
        return None
    return next((convention for convention, pattern in _STATED if pattern.search(text)), None)


class _Row:
    """One row in numbers: the year, the periods that count, the kind of unit."""

    def __init__(self, year: Target, periods: tuple[Period, ...], unit: str | None) -> None:
        assert year.value is not None
        self.year = worth(year) or _ZERO
        self.decimals = _decimals(year)
        self.year_unit = year.unit
        self.kind: UnitKind = unit_kind(unit)
        self.all = periods
        self.due = tuple(p for p in periods if p.value != 0)
        self.periods = self.due or periods


def _periods(cells: Mapping[str, Target]) -> tuple[Period, ...]:
    return tuple(
        Period(name, value, _decimals(cell), cell.unit)
        for name, cell in cells.items()
        if cell.value is not None and (value := worth(cell)) is not None
    )


def _decimals(cell: Target) -> int:
    """Printed decimals, below nought where they are those of millions: -5 of ``1,2 juta``."""
    printed = printed_decimals(cell.text)
    return printed - named_power(cell) if printed else 0


def _half(decimals: int) -> Decimal:
    """Half of the last printed decimal; whole numbers are exact."""
    return Decimal(5).scaleb(-decimals - 1) if decimals else _ZERO


def _tries(row: _Row) -> tuple[Attempt, ...]:
    values = [p.value for p in row.periods]
    last, total = row.periods[-1], sum(values, _ZERO)
    again = _printed_again(last, row)
    if len(values) == 1:
        return (_attempt("single", last.value, row.year, _ZERO, fits=again),)
    tries = [_attempt("last", last.value, row.year, _ZERO, fits=again)]
    margin = sum((_half(p.decimals) for p in row.periods), _half(row.decimals))
    tries.append(_attempt("sum", total, row.year, margin))
    mean = _rounded(total / len(values))
    averaged = len(set(values)) > 1 and abs(mean - row.year) <= _average_margin(row)
    tries.append(_attempt("average", mean, row.year, _ZERO, fits=averaged))
    worst = max(values, key=lambda value: abs(value - row.year))
    tries.append(_attempt("constant", worst, row.year, _ZERO, fits=_is_constant(row)))
    return tuple(tries)


def _attempt(
    convention: Convention, expected: Decimal, year: Decimal, margin: Decimal, fits: bool | None = None
) -> Attempt:
    gap = expected - year
    return Attempt(convention, expected, gap, abs(gap) <= margin if fits is None else fits)


def _printed_again(last: Period, row: _Row) -> bool:
    """Whether the year prints the last value: the same number, or one that is the other rounded half up."""
    fewer = min(last.decimals, row.decimals)
    if last.decimals == row.decimals or not fewer:
        return last.value == row.year
    one, other = (
        value.quantize(Decimal(1).scaleb(-fewer), ROUND_HALF_UP) for value in (last.value, row.year)
    )
    return one == other


def _average_margin(row: _Row) -> Decimal:
    """The mean is rounded to the year's decimals, whole years included; never for things that come whole."""
    if row.kind == "countable":
        return _half(row.decimals)
    return Decimal(5).scaleb(-row.decimals - 1)


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.0001")).normalize() + _ZERO if value else value


def _is_constant(row: _Row) -> bool:
    return all(p.value == row.year for p in row.all)


def _is_equal_division(row: _Row) -> bool:
    """A year of 100 percent divided by its periods and rounded to whole numbers: 33, 33, 33."""
    if row.kind == "countable" or len({p.value for p in row.periods}) != 1 or len(row.periods) < 3:
        return False
    return row.year == HUNDRED and abs(row.year / len(row.periods) - row.periods[0].value) < Decimal("0.5")


def _share_like(row: _Row) -> bool:
    """Whether the periods are percentages of the year: running up to 100, or parts that add up to it."""
    values = [p.value for p in row.periods]
    if row.year == HUNDRED or any(not 0 <= v <= HUNDRED for v in values):
        return False
    running = values[-1] == HUNDRED and all(a <= b for a, b in pairwise(values))
    return running or _parts_of_hundred(row)


def _parts_of_hundred(row: _Row) -> bool:
    """Parts in percent of a whole count, each a whole number of things: 22, 5, 20 and 42 of 89."""
    if row.kind == "share" or len(row.periods) < 2 or not any(p.decimals for p in row.periods):
        return False
    margin = sum((2 * _half(p.decimals) for p in row.periods), _ZERO)
    whole = row.year == row.year.to_integral_value()
    return whole and abs(sum((p.value for p in row.periods), _ZERO) - HUNDRED) <= margin


def _share_marked(row: _Row) -> bool:
    """Whether the row itself shows that the year counts and the periods are percentages of it."""
    if row.kind == "share" and unit_kind(row.year_unit) == "share":
        return False
    bare = not any(p.unit for p in row.periods)
    marked = any(is_percent(p.unit) for p in row.periods) and not is_percent(row.year_unit)
    named = bool(row.year_unit) and unit_kind(row.year_unit) != "share" and bare
    fractions = any(p.value != p.value.to_integral_value() for p in row.periods)
    return marked or named or (fractions and row.kind == "countable")


_ORDER: tuple[Convention, ...] = ("single", "constant", "sum", "last", "average")


def _decide(row: _Row, text: str, shares: bool) -> Fit:
    tried = _tries(row)
    names = tuple(p.name for p in row.periods)
    nearest = min(tried, key=lambda t: abs(t.gap))
    fitting = {t.convention for t in tried if t.fits}
    if _is_equal_division(row):
        fitting.add("sum")
    said = stated(text)
    if said in fitting or (said == "last" and "single" in fitting):
        return Fit(said, "stated", tried=tried, nearest=nearest, periods=names)
    if fitting:
        convention = next(c for c in _ORDER if c in fitting)
        certainty: Certainty = "forced" if _alone(convention, fitting, row) else "likely"
        doubtful = said is not None and len(row.periods) > 1 and convention != "constant"
        doubtful = doubtful or _only_by_rounding(convention, tried, len(row.periods))
        return Fit(convention, certainty, False, doubtful, tried, nearest, names)
    if _share_like(row):
        sure = shares or _share_marked(row)
        return Fit("share", "forced" if sure else "likely", False, not sure, tried, nearest, names)
    return Fit(None, None, True, False, tried, nearest, names)


def _only_by_rounding(convention: Convention, tried: tuple[Attempt, ...], periods: int) -> bool:
    """Whether a value that should be printed again is printed otherwise, or a mean of two merely rounds."""
    gap = next((t.gap for t in tried if t.convention == convention), _ZERO)
    return bool(gap) and (convention in ("single", "last") or (convention == "average" and periods < 3))


def _alone(convention: Convention, fitting: set[Convention], row: _Row) -> bool:
    """Whether the values leave one convention; a count that repeats its year may be a sum gone wrong."""
    if convention in ("constant", "last") and row.kind == "countable" and len(row.periods) > 1:
        return convention == "last" and row.periods[0].value != row.year
    others: set[Convention] = {"last", "average"} if convention == "constant" else set()
    return fitting <= {convention} | others


def _fit_grades(year: Target, cells: Mapping[str, Target]) -> Fit:
    """Grades cannot be added up: the last printed one is the year's, or the row contradicts itself."""
    due = {name: cell for name, cell in cells.items() if cell.kind == "grade"}
    if year.kind != "grade" or not due or len(due) < sum(c.kind not in SAYS_NOTHING for c in cells.values()):
        return NOTHING
    words = [_grade_words(cell) for cell in due.values()]
    if words[-1] != _grade_words(year):
        return Fit(contradicts=True, periods=tuple(due))
    alike: Convention = "single" if len(words) == 1 else "constant" if len(set(words)) == 1 else "last"
    return Fit(alike, "forced", periods=tuple(due))


def _grade_words(cell: Target) -> str:
    """The grade without its number and signs; of a grade that prints a number, the letters only."""
    return " ".join(re.findall(r"[a-z]+", cell.text.lower()))
