"""Rules too faint to be seen piece by piece, as those of a tinted heading: told by their whole length.

Grain and tint hide a pale rule at each single place. Over the width of a table they average out: where hardly
any stretch is without it, there is a rule. Print never does that, it has gaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.ridge import Ridges, contrast_of, ridge_depth
from extractor.grid.pixels.rules import Rule
from extractor.page.scan import Grey

_WIDEST = 200.0  # points: rules that are shorter show no table
_SAME = 5.0  # points within which the ends of two rules are the same place
_AROUND = 80.0  # points above and below the rules in which more of them are looked for
_MEAN = 17.0  # points along the rule over which grain is averaged
_LEAST_DARKER, _SHARE_DARKER = (
    6.0,
    0.04,
)  # grey levels by which a rule is darker, and of the contrast of the page
_NEARLY_ALL = 10  # percent of the places that may be paler: a line of print has more gaps
_END = 20.0  # points: the narrowest column, that of the numbers
_EVEN = 0.5  # of the median darkness, which the palest of the others have
_ATTACHED = 0.3  # share of a line of print from which strokes lead away
_APART = 3.0  # points from a rule that is known
_EVERY = 6.0  # points between the places of a rule


@dataclass(frozen=True, slots=True)
class _Extent:
    begin: float
    end: float
    rules: tuple[Rule, ...]


def with_faint_rules(
    image: Grey, ridges: Ridges, rules: Sequence[Rule], point: float
) -> tuple[Ridges, list[Rule]]:
    """The ridges and rules of ``image`` with the faint rules that are as long as several others."""
    found: list[Rule] = []
    extents = _extents(rules, point)
    if extents:
        window = max(3, round(_MEAN * point) | 1)
        depth = ridge_depth(cv2.blur(image, (window, 1)), point)
        contrast = contrast_of(image)
        for extent in extents:
            found += _faint(extent, depth, ridges, max(_LEAST_DARKER, _SHARE_DARKER * contrast), point)
    if not found:
        return ridges, list(rules)
    bare = ridges.bare.copy()
    for rule in found:
        xs = np.arange(int(rule.begin), int(rule.end))
        ys = np.rint(rule.at(xs.astype(np.float64))).astype(np.intp)
        bare[ys, xs] = 1
    return replace(ridges, bare=bare), sorted([*rules, *found], key=lambda rule: rule.middle)


def _extents(rules: Sequence[Rule], point: float) -> list[_Extent]:
    """Widths that at least two rules share."""
    rest = [rule for rule in rules if rule.end - rule.begin >= _WIDEST * point]
    out = []
    while rest:
        first = max(rest, key=lambda rule: rule.length)
        group = tuple(rule for rule in rest if _ends_with(rule, first, point))
        rest = [rule for rule in rest if not _ends_with(rule, first, point)]
        if len(group) > 1:
            out.append(_Extent(first.begin, first.end, group))
    return out


def _ends_with(rule: Rule, other: Rule, point: float) -> bool:
    return max(abs(rule.begin - other.begin), abs(rule.end - other.end)) <= _SAME * point


def _faint(extent: _Extent, depth: Grey, ridges: Ridges, least: float, point: float) -> list[Rule]:
    xs = np.arange(max(0, int(extent.begin)), min(depth.shape[1], int(extent.end)))
    middles = [rule.middle for rule in extent.rules]
    reach = round(_AROUND * point)
    heights = range(max(1, int(min(middles)) - reach), min(depth.shape[0] - 1, int(max(middles)) + reach))
    shapes = [np.rint(rule.at(xs.astype(np.float64)) - rule.middle).astype(np.intp) for rule in extent.rules]
    near = [int(np.argmin(np.abs(np.array(middles) - y))) for y in heights]
    some = slice(None, None, max(1, round(_MEAN * point / 4)))  # places between are averaged into these
    palest = _palest(depth, heights, [shapes[n][some] for n in near], xs[some])
    air = max(1, round(_APART * point))
    found = []
    for k, y in enumerate(heights):
        known = any(abs(middle - y) <= air for middle in middles)
        if known or palest[k] < least or palest[k] < max(palest[max(0, k - air) : k + air + 1]):
            continue
        ys = np.clip(y + shapes[near[k]], 0, depth.shape[0] - 1)
        even = palest[k] >= _EVEN * float(np.median(depth[ys, xs]))
        if (
            even
            and _reaches_its_ends(depth[ys, xs], least, round(_END * point))
            and float(ridges.attached[ys, xs].mean()) <= _ATTACHED
        ):
            places = slice(None, None, max(1, round(_EVERY * point)))
            dark = float(np.median(ridges.dark[ys, xs]))
            found.append(
                Rule(xs[places].astype(np.float64), ys[places].astype(np.float64), len(xs), 1.0, dark)
            )
    return found


def _palest(
    depth: Grey, heights: range, shapes: Sequence[NDArray[np.intp]], xs: NDArray[np.intp]
) -> list[float]:
    """How dark a rule of its shape at each height is at least, over nearly all of its places ``xs``."""
    if not heights:
        return []
    ys = np.clip(np.array(heights)[:, None] + np.stack(shapes), 0, depth.shape[0] - 1)
    return [float(dark) for dark in np.percentile(depth[ys, xs], _NEARLY_ALL, axis=1)]


def _reaches_its_ends(depth: Grey, least: float, end: int) -> bool:
    """Whether a rule is there at both ends too: one that leaves out the first column is another rule."""
    return min(float(np.median(depth[:end])), float(np.median(depth[-end:]))) >= least
