"""Text lines in a box of a page: where ink begins and ends from top to bottom."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey, PixelBox

_LOWEST = 3.5  # points: what is lower is a dash, a dot or dirt, and joins the nearest line
_NARROWEST = 1.4  # points: what is lower and narrower stands for nothing by itself
_GAP = 0.6  # points of paper between two lines at least
_STROKE = 1.45  # points: the shortest stroke that stands by itself (a dash); what is smaller may be dirt
_NEAR = 2.5  # points
_BLEED = 1.2  # points added around a line


def ink_of(image: Grey) -> NDArray[np.uint8]:
    """1 where there is ink. ``image`` has its light evened (paper near 255)."""
    dark = float(np.percentile(image[::3, ::3], 0.5)) if image.size else 255.0
    level = min(200.0, (dark + 255.0) / 2)
    return np.asarray(image < level, dtype=np.uint8)


def lines_in(ink: NDArray[np.uint8], box: PixelBox, point: float) -> tuple[PixelBox, ...]:
    """The text lines inside ``box``, top to bottom, each as narrow as its ink with a little air."""
    x0, y0, x1, y1 = box
    part = _without_specks(ink[y0:y1, x0:x1], point)
    if not part.any():
        return ()
    bands = _bands(part.sum(axis=1), point)
    lines = []
    air = round(_BLEED * point)
    for top, bottom in bands:
        columns = np.nonzero(part[top:bottom].any(axis=0))[0]
        if bottom - top < _LOWEST * point and columns[-1] - columns[0] < _NARROWEST * point:
            continue
        lines.append(
            (
                max(x0, x0 + int(columns[0]) - air),
                max(y0, y0 + top - air),
                min(x1, x0 + int(columns[-1]) + 1 + air),
                min(y1, y0 + bottom + air),
            )
        )
    return tuple(lines)


def _without_specks(part: NDArray[np.uint8], point: float) -> NDArray[np.uint8]:
    """Without dirt: small marks stay only beside larger ones (full stops, dots of i)."""
    if part.size == 0:
        return part
    _, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1)
    large = (sides >= _STROKE * point).astype(np.uint8)
    large[0] = 0
    strokes = large[labels]
    near = 2 * round(_NEAR * point) + 1
    around = cv2.dilate(strokes, np.ones((near, near), np.uint8))
    beside = np.bincount(labels.ravel(), weights=around.ravel(), minlength=len(stats)) > 0
    keep = (beside & (stats[:, cv2.CC_STAT_AREA] >= 2)).astype(np.uint8)
    keep[0] = 0
    return np.asarray(keep[labels], dtype=np.uint8)


def _bands(profile: NDArray[np.int64], point: float) -> list[tuple[int, int]]:
    """Runs of inked rows; low ones (dots of i, dashes) join the nearest tall one when they are close."""
    inked = np.concatenate([[False], profile > 0, [False]])
    change = np.diff(inked.astype(np.int8))
    runs = list(
        zip(
            (int(v) for v in np.nonzero(change == 1)[0]),
            (int(v) for v in np.nonzero(change == -1)[0]),
            strict=True,
        )
    )
    bands: list[tuple[int, int]] = []
    for begin, end in runs:
        close = bands and begin - bands[-1][1] <= _GAP * point
        low = bands and min(end - begin, bands[-1][1] - bands[-1][0]) < _LOWEST * point
        if bands and (close or (low and begin - bands[-1][1] <= 2.2 * point)):
            bands[-1] = (bands[-1][0], end)
        else:
            bands.append((begin, end))
    return bands
