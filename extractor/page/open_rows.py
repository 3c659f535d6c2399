"""Whether a dark fill lies at rows that only level rules part: there no upright rule was lost in it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.bool_]

_ASIDE = 0.15  # inches from the sides of a fill: a frame may run there
_ROW = 1.5  # inches: a row of several lines is lower
_UPRIGHT = 0.15  # inches: a stroke of print is shorter, the rule of a row as long
_RUN = 0.4  # inches of level rule; a stroke of print is shorter
_GAP = 0.03  # inches that a hairline may be broken for
_WHOLE = 0.85  # of the width of the fill, over which the next rule runs


def has_open_rows(dark: Bits, inside: NDArray[np.uint8], corner: tuple[int, int], dpi: float) -> bool:
    """Whether the rows at a fill have no upright rules: the next level rule or fill runs over its whole
    width, and nothing leads there from the fill. ``dark`` is the ink of the page, ``inside`` 1 in the fill,
    whose box begins at ``corner`` (x, y)."""
    aside = round(_ASIDE * dpi)
    columns = np.arange(aside, inside.shape[1] - aside)
    columns = columns[inside[:, columns].any(axis=0)] if columns.size else columns
    if not columns.size:
        return False
    first = inside[:, columns].argmax(axis=0)
    last = inside.shape[0] - 1 - inside[::-1, columns].argmax(axis=0)
    x, y = corner
    below = _strip(dark, x + columns, y + last + 1, 1, dpi)
    above = _strip(dark, x + columns, y + first - 1, -1, dpi)
    sides = [strip for strip in (below, above) if _is_closed(strip, dpi)]
    return bool(sides) and not any(_has_uprights(strip, dpi) for strip in sides)


def _strip(dark: Bits, columns: NDArray[np.intp], edge: NDArray[np.intp], way: int, dpi: float) -> Bits:
    """What lies below (``way`` 1) or above (-1) the edge of a fill, level with it, the nearest row first."""
    steps = np.arange(round(_ROW * dpi))[:, None]
    rows = edge[None, :] + way * steps
    known = (rows >= 0) & (rows < dark.shape[0])
    return np.asarray(dark[np.clip(rows, 0, dark.shape[0] - 1), columns[None, :]] & known, dtype=np.bool_)


def _is_closed(strip: Bits, dpi: float) -> bool:
    """Whether a level rule runs over most of the strip apart from the edge of the fill itself."""
    gap, run = round(_GAP * dpi) | 1, round(_RUN * dpi)
    away = strip[round(_UPRIGHT * dpi) :].astype(np.uint8)
    whole = cv2.morphologyEx(
        cv2.dilate(away, np.ones((3, 1), np.uint8)), cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8)
    )
    rules = cv2.morphologyEx(whole, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    return bool(rules.any(axis=0).mean() >= _WHOLE)


def _has_uprights(strip: Bits, dpi: float) -> bool:
    """Whether anything leads upright from the fill through the padding of the row."""
    near = strip[: max(1, round(_UPRIGHT * dpi))].astype(np.uint8)
    wider = cv2.dilate(near, np.ones((1, 3), np.uint8))
    return bool(wider.all(axis=0).any())
