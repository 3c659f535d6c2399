"""Quarters in words (``Tw 3, 4``): few forms, whose small letters and strokes each reader sees otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST
from extractor.records.written.quarters import WORD

_STROKE = "lIi|!tT]"  # what readers make of a 1 alone
_CODE = re.compile(rf"(T[Ww])[-.]?([1-4](?:[.,][1-4])*|[{re.escape(_STROKE)}])")
_LIKE_CODE = re.compile(rf"[TFI][Ww][-.]?(?:[1-4]|[{re.escape(_STROKE)}]$)")
_ROMAN = re.compile(rf"{WORD}\W+[IVl|, ]+\W*$", re.I)
_BETWEEN = re.compile(r"(?<=[1-4])[.,]\s?(?=[1-4])")
_DIRT = "'‘’\"“”°*·•.,:;_~`- "


def quarters(text: str) -> str:
    """The digits of the quarters that a code names (``234`` for ``TW 2, 3.4``), "" for any other text. A lone
    stroke stands for a 1."""
    match = _CODE.fullmatch(_bare(text))
    named = "" if match is None else re.sub(r"\D", "", "1" if match[2] in _STROKE else match[2])
    return named if list(named) == sorted(set(named)) else ""


def same_quarters(first: str, second: str) -> bool:
    """Whether two readings name the same quarters (``TW 3, 4``, ``Tw3.4``): the case of small print and the
    sign between quarters do not count in what bears another reader out."""
    one = quarters(first)
    return bool(one) and one == quarters(second)


def has_roman_quarter(text: str) -> bool:
    """Whether the text ends in a quarter in Roman numerals, as much a number as ``Triwulan 3``."""
    return _ROMAN.search(text) is not None


def is_like_quarters(text: str) -> bool:
    """Whether the text may be such a code, its T taken for another letter (``Fw1``)."""
    return _LIKE_CODE.match(_bare(text)) is not None


def agreed_quarters(looks: Sequence[Look]) -> str | None:
    """The code where every network names the same quarters, the first in digits and none quite unsure, and
    another reader bears them out in the same case and names no others; None where not."""
    first = looks[0].seen.text
    networks = [look for look in looks if look.family != looks[1].family]
    strangers = [look for look in looks if look.family == looks[1].family]
    named = quarters(first)
    told = {quarters(look.seen.text) for look in strangers}
    if not named or named[0] not in first or named not in told or told - {"", named}:
        return None
    if any(quarters(k.seen.text) != named or k.seen.weakest < TRUST.network for k in networks):
        return None
    both = _cases(networks, named).keys() & _cases(strangers, named).keys()
    return _printed(both.pop(), named) if len(both) == 1 else None


def likeliest_quarters(looks: Sequence[Look]) -> str | None:
    """The quarters that most looks name, as most of them print them; None where none shows their digits."""
    codes = Counter(code for look in looks if (code := quarters(look.seen.text)))
    if not codes:
        return None
    named = codes.most_common(1)[0][0]
    if not any(named[0] in k.seen.text for k in looks if quarters(k.seen.text) == named):
        return None
    return _printed(_cases(looks, named).most_common(1)[0][0], named)


def _cases(looks: Sequence[Look], named: str) -> Counter[str]:
    """``Tw`` and ``TW`` by how many of the looks print the quarters so."""
    return Counter(_bare(look.seen.text)[:2] for look in looks if quarters(look.seen.text) == named)


def _printed(case: str, named: str) -> str:
    return f"{case} {', '.join(named)}"


def with_commas_between_quarters(text: str) -> str:
    """The text, what parts the digits of quarters written as commas (``TW 2. 3`` as ``TW 2, 3``)."""
    return _BETWEEN.sub(", ", text)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text.replace("™", "Tw")).strip(_DIRT)
