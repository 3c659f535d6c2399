"""Dashes on dirty paper, told by their place and likeness instead of by readers.

A small dash at 150 dpi is a grey spot that readers take for a point, a star or a digit. But a table prints
all its dashes at one place of their cells and in one size, and dirt lies anywhere: spots that stand exactly
there, clearly darker than all dirt of the page's empty cells, and alike, are dashes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey, PixelBox

_ACROSS, _DOWN = 0.8, 0.43  # points: σ of the spot that blur makes of a small dash
_OFF_ACROSS, _OFF_DOWN = 2.0, 1.0  # points that a dash may stand off its place
_LOWER = 0.5  # points below the middle of the digits: the height of a hyphen
_AROUND_ACROSS, _AROUND_DOWN = 4.5, 1.6  # points: what lies farther from the spot is dirt, or a letter's rest
_RIM = 2.0  # points at the sides of a cell that may hold the rest of its rules
_CLEARER = 1.4  # how much darker than dirt
_LEAST_DARK = 0.26  # of the page's contrast: dirt comes to 0.2, dashes begin at 0.35
_ALIKE = 0.6  # of the usual dash of the table
_FEWEST = 2  # dashes of one table that bear each other out
_DIRT = 90.0  # per cent of the cells whose dirt counts


@dataclass(frozen=True, slots=True)
class EmptyCell:
    """A cell without letters, and the place of the middle of what its table would print in it (pixels)."""

    table: int
    box: PixelBox
    place: tuple[float, float]


def are_dashes(image: Grey, cells: Sequence[EmptyCell], point: float, contrast: float) -> list[bool]:
    """Which of the cells of a page surely hold a dash. ``contrast`` is that between paper and print."""
    spots = [_spots(image, cell, point) for cell in cells]
    if not spots:
        return []
    dirt = float(np.percentile([aside for _, aside in spots], _DIRT))
    clear = [own >= max(_CLEARER * max(aside, dirt), _LEAST_DARK * contrast) for own, aside in spots]
    found: dict[int, list[float]] = {}
    for cell, (own, _), is_clear in zip(cells, spots, clear, strict=True):
        if is_clear:
            found.setdefault(cell.table, []).append(own)
    usual = {table: median(own) for table, own in found.items() if len(own) >= _FEWEST}
    return [
        is_clear and cell.table in usual and own >= _ALIKE * usual[cell.table]
        for cell, (own, _), is_clear in zip(cells, spots, clear, strict=True)
    ]


def _spots(image: Grey, cell: EmptyCell, point: float) -> tuple[float, float]:
    """How dark the spot at the place of a dash is, and the darkest spot elsewhere in the cell."""
    x0, y0, x1, y1 = cell.box
    part = image[y0:y1, x0:x1]
    rim = round(_RIM * point)
    if min(part.shape) <= 2 * rim + 2:
        return 0.0, 0.0
    dark = _darkness(part, point)[rim:-rim, rim:-rim]
    rows, columns = np.mgrid[y0 + rim : y1 - rim, x0 + rim : x1 - rim] + 0.5
    across = np.abs(columns - cell.place[0]) / point
    down = np.abs(rows - cell.place[1] - _LOWER * point) / point
    here = np.where((across <= _OFF_ACROSS) & (down <= _OFF_DOWN), dark, -1.0)
    row, column = np.unravel_index(int(here.argmax()), here.shape)
    aside = np.abs(columns - columns[row, column]) > _AROUND_ACROSS * point
    aside |= np.abs(rows - rows[row, column]) > _AROUND_DOWN * point
    return max(0.0, float(here[row, column])), float(dark[aside].max(initial=0.0))


def _darkness(part: Grey, point: float) -> NDArray[np.float32]:
    """Grey levels below the paper, as a spot of the size of a small dash sees them."""
    grey = part.astype(np.float32)
    dark = np.clip(float(np.median(grey)) - grey, 0.0, None)
    blurred = cv2.GaussianBlur(dark, (0, 0), sigmaX=_ACROSS * point, sigmaY=_DOWN * point)
    return np.asarray(blurred, dtype=np.float32)
