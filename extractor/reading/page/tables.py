"""The tables of a scanned page: its cells as a sheet, checked, and put back into their grids."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grid.pixels import Grid
from extractor.read import Line, ReadCell, Reading, ReadTable
from extractor.reading.cell.ink import CellInk, dashes_likely
from extractor.reading.cell.reading import joined_readings, lone_reading, number_reading
from extractor.reading.cell.specks import printed
from extractor.reading.checks import CHECKS, checked
from extractor.reading.ink.lines import InkLine
from extractor.reading.ink.marks import Ink
from extractor.reading.line.forms import has_words
from extractor.reading.line.verdict import Verdict, line_doubts
from extractor.reading.page.outside import is_sound
from extractor.reading.page.ready import ReadyPage
from extractor.reading.paragraphs import PrintedLine, join_lines
from extractor.reading.sheet import Sheet, SheetCell
from extractor.records.doubt import Doubts, doubt_if, united


def sheet_of(ready: ReadyPage, cells: Sequence[CellInk], seen: Sequence[tuple[bool, list[Verdict]]]) -> Sheet:
    """The cells with their verdicts as a sheet, nothing checked yet."""
    likely = dashes_likely(cells)
    rows = zip(cells, seen, likely, strict=True)
    return Sheet(
        tuple(
            SheetCell(cell, strict, tuple(found), _reading(ready, cell, strict, found), dash)
            for cell, (strict, found), dash in rows
        ),
        coarse=ready.coarse,
    )


def read_tables(ready: ReadyPage, grids: Sequence[Grid], sheet: Sheet) -> list[ReadTable]:
    """The tables of ``grids``, their cells as they stand on the sheet once it is checked."""
    sheet = checked(sheet, CHECKS, ready.trust, ready.without)
    tables = []
    for number, grid in enumerate(grids):
        read = tuple(_placed(ready, cell) for cell in sheet.cells if cell.ink.grid == number)
        tables.append(ReadTable(read, grid.rows, grid.columns, ready.place(grid.box), grid.ruled))
    return tables


def _placed(ready: ReadyPage, cell: SheetCell) -> ReadCell:
    at = cell.ink.cell
    return ReadCell(at.row, at.column, at.row_span, at.column_span, ready.place(at.box), cell.reading)


def _reading(ready: ReadyPage, cell: CellInk, strict: bool, found: Sequence[Verdict]) -> Reading:
    ink = ready.ink
    lines = [_line(ready, line, verdict) for line, verdict in zip(cell.lines, found, strict=True)]
    words = doubt_if(_has_words_of_stamp(ink, lines, cell.lines), "stamp-words", "stamp")
    if cell.lone is not None:
        return lone_reading(cell.lone, lines, found, cell.doubts, dirty=ink.dirty)
    if strict:
        # At a coarse resolution a coloured stroke that was taken off leaves too little of the digit below it.
        crossed = ready.coarse and not all(is_sound(ready.page, ink, line) for line in cell.lines)
        return number_reading(lines, found, united(cell.doubts, words, doubt_if(crossed, "stamp", "strokes")))
    doubts = united(
        doubt_if(cell.cell.doubtful, "grid-line", "grid"),
        doubt_if(cell.overhung, "crop-outside", "crop"),
        words,
    )
    return _words_reading(ready, cell, lines, found, doubts)


def _words_reading(
    ready: ReadyPage, cell: CellInk, lines: Sequence[Line], found: Sequence[Verdict], doubts: Doubts
) -> Reading:
    told = [
        PrintedLine(line.text, ready.ink.in_points(inked.box))
        for line, inked, is_print in zip(lines, cell.lines, printed(lines, found), strict=True)
        if is_print
    ]
    return Reading(
        text=join_lines(told).text,
        lines=tuple(lines),
        confidence=round(min((line.confidence for line in lines), default=1.0), 3),
        doubts=united(doubts, *(line.doubts for line in lines)),
        strict=True,
        readings=joined_readings(found),
    )


def _has_words_of_stamp(ink: Ink, lines: Sequence[Line], inked: Sequence[InkLine]) -> bool:
    """Whether words wholly inside a stamp are among the lines: they may be its own."""
    return any(
        has_words(line.text) and ink.is_within_stamp(mark.box)
        for line, mark in zip(lines, inked, strict=True)
    )


def _line(ready: ReadyPage, line: InkLine, verdict: Verdict) -> Line:
    _, y0, _, y1 = line.box
    return Line(
        text=verdict.text,
        evidence=ready.place(line.box),
        height=round((y1 - y0) * 72.0 / ready.page.dpi, 2),
        confidence=round(verdict.confidence, 3),
        doubts=line_doubts(verdict, ready.trust.garbled_cell),
        readings=verdict.readings,
    )
