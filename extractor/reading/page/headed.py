"""Tables of a scan that no rule holds: found by the headings that were read, as those of a text layer are.

What was read outside tables is taken for the words of a page. A table is one only where its headings are
known and its rows are told by the values beside their names; otherwise its lines stay outside, and that is
said. Lists of amounts stay outside as well: they are read by their lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from extractor.grid.model import Cell
from extractor.grid.model import Grid as WordGrid
from extractor.grid.pixels import Grid, GridCell, text_lines
from extractor.grid.places import CellWords, place_words
from extractor.grid.unruled import find_headed
from extractor.page.scan import Grey, PixelBox
from extractor.page.textlines import TextLine
from extractor.page.textlines import text_lines as lines_of
from extractor.page.words import Word
from extractor.read import ReadTable
from extractor.reading.ink.marks import Ink
from extractor.reading.page.outside import Piece
from extractor.records.amounts import has_grouped_number

_PRINT = re.compile(r"[^\W_]|%|^[-–]$")  # else strokes of a stamp
_LEAST_ROWS = 3  # the heading is one of them
_OF_TYPE = 1.1  # the size of type in parts of the height of its ink
_APART = 1.1  # of the height of a line: lines of one text are nearer
_FIT = 0.9  # evidence (0 to 1) for the edges of a table that no rule shows


def headed_grids(image: Grey, ink: Ink, pieces: Sequence[Piece], grids: Sequence[Grid]) -> tuple[Grid, ...]:
    """The tables among what was read outside ``grids``, in pixels of ``image``. A row that holds more than
    one block of lines in a column is in doubt: the value of another one may not have been read."""
    words = [word for piece in pieces for word in _words(piece, ink)]
    height, width = image.shape
    taken = [ink.in_points(grid.box) for grid in grids]
    tables: list[Grid] = []
    for grid in find_headed(words, (width / ink.point, height / ink.point), taken):
        (held,), _ = place_words(words, [grid])
        amounts = sum(has_grouped_number(word.text) for cell in held.values() for word in cell)
        if grid.rows >= _LEAST_ROWS and 2 * amounts < grid.rows:
            tables.append(_in_pixels(grid, held, image, ink.point))
    return tuple(tables)


def has_amounts(table: ReadTable) -> bool:
    """Whether a list holds an amount in most of its rows."""
    priced = {cell.row for cell in table.cells if has_grouped_number(cell.reading.text)}
    return 2 * len(priced) >= table.rows


def _words(piece: Piece, ink: Ink) -> list[Word]:
    """The words of a stretch of print, in points: the widest gaps of its ink part them."""
    texts = piece.verdict.text.split() if _PRINT.search(piece.verdict.text) else []
    boxes = ink.boxes[piece.line.pieces]
    boxes = boxes[np.argsort(boxes[:, 0])]
    ends = np.maximum.accumulate(boxes[:, 2])
    if not texts or len(texts) > len(boxes):
        return []
    gaps = boxes[1:, 0] - ends[:-1]
    cuts = sorted(int(at) + 1 for at in np.argsort(-gaps)[: len(texts) - 1])
    words = []
    _, y0, _, y1 = piece.line.box
    for text, (first, last) in zip(texts, pairwise([0, *cuts, len(boxes)]), strict=True):
        box = ink.in_points((int(boxes[first:last, 0].min()), y0, int(boxes[first:last, 2].max()), y1))
        words.append(Word(text, box, _OF_TYPE * (box[3] - box[1])))
    return words


def _in_pixels(grid: WordGrid, held: CellWords, image: Grey, point: float) -> Grid:
    several = {
        cell.row
        for index, cell in enumerate(grid.cells)
        if cell.row > 0 and cell.row_span == 1 and _is_parted(lines_of(held.get(index, ())))
    }
    cells = tuple(_cell(cell, image, point, doubtful=cell.row in several) for cell in grid.cells)
    return Grid(cells, grid.rows, grid.columns, _pixels(grid.box, point), ruled=False, grid_fit=_FIT)


def _is_parted(lines: Sequence[TextLine]) -> bool:
    """Whether a blank line stands between lines of one cell."""
    gaps = [(below.box[1] - above.box[3], below.box[3] - below.box[1]) for above, below in pairwise(lines)]
    return any(gap > _APART * height for gap, height in gaps)


def _cell(cell: Cell, image: Grey, point: float, *, doubtful: bool) -> GridCell:
    box = _pixels(cell.box, point)
    return GridCell(
        row=cell.row,
        column=cell.column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        box=box,
        lines=text_lines(image, box, point * 72.0),
        fit=_FIT,
        doubtful=cell.doubtful or doubtful,
        aligned=True,
    )


def _pixels(box: tuple[float, float, float, float], point: float) -> PixelBox:
    x0, y0, x1, y1 = (round(side * point) for side in box)
    return x0, y0, x1, y1
