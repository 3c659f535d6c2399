"""Grids from vector rules, for any way of merging cells."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from extractor.grid.edges import join, part_tables, snap, without_underlines
from extractor.grid.ruled import grid_of
from extractor.page.rules import Rule, is_white, outline, stroke
from extractor.page.words import Word

Span = tuple[int, int, int, int]


@st.composite
def merged_tables(draw: st.DrawFn) -> tuple[list[float], list[float], list[Span]]:
    """Lines of a table, and its cells as (row, column, row span, column span)."""
    columns = draw(st.integers(2, 6))
    rows = draw(st.integers(2, 6))
    xs, ys = [40.0], [60.0]
    for _ in range(columns):
        xs.append(xs[-1] + draw(st.floats(20, 120)))
    for _ in range(rows):
        ys.append(ys[-1] + draw(st.floats(12, 80)))
    free = {(row, column) for row in range(rows) for column in range(columns)}
    cells: list[Span] = []
    while free:
        row, column = min(free)
        wide = draw(st.integers(1, 3))
        tall = draw(st.integers(1, 3))
        while not all((row, c) in free for c in range(column, column + wide)):
            wide -= 1
        while not all((r, c) in free for r in range(row, row + tall) for c in range(column, column + wide)):
            tall -= 1
        cells.append((row, column, tall, wide))
        free -= {(r, c) for r in range(row, row + tall) for c in range(column, column + wide)}
    return xs, ys, cells


@settings(max_examples=150, deadline=None)
@given(merged_tables(), st.floats(0, 0.9), st.booleans())
def test_each_cell_is_found_once_with_its_spans(
    table: tuple[list[float], list[float], list[Span]], gap: float, twice: bool
) -> None:
    xs, ys, cells = table
    used_x = {x for _, column, _, wide in cells for x in (column, column + wide)}
    used_y = {y for row, _, tall, _ in cells for y in (row, row + tall)}
    inner = [
        {x for r, c, t, w in cells for x in (c, c + w) if r <= row < r + t} for row in sorted(used_y)[:-1]
    ]
    first, below = inner[0], set[int]().union(*inner[1:])
    assume(len(first) != len(below) or first == below)  # else the first row is taken for a shifted header
    rules: list[Rule] = []
    for row, column, tall, wide in cells:
        box = (xs[column] + gap, ys[row] + gap, xs[column + wide] - gap, ys[row + tall] - gap)
        rules.extend(outline(box))
        if twice:
            rules.extend(outline(box))
    (edges,) = part_tables(join(snap(rules)))
    grid = grid_of(edges)
    columns, rows = sorted(used_x), sorted(used_y)
    if len(cells) < 2 or len(columns) < 3:
        assert grid is None
        return
    assert grid is not None
    expected = {
        (
            rows.index(r),
            columns.index(c),
            rows.index(r + t) - rows.index(r),
            columns.index(c + w) - columns.index(c),
        )
        for r, c, t, w in cells
    }
    assert {(c.row, c.column, c.row_span, c.column_span) for c in grid.cells} == expected
    assert len(grid.cells) == len(cells)


def test_a_rule_that_ends_inside_a_cell_parts_nothing() -> None:
    rules = [*outline((0, 0, 100, 100)), Rule("v", 50, 0, 100), Rule("h", 50, 0, 30)]
    (edges,) = part_tables(join(snap(rules)))
    grid = grid_of(edges)
    assert grid is not None
    assert len(grid.cells) == 2


def test_underline_of_several_words() -> None:
    words = [Word("Siti", (10, 0, 30, 10), 10), Word("Aminah", (33, 0, 60, 10), 10)]
    under, border = Rule("h", 9.5, 10, 60), Rule("h", 12, 0, 200)
    assert without_underlines([under, border], words) == [border]


def test_strokes() -> None:
    assert stroke((0, 5), (10, 5.4)) == Rule("h", 5.2, 0, 10)
    assert stroke((5, 10), (5, 0)) == Rule("v", 5, 0, 10)
    assert stroke((0, 0), (10, 10)) is None
    assert stroke((0, 0), (0, 0)) is None


def test_white_in_every_colour_space() -> None:
    assert all(is_white(colour) for colour in (1, (1.0,), (1, 1, 1), (0, 0, 0, 0)))
    assert not any(is_white(colour) for colour in (0, None, (0.9,), (1, 0, 0), (0, 0, 0, 1), "Pattern"))
