"""The words of a phrase that carry its meaning, as stems: what names and formulas are compared by."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path
from typing import Any

from rapidfuzz.fuzz import ratio

from extractor.records.written.percents import SPELLINGS

_GENERAL = frozenset(
    (
        *(*SPELLINGS, "persen", "jumlah", "nilai", "tingkat", "indeks", "rata"),
        *("capaian", "pencapaian", "realisasi", "target", "total", "seluruh", "tahun"),
        *("provinsi", "kabupaten", "kota", "daerah", "pemerintah", "dinas", "badan", "perangkat"),
        *("kegiatan", "program"),
    )
)
"""Words that formulas and names of any indicator have."""
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
_SPELT_ALIKE = 80  # of 100: likeness of two spellings of one word


@cache
def _stop_words() -> frozenset[str]:
    """spaCy's list for Indonesian, from its file alone: all of spaCy takes a process a second to load."""
    spec = find_spec("spacy")
    assert spec is not None
    places = [
        Path(place) / "lang" / "id" / "stop_words.py" for place in spec.submodule_search_locations or ()
    ]
    return frozenset(run_path(str(places[0]))["STOP_WORDS"])


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    words = (word for word in _WORD.findall(text.lower()) if word not in _stop_words())
    return frozenset(stem(word) for word in words if word not in _GENERAL and len(word) > 2)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The root of an Indonesian word, by the dictionary of PySastrawi (Nazief and Adriani's way, with later
    amendments); other words as they are, in lower case."""
    return str(_stemmer().stem(word.lower()))


@cache
def _stemmer() -> Any:
    """Its 30,000 roots are read at the first call. Without the cache that it brings, which has no bound."""
    from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
    from Sastrawi.Stemmer.Stemmer import Stemmer
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return Stemmer(ArrayDictionary(StemmerFactory().get_words()))


def share_a_word(one: str, other: str) -> bool:
    """Whether two phrases have a stem in common, a near spelling of one, or an acronym and its words."""
    a, b = content_words(one), content_words(other)
    if a & b or _acronyms(one, other) or _acronyms(other, one):
        return True
    return any(_akin(x, y) for x in a for y in b)


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    inside = len(short) >= 4 and short in long
    return inside or (len(short) >= 5 and ratio(one, other) >= _SPELT_ALIKE)


def _acronyms(short: str, long: str) -> bool:
    """Whether an acronym in ``short`` is the initials of words in a row in ``long``."""
    initials = "".join(word[0] for word in re.findall(r"[a-z]+", long.lower()) if word not in ("dan", "yang"))
    return any(match.lower() in initials for match in _ACRONYM.findall(short))
