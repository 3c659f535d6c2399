"""What readers are not sure of is quoted as a reading: ``terbaca 95,26``, not ``tercetak 95,26``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.engine.finding import PlaceRecord
from rules.engine.page import Language

_LONGEST = 160  # letters of a value that a sentence quotes; longer texts are quoted in parts
_SAYS: dict[Language, str] = {"id": "terbaca", "en": "read as"}
_PRINTED: dict[Language, str] = {"id": r"(?:tercetak|bertuliskan|berbunyi)", "en": r"(?:printed(?: as)?)"}


def as_read(sentence: str, places: Iterable[PlaceRecord], language: Language) -> str:
    """``sentence`` with the first quotation of each value in doubt told as a reading. The values are those of
    ``places`` that have doubts; where the sentence says that one is printed, it says read instead."""
    in_doubt = {one.text.strip() for one in places if one.doubts and one.text and one.text.strip()}
    for value in sorted(in_doubt, key=len, reverse=True):
        if len(value) <= _LONGEST:
            sentence = _told(sentence, value, language)
    return sentence


def _told(sentence: str, value: str, language: Language) -> str:
    says = _SAYS[language]
    pattern = rf"(?P<before>(?:{_PRINTED[language]}|{says})\s+)?(?P<value>“?{_alone(value)})"
    return re.sub(pattern, lambda match: f"{says} {match['value']}", sentence, count=1)


def _alone(value: str) -> str:
    """A pattern for ``value`` that is no part of a longer word or number."""
    return rf"(?<!\w)(?<!\d[.,]){re.escape(value)}(?!\w|[.,]\d)"
