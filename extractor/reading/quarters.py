"""Quarters in words (``Tw 3, 4``): few forms, whose small letters and strokes each reader sees otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.reading.readers.base import Look

_STROKE = "lIi|!tT]"  # what readers make of a 1 alone
_CODE = re.compile(rf"(T[Ww])[-.]?([1-4](?:[.,][1-4])*|[{re.escape(_STROKE)}])")
_LIKE_CODE = re.compile(rf"[TFI][Ww][-.]?(?:[1-4]|[{re.escape(_STROKE)}]$)")
_BETWEEN = re.compile(r"(?<=[1-4])[.,]\s?(?=[1-4])")
_DIRT = "'‘’\"“”°*·•.,:;_~`- "
_HALF = 0.5  # the weakest letter from which a network counts


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


def is_like_quarters(text: str) -> bool:
    """Whether the text may be such a code, its T taken for another letter (``Fw1``)."""
    return _LIKE_CODE.match(_bare(text)) is not None


def all_name_quarters(looks: Sequence[Look]) -> bool:
    """Whether every network names the same quarters, the first in digits and none quite unsure, and another
    reader bears them out and names no others."""
    first = looks[0].seen.text
    networks = [look for look in looks if look.family != looks[1].family]
    strangers = [quarters(look.seen.text) for look in looks if look.family == looks[1].family]
    named = quarters(first)
    if not named or named[0] not in first or named not in strangers or set(strangers) - {"", named}:
        return False
    return all(quarters(k.seen.text) == named and k.seen.weakest >= _HALF for k in networks)


def likeliest_quarters(looks: Sequence[Look]) -> str | None:
    """The quarters that most looks name, as most of them print them; None where none shows their digits."""
    named = Counter(code for look in looks if (code := quarters(look.seen.text)))
    if not named:
        return None
    code = named.most_common(1)[0][0]
    texts = [_bare(look.seen.text) for look in looks if quarters(look.seen.text) == code]
    if not any(code[0] in text for text in texts):
        return None
    case = Counter(text[:2] for text in texts).most_common(1)[0][0]
    return f"{case} {', '.join(code)}"


def with_commas_between_quarters(text: str) -> str:
    """The text, what parts the digits of quarters written as commas (``TW 2. 3`` as ``TW 2, 3``)."""
    return _BETWEEN.sub(", ", text)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text.replace("™", "Tw")).strip(_DIRT)
