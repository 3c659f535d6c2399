"""Reading a scanned page: its cells and the lines outside them, by two OCR readers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pypdfium2 as pdfium
from PIL import Image

from extractor.grid.pixels import Grid, erase_rules, find_grids, overlap
from extractor.page.frame import Turn
from extractor.page.scan import ScanPage, load_scan_page
from extractor.problems import problem
from extractor.read import ReadPage
from extractor.reading.cell.ink import CROP_DOUBTS, CellInk, cells_of
from extractor.reading.checks import CHECKS
from extractor.reading.ink.lost_rules import with_joined_parted, with_places_filled
from extractor.reading.ink.marks import ink_on
from extractor.reading.ink.underlines import without_underlines
from extractor.reading.line.asked import LINE_CHECKS
from extractor.reading.page.headed import has_amounts, headed_grids
from extractor.reading.page.hidden import unread
from extractor.reading.page.lines import read_lines
from extractor.reading.page.outside import Piece, is_sound, lines_outside, pieces_outside
from extractor.reading.page.problems import lacks_of
from extractor.reading.page.ready import ReadyPage, is_coarse
from extractor.reading.page.tables import read_tables, sheet_of
from extractor.reading.page.traces import Seen, traces_of
from extractor.reading.readers import Readers, default_readers
from extractor.reading.readers.legible import legible
from extractor.reading.readers.memory import remembering

CHECK_NAMES = (*CROP_DOUBTS, *(c.name for c in LINE_CHECKS), *(c.name for c in CHECKS))
"""All that can be left out by name: doubts on crops, looks at single lines, looks at the sheet."""
# Degrees clockwise: from those by which a page was turned upright to those by which its print is turned.
_FROM_UPRIGHT: dict[int, Turn] = {0: 0, 90: 270, 180: 180, 270: 90}
_MOST_PIECES = 1000  # stretches of print outside tables; a page of text has some hundred


def read_scan_page(
    source: ScanPage | pdfium.PdfPage | Image.Image,
    number: int = 1,
    readers: Readers | None = None,
    without: Collection[str] = (),
) -> ReadPage:
    """The tables and lines of a scanned page: page ``number`` of a PDF, a frame of an image, or a page that
    is already loaded. ``readers`` are those of the machine where not given; checks named in ``without`` are
    left out.

    Raises NotReadable for a page without a usable size, ModuleNotFoundError without any reader.
    """
    readers = readers or default_readers()
    page = source if isinstance(source, ScanPage) else load_scan_page(source, number, judge=legible(readers))
    return read_page(page, readers, without)


def read_page(page: ScanPage, readers: Readers, without: Collection[str] = ()) -> ReadPage:
    """The same with given readers from a page already loaded. Where headings are read outside its tables, it
    is read again with the tables below them; no picture is read twice."""
    grids = tuple(with_places_filled(grid, page.clean, page.dpi) for grid in find_grids(page))
    image = without_underlines(erase_rules(page, grids), page.dpi)
    ink = ink_on(image, page.dpi)
    grids = tuple(with_joined_parted(grid, ink) for grid in grids)
    coarse, lacks = is_coarse(page, ink), lacks_of(readers)
    ready = ReadyPage(page, image, ink, remembering(readers), coarse, frozenset(without), lacks)
    first = _read(ready, grids)
    read, pieces, _ = first
    kept = [grid for grid, table in zip(grids, read.tables, strict=True) if grid.ruled or has_amounts(table)]
    if len(kept) < len(grids):  # lists that hold something else: tables, where headings say so
        _, pieces, _ = _read(ready, tuple(kept))
    headed = headed_grids(image, ink, pieces, kept)
    apart = [grid for grid in grids if not any(overlap(grid.box, other.box) for other in headed)]
    read, _, seen = _read(ready, (*apart, *headed)) if headed else first
    return replace(read, traces=traces_of(ready, seen))


def _read(ready: ReadyPage, grids: tuple[Grid, ...]) -> tuple[ReadPage, list[Piece], list[Seen]]:
    """(the page with the tables of ``grids``, what was read outside them, all that was read line by line)."""
    page, ink = ready.page, ready.ink
    cells = [_trusted(cell, ready.without) for cell in cells_of(ready.image, ink, grids)]
    every = pieces_outside(ink, grids)
    pieces = sorted(every, key=lambda piece: -piece.letters)[:_MOST_PIECES]
    left_out = [problem("lines-left-out", page.number)] if len(every) > len(pieces) else []
    seen = read_lines(ready, grids, cells, pieces)
    sound = [is_sound(page, ink, piece) for piece in pieces]
    outside = [Piece(*parts) for parts in zip(pieces, seen.outside, sound, strict=True)]
    inked = [*(line for cell in cells for line in cell.lines), *pieces]
    read = ReadPage(
        number=page.number,
        width=page.width,
        height=page.height,
        kind="scan",
        tables=tuple(read_tables(ready, grids, sheet_of(ready, cells, seen.of_cells))),
        lines=tuple(lines_outside(page, outside, unread(ink, inked))),
        problems=(*ready.lacks, *left_out),
        coarse=ready.coarse,
        turn=_FROM_UPRIGHT[page.turned],
    )
    in_cells = [verdict for _, verdicts in seen.of_cells for verdict in verdicts]
    return read, outside, list(zip(inked, [*in_cells, *seen.outside], strict=True))


def _trusted(cell: CellInk, without: Collection[str]) -> CellInk:
    """The cell, without the doubts on its crop that are named in ``without``."""
    left = tuple(doubt for doubt in cell.doubts if doubt.code not in without)
    return cell if left == cell.doubts else replace(cell, doubts=left)
