"""Blocks of a transcript laid out as pages with lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from extractor.lexicon.notes import without_marker
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records.doubt import doubt_if, united
from extractor.records.evidence import Evidence
from extractor.records.read import ReaderReading
from extractor.transcript.model import Block, PageBreak, TextLine, TextRow, TextTable
from extractor.transcript.shown_html import STRUCK

_READER = "transcript"
_MAX_COLUMNS = 80  # columns of a table: bounds the memory
_MAX_HEADERS = 50  # headers of tables that are remembered
_SHORT = 12  # letters from which a header that comes again tells of a new page
_SAME_HEADER = 92  # of 100, so that a misread letter or a word more does not hide the repetition


def pages_of(blocks: Iterable[Block]) -> tuple[ReadPage, ...]:
    """At least one page. A page ends at a form feed, or before a table whose header an earlier one had."""
    layout = _Layout()
    for block in blocks:
        if isinstance(block, PageBreak):
            layout.turn()
        elif isinstance(block, TextLine):
            layout.add_line(block)
        else:
            layout.add_table(block)
    layout.turn(last=True)
    return tuple(layout.pages)


class _Layout:
    def __init__(self) -> None:
        self.pages: list[ReadPage] = []
        self._lines: list[Line] = []
        self._tables: list[ReadTable] = []
        self._headers: list[str] = []

    @property
    def _number(self) -> int:
        return len(self.pages) + 1

    def turn(self, last: bool = False) -> None:
        if self._lines or self._tables or (last and not self.pages):
            page = ReadPage(self._number, 0.0, 0.0, "transcript", tuple(self._tables), tuple(self._lines))
            self.pages.append(page)
            self._lines, self._tables = [], []

    def add_line(self, line: TextLine) -> None:
        evidence = Evidence(page=self._number, line=line.line)
        text = line.text.replace(STRUCK, "").lstrip("#> ").strip()
        struck = STRUCK in line.text
        self._lines.append(
            Line(
                text,
                evidence,
                bold=line.bold,
                doubts=doubt_if(struck, "struck", "transcript", text),
                readings=(_reading(text),),
            )
        )

    def add_table(self, table: TextTable) -> None:
        header = _compact(table.rows[0])
        if self._tables and any(fuzz.ratio(header, known) >= _SAME_HEADER for known in self._headers):
            self.turn()
        if len(header) >= _SHORT and len(self._headers) < _MAX_HEADERS:
            self._headers.append(header)
        self._tables.append(_read_table(table, self._number))


def _compact(row: TextRow) -> str:
    return re.sub(r"\W+", "", "".join(cell.text for cell in row.cells)).casefold()


def _read_table(table: TextTable, page: int) -> ReadTable:
    cells: list[ReadCell] = []
    taken: set[tuple[int, int]] = set()
    ends = _group_ends(table)
    for index, row in enumerate(table.rows):
        column = 0
        evidence = Evidence(page=page, line=row.line)
        for cell in row.cells:
            while (index, column) in taken:
                column += 1
            if column >= _MAX_COLUMNS:
                break
            height = min(cell.row_span or ends[index], ends[index] - index)
            width = min(cell.column_span, _MAX_COLUMNS - column)
            taken |= {(index + r, column + c) for r in range(height) for c in range(width)}
            cells.append(
                ReadCell(index, column, height, width, evidence, _read(cell.text, evidence, row.odd))
            )
            column += width
    columns = 1 + max(c for _, c in taken)
    rows = len(table.rows)
    blank = Reading("")
    for index, row in enumerate(table.rows):
        evidence = Evidence(page=page, line=row.line)
        cells += [
            ReadCell(index, c, 1, 1, evidence, blank) for c in range(columns) if (index, c) not in taken
        ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return ReadTable(tuple(cells), rows, columns, Evidence(page=page, line=table.rows[0].line))


def _group_ends(table: TextTable) -> list[int]:
    """For each row the index after the last row of its group."""
    ends = [len(table.rows)] * len(table.rows)
    for index in reversed(range(len(table.rows) - 1)):
        same = table.rows[index].group == table.rows[index + 1].group
        ends[index] = ends[index + 1] if same else index + 1
    return ends


def _read(text: str, evidence: Evidence, odd: bool = False) -> Reading:
    """``odd``: the cells of the row do not fit the header."""
    doubts = united(
        doubt_if(odd, "column-count", "transcript"),
        doubt_if(STRUCK in text, "struck", "transcript", text.replace(STRUCK, "")),
    )
    text = _unmarked(" ".join(text.replace(STRUCK, " ").split(" ")) if STRUCK in text else text)
    lines = tuple(Line(part, evidence, doubts=doubts) for part in text.split("\n") if part)
    readings = (_reading(text),) if text else ()
    return Reading(text, lines, doubts=doubts, strict=not doubts, readings=readings)


def _unmarked(text: str) -> str:
    return without_marker(text.strip(" "))[0]


def _reading(text: str) -> ReaderReading:
    return ReaderReading(reader=_READER, text=text, confidence=1.0)
