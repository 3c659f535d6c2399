"""Whether two wordings are the same words: print, line breaks, signs and acronyms apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractor.lexicon.offices import expanded
from extractor.lexicon.plain import letters, plain_words
from extractor.records.written.percents import BEHIND, SPELLINGS, with_percent_in_words

_JOINING = {"dan", "serta", "atau", "di", "pada", "untuk", "yang"}
_SAME = dict.fromkeys(SPELLINGS, SPELLINGS[0]) | {"aktifitas": "aktivitas", "omset": "omzet"}
"""Spellings of one word."""

_LEADING_SIGN = re.compile(r"^\W*persen\b(?!\s+ke)", re.IGNORECASE)
"""``% penduduk …`` for ``Persentase penduduk …``."""
_IN_BRACKETS = re.compile(r"\s*\(\s*([A-Za-z]{2,10})\s*\)")
_SHORTEST_OF_BEGINNINGS = 5
"""Letters of a word made of syllables; shorter ones may be of other words as well."""
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


def same_words(one: str, other: str) -> bool:
    """Whether two names say the same, each perhaps with what the other has in short."""
    return difference(one, other) is None


def _words(text: str) -> list[str]:
    words = expanded(
        _LEADING_SIGN.sub(f"{SPELLINGS[0]} ", with_percent_in_words(_without_short(text)))
    ).split()
    return [_SAME.get(word, word) for word in words]


def _without_short(text: str) -> str:
    """The text without short forms in brackets of the words before: ``pajak kendaraan bermotor (PKB)``."""
    kept, end = "", 0
    for match in _IN_BRACKETS.finditer(text):
        before = plain_words(text[: match.start()]).split()
        short = [match[1].lower()]
        if any(_acronym(short, before[-count:]) for count in range(2, len(match[1]) + 1)):
            kept, end = kept + text[end : match.start()], match.end()
    return kept + text[end:]


def _acronym(short: list[str], long: list[str]) -> bool:
    """Whether ``short`` is one word of the first letters of ``long``: ``umkm``, or of their beginnings:
    ``bapenda``."""
    if len(short) != 1 or len(long) < 2:
        return False
    words = [word for word in long if word not in _JOINING]
    if short[0] == "".join(word[0] for word in words):
        return True
    return len(short[0]) >= _SHORTEST_OF_BEGINNINGS and _is_of_beginnings(short[0], words)


def _is_of_beginnings(short: str, words: list[str]) -> bool:
    """Whether ``short`` is put together of the beginnings of all ``words``, in their order."""
    if not words:
        return not short
    most = min(len(short) - len(words) + 1, len(words[0]))
    return any(
        short.startswith(words[0][:count]) and _is_of_beginnings(short[count:], words[1:])
        for count in range(1, most + 1)
    )
