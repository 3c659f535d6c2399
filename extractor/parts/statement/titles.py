"""Headings that name the document or one of its parts, and the part that each line stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio

from extractor.parts.statement.clauses import begins_clause
from extractor.read import Line, ReadPage
from extractor.records import Evidence, Title
from extractor.records.statement import Section

_AGREEMENT = ("perjanjiankinerja", "penetapankinerja")
_ACTION_PLAN = ("rencanaaksi", "renaksi")
_OTHER = (
    "indikatorkinerjautama",
    "rencanakinerjatahunan",
    "lampiranperjanjian",
    "manualindikator",
    "kamusindikator",
    "profilindikator",
    "definisioperasionalindikator",
)
_ALIKE = 92  # of 100: a misread letter in a heading of seventeen
_UPPER = 0.7  # of the letters: a line in capitals
_MOST_WORDS = 16  # words of a line of a heading
_MOST_LINES = 6  # lines of a heading
_YEAR = re.compile(r"\b(?:tahun|th\.?|anggaran)\s*:?\s*((?:19|20)\d{2})(?!\s*[-–]\s*(?:19|20)\d{2})\b", re.I)
_BARE_YEAR = re.compile(r"(?<![\d/.])((?:19|20)\d{2})(?![\d/])")
_AMENDED = re.compile(r"\b(?:perubahan|revisi)\b", re.I)
_PROSE = re.compile(r"\bperjanjian (?:kinerja )?ini\b|\bberjanji\b|[:;]\s*$", re.I)
_OWN_LINE = re.compile(r"^(?:nama|nip|jabatan|unit kerja|pihak|selanjutnya)\b", re.I)


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line outside tables with the part of the document and the page that it stands in."""

    line: Line
    section: Section
    page: int

    @property
    def text(self) -> str:
        """What the line prints, with single blanks."""
        return " ".join(self.line.text.split())


@dataclass(frozen=True, slots=True)
class Layout:
    """``lines`` without those of the titles, in reading order."""

    titles: tuple[Title, ...]
    lines: tuple[PlacedLine, ...]


def read_titles(pages: Sequence[ReadPage]) -> Layout:
    """The titles, and all other lines with their section.

    A title before the (last) clause of the statement belongs to the statement, a later one to the annex, one
    that names a Rencana Aksi to the action plan. A document without clauses has no statement.
    """
    flat = [(page.number, line) for page in pages for line in page.lines]
    clauses = [index for index, (_, line) in enumerate(flat) if begins_clause(line.text)]
    last_clause = max(clauses, default=-1)
    titles: list[Title] = []
    lines: list[PlacedLine] = []
    section: Section = "statement" if clauses else "annex"
    index = 0
    while index < len(flat):
        heading = _heading_at(flat, index)
        if heading:
            text = " ".join(" ".join(line.text.split()) for line in heading)
            section = _section(text, statement=index < last_clause)
            evidence = Evidence.joined([line.evidence for line in heading])
            titles.append(Title(text=text, year=year_of(text), section=section, evidence=evidence))
        else:
            page, line = flat[index]
            lines.append(PlacedLine(line, section, page))
        index += max(len(heading), 1)
    return Layout(tuple(titles), tuple(lines))


def is_amended(titles: Sequence[Title]) -> bool:
    """Whether a title of the agreement itself says Perubahan."""
    return any(_AMENDED.search(t.text) for t in titles if names_agreement(t.text))


def names_agreement(text: str) -> bool:
    """Whether a heading says Perjanjian Kinerja or Penetapan Kinerja; one misread letter is forgiven."""
    return _names(text, _AGREEMENT)


def year_of(text: str) -> int | None:
    """The year that a heading prints, None where it prints none or a span of years only."""
    found = _YEAR.search(text) or (None if "-" in text else _BARE_YEAR.search(text))
    return int(found[1]) if found else None


def _section(text: str, statement: bool) -> Section:
    if _names(text, _ACTION_PLAN):
        return "action_plan"
    if statement and not re.match(r"\W*lampiran\b", text, re.I):
        return "statement"
    return "annex"


def _heading_at(flat: Sequence[tuple[int, Line]], index: int) -> list[Line]:
    """The lines of a heading that begins here, none where no heading does."""
    page, first = flat[index]
    lampiran = bool(re.fullmatch(r"\W*lampiran\W*(?:[ivx\d]+)?\W*", first.text, re.I))
    if not lampiran and not (
        _is_set_apart(first) and _names(first.text, (*_AGREEMENT, *_ACTION_PLAN, *_OTHER))
    ):
        return []
    heading = [first]
    for other_page, line in flat[index + 1 : index + _MOST_LINES]:
        if other_page != page or not _continues(heading[-1], line):
            break
        heading.append(line)
    if lampiran and not any(_names(line.text, _AGREEMENT) for line in heading):
        return []
    return heading


def _names(text: str, names: tuple[str, ...]) -> bool:
    squeezed = re.sub(r"[\W_]+", "", text).casefold()
    return any(
        name in squeezed or (len(squeezed) >= len(name) - 1 and partial_ratio(name, squeezed) >= _ALIKE)
        for name in names
        if len(name) > 8 or name in squeezed
    )


def _is_set_apart(line: Line) -> bool:
    """Set as a heading: capitals or bold, and short; or short and with a year."""
    text = " ".join(line.text.split())
    if _PROSE.search(text) or (len(text.split()) > _MOST_WORDS and not _is_spaced(text)):
        return False
    if _is_upper(text) or line.bold:
        return True
    starts = re.match(
        r"\W*(?:lampiran\b.{0,8})?(?:perjanjian kinerja|rencana aksi|penetapan kinerja)", text, re.I
    )
    return bool(starts and (year_of(text) or len(text.split()) <= 3))


def _is_upper(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) >= _UPPER * len(letters)


def _is_spaced(text: str) -> bool:
    words = text.split()
    return sum(len(word) == 1 for word in words) > 0.7 * len(words)


def _continues(above: Line, line: Line) -> bool:
    text = line.text.strip()
    if _OWN_LINE.match(text) or not (line.bold or _is_upper(text)) or not any(c.isalnum() for c in text):
        return False
    if not any(c.isalpha() for c in text):
        return bool(_BARE_YEAR.search(text))
    if above.box and line.box:
        height = max(line.box[3] - line.box[1], 1.0)
        return line.box[1] - above.box[3] <= 1.5 * height and line.box[1] > above.box[1]
    if above.evidence.line and line.evidence.line:
        return line.evidence.line - above.evidence.line <= 2 and not (
            _names(text, (*_AGREEMENT, *_ACTION_PLAN)) and _names(above.text, (*_AGREEMENT, *_ACTION_PLAN))
        )
    return True
