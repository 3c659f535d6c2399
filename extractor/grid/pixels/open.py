"""Tables with rules across only: rows between rules of one length, columns between strips without print.

A table begins at the first row that falls into columns (its header) and goes on as long as the rows below
keep to them. A rule over some of the columns parts only these; words over a strip (the label of a total)
join the cells beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.cells import grid_of
from extractor.grid.pixels.faces import faces_of
from extractor.grid.pixels.lattice import Line, build_lattice, lines_of
from extractor.grid.pixels.model import Grid
from extractor.grid.pixels.printed import DPI, letters_on, runs
from extractor.grid.pixels.ridge import Mask, Ridges
from extractor.grid.pixels.rules import Rule
from extractor.grid.pixels.strips import (
    NARROWEST_STRIP,
    Bools,
    Stretches,
    are_over,
    between_middles,
    strips_between,
)
from extractor.page.scan import PixelBox

_LEAST_WIDTH = 200.0  # points
_SAME = 5.0  # points within which the ends of two rules are the same place
_LEAST_COLUMNS, _LEAST_ROWS = 3, 3  # the header is one of the rows
_HEADING_GAPS = (8, 12)  # pixels at 100 dpi between two headings; words are nearer, those of large print too
_AS_LETTERS = 0.5  # of the height of print: the least of a heading, less is dirt
_WIDE_GAP = 1.5  # of the height of print: a line whose gaps are all narrower is a title
_LEAST_PRINT = 10  # pixels at 100 dpi: less is dirt in the gap between two tables
_RIM = 2  # pixels at 100 dpi about a rule that are not looked at
_NOT_DRAWN = 0.9  # what is said of the edge between two columns, and of a faint one between two rows

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Print:
    """Where there are letters, at 100 dpi; ``scale`` leads there from the pixels of the rules."""

    letters: Mask
    scale: float

    def between(self, above: Line, below: Line) -> Bools:
        """For each x whether a letter stands between two lines."""
        top, bottom = (round(_middle(line) * self.scale) for line in (above, below))
        return np.asarray(self.letters[top + _RIM : max(top + _RIM, bottom - _RIM)].any(axis=0))

    def headings(self, above: Line, below: Line, gap: int) -> tuple[Stretches, int]:
        """(the stretches of print between two rules, ``gap`` apart, that are as tall as letters, the height
        of a line of them): grain at a rule is none."""
        top, bottom = (round(_middle(line) * self.scale) for line in (above, below))
        rows = self.letters[top + _RIM : bottom - _RIM]
        found = runs(self.between(above, below), gap)
        heights = [_line_height(rows[:, begin:end]) for begin, end in found]
        usual = float(np.median(heights)) if heights else 0.0
        tall = (one for one, high in zip(found, heights, strict=True) if high >= _AS_LETTERS * usual)
        return tuple(tall), round(usual)


def _line_height(letters: Mask) -> int:
    return max((end - begin for begin, end in runs(np.asarray(letters.any(axis=1)), 1)), default=0)


@dataclass(frozen=True, slots=True)
class _Table:
    """``lines`` from above its header to below its last row; where its headings stand."""

    lines: tuple[Line, ...]
    headings: Stretches


def open_grids(
    rules: Sequence[Rule],
    ridges: tuple[Ridges, Ridges],
    ink: Mask,
    taken: Sequence[PixelBox],
    scale: float,
    dpi: float,
) -> list[Grid]:
    """The tables among the ``rules`` outside the boxes ``taken``; both rules and ``ridges`` (across, down) in
    the pixels to which ``scale`` leads from those of ``ink``."""
    point = dpi * scale / 72.0
    free = [rule for rule in rules if not any(_lies_in(rule, box, scale) for box in taken)]
    lines = lines_of(free, point)
    shrink = min(1.0, DPI / dpi)
    grids: list[Grid] = []
    printed: _Print | None = None
    for width in _groups(lines, point):
        group = [line for line in width if not any(_lies_in(line.rules[0], g.box, scale) for g in grids)]
        if len(group) <= _LEAST_ROWS:
            continue
        printed = printed or _Print(letters_on(ink, list(taken), shrink, signs=True), shrink / scale)
        for table in _tables(group, printed):
            grid = _grid(table, lines, printed, ridges, ink, scale, point)
            if grid is not None:
                grids.append(grid)
    return grids


def _lies_in(rule: Rule, box: PixelBox, scale: float) -> bool:
    x0, y0, x1, y1 = (side * scale for side in box)
    air = _SAME
    inside = y0 - air <= rule.middle <= y1 + air
    return inside and min(rule.end, x1) - max(rule.begin, x0) > 0.5 * (rule.end - rule.begin)


def _groups(lines: Sequence[Line], point: float) -> list[list[Line]]:
    """Lines that begin and end together, enough of them for a table, the longest first: shorter ones may part
    rows inside a table."""
    rest = [line for line in lines if line.end - line.begin >= _LEAST_WIDTH * point]
    rest.sort(key=lambda line: line.begin - line.end)
    groups = []
    while rest:
        first = rest[0]
        group = [line for line in rest if _ends_with(line, first, point)]
        rest = [line for line in rest if not _ends_with(line, first, point)]
        if len(group) > _LEAST_ROWS:
            groups.append(sorted(group, key=_middle))
    return groups


def _ends_with(line: Line, other: Line, point: float) -> bool:
    return max(abs(line.begin - other.begin), abs(line.end - other.end)) <= _SAME * point


def _tables(lines: Sequence[Line], printed: _Print) -> list[_Table]:
    """The tables, each from above its header to below its last row."""
    bands = [printed.between(above, below) for above, below in pairwise(lines)]
    found, start = [], 0
    while start < len(bands):
        head = lines[start], lines[start + 1]
        headings = [printed.headings(*head, gap) for gap in _HEADING_GAPS]
        ways = [_headed(bands[start:], *found) for found in headings]
        rows = max(ways)
        if rows >= _LEAST_ROWS:  # of as many rows the narrower gaps
            found.append(_Table(tuple(lines[start : start + rows + 1]), headings[ways.index(rows)][0]))
        start += max(1, rows)
    return found


def _headed(bands: Sequence[Bools], headings: Stretches, height: int) -> int:
    """How many rows the first one heads, itself among them."""
    widest = max((b[0] - a[1] for a, b in pairwise(headings)), default=0)
    if len(headings) < _LEAST_COLUMNS or widest < _WIDE_GAP * height:
        return 0
    free = ~bands[0]
    rows = 1
    while rows < len(bands) and _keeps_to(bands[rows], headings, free):
        rows += 1
    return rows if rows >= _LEAST_ROWS else 0


def _keeps_to(band: Bools, headings: Sequence[tuple[int, int]], free: Bools) -> bool:
    """Whether a row has words and leaves a strip between most pairs of columns ``free`` that the rows above
    left free; only what begins the row (a label of a section or a total) goes over several. Takes its words
    out of ``free``."""
    if int(band.sum()) < _LEAST_PRINT:
        return False
    between = [between_middles(pair) for pair in pairwise(headings)]
    left = free & ~band
    joined = [
        (a, b) for a, b in between if all(end - begin < NARROWEST_STRIP for begin, end in runs(left[a:b], 1))
    ]
    label = runs(band, _HEADING_GAPS[0])[0][1]
    if len(joined) > max(1, len(between) / 3) or any(label < _last_free(free, *pair) for pair in joined):
        return False
    for a, b in between:
        if (a, b) not in joined:
            free[a:b] = left[a:b]
    return True


def _last_free(free: Bools, begin: int, end: int) -> int:
    """Where the last strip between two columns ends, but for a rest: what is over all of them gets there."""
    strips = [stop for start, stop in runs(free[begin:end], 1) if stop - start >= NARROWEST_STRIP]
    return begin + max(strips, default=end - begin) - NARROWEST_STRIP


def _grid(
    table: _Table,
    lines: Sequence[Line],
    printed: _Print,
    ridges: tuple[Ridges, Ridges],
    ink: Mask,
    scale: float,
    point: float,
) -> Grid | None:
    rows = table.lines
    bands = [printed.between(above, below) for above, below in pairwise(rows)]
    cuts = strips_between(bands, table.headings)
    if cuts is None:
        return None
    begin, end = (float(np.median([getattr(line, side) for line in rows])) for side in ("begin", "end"))
    inner = [line for line in lines if _parts_some(line, rows, begin, end, point)]
    across = sorted([*rows, *inner], key=_middle)
    places = [begin, *(cut.middle / printed.scale for cut in cuts), end]
    sides = [_middle(across[0]), _middle(across[-1])]
    down = [Line((Rule(np.array(sides), np.array([x, x]), 0.0, 0.0, 0.0),)) for x in places]
    lattice = build_lattice(across, down, *ridges, point)
    edges = np.full(lattice.down.shape, _NOT_DRAWN)
    for row, (above, below) in enumerate(pairwise(across)):
        words = printed.between(above, below)
        for column, cut in enumerate(cuts, 1):
            if are_over(words, cut):
                edges[row, column] = 0.0
    lattice = replace(lattice, down=edges, across=_borne_out(lattice.across, across, rows))
    grid = grid_of(lattice, faces_of(lattice), ink, scale, point / scale)
    return grid and replace(grid, cells=tuple(replace(cell, aligned=True) for cell in grid.cells))


def _borne_out(edges: Floats, across: Sequence[Line], rows: Sequence[Line]) -> Floats:
    """The edges of lines across: those of ``rows`` part all columns, however faint they are."""
    whole = np.array([any(line is row for row in rows) for line in across])
    return np.where(whole[:, None], np.maximum(edges, _NOT_DRAWN), edges)


def _parts_some(line: Line, rows: Sequence[Line], begin: float, end: float, point: float) -> bool:
    """Whether a shorter line inside the table reaches one of its sides."""
    inside = _middle(rows[0]) < _middle(line) < _middle(rows[-1])
    reach = _SAME * point
    held = begin - reach <= line.begin and line.end <= end + reach
    reaching = abs(line.begin - begin) <= reach or abs(line.end - end) <= reach
    return inside and held and reaching and not any(line is row for row in rows)


def _middle(line: Line) -> float:
    return float(np.mean([rule.middle for rule in line.rules]))
