"""Names of people as documents print them: degrees and honours (gelar) apart, spellings side by side.

Whether two names are of one person is asked here only, in three ways that are meant to differ:

- ``same_name``: the same as printed, titles, case and spacing apart, or one abbreviates the other;
- ``same_person``: that, or a variant of its spelling, as a writer's slip makes it;
- ``may_be_read_of``: two scanned lines are alike enough (``NEAR_READING``) to be readings of one name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from extractor.lexicon import load
from extractor.lexicon.academic_titles import titled, titles_before, titles_behind

MOST_LETTERS_APART = 3  # letters by which two long names of one person differ
NEAR_READING = 82
"""Of 100: from which likeness two printed names may be two readings of one."""
_DEGREE = re.compile(r"(?:[SMB]|A\.?M[ad])\.(?:[A-Z][a-z]{0,3}\.)+[A-Z][A-Za-z]{1,3}\.?")  # unlisted: M.Xy.Zz
_FIELD = re.compile(r"\s?\([A-Z]{1,3}\)(?=\W*$|\s*,)")  # of a specialist: Sp.OG(K)
_CAPITALS_FIRST = re.compile(r"[SM][A-Z]+[a-z]+[A-Za-z]*\.?")
_GLUED = re.compile(r"(?<=[^\W\d_]{3})[.,](?=[A-Z][a-z]{0,2}\.)")


@lru_cache(maxsize=8192)
def bare_name(printed: str) -> str:
    """The name in lower case without degrees and honours: ``Drs. H. ALI, M.Si`` → ``ali``.

    Known titles are taken off both ends, however they are set apart: a comma before a degree, its lack or a
    point in its place makes no other person. What stands after a comma is a degree, known or not.
    """
    pieces = [_without_titles(piece) for piece in _stem(printed.strip()).split(",")]
    named = [words for words in pieces if not all(_is_title(word, titles_before()) for word in words)]
    return " ".join(_letters(word) for word in next(iter(named or pieces)))


def _stem(printed: str) -> str:
    """``printed`` without the listed titles at its end."""
    plain = _GLUED.sub(", ", _FIELD.sub("", printed))
    found = titled(plain)
    return plain if found is None or not _letters(found.stem) else found.stem


def _without_titles(piece: str) -> list[str]:
    """The words of a piece of a name, but for titles at both ends; one word is always left."""
    words = [word for word in _split_titles(piece).split() if _letters(word)]
    while len(words) > 1 and _is_title(words[0], titles_before()):
        words.pop(0)
    while len(words) > 1 and _is_degree(words[-1]):
        words.pop()
    return words


@cache
def _run_together() -> frozenset[str]:
    return frozenset(load("titles")["run_together"]["behind"].split())


@cache
def _degrees() -> frozenset[str]:
    """The letters of all degrees, in lower case."""
    return frozenset(_letters(title) for title in titles_behind()) | _run_together()


def _is_degree(word: str) -> bool:
    """Whether a word behind a name is a title: one as listed, or of the shape of degrees (``M.H.Kes``)."""
    if _is_title(word, _run_together()) or _DEGREE.fullmatch(word):
        return True
    with_points = "." in word.rstrip(".") or _CAPITALS_FIRST.fullmatch(word) is not None
    return with_points and _letters(word) in _degrees()


def _is_title(word: str, known: frozenset[str]) -> bool:
    """``M.Si`` and ``Drs.H``: a title, or titles run together with points."""
    parts = [_letters(part) for part in word.split(".") if _letters(part)]
    return _letters(word) in known or (len(parts) > 1 and all(part in known for part in parts))


def _split_titles(text: str) -> str:
    """``Dr.Ir.Ali`` → ``Dr. Ir. Ali``; ``S.Sos`` and ``K.H.`` stay one word."""
    return re.sub(r"\b(Prof|Drs|Dra|Dr|dr|drg|Ir|Hj|H)\.(?=\w{2})", r"\1. ", text.strip("() ."))


def _letters(word: str) -> str:
    return "".join(re.findall(r"[^\W\d_]+", word.lower()))


def joined(printed: str) -> str:
    """``bare_name`` without blanks: names that differ only in spacing are the same."""
    return bare_name(printed).replace(" ", "")


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same, titles, case and spacing apart, or one abbreviates the other."""
    if _letters(one) == _letters(other):  # with the same titles, listed or not
        return True
    return joined(one) == joined(other) or _abbreviates(bare_name(one).split(), bare_name(other).split())


def _abbreviates(one: list[str], other: list[str]) -> bool:
    """``moh ali`` for ``mohammad ali``, ``b s lestari`` for ``budi santoso lestari``: word by word."""
    if len(one) != len(other) or not one:
        return False
    pairs = [sorted(pair, key=len) for pair in zip(one, other, strict=True)]
    shortened = [(short, long) for short, long in pairs if short != long]
    return all(len(short) <= 3 and long.startswith(short) for short, long in shortened) and any(
        short == long for short, long in pairs
    )


def letters_apart(one: str, other: str) -> int:
    """How many letters two printed names differ by, titles and spacing apart."""
    return Levenshtein.distance(joined(one), joined(other))


def is_variant(one: str, other: str) -> bool:
    """Two spellings of one name: 1 to 3 letters apart, at most a fifth of the name, and no abbreviation."""
    if same_name(one, other):
        return False
    longest = max(len(joined(one)), len(joined(other)))
    return letters_apart(one, other) <= min(MOST_LETTERS_APART, max(1, longest // 5))


def same_person(one: str, other: str) -> bool:
    """The same name, or a variant of its spelling."""
    return same_name(one, other) or is_variant(one, other)


def likeness_of_names(one: str, other: str) -> float:
    """0 to 100: how alike two names are as they were read, titles and all, case apart."""
    return ratio(one.casefold(), other.casefold())


def may_be_read_of(one: str, other: str) -> bool:
    """Whether two names may be two readings of one: nearly alike, or the same with other titles."""
    return likeness_of_names(one, other) >= NEAR_READING or same_name(one, other)
