"""Which of two readings of a line of words is the better: the one with more words that are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wordfreq import zipf_frequency

from extractor.reading.readers.base import Look

_WORD = re.compile(r"[^\W\d_]{3,}")
_KNOWN = 1.5
_MARGIN = 0.12
_LONG = 11


def better(looks: Sequence[Look]) -> Look:
    """The first look, unless another is clearly richer in known words."""
    first, *others = looks
    letters = first.seen.text.replace(" ", "")
    best, score = first, known_share(first.seen.text) + 0.25 * first.seen.confidence
    for look in others:
        rank = (
            known_share(look.seen.text)
            + 0.25 * (first if letters == look.seen.text.replace(" ", "") else look).seen.confidence
        )
        longer = len(look.seen.text) >= 0.8 * len(first.seen.text)
        alike = look.seen.text.replace(" ", "") == letters
        if rank > score + (0.02 if alike else _MARGIN) and longer:
            best, score = look, rank
    return best


def has_run_on(text: str) -> bool:
    """Whether a long stretch of letters is no known word: two words may have run together."""
    return any(len(word) >= _LONG and not is_known(word) for word in _WORD.findall(text))


def known_share(text: str) -> float:
    """The share of letters that stand in known words (0.5 where the text has no words)."""
    words = _WORD.findall(text)
    if not words:
        return 0.5
    return sum(len(word) for word in words if is_known(word)) / sum(map(len, words))


@lru_cache(maxsize=20_000)
def is_known(word: str) -> bool:
    return bool(zipf_frequency(word.lower(), "id") >= _KNOWN)
