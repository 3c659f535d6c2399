"""Quarters in words: the word or its short form, and the numeral.

``WORD`` and ``NUMERAL`` are patterns for regular expressions that do not mind case. Codes on scans, whose
small letters each reader sees otherwise, are another question (``extractor.reading.line.quarters``).
"""

from __future__ import annotations

import re

from extractor.records.written.numerals import roman_number
from extractor.records.written.spans import TO

WORD = r"(?:tr[a-z]{0,2}wulan|tribulan|kuartal|\b(?:triw|tw))"
"""``triwulan``, also with letters lost or too many, ``tribulan``, ``kuartal``, ``TW``. ``Q`` alone is a
letter: who looks for it says what must stand after it."""
NUMERAL = r"(?:IV|I{1,3}|[1-4])"
NAMED = rf"\b{WORD}\W{{0,2}}(?:ke\W{{0,2}})?{NUMERAL}\b"
"""A quarter by word and numeral: ``triwulan 4`` ``TW. II`` ``triwulan ke-2``."""

_NAMED = re.compile(rf"\b{WORD}\W{{0,2}}(?:ke\W{{0,2}})?({NUMERAL})\b", re.IGNORECASE)
_SPAN = re.compile(rf"\b({NUMERAL})\s*{TO}\s*{WORD}?\.?\s*({NUMERAL})\b", re.IGNORECASE)
_SINGLE = re.compile(rf"\b({NUMERAL})\b", re.IGNORECASE)


def quarter_of(month: int) -> int:
    """The quarter, from 1, in which a month (from 1) lies."""
    return (month + 2) // 3


def quarter_number(numeral: str) -> int:
    """1 to 4, for a text that ``NUMERAL`` matches; ValueError for any other."""
    number = int(numeral) if numeral.isascii() and numeral.isdigit() else roman_number(numeral)
    if number not in (1, 2, 3, 4):
        raise ValueError(numeral)
    return number


def named_quarters(text: str) -> tuple[int, ...]:
    """The quarters that stand with their word anywhere in a text; each once, ascending."""
    return tuple(sorted({quarter_number(match[1]) for match in _NAMED.finditer(text)}))


def listed_quarters(text: str) -> tuple[int, ...]:
    """The quarters of a text that speaks of nothing else: every numeral counts, and those between the ends of
    a span. Each once, ascending."""
    found: set[int] = set()
    for match in _SPAN.finditer(text):
        found |= set(range(quarter_number(match[1]), quarter_number(match[2]) + 1))
    found |= {quarter_number(match[1]) for match in _SINGLE.finditer(_SPAN.sub(" ", text))}
    return tuple(sorted(found))
