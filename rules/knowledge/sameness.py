"""Whether two wordings are the same words: print, line breaks, signs and acronyms apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractor.lexicon.offices import expanded
from extractor.lexicon.plain import letters
from extractor.lexicon.short_forms import is_short_for, without_short_forms
from extractor.records.written.percents import BEHIND, SPELLINGS, with_percent_in_words

_SAME = dict.fromkeys(SPELLINGS, SPELLINGS[0]) | {"aktifitas": "aktivitas", "omset": "omzet"}
"""Spellings of one word."""

_LEADING_SIGN = re.compile(r"^\W*persen\b(?!\s+ke)", re.IGNORECASE)
"""``% penduduk …`` for ``Persentase penduduk …``."""
_NUMBER_BEFORE = re.compile(
    r"^\W*(?:(?:IKU|IKK|IKP|IKSK|IKS)[\s.-]*\d{1,2}(?:\.\d{1,2})*[.):]?\s+|"
    r"(?:(?:SS|S|T)[\s.-]*)?(?:\d{1,2}(?:\.\d{1,2})+[.)]?|(?:\d{1,2}|[a-z])[.)])\s+)",
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
            or (len(left) == 1 and is_short_for(left[0], right))
            or (len(right) == 1 and is_short_for(right[0], left))
        ):
            continue
        mine += [" ".join(left)] if left else []
        theirs += [" ".join(right)] if right else []
    return Difference(tuple(mine), tuple(theirs)) if mine or theirs else None


def same_words(one: str, other: str) -> bool:
    """Whether two names say the same, each perhaps with what the other has in short."""
    return difference(one, other) is None


def _words(text: str) -> list[str]:
    words = expanded(
        _LEADING_SIGN.sub(f"{SPELLINGS[0]} ", with_percent_in_words(without_short_forms(text)))
    ).split()
    return [_SAME.get(word, word) for word in words]
