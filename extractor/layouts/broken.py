"""Words of headings that a narrow column broke without a hyphen (``TARGE T``), made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from extractor.layouts.meaning import vocabulary
from extractor.layouts.topics import known_words
from extractor.tables import CellRow

_SHORT_WORD = 4  # letters: shorter ones are not broken
_LONGEST_HEADING = 160  # letters: longer texts are no heading of a column
_MOST_PIECES = 4  # of one word
_AROUND = "().,:/*"  # signs that stand at a word


def unbroken(rows: Sequence[CellRow]) -> list[CellRow]:
    """The rows with the words of headings whole. A cell stays one field in all the places that it covers:
    fields are told apart by identity."""
    whole = {field: field.saying(whole_words(field.text)) for row in rows for field in row.fields}
    return [replace(row, fields=tuple(whole[field] for field in row.fields)) for row in rows]


@lru_cache(maxsize=4096)
def whole_words(text: str) -> str:
    """The text; pieces that are no words of headings, and together one, are put together."""
    left = text.split()
    if len(text) > _LONGEST_HEADING or len(left) < 2:
        return text
    out: list[str] = []
    while left:
        count = next((n for n in range(_MOST_PIECES, 1, -1) if _is_one_word(left[:n], n)), 1)
        out.append("".join(left[:count]))
        left = left[count:]
    return " ".join(out) if len(out) < len(text.split()) else text


def _is_one_word(pieces: Sequence[str], count: int) -> bool:
    words = [piece.casefold().strip(_AROUND) for piece in pieces]
    if len(words) < count or not all(words) or all(word in known_words() for word in words):
        return False
    return "".join(words) in _spelt()


@cache
def _spelt() -> frozenset[str]:
    """The words that headings use, of those long enough to be broken."""
    wordings = (
        wording for section in vocabulary().values() for printed in section.values() for wording in printed
    )
    words = {word for wording in wordings for word in wording.split()}
    return frozenset(word for word in known_words() | words if len(word) > _SHORT_WORD)
