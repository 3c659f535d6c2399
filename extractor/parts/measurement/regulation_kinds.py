"""Kinds of regulations named in a text: by the lexicon (spaCy), and near misses of short names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.lexicon.plain_lines import PART
from extractor.lexicon.regulations import near_short_names, regulation_kinds
from extractor.lexicon.tokens import indonesian

_LABEL = "REGULATION"
_SHORT = re.compile(r"\b[A-Z][A-Za-z]{5,15}(?=\s+(?:[A-Z]{2,6}\s+)?(?:No(?:mor|\.)?|Tahun)\b)")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"(?:^|[\s(])$")
_BEHIND = re.compile(r"$|\s|[,;:)](?:\s|$)")
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
    spans = _plain_spans(text)
    if spans is None:
        spans = [(s.start_char, s.end_char) for s in _pipeline()(text).ents if s.label_ == _LABEL]
    found = [
        KindFound(regulation_kinds()[_key(text[start:end])], start, end)
        for start, end in spans
        if _is_written_as_kind(text[start:end])
    ]
    taken = [(one.start, one.end) for one in found]
    found += [m for m in _misread(text) if not any(s < m.end and m.start < e for s, e in taken)]
    return sorted(found, key=lambda one: one.start)


def _plain_spans(text: str) -> list[tuple[int, int]] | None:
    """The (start, end) of the kinds as spaCy tells them, without spaCy, which takes long to load; None where
    signs beside one leave open where its words end."""
    low = text.lower()
    if len(low) != len(text):
        return None
    spans = [
        (match.start(), match.start() + len(form))
        for match in _LETTERS.finditer(low)
        for form in _by_first_word().get(match[0], ())
        if low.startswith(form, match.start()) and not low[match.start() + len(form) :][:1].isalpha()
    ]
    if not all(_BEFORE.search(text, 0, a) and _BEHIND.match(text, b) for a, b in spans):
        return None
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (-len(PART.findall(low[span[0] : span[1]])), span[0])):
        if all(end <= a or b <= start for a, b in kept):
            kept.append((start, end))
    return sorted(kept)


@cache
def _by_first_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form in regulation_kinds():
        if first := _LETTERS.match(form):
            found.setdefault(first[0], []).append(form)
    return found


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
