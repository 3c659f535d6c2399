"""Rows without rules between them, by blocks of print in the cells of a ruled row: a point is two pixels."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels.model import Grid, GridCell
from extractor.grid.pixels.split import split_rows

POINT = 2.0  # pixels
HIGH = 20  # pixels of a line
Lines = tuple[int, ...]
"""The tops of the lines of a cell, in pixels."""


def rows(
    *columns: Lines, wide: float = 100.0, stroke: float = 0.0, second: int = 60, flat: int | None = None
) -> int:
    """Rows that a row of these cells becomes: the first ``wide`` points wide; ``stroke``: points of a stroke
    of a stamp through the first cell, which joins its lines; lines whose top is ``flat`` are flat."""
    ink = np.zeros((220, 600), dtype=np.uint8)
    cells, left = [], 10
    for n, tops in enumerate(columns):
        right = left + round((wide if n == 0 else second) * POINT)
        lines = [(left + 10, top, left + 50, top + (2 if top == flat else HIGH)) for top in tops]
        for _, top, _, bottom in lines:
            for x in range(left + 10, left + 50, 12):
                ink[top:bottom, x : x + 8] = 1
        if n == 0 and stroke:
            down = round(stroke * POINT)
            ink[tops[0] : tops[0] + down, left + 30 : left + 33] = 1
            lines = [(left + 10, tops[0], left + 50, max(tops[-1] + HIGH, tops[0] + down))]
        cells.append(GridCell(0, n, 1, 1, (left, 5, right, 215), tuple(lines)))
        left = right + 4
    return split_rows(Grid(tuple(cells), 1, len(columns), (10, 5, left, 215)), ink, POINT).rows


@pytest.mark.parametrize(("gap", "count"), [(14, 1), (16, 2)])
def test_indicators_are_parted_by_more_than_lines_of_one_name(gap: int, count: int) -> None:
    below = 20 + HIGH + gap
    assert rows((20, below), (20, below)) == count


@pytest.mark.parametrize(("wide", "count"), [(56.0, 1), (64.0, 2)])
def test_a_column_of_names_has_room_for_them(wide: float, count: int) -> None:
    """Numbers of two lines side by side are no rows."""
    assert rows((20, 80), (20, 80), wide=wide, second=40) == count


@pytest.mark.parametrize(("off", "count"), [(11, 2), (13, 1)])
def test_a_target_stands_level_with_its_indicator(off: int, count: int) -> None:
    assert rows((20, 80), (20, 80 + off)) == count


def test_a_streak_of_the_scanner_is_no_row() -> None:
    assert rows((20, 200), (20, 200), flat=200) == 1


def test_a_dash_for_a_target_stands_in_a_row() -> None:
    assert rows((20, 80), (20, 90), flat=90) == 2


@pytest.mark.parametrize(("stroke", "count"), [(16.5, 1), (19.5, 2)])
def test_the_stroke_of_a_stamp_does_not_join_the_lines_of_a_cell(stroke: float, count: int) -> None:
    """What is no higher than a tall letter is print: lines of small print that touch are one."""
    assert rows((20, 70), (20, 70), stroke=stroke) == count
