"""Outlines of stamps in a picture of ink: rings and frames.

A ring is a circle that has ink on most of its round, a frame a long straight stroke from whose ends two
others go down or up.

What crosses a stamp (print, a pen) breaks its outline and changes its box; the outline itself stays on its
circle or its lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.uint8]
Points = NDArray[np.float64]

_RADIUS = (24.0, 85.0)  # points: stamps of offices are 3 to 5 centimetres across
_PIECE = 12.0  # points: the arcs that print leaves of a ring are longer, letters are not
_ON = 1.3  # points off the circle that still are on it: half a stroke, and paper that lies uneven
_LOOSE = 3.0  # points off a circle through three points, which chance sets a little askew
_REFINED = 14  # circles that are laid along the ink, of all that were tried
_BAND = 2.4  # points to either side of a circle that are its stroke
_ROUND = 0.74  # share of the round of a ring that is inked, print over it counted
_BARE = 0.33  # share of the round that is inked without print: loops of a pen come to less
_WITHIN = 0.72  # the same for rings within a ring
_BESIDE = (2.6, 4.6)  # points outside a ring where paper is: what makes one by chance runs on across it
_PAPER = 0.37  # share of the round that is inked without print and has paper there: of chance 0.2 to 0.33
_SECTORS = 72  # into which a round is parted: five degrees each
_PLACES, _TRIED = 60, 16  # points of strokes, and circles through each of them and two others near it
_LOOKED_AT = 2500  # points of strokes, which bounds the time
_TOGETHER = 16  # circles that are asked at once about so many points, which stay in the processor's cache
_LINE = 55.0  # points: a straight stroke of this length is seldom a pen's
_GAP = 4.0  # points of a line that may be without ink
_TALL = (12.0, 80.0)  # points that the sides of a frame go on for
_SHORT = 24.0  # points by which a line that leans may be found too short: it climbs by whole pixels
_MISSED = 3.0  # points of a side that may be without ink
_LEVEL = 0.3  # slope of a frame that was set askew by hand


@dataclass(frozen=True, slots=True)
class Outline:
    """A stamp: 1 in ``inside`` within its outline, in ``stroke`` on it; both of the size of the picture from
    ``left`` and ``top`` on. ``across`` is its size in pixels. ``sure`` is False of a ring that print and
    strokes may make together."""

    left: int
    top: int
    inside: Mask
    stroke: Mask
    across: float
    sure: bool = True

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


def outlines_in(ink: Mask, whole: Mask, point: float) -> list[Outline]:
    """The stamps in a picture of ink (1) on paper (0), which print may lie over: it is in ``whole`` and not
    in ``ink``. ``point`` is pixels to a point."""
    rings = list(_rings(ink, whole, point))
    left = ink.copy()
    for ring in rings:
        left[ring.part] &= 1 - ring.inside
    return [*rings, *_frames(left, whole, point)]


def _rings(ink: Mask, whole: Mask, point: float) -> Iterator[Outline]:
    strokes = _points(_long_pieces(ink, _PIECE * point))
    while len(strokes) >= _SECTORS:
        circle = _circle(strokes, whole, point)
        if circle is None:
            return
        middle, radius = circle
        ring = _ring(middle, radius, _around(whole, middle, radius), ink.shape, point)
        yield replace(ring, sure=_edged(strokes, middle, radius, point) >= _PAPER)
        strokes = strokes[np.hypot(*(strokes - middle).T) > radius + _BAND * point]


def _long_pieces(ink: Mask, least: float) -> Mask:
    """The pieces of ink that are no letters: arcs, whole rings, strokes."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    long = np.maximum(stats[:count, 2], stats[:count, 3]) >= least
    long[0] = False
    return np.asarray(long.astype(np.uint8)[labels], dtype=np.uint8)


def _around(whole: Mask, middle: Points, radius: float) -> Points:
    """The ink in the square around a circle."""
    x, y = (max(0, int(side - radius) - 4) for side in middle)
    reach = int(2 * radius) + 9
    return np.asarray(_points(whole[y : y + reach, x : x + reach]) + np.array([x, y]), dtype=np.float64)


def _points(ink: Mask) -> Points:
    """x, y of the pixels of ink."""
    found = cv2.findNonZero(ink)
    return np.zeros((0, 2)) if found is None else found.reshape(-1, 2).astype(np.float64)


def _circle(points: Points, whole: Mask, point: float) -> tuple[Points, float] | None:
    """(middle, radius) of the circle that most of its round is inked on, the larger of two alike: ``points``
    are those of long strokes that are no print, ``whole`` is all ink."""
    chance = np.random.default_rng(len(points))
    few = points[chance.permutation(len(points))[:_LOOKED_AT]]
    near: list[NDArray[np.float64]] = []
    for place in few[:_PLACES]:
        about = few[np.abs(few - place).max(axis=1) <= 2 * _RADIUS[1] * point]
        pairs = about[chance.integers(0, len(about), (_TRIED, 2))]
        near.append(np.concatenate([np.broadcast_to(place, (_TRIED, 1, 2)), pairs], axis=1))
    middles, radii = _through(np.concatenate(near))
    fits = (radii >= _RADIUS[0] * point) & (radii <= _RADIUS[1] * point)
    middles, radii = middles[fits], radii[fits]
    if not len(radii):
        return None
    loose = _rounds(few, middles, radii, _LOOSE * point)
    best = np.argsort(-loose)[:_REFINED]
    found = [_refined(few, middles[n], float(radii[n]), point) for n in best]
    good = [
        (_round(_around(whole, m, r), m, r, _ON * point), r, m)
        for m, r in found
        if r <= _RADIUS[1] * point and _round(points, m, r, _ON * point) >= _BARE
    ]
    good = [one for one in good if one[0] >= _ROUND]
    if not good:
        return None
    share = max(one[0] for one in good)
    _, radius, middle = max((one for one in good if one[0] >= share - 0.1), key=lambda one: one[1])
    return middle, radius


def _refined(points: Points, middle: Points, radius: float, point: float) -> tuple[Points, float]:
    """The circle that lies best along the ink near a circle through three points."""
    for off in (_LOOSE, _LOOSE, _ON):
        away = np.hypot(*(points - middle).T)
        near = points[np.abs(away - radius) <= off * point]
        if len(near) < _SECTORS // 2:
            break
        system = np.column_stack([2 * near, np.ones(len(near))])
        x, y, rest = np.linalg.lstsq(system, (near**2).sum(axis=1), rcond=None)[0]
        middle, radius = np.array([x, y]), float(np.sqrt(max(rest + x * x + y * y, 0.0)))
    return middle, radius


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
    return float(_rounds(points, middle[None], np.array([radius]), off)[0])


def _rounds(points: Points, middles: Points, radii: NDArray[np.float64], off: float) -> NDArray[np.float64]:
    """The same of many circles: a place is on one where its way to the middle, squared, is (r ± off)²."""
    inked = np.zeros((len(radii), _SECTORS), dtype=np.bool_)
    places = np.stack([points[:, 0], points[:, 1], (points**2).sum(axis=1), np.ones(len(points))])
    beyond = (middles**2).sum(axis=1) - radii**2 - off**2
    circles = np.column_stack([-2 * middles, np.ones(len(radii)), beyond])
    at_once = max(1, _LOOKED_AT * _TOGETHER // max(len(points), 1))
    for first in range(0, len(radii), at_once):
        part = slice(first, first + at_once)
        away = circles[part] @ places
        which, on = np.nonzero(np.abs(away, out=away) <= 2 * off * radii[part, None])
        x, y = (points[on] - middles[part][which]).T
        inked[first + which, _sectors(x, y)] = True
    return np.asarray(inked.sum(axis=1) / _SECTORS)


def _sectors(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.int64]:
    """In which part of a round places lie, seen from its middle."""
    return np.asarray(((np.arctan2(y, x) / (2 * np.pi) + 0.5) * _SECTORS).astype(np.int64) % _SECTORS)


def _edged(points: Points, middle: Points, radius: float, point: float) -> float:
    """The share of a circle's round on which there is ink, and none just outside it."""
    x, y = (points - middle).T
    away = (np.hypot(x, y) - radius) / point
    sectors = _sectors(x, y)
    beside = (away >= _BESIDE[0]) & (away <= _BESIDE[1])
    return len(np.setdiff1d(sectors[np.abs(away) <= _ON], sectors[beside])) / _SECTORS


def _ring(middle: Points, radius: float, points: Points, shape: tuple[int, ...], point: float) -> Outline:
    """The ring with the rings within it, cut at the edge of the picture."""
    far = radius + _BAND * point
    left, top = (max(0, int(v - far)) for v in middle)
    right, low = min(shape[1], int(middle[0] + far) + 2), min(shape[0], int(middle[1] + far) + 2)
    rows, columns = np.mgrid[top:low, left:right]
    away = np.hypot(columns - middle[0], rows - middle[1])
    stroke = np.abs(away - radius) <= _BAND * point
    smaller = np.arange(0.35 * radius, radius - _BAND * point, max(1.0, point))
    middles = np.broadcast_to(middle, (len(smaller), 2))
    for one in smaller[_rounds(points, middles, smaller, point) >= _WITHIN]:
        stroke |= np.abs(away - one) <= 1.2 * point
    inside = away <= far
    return Outline(left, top, inside.astype(np.uint8), (stroke & inside).astype(np.uint8), 2 * radius)


def _frames(ink: Mask, whole: Mask, point: float) -> Iterator[Outline]:
    if not _may_be_framed(ink, point):
        return
    found = cv2.HoughLinesP(
        ink, 1, np.pi / 360, round(0.5 * _LINE * point), None, _LINE * point, _GAP * point
    )  # half of a line must be inked
    lines = [] if found is None else [line.astype(np.float64) for line in found.reshape(-1, 4)]
    level = [line for line in lines if abs(line[3] - line[1]) <= _LEVEL * abs(line[2] - line[0])]
    wide = cv2.dilate(whole, np.ones((round(2 * point) | 1, round(2 * point) | 1), np.uint8))
    taken = np.zeros(ink.shape, np.uint8)
    for line in sorted(level, key=lambda line: abs(line[0] - line[2]), reverse=True):
        if taken[int((line[1] + line[3]) / 2), int((line[0] + line[2]) / 2)]:
            continue
        for corners in _corners(line, wide, point):
            frame = _frame(corners, ink.shape, point)
            taken[frame.part] |= frame.inside
            yield frame


def _may_be_framed(ink: Mask, point: float) -> bool:
    """Whether ink goes on for the length of a line at all, as fast as that can be told."""
    gap = round(_GAP * point)
    joined = cv2.dilate(ink, np.ones((2 * gap + 1, 2 * gap + 1), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return bool((stats[1:, 2] >= _LINE * point * np.cos(np.arctan(_LEVEL))).any())


def _corners(line: Points, wide: Mask, point: float) -> Iterator[Points]:
    """The corners of a frame of which a line is one long side: others begin at its ends, down or up."""
    found = line.reshape(2, 2)
    along = (found[1] - found[0]) / max(float(np.hypot(*(found[1] - found[0]))), 1.0)
    for down in (1.0, -1.0):
        normal = down * np.array([-along[1], along[0]])
        sides, ends = zip(
            *(_side(end, out, normal, wide, point) for end, out in zip(found, (-along, along), strict=True)),
            strict=True,
        )
        if min(sides) >= _TALL[0] * point:
            near = np.stack(ends)
            yield np.concatenate([near, near + normal * max(sides)])
            return


def _side(end: Points, out: Points, normal: Points, wide: Mask, point: float) -> tuple[float, Points]:
    """The longest side from the end of a line or a little further out, in pixels, and where it begins."""
    reach = min(float(_inked_for(end[None], out, wide, point)[0]) / point, _SHORT)
    starts = end + out * (np.arange(round(reach) + 1)[:, None] * point)
    lengths = _inked_for(starts, normal, wide, point)
    best = int(np.argmax(lengths))
    return float(lengths[best]), starts[best]


def _inked_for(starts: Points, normal: Points, wide: Mask, point: float) -> NDArray[np.float64]:
    """How far, in pixels, ink goes on from each of some places in a direction."""
    steps = np.arange(1.0, _TALL[1] * point)
    x, y = np.moveaxis((starts[:, None] + normal * steps[:, None]).astype(np.int64), 2, 0)
    height, width = wide.shape
    within = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    inked = wide[np.clip(y, 0, height - 1), np.clip(x, 0, width - 1)] > 0
    last = np.maximum.accumulate(np.where(inked, steps, 0.0), axis=1)
    before = np.concatenate([np.zeros((len(starts), 1)), last[:, :-1]], axis=1)
    goes_on = np.logical_and.accumulate(within & (steps - before <= _MISSED * point), axis=1)
    return np.asarray(np.where(goes_on, last, 0.0).max(axis=1))


def _frame(corners: Points, shape: tuple[int, ...], point: float) -> Outline:
    hull = cv2.convexHull(corners.astype(np.int32))
    reach = round(_BAND * point)
    x, y, w, h = cv2.boundingRect(hull)
    left, top = max(0, x - reach), max(0, y - reach)
    right, low = min(shape[1], x + w + reach), min(shape[0], y + h + reach)
    inside = np.zeros((low - top, right - left), np.uint8)
    stroke = inside.copy()
    moved = hull - (left, top)
    cv2.fillConvexPoly(inside, moved, 1)
    cv2.polylines(stroke, [moved], True, 1, 2 * reach)
    return Outline(left, top, np.asarray(inside | stroke, dtype=np.uint8), stroke, float(max(w, h)))
