"""Which words are nearest to another by the letters that readers mistake."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from extractor.correction.distance import confusion_distance
from extractor.lexicon import domain_words
from extractor.lexicon.known import common_words

_LONG = 8  # letters of a long word, of which three may be others instead of two
_REACH = 2  # letters by which a near word may be longer or shorter


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word and how far it is from the one that was asked for, in letters taken for others."""

    word: str
    distance: float


def nearest(low: str, among: Iterable[str], most: float) -> list[Candidate]:
    """The nearest of ``among`` of about the same length, at most ``most`` away, nearest first."""
    return ranked(low, _alike(low, [word for word in among if abs(len(word) - len(low)) <= _REACH]), most)


def near_in_use(low: str, document: Iterable[str], most: float) -> list[Candidate]:
    """The same among the words in general use and those of a ``document``, without ``low`` itself."""
    by_length = _in_use()
    lengths = range(len(low) - _REACH, len(low) + _REACH + 1)
    near = [word for word in document if len(word) in lengths]
    pools = [near, *(by_length[length] for length in lengths if length in by_length)]
    return ranked(low, {word for pool in pools for word in _alike(low, pool)}, most)


def ranked(word: str, among: Iterable[str], most: float) -> list[Candidate]:
    """All of ``among`` but ``word`` that are at most ``most`` away, nearest first, then by the alphabet."""
    found = (Candidate(other, confusion_distance(word, other)) for other in among if other != word)
    return sorted((c for c in found if c.distance <= most), key=lambda c: (c.distance, c.word))


def _alike(low: str, pool: Sequence[str]) -> list[str]:
    """Those of ``pool`` with at most two or three other letters."""
    letters = 2 if len(low) < _LONG else 3
    return [word for word, _, _ in extract(low, pool, scorer=OSA.distance, score_cutoff=letters, limit=None)]


@cache
def _in_use() -> Mapping[int, tuple[str, ...]]:
    """By length: tens of thousands of words, of which a few thousand are of any one word's."""
    lengths: defaultdict[int, list[str]] = defaultdict(list)
    for word in common_words() | domain_words():
        lengths[len(word)].append(word)
    return {length: tuple(words) for length, words in lengths.items()}
