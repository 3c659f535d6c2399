"""Outer borders that are not drawn: where the rules across all end at one place, the table ends there too."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.lattice import Lattice, Line
from extractor.grid.pixels.rules import Rule

Bools = NDArray[np.bool_]

_BEYOND = 12.0  # points by which the rules stick out over the outermost one that they meet
_SAME = 5.0  # points within which their ends are the same place
_SHARE = 0.6  # of the rules that must end there
_LEAST = 3
_SECTION = 34.0  # points: a row without columns that is higher is the gap between two tables
_NOT_DRAWN = 0.9  # what is said of such a border
_THERE = 0.72


def with_borders(across: list[Line], down: list[Line], point: float) -> tuple[list[Line], list[Line]]:
    """The lines of a table, borders added that are not drawn (lines without length)."""
    return _closed(across, down, point), _closed(down, across, point)


def _closed(lines: list[Line], others: list[Line], point: float) -> list[Line]:
    """``lines`` with the outer two that the ends of ``others`` show."""
    before = _place([line.begin for line in others], _middle(lines[0]), -1, point)
    after = _place([line.end for line in others], _middle(lines[-1]), 1, point)
    begin, end = min(_middle(o) for o in others), max(_middle(o) for o in others)
    first = [_border(before, begin, end)] if before is not None else []
    last = [_border(after, begin, end)] if after is not None else []
    return [*first, *lines, *last]


def _place(ends: list[float], outermost: float, side: int, point: float) -> float | None:
    # Those that do not end at an inner rule.
    reaching = [end for end in ends if (end - outermost) * side > -_SAME * point]
    beyond = [end for end in reaching if (end - outermost) * side > _BEYOND * point]
    if len(beyond) < max(_LEAST, _SHARE * len(reaching)):
        return None
    place = float(np.median(beyond))
    together = sum(abs(end - place) <= _SAME * point for end in beyond)
    return place if together >= max(_LEAST, _SHARE * len(reaching)) else None


def _middle(line: Line) -> float:
    return float(np.mean([rule.middle for rule in line.rules]))


def _border(place: float, begin: float, end: float) -> Line:
    return Line((Rule(np.array([begin, end]), np.array([place, place]), 0.0, 0.0, 0.0),))


def with_border_edges(lattice: Lattice, across: list[Line], down: list[Line], point: float) -> Lattice:
    """The lattice with the edges of undrawn borders, where both neighbouring rules reach them."""
    edges_across, edges_down = lattice.across.copy(), lattice.down.copy()
    for j, line in enumerate(down):
        if line.length == 0:
            inner = 0 if j == 0 else lattice.across.shape[1] - 1
            reached = lattice.across[:, inner] >= _THERE
            edges_down[:, j] = np.where(_enclosed(reached, _are_rows(lattice, point)), _NOT_DRAWN, 0.0)
    for i, line in enumerate(across):
        if line.length == 0:
            inner = 0 if i == 0 else lattice.down.shape[0] - 1
            reached = lattice.down[inner] >= _THERE
            closed = (edges_down[inner, 0] > 0) & (edges_down[inner, -1] > 0)
            edges_across[i] = np.where(reached[:-1] & reached[1:] & closed, _NOT_DRAWN, 0.0)
    return replace(lattice, across=edges_across, down=edges_down)


def _enclosed(reached: Bools, rows: Bools) -> Bools:
    """Rows between two rules that reach the border, whatever rules between these stop short."""
    out = np.zeros_like(rows)
    ends = np.nonzero(reached)[0]
    for above, below in pairwise(ends):
        out[above:below] = rows[above:below].all()
    return out


def _are_rows(lattice: Lattice, point: float) -> Bools:
    columns = (lattice.down[:, 1:-1] >= _THERE).any(axis=1)
    low = np.diff(lattice.y[:, 0]) <= _SECTION * point
    return np.asarray(columns | low, dtype=np.bool_)
