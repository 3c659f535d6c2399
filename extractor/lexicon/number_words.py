"""Numbers in Indonesian words: ``tiga puluh lima``."""

from __future__ import annotations

_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ONES = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_STEPS = ("belas", "puluh", "ratus")
_WORD = "|".join((*_UNITS, *_ONES, *_STEPS))
WORDS = rf"(?:(?:{_WORD})(?:\s+(?:{_WORD}))*)"
"""A pattern for such words."""


def number_of_words(text: str) -> int | None:
    """The number that ``text`` says, up to 999; None where it says none."""
    total, last = 0, -1
    for word in text.lower().split():
        if word in _ONES:
            total, last = total + _ONES[word], -1
        elif word in _UNITS:
            last = _UNITS.index(word)
            total += last
        elif word in _STEPS and last >= 0:
            total += {"belas": 10, "puluh": 9 * last, "ratus": 99 * last}[word]
            last = -1
        else:
            return None
    return total
