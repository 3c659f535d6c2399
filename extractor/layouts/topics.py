"""What a heading is about, by the word that leads it, and what its words of time say."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from rapidfuzz import fuzz

from extractor.records.amounts import is_money_phrase
from extractor.records.written.quarters import NUMERAL, WORD, quarter_number
from extractor.records.written.spans import UP_TO

_WORD = re.compile(r"[a-z]+")
_LONG_WORD = 5  # letters from which a misread one may be forgiven
_NEAR = 84  # of 100: how like a word on a scan is to the one meant
_CUMULATIVE = re.compile(
    rf"\b{UP_TO}\s*(?:{WORD}|q)\.?\s*({NUMERAL})\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:smt|sem(?:ester)?)\.?\s*(I{1,2}|[12])\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(20[1-4]\d)(?!\d)")
_WHOLE_YEAR = re.compile(r"(?:tahunan|setahun|1 tahun|y|y\s*-\s*\d\d|target tahunan|tahun)", re.IGNORECASE)
_COMBINED = re.compile(r"\bsasaran\b.*[/&\n].*\b(?:indikator|iku|ikk|ikp|iki)\b", re.IGNORECASE | re.DOTALL)

_OBJECTIVE = re.compile(
    r"(?:(?:sasaran(?:\s+(?:strategis|program|kegiatan|kinerja))?|tujuan)\s*[.\d]*\s*[:.–-]|(?:SS|SP|SK)[-\s]?[.\d]*\s*[:.–-])\s*(?=\S)",
    re.IGNORECASE,
)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("extractor.layouts").joinpath("topics.toml").read_text("utf-8"))


@cache
def _leads() -> tuple[tuple[tuple[str, ...], str], ...]:
    """(words, meaning), those of more words first."""
    found = [(tuple(lead.split()), m) for m, leads in _data()["leads"].items() for lead in leads]
    return tuple(sorted(found, key=lambda lead: -len(lead[0])))


def leads() -> frozenset[str]:
    """The meanings that headings may lead with."""
    return frozenset(_data()["leads"])


@cache
def known_words() -> frozenset[str]:
    """The words that lead headings or follow in them."""
    words = {word for lead, _ in _leads() for word in lead}
    return frozenset(words | set(_data()["followers"]["words"].split()) | set(_data()["fillers"]))


def words_of(text: str) -> list[str]:
    """The words of a heading, hyphens at line ends and signs left out."""
    return _WORD.findall(re.sub(r"(?<=\w)-\s+(?=\w)", "", text).casefold())


@lru_cache(maxsize=4096)
def topic_of(text: str) -> str | None:
    """The meaning of the words that lead a heading, the most that do, and those that are printed so before
    those that are like it; ``levels`` for one of objectives and indicators together; None for others."""
    if _COMBINED.search(text):
        return "levels"
    words = words_of(text)
    while len(words) > 1 and words[0] in _data()["fillers"]:
        words = words[1:]
    found = [
        (len(lead), tuple(words[: len(lead)]) == lead, meaning)
        for lead, meaning in _leads()
        if len(words) >= len(lead) and all(map(_alike, words, lead))
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


@lru_cache(maxsize=4096)
def share_known(text: str) -> float:
    """The share of the words of a text that headings use, 0 to 1."""
    words = words_of(text)
    return sum(word in known_words() for word in words) / len(words) if words else 0.0


def without_label(text: str) -> str:
    """The objective in a line that says so before it (``Sasaran 1 : Meningkatnya …``, ``SS1 - …``)."""
    match = _OBJECTIVE.match(text)
    return text[match.end() :] if match else text


def says_objective(text: str) -> bool:
    """Whether a line says that it names an objective."""
    return _OBJECTIVE.match(text) is not None


@lru_cache(maxsize=4096)
def is_unit(text: str) -> bool:
    """Whether a text is a known unit of targets (Persen, Dokumen, Kuintal/Ha)."""
    known = _data()["units"].split()
    words = re.findall(r"[^\W\d_]+|[%‰]", text.casefold())
    return bool(words) and all(word in known for word in words)


def mark_of(text: str) -> str | None:
    """``result``, ``plan`` or ``money`` for a leaf that only says so (T, R, K, Rp, Fisik), which no amount
    does."""
    words = [] if is_money_phrase(text) else words_of(text)
    marks = _data()["marks"].items()
    return next((mark for mark, forms in marks if words and all(word in forms for word in words)), None)


def year_of(text: str) -> int | None:
    """The year that a heading names."""
    match = _YEAR.search(text)
    return int(match[1]) if match else None


def running_period(text: str) -> str | None:
    """``h1`` for a first half year, ``s3`` for a total up to the third quarter: between the quarters they
    repeat what these say. None for other text."""
    match = _CUMULATIVE.search(text)
    if match:
        return f"s{quarter_number(match[1])}"
    match = _HALF.search(text)
    return f"h{quarter_number(match[1])}" if match else None


def is_whole_year(text: str) -> bool:
    """Whether a leaf below a heading of targets names the year as a whole."""
    return _WHOLE_YEAR.fullmatch(" ".join(text.split()).strip(" .")) is not None


def _alike(word: str, known: str) -> bool:
    if word == known:
        return True
    return min(len(word), len(known)) >= _LONG_WORD and fuzz.ratio(word, known) >= _NEAR
