"""Ruled lines that coloured ink crosses: found by brightness, which JPEG keeps at full resolution.

A rule is a pixel or two wide, so that part of it is taken for ink of the colour around; but it is darker than
what lies to both its sides, whatever lies over it, and it goes on straight.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Region = tuple[int, int, int, int]

_LONG = 0.45  # inches: no arc of a stamp stays in one row of pixels, or column, for so long
_THIN = 0.03  # inches: rules are thinner
_DARKER = 0.15  # of the light beside it, that a rule takes
_LOOSE = 0.03  # inches of a rule that may be lost
_DARKEST = 8.0  # grey levels, which are no less than grain


def rules_in(grey: Grey, box: Region, dpi: float) -> NDArray[np.bool_]:
    """Where thin upright and level lines lie in ``box`` of the page, h × w."""
    around = round(_LONG * dpi)
    x0, y0, x1, y1 = box
    left, top = max(0, x0 - around), max(0, y0 - around)
    part = grey[top : y1 + around, left : x1 + around]
    rules = _upright(part, dpi) | _upright(np.ascontiguousarray(part.T), dpi).T
    return rules[y0 - top : y1 - top, x0 - left : x1 - left]


def _upright(grey: Grey, dpi: float) -> NDArray[np.bool_]:
    across = np.ones((1, 2 * round(_THIN * dpi / 2) + 1), np.uint8)
    beside = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, across).astype(np.float32)
    dark = (grey < (1 - _DARKER) * np.maximum(beside, _DARKEST)).astype(np.uint8)
    mended = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((round(_LOOSE * dpi) | 1, 1), np.uint8))
    wide = cv2.dilate(mended, np.ones((1, 3), np.uint8))
    long = cv2.morphologyEx(wide, cv2.MORPH_OPEN, np.ones((round(_LONG * dpi), 1), np.uint8))
    return np.asarray((long > 0) & (dark > 0), dtype=np.bool_)
