"""Traces in empty cells of dirty paper, and the sides of cells: shades of a known darkness, ten pixels to a
point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from extractor.grid.pixels import Grid, GridCell
from extractor.page.scan import Grey
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.ink import CellInk, cells_of, dashes_likely
from extractor.reading.ink.lines import InkLine
from extractor.reading.ink.marks import ink_on

DPI = 720.0
WIDE, HIGH = 400, 300  # pixels of a cell


def strength(darker: int) -> float:
    """Of a shade as large as a dash: seven tenths of a square point, less ten levels of grain."""
    return 0.7 * (darker - 10) / 255


def sheet(cells: int, numbers: Sequence[int] = (), left: int = 0) -> Grey:
    """A row of cells below a heading, a number of two digits in the middle of some (moved to the left)."""
    image = np.full((700, WIDE * cells), 255, dtype=np.uint8)
    for x in range(20, WIDE * cells - 40, 60):
        image[40:100, x : x + 30] = 0
    for column in numbers:
        x = WIDE * column + WIDE // 2 - left
        image[420:480, x - 35 : x - 5] = image[420:480, x + 5 : x + 35] = 0
    return image


def shade(image: Grey, column: int, darker: int, lower: int = 5) -> Grey:
    """As large as a dash, in the middle of a cell or lower."""
    x, y = WIDE * column + WIDE // 2, 450 + lower
    image[y - 5 : y + 5, x - 14 : x + 14] = 255 - darker
    return image


def row(image: Grey, first: int = 0) -> list[CellInk]:
    """The cells from a column on, on paper that counts as dirty."""
    columns = image.shape[1] // WIDE - first
    boxes = [(WIDE * (first + n), 300, WIDE * (first + n + 1), 300 + HIGH) for n in range(columns)]
    cells = tuple(GridCell(0, n, 1, 1, box) for n, box in enumerate(boxes))
    grid = Grid(cells, 1, columns, (boxes[0][0], 300, boxes[-1][2], 300 + HIGH))
    return cells_of(image, replace(ink_on(image, DPI), dirty=True), (grid,))


def lone(cell: CellInk) -> Lone:
    assert cell.lone is not None
    return cell.lone


@pytest.mark.parametrize(
    ("darker", "shape"), [(28, "nothing"), (37, "nothing"), (41, "maybe"), (70, "maybe")]
)
def test_a_trace_where_the_row_prints_nothing_is_dirt(darker: int, shape: str) -> None:
    """Below the numbers beside it: 0.074 of black and 0.085. They stand left in their cells, so that nothing
    is known of where a dash would stand."""
    image = shade(sheet(2, (0,), left=120), 1, darker, lower=110)
    assert lone(row(image)[1]).shape == shape
    assert (strength(darker) >= 0.08) == (shape == "maybe")


@pytest.mark.parametrize(
    ("darker", "shape"), [(28, "nothing"), (48, "nothing"), (53, "maybe"), (90, "maybe")]
)
def test_a_trace_in_a_row_that_says_nothing_is_dirt(darker: int, shape: str) -> None:
    assert lone(row(shade(sheet(3), 1, darker))[1]).shape == shape
    assert (strength(darker) >= 0.11) == (shape == "maybe")


@pytest.mark.parametrize(("cells", "shape"), [(1, "maybe"), (2, "maybe"), (3, "nothing"), (5, "nothing")])
def test_three_cells_make_an_empty_row(cells: int, shape: str) -> None:
    assert lone(row(shade(sheet(cells), 0, 40))[0]).shape == shape


@pytest.mark.parametrize(("darker", "shape"), [(0, "nothing"), (15, "nothing"), (16, "maybe"), (25, "maybe")])
def test_a_trace_elsewhere_is_dirt_where_the_place_of_a_dash_is_bare(darker: int, shape: str) -> None:
    """The numbers beside it are in the middle of their cells; the trace is lower, and stronger."""
    image = shade(shade(sheet(4, (0, 1, 2)), 3, darker), 3, 46, lower=90)
    assert lone(row(image)[3]).shape == shape
    assert (strength(darker) >= 0.015) == (shape == "maybe")


@pytest.mark.parametrize(("darker", "home"), [(22, False), (29, False), (31, True), (60, True)])
def test_ink_at_the_place_of_a_dash_is_at_home(darker: int, home: bool) -> None:
    cell = row(shade(sheet(4, (0, 1, 2)), 3, darker))[3]
    assert lone(cell).at_home == home
    assert (strength(darker) >= 0.055) == home


def cell(column: int, letters: int) -> CellInk:
    """One with so many letters; without any there is a trace in it."""
    place = GridCell(0, column, 1, 1, (0, 0, 9, 9))
    if not letters:
        return CellInk(0, place, (), Lone("maybe", (1, 1, 2, 2), (0,)))
    return CellInk(0, place, (InkLine(np.array([0]), (1, 1, 8, 8), letters),), None)


@pytest.mark.parametrize(("away", "likely"), [(1, True), (3, True), (4, False), (9, False)])
def test_a_trace_is_rather_a_dash_where_a_column_near_says_something(away: int, likely: bool) -> None:
    assert dashes_likely([cell(10, 0), cell(10 + away, 2)])[0] == likely
    assert dashes_likely([cell(10, 0), cell(10 - away, 2)])[0] == likely


@pytest.mark.parametrize(("letters", "likely"), [(1, True), (12, True), (13, False), (60, False)])
def test_and_where_that_is_a_number_or_a_unit(letters: int, likely: bool) -> None:
    assert dashes_likely([cell(10, 0), cell(11, letters)])[0] == likely


@pytest.mark.parametrize(("out", "cut_off"), [(0, False), (1, False), (2, True), (9, True)])
def test_a_letter_that_leaves_its_cell_by_two_pixels_may_be_cut_off(out: int, cut_off: bool) -> None:
    image = sheet(2, (0,))
    image[500:560, WIDE + out - 30 : WIDE + out] = 0
    codes = {doubt.code for doubt in row(image)[0].doubts}
    assert ("crop-edge" in codes) == cut_off
