"""Cited regulations: clean → tokenise → find → resolve, with offsets that point back at the printed text.

Kinds are found by spaCy's phrase matcher (blank Indonesian pipeline, no model), the rest by the grammar of a
citation: kind, Nomor, Tahun, tentang, title (Law 12/2011, annex II).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rapidfuzz.distance import OSA

from extractor.records import Citation, Evidence

_NUMBERED = re.compile(
    r"(?P<between>[^;:\n()]{0,90}?)\s*\b(?:nomor|no\s*\.?|nr\.?)\s*:?\s*(?P<number>\d{1,4}[A-Za-z]?)\s*"
    r"(?:[,]?\s*(?:tahun|th\.?|thn\.?)\s*|/)(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"(?P<between>[^;:\n()]{0,60}?)\s*(?:\b(?:nomor|no\s*\.?)\s*:?\s*)?"
    r"(?P<number>\d{1,4}/[A-Z][\w.\-]*(?:/[\w.\-]+)*?/(?P<year>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_NUMBER_ONLY = re.compile(
    r"(?P<between>[^;:\n()]{0,60}?)\s*\b(?:nomor|no\s*\.?)\s*:?\s*(?P<number>\d{1,4}[A-Za-z]?)\b(?P<year>)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\s*,?\s*(?P<about>tentang\s+)?(?P<title>[^\n;]*)", re.IGNORECASE)
_STOPS = re.compile(
    r"\.(?=\s|$)|\s+\((?!\w+ \w+\))[^)]*\)?\s*$|\s+\((?:level|jawab|selanjutnya|lembaran|tujuan|sasaran)[^)]*\).*|"
    r"\s+(?:pasal|ayat|bab)\s+\d.*|\s+(?:dan\s+)?[a-z]\s*[.)]\s.*|\s+\d{1,2}[.)]\s.*|\s*[\"”]|"
    r"\s+(?:yang|untuk\s+seluruh|bahwa|sebagaimana|wajib)\b.*",
    re.IGNORECASE,
)
_WORD_BEFORE_NUMBER = re.compile(r"\b(?P<word>[A-Za-z-]{7,20})\s+(?:nomor|no\.?)\s*\d", re.IGNORECASE)
_NOT_BETWEEN = re.compile(r"\btentang\b|\btahun\b|\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kind: str
    number: str | None
    year: int | None
    title: str | None


def find_citations(text: str, evidence: Evidence | None, subject: str) -> tuple[Citation, ...]:
    """The regulations that ``text`` cites, in order; one cited inside another's title has ``inside``, the
    index of the outer one in the result."""
    found = sorted(_all(text), key=lambda one: (one.start, -one.end))
    out: list[Citation] = []
    for one in found:
        holders = [n for n, other in enumerate(found) if other.start < one.start and one.end <= other.end]
        out.append(
            Citation(
                text=" ".join(text[one.start : one.end].split()),
                kind=one.kind,
                number=one.number,
                year=one.year,
                title=one.title,
                inside=holders[-1] if holders else None,
                subject=subject,
                evidence=evidence,
            )
        )
    return tuple(out)


def _all(text: str) -> Iterator[_Found]:
    for start, end, kind in _kinds(text):
        numbered = _number_after(text, end)
        if numbered is None:
            continue
        stop, title = _title_after(text, numbered.end())
        year = int(numbered["year"]) if numbered["year"] else None
        yield _Found(start, max(stop, numbered.end()), kind, numbered["number"], year, title)


def _number_after(text: str, end: int) -> re.Match[str] | None:
    for pattern in (_NUMBERED, _SLASHED, _NUMBER_ONLY):
        match = pattern.match(text, end)
        if match is not None and not _NOT_BETWEEN.search(match["between"]):
            return match
    return None


def _title_after(text: str, end: int) -> tuple[int, str | None]:
    """(end of the title, the title). Without "tentang" what follows is a title only where it begins like one."""
    match = _TITLE.match(text, end)
    if match is None:
        return end, None
    title = match["title"]
    stop = _STOPS.search(title)
    if stop is not None:
        title = title[: stop.start()]
    title = re.sub(r"[,\s]+(?:dan|serta|dan/atau)?$", "", title.rstrip(" ,"))
    begins = match["about"] or re.match(r"[A-Z][a-z]+ \w", title)
    if not title or not begins:
        return end, None
    return match.start("title") + len(title), title


def _kinds(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, kind) of each kind of regulation that ``text`` names, longest names first."""
    doc = _pipeline()(text)
    hits = sorted(_matcher()(doc), key=lambda hit: (hit[1], -(hit[2] - hit[1])))
    last = -1
    taken: list[tuple[int, int]] = []
    for name, first, stop in hits:
        if first < last:
            continue
        last = stop
        span = doc[first:stop]
        taken.append((span.start_char, span.end_char))
        yield span.start_char, span.end_char, doc.vocab.strings[name]
    for match in _WORD_BEFORE_NUMBER.finditer(text):
        start, end = match.span("word")
        known = _nearly(match["word"])
        if known and not any(a < end and start < b for a, b in taken):
            yield start, end, known


@cache
def _pipeline() -> Any:
    import spacy

    return spacy.blank("id")


@cache
def _written() -> dict[str, list[str]]:
    data = tomllib.loads(files("extractor.lexicon").joinpath("regulations.toml").read_text(encoding="utf-8"))
    kinds: dict[str, list[str]] = data["kinds"]
    return kinds


@cache
def _matcher() -> Any:
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(_pipeline().vocab, attr="LOWER")
    for kind, names in _written().items():
        matcher.add(kind, [_pipeline().make_doc(name) for name in names])
    return matcher


@cache
def _nearly(word: str) -> str | None:
    """The kind whose abbreviation ``word`` misses by one letter; the word itself stays as printed."""
    low = word.lower()
    for kind, names in _written().items():
        for name in names:
            if " " not in name and len(name) >= 7 and OSA.distance(low, name, score_cutoff=1) <= 1:
                return kind
    return None
