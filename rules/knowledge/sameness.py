"""Whether two wordings are the same words: print, line breaks, signs and acronyms apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractor.lexicon.offices import expanded
from extractor.lexicon.plain import letters
from extractor.records.written.percents import BEHIND, SPELLINGS, with_percent_in_words

_JOINING = {"dan", "serta", "atau", "di", "pada", "untuk", "yang"}
_SAME = dict.fromkeys(SPELLINGS, SPELLINGS[0]) | {"aktifitas": "aktivitas", "omset": "omzet"}
"""Spellings of one word."""

_NUMBER_BEFORE = re.compile(
    r"^\W*(?:(?:SS|IKU|IKK|IKP|S|T)[\s.-]*)?(?:\d{1,2}(?:\.\d{1,2})+[.)]?|(?:\d{1,2}|[a-z])[.)])\s+",
    re.IGNORECASE,
)
_UNIT_BEHIND = re.compile(
    rf"\s*\(\s*(?:{BEHIND}|indeks|nilai|poin|orang|unit|dokumen|laporan|predikat)\s*\)\W*$", re.I
)


@dataclass(frozen=True, slots=True)
class Difference:
    """Runs of words that only one wording has, in its order."""

    one: tuple[str, ...]
    other: tuple[str, ...]


def difference(one: str, other: str) -> Difference | None:
    """The words in which the two differ; None where they say the same. Row numbers and units are no words."""
    one, other = (_UNIT_BEHIND.sub("", _NUMBER_BEFORE.sub("", text)) for text in (one, other))
    if letters(one) == letters(other):
        return None
    a, b = _words(one), _words(other)
    mine: list[str] = []
    theirs: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        left, right = a[i1:i2], b[j1:j2]
        if (
            tag == "equal"
            or "".join(left) == "".join(right)
            or _acronym(left, right)
            or _acronym(right, left)
        ):
            continue
        mine += [" ".join(left)] if left else []
        theirs += [" ".join(right)] if right else []
    return Difference(tuple(mine), tuple(theirs)) if mine or theirs else None


def _words(text: str) -> list[str]:
    words = expanded(with_percent_in_words(text)).split()
    return [_SAME.get(word, word) for word in words]


def _acronym(short: list[str], long: list[str]) -> bool:
    """Whether ``short`` is one word of the first letters of ``long``: ``umkm``."""
    if len(short) != 1 or len(long) < 2:
        return False
    initials = "".join(word[0] for word in long if word not in _JOINING)
    return short[0] == initials
