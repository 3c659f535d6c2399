"""A second look at a ruled table whose rules leave a doubt: the shape that camelot's lattice sees.

The own grid comes of the vectors of the file, camelot's of their picture: what is drawn another way than
it is told (rules under a ground, of no width, twice) only one of them sees. Loaded where it is asked.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium

from extractor.grid.model import Grid
from extractor.page.frame import Frame
from extractor.page.scan import Grey
from extractor.page.sheet import Sheet
from extractor.records.evidence import Box

_log = logging.getLogger(__name__)

_BLOCK, _OFFSET = 15, -2  # pixels, grey levels: camelot's own threshold
_SHORTEST = 14.0  # points: a line of a table is longer than a stroke of print, as high as a row
_NEAR = 4.0  # points: lines nearer than this are one, as double rules are; the own grid draws them together
_AROUND = 4.0  # points about the table that are looked at with it
_FEW = 4  # joints: a single cell

_SCALE = 2.5  # pixels a point: a hairline is a line of pixels

Shape = tuple[int, int]
Lines = tuple[Sequence[float], Sequence[float]]


@dataclass(frozen=True, slots=True)
class Witness:
    """A page as PDFium draws it, while it is open."""

    shown: pdfium.PdfPage
    sheet: Sheet
    frame: Frame

    def against(self, grid: Grid) -> str:
        """``5×4 / 6×4``, rows and columns of the grid and as camelot sees them, where they differ; else "".
        A page that lies on its side, or on which camelot sees no table, speaks against nothing."""
        if self.frame.turn:
            return ""
        left, top = self.sheet.shown[:2]
        x0, y0, x1, y1 = self.frame.show(grid.box)
        try:
            picture = np.asarray(self.shown.render(scale=_SCALE, grayscale=True).to_numpy()).squeeze()
        except (pdfium.PdfiumError, ValueError):
            return ""
        own: Lines = [x - left for x in grid.xs], [y - top for y in grid.ys]
        seen = lattice_shape(picture, (x0 - left, y0 - top, x1 - left, y1 - top), _SCALE, own)
        if seen is None or seen == (grid.rows, grid.columns):
            return ""
        return f"{grid.rows}×{grid.columns} / {seen[0]}×{seen[1]}"


def lattice_shape(picture: Grey, box: Box, scale: float, own: Lines | None = None) -> Shape | None:
    """(rows, columns) of the table in ``box`` (points from the top left) of a grey picture with ``scale``
    pixels a point; None where camelot sees none there, or fails. Where its ``own`` lines (down, across) are
    given, joints that lie on none of them are those of a table inside a cell."""
    x0, y0, x1, y1 = (round(side * scale) for side in _wider(box, picture, scale))
    part = np.ascontiguousarray(picture[y0:y1, x0:x1])
    try:
        seen: Any = importlib.import_module("camelot.image_processing")
        _, threshold = seen.adaptive_threshold(cv2.cvtColor(part, cv2.COLOR_GRAY2BGR), False, _BLOCK, _OFFSET)
        height, width = (max(1, round(side / (_SHORTEST * scale))) for side in part.shape)
        down, _ = seen.find_lines(threshold, direction="vertical", line_scale=height)
        across, _ = seen.find_lines(threshold, direction="horizontal", line_scale=width)
        tables = seen.find_joints(seen.find_contours(down, across), down, across)
    except (cv2.error, ValueError, IndexError, TypeError, AttributeError) as error:
        _log.info("camelot lattice: %s: %s", type(error).__name__, error)
        return None
    joints: Sequence[tuple[int, int]] = max(tables.values(), key=len, default=())
    if len(joints) <= _FEW:
        return None
    near = _NEAR * scale
    if own is not None:
        downs, levels = [line * scale - x0 for line in own[0]], [line * scale - y0 for line in own[1]]
        joints = [(x, y) for x, y in joints if _is_near(x, downs, near) or _is_near(y, levels, near)]
    return _apart([y for _, y in joints], near) - 1, _apart([x for x, _ in joints], near) - 1


def _wider(box: Box, picture: Grey, scale: float) -> Box:
    height, width = (side / scale for side in picture.shape)
    left, top, right, bottom = box
    return (
        max(0.0, left - _AROUND),
        max(0.0, top - _AROUND),
        min(width, right + _AROUND),
        min(height, bottom + _AROUND),
    )


def _is_near(place: float, lines: Sequence[float], near: float) -> bool:
    return any(abs(place - line) <= near for line in lines)


def _apart(places: Sequence[float], near: float) -> int:
    """How many lines there are at ``places``, those near each other as one."""
    count, last = 0, float("-inf")
    for place in sorted(places):
        count += place - last > near
        last = place
    return count
