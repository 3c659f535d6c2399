"""How alike two wordings are, print and order of punctuation apart."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from extractor.lexicon.plain import plain_words


def likeness(one: str, other: str) -> float:
    """0 to 100: share of characters that two texts have in common in order, after ``plain_words``."""
    return ratio(plain_words(one), plain_words(other))


def is_abridged(short: str, long: str) -> bool:
    """Whether every word of ``short`` stands in ``long``, in the same order."""
    rest = iter(long.split())
    return all(word in rest for word in short.split())


def is_same_in_short(one: str, other: str) -> bool:
    """Whether the words that only one of them has are initials of words of the other: ``dp3a``, ``bappeda``.

    Both are plain words; ``dp3a`` stands for ``dpppa``.
    """
    return _shortens(one.split(), other.split()) or _shortens(other.split(), one.split())


def _shortens(short: list[str], long: list[str]) -> bool:
    odd = [word for word in short if word not in long]
    initials = "".join(word[0] for word in long)
    return bool(odd) and all(len(word) >= 3 and _spelt_out(word) in initials for word in odd)


def _spelt_out(word: str) -> str:
    return re.sub(r"([a-z])([2-9])", lambda match: match[1] * int(match[2]), word)


def word_changes(printed: str, standard: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(runs of words that ``standard`` has and ``printed`` lacks, runs that ``printed`` adds)."""
    have, want = printed.split(), standard.split()
    lacking, added = [], []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=have, b=want, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if j2 > j1:
            lacking.append(" ".join(want[j1:j2]))
        if i2 > i1:
            added.append(" ".join(have[i1:i2]))
    return tuple(lacking), tuple(added)
