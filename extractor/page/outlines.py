"""Outlines of stamps in a picture of ink: rings, by circles that most of their round is inked on, and frames, by
two long straight strokes that run beside each other.

What crosses a stamp (print, a pen) breaks its outline and changes its box; the outline itself stays on its
circle or its lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.uint8]
Points = NDArray[np.float64]

_RADIUS = (24.0, 85.0)  # points: stamps of offices are 3 to 5 centimetres across
_NEAR = 5.0  # points between strokes that may be of one stamp
_ON = 1.3  # points off the circle that still are on it: half a stroke, and paper that lies uneven
_BAND = 2.4  # points to either side of a circle that are its stroke
_ROUND = 0.68  # share of the round of a ring that is inked; loops of a pen come to half of it
_WITHIN = 0.72  # the same for rings within a ring
_SECTORS = 72  # into which a round is parted: five degrees each
_TRIED = 500  # circles through three points of a group of strokes
_LOOKED_AT = 1600  # points of a group, which bounds the time
_MOST_GROUPS = 24  # groups of strokes on a page that are large enough for a ring
_LINE = 55.0  # points: a straight stroke of this length is seldom a pen's
_TALL = (16.0, 80.0)  # points between the long sides of a frame
_ALIKE = 0.7  # share of one long side that lies beside the other
_LEVEL = 0.3  # slope of a frame that was set askew by hand


@dataclass(frozen=True, slots=True)
class Outline:
    """A stamp: 1 in ``inside`` within its outline, in ``stroke`` on it; both of the size of the picture from
    ``left`` and ``top`` on. ``across`` is its size in pixels."""

    left: int
    top: int
    inside: Mask
    stroke: Mask
    across: float

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Pixels x0, y0, x1, y1."""
        height, width = self.inside.shape
        return self.left, self.top, self.left + width, self.top + height

    @property
    def part(self) -> tuple[slice, slice]:
        """Where it lies in the picture, as rows and columns."""
        x0, y0, x1, y1 = self.box
        return slice(y0, y1), slice(x0, x1)


def outlines_in(ink: Mask, point: float) -> list[Outline]:
    """The stamps in a picture of ink (1) on paper (0); ``point`` is pixels to a point."""
    rings = list(_rings(ink, point))
    left = ink.copy()
    for ring in rings:
        left[ring.part] &= 1 - ring.inside
    return [*rings, *_frames(left, point)]


def _rings(ink: Mask, point: float) -> Iterator[Outline]:
    side = round(_NEAR * point) | 1
    joined = cv2.dilate(ink, np.ones((side, side), np.uint8))
    count, groups, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    least = 2 * _RADIUS[0] * point * 0.8  # a ring that the edge of the paper or print cuts
    large = [n for n in range(1, count) if min(stats[n, 2], stats[n, 3]) >= least]
    for number in sorted(large, key=lambda n: -int(stats[n, cv2.CC_STAT_AREA]))[:_MOST_GROUPS]:
        x, y, w, h = (int(v) for v in stats[number, :4])
        part = ink[y : y + h, x : x + w] & (groups[y : y + h, x : x + w] == number)
        points = np.argwhere(part)[:, ::-1].astype(np.float64)
        while (circle := _circle(points, point)) is not None:
            middle, radius = circle
            away = np.hypot(*(points - middle).T)
            yield _ring(middle + (x, y), radius, points + (x, y), ink.shape, point)
            points = points[away > radius + _BAND * point]


def _circle(points: Points, point: float) -> tuple[Points, float] | None:
    """(middle, radius) of the circle that most of its round is inked on, the larger of two alike."""
    if len(points) < _SECTORS:
        return None
    chance = np.random.default_rng(len(points))
    few = points[chance.permutation(len(points))[:_LOOKED_AT]]
    middles, radii = _through(few[chance.integers(0, len(few), (_TRIED, 3))])
    fits = (radii >= _RADIUS[0] * point) & (radii <= _RADIUS[1] * point)
    middles, radii = middles[fits], radii[fits]
    if not len(radii):
        return None
    shares = np.array([_round(few, m, r, _ON * point) for m, r in zip(middles, radii, strict=True)])
    good = np.nonzero(shares >= max(_ROUND, float(shares.max()) - 0.08))[0]
    if not len(good):
        return None
    best = good[int(np.argmax(radii[good]))]
    return middles[best], float(radii[best])


def _through(triples: NDArray[np.float64]) -> tuple[Points, NDArray[np.float64]]:
    """The middles and radii of the circles through three points each; without end for points in a line."""
    a, b, c = triples[:, 0], triples[:, 1], triples[:, 2]
    p, q = b - a, c - a
    turn = 2 * (p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0])
    with np.errstate(divide="ignore", invalid="ignore"):
        pp, qq = (p**2).sum(axis=1), (q**2).sum(axis=1)
        x = (q[:, 1] * pp - p[:, 1] * qq) / turn
        y = (p[:, 0] * qq - q[:, 0] * pp) / turn
    radii = np.where(turn == 0, np.inf, np.hypot(x, y))
    return a + np.stack([x, y], axis=1), radii


def _round(points: Points, middle: Points, radius: float, off: float) -> float:
    """The share of a circle's round on which there is ink."""
    x, y = (points - middle).T
    on = np.abs(np.hypot(x, y) - radius) <= off
    sectors = ((np.arctan2(y[on], x[on]) / (2 * np.pi) + 0.5) * _SECTORS).astype(int) % _SECTORS
    return len(np.unique(sectors)) / _SECTORS


def _ring(middle: Points, radius: float, points: Points, shape: tuple[int, ...], point: float) -> Outline:
    """The ring with the rings within it, cut at the edge of the picture."""
    far = radius + _BAND * point
    left, top = (max(0, int(v - far)) for v in middle)
    right, low = min(shape[1], int(middle[0] + far) + 2), min(shape[0], int(middle[1] + far) + 2)
    rows, columns = np.mgrid[top:low, left:right]
    away = np.hypot(columns - middle[0], rows - middle[1])
    stroke = np.abs(away - radius) <= _BAND * point
    for smaller in np.arange(0.35 * radius, radius - _BAND * point, max(1.0, point)):
        if _round(points, middle, float(smaller), point) >= _WITHIN:
            stroke |= np.abs(away - smaller) <= 1.2 * point
    inside = away <= far
    return Outline(left, top, inside.astype(np.uint8), (stroke & inside).astype(np.uint8), 2 * radius)


def _frames(ink: Mask, point: float) -> Iterator[Outline]:
    found = cv2.HoughLinesP(
        ink, 1, np.pi / 360, round(0.5 * _LINE * point), None, _LINE * point, 4 * point
    )  # half of a line must be inked
    lines = [] if found is None else [line.astype(np.float64) for line in found.reshape(-1, 4)]
    level = [line for line in lines if abs(line[3] - line[1]) <= _LEVEL * abs(line[2] - line[0])]
    taken = np.zeros(ink.shape, np.uint8)
    for one, other in combinations(sorted(level, key=lambda line: abs(line[0] - line[2]), reverse=True), 2):
        if _is_beside(one, other, point) and not _is_taken(taken, one, other):
            frame = _frame(one, other, ink.shape, point)
            taken[frame.part] |= frame.inside
            yield frame


def _is_beside(one: Points, other: Points, point: float) -> bool:
    a0, a1 = sorted((one[0], one[2]))
    b0, b1 = sorted((other[0], other[2]))
    shared = min(a1, b1) - max(a0, b0)
    apart = abs((one[1] + one[3]) - (other[1] + other[3])) / 2
    slopes = [(line[3] - line[1]) / max(line[2] - line[0], 1.0) for line in (one, other)]
    return bool(
        shared >= _ALIKE * max(a1 - a0, b1 - b0)
        and _TALL[0] * point <= apart <= _TALL[1] * point
        and abs(slopes[0] - slopes[1]) <= 0.06  # four degrees: a frame has parallel sides
    )


def _is_taken(taken: Mask, one: Points, other: Points) -> bool:
    x, y = np.concatenate([one, other]).reshape(-1, 2).mean(axis=0)
    return bool(taken[int(y), int(x)])


def _frame(one: Points, other: Points, shape: tuple[int, ...], point: float) -> Outline:
    corners = np.concatenate([one, other]).reshape(-1, 2).astype(np.int32)
    hull = cv2.convexHull(corners)
    reach = round(_BAND * point)
    x, y, w, h = cv2.boundingRect(hull)
    left, top = max(0, x - reach), max(0, y - reach)
    right, low = min(shape[1], x + w + reach), min(shape[0], y + h + reach)
    inside = np.zeros((low - top, right - left), np.uint8)
    stroke = inside.copy()
    moved = hull - (left, top)
    cv2.fillConvexPoly(inside, moved, 1)
    cv2.polylines(stroke, [moved], True, 1, 2 * reach)
    return Outline(left, top, inside | stroke, stroke, float(max(w, h)))
