"""Which way up a page is, from its print alone.

Rows of text make a profile across them that swings between ink and paper; along them it is level. That tells
lying pages from standing ones. In Latin print far more strokes rise above the small letters (b, d, k, l, t,
dots of i, capitals) than hang below them (g, p, y): that tells up from down. Where neither speaks clearly
the page is taken as it lies, and a reader may be asked (``Judge``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Ink = NDArray[np.uint8]
Judge = Callable[[Grey], float]
"""How well a reader reads the picture (any scale, larger is better)."""

_DPI = 100.0
_STRIP = 80  # pixels at 100 dpi: narrow enough for a page that is 5 degrees askew
_LONG = 45  # pixels: what is longer is a rule, a table, a stamp
_SIDEWAYS = 1.5  # how much livelier the columns must be before a page is called lying
_ENOUGH_LINES = 12
_CLEAR = 0.25

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def turned(image: Grey, degrees: int) -> Grey:
    """The picture turned clockwise by a multiple of 90 degrees."""
    return image if degrees == 0 else np.asarray(cv2.rotate(image, _TURNS[degrees]), dtype=np.uint8)


def turn_needed(even: Grey, dpi: float, judge: Judge | None = None) -> int:
    """Clockwise degrees (0, 90, 180, 270) that set the page upright."""
    ink = _print(even, dpi)
    if int(ink.sum()) < 200:
        return 0
    base = 0 if _liveliness(ink) * _SIDEWAYS > _liveliness(np.ascontiguousarray(ink.T)) else 90
    lines, score = _upness(ink if base == 0 else np.ascontiguousarray(cv2.rotate(ink, _TURNS[90])))
    clear = lines >= _ENOUGH_LINES and abs(score) >= _CLEAR
    if not clear and judge is not None:
        return max((base, base + 180), key=lambda turn: judge(turned(even, turn)))
    return base + 180 if clear and score < 0 else base


def _print(even: Grey, dpi: float) -> Ink:
    """Ink without rules, stamps and other large things, at 100 dpi."""
    scale = min(1.0, _DPI / dpi)
    small = cv2.resize(even, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    dark = float(np.percentile(small, 1))
    ink = (small < (dark + 255) / 2).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1)
    print_like = ((sides >= 3) & (sides < _LONG)).astype(np.uint8)
    print_like[0] = 0
    return np.asarray(print_like[labels], dtype=np.uint8)


def _strips(ink: Ink) -> Iterator[NDArray[np.float64]]:
    """The row profile of each upright strip of the page."""
    for left in range(0, ink.shape[1] - _STRIP // 2, _STRIP):
        yield ink[:, left : left + _STRIP].sum(axis=1).astype(np.float64)


def _liveliness(ink: Ink) -> float:
    return sum(float(np.square(np.diff(profile)).sum()) for profile in _strips(ink))


def _upness(ink: Ink) -> tuple[int, float]:
    """Lines looked at, and -1 (all stand on their head) to 1 (all upright)."""
    votes = [vote for profile in _strips(ink) for vote in _votes(profile)]
    if not votes:
        return 0, 0.0
    return len(votes), float(np.mean(votes))


def _votes(profile: NDArray[np.float64]) -> Iterator[float]:
    """For each text line of a strip: 1 where more stands above its small letters than hangs below."""
    inked = np.concatenate([[0], (profile > 0).astype(np.int8), [0]])
    begins, ends = np.nonzero(np.diff(inked) == 1)[0], np.nonzero(np.diff(inked) == -1)[0]
    for begin, end in zip(begins, ends, strict=True):
        line = profile[begin:end]
        if not 6 <= len(line) <= 28 or line.max() < 10:
            continue
        body = np.nonzero(line >= 0.5 * line.max())[0]
        above, below = float(line[: body[0]].sum()), float(line[body[-1] + 1 :].sum())
        if above + below > 3:
            yield float(np.sign(above - below))
