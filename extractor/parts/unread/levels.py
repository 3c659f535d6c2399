"""Which lines of a page stand beside each other, also on a page that lay askew when it was scanned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.read import Line
from extractor.records.evidence import Box

_LEVEL = 0.45  # of the height of a line: how far the middles of lines at one height may lie apart
_SLOPES = sorted((step / 200 for step in range(-12, 13)), key=abs)  # as far askew as a page is read


class _Placed(NamedTuple):
    place: int
    line: Line
    box: Box


def side_by_side(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines with a box in groups at one height, each left to right; groups from top to bottom."""
    return [[lines[place] for place in group] for group in places_side_by_side(lines)]


def places_side_by_side(lines: Sequence[Line]) -> list[list[int]]:
    """The same groups as indexes of ``lines``: two lines may say the same, no two stand at one index."""
    placed = [_Placed(place, line, line.box) for place, line in enumerate(lines) if line.box is not None]
    if not placed:
        return []
    return _groups(placed, max(_SLOPES, key=lambda slope: _pairs(placed, slope)))


def _pairs(placed: Sequence[_Placed], slope: float) -> int:
    """How many lines stand beside another one where lines of the page rise or fall by ``slope``."""
    return sum(len(group) - 1 for group in _groups(placed, slope))


def _groups(placed: Sequence[_Placed], slope: float) -> list[list[int]]:
    groups: list[list[_Placed]] = []
    last = float("-inf")
    for one in sorted(placed, key=lambda one: _height(one.box, slope)):
        here = _height(one.box, slope)
        size = one.line.height or one.box[3] - one.box[1]
        level = groups and here - last <= _LEVEL * size
        if level and all(_beside(one.box, other.box) for other in groups[-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
        last = here
    return [[one.place for one in sorted(group, key=lambda one: one.box[0])] for group in groups]


def _height(box: Box, slope: float) -> float:
    return (box[1] + box[3]) / 2 - slope * (box[0] + box[2]) / 2


def _beside(box: Box, other: Box) -> bool:
    return box[2] <= other[0] or other[2] <= box[0]
