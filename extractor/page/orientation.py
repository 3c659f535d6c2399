"""Which way up a page is, from its print alone.

Letters stand close to their neighbours in the line and far from those of the next line: that tells lying
pages from standing ones. Neighbouring letters of unlike height share their foot more often than their head
(b, d, k, l, t and capitals are more frequent than g, p, y): that tells up from down; digits say nothing.
Where the print does not speak clearly the page is taken as it lies; a reader (``Judge``), where there is one,
is asked then and before a page is set on its head.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Boxes = NDArray[np.int32]
Judge = Callable[[Grey], float]
"""How well a reader reads the picture (any scale, larger is better)."""

_DPI = 150.0  # of the picture that letters are looked for in
_LARGEST = 60  # pixels at 150 dpi: what is longer is a rule, a table, a stamp
_SMALLEST = 5  # pixels at 150 dpi: what is shorter is a dot, a comma, dirt
_REACH = 5  # pixels to the next letter of a line; the next line is farther away
_PALE = 170  # grey level: no print is so pale
_SIDEWAYS = 1.6  # how many more neighbours letters must have across than along to call a page lying
_ENOUGH = 40  # neighbouring letters (a line of print) before anything is said
_UPRIGHT = 0.15  # balance from -1 (all share their heads) to 1 (all share their feet)
_OVERTURNED = -0.35  # scanned pages seldom stand on their head: it takes more to say so
_MANY = 200  # neighbouring letters
_OVERTURNED_MANY = -0.18  # with so many a smaller balance is enough

# Degrees clockwise.
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def turned(image: Grey, degrees: int) -> Grey:
    """The picture turned clockwise by a multiple of 90 degrees."""
    return image if degrees == 0 else np.asarray(cv2.rotate(image, _TURNS[degrees]), dtype=np.uint8)


def turn_needed(even: Grey, dpi: float, judge: Judge | None = None) -> int:
    """Clockwise degrees (0, 90, 180, 270) that set the page upright."""
    labels, boxes = _letters(even, dpi)
    beside = _neighbours(labels, boxes)
    below = _neighbours(np.ascontiguousarray(labels.T), boxes[:, [1, 0, 3, 2]])
    lying = int((below > 0).sum()) > _SIDEWAYS * int((beside > 0).sum()) + _ENOUGH
    if lying:
        # turned clockwise by 90 degrees what lay below stands on the left
        height = labels.shape[0]
        boxes = np.stack([height - boxes[:, 3], boxes[:, 0], height - boxes[:, 1], boxes[:, 2]], axis=1)
        labels = np.ascontiguousarray(np.rot90(labels, -1))
        beside = _neighbours(labels, boxes)
    base = 90 if lying else 0
    pairs, score = _footing(boxes, beside)
    if pairs >= _ENOUGH and score >= _UPRIGHT:
        return base
    overturned = (pairs >= _ENOUGH and score <= _OVERTURNED) or (pairs >= _MANY and score <= _OVERTURNED_MANY)
    if overturned and judge is None:
        return base + 180
    if judge is not None:  # also where feet say overturned: on blurred print they err
        return max((base, base + 180), key=lambda turn: judge(turned(even, turn)))
    return base + 180 if lying and score < 0 else base


def _letters(even: Grey, dpi: float) -> tuple[NDArray[np.int32], Boxes]:
    """A picture at 150 dpi with each letter's box filled by its number (from 1), and the boxes."""
    scale = min(1.0, _DPI / dpi)
    small = cv2.resize(even, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    dark, darkest = np.percentile(small[::2, ::2], [1, 0.1])
    dark = float(darkest if dark > _PALE else dark)  # a few lines: less than a hundredth of the page is print
    ink = (small < (dark + 255) / 2).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1)
    letters = np.nonzero((sides >= _SMALLEST) & (sides < _LARGEST))[0]
    letters = letters[letters > 0]
    numbers = np.zeros(len(stats), dtype=np.int32)
    numbers[letters] = np.arange(1, len(letters) + 1)
    left, top = stats[letters, cv2.CC_STAT_LEFT], stats[letters, cv2.CC_STAT_TOP]
    right, bottom = left + stats[letters, cv2.CC_STAT_WIDTH], top + stats[letters, cv2.CC_STAT_HEIGHT]
    return numbers[labels], np.stack([left, top, right, bottom], axis=1).astype(np.int32)


def _neighbours(labels: NDArray[np.int32], boxes: Boxes) -> NDArray[np.int32]:
    """For each letter the number of the one to its right within reach, 0 where there is none."""
    found = np.zeros(len(boxes), dtype=np.int32)
    height, width = labels.shape
    for share in (0.5, 0.75, 0.25):
        y = np.clip((boxes[:, 1] * (1 - share) + boxes[:, 3] * share).astype(np.intp), 0, height - 1)
        for gap in range(_REACH):
            there = labels[y, np.minimum(boxes[:, 2] + gap, width - 1)]
            found = np.where(found == 0, there, found)
    return found


def _footing(boxes: Boxes, beside: NDArray[np.int32]) -> tuple[int, float]:
    """Pairs of unlike height, and -1 (all share their head) to 1 (all share their foot)."""
    first = np.nonzero(beside > 0)[0]
    second = beside[first] - 1
    heads = np.abs(boxes[first, 1] - boxes[second, 1])
    feet = np.abs(boxes[first, 3] - boxes[second, 3])
    tallest = np.maximum(boxes[first, 3] - boxes[first, 1], boxes[second, 3] - boxes[second, 1])
    shared, apart = np.maximum(1, tallest * 0.08), np.maximum(2, tallest * 0.15)
    on_foot, on_head = (feet <= shared) & (heads >= apart), (heads <= shared) & (feet >= apart)
    votes = int(on_foot.sum()) + int(on_head.sum())
    return votes, (int(on_foot.sum()) - int(on_head.sum())) / votes if votes else 0.0
