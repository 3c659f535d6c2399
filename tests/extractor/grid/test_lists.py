"""What makes a list of names and amounts, drawn as boxes of ink at 100 dpi: lines are ten pixels high."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.grid.pixels.lists import find_lists
from extractor.grid.pixels.model import Grid

DPI = 100.0
HIGH = 10  # pixels of a line
NAMES = (120, 90, 140, 100, 110)
AMOUNTS = (60, 80, 70, 64, 76)
LEFT, RIGHT = 50, 450
Ink = np.ndarray


def sheet() -> Ink:
    return np.zeros((500, 700), dtype=np.uint8)


def word(ink: Ink, x: int, y: int, width: int) -> None:
    """Letters of eight pixels, two apart, as many as there is room for."""
    for left in range(x, x + width, 10):
        ink[y : y + HIGH, left : min(left + 8, x + width)] = 1
    ink[y : y + HIGH, x + width - 2 : x + width] = 1


def listed(
    rows: int = 4, right: int = RIGHT, gap: int = 6, amounts: Sequence[int] = AMOUNTS,
    names: Sequence[int] = NAMES, last_end: int = 0,
) -> Ink:  # fmt: skip
    """Names from the left, amounts that end at ``right`` (the last one ``last_end`` pixels before it)."""
    ink, y = sheet(), 50
    for row in range(rows):
        word(ink, LEFT, y, names[row])
        end = right - (last_end if row == rows - 1 else 0)
        word(ink, end - amounts[row], y, amounts[row])
        y += HIGH + gap
    return ink


def found(ink: Ink) -> list[tuple[int, int]]:
    """Rows and columns of each list."""
    return [(grid.rows, grid.columns) for grid in find_lists(ink, [], DPI)]


def only(ink: Ink) -> Grid:
    (grid,) = find_lists(ink, [], DPI)
    return grid


def test_names_and_amounts_below_each_other_are_a_list() -> None:
    grid = only(listed())
    assert (grid.rows, grid.columns, grid.ruled) == (4, 2, False)
    border = grid.cells[0].box[2]
    assert LEFT + max(NAMES) < border < RIGHT - max(AMOUNTS)
    assert [len(cell.lines) for cell in grid.cells] == [1] * 8


@pytest.mark.parametrize(("rows", "count"), [(2, 0), (3, 1), (5, 1)])
def test_two_rows_are_no_list(rows: int, count: int) -> None:
    assert len(found(listed(rows))) == count


@pytest.mark.parametrize(("wide", "count"), [(240, 0), (276, 0), (284, 1), (400, 1)])
def test_a_list_is_wider_than_a_stamp(wide: int, count: int) -> None:
    assert len(found(listed(right=LEFT + wide))) == count


@pytest.mark.parametrize(("off", "count"), [(0, 1), (3, 1), (4, 0), (20, 0)])
def test_amounts_end_at_one_place(off: int, count: int) -> None:
    assert len(found(listed(rows=3, last_end=off))) == count


@pytest.mark.parametrize(("gap", "count"), [(4, 1), (25, 1), (28, 0), (60, 0)])
def test_paper_higher_than_two_lines_ends_a_list(gap: int, count: int) -> None:
    ink = sheet()
    for row, y in enumerate((50, 66, 76 + gap, 92 + gap)):
        word(ink, LEFT, y, NAMES[row])
        word(ink, RIGHT - AMOUNTS[row], y, AMOUNTS[row])
    assert len(found(ink)) == count


@pytest.mark.parametrize(("wide", "count"), [(80, 1), (154, 1), (166, 0), (220, 0)])
def test_amounts_take_less_than_four_tenths_of_the_width(wide: int, count: int) -> None:
    assert len(found(listed(amounts=(wide, wide - 10, wide - 20, wide)))) == count


@pytest.mark.parametrize(("wide", "count"), [(12, 0), (23, 0), (27, 1), (60, 1)])
def test_and_more_than_a_number_of_two_digits(wide: int, count: int) -> None:
    assert len(found(listed(amounts=(wide, wide - 6, wide, wide - 6)))) == count


@pytest.mark.parametrize(("apart", "count"), [(0, 0), (3, 0), (4, 1), (30, 1)])
def test_a_column_of_one_word_is_none_of_amounts(apart: int, count: int) -> None:
    assert len(found(listed(amounts=(70, 70, 70 - apart, 70)))) == count


@pytest.mark.parametrize(("gap", "count"), [(3, 0), (7, 0), (10, 1), (40, 1)])
def test_a_river_of_paper_lies_between_names_and_amounts(gap: int, count: int) -> None:
    """Between the longest name and the widest amount."""
    longest = RIGHT - LEFT - max(AMOUNTS) - gap
    assert len(found(listed(names=(longest, 90, 140, 100)))) == count


@pytest.mark.parametrize(("wide", "columns"), [(14, 2), (24, 2), (27, 3), (60, 3)])
def test_a_narrow_column_before_the_amounts_is_their_currency(wide: int, columns: int) -> None:
    ink = listed()
    for row in range(4):
        word(ink, 300, 50 + 16 * row, wide)
    assert found(ink) == [(4, columns)]


@pytest.mark.parametrize(("gap", "rows"), [(6, 5), (11, 5), (13, 4), (24, 4)])
def test_a_line_on_the_right_with_paper_above_is_of_the_signatures(gap: int, rows: int) -> None:
    ink = listed()
    word(ink, RIGHT - 90, 108 + gap, 90)
    assert found(ink) == [(rows, 2)]


@pytest.mark.parametrize(("high", "count"), [(4, 0), (5, 1), (30, 1), (32, 0)])
def test_lines_of_a_list_are_as_high_as_print(high: int, count: int) -> None:
    ink = sheet()
    for row in range(4):
        for x, wide in ((LEFT, NAMES[row]), (RIGHT - AMOUNTS[row] - 40, AMOUNTS[row] + 40)):
            word(ink, x, 30 + row * (high + 8), wide)
            top = 30 + row * (high + 8)
            ink[top + HIGH : top + high, x : x + wide] = ink[top, x : x + wide]
            ink[top + high : top + HIGH, x : x + wide] = 0
    assert len(found(ink)) == count


@pytest.mark.parametrize(("share", "rows"), [(0.05, 5), (0.18, 5), (0.22, 4), (0.5, 4)])
def test_two_lines_that_little_print_joins_are_two(share: float, rows: int) -> None:
    """As the arc of a stamp does: of the ink of their fullest row of pixels."""
    ink = listed(rows=5)
    fullest = int(ink[82:108].sum(axis=1).max())
    ink[92:98, LEFT : LEFT + round(share * fullest)] = 1
    assert found(ink) == [(rows, 2)]


def test_lists_in_ruled_tables_are_left_to_those() -> None:
    assert find_lists(listed(), [(0, 0, 700, 500)], DPI) == []


@pytest.mark.parametrize("dpi", [100.0, 200.0, 300.0])
def test_the_same_list_at_any_resolution(dpi: float) -> None:
    times = round(dpi / DPI)
    large = np.repeat(np.repeat(listed(), times, axis=0), times, axis=1)
    assert [(g.rows, g.columns) for g in find_lists(large, [], dpi)] == [(4, 2)]
