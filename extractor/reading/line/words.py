"""Several readings of one line of words, merged: for each word the reading that the lexicon knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from string import ascii_lowercase

from rapidfuzz.distance import Indel

from extractor.lexicon.known import common_words, is_known, is_listed
from extractor.reading.readers.base import Look

_WORD = re.compile(r"[^\W\d_]{3,}")
_PARTS = re.compile(r"[^\W\d_]+")
_MARGIN = 0.12  # of rank: by how much a word must be better to replace another
_ALIKE = 0.6  # of the letters that a word must share with what it replaces
_FEWEST_LETTERS = 4  # letters from which an unknown word counts as doubtful


def better(looks: Sequence[Look]) -> Look:
    """The first look, unless another is clearly richer in known words."""
    first, *others = looks
    letters = _letters(first.seen.text)
    best, score = first, known_share(first.seen.text) + 0.25 * first.seen.confidence
    for look in others:
        alike = _letters(look.seen.text) == letters
        rank = known_share(look.seen.text) + 0.25 * (first if alike else look).seen.confidence
        longer = len(look.seen.text) >= 0.8 * len(first.seen.text)
        if rank > score + (0.02 if alike else _MARGIN) and longer:
            best, score = look, rank
    return best


def merged(text: str, others: Sequence[str]) -> str:
    """``text``, its unknown words replaced by what other readings of the line show at their place, where that
    is known and looks alike. Numbers are never touched."""
    tokens = text.split()
    swaps: dict[tuple[int, int], Counter[str]] = {}
    for other in others:
        for span, there in _read_otherwise(tokens, other.split()):
            if _is_richer(" ".join(tokens[slice(*span)]), there):
                swaps.setdefault(span, Counter())[there] += 1
    done = list(tokens)
    taken: set[int] = set()
    for (i0, i1), seen_as in sorted(swaps.items(), key=lambda swap: (-max(swap[1].values()), swap[0])):
        if taken.isdisjoint(range(i0, i1)):
            taken.update(range(i0, i1))
            done[i0:i1] = [seen_as.most_common(1)[0][0], *[""] * (i1 - i0 - 1)]
    return " ".join(word for word in done if word)


def _read_otherwise(tokens: Sequence[str], seen: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """The spans of ``tokens`` that another reading has otherwise, and how; word by word where both have as
    many."""
    matcher = SequenceMatcher(None, [_key(t) for t in tokens], [_key(t) for t in seen], autojunk=False)
    for kind, i0, i1, j0, j1 in matcher.get_opcodes():
        if kind == "replace" and i1 - i0 == j1 - j0:
            yield from (((i, i + 1), seen[j]) for i, j in zip(range(i0, i1), range(j0, j1), strict=True))
        elif kind == "replace":
            yield (i0, i1), " ".join(seen[j0:j1])


def doubtful_words(text: str) -> list[str]:
    """The words of the text that no list has and that are no acronym."""
    return [
        word
        for word in _PARTS.findall(text)
        if len(word) >= _FEWEST_LETTERS
        and not (word.isupper() and len(word) < 2 * _FEWEST_LETTERS)
        and not is_known(word)
    ]


def unsure_words(text: str) -> list[str]:
    """The doubtful words of the text, and those that are right by their form only and a letter off a common
    word (``noma``, ``diselesakan``): they may be misread."""
    near = [
        word
        for word in _PARTS.findall(text)
        if len(word) >= _FEWEST_LETTERS and _is_near_common(word.casefold())
    ]
    return [*doubtful_words(text), *near]


@cache
def _is_near_common(low: str) -> bool:
    if is_listed(low):
        return False
    common = common_words()
    cuts = [(low[:place], low[place:]) for place in range(len(low) + 1)]
    without = (left + right[1:] for left, right in cuts if right)
    changed = (left + letter + right[1:] for left, right in cuts if right for letter in ascii_lowercase)
    added = (left + letter + right for left, right in cuts for letter in ascii_lowercase)
    return any(word in common for word in chain(without, changed, added))


def all_borne_out(text: str, others: Sequence[str]) -> bool:
    """Whether every word of the text that may be misread stands in one of the other readings as well."""
    return all(any(word in _PARTS.findall(other) for other in others) for word in unsure_words(text))


def same_letters(first: str, second: str) -> bool:
    """Whether two readings have the same letters and digits; case and signs do not count."""
    return _bare(first) == _bare(second)


def known_share(text: str) -> float:
    """The share of letters that stand in known words (0.5 where the text has no words)."""
    words = _WORD.findall(text)
    if not words:
        return 0.5
    return sum(len(word) for word in words if is_known(word)) / sum(map(len, words))


def _is_richer(here: str, there: str) -> bool:
    """Whether ``there`` says in known words what ``here`` says in part in unknown ones."""
    if not doubtful_words(here) or re.sub(r"\D", "", here) != re.sub(r"\D", "", there):
        return False
    words = _PARTS.findall(there)
    known = bool(words) and all(is_known(word) for word in words)
    return known and Indel.normalized_similarity(_letters(here), _letters(there)) >= _ALIKE


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _letters(text: str) -> str:
    return text.replace(" ", "")


def _key(token: str) -> str:
    return token.strip(".,:;'‘’\"“”()-").casefold()
