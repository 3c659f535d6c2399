"""Characters that readers of print and people take for each other, and strings that differ only by these."""

from __future__ import annotations

from itertools import combinations

from extractor.records import Agreement

_GROUPS = ("098", "096", "08O", "0Oo", "17", "1lIit", "38", "56", "DO", "ea", "PR")
_PAIRS = frozenset(frozenset(pair) for group in _GROUPS for pair in combinations(group, 2))


def confusable(one: str, other: str) -> bool:
    """Whether two strings that differ do so only by usual confusions: 0/9/8/6/O, 1/l/I/t, 3/8, rn/m …

    False for equal strings, and for strings of which one has a character more.
    """
    a, b = _fold(one), _fold(other)
    if one == other or len(a) != len(b):
        return False
    return all(x == y or frozenset((x, y)) in _PAIRS for x, y in zip(a, b, strict=True))


def _fold(text: str) -> str:
    return "".join(text.split()).replace("rn", "m")


def can_misread(agreement: Agreement) -> bool:
    """Whether the text came through a reader of images; a digital text layer cannot confuse characters."""
    return agreement.source.kind != "digital"
