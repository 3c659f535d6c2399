"""How far print may be off the middle of its cell; places in points."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.scan import PixelBox
from extractor.reading.cell.homes import Height, Placed, centred_across, height_of_print, home_of
from extractor.reading.ink.lines import InkLine

POINT = 10.0  # pixels


def pixels(*sides: float) -> PixelBox:
    x0, y0, x1, y1 = (round(side * POINT) for side in sides)
    return x0, y0, x1, y1


def cell(off: float = 0.0, high: float = 60.0, lower: float = 0.0) -> Placed:
    """A cell of forty points with a line of ten by eight, so far right of its middle and below it."""
    x, y = 20 + off, high / 2 + lower
    line = InkLine(np.array([0]), pixels(x - 5, y - 4, x + 5, y + 4), 2)
    return pixels(0, 0, 40, high), (line,)


@pytest.mark.parametrize(("off", "centred"), [(0.0, True), (1.5, True), (1.7, False), (9.0, False)])
def test_print_is_centred_where_its_middle_is_near_that_of_its_cell(off: float, centred: bool) -> None:
    assert centred_across([cell(off)] * 4, POINT) == centred
    assert centred_across([cell(-off)] * 4, POINT) == centred
    assert (height_of_print([cell(lower=off)] * 4, POINT) == Height("middle")) == centred


@pytest.mark.parametrize(
    ("near", "of", "centred"), [(2, 4, False), (6, 9, False), (5, 7, True), (4, 4, True)]
)
def test_seven_in_ten_cells_show_it(near: int, of: int, centred: bool) -> None:
    assert centred_across([cell()] * near + [cell(12)] * (of - near), POINT) == centred


@pytest.mark.parametrize(("cells", "told"), [(1, False), (2, False), (3, True), (5, True)])
def test_two_cells_show_nothing(cells: int, told: bool) -> None:
    assert (centred_across([cell()] * cells, POINT) is not None) == told


@pytest.mark.parametrize(("high", "told"), [(12.0, False), (19.0, False), (21.0, True), (60.0, True)])
def test_a_cell_shows_the_height_of_its_print_where_there_is_room(high: float, told: bool) -> None:
    """Two and a half lines of eight points."""
    assert (height_of_print([cell(high=high)] * 4, POINT) is not None) == told


def test_the_place_of_a_dash_reaches_a_little_to_every_side_of_the_middle() -> None:
    x0, y0, x1, y1 = home_of(pixels(0, 0, 40, 60), POINT, Height("middle"))
    for width in (3.7, 4.3):
        assert (x1 - x0 >= 20 * width) == (width < 4.0)
    for height in (2.4, 2.8):
        assert (y1 - y0 >= 20 * height) == (height < 2.6)
