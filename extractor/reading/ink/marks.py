"""The marks on a page: connected ink with its box, sorted into letters, small marks, rules and stamps."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey, PixelBox
from extractor.reading.ink.pale_stamps import LARGEST_STAMP, ink_of_pale_stamps
from extractor.records.evidence import Box

Numbers = NDArray[np.int64]
LETTER = 2.3  # points: the lowest letter; dots, commas and dashes are lower
_LOW = 0.45  # of the usual letter's height
TALLEST_PRINT = 30.0  # points: no letter is higher
LONGEST_PRINT = 150.0  # points: no run of letters that touch is longer
_THIN = 1.4  # points: no rule is thicker
_RULE = 9.0  # points: a thin stroke of this length is a rule or an underline, no dash
_SPECK = 1.6  # square points: a mark with less ink that is no dash may be dirt
_DASH = 1.3  # points: the shortest dash
_DOT = 0.4  # square points: a dot of a colon has more ink, most grains have less
_ALIGNED = 0.4  # points between the middles of a colon's dots across
_APART = (1.8, 7.0)  # points between them down
_ALIKE = 1.8  # times that one dot may have the ink of the other
_AWAY = 4.0  # points from the next letter: a speck so far off is dirt and no dot of one
_DIRTY = 0.25  # specks to a square inch from which a page counts as dirty
_NOISE = 6.0  # times the grain of the paper (σ) by which ink is darker than paper


class Mark(IntEnum):
    """What a piece of connected ink can be, by its size alone."""

    SPECK = 0
    SMALL = 1
    LETTER = 2
    RULE = 3
    STAMP = 4


@dataclass(frozen=True, slots=True)
class Ink:
    """Every piece of connected ink of a page. Piece ``i`` is labelled ``i + 1`` in ``labels``.

    ``boxes`` is n × 4 (x0, y0, x1, y1 in pixels), ``areas`` counts pixels, ``marks`` holds ``Mark`` values,
    ``point`` is pixels to a point. ``dirty`` says that the paper is full of specks, so that a lone small mark
    proves nothing. ``stain`` is true on the ink of stamps and signatures, ``pale`` on that part of it which
    is told from print by its tone, so that no letter hangs on to it; ``stamps`` (m × 4) are the boxes around
    them. ``letters`` (k × 4) are the boxes of the letters among the pieces.
    """

    labels: NDArray[np.int32]
    boxes: Numbers
    areas: Numbers
    marks: NDArray[np.int8]
    point: float
    dirty: bool = False
    stain: NDArray[np.bool_] | None = None
    stamps: Numbers | None = None
    pale: NDArray[np.bool_] | None = None
    letters: Numbers = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "letters", self.boxes[self.marks == Mark.LETTER])

    def is_stained(self, box: PixelBox) -> bool:
        """Whether a stamp's ink lies in ``box``."""
        x0, y0, x1, y1 = box
        return self.stain is not None and bool(self.stain[max(0, y0) : y1, max(0, x0) : x1].any())

    def is_under_stamp(self, box: PixelBox) -> bool:
        """Whether ``box`` reaches into the box around a stamp or signature."""
        if self.stamps is None:
            return False
        x0, y0, x1, y1 = box
        left, top, right, bottom = self.stamps.T
        return bool(((left < x1) & (x0 < right) & (top < y1) & (y0 < bottom)).any())

    def is_within_stamp(self, box: PixelBox) -> bool:
        """Whether ``box`` lies wholly in the box around a stamp: words there may be the stamp's own."""
        if self.stamps is None:
            return False
        x0, y0, x1, y1 = box
        left, top, right, bottom = self.stamps.T
        return bool(((left <= x0) & (x1 <= right) & (top <= y0) & (y1 <= bottom)).any())

    def within(self, box: PixelBox) -> Numbers:
        """The pieces whose middle lies in ``box``."""
        x = (self.boxes[:, 0] + self.boxes[:, 2]) / 2
        y = (self.boxes[:, 1] + self.boxes[:, 3]) / 2
        x0, y0, x1, y1 = box
        return np.nonzero((x >= x0) & (x < x1) & (y >= y0) & (y < y1))[0]

    def in_points(self, box: PixelBox) -> Box:
        """The same box in points."""
        x0, y0, x1, y1 = (side / self.point for side in box)
        return x0, y0, x1, y1

    def around(self, pieces: Numbers) -> PixelBox:
        """The box around pieces (at least one)."""
        boxes = self.boxes[pieces]
        x0, y0 = boxes[:, :2].min(axis=0)
        x1, y1 = boxes[:, 2:].max(axis=0)
        return int(x0), int(y0), int(x1), int(y1)


def ink_on(image: Grey, dpi: float) -> Ink:
    """The pieces of ink of ``image`` (paper near 255)."""
    point = dpi / 72.0
    inked = (image < ink_level(image)).astype(np.uint8)
    labels, boxes, areas, marks = _pieces(inked, point)
    large, letters = (np.nonzero(marks == mark)[0] for mark in (Mark.STAMP, Mark.LETTER))
    large = large[(boxes[large, 2:] - boxes[large, :2]).max(axis=1) <= LARGEST_STAMP * point]
    stamps = boxes[large]
    pale = ink_of_pale_stamps(image, labels, boxes, large, letters, point)
    if pale.any():
        labels, boxes, areas, marks = _pieces(inked & ~pale, point)
    stain = pale | np.concatenate([[False], marks == Mark.STAMP])[labels]
    dirty = _specks_away(boxes, marks, image.shape, point) > _DIRTY * image.size / (72 * point) ** 2
    return Ink(labels, boxes, areas, marks, point, dirty, stain, stamps, pale)


def _pieces(
    inked: NDArray[np.uint8], point: float
) -> tuple[NDArray[np.int32], Numbers, Numbers, NDArray[np.int8]]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(inked, connectivity=8)
    stats = np.asarray(stats[1:count], dtype=np.int64)
    left, top, width, height = (stats[:, k] for k in (0, 1, 2, 3))
    boxes = np.stack([left, top, left + width, top + height], axis=1)
    areas = stats[:, cv2.CC_STAT_AREA]
    marks = _marks(width / point, height / point, areas / point**2)
    marks[_colons(boxes, areas, marks, point)] = Mark.SMALL
    return np.asarray(labels, dtype=np.int32), boxes, areas, marks


def _colons(boxes: Numbers, areas: Numbers, marks: NDArray[np.int8], point: float) -> Numbers:
    """The specks that stand above each other as the dots of a colon do: dirt does so by chance only."""
    dots = np.nonzero((marks == Mark.SPECK) & (areas >= _DOT * point**2))[0]
    x, y = (boxes[dots, :2] + boxes[dots, 2:]).T / 2 / point
    order = np.argsort(x)
    dots, x, y, ink = dots[order], x[order], y[order], areas[dots[order]]
    until = np.searchsorted(x, x + _ALIGNED, side="right")
    found = set()
    for one, end in enumerate(until):
        for other in range(one + 1, int(end)):
            alike = max(ink[one], ink[other]) <= _ALIKE * min(ink[one], ink[other])
            if alike and _APART[0] <= abs(y[one] - y[other]) <= _APART[1]:
                found |= {int(dots[one]), int(dots[other])}
    return np.array(sorted(found), dtype=np.int64)


def ink_level(image: Grey) -> float:
    """The grey below which a pixel is ink: half way from the paper to the usual ink, dark or faint."""
    sample = image[::2, ::2]
    paper = float(np.median(sample))
    noise = 1.4826 * float(np.median(np.abs(sample.astype(np.float32) - paper)))
    inked = sample[sample < paper - max(30.0, _NOISE * noise)]
    if inked.size < 20:
        return paper - max(30.0, _NOISE * noise)
    return (paper + float(np.median(inked))) / 2


def _specks_away(boxes: Numbers, marks: NDArray[np.int8], shape: tuple[int, ...], point: float) -> int:
    """How many specks lie far from every letter."""
    near = np.zeros(shape, dtype=np.uint8)
    away = round(_AWAY * point)
    for x0, y0, x1, y1 in boxes[marks >= Mark.LETTER]:
        near[max(0, y0 - away) : y1 + away, max(0, x0 - away) : x1 + away] = 1
    specks = boxes[marks == Mark.SPECK]
    return int((near[specks[:, 1], specks[:, 0]] == 0).sum())


def _marks(
    width: NDArray[np.float64], height: NDArray[np.float64], area: NDArray[np.float64]
) -> NDArray[np.int8]:
    """Sizes in points."""
    fill = area / np.maximum(width * height, 1e-6)
    marks = np.full(width.shape, Mark.SMALL, dtype=np.int8)
    dash = (width >= _DASH) & (width >= 1.4 * height)
    marks[(area < _SPECK) & ~dash] = Mark.SPECK
    marks[height >= LETTER] = Mark.LETTER
    marks[((height <= _THIN) & (width >= _RULE)) | ((width <= _THIN) & (height >= 1.6 * _RULE))] = Mark.RULE
    large = (
        (height > TALLEST_PRINT) | (width > LONGEST_PRINT) | ((width > 25) & (height > 16) & (fill < 0.25))
    )
    marks[large] = Mark.STAMP
    letters = marks == Mark.LETTER
    if letters.any():
        low = letters & (height < _LOW * float(np.median(height[letters])))
        marks[low] = Mark.SMALL  # commas and dashes of large print
    return marks
