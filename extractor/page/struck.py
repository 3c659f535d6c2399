"""Words that a line strikes out: they are on the paper, and no longer meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extractor.page.rules import Rule
from extractor.page.words import Word

_UPPER, _LOWER = 0.36, 0.7  # of a word's height: a stroke lies between; underlines lie lower
_ENDS = 0.7  # of the text size: a stroke ends so near to the words it goes through
_THROUGH = 0.7  # of a word's width


def with_struck(words: list[Word], rules: Sequence[Rule]) -> list[Word]:
    """The words, those that a level line of their own length goes through marked. A rule of a table goes on
    where no word is."""
    strokes = [rule for rule in rules if rule.direction == "h"]
    if not strokes:
        return words
    struck: set[int] = set()
    upright = [(index, word) for index, word in enumerate(words) if not word.turn]
    top, bottom = np.array([word.box[1::2] for _, word in upright]).reshape(-1, 2).T
    upper, lower = top + _UPPER * (bottom - top), top + _LOWER * (bottom - top)
    for rule in strokes:  # a page may have hundreds of both
        level = np.flatnonzero((upper <= rule.at) & (rule.at <= lower))
        through = [upright[place] for place in level if _is_as_wide(upright[place][1], rule)]
        if through and _is_their_own([word for _, word in through], rule):
            struck |= {index for index, _ in through}
    return [replace(word, struck=True) if index in struck else word for index, word in enumerate(words)]


def _is_as_wide(word: Word, rule: Rule) -> bool:
    x0, _, x1, _ = word.box
    return min(x1, rule.end) - max(x0, rule.start) >= _THROUGH * (x1 - x0)


def _is_their_own(words: Sequence[Word], rule: Rule) -> bool:
    reach = _ENDS * max(word.size for word in words)
    return (
        abs(min(word.box[0] for word in words) - rule.start) <= reach
        and abs(max(word.box[2] for word in words) - rule.end) <= reach
    )
