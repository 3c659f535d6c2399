"""What a printed target cell means: its kind, value and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.records.agreement import Target, TargetKind
from extractor.records.amounts import without_currency
from extractor.records.numbers import CURRENCY, parse_amount, parse_number
from extractor.records.written.nothing import is_not_applicable
from extractor.records.written.numerals import roman_number
from extractor.records.written.spans import TO

_GRADE_WORD = (
    r"(?:AA|A|BB|B|CC|C|D|E|WTP|WDP|TMP|TW|"
    r"Sangat Baik|Baik|Cukup|Kurang|Sangat Kurang|Sangat Tinggi|Tinggi|Sedang|Rendah|Memuaskan|Istimewa)"
)
_GRADE = re.compile(
    rf"(?:(?:Predikat|Nilai|Kategori|Opini|Peringkat)\s+)?({_GRADE_WORD})(?:\s*\(([^()]*)\))?", re.IGNORECASE
)
_NUMBER = r"\d[\d.,]*"
_GRADED_NUMBER = re.compile(rf"({_NUMBER})\s*[(/]?\s*({_GRADE_WORD})\s*\)?", re.IGNORECASE)
_LEVEL = re.compile(r"(?:Level|Tingkat)\s*(\d+(?:[.,]\d+)?|[IVX]+)(?:\s*\(.*\))?", re.IGNORECASE | re.DOTALL)
_BOUND = re.compile(
    rf"(≥|≤|>=|<=|>|<|±|min(?:imal|imum)?\.?|maks(?:imal|imum)?\.?|max\.?)\s*(?:{CURRENCY})?({_NUMBER})\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_RANGE = re.compile(
    rf"({_NUMBER})\s*%?\s*{TO}\s*({_NUMBER})\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER_UNIT = re.compile(rf"([-−–]?\s*{_NUMBER})\s*(%|[^\W\d].*)?", re.DOTALL)
_SINGLE_UNIT = re.compile(r"(?:%|[^\W\d_][^\d()]*)", re.DOTALL)


SAYS_NOTHING: tuple[TargetKind, ...] = ("blank", "not_applicable")
"""Kinds of targets that promise nothing for their period."""
_SINGLE = frozenset({"number", "not_applicable", "level", "grade", "range", "bound"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a printed target says. ``value`` is None where it is no single number."""

    kind: TargetKind
    value: Decimal | None = None
    unit: str | None = None


def target_meaning(text: str) -> Meaning:
    """The meaning of a target cell by its form.

    A number with words that are more than one unit (``100 dari 110 Organisasi``) and words alone are
    ``composite`` with no value; ``unreadable`` is never returned here, that is the readers' word.
    """
    body = re.sub(r"\s+", " ", text).strip()
    if not body:
        return Meaning("blank")
    if is_not_applicable(body):
        return Meaning("not_applicable")
    for reading in (_level, _grade, _money, _bound, _range, _number):
        meaning = reading(body)
        if meaning is not None:
            return meaning
    return Meaning("composite")


def is_single_value(text: str) -> bool:
    """Whether a text is one value by its form: neither blank, nor words, nor several values."""
    return target_meaning(text).kind in _SINGLE


def _level(body: str) -> Meaning | None:
    match = _LEVEL.fullmatch(body)
    if match is None:
        return None
    numeral = roman_number(match[1])
    value = Decimal(numeral) if numeral else parse_number(match[1])
    return Meaning("level", value) if value is not None else None


def _grade(body: str) -> Meaning | None:
    match = _GRADE.fullmatch(body)
    if match is not None:
        inner = parse_number(match[2]) if match[2] else None
        return Meaning("grade", inner)
    match = _GRADED_NUMBER.fullmatch(body)
    if match is not None and (value := parse_number(match[1])) is not None:
        return Meaning("grade", value)
    return None


def _money(body: str) -> Meaning | None:
    if without_currency(body) == body:
        return None
    value = parse_amount(body)
    return Meaning("number", value, "Rp") if value is not None else None


def _bound(body: str) -> Meaning | None:
    match = _BOUND.fullmatch(body)
    if match is None or (value := parse_number(match[2])) is None:
        return None
    return Meaning("bound", value, match[3].strip() or None)


def _range(body: str) -> Meaning | None:
    match = _RANGE.fullmatch(body)
    if match is None or parse_number(match[1]) is None or parse_number(match[2]) is None:
        return None
    return Meaning("range", None, match[3].strip() or None)


def _number(body: str) -> Meaning | None:
    match = _NUMBER_UNIT.fullmatch(body)
    if match is None or (value := parse_number(match[1])) is None:
        return None
    unit = (match[2] or "").strip()
    if not unit:
        return Meaning("number", value)
    if _SINGLE_UNIT.fullmatch(unit) and not re.match(r"(?:dari|per|dan|atau)\b", unit, re.IGNORECASE):
        return Meaning("number", value, unit)
    return None


def target_from_text(text: str, **fields: object) -> Target:
    """A ``Target`` for printed ``text``; ``fields`` are its further fields (confidence, evidence …)."""
    meaning = target_meaning(text)
    known: dict[str, object] = {
        "text": text,
        "kind": meaning.kind,
        "value": None if meaning.value is None else format(meaning.value, "f"),
        "unit": meaning.unit,
    }
    return Target.model_validate(known | fields)
