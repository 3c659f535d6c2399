"""Kinds of regulations named in a text: by the lexicon (spaCy), and near misses of short names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.lexicon.regulations import near_short_names, regulation_kinds
from extractor.lexicon.tokens import indonesian

_LABEL = "REGULATION"
_SHORT = re.compile(r"\b[A-Z][A-Za-z]{5,15}(?=\s+(?:No(?:mor|\.)?|Tahun)\b)")
_SHORTEST = 6  # letters of a short name that a misread word may be
_LONG = 9  # letters of a word in which two may be misread


@dataclass(frozen=True, slots=True)
class KindFound:
    """``kind`` is the short name meant; the text at start:end is untouched, misread or not."""

    kind: str
    start: int
    end: int


def find_kinds(text: str) -> list[KindFound]:
    """Every kind named in ``text``, in order, none inside another."""
    found = [
        KindFound(regulation_kinds()[_key(span.text)], span.start_char, span.end_char)
        for span in _pipeline()(text).ents
        if span.label_ == _LABEL and _is_written_as_kind(span.text)
    ]
    taken = [(one.start, one.end) for one in found]
    found += [m for m in _misread(text) if not any(s < m.end and m.start < e for s, e in taken)]
    return sorted(found, key=lambda one: one.start)


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_written_as_kind(text: str) -> bool:
    """Short names in capitals only (PP, SE, SK are also words and parts of others)."""
    return text.isupper() if len(text) <= 4 else text[0].isupper()


def _misread(text: str) -> Iterator[KindFound]:
    """Short names one or two letters off a known one, before Nomor: ``Permendakri Nomor``."""
    for match in _SHORT.finditer(text):
        word = match[0].casefold()
        if near := near_short_names(word, _SHORTEST, 2 if len(word) >= _LONG else 1):
            yield KindFound(regulation_kinds()[near[0]], match.start(), match.end())


@cache
def _pipeline() -> Any:
    """Indonesian tokens with the kinds as entities, built once."""
    nlp = indonesian()
    nlp.max_length = 2_000_000
    ruler: Any = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": _LABEL, "pattern": form} for form in regulation_kinds()])
    return nlp
