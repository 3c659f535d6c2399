"""When a cell is parted or put back: letters drawn as bars, four pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels import Grid, GridCell
from extractor.page.scan import Grey
from extractor.reading.ink.lost_rules import with_joined_parted, with_places_filled
from extractor.reading.ink.marks import ink_on

DPI = 288.0
WIDE, HIGH, ROWS = 200, 80, 4


def paper() -> Grey:
    return np.full((ROWS * HIGH, 3 * WIDE), 250, dtype=np.uint8)


def bar(image: Grey, x: int, y: int, width: int, height: int) -> None:
    image[y : y + height, x : x + width] = 20


def cell(row: int, column: int, columns: int = 1, *, doubtful: bool = False) -> GridCell:
    box = (column * WIDE + 2, row * HIGH + 2, (column + columns) * WIDE - 2, (row + 1) * HIGH - 2)
    return GridCell(row, column, 1, columns, box, doubtful=doubtful)


def grid(*cells: GridCell) -> Grid:
    return Grid(cells, ROWS, 3, (2, 2, 3 * WIDE - 2, ROWS * HIGH - 2))


def parts(image: Grey, witnesses: int = 3) -> int:
    """Into how many the joined cell of the last row is parted, beside rows that have it parted."""
    rows = [cell(row, column) for row in range(witnesses) for column in range(3)]
    last = cell(ROWS - 1, 0, 2, doubtful=True)
    parted = with_joined_parted(grid(*rows, last, cell(ROWS - 1, 2)), ink_on(image, DPI))
    return len([one for one in parted.cells if one.row == ROWS - 1 and one.column < 2])


def two(gap: int, width: int = 16, height: int = 30) -> Grey:
    """Two marks about the rule that was lost, so far apart."""
    image = paper()
    for x in (WIDE - gap // 2 - width, WIDE - gap // 2 + gap):
        bar(image, x, 3 * HIGH + 25, width, height)
    return image


@pytest.mark.parametrize(("gap", "count"), [(10, 1), (42, 1), (48, 2), (120, 2)])
def test_two_words_of_one_text_stay_in_one_cell(gap: int, count: int) -> None:
    """Letters of thirty pixels: half as much again between them is no blank."""
    assert parts(two(gap)) == count


@pytest.mark.parametrize(("gap", "count"), [(12, 1), (37, 1), (43, 2), (120, 2)])
def test_two_dashes_ten_points_apart_are_of_two_cells(gap: int, count: int) -> None:
    assert parts(two(gap, width=12, height=4)) == count


@pytest.mark.parametrize(("witnesses", "count"), [(0, 1), (1, 1), (2, 2), (3, 2)])
def test_one_other_row_alone_does_not_show_where_a_column_begins(witnesses: int, count: int) -> None:
    assert parts(two(100), witnesses) == count


def filled(letters: int, narrow: int = WIDE, witnesses: int = 3) -> int:
    """How many cells are put back where the last of the last row is missing, with letters at its place."""
    image = paper()
    for n in range(letters):
        bar(image, 2 * WIDE + 5 + 6 * n, 3 * HIGH + 25, 4, 20)
    rows = [cell(row, column) for row in range(ROWS - 1) for column in range(2)]
    ends = 2 * WIDE + 2 + narrow
    last = [
        GridCell(row, 2, 1, 1, (2 * WIDE + 2, row * HIGH + 2, ends, (row + 1) * HIGH - 2))
        for row in range(witnesses)
    ]
    broken = grid(*rows, *last, cell(ROWS - 1, 0), cell(ROWS - 1, 1))
    made = set(with_places_filled(broken, image, DPI).cells) - set(broken.cells)
    return sum(one.row == ROWS - 1 for one in made)


@pytest.mark.parametrize(("letters", "count"), [(0, 0), (1, 0), (2, 1), (3, 1)])
def test_one_mark_where_no_cell_is_may_be_the_rest_of_a_rule(letters: int, count: int) -> None:
    assert filled(letters) == count


@pytest.mark.parametrize(("narrow", "count"), [(13, 0), (15, 0), (17, 1), (60, 1)])
def test_a_place_narrower_than_a_digit_is_no_cell(narrow: int, count: int) -> None:
    """Four points."""
    assert filled(2, narrow) == count


@pytest.mark.parametrize(("witnesses", "count"), [(1, 0), (2, 1), (3, 1)])
def test_one_cell_alone_does_not_show_how_wide_a_column_is(witnesses: int, count: int) -> None:
    assert filled(3, witnesses=witnesses) == count
