"""Roman numerals, and the strokes that readers of scans take for those of a numeral."""

from __future__ import annotations

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
"""The numerals of 1 to 10: no level, quarter or row of an agreement is numbered higher in Roman."""
STROKES = "I1il|!"
"""Upright signs that one stroke is read as; alone in its cell it may be a bracket too."""

_NUMBERS = {numeral: number for number, numeral in enumerate(ROMANS, start=1)}
_AS_CAPITALS = str.maketrans(dict.fromkeys(f"{STROKES}]", "I") | {"v": "V"})


def roman_number(text: str) -> int | None:
    """1 to 10 for ``I`` to ``X`` in capitals or small letters; None for any other text."""
    return _NUMBERS.get(text.upper()) if text.isascii() else None


def roman(number: int) -> str:
    """The numeral of 1 to 10; IndexError for any other number."""
    if number < 1:
        raise IndexError(number)
    return ROMANS[number - 1]


def with_strokes_as_roman(text: str) -> str:
    """The text of a numeral, whatever its strokes were read as: ``l1I`` and ``|||`` as ``III``."""
    return text.translate(_AS_CAPITALS)
