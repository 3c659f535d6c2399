"""Print on a page at a low resolution: letters without stamps, signatures and rules; stretches of it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.ridge import Mask
from extractor.page.scan import PixelBox

DPI = 100.0  # of the picture that print outside tables is looked for in
LETTER = (3, 30)  # pixels at that resolution: heights of letters; taller things are stamps, signatures, rules
_WIDEST = 140  # pixels at that resolution: a longer run of joined letters is a rule
_MARK, _DOT = 6, 2  # pixels: the least of print, and of a dot of small print
_LOWEST, _NEAR = 4, 5  # what is lower is dirt or the rest of a rule, unless so near to print (dots, commas)


def letters_on(ink: Mask, taken: list[PixelBox], scale: float, *, signs: bool = False) -> Mask:
    """Print outside the tables at 100 dpi. ``signs``: with the smallest dots and commas beside letters, which
    keep a number together but may be dirt."""
    free = ink.copy()
    for x0, y0, x1, y1 in taken:
        air = round(4 / scale)
        free[max(0, y0 - air) : y1 + air, max(0, x0 - air) : x1 + air] = 0
    small = cv2.resize(free * 255, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    mask = (small > 70).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    heights, widths = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    print_like = (
        (heights <= LETTER[1])
        & (widths <= _WIDEST)
        & (stats[:, cv2.CC_STAT_AREA] >= (_DOT if signs else _MARK))
    ).astype(np.uint8)
    print_like[0] = 0
    large = print_like * (heights >= _LOWEST).astype(np.uint8)
    near = cv2.dilate(large[labels], np.ones((2 * _NEAR + 1, 2 * _NEAR + 1), np.uint8))
    beside = np.bincount(labels.ravel(), weights=near.ravel(), minlength=len(stats)) > 0
    return np.asarray((print_like * beside)[labels], dtype=np.uint8)


def runs(mask: NDArray[np.bool_], gap: int) -> list[tuple[int, int]]:
    """Stretches of True, put together over gaps narrower than ``gap``."""
    change = np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8))
    found: list[tuple[int, int]] = []
    for begin, end in zip(np.nonzero(change == 1)[0], np.nonzero(change == -1)[0], strict=True):
        if found and begin - found[-1][1] < gap:
            found[-1] = (found[-1][0], int(end))
        else:
            found.append((int(begin), int(end)))
    return found
