"""Cells cleared of a stroke along one of their sides: the other half of a double rule of which one was found.

Where borders of cells stand apart (old web pages), each gap between two cells has two strokes. One that is
broken at every row may be told as no rule; left in the cell it would be read as a stroke of its text.
"""

from __future__ import annotations

import cv2
import numpy as np

from extractor.grid.pixels.ridge import Mask
from extractor.page.scan import PixelBox

_REACH = 4.0  # points from a side of a cell to a stroke that belongs to its rule
_WHOLE = 0.95  # share of a side along which the stroke runs; a letter is lower than its cell
_CLEAR = 0.5  # share of the same below which what lies behind the stroke is the cell's own
_TALLEST = 8.0  # points: a lower cell may be as low as its letters


def without_side_strokes(box: PixelBox, ink: Mask, point: float) -> PixelBox:
    """The box of a cell, moved in past strokes of ``ink`` that run all along its left or right side;
    ``point`` is the size of a point in pixels."""
    x0, y0, x1, y1 = box
    reach = round(_REACH * point)
    if y1 - y0 < _TALLEST * point or x1 - x0 < 4 * reach:
        return box
    left = _stroke(ink[y0:y1, x0 : x0 + reach + 2])
    right = _stroke(ink[y0:y1, x1 - reach - 2 : x1][:, ::-1])
    return x0 + left, y0, x1 - right, y1


def _stroke(strip: Mask) -> int:
    """How many columns of a strip from its left on lie before the end of such a stroke, 0 without one."""
    wide = cv2.dilate(np.ascontiguousarray(strip), np.ones((1, 3), np.uint8))  # a stroke may lean by a pixel
    share = wide.mean(axis=0)
    whole = np.nonzero(share[:-2] >= _WHOLE)[0]
    if not len(whole):
        return 0
    last = int(whole[-1])
    return last + 1 if share[last + 1 : last + 3].min() < _CLEAR else 0
