"""Rules: straight lines put together from runs of ridge pixels, each with its place at every x."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.ridge import Mask, Ridges
from extractor.page.scan import Grey

_THICK = 4.5  # points: a run that is thicker is no rule
_ATTACHED = 0.3  # share of a run from which strokes lead away: a row of print, no rule
_EVEN = 0.93  # share of a rule that is at least half as dark as its median (rows of print: 0.55 to 0.9)
_DOTS = 1.4  # points: dots of a rule that lie closer run together, as they do in its ridge
_PALER = 75  # percent of a run of dots that are paler than its usual darkness: half of it may be pale
_DOTTED = 60.0  # points: the shortest run of dots that is a rule; no print without a gap is as long
_STEP = 1.3  # points by which the ends of two runs of one rule may lie apart
_DRIFT = 0.004  # and by how much more for each point of the gap between them
_DRIFT_MOST = 2.5  # points: the most of that


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule along x; ``xs`` and ``ys`` are points on it, left to right. ``length`` is the inked part,
    ``depth`` how dark it is (0 paper, 255 black).

    Vertical rules are the same with x and y exchanged.
    """

    xs: NDArray[np.float64]
    ys: NDArray[np.float64]
    length: float
    thickness: float
    depth: float

    @property
    def begin(self) -> float:
        """Its leftmost x, in pixels."""
        return float(self.xs[0])

    @property
    def end(self) -> float:
        """Its rightmost x, in pixels."""
        return float(self.xs[-1])

    @property
    def middle(self) -> float:
        """Its mean y, in pixels."""
        return float(self.ys.mean())

    def at(self, x: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Its y at each ``x``; beyond its ends that of the end."""
        return np.asarray(np.interp(x, self.xs, self.ys), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _Run:
    x0: int
    x1: int
    y0: float
    y1: float
    thickness: float
    depth: float


def find_rules(ridges: Ridges, point: float) -> list[Rule]:
    """The horizontal rules among the ridges, top to bottom; ``point`` is the size of a point in pixels."""
    found = _runs(ridges, point)
    groups = _grouped(found, point)
    rules = [_joined([found[k] for k in group]) for group in groups]
    return sorted(rules, key=lambda rule: rule.middle)


def _runs(ridges: Ridges, point: float) -> list[_Run]:
    mask = ridges.runs
    bridged = cv2.dilate(mask, np.ones((1, max(3, round(3 * point))), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bridged, connectivity=8)
    found = []
    for label in range(1, count):
        x, y, w, h = (int(v) for v in stats[label, :4])
        if w < 4 * h:
            continue
        window = (slice(y, y + h), slice(x, x + w))
        part = (labels[window] == label) & (mask[window] > 0)
        run = _run(part, ridges.attached[window], ridges.dark[window], x, y, point)
        if run is not None:
            found.append(run)
    return found


def _run(part: NDArray[np.bool_], attached: Mask, dark: Grey, x: int, y: int, point: float) -> _Run | None:
    """The run, None where it is too thick, has strokes leading away or is not drawn with one even stroke."""
    columns = part.sum(axis=0)
    inked = np.nonzero(columns)[0]
    if len(inked) < 5:
        return None
    thickness = float(columns[inked].mean())
    strokes = float(np.mean(np.any(part & (attached > 0), axis=0)[inked]))
    if thickness > _THICK * point or strokes > _ATTACHED:
        return None
    middles = (part * np.arange(part.shape[0])[:, None]).sum(axis=0)[inked] / columns[inked]
    depth = _even_depth(inked, middles, dark, point)
    if depth is None:
        return None
    slope, start = np.polyfit(inked, middles, 1)
    first, last = int(inked[0]), int(inked[-1])
    return _Run(
        x + first, x + last + 1, y + start + slope * first, y + start + slope * last, thickness, depth
    )


def _even_depth(
    inked: NDArray[np.intp], middles: NDArray[np.float64], dark: Grey, point: float
) -> float | None:
    """How dark the stroke is along its middle, None where that goes up and down as it does in print. A long
    run is looked at with its dots run together."""
    smooth = np.convolve(np.pad(middles, 5, "edge"), np.ones(11) / 11, "valid")
    xs = np.arange(inked[0], inked[-1] + 1)
    ys = np.rint(np.interp(xs, inked, smooth)).astype(np.intp)
    along = dark[ys, xs].astype(np.float64)
    depth = float(np.median(along))
    if _is_even(along, depth):
        return depth
    if len(along) < _DOTTED * point:
        return None
    window = round(_DOTS * point) | 1
    along = np.convolve(np.pad(along, window // 2, "edge"), np.ones(window) / window, "valid")
    return depth if _is_even(along, float(np.percentile(along, _PALER))) else None


def _is_even(along: NDArray[np.float64], usual: float) -> bool:
    return usual >= 1 and float(np.mean(along >= usual / 2)) >= _EVEN


def _grouped(found: list[_Run], point: float) -> list[list[int]]:
    """Runs that lie on one line (union of neighbours)."""
    parent = list(range(len(found)))

    def root(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    order = sorted(range(len(found)), key=lambda k: found[k].x0)
    for position, a in enumerate(order):
        for b in order[position + 1 :]:
            left, right = found[a], found[b]
            gap = right.x0 - left.x1
            apart = abs(right.y0 - left.y1)
            if gap < 0:
                apart = abs(right.y0 - np.interp(right.x0, (left.x0, left.x1), (left.y0, left.y1)))
            if apart <= point * _STEP + min(_DRIFT * max(gap, 0), _DRIFT_MOST * point):
                parent[root(a)] = root(b)
    groups: dict[int, list[int]] = {}
    for k in order:
        groups.setdefault(root(k), []).append(k)
    return list(groups.values())


def _joined(runs: list[_Run]) -> Rule:
    runs = _side_by_side(runs)
    xs = np.array([x for run in runs for x in (run.x0, run.x1)], dtype=np.float64)
    ys = np.array([y for run in runs for y in (run.y0, run.y1)], dtype=np.float64)
    order = np.argsort(xs, kind="stable")
    xs, ys = xs[order], ys[order]
    length = float(sum(run.x1 - run.x0 for run in runs))
    weights = [run.x1 - run.x0 for run in runs]
    thickness = float(np.average([run.thickness for run in runs], weights=weights))
    depth = float(np.average([run.depth for run in runs], weights=weights))
    return Rule(xs, ys, length, thickness, depth)


def _side_by_side(runs: list[_Run]) -> list[_Run]:
    """Without the shorter one of two runs that lie over each other (the edge of a stamp along a rule)."""
    kept: list[_Run] = []
    for run in sorted(runs, key=lambda r: r.x0 - r.x1):
        over = sum(max(0, min(run.x1, other.x1) - max(run.x0, other.x0)) for other in kept)
        if over <= 0.2 * (run.x1 - run.x0):
            kept.append(run)
    return sorted(kept, key=lambda r: r.x0)
