"""Photographed pages: rows and columns that run apart or together are made parallel.

The slope of the rows is taken in the upper and the lower half, that of the columns (rules) in the left and
the right half. Where two of them differ, the four lines make a quadrilateral, which becomes a rectangle.
What is left, and the bend of the paper itself, is taken out afterwards (``bends``).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.deskew import edges_below, sharpness

Grey = NDArray[np.uint8]
Floats = NDArray[np.float64]

_DPI = 100.0  # of the picture whose slopes are measured
_STEEPEST = 3.0  # degrees by which a row may differ from the page's slope
_STEP = 0.1  # degrees between two slopes that are tried
_CLEAR = 1.6  # how much sharper the best slope is than the usual one before it is believed
_LEAST_POINTS = 200  # pixels at the edge of ink in half a page: fewer show no slope
_APART = 0.12  # of the page's height between the two rows at least
_STROKE = 0.16  # inches: longer than the strokes of letters, short enough for a slope of 3 degrees
_GAIN = 1.15  # by how much rows and columns must fall together better for it
_LEAST_SLOPES_APART = 0.4  # degrees between two slopes before anything is done (scanners stay below)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row at ``place`` (pixels from the top, at the middle of the width) with its slope in degrees."""

    slope: float
    place: float


def parallelled(images: tuple[Grey, ...], dpi: float) -> tuple[tuple[Grey, ...], Floats]:
    """The pictures (alike in size; the first is looked at) without perspective; 3 × 3 from new pixels to
    old ones."""
    scale = min(1.0, _DPI / dpi)
    small = cv2.resize(images[0], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    forward = _forward(np.asarray(small, dtype=np.uint8))
    if forward is None:
        return images, np.eye(3)
    sized = np.diag([scale, scale, 1.0])
    full = np.linalg.inv(sized) @ forward @ sized
    flat = tuple(_flattened(image, full) for image in images)
    return flat, np.asarray(np.linalg.inv(full), dtype=np.float64)


def _forward(small: Grey) -> Floats | None:
    """The perspective that makes rows and columns parallel, None where it gains nothing."""
    height, width = small.shape
    rows, columns = _lines(small), _lines(_rules_only(np.ascontiguousarray(small.T)))
    if max(abs(first.slope - second.slope) for first, second in (rows, columns)) < _LEAST_SLOPES_APART:
        return None
    corners = _corners(rows, columns, width, height)
    (upper, lower), (left, right) = (tuple(line.place for line in pair) for pair in (rows, columns))
    target = np.array([[left, upper], [right, upper], [right, lower], [left, lower]], dtype=np.float32)
    forward = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    if _order(_flattened(small, forward)) < _GAIN * _order(small):
        return None
    return np.asarray(forward, dtype=np.float64)


def _flattened(image: Grey, forward: NDArray[np.float64]) -> Grey:
    size = (image.shape[1], image.shape[0])
    flat = cv2.warpPerspective(image, forward, size, flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(flat, dtype=np.uint8)


def _order(small: Grey) -> float:
    """How level the rows are and how upright the columns."""
    level = np.array([0.0])
    rows = sharpness(edges_below(small, _DPI, _DPI), level)
    columns = sharpness(edges_below(_rules_only(np.ascontiguousarray(small.T)), _DPI, _DPI), level)
    return float(np.sqrt(rows[0]) * np.sqrt(columns[0]))


def _rules_only(small: Grey) -> Grey:
    """The picture with nothing but long strokes along x (print has rows, but no columns)."""
    long = np.ones((1, round(_STROKE * _DPI)), np.uint8)
    return np.asarray(cv2.morphologyEx(small, cv2.MORPH_CLOSE, long), dtype=np.uint8)


def _lines(small: Grey) -> tuple[_Line, _Line]:
    """The slopes of the rows in the upper and the lower half of the print; level where one is not clear."""
    height = small.shape[0]
    level = _Line(0.0, height / 4), _Line(0.0, height * 3 / 4)
    xs, ys = edges_below(small, _DPI, _DPI)
    if not len(ys):
        return level
    middle = float(np.median(ys))
    slopes = np.arange(-_STEEPEST, _STEEPEST + _STEP / 2, _STEP)
    found = []
    for half in (ys < middle, ys >= middle):
        scores = sharpness((xs[half], ys[half]), slopes)
        best = int(np.argmax(scores))
        if half.sum() < _LEAST_POINTS or scores[best] < _CLEAR * float(np.median(scores)):
            return level
        found.append(_Line(float(slopes[best]), float(np.median(ys[half]))))
    upper, lower = found
    return (upper, lower) if lower.place - upper.place > _APART * height else level


def _corners(
    rows: tuple[_Line, _Line], columns: tuple[_Line, _Line], width: int, height: int
) -> NDArray[np.float64]:
    """Where the two rows cross the two columns: upper left, upper right, lower right, lower left."""
    upper, lower = rows
    left, right = columns
    return np.array(
        [
            _crossing(row, column, width, height)
            for row, column in ((upper, left), (upper, right), (lower, right), (lower, left))
        ]
    )


def _crossing(row: _Line, column: _Line, width: int, height: int) -> Floats:
    """y = row.place + a (x - width / 2) and x = column.place + b (y - height / 2), solved."""
    a, b = np.tan(np.radians(row.slope)), np.tan(np.radians(column.slope))
    lines = np.array([[-a, 1.0], [1.0, -b]])
    at = np.array([row.place - a * width / 2, column.place - b * height / 2])
    return np.asarray(np.linalg.solve(lines, at), dtype=np.float64)
