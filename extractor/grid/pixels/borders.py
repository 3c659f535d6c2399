"""Borders that are not drawn, or that tint and grain have hidden: where the rules that meet them all end.

At the sides the rules across end at one place. Above and below, those down may end at two: at the border, and
at the rule under a heading that stands over several columns.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.lattice import Lattice, Line
from extractor.grid.pixels.rules import Rule

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]

_BEYOND = 12.0  # points by which the rules stick out over the outermost one that they meet
_SAME = 5.0  # points within which their ends are the same place
_SHARE = 0.6  # of the rules that must end there
_FEWEST_ENDS = 3  # rules that end together
_SECTION = 34.0  # points: a row without columns that is higher is the gap between two tables
_LOOSE = 6.0  # points from an end to the nearest line: it ends at none
_LONG = 0.5  # of the longest rule: shorter ones may be strokes of a stamp
_NOT_DRAWN = 0.9  # what is said of such a border
_GUESSED = 0.78  # and of one inside the table, whose cells are doubtful
_NEARLY_ALL = 0.8  # share of the rules between the cells of a row
_THERE = 0.72  # inked share from which an edge is there


def with_borders(across: list[Line], down: list[Line], point: float) -> tuple[list[Line], list[Line]]:
    """The lines of a table, those added that are not drawn (lines without length)."""
    rows, columns = _closed(across, down, point), _closed(down, across, point)
    return sorted([*rows, *_under_headings(rows, down, point)], key=_middle), columns


def _closed(lines: list[Line], others: list[Line], point: float) -> list[Line]:
    """``lines`` with the outer two that the ends of ``others`` show."""
    before = _place([line.begin for line in others], _middle(lines[0]), -1, point)
    after = _place([line.end for line in others], _middle(lines[-1]), 1, point)
    first = [_undrawn(before, others)] if before is not None else []
    last = [_undrawn(after, others)] if after is not None else []
    return [*first, *lines, *last]


def _place(ends: list[float], outermost: float, side: int, point: float) -> float | None:
    """The outermost place at which some of the ends lie, where most of them lie at places that they share."""
    # Those that do not end at an inner rule.
    reaching = [end for end in ends if (end - outermost) * side > -_SAME * point]
    beyond = [end for end in reaching if (end - outermost) * side > _BEYOND * point]
    groups = [group for group in _together(beyond, 2 * _SAME * point) if len(group) >= _FEWEST_ENDS]
    if sum(len(group) for group in groups) < max(_FEWEST_ENDS, _SHARE * len(reaching)):
        return None
    return float(np.median(max(groups, key=lambda group: group[0] * side)))


def _under_headings(across: list[Line], down: list[Line], point: float) -> list[Line]:
    """The lines at which several rules down begin or end though none is seen across."""
    longest = max(line.end - line.begin for line in down)
    found = []
    for side in ("begin", "end"):
        ends = [(line, getattr(line, side)) for line in down if line.end - line.begin >= _LONG * longest]
        loose = [end for line, end in ends if _is_loose(line, end, across, point)]
        groups = _together(loose, _SAME * point)
        found += [_undrawn(float(np.median(group)), down) for group in groups if len(group) > 1]
    return found


def _is_loose(line: Line, end: float, across: list[Line], point: float) -> bool:
    """Whether no line across passes near an end of ``line``."""
    place = np.array([_middle(line)])
    return all(abs(float(other.at(place)[0]) - end) > _LOOSE * point for other in across)


def _together(places: list[float], reach: float) -> list[list[float]]:
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][0] <= reach:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _middle(line: Line) -> float:
    return float(np.mean([rule.middle for rule in line.rules]))


def _undrawn(place: float, others: list[Line]) -> Line:
    begin, end = min(_middle(o) for o in others), max(_middle(o) for o in others)
    return Line((Rule(np.array([begin, end]), np.array([place, place]), 0.0, 0.0, 0.0),))


def with_border_edges(lattice: Lattice, across: list[Line], down: list[Line], point: float) -> Lattice:
    """The lattice with the edges of undrawn lines, where both neighbouring rules reach them; and with those
    of a side that only some rows draw (the edge of a dark heading, where the scan cut off the border), in
    rows that the other side closes."""
    if not lattice.across.shape[1]:
        return lattice  # a single upright holds no cells
    edges_across, edges_down = lattice.across.copy(), lattice.down.copy()
    sides = {0: len(down) - 1, len(down) - 1: 0}
    for j, line in enumerate(down):
        if line.length == 0 or j in sides:
            inner = 0 if j == 0 else lattice.across.shape[1] - 1
            reached = lattice.across[:, inner] >= _THERE
            told = np.where(_enclosed(reached, _are_rows(lattice, point)), _NOT_DRAWN, 0.0)
            if line.length:
                closed = (lattice.down[:, sides[j]] >= _THERE) | _all_but_sides(lattice)
                told = np.where(closed, np.maximum(edges_down[:, j], told), edges_down[:, j])
            edges_down[:, j] = told
    for i, line in enumerate(across):
        if line.length == 0:
            edges_across[i] = _told_by_ends(edges_down, lattice.down >= _THERE, i)
        elif i in (0, len(across) - 1):
            edges_across[i] = np.maximum(
                edges_across[i], _left_open(edges_across[i], edges_down[min(i, len(edges_down) - 1)])
            )
    return replace(lattice, across=edges_across, down=edges_down)


def _told_by_ends(down: Floats, reached: Bools, i: int) -> Floats:
    """The edges of line ``i``, which is not drawn. Outermost it goes from the first to the last rule that
    ends at it; further in it is there on both sides of each such rule."""
    last = len(down)
    if 0 < i < last:
        ending = reached[i - 1] != reached[i]
        return np.where(ending[:-1] | ending[1:], _GUESSED, 0.0)
    inner = min(i, last - 1)
    ends = np.nonzero(reached[inner])[0]
    told = np.zeros(down.shape[1] - 1)
    if len(ends) and down[inner, 0] > 0 and down[inner, -1] > 0:
        told[ends[0] : ends[-1]] = _NOT_DRAWN
    return told


def _all_but_sides(lattice: Lattice) -> Bools:
    """Rows with nearly all the rules between their cells: what they lack at the sides was lost."""
    inner = lattice.down[:, 1:-1] >= _THERE
    return np.asarray(inner.sum(axis=1) >= max(_FEWEST_ENDS, _NEARLY_ALL * inner.shape[1]))


def _left_open(border: Floats, down: Floats) -> Floats:
    """The edges that an outer line lacks where a page break cuts a row: between rules that go to it."""
    ends = np.count_nonzero(down >= _THERE)
    between = (down[:-1] >= _THERE) & (down[1:] >= _THERE) & (border < _THERE)
    return np.where(between & (ends >= _FEWEST_ENDS), _NOT_DRAWN, 0.0)


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
