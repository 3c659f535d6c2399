"""Cells of which only the lower edges are drawn, each on its own, as browsers print tables: the ends of the
strokes say where columns part, though no upright rule does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.page.rules import Fill, Rule
from extractor.records.evidence import Box

_SAME = 1.0  # points within which two ends are one
_FEWEST_STROKES = 3  # strokes below one another that make a column
_FEWEST_COLUMNS = 3  # columns side by side that make a table
_HIGHEST = 250.0  # points: no cell is higher


def cells_of_edges(rules: Sequence[Rule], fills: Sequence[Fill]) -> list[Box]:
    """The boxes between strokes of one extent below one another, where such columns lie side by side. A box
    that reaches into a ground is none: a new table begins there."""
    columns: dict[tuple[int, int], list[Rule]] = {}
    for rule in rules:
        if rule.direction == "h":
            columns.setdefault((round(rule.start / _SAME), round(rule.end / _SAME)), []).append(rule)
    found = {extent: own for extent, own in columns.items() if len(own) >= _FEWEST_STROKES}
    if not _is_side_by_side(list(found)):
        return []
    boxes = [box for own in columns.values() for box in _between(own)]
    return [box for box in boxes if not any(_reaches_into(box, fill.box) for fill in fills)]


def _is_side_by_side(extents: Sequence[tuple[int, int]]) -> bool:
    """Whether enough columns begin where another one ends."""
    ends = {end for _, end in extents}
    touching = sum(any(abs(start - end) <= 1 for end in ends) for start, _ in extents)
    return touching >= _FEWEST_COLUMNS - 1


def _between(strokes: Sequence[Rule]) -> Iterator[Box]:
    ordered = sorted(strokes, key=lambda rule: rule.at)
    for upper, lower in pairwise(ordered):
        if 2 * _SAME < lower.at - upper.at <= _HIGHEST:
            yield upper.start, upper.at, upper.end, lower.at


def _reaches_into(box: Box, ground: Box) -> bool:
    """Whether the box overlaps a ground without being one cell with it."""
    width = min(box[2], ground[2]) - max(box[0], ground[0])
    height = min(box[3], ground[3]) - max(box[1], ground[1])
    inside = box[1] >= ground[1] - _SAME and box[3] <= ground[3] + _SAME
    return width > _SAME and height > _SAME and not inside
