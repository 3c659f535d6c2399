"""Print that marks a page from below: pale words that are repeated all over it, or far larger than all other
print (``K O N S E P``). Such words are no values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from extractor.page.rules import Fill
from extractor.page.words import Word

_FEWEST_TIMES = 8  # times that a pale word of one size stands on the page: a watermark is repeated


_LARGE = 3.0  # times the size of the other print: a word set across the page


def without_watermarks(words: Sequence[Word], fills: Sequence[Fill]) -> tuple[list[Word], list[Word]]:
    """(the words, those of watermarks). Pale print on a coloured ground is the print of that ground."""
    pale = Counter((word.text, round(word.size)) for word in words if word.pale)
    repeated = {key for key, times in pale.items() if times >= _FEWEST_TIMES}
    usual = median([word.size for word in words if not word.pale] or [0.0])
    kept: list[Word] = []
    marks: list[Word] = []
    for word in words:
        told = (word.text, round(word.size)) in repeated or 0 < _LARGE * usual <= word.size
        is_mark = word.pale and told and not _on_ground(word, fills)
        (marks if is_mark else kept).append(word)
    return kept, marks


def _on_ground(word: Word, fills: Sequence[Fill]) -> bool:
    x, y = word.middle
    return any(f.box[0] <= x <= f.box[2] and f.box[1] <= y <= f.box[3] for f in fills)
