"""Rules of dots or dashes, drawn through: small thin marks in a row become the line that the eye sees."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.grid.pixels.ridge import Mask, contrast_of
from extractor.page.scan import Grey

_THICK = 1.9  # points: dots and dashes of rules are no thicker, letters are
_GAP = 4.5  # points between two dashes; lines of print leave more between the strokes of their letters
_PIECE = 8.0  # points: the shortest row of dashes, between two rules that cross it
_CROSSED = 14.0  # points that a crossing with its dashes takes from a row
_INK = 0.2  # of the page's contrast: how dark a dot is at least, which blur has made pale
_LEAST_INK = 30.0  # grey levels: darker than grain
_DARK = 30  # percent of the pixels of its marks that are darker than what is drawn between them
_LONGEST = 6.0  # points: a longer mark is a rule by itself


def with_dots_joined(picture: Grey, point: float) -> Grey:
    """``picture`` with its dotted and dashed rules drawn through, those across and those down."""
    ink = (picture < 255.0 - max(_LEAST_INK, _INK * contrast_of(picture))).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    small = np.maximum(wide, high) <= _LONGEST * point
    across = _joined((small & (high <= _THICK * point)).astype(np.uint8)[labels], point)
    down = _joined(np.ascontiguousarray((small & (wide <= _THICK * point)).astype(np.uint8)[labels].T), point)
    out = _drawn(picture, ink, across) if across.any() else picture
    if not down.any():
        return out
    turned = _drawn(np.ascontiguousarray(picture.T), np.ascontiguousarray(ink.T), down)
    return np.asarray(cv2.min(out, np.ascontiguousarray(turned.T)), np.uint8)


def _joined(marks: Mask, point: float) -> Mask:
    """1 on the rules across that ``marks`` make, and between the marks."""
    level = cv2.dilate(marks, np.ones((3, 1), np.uint8))  # a row climbs by a pixel here and there
    rows = _closed(level, _GAP * point)
    rows = cv2.morphologyEx(rows, cv2.MORPH_OPEN, np.ones((1, round(_PIECE * point)), np.uint8))
    return _closed(np.asarray(rows, np.uint8), _CROSSED * point)


def _closed(mask: Mask, gap: float) -> Mask:
    along = np.ones((1, round(gap) + 1), np.uint8)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, along), np.uint8)


def _drawn(picture: Grey, ink: Mask, rows: Mask) -> Grey:
    """The picture with each of ``rows`` drawn through, as dark as its own marks."""
    out = picture.copy()
    _, labels, stats, _ = cv2.connectedComponentsWithStats(rows, connectivity=8)
    for label, (x, y, width, height, _) in enumerate(stats[1:], start=1):
        window = slice(y, y + height), slice(x, x + width)
        own = labels[window] == label
        marks = picture[window][own & (ink[window] > 0)]
        if len(marks):
            out[window][own & (ink[window] == 0)] = np.uint8(np.percentile(marks, _DARK))
    return out
