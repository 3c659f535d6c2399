"""Numbers in Indonesian words: ``tiga puluh lima``."""

from __future__ import annotations

import re

_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_ONES = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_STEPS = ("belas", "puluh", "ratus")
_WORD = "|".join((*_UNITS, *_ONES, *_STEPS))
WORDS = rf"(?:(?:{_WORD})(?:\s+(?:{_WORD}))*)"
"""A pattern for such words."""


_SCALES = {
    "ribu": 1_000,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
_AMOUNT_WORDS = re.compile(rf"\b(?:{_WORD}|seribu|{'|'.join(_SCALES)})\b", re.IGNORECASE)


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


def amount_in_words(text: str) -> int | None:
    """The rupiah that ``text`` says (``dua miliar seribu rupiah``); None where a word of it is no number, or
    where its scales do not descend."""
    words = re.sub(r"\brupiah\b.*|^\W*terbilang\b|[^\w\s]", " ", text.lower()).split()
    total, above = 0, float("inf")
    part: list[str] = []
    for word in words:
        scale = _SCALES.get("ribu" if word == "seribu" else word)
        if scale is None:
            part.append(word)
            continue
        size = number_of_words(" ".join(part)) if word != "seribu" else 1 - len(part)
        if not size or size < 0 or scale >= above:
            return None
        total, above, part = total + size * scale, scale, []
    rest = number_of_words(" ".join(part))
    return None if rest is None or not words else total + rest


def says_amount(text: str) -> bool:
    """Whether ``text`` has words of numbers and no digit, as an amount written out has."""
    return re.search(r"\d", text) is None and len(_AMOUNT_WORDS.findall(text)) > 1
