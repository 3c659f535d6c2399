"""Reading a scanned page: its cells and the lines outside them, by two OCR readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pypdfium2 as pdfium
from PIL import Image

from extractor.grid.pixels import Grid, erase_rules, find_grids, overlap
from extractor.page.scan import Grey, PixelBox, ScanPage, load_scan_page
from extractor.problems import problem
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.reading.cell.ink import CellInk, cells_of, dashes_likely
from extractor.reading.cell.reading import joined_readings, lone_reading, number_reading, strict_cells
from extractor.reading.checks.counters import with_counted_rows
from extractor.reading.checks.cut_numbers import with_cut_numbers_doubted
from extractor.reading.checks.guesses import guessed
from extractor.reading.checks.inapplicable import with_not_applicable
from extractor.reading.checks.neighbours import settled
from extractor.reading.checks.romans import with_roman_rows
from extractor.reading.ink.digit_widths import rooms_for_signs
from extractor.reading.ink.lines import InkLine, picture, usual_height
from extractor.reading.ink.lost_rules import with_joined_parted, with_places_filled
from extractor.reading.ink.marks import Ink, ink_on
from extractor.reading.ink.sharpness import edge_width
from extractor.reading.line.asked import Task, first_looks, verdicts
from extractor.reading.line.consensus import Verdict, line_doubts
from extractor.reading.line.forms import has_words, plain
from extractor.reading.line.tails import with_signs
from extractor.reading.page.headed import has_amounts, headed_grids
from extractor.reading.page.outside import Piece, is_sound, is_under_mark, lines_outside, pieces_outside
from extractor.reading.paragraphs import PrintedLine, join_lines
from extractor.reading.readers import Look, Readers, default_readers
from extractor.reading.readers.legible import legible
from extractor.reading.readers.ppocr import PpOcr
from extractor.records.agreement import Problem
from extractor.records.doubt import doubt_if, united
from extractor.records.evidence import Evidence

T = TypeVar("T")
_MOST_PIECES = 1000  # stretches of print outside tables; a page of text has some hundred
_GARBLED = 0.6  # words that the reader is less sure of need a person
_COARSE_DPI = 180.0  # below it a comma and a point can no longer be told apart surely
_SOFT = 4.7  # thousandths of an inch: what the edges of print have at that resolution


def read_scan_page(
    source: ScanPage | pdfium.PdfPage | Image.Image, number: int = 1, readers: Readers | None = None
) -> ReadPage:
    """The tables and lines of a scanned page: page ``number`` of a PDF, a frame of an image, or a page that
    is already loaded. ``readers`` are those of the machine where not given.

    Raises NotReadable for a page without a usable size, ModuleNotFoundError without any reader.
    """
    readers = readers or default_readers()
    page = source if isinstance(source, ScanPage) else load_scan_page(source, number, judge=legible(readers))
    return read_page(page, readers)


def read_page(page: ScanPage, readers: Readers) -> ReadPage:
    """The same with given readers from a page already loaded. Where headings are read outside its tables, it
    is read again with the tables below them."""
    grids = tuple(with_places_filled(grid, page.clean, page.dpi) for grid in find_grids(page))
    image = erase_rules(page, grids)
    ink = ink_on(image, page.dpi)
    grids = tuple(with_joined_parted(grid, ink) for grid in grids)
    read, pieces = _read(page, image, ink, grids, readers)
    kept = [grid for grid, table in zip(grids, read.tables, strict=True) if grid.ruled or has_amounts(table)]
    if len(kept) < len(grids):  # lists that hold something else: tables, where headings say so
        _, pieces = _read(page, image, ink, tuple(kept), readers)
    headed = headed_grids(image, ink, pieces, kept)
    apart = [grid for grid in grids if not any(overlap(grid.box, other.box) for other in headed)]
    return _read(page, image, ink, (*apart, *headed), readers)[0] if headed else read


def _read(
    page: ScanPage, image: Grey, ink: Ink, grids: tuple[Grid, ...], readers: Readers
) -> tuple[ReadPage, list[Piece]]:
    """(the page with the tables of ``grids``, what was read outside them)."""
    cells = cells_of(image, ink, grids)
    every = pieces_outside(ink, grids)
    pieces = sorted(every, key=lambda piece: -piece.letters)[:_MOST_PIECES]
    coarse = _is_coarse(page, ink)
    seen = _read_lines(page, image, ink, readers, grids, cells, pieces, coarse=coarse)
    tables = _tables(page, ink, grids, cells, seen.of_cells, coarse=coarse)
    sound = [is_sound(page, ink, piece) for piece in pieces]
    outside = [Piece(*parts) for parts in zip(pieces, seen.outside, sound, strict=True)]
    read = ReadPage(
        number=page.number,
        width=page.width,
        height=page.height,
        kind="scan",
        tables=tuple(tables),
        lines=tuple(lines_outside(page, outside)),
        problems=tuple(_problems(page, readers, left_out=len(every) > len(pieces))),
        coarse=coarse,
    )
    return read, outside


@dataclass(frozen=True, slots=True)
class _Seen:
    of_cells: list[tuple[bool, list[Verdict]]]
    outside: list[Verdict]


def _read_lines(
    page: ScanPage,
    image: Grey,
    ink: Ink,
    readers: Readers,
    grids: tuple[Grid, ...],
    cells: Sequence[CellInk],
    pieces: Sequence[InkLine],
    *,
    coarse: bool,
) -> _Seen:
    """The verdicts on all lines of the page; with each cell whether it was read as a number."""
    inked = [line for cell in cells for line in cell.lines]
    height = usual_height([*inked, *pieces], ink.point)
    pictures = [picture(image, ink, line, height) for line in (*inked, *pieces)]
    looks = first_looks(pictures, readers, page.dpi)
    counts = [len(cell.lines) for cell in cells]
    texts = [" ".join(look.seen.text for look in part) for part in _parted(looks[: len(inked)], counts)]
    strict = strict_cells(grids, cells, texts)
    flags = [flag for flag, count in zip(strict, counts, strict=True) for _ in range(count)]
    flags += [False] * len(pieces)
    stained = [ink.is_under_stamp(line.box) for line in inked]
    stained += [is_under_mark(page, ink, line) for line in pieces]
    rooms = _rooms(pictures, looks, cells) if coarse else [None] * len(inked)
    rooms += [None] * len(pieces)
    tasks = [Task(*parts) for parts in zip(pictures, looks, flags, stained, rooms, strict=True)]
    found = verdicts(tasks, readers, page.dpi, dirty=coarse)
    if coarse:
        found = with_signs(pictures, found, flags, page.dpi)
    of_cells = list(zip(strict, _parted(found[: len(inked)], counts), strict=True))
    return _Seen(of_cells, found[len(inked) :])


def _rooms(pictures: Sequence[Grey], looks: Sequence[Look], cells: Sequence[CellInk]) -> list[bool | None]:
    """For each line of the cells whether its digits leave room for a decimal sign."""
    tables = [cell.grid for cell in cells for _ in cell.lines]
    count = len(tables)
    return rooms_for_signs(pictures[:count], [plain(look.seen.text) for look in looks[:count]], tables)


def _is_coarse(page: ScanPage, ink: Ink) -> bool:
    """Whether small signs cannot be trusted: few pixels, blur worth as few, dirt of their size."""
    return page.dpi < _COARSE_DPI or ink.dirty or edge_width(page) > _SOFT


def _parted(items: Sequence[T], counts: Sequence[int]) -> list[list[T]]:
    parts, start = [], 0
    for count in counts:
        parts.append(list(items[start : start + count]))
        start += count
    return parts


def _tables(
    page: ScanPage,
    ink: Ink,
    grids: tuple[Grid, ...],
    cells: Sequence[CellInk],
    seen: Sequence[tuple[bool, list[Verdict]]],
    *,
    coarse: bool,
) -> list[ReadTable]:
    readings = [
        _reading(page, ink, cell, strict, found, coarse=coarse)
        for cell, (strict, found) in zip(cells, seen, strict=True)
    ]
    numbers = [strict for strict, _ in seen]
    readings = settled(cells, readings, numbers, coarse=coarse)
    if coarse:
        readings = with_not_applicable(cells, readings, numbers)
    readings = with_counted_rows(cells, with_roman_rows(cells, readings))
    likely = dashes_likely(cells)
    readings = [
        guessed(reading, found, cell.lone, dash_likely=dash) if strict else reading
        for cell, reading, (strict, found), dash in zip(cells, readings, seen, likely, strict=True)
    ]
    readings = with_cut_numbers_doubted(cells, readings)
    tables = []
    for number, grid in enumerate(grids):
        read = tuple(
            ReadCell(
                cell.cell.row,
                cell.cell.column,
                cell.cell.row_span,
                cell.cell.column_span,
                _place(page, cell.cell.box),
                reading,
            )
            for cell, reading in zip(cells, readings, strict=True)
            if cell.grid == number
        )
        tables.append(ReadTable(read, grid.rows, grid.columns, _place(page, grid.box), grid.ruled))
    return tables


def _reading(
    page: ScanPage, ink: Ink, cell: CellInk, strict: bool, found: list[Verdict], *, coarse: bool
) -> Reading:
    lines = [_line(page, line, verdict) for line, verdict in zip(cell.lines, found, strict=True)]
    stamped = _has_words_of_stamp(ink, lines, cell.lines)
    words = doubt_if(stamped, "stamp-words", "stamp")
    if cell.lone is not None:
        return lone_reading(cell.lone, lines, found, cell.doubts, dirty=ink.dirty)
    if strict:
        # At a coarse resolution a coloured stroke that was taken off leaves too little of the digit below it.
        crossed = coarse and not all(is_sound(page, ink, line) for line in cell.lines)
        return number_reading(lines, found, united(cell.doubts, words, doubt_if(crossed, "stamp", "strokes")))
    printed = [
        PrintedLine(line.text, ink.in_points(inked.box))
        for line, inked in zip(lines, cell.lines, strict=True)
    ]
    joined = join_lines(printed)
    doubts = united(
        doubt_if(cell.cell.doubtful, "grid-line", "grid"),
        doubt_if(cell.overhung, "crop-outside", "crop"),
        words,
    )
    return Reading(
        text=joined.text,
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


def _line(page: ScanPage, line: InkLine, verdict: Verdict) -> Line:
    _, y0, _, y1 = line.box
    return Line(
        text=verdict.text,
        evidence=_place(page, line.box),
        height=round((y1 - y0) * 72.0 / page.dpi, 2),
        confidence=round(verdict.confidence, 3),
        doubts=line_doubts(verdict, _GARBLED),
        readings=verdict.readings,
    )


def _place(page: ScanPage, box: PixelBox) -> Evidence:
    return Evidence(page=page.number, bbox=page.box_on_page(box))


def _problems(page: ScanPage, readers: Readers, *, left_out: bool) -> Iterator[Problem]:
    """What the readers lack holds for the whole document and makes no page an unread one."""
    lack = _lack(readers)
    if lack is not None:
        yield problem(lack)
    if left_out:
        yield problem("lines-left-out", page.number)


def _lack(readers: Readers) -> str | None:
    if readers.second is None:
        return "one-reader"
    if isinstance(readers.second, PpOcr):
        return "second-network"
    return "no-witness" if readers.witness is None else None
