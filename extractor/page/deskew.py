"""The slope of a page, from how sharply its text lines and rules stand in rows."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

MAX_SKEW = 6.0  # degrees: no scanner takes paper in more askew
_COARSE_DPI = 75.0  # of the picture for the first guess, in steps of 0.2 degrees
_FINE_DPI = 150.0  # of the picture for steps of 0.01 degrees: 2 pixels over a page
_POINTS = 40_000  # pixels at the lower edge of ink that are looked at: bounds the time


def skew_of(even: Grey, dpi: float) -> float:
    """The slope of the rows in degrees (positive: they sink to the right), within ±``MAX_SKEW``.

    Postl's projection profile: at the right slope the marks that begin or end rows fall into few bins.
    First all slopes on a small picture, then the neighbourhood on a larger one.
    """
    coarse = edges_below(even, dpi, _COARSE_DPI)
    if len(coarse[0]) < 50:
        return 0.0
    best = _sharpest(coarse, np.arange(-MAX_SKEW, MAX_SKEW + 0.01, 0.2))
    best = _sharpest(coarse, best + np.arange(-0.2, 0.21, 0.05))
    return _sharpest(edges_below(even, dpi, _FINE_DPI), best + np.arange(-0.06, 0.061, 0.01))


def edges_below(even: Grey, dpi: float, at: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """x and y of the pixels where ink begins below paper, at the resolution ``at``."""
    scale = min(1.0, at / dpi)
    small = cv2.resize(even, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    down = small[:-1].astype(np.int16) - small[1:]
    ys, xs = np.nonzero(down > 40)
    if len(xs) > _POINTS:
        step = len(xs) // _POINTS + 1
        # a stride of a prime number takes no part of any row's pattern more than another
        keep = (np.arange(len(xs)) * 7919) % len(xs)
        keep = np.sort(keep[::step])
        xs, ys = xs[keep], ys[keep]
    return xs.astype(np.float32), ys.astype(np.float32)


def _sharpest(points: tuple[NDArray[np.float32], NDArray[np.float32]], slopes: NDArray[np.float64]) -> float:
    if not len(points[0]):
        return float(slopes[len(slopes) // 2])
    return float(slopes[int(np.argmax(sharpness(points, slopes)))])


def sharpness(
    points: tuple[NDArray[np.float32], NDArray[np.float32]], slopes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How much the points crowd in rows of each slope (degrees)."""
    xs, ys = points
    scores = np.zeros(len(slopes))
    if not len(xs):
        return scores
    for k, slope in enumerate(slopes):
        rows = ys - xs * np.float32(np.tan(np.radians(slope)))
        bins = np.bincount((rows - rows.min()).astype(np.int32))
        scores[k] = float(np.square(bins.astype(np.float64)).sum())
    return scores


def straightened(image: Grey, degrees: float) -> tuple[Grey, NDArray[np.float64]]:
    """The picture turned by its slope on a canvas that keeps every corner; 3 × 3 from new pixels to old."""
    if abs(degrees) < 0.02:
        return image, np.eye(3)
    height, width = image.shape[:2]
    turn = np.eye(3)
    turn[:2] = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cosine, sine = abs(turn[0, 0]), abs(turn[0, 1])
    wider, taller = int(height * sine + width * cosine), int(height * cosine + width * sine)
    turn[0, 2] += (wider - width) / 2
    turn[1, 2] += (taller - height) / 2
    out = cv2.warpAffine(image, turn[:2], (wider, taller), flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(out, dtype=np.uint8), np.asarray(np.linalg.inv(turn), dtype=np.float64)
