"""Numbers beside which a short stroke is drawn: a minus or a digit that is a line of the page, no letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extractor.page.rules import Rule
from extractor.page.words import Word

_LONGEST = 0.95  # of the text size: no sign and no side of a digit is as long as the text is high
_BESIDE = (-0.15, 0.7)  # of the text size from a side of the number: a sign stands no further off
_HEAD, _FOOT = 0.1, 0.12  # of a word's height, off its top and its foot: rules of tables run there
_DASHES = 6  # short lines in a row are a dashed one


def with_strokes_beside(words: list[Word], rules: Sequence[Rule]) -> list[Word]:
    """The words, numbers with a lone short stroke at one of their sides marked."""
    asked = [n for n, word in enumerate(words) if not word.turn and any(ch.isdigit() for ch in word.text)]
    if not asked:
        return words
    longest = _LONGEST * max(words[n].size for n in asked)
    short = [rule for rule in rules if 0 < rule.end - rule.start <= longest]
    rows = Counter((rule.direction, round(rule.at)) for rule in short)
    strokes = np.array([_box(rule) for rule in short if rows[rule.direction, round(rule.at)] < _DASHES])
    if not len(strokes):
        return words
    marked = {n for n in asked if words[n].doubt is None and _stands_beside(strokes, words[n])}
    return [replace(word, doubt="stray-ink") if n in marked else word for n, word in enumerate(words)]


def _box(rule: Rule) -> tuple[float, float, float, float]:
    if rule.direction == "h":
        return rule.start, rule.at, rule.end, rule.at
    return rule.at, rule.start, rule.at, rule.end


def _stands_beside(strokes: NDArray[np.float64], word: Word) -> bool:
    left, top, right, bottom = word.box
    x0, y0, x1, y1 = strokes.T
    high = bottom - top
    level = (y0 >= top + _HEAD * high) & (y1 <= bottom - _FOOT * high)
    size = np.maximum(x1 - x0, y1 - y0) <= _LONGEST * word.size
    apart = np.maximum(left - x1, x0 - right)
    near = (apart >= _BESIDE[0] * word.size) & (apart <= _BESIDE[1] * word.size)
    return bool((level & size & near).any())
