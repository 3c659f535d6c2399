"""Ruled tables: from vector lines to cells, merged ones known.

After pdfplumber's table finder (rules → edges → crossings → cells), but each cell between two crossings is
looked at by its four sides: where a side is missing the cells beside it are one merged cell.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.errors import PageTooDense
from extractor.grid.edges import Edges, join, part_tables, snap, without_underlines
from extractor.grid.lattice import Lattice, lattice_of
from extractor.grid.lower_edges import cells_of_edges
from extractor.grid.model import Cell, Grid
from extractor.page.digital import DigitalPage
from extractor.page.rules import Rule, outline
from extractor.records.evidence import Box

_FENCED = 0.6  # share of a merged cell's border that must be ruled
_FEWEST_FILLS = 4  # filled boxes that draw a table without rules: a heading has one or two
_MOST_RULES = 2000  # bounds the time: the largest real tables have some hundred


def find_ruled(page: DigitalPage) -> tuple[Grid, ...]:
    """The ruled tables of the page, top to bottom. A frame around text is no table (see ``unruled``)."""
    grids = [grid_of(edges) for edges in edges_of(page)]
    return tuple(grid for grid in grids if grid is not None)


def edges_of(page: DigitalPage) -> list[Edges]:
    """The edges of each ruled structure of the page. Grounds count where nothing else draws the table.
    Raises PageTooDense."""
    rules: Sequence[Rule] = page.rules
    if not any(rule.direction == "v" for rule in rules) and len(page.fills) >= _FEWEST_FILLS:
        drawn = [fill.box for fill in page.fills] + cells_of_edges(rules, page.fills)
        rules = [*rules, *(rule for box in drawn for rule in outline(box))]
    joined = join(snap(without_underlines(rules, page.words)))
    if len(joined) > _MOST_RULES:
        raise PageTooDense(page=page.number)
    return part_tables(joined)


def grid_of(edges: Edges) -> Grid | None:
    """The cells between the edges, None where they make fewer than two, or one column: a framed text."""
    lattice = lattice_of(edges)
    if lattice is None:
        return None
    merged = _merged(lattice)
    groups = _rectangles(lattice, merged)
    cells = tuple(
        Cell(top, left, bottom - top, right - left, _box(lattice, top, left, bottom, right))
        for top, left, bottom, right in groups
        if _fence(lattice, top, left, bottom, right) >= _FENCED
    )
    if len(cells) < 2 or lattice.columns < 2:
        return None
    stepped = len(groups) != len(merged) or len(cells) != len(groups)
    return Grid(cells, tuple(lattice.xs), tuple(lattice.ys), stepped=stepped)


def _merged(lattice: Lattice) -> dict[int, list[tuple[int, int]]]:
    """Places of the lattice in groups that no rule parts."""
    rows, columns = lattice.rows, lattice.columns
    parent = list(range(rows * columns))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            if column + 1 < columns and not lattice.upright[row][column + 1]:
                parent[root(here)] = root(here + 1)
            if row + 1 < rows and not lattice.level[row + 1][column]:
                parent[root(here)] = root(here + columns)
    groups: dict[int, list[tuple[int, int]]] = {}
    for row in range(rows):
        for column in range(columns):
            groups.setdefault(root(row * columns + column), []).append((row, column))
    return groups


def _rectangles(
    lattice: Lattice, groups: dict[int, list[tuple[int, int]]]
) -> list[tuple[int, int, int, int]]:
    """(top, left, bottom, right) of each group; a group that is no rectangle is cut at its own steps."""
    found: list[tuple[int, int, int, int]] = []
    for places in groups.values():
        rows, columns = [r for r, _ in places], [c for _, c in places]
        box = (min(rows), min(columns), max(rows) + 1, max(columns) + 1)
        if (box[2] - box[0]) * (box[3] - box[1]) == len(places):
            found.append(box)
        else:
            found.extend(_steps(set(places)))
    return sorted(found)


def _steps(places: set[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Rectangles that cover the places: the widest run of each row, grown downwards while it fits."""
    left_over = set(places)
    boxes: list[tuple[int, int, int, int]] = []
    while left_over:
        row, column = min(left_over)
        right = column
        while (row, right) in left_over:
            right += 1
        bottom = row + 1
        while all((bottom, c) in left_over for c in range(column, right)):
            bottom += 1
        boxes.append((row, column, bottom, right))
        left_over -= {(r, c) for r in range(row, bottom) for c in range(column, right)}
    return boxes


def _fence(lattice: Lattice, top: int, left: int, bottom: int, right: int) -> float:
    """The share of the border of a cell that is ruled; a row that goes on on the next page may lack the rule
    at the table's end, and one that comes from the page before it the rule at its beginning."""
    rows, columns = range(top, bottom), range(left, right)
    width = lattice.xs[right] - lattice.xs[left]
    height = lattice.ys[bottom] - lattice.ys[top]
    if not width or not height:
        return 0.0
    wide = [lattice.xs[column + 1] - lattice.xs[column] for column in columns]
    high = [lattice.ys[row + 1] - lattice.ys[row] for row in rows]
    above, below = (
        sum(w * lattice.level[edge][c] for w, c in zip(wide, columns, strict=True)) for edge in (top, bottom)
    )
    sides = sum(
        h * lattice.upright[row][edge] for edge in (left, right) for h, row in zip(high, rows, strict=True)
    )
    open_end = (bottom == lattice.rows and not below) or (top == 0 and not above)
    if open_end and above + below >= width and sides >= 2 * height:
        return 1.0
    return (above + below + sides) / (2 * width + 2 * height)


def _box(lattice: Lattice, top: int, left: int, bottom: int, right: int) -> Box:
    return lattice.xs[left], lattice.ys[top], lattice.xs[right], lattice.ys[bottom]
