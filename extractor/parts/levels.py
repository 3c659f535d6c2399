"""Which lines of a page stand beside each other, also on a page that lay askew when it was scanned."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.read import Line
from extractor.records.evidence import Box

_LEVEL = 0.45  # of the height of a line: how far the middles of lines at one height may lie apart
_SLOPES = sorted((step / 200 for step in range(-12, 13)), key=abs)  # as far askew as a page is read


def side_by_side(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines with a box in groups at one height, each left to right; groups from top to bottom."""
    placed = [(line, line.box) for line in lines if line.box is not None]
    if not placed:
        return []
    return _groups(placed, max(_SLOPES, key=lambda slope: _pairs(placed, slope)))


def _pairs(placed: Sequence[tuple[Line, Box]], slope: float) -> int:
    """How many lines stand beside another one where lines of the page rise or fall by ``slope``."""
    return sum(len(group) - 1 for group in _groups(placed, slope))


def _groups(placed: Sequence[tuple[Line, Box]], slope: float) -> list[list[Line]]:
    groups: list[list[tuple[Line, Box]]] = []
    last = float("-inf")
    for line, box in sorted(placed, key=lambda one: _height(one[1], slope)):
        here = _height(box, slope)
        size = line.height or box[3] - box[1]
        if groups and here - last <= _LEVEL * size and all(_beside(box, other) for _, other in groups[-1]):
            groups[-1].append((line, box))
        else:
            groups.append([(line, box)])
        last = here
    return [[line for line, _ in sorted(group, key=lambda one: one[1][0])] for group in groups]


def _height(box: Box, slope: float) -> float:
    return (box[1] + box[3]) / 2 - slope * (box[0] + box[2]) / 2


def _beside(box: Box, other: Box) -> bool:
    return box[2] <= other[0] or other[2] <= box[0]
