"""What readers are not sure of is quoted as a reading: ``terbaca 95,26``, not ``tercetak 95,26``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rules.engine.finding import PlaceRecord
from rules.engine.page import Language

_LONGEST = 160  # letters of a value that a sentence quotes; longer texts are quoted in parts
_SAYS: dict[Language, str] = {"id": "terbaca", "en": "read as"}
_PRINTED: dict[Language, str] = {"id": r"(?:tercetak|bertuliskan|berbunyi)", "en": r"(?:printed(?: as)?)"}
_OWNED: dict[Language, str] = {"id": r"\bNIP", "en": r"\bof"}
_DEMURS: dict[Language, str] = {"id": "(menurut bacaan)", "en": "(as read)"}
"""Behind what a word before it owns, where *terbaca* breaks the phrase: ``NIP Ratna (menurut bacaan)``."""
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""A sentence that ends with a degree: ``Wulandari, M.Si..``"""


def as_read(sentence: str, places: Iterable[PlaceRecord], language: Language) -> str:
    """``sentence`` with the first quotation of each value in doubt told as a reading. The values are those of
    ``places`` that have doubts; where the sentence says that one is printed, it says read instead."""
    in_doubt = {one.text.strip() for one in places if one.doubts and one.text and one.text.strip()}
    for value in sorted(in_doubt, key=len, reverse=True):
        if len(value) <= _LONGEST:
            sentence = _told(sentence, value, language)
    if sentence.startswith(_SAYS[language]):  # else it may begin with the name of a file
        sentence = sentence[:1].upper() + sentence[1:]
    return _TWO_STOPS.sub(".", sentence)


def _told(sentence: str, value: str, language: Language) -> str:
    says = _SAYS[language]
    before = (
        rf"(?:(?P<owned>{_OWNED[language]}\s+(?=“?[^\W\d]))|(?P<said>(?:{_PRINTED[language]}|{says})\s+))?"
    )

    def quoted(match: re.Match[str]) -> str:
        if match["owned"]:
            return f"{match['owned']}{match['value']} {_DEMURS[language]}"
        return f"{says} {match['value']}"

    return re.sub(rf"{before}(?P<value>“?{_alone(value)}”?)", quoted, sentence, count=1)


def _alone(value: str) -> str:
    """A pattern for ``value`` that is no part of a longer word or number."""
    return rf"(?<!\w)(?<!\d[.,]){re.escape(value)}(?!\w|[.,]\d)"
