"""Bent paper: rows and columns that run in curves are drawn straight again.

Photographed pages bow, and their perspective leaves rules that lean. Rules and lines of print are traced, and
a smooth shift of the pixels is fitted that makes every row level and every rule of a column upright. The idea
is that of dewarping by text lines (Cao, Ding, Liu: Rectifying the bound document image, ICCV 2003), with
polynomials of low degree for the surface: a sheet bends, it does not crumple.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Floats = NDArray[np.float64]
Powers = tuple[tuple[int, int], ...]
Frame = tuple[float, float, float, float]

_DPI = 100.0  # of the picture that lines are followed in
_INK = 210  # grey of the evened page below which a pixel is ink
_FAINT = 238  # the same for thin rules, whose pixels stand in long rows; grain as dark does not
_GAP = 0.12  # inches between the letters of one line of print, words included
_LONG = 0.30  # inches: longer than letters are wide or tall
_SHORTEST_LINE = 0.8  # inches of a line that is worth following
_STEP = 0.25  # inches between two points of a line
_THICK = 0.10  # inches: what is thicker is no rule and no line of print
_STEEP = 0.08  # slope of a round corner or an arc, which is no bend of the paper
_SHARE = 0.1  # of the page's traced size: shorter lines do not say that it is bent
_ENOUGH = 0.5  # times that size that the others must be long together
_SEEN = 0.007  # inches that the most bent parts must leave the straight by; scanners stay below a third
_OFTEN = 0.95  # share of the points that are less bent than those
_GAIN = 0.6  # share of the unevenness that may be left afterwards
_LOOSE = 1.0  # pixels at _DPI: points further off count less
_ROUNDS = 5  # fits, each with less weight on what the last one left far off
_STIFF = 0.0002  # how much the fit shuns large coefficients: places without lines stay calm
# Powers of the place along the lines and across them; a line's own height is not among them.
_ALONG_ROWS: Powers = tuple((i, j) for i in range(1, 5) for j in range(3) if i + j <= 5)
# Fewer across: less is seen to go by.
_ALONG_COLUMNS: Powers = tuple((i, j) for i in range(1, 4) for j in range(3) if i + j <= 4)


@dataclass(frozen=True, slots=True)
class Bend:
    """Where the pixels of a straightened picture lay before.

    ``frame`` (x0, y0, x1, y1 in pixels) is the part of the page where lines were seen, which outside of it
    goes on as at its edge; ``rows`` and ``columns`` are the coefficients of the shifts down and across, in
    pixels.
    """

    frame: Frame
    rows: Floats
    columns: Floats

    def before(self, points: Floats) -> Floats:
        """Points (2 × n: x, y) of the straightened picture in the picture before."""
        return points + self._shift(points)

    def after(self, points: Floats) -> Floats:
        """Points (2 × n) of the picture before in the straightened one."""
        found = points
        for _ in range(3):  # the shift changes slowly: each round brings a tenth of the error before
            found = points - self._shift(found)
        return found

    def straightened(self, image: Grey) -> Grey:
        """The picture with its rows level and its columns upright."""
        height, width = image.shape
        step = 8
        xs, ys = np.arange(0, width + step, step), np.arange(0, height + step, step)
        grid = np.stack([part.ravel() for part in np.meshgrid(xs, ys)]).astype(np.float64)
        shift = self._shift(grid).reshape(2, len(ys), len(xs)).astype(np.float32)
        where = np.meshgrid(
            np.arange(width, dtype=np.float32) / step, np.arange(height, dtype=np.float32) / step
        )
        across, down = (cv2.remap(part, *where, cv2.INTER_LINEAR) for part in shift)
        out = cv2.remap(
            image,
            where[0] * step + across,
            where[1] * step + down,
            cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=255,
        )
        return np.asarray(out, dtype=np.uint8)

    def _shift(self, points: Floats) -> Floats:
        x, y = _within(points, self.frame)
        return np.stack([_terms(y, x, _ALONG_COLUMNS) @ self.columns, _terms(x, y, _ALONG_ROWS) @ self.rows])


class _Traces(NamedTuple):
    """Points along lines: their place along and across, the line of each, and how much each counts."""

    along: Floats
    across: Floats
    line: NDArray[np.int64]
    weight: Floats


def bend_of(image: Grey, dpi: float) -> Bend | None:
    """The bend of a page whose light is even and whose slope was taken out, None where it is flat."""
    scale = min(1.0, _DPI / dpi)
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    lettering = cv2.morphologyEx(
        _dark(small, _INK), cv2.MORPH_CLOSE, np.ones((1, round(_GAP * _DPI)), np.uint8)
    )
    rows = _traced(_long(lettering) | _long(_dark(small, _FAINT)))
    columns = _traced(_long(_dark(np.ascontiguousarray(small.T), _FAINT)))
    frame = _frame(rows, columns)
    if frame is None:
        return None
    down = _fitted(rows, frame, _ALONG_ROWS)
    across = _fitted(columns, (frame[1], frame[0], frame[3], frame[2]), _ALONG_COLUMNS)
    if not (down.any() or across.any()):
        return None
    x0, y0, x1, y1 = (side / scale for side in frame)
    return Bend((x0, y0, x1, y1), down / scale, across / scale)


def _dark(small: Grey, level: int) -> Grey:
    """1 where ink is, a rule of one pixel widened so that it stays whole where it changes rows."""
    return np.asarray(cv2.dilate((small < level).astype(np.uint8), np.ones((2, 1), np.uint8)), dtype=np.uint8)


def _long(ink: Grey) -> Grey:
    """The strokes of ink that are long in x."""
    long = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, round(_LONG * _DPI)), np.uint8))
    return np.asarray(long, dtype=np.uint8)


def _traced(long: Grey) -> _Traces:
    """Points every ``_STEP`` along the strokes."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(long)
    step = round(_STEP * _DPI)
    along, across, line, weight = [], [], [], []
    for k in range(1, count):
        x, y, width, height = (int(side) for side in stats[k, :4])
        if width < _SHORTEST_LINE * _DPI:
            continue
        part = labels[y : y + height, x : x + width] == k
        inked = np.maximum(part.sum(axis=0), 1)
        middle = (part * np.arange(height)[:, None]).sum(axis=0) / inked
        for start in range(0, width - step + 1, step):
            first, second = (
                float(middle[begin : begin + step // 2].mean()) for begin in (start, start + step // 2)
            )
            mean = float(inked[start : start + step].mean())
            if mean <= _THICK * _DPI and abs(second - first) <= _STEEP * step / 2:
                along.append(x + start + step / 2)
                across.append(y + (first + second) / 2)
                line.append(k)
                weight.append(1.0 / max(1.0, mean - 2.0))  # print is thicker than a rule and less exact
    return _Traces(np.array(along), np.array(across), np.array(line, dtype=np.int64), np.array(weight))


def _frame(rows: _Traces, columns: _Traces) -> Frame | None:
    """The box around all points."""
    xs = np.concatenate([rows.along, columns.across])
    ys = np.concatenate([rows.across, columns.along])
    if not len(xs):
        return None
    return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())


def _are_enough(traces: _Traces, room: float) -> bool:
    """Whether there are lines enough to show a bend (of a photographed page without rules: its sides)."""
    lengths = [float(np.ptp(traces.along[traces.line == k])) for k in np.unique(traces.line)]
    return sum(length for length in lengths if length > _SHARE * room) > _ENOUGH * room


def _fitted(traces: _Traces, frame: Frame, powers: Powers) -> Floats:
    """The coefficients (pixels at ``_DPI``) of the shift that makes the lines straight; 0 where they are
    straight, too few, or no smooth shift makes them so. Each line may lie at any height: its mean is taken
    out of it."""
    if not _are_enough(traces, frame[2] - frame[0]):
        return np.zeros(len(powers))
    terms = _terms(*_within(np.stack([traces.along, traces.across]), frame), powers)
    stiff = _STIFF * float(traces.weight.sum()) * np.eye(len(powers))
    weight = traces.weight
    for _ in range(_ROUNDS):
        base = _without_mean(terms, traces.line, weight)
        height = _without_mean(traces.across[:, None], traces.line, weight)[:, 0]
        weighted = base * weight[:, None]
        found = np.linalg.solve(weighted.T @ base + stiff, weighted.T @ height)
        left = np.abs(height - base @ found)
        weight = traces.weight / np.maximum(1.0, (left / _LOOSE) ** 2)
    bent, rest = (float(np.sqrt(np.average(part**2, weights=weight))) for part in (height, left))
    most = float(np.quantile(np.abs(base @ found), _OFTEN))
    helps = most > _SEEN * _DPI and rest < _GAIN * bent
    return np.asarray(found if helps else np.zeros(len(powers)), dtype=np.float64)


def _without_mean(values: Floats, line: NDArray[np.int64], weight: Floats) -> Floats:
    """Values (n × m) less the weighted mean of their line."""
    _, place = np.unique(line, return_inverse=True)
    total = np.bincount(place, weight)
    means = np.stack([np.bincount(place, weight * column) / total for column in values.T], axis=1)
    return np.asarray(values - means[place], dtype=np.float64)


def _within(points: Floats, frame: Frame) -> tuple[Floats, Floats]:
    """x and y as -1 to 1 of the frame; what lies outside counts as its edge."""
    x0, y0, x1, y1 = frame
    x = np.clip(2 * (points[0] - x0) / max(x1 - x0, 1.0) - 1, -1, 1)
    y = np.clip(2 * (points[1] - y0) / max(y1 - y0, 1.0) - 1, -1, 1)
    return x, y


def _terms(along: Floats, across: Floats, powers: Powers) -> Floats:
    return np.stack([along**i * across**j for i, j in powers], axis=1)
