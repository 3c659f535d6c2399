"""Cells of which only the lower edges are drawn: strokes of one extent below one another make a column."""

from __future__ import annotations

import pytest

from extractor.grid.lower_edges import cells_of_edges
from extractor.page.rules import Fill, Rule


def strokes(
    *heights: float, columns: tuple[tuple[float, float], ...] = ((0, 30), (30, 90), (90, 150))
) -> list[Rule]:
    return [Rule("h", at, start, end) for at in heights for start, end in columns]


def test_boxes_lie_between_strokes_of_one_extent() -> None:
    assert sorted(cells_of_edges(strokes(10, 40, 70), [])) == [
        (0, 10, 30, 40),
        (0, 40, 30, 70),
        (30, 10, 90, 40),
        (30, 40, 90, 70),
        (90, 10, 150, 40),
        (90, 40, 150, 70),
    ]


def test_a_cell_over_two_rows_has_one_stroke_fewer() -> None:
    rules = [rule for rule in strokes(10, 40, 70, 100) if (rule.start, rule.at) != (30, 40)]
    assert (30, 10, 90, 70) in cells_of_edges(rules, [])


def test_strokes_over_the_whole_width_are_no_columns() -> None:
    assert cells_of_edges(strokes(10, 40, 70, columns=((0, 150),)), []) == []


def test_a_new_table_begins_at_its_ground() -> None:
    boxes = cells_of_edges(strokes(10, 40, 70, 120), [Fill((0, 100, 150, 120))])
    assert (0, 40, 30, 70) in boxes
    assert not any(box[3] == 120 for box in boxes)


@pytest.mark.parametrize(("high", "cell"), [(230.0, True), (270.0, False)])
def test_no_cell_is_as_high_as_a_third_of_a_page(high: float, cell: bool) -> None:
    assert ((0, 10, 30, 10 + high) in cells_of_edges(strokes(10, 10 + high, 700), [])) == cell


@pytest.mark.parametrize(("lines", "found"), [(2, False), (3, True)])
def test_two_strokes_below_one_another_are_no_column(lines: int, found: bool) -> None:
    assert bool(cells_of_edges(strokes(*(10.0 + 30 * n for n in range(lines))), [])) == found


@pytest.mark.parametrize(("count", "found"), [(2, False), (3, True)])
def test_two_columns_are_no_table(count: int, found: bool) -> None:
    columns = ((0, 30), (30, 90), (90, 150))[:count]
    assert bool(cells_of_edges(strokes(10, 40, 70, columns=columns), [])) == found


@pytest.mark.parametrize(("apart", "cells"), [(1.9, 0), (2.1, 3)])
def test_the_two_strokes_of_a_double_line_hold_no_cell(apart: float, cells: int) -> None:
    boxes = cells_of_edges(strokes(10, 10 + apart, 70), [])
    assert sum(box[3] - box[1] < 5 for box in boxes) == cells
