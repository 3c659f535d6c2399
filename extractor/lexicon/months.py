"""Months as they are written: names, older spellings, abbreviations, and misread ones."""

from __future__ import annotations

from functools import cache, lru_cache

from extractor.lexicon.tokens import NearWords
from extractor.records.months import MONTH_NAMES, OLD_SPELLINGS

_SHORT_FORMS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agt": 8,
    "agust": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "des": 12,
}
_LONG = 7  # letters of a month in which two may be misread; in others one


@lru_cache(maxsize=1024)
def month_named(word: str) -> tuple[int | None, bool]:
    """(month 1 to 12, whether it is printed rightly); (None, False) for words that are no month."""
    low = word.casefold()
    if low in MONTH_NAMES:
        return MONTH_NAMES.index(low) + 1, True
    if (known := OLD_SPELLINGS.get(low) or _SHORT_FORMS.get(low)) is not None:
        return known, True
    near = sorted(int(key) for key in _names().nearest(low))
    return (near[0], False) if near else (None, False)


@cache
def _names() -> NearWords:
    names = enumerate(MONTH_NAMES, 1)
    return NearWords((str(month), name, 2 if len(name) >= _LONG else 1) for month, name in names)
