"""Words printed in short: by their first letters (``UMKM``) or by their beginnings (``Bapenda``)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.lexicon.plain import plain_words

_JOINING = {"dan", "serta", "atau", "di", "pada", "untuk", "yang"}
_IN_BRACKETS = re.compile(r"\s*\(\s*([A-Za-z]{2,10})\s*\)")
_SHORTEST_OF_BEGINNINGS = 5
"""Letters of a word made of syllables; shorter ones may be of other words as well."""


def is_short_for(short: str, words: Sequence[str]) -> bool:
    """Whether ``short`` is one word of the first letters of ``words``, or of their beginnings, all of them in
    their order. Both in lower case; small words between may be left out."""
    if len(words) < 2:
        return False
    told = [word for word in words if word not in _JOINING]
    if short in ("".join(word[0] for word in told), "".join(word[0] for word in words)):
        return True
    return len(short) >= _SHORTEST_OF_BEGINNINGS and _is_of_beginnings(short, told)


def without_short_forms(text: str) -> str:
    """The text without short forms in brackets of the words before: ``pajak kendaraan bermotor (PKB)``."""
    kept, end = "", 0
    for match in _IN_BRACKETS.finditer(text):
        before = plain_words(text[: match.start()]).split()
        if any(is_short_for(match[1].lower(), before[-count:]) for count in range(2, len(match[1]) + 1)):
            kept, end = kept + text[end : match.start()], match.end()
    return kept + text[end:]


def with_short_forms(text: str, like: str) -> str:
    """``text`` in plain words, each run of them that ``like`` prints in short replaced by what it prints."""
    words = plain_words(without_short_forms(text)).split()
    own = set(words)
    for short in (word for word in plain_words(without_short_forms(like)).split() if word not in own):
        words = _shortened(words, short)
    return " ".join(words)


def _shortened(words: list[str], short: str) -> list[str]:
    for start in range(len(words)):
        for count in range(2, len(short) + 3):
            if start + count <= len(words) and is_short_for(short, words[start : start + count]):
                return [*words[:start], short, *words[start + count :]]
    return words


def _is_of_beginnings(short: str, words: Sequence[str]) -> bool:
    if not words:
        return not short
    most = min(len(short) - len(words) + 1, len(words[0]))
    return any(
        short.startswith(words[0][:count]) and _is_of_beginnings(short[count:], words[1:])
        for count in range(1, most + 1)
    )
