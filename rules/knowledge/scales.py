"""Scales and bands that a measurement cell states: ``Rentang nilai: 0 - 4``, ``> 70 s.d 90 = Baik``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from extractor.records import parse_number, printed_decimals
from extractor.records.written.spans import TO

_N = r"(\d{1,3}(?:[.,]\d+)?)"
_TO = rf"\s*%?\s*{TO}\s*"
_SCALE = re.compile(
    rf"\b(?:(?:rentang|range|interval)\s+(?:nilai|skor|indeks)|skala)\b[^\d\n]{{0,60}}?{_N}{_TO}{_N}"
    r"(?![\d.,]*\d)(?!\s*(?:hari|bulan|tahun|jam|menit))",
    re.I,
)
_OF_ANSWERS = re.compile(
    r"konversi|likert|responden|kuesioner|kuisioner|butir|[x×]\s*25\b|dikali(?:kan)?\s*25\b", re.I
)
"""A scale of answers is not that of the result: satisfaction asks 1 to 4 and reports up to 100."""
_MARKS = (
    r"(?:sangat|amat|cukup|kurang|baik|memuaskan|buruk|rendah|sedang|tinggi|istimewa|berhasil|cepat|lambat)\b"
)
_LABEL = (
    rf"\s*%?\s*\)?\s*(?:=|:|→|\(|adalah|kategori|predikat|(?={_MARKS}))\s*\(?\s*([A-Za-z][A-Za-z ]{{0,40}})"
)
_LEAD = re.compile(
    r"^\W*(?:kategori|predikat|kriteria|klasifikasi|interval)(?:\s+(?:nilai|penilaian|skor))?\s*[:=]\s*(?=[≤≥<>]?=?\s*\d)",
    re.I,
)
"""What a line says before the first of its bands."""
_NAMES_BANDS = re.compile(
    r"\b(?:kategori|predikat|kriteria|klasifikasi)(?:\s+(?:nilai|penilaian|skor))?"
    r"(?:\s*[:=]|(?=\s+[A-Z]{1,2}\s*\(\s*[≤≥<>]?=?\s*\d))",
    re.I,
)
_LOW, _HIGH = r"(≥|>=|>|lebih dari)?\s*", r"(≤|<=|<|kurang dari)?\s*"
_BETWEEN = re.compile(rf"^\W{{0,3}}?{_LOW}{_N}{_TO}{_HIGH}{_N}{_LABEL}", re.I)
_ONE_SIDED = re.compile(rf"^\W{{0,3}}?(≤|<=|<|≥|>=|>)\s*{_N}{_LABEL}", re.I)
_BAND_BEHIND = re.compile(r"(?<=[A-Za-z])\s+(?=[≤≥<>]=?\s*\d)")
"""Where a line holds several bands, a sign behind a label begins the next."""
_LABEL_BEHIND = re.compile(r"(?<=\d)\s+(?=[A-Z][A-Za-z]{0,10}(?: [a-z]{2,10}){0,2}\s*[:=]\s*[≤≥<>]?=?\s*\d)")
"""So does a label with its number behind another number."""
_MARK_OF_BAND = rf"(?:(?:sangat|amat|cukup|kurang|tidak)\s+)?{_MARKS}(?=\s+[≤≥<>\d])"
"""A mark right before its numbers: ``Cukup 60 - 80``."""
_LABEL_FIRST = re.compile(
    rf"^\W{{0,3}}(AA|A|BB|B|CC|C|D|E|{_MARK_OF_BAND}|[A-Za-z][A-Za-z ]{{2,30}}?(?=\s*[:=(]))"
    rf"\s*[:=(]?\s*{_LOW}{_N}{_TO}{_HIGH}{_N}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest to the highest value that can be reached."""

    low: Decimal
    high: Decimal


_SCORES = re.compile(r"^\W*(?:nilai|skor|indeks|index|hasil|tingkat)\b", re.I)
_KNOWN_SCALES = (
    (re.compile(r"\bS?AKIP\b|akuntabilitas kinerja|\breformasi birokrasi\b|\bkepuasan\b", re.I), 100),
    (re.compile(r"\bSPBE\b|sistem pemerintahan berbasis elektronik|\bmaturitas\b", re.I), 5),
)
"""The highest of scores whose scale is the same in the whole country."""
_PART_OF = re.compile(r"\b(?:kenaikan|peningkatan|pertumbuhan|perubahan|komponen)\b", re.I)


def known_scale(name: str) -> Scale | None:
    """The scale of a score that is the same everywhere, by its name; None of others."""
    if not _SCORES.match(name) or _PART_OF.search(name):
        return None
    found = [high for words, high in _KNOWN_SCALES if words.search(name)]
    return Scale(Decimal(0), Decimal(found[0])) if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Band:
    """Values from ``low`` to ``high`` (None: open to that side); whether the ends belong to it."""

    label: str
    low: Decimal | None
    low_in: bool
    high: Decimal | None
    high_in: bool
    decimals: int


@lru_cache(maxsize=512)
def stated_scale(text: str) -> Scale | None:
    """The one scale that ``text`` states; None where it states none, or more than one, or that of answers."""
    if _OF_ANSWERS.search(text):
        return None
    found = {(parse_number(m[1]), parse_number(m[2])) for m in _SCALE.finditer(text)}
    if len(found) != 1:
        return None
    low, high = found.pop()
    return Scale(low, high) if low is not None and high is not None and low < high else None


@lru_cache(maxsize=512)
def bands(text: str) -> tuple[Band, ...]:
    """The bands that ``text`` defines, in ascending order: one a line, or side by side in a
    sentence that names categories. Empty where fewer than two."""
    parted = _LABEL_BEHIND.sub("\n", _BAND_BEHIND.sub("\n", text))
    return max(_of_lines(re.split(r"[\n;]", parted)), _of_lines(_in_sentence(text)), key=len)


def _in_sentence(text: str) -> list[str]:
    """What stands between the commas of a line that names categories."""
    head = _NAMES_BANDS.search(text)
    line = text[head.end() :].partition("\n")[0] if head else ""
    return re.split(r"[;,](?!\d)|\bdan\b|\bserta\b", line) if line.strip() else []


def _of_lines(lines: list[str]) -> tuple[Band, ...]:
    groups: list[list[Band]] = [[]]
    for line in lines:
        band = _band(_LEAD.sub("", line.strip()))
        if band is not None:
            groups[-1].append(band)
        elif line.strip() and groups[-1]:
            groups.append([])
    tables = [group for group in groups if len(group) > 1]
    if len(tables) != 1:  # none, or several tables in one cell: which one holds cannot be told
        return ()
    return tuple(
        sorted(tables[0], key=lambda b: (b.low is not None, b.low or 0, b.high is None, b.high or 0))
    )


def _band(line: str) -> Band | None:
    if match := _ONE_SIDED.match(line):
        value, sign = parse_number(match[2]), match[1]
        closed, places = "=" in sign or sign in "≤≥", printed_decimals(match[2])
        if sign[0] in "<≤":
            return Band(match[3].strip(), None, False, value, closed, places)
        return Band(match[3].strip(), value, closed, None, False, places)
    if match := _BETWEEN.match(line):
        low, high, label = match[2], match[4], match[5]
        signs = match[1], match[3]
    elif match := _LABEL_FIRST.match(line):
        low, high, label = match[3], match[5], match[1]
        signs = match[2], match[4]
    else:
        return None
    first, second = parse_number(low), parse_number(high)
    if first is None or second is None or first >= second:
        return None
    places = max(printed_decimals(low), printed_decimals(high))
    return Band(label.strip(), first, signs[0] not in (">", "lebih dari"), second, signs[1] != "<", places)


def inner_edges(found: tuple[Band, ...]) -> Iterator[tuple[Decimal, str, str]]:
    """(edge, band below, band above) where one band ends and the next begins."""
    for below, above in pairwise(found):
        edge = above.low if above.low is not None else below.high
        if edge is not None:
            yield edge, below.label, above.label
