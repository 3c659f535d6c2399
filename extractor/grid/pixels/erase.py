"""Ruled lines taken out of a page, letters that touch them left whole."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.lines import ink_of
from extractor.grid.pixels.model import Grid
from extractor.page.scan import Grey

Mask = NDArray[np.uint8]

_AROUND = 5.0  # points beyond the outermost cells in which the outer rules lie
_LETTER = 6.0  # points: a longer stretch of ink along a rule is the rule's own fringe
_REACH = 2.5  # points from a cell to the far side of its rule
_PAPER = 255  # grey level of paper


def without_rules(image: Grey, grids: tuple[Grid, ...], dpi: float) -> Grey:
    """A copy in which the space between cells is paper, but for strokes that reach into it from a cell."""
    out = image.copy()
    point = dpi / 72.0
    around = round(_AROUND * point)
    for grid in grids:
        if not grid.ruled:
            continue
        x0, y0, x1, y1 = grid.box
        left, top = max(0, x0 - around), max(0, y0 - around)
        part = out[top : y1 + around, left : x1 + around]
        inside = _inside(grid, part.shape, left, top)
        strokes = _strokes_into_rules(ink_of(part), inside, point)
        part[(inside == 0) & (strokes == 0)] = _PAPER
    return out


def _inside(grid: Grid, shape: tuple[int, ...], left: int, top: int) -> Mask:
    mask = np.zeros(shape, dtype=np.uint8)
    for cell in grid.cells:
        x0, y0, x1, y1 = cell.box
        mask[y0 - top : y1 - top, x0 - left : x1 - left] = 1
    return mask


def _strokes_into_rules(ink: Mask, inside: Mask, point: float) -> Mask:
    """Ink outside the cells that goes on from a letter's stroke at the cell's edge."""
    rim = inside & (1 - cv2.erode(inside, np.ones((3, 3), np.uint8)))
    touching = ink & rim
    length = max(5, round(_LETTER * point))
    for shape in ((1, length), (length, 1)):
        touching = touching & (1 - cv2.morphologyEx(touching, cv2.MORPH_OPEN, np.ones(shape, np.uint8)))
    deep = 2 * max(2, round(_REACH * point)) + 1
    reached = cv2.dilate(touching, np.ones((deep, 3), np.uint8))
    reached |= cv2.dilate(touching, np.ones((3, deep), np.uint8))
    return np.asarray(reached & ink & (1 - inside), dtype=np.uint8)
