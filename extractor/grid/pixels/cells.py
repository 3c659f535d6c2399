"""A grid out of the faces of a lattice: rows and columns counted, boxes inside the rules, text lines."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.faces import Face
from extractor.grid.pixels.lattice import Lattice
from extractor.grid.pixels.lines import lines_in
from extractor.grid.pixels.model import Grid, GridCell
from extractor.grid.pixels.sides import without_side_strokes
from extractor.page.scan import PixelBox

_INSIDE = 1.0  # pixels between a rule and the box of a cell
_LEAST_CELLS = 2  # one cell alone is a frame
_LEAST_WIDTH, _LEAST_HEIGHT = 90.0, 12.0  # points
_FRAME = 0.85  # share of the whole from which one cell is no cell
_NARROWEST = 4.0  # points


def grid_of(
    lattice: Lattice, faces: list[Face], ink: NDArray[np.uint8], scale: float, point: float
) -> Grid | None:
    """The grid of one table. ``scale`` leads from the page's pixels to the lattice's; ``ink`` and ``point``
    are in the page's.

    None where the faces make no table.
    """
    if len(faces) < _LEAST_CELLS:
        return None
    rows = _numbered(sorted({f.top for f in faces} | {f.bottom for f in faces}))
    columns = _numbered(sorted({f.left for f in faces} | {f.right for f in faces}))
    cells = []
    for face in faces:
        box = without_side_strokes(_inside(lattice, face, scale, ink.shape), ink, point)
        if min(box[2] - box[0], box[3] - box[1]) < _NARROWEST * point:
            continue
        cells.append(
            GridCell(
                row=rows[face.top],
                column=columns[face.left],
                row_span=rows[face.bottom] - rows[face.top],
                column_span=columns[face.right] - columns[face.left],
                box=box,
                lines=lines_in(ink, box, point),
                fit=round(face.fit, 3),
                doubtful=face.doubtful,
            )
        )
    if len(cells) < _LEAST_CELLS or _is_frame(cells) or _is_pattern(_around([c.box for c in cells]), point):
        return None
    cells = _with_doubt_beside_holes(cells)
    return Grid(
        cells=tuple(cells),
        rows=max(cell.row + cell.row_span for cell in cells),
        columns=max(cell.column + cell.column_span for cell in cells),
        box=_around([cell.box for cell in cells]),
        ruled=True,
        grid_fit=round(float(np.mean([not cell.doubtful for cell in cells])), 3),
    )


def _with_doubt_beside_holes(cells: list[GridCell]) -> list[GridCell]:
    """Where a place of the table has no cell (its border was not found) its whole row is doubtful."""
    places = {
        (row, column)
        for c in cells
        for row in range(c.row, c.row + c.row_span)
        for column in range(c.column, c.column + c.column_span)
    }
    rows, columns = max(row for row, _ in places) + 1, max(column for _, column in places) + 1
    broken = {row for row in range(rows) for column in range(columns) if (row, column) not in places}
    return [replace(c, doubtful=True) if broken & set(range(c.row, c.row + c.row_span)) else c for c in cells]


def _is_frame(cells: list[GridCell]) -> bool:
    """A border drawn around a page: one cell is nearly all of it."""
    areas = [(c.box[2] - c.box[0]) * (c.box[3] - c.box[1]) for c in cells]
    return max(areas) > _FRAME * sum(areas)


def _is_pattern(box: PixelBox, point: float) -> bool:
    """Squares in a coat of arms and other drawings: too small for a table."""
    return box[2] - box[0] < _LEAST_WIDTH * point or box[3] - box[1] < _LEAST_HEIGHT * point


def _numbered(places: list[int]) -> dict[int, int]:
    return {place: number for number, place in enumerate(places)}


def _inside(lattice: Lattice, face: Face, scale: float, shape: tuple[int, ...]) -> PixelBox:
    """The largest upright box inside the face's rules, in pixels of the page."""
    t, b, le, r = face.top, face.bottom, face.left, face.right
    half_rows, half_columns = lattice.row_thickness / 2 + _INSIDE, lattice.column_thickness / 2 + _INSIDE
    x0 = lattice.x[t : b + 1, le].max() + half_columns[le]
    x1 = lattice.x[t : b + 1, r].min() - half_columns[r]
    y0 = lattice.y[t, le : r + 1].max() + half_rows[t]
    y1 = lattice.y[b, le : r + 1].min() - half_rows[b]
    return (
        max(0, math.ceil(x0 / scale)),
        max(0, math.ceil(y0 / scale)),
        min(shape[1], math.floor(x1 / scale)),
        min(shape[0], math.floor(y1 / scale)),
    )


def _around(boxes: list[PixelBox]) -> PixelBox:
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
