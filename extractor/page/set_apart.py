"""A number that a cell prints at the left of its text, in the middle of its height: no word of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.page.words import Word

_ORDINAL = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]?")
_LINES = 2  # heights of print from the first to the last line of a text that a number stands beside


def number_apart(words: Sequence[Word]) -> tuple[Word | None, list[Word]]:
    """(the number, the text), where one ordinal stands alone left of all other words and below the first
    of them; (None, all words) where none does."""
    first = min(words, key=lambda word: word.box[0], default=None)
    if first is None or _ORDINAL.fullmatch(first.text) is None:
        return None, list(words)
    text = [word for word in words if word is not first]
    clear = all(word.box[0] > first.box[2] and word.turn == first.turn for word in text)
    if not text or not clear:
        return None, list(words)
    top, height = min(word.box[1] for word in text), first.box[3] - first.box[1]
    tall = max(word.box[3] for word in text) - top >= _LINES * height
    return (first, text) if tall and first.box[1] - top > height / 2 else (None, list(words))
