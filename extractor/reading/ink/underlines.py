"""Underlines taken out from below their words: bold letters hang on to them, and a whole name with its
underline is one piece of ink, which is too long to be print."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey
from extractor.reading.ink.marks import LETTER, LONGEST_PRINT, TALLEST_PRINT, ink_level

Mask = NDArray[np.uint8]

_RUN = 25.0  # points of one row of ink: no letter and no word has as long a one
_UNDER_MOST = 0.6  # of the width of the words: less is a dash or a joint
_THICK = 2.4  # points: no underline is thicker, with what blur adds
_PAPER = 255  # grey level of paper


def without_underlines(image: Grey, dpi: float) -> Grey:
    """A copy (paper near 255) without the underlines that join letters to a piece longer than print; strokes
    of letters that cross them stay."""
    point = dpi / 72.0
    inked = (image < ink_level(image)).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inked, connectivity=8)
    width, height = stats[:, cv2.CC_STAT_WIDTH] / point, stats[:, cv2.CC_STAT_HEIGHT] / point
    long = (width > LONGEST_PRINT) & (height >= LETTER) & (height <= TALLEST_PRINT)
    out = image.copy()
    for number in np.nonzero(long)[0]:
        x, y, w, h = (int(v) for v in stats[number, :4])
        part = (labels[y : y + h, x : x + w] == number).astype(np.uint8)
        line = _underline(part, point)
        if line is not None:
            out[y : y + h, x : x + w][line > 0] = _PAPER
    return out


def _underline(part: Mask, point: float) -> Mask | None:
    """The pixels of the underline of one piece of ink, None where it has none."""
    level = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((1, round(_RUN * point)), np.uint8))
    columns = level.any(axis=0)
    if columns.mean() < _UNDER_MOST or level.sum() > _THICK * point * columns.sum():
        return None
    band = cv2.dilate(level, np.ones((3, 1), np.uint8))
    beyond = part & (1 - band)
    reach = round(_THICK * point) + 2
    from_above, from_below = (
        cv2.dilate(beyond, np.ones((reach, 1), np.uint8), anchor=(0, end)) for end in (reach - 1, 0)
    )
    return np.asarray(band & (1 - (from_above & from_below)), dtype=np.uint8)
