"""Two tables with a gap without print between them, taken for one where their sides are not drawn."""

from __future__ import annotations

from dataclasses import replace

from extractor.grid.pixels.model import Grid, GridCell
from extractor.page.scan import PixelBox


def parted_at_gaps(grid: Grid) -> list[Grid]:
    """The grid, cut at each row that is one cell without print over the whole width; the row is dropped."""
    gaps = [cell.row for cell in grid.cells if _is_gap(cell, grid)]
    inner = [row for row in gaps if 0 < row < grid.rows - 1]
    if not inner:
        return [grid]
    parts = []
    for above, below in zip([-1, *inner], [*inner, grid.rows], strict=True):
        cells = [cell for cell in grid.cells if above < cell.row < below]
        if cells:
            parts.append(_with_cells(grid, cells))
    return parts


def _is_gap(cell: GridCell, grid: Grid) -> bool:
    return cell.column_span == grid.columns and cell.row_span == 1 and not cell.lines


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
