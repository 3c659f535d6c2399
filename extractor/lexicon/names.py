"""Names of people as documents print them: degrees and honours (gelar) apart, spellings side by side."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

_TITLES_BEFORE = (
    "prof dr drg drs dra ir h hi hj kh kph r rr rd rm ra apt ns tb ust ustadz tgk tgh "
    "brigjen irjen kombes kompol akbp akp letkol kolonel mayor kapten laksma mayjen letjen"
)
_TITLES_AFTER = (
    "sh se st mt mm msi ssi ssos sip mh spd mpd mkes skm skom mkom sstp sik mhum map mpa mpp mba ma msc "
    "phd bsc ba amd amdk amk skep mkep sp mp sag mag mcom meng mars mmkes sked spog spa spb spd sppd drs "
    "ak ca cpa cfra qia crmo crmp cgcae cfe cia sakt mak seak sst mtr mec mdev sthi lc spt spi shut mib "
    "mscit mep mtp mkp mipp mecdev"
)
_BEFORE = frozenset(_TITLES_BEFORE.split())
_AFTER = frozenset(_TITLES_AFTER.split())
MOST_LETTERS_APART = 3


def bare_name(printed: str) -> str:
    """The name in lower case without degrees and honours: ``Drs. H. ALI, M.Si`` → ``ali``.

    All after the first comma is a degree; before it, known titles at both ends are taken off.
    """
    words = [word for word in _split_titles(printed.partition(",")[0]).split() if _letters(word)]
    while len(words) > 1 and _is_title(words[0], _BEFORE):
        words.pop(0)
    while len(words) > 1 and _is_title(words[-1], _AFTER):
        words.pop()
    return " ".join(_letters(word) for word in words)


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
