"""Rows without rules, told by texts in the middle of their cells; places in pixels, one to a point."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from extractor.grid.pixels import Grid
from extractor.grid.pixels.centred import centred, rows_of, spans_of
from extractor.grid.pixels.model import GridCell
from extractor.grid.pixels.split import split_rows

HIGH, LINE, ROOM = 10, 12, 8  # of a line, from line to line of a text, above and below it in its cell
SIDES = (0, 40, 200, 400, 500)


def rows(*lines: int) -> list[tuple[float, float]]:
    """Top and bottom of rows whose highest texts have so many lines."""
    found, top = [], 0.0
    for count in lines:
        found.append((top, top + count * LINE + 2 * ROOM))
        top = found[-1][1]
    return found


def text(lines: int, top: float, bottom: float) -> list[tuple[int, int]]:
    """Top and bottom of the lines of a text in the middle."""
    begin = (top + bottom) / 2 - (lines * LINE - (LINE - HIGH)) / 2
    return [(round(begin + n * LINE), round(begin + n * LINE) + HIGH) for n in range(lines)]


def table(columns: Sequence[Sequence[tuple[int, int]]], bottom: int) -> Grid:
    """One ruled row, with the lines of each column."""
    cells = [
        GridCell(0, c, 1, 1, (x0, 0, x1, bottom), tuple((x0 + 2, a, x1 - 2, b) for a, b in lines))
        for c, (x0, x1, lines) in enumerate(zip(SIDES, SIDES[1:], columns, strict=False))
    ]
    return Grid(tuple(cells), 1, len(cells), (0, 0, SIDES[len(cells)], bottom))


def ink(grid: Grid) -> np.ndarray:
    picture = np.zeros((int(grid.box[3]) + 1, 501), dtype=np.uint8)
    for cell in grid.cells:
        for x0, y0, x1, y1 in cell.lines:
            picture[y0:y1, x0:x1] = 1
    return picture


def spread(names: Sequence[int], merged: Sequence[int]) -> Grid:
    """Names of so many lines with a value each, below objectives merged over so many of them."""
    bands = rows(*names)
    spans = [sum(merged[:n]) for n in range(len(merged) + 1)]
    goals = [text(2, bands[a][0], bands[b - 1][1]) for a, b in pairwise(spans)]
    named = [text(count, *band) for count, band in zip(names, bands, strict=True)]
    values = [text(1, *band) for band in bands]
    number = [text(1, bands[a][0], bands[b - 1][1]) for a, b in pairwise(spans)]
    columns = [[line for part in parts for line in part] for parts in (number, goals, named, values)]
    return table(columns, round(bands[-1][1]))


@pytest.mark.parametrize(
    ("names", "merged"), [((2, 1, 3, 1), (1, 3)), ((1, 2, 1, 2, 1, 1), (1, 1, 2, 2)), ((2, 2, 1), (3,))]
)
def test_a_lost_table_falls_into_its_rows(names: Sequence[int], merged: Sequence[int]) -> None:
    grid = spread(names, merged)
    found = split_rows(grid, ink(grid), 1.0)
    assert found.rows == len(names)
    for column in (0, 1):
        spans = [(c.row, c.row_span) for c in found.cells if c.column == column]
        assert spans == [(sum(merged[:n]), count) for n, count in enumerate(merged)]
    for column in (2, 3):
        assert [(c.row, c.row_span) for c in found.cells if c.column == column] == [
            (n, 1) for n in range(len(names))
        ]
    assert not any(cell.doubtful for cell in found.cells)


def test_a_remark_beside_some_rows_is_merged_over_none() -> None:
    grid = spread((2, 1, 2, 1), (4,))
    bands = rows(2, 1, 2, 1)
    remarks = [line for band in (bands[0], bands[2]) for line in text(1, *band)]
    lines = tuple((502, a, 558, b) for a, b in remarks)
    beside = GridCell(0, 4, 1, 1, (500, 0, 560, round(bands[-1][1])), lines)
    cells = (*(c for c in grid.cells if c.column > 1), beside)
    picture = np.pad(ink(grid), ((0, 0), (0, 100)))
    for x0, y0, x1, y1 in lines:
        picture[y0:y1, x0:x1] = 1
    found = split_rows(Grid(cells, 1, 5, grid.box), picture, 1.0)
    assert [(c.row, c.row_span, bool(c.lines)) for c in found.cells if c.column == 4] == [
        (0, 1, True), (1, 1, False), (2, 1, True), (3, 1, False),
    ]  # fmt: skip


def test_lines_set_wide_apart_are_no_rows() -> None:
    """An objective and an indicator of three lines each, in one row."""
    lines = [(10 + 16 * n, 20 + 16 * n) for n in range(3)]
    grid = table([[(26, 36)], lines, lines, [(26, 36)]], 66)
    assert centred(grid.cells, 1.0) is None
    assert split_rows(grid, ink(grid), 1.0).rows == 1


@pytest.mark.parametrize(("off", "rows"), [(0, 3), (3, 3), (4, 1)])
def test_a_value_is_level_with_the_middle_of_its_name(off: int, rows: int) -> None:
    grid = spread((2, 1, 2), (3,))
    last = grid.cells[-1]
    moved = [(x0, y0 + off, x1, y1 + off) for x0, y0, x1, y1 in last.lines]
    cells = (*grid.cells[:-1], GridCell(0, 3, 1, 1, last.box, tuple(moved)))
    assert split_rows(Grid(cells, 1, 4, grid.box), ink(grid), 1.0).rows == rows


def block(middle: float) -> list[tuple[int, int, int, int]]:
    return [(0, round(middle) - 5, 50, round(middle) + 5)]


@pytest.mark.parametrize(
    ("middles", "spans"),
    [
        ([20.0, 60.0], [(0, 1), (1, 2)]),
        ([40.0], [(0, 2)]),
        ([47.0], [(0, 2)]),
        ([49.0], None),
        ([20.0, 20.0], None),
    ],
)
def test_what_is_merged_stands_in_the_middle_of_its_rows(
    middles: list[float], spans: list[tuple[int, int]] | None
) -> None:
    assert spans_of([block(m) for m in middles], [0, 40, 80]) == spans


@pytest.mark.parametrize(
    ("middle", "found"), [(20.0, [(0, 1)]), (60.0, [(1, 2)]), (67.0, [(1, 2)]), (40.0, None)]
)
def test_a_remark_stands_in_the_middle_of_one_row(middle: float, found: list[tuple[int, int]] | None) -> None:
    assert rows_of([block(middle)], [0, 40, 80]) == found
