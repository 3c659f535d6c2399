"""A capital at the beginning of a text of a poor scan that was read as its small letter: ``indeks``."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.correction.edits import Edit

_ALIKE = frozenset("ciosuvwxz")  # small letters of the shape of their capitals
_WITNESSES = 4  # other texts of the same column
_MOSTLY = 0.75  # of the texts of the column


def begins_with_capitals(texts: Sequence[str]) -> bool:
    """Whether the texts of a column are set with a capital at their beginning: no letter says otherwise that
    cannot be taken for its capital."""
    first = [text[0] for text in dict.fromkeys(texts) if text[:1].isalpha()]
    capital = sum(letter.isupper() for letter in first)
    small = any(letter.islower() and letter not in _ALIKE for letter in first)
    return not small and capital >= max(_WITNESSES, _MOSTLY * len(first))


def capital_edit(text: str) -> Edit | None:
    """The first word with a capital, None where it has one or its letter cannot be taken for its capital."""
    word = text.split(maxsplit=1)[0] if text.strip() else ""
    if not text.startswith(word) or word[:1] not in _ALIKE or not word.isalpha():
        return None
    return Edit(0, len(word), word, word[0].upper() + word[1:], "capital", 0.9)
