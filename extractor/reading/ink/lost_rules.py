"""Cells whose rule a stamp or a gap hides: two that run together are parted, one left out is put back.

Of a number that is read into its neighbour's cell nothing would stay at its own place but a blank. The cells
made here are doubtful: what is read in them needs a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from extractor.grid.pixels import Grid, GridCell
from extractor.page.scan import Grey, PixelBox
from extractor.reading.ink.lines import cut_lines
from extractor.reading.ink.marks import LETTER, Ink, Mark, Numbers, ink_level

_WITNESSES = 2  # cells that must show where a column begins or a row ends
_GAP = 1.5  # of a line's height: no gap between two words of one cell is as wide
_APART = 10.0  # points between two dashes
_AIR = 1.0  # pixels between a rule and a cell
_PRINTED = 2  # letters from which a place left out holds something; one may be the rest of a rule
_LEAST_SIDE = 4.0  # points: no cell is narrower or lower


def with_joined_parted(grid: Grid, ink: Ink) -> Grid:
    """The grid, each cell over several columns that is doubtful or under a stamp parted where a line of it
    prints on both sides of the rule of other rows, with a gap there that is too wide for one text."""
    if not grid.ruled:
        return grid
    cells = [part for cell in grid.cells for part in _parts(grid, cell, ink)]
    return replace(grid, cells=tuple(cells)) if len(cells) > len(grid.cells) else grid


def with_places_filled(grid: Grid, image: Grey, dpi: float) -> Grid:
    """The grid, with a cell at each place that has none and holds print. ``image`` has its rules still."""
    if not grid.ruled:
        return grid
    taken = {place for cell in grid.cells for place in _places(cell)}
    every = ((row, column) for row in range(grid.rows) for column in range(grid.columns))
    missing = (_missing(grid, *place) for place in every if place not in taken)
    found = [cell for cell in missing if cell is not None and _is_printed(image, cell.box, dpi / 72.0)]
    return replace(grid, cells=tuple(sorted((*grid.cells, *found), key=_order))) if found else grid


def _order(cell: GridCell) -> tuple[int, int]:
    return cell.row, cell.column


def _places(cell: GridCell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.row_span):
        yield from ((row, column) for column in range(cell.column, cell.column + cell.column_span))


def _parts(grid: Grid, cell: GridCell, ink: Ink) -> list[GridCell]:
    if cell.column_span == 1 or not (cell.doubtful or ink.is_under_stamp(cell.box)):
        return [cell]
    inner = range(cell.column + 1, cell.column + cell.column_span)
    rules = {column: _rule_before(grid, column) for column in inner}
    gaps = list(_gaps(ink, cell.box))
    cuts = {
        column: at
        for column, at in rules.items()
        if at is not None and any(left <= at <= right for left, right in gaps)
    }
    if not cuts:
        return [cell]
    columns = [cell.column, *cuts, cell.column + cell.column_span]
    x0, y0, x1, y1 = cell.box
    sides = [x0 - _AIR, *cuts.values(), x1 + _AIR]
    return [
        replace(
            cell,
            doubtful=True,
            column=first,
            column_span=after - first,
            box=(round(left + _AIR), y0, round(right - _AIR), y1),
            lines=(),
        )
        for (first, after), (left, right) in zip(pairwise(columns), pairwise(sides), strict=True)
    ]


def _rule_before(grid: Grid, column: int) -> float | None:
    """The x of the rule on the left of a column, None where too few cells show it."""
    begins = [c.box[0] for c in grid.cells if c.column == column]
    ends = [c.box[2] for c in grid.cells if c.column + c.column_span == column]
    return (median(begins) + median(ends)) / 2 if min(len(begins), len(ends)) >= _WITNESSES else None


def _gaps(ink: Ink, box: PixelBox) -> Iterator[tuple[int, int]]:
    """The wide gaps within the lines of a box, from letter to letter; between dashes where none is near."""
    cut = cut_lines(ink, ink.within(box))
    for line in cut.lines:
        letters = ink.boxes[line.pieces[ink.marks[line.pieces] == Mark.LETTER]]
        yield from _between(letters, _GAP * float(np.median(letters[:, 3] - letters[:, 1])))
    for line in cut.loose:
        yield from _between(ink.boxes[line.pieces], _APART * ink.point)


def _between(boxes: Numbers, least: float) -> Iterator[tuple[int, int]]:
    boxes = boxes[boxes[:, 0].argsort()]
    reached = np.maximum.accumulate(boxes[:, 2])
    for end, begin in zip(reached[:-1], boxes[1:, 0], strict=True):
        if begin - end >= least:
            yield int(end), int(begin)


def _missing(grid: Grid, row: int, column: int) -> GridCell | None:
    """The cell that the others of its row and column leave room for, None where they do not show it."""
    across = _extent((c.box[0], c.box[2]) for c in grid.cells if (c.column, c.column_span) == (column, 1))
    down = _extent((c.box[1], c.box[3]) for c in grid.cells if (c.row, c.row_span) == (row, 1))
    if across is None or down is None:
        return None
    return GridCell(row, column, 1, 1, (across[0], down[0], across[1], down[1]), fit=0.0, doubtful=True)


def _extent(sides: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    found = list(sides)
    if len(found) < _WITNESSES:
        return None
    return round(median(side[0] for side in found)), round(median(side[1] for side in found))


def _is_printed(image: Grey, box: PixelBox, point: float) -> bool:
    x0, y0, x1, y1 = box
    if min(x1 - x0, y1 - y0) < _LEAST_SIDE * point:
        return False
    _, _, stats, _ = cv2.connectedComponentsWithStats(
        (image < ink_level(image)).astype(np.uint8)[y0:y1, x0:x1]
    )
    left, top, width, height = stats[1:, :4].T
    inside = (left > 0) & (top > 0) & (left + width < x1 - x0) & (top + height < y1 - y0)
    return int((inside & (height >= LETTER * point)).sum()) >= _PRINTED
