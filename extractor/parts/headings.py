"""Headings that name the document or a part of it, and the part that each line belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.parts.running import running_lines
from extractor.read import Line, ReadPage
from extractor.records import Evidence, Title
from extractor.records.agreement import Section

_NAMES = re.compile(
    r"\b(?:(?:pernyataan\s+|lampiran\s+)?(?:perubahan\s+)?(?:perjanjian|penetapan)\s+kinerja|rencana\s+aksi|"
    r"indikator\s+kinerja\s+utama|rencana\s+kinerja\s+tahunan|lampiran)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\brencana\s+aksi\b", re.IGNORECASE)
_ANNEX = re.compile(r"\blampiran\b", re.IGNORECASE)
_TEXT = re.compile(
    r"berjanji|sesuai lampiran|dalam rangka|tersebut|selanjutnya disebut|berikut|"
    r"^\s*(?:nama|jabatan|nip|unit kerja)\s*:|pihak\s+(?:pertama|kesatu|kedua)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:tahun(?:\s+anggaran)?|t\.?a\.?)\s*:?\s*((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\b", re.IGNORECASE
)
_AMENDED = re.compile(r"\bperubahan\b", re.IGNORECASE)
_LONGEST = 160
_GAP = 1.9  # line distance, in text heights, up to which a heading goes on
_TRANSCRIPT_GAP = 1  # lines of a heading stand directly below each other


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its page and the part of the document it stands in."""

    line: Line
    page: ReadPage
    section: Section
    heading: int | None = None  # index of the heading it belongs to


@dataclass(frozen=True, slots=True)
class Headings:
    titles: tuple[Title, ...]
    lines: tuple[Placed, ...]


def read_headings(pages: Sequence[ReadPage]) -> Headings:
    """The headings of the document in reading order, and every line with its part.

    The first heading begins the statement, unless the page that it stands on has tables and the document no
    clauses before them; what follows a further heading "Perjanjian Kinerja" or "Lampiran" is the annex.
    """
    titles: list[Title] = []
    placed: list[Placed] = []
    section: Section = "statement" if _has_clauses(pages) else "annex"
    running = running_lines(pages)
    for page in pages:
        lines = [line for line in page.lines if id(line) not in running]
        index = 0
        while index < len(lines):
            block = _heading_at(lines, index)
            if block:
                text = " ".join(" ".join(line.text.split()) for line in block)
                section = _section_of(text, section, placed)
                titles.append(_title(text, section, block))
                placed += [Placed(line, page, section, len(titles) - 1) for line in block]
                index += len(block)
            else:
                placed.append(Placed(lines[index], page, section))
                index += 1
    return Headings(tuple(titles), tuple(placed))


def _has_clauses(pages: Sequence[ReadPage]) -> bool:
    return any(
        re.search(r"berjanji\s+akan|bertanda\s*tangan", line.text, re.IGNORECASE)
        for p in pages
        for line in p.lines
    )


def _section_of(text: str, current: Section, before: Sequence[Placed]) -> Section:
    if _PLAN.search(text) and not re.search(r"^\W*perjanjian", text, re.IGNORECASE):
        return "action_plan"
    if _ANNEX.search(text):
        return "annex"
    promised = any(re.search(r"berjanji\s+akan", placed.line.text, re.IGNORECASE) for placed in before)
    return "annex" if promised and current == "statement" else current


def _title(text: str, section: Section, block: Sequence[Line]) -> Title:
    years = [match[1] or match[2] for match in _YEAR.finditer(text)]
    stated = [match[1] for match in _YEAR.finditer(text) if match[1]]
    year = int((stated or years)[0]) if years else None
    return Title(
        text=text, year=year, section=section, evidence=Evidence.joined([line.evidence for line in block])
    )


def _heading_at(lines: Sequence[Line], index: int) -> list[Line]:
    if not _is_heading(lines[index]):
        return []
    block = [lines[index]]
    for line in lines[index + 1 :]:
        if len(block) == 6 or not _goes_on(block[-1], line):
            break
        block.append(line)
    return block


def _is_heading(line: Line) -> bool:
    text = " ".join(line.text.split())
    if len(text) > _LONGEST or _TEXT.search(text) or not (match := _NAMES.search(text)):
        return False
    return match.start() <= 3 or _is_capital(text)


def _is_capital(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and sum(sign.isupper() for sign in letters) >= 0.8 * len(letters)


def _goes_on(above: Line, below: Line) -> bool:
    """The heading's next line: in capitals, near, of like size and not beside it."""
    if _TEXT.search(below.text) or not _is_capital(below.text):
        return False
    if above.box is None or below.box is None:
        return (below.evidence.line or 0) - (above.evidence.line or 0) <= _TRANSCRIPT_GAP
    distance = below.box[1] - above.box[1]
    height = max(above.height, above.box[3] - above.box[1], 1.0)
    overlaps = min(above.box[2], below.box[2]) > max(above.box[0], below.box[0])
    return (
        0 < distance <= _GAP * height
        and overlaps
        and 0.75 <= (below.height or 1) / (above.height or 1) <= 1.34
    )


def is_amended(titles: Sequence[Title]) -> bool:
    return any(_AMENDED.search(title.text) for title in titles)


def years(titles: Sequence[Title]) -> Iterator[int]:
    yield from (title.year for title in titles if title.year is not None)
