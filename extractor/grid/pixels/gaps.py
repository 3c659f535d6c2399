"""Two tables with a gap between them, taken for one where their sides are not drawn or a stamp bridges it."""

from __future__ import annotations

from dataclasses import replace

from extractor.grid.pixels.model import Grid, GridCell
from extractor.page.scan import PixelBox

_BRIDGED = 0.5  # of the width: a row whose cells fill less is what a stamp drew between two tables


def parted_at_gaps(grid: Grid, *, undrawn: bool) -> list[Grid]:
    """The grid, cut at each row that a stamp made and, where sides are ``undrawn``, at each row that is one
    cell over the whole width and no label of a section. These rows are dropped; their print stays outside."""
    inner = [
        row for row in range(1, grid.rows - 1) if _is_bridge(grid, row) or (undrawn and _is_gap(grid, row))
    ]
    if not inner:
        return [grid]
    parts = []
    for above, below in zip([-1, *inner], [*inner, grid.rows], strict=True):
        cells = [cell for cell in grid.cells if above < cell.row < below]
        if cells:
            parts.append(_with_cells(grid, cells))
    return parts


def _is_gap(grid: Grid, row: int) -> bool:
    cell = grid.at(row, 0)
    if cell is None or cell.column_span < grid.columns or cell.row_span > 1:
        return False
    return not cell.lines or _parts_otherwise(grid, row)


def _parts_otherwise(grid: Grid, row: int) -> bool:
    """Whether both what is above the row and what is below it have borders between columns that the other
    has not: a label parts rows of the same columns, other print in the row is that of a stamp."""
    above = {cell.column for cell in grid.cells if cell.row < row}
    below = {cell.column for cell in grid.cells if cell.row > row}
    return bool(above - below) and bool(below - above)


def _is_bridge(grid: Grid, row: int) -> bool:
    """Whether little of the width has cells, all of them in this row alone."""
    here = [cell for cell in grid.cells if cell.row <= row < cell.row + cell.row_span]
    width = sum(cell.box[2] - cell.box[0] for cell in here)
    return width < _BRIDGED * (grid.box[2] - grid.box[0]) and all(cell.row_span == 1 for cell in here)


def _with_cells(grid: Grid, cells: list[GridCell]) -> Grid:
    """A grid of ``cells`` only, rows and columns counted anew."""
    tops = sorted({cell.row for cell in cells} | {cell.row + cell.row_span for cell in cells})
    lefts = sorted({cell.column for cell in cells} | {cell.column + cell.column_span for cell in cells})
    rows, columns = ({place: n for n, place in enumerate(places)} for places in (tops, lefts))
    counted = [
        replace(
            cell,
            row=rows[cell.row],
            column=columns[cell.column],
            row_span=rows[cell.row + cell.row_span] - rows[cell.row],
            column_span=columns[cell.column + cell.column_span] - columns[cell.column],
        )
        for cell in cells
    ]
    box: PixelBox = (
        min(cell.box[0] for cell in cells),
        min(cell.box[1] for cell in cells),
        max(cell.box[2] for cell in cells),
        max(cell.box[3] for cell in cells),
    )
    return replace(grid, cells=tuple(counted), rows=len(tops) - 1, columns=len(lefts) - 1, box=box)
