"""Which mark in a cell without letters is a dash: marks of a known ink, ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.reading.cell.blank import Lone, lone_mark
from extractor.reading.ink.marks import ink_on

DPI = 720.0
POINT = 10
CELL = (300, 400, 900, 700)  # pixels
Grey = NDArray[np.uint8]


def sheet() -> Grey:
    """White paper, a line of black letters above the cell."""
    image = np.full((1500, 1500), 255, dtype=np.uint8)
    for x in range(100, 1300, 50):
        image[100:160, x : x + 30] = 0
    return image


def alone(width: float, height: float, x: float = 60.0, y: float = 55.0, also: float = 0.0) -> Lone:
    """A black mark of so many points about a place; and a second one, square, of a side of ``also``."""
    image = sheet()
    mark(image, x, y, width, height)
    if also:
        mark(image, x + 8, y + 5, also, also)
    ink = ink_on(image, DPI)
    return lone_mark(image, ink, ink.within(CELL), CELL)


def mark(image: Grey, x: float, y: float, width: float, height: float) -> None:
    left, top = round((x - width / 2) * POINT), round((y - height / 2) * POINT)
    image[top : top + round(height * POINT), left : left + round(width * POINT)] = 0


@pytest.mark.parametrize(
    ("width", "shape"), [(2.0, "dash"), (4.0, "dash"), (8.8, "dash"), (9.3, "maybe"), (20, "maybe")]
)
def test_a_dash_is_no_longer_than_a_long_one_of_print(width: float, shape: str) -> None:
    assert alone(width, 0.8).shape == shape


@pytest.mark.parametrize(
    ("height", "shape"), [(0.8, "dash"), (1.25, "dash"), (1.45, "maybe"), (2.0, "maybe")]
)
def test_a_dash_is_half_as_wide_again_as_it_is_high(height: float, shape: str) -> None:
    """Two points wide."""
    assert alone(2.0, height).shape == shape


@pytest.mark.parametrize(("width", "shape"), [(0.9, "maybe"), (1.1, "maybe"), (1.3, "dash"), (2.0, "dash")])
def test_a_dash_without_doubt_has_the_ink_of_one(width: float, shape: str) -> None:
    """Four tenths of a point high: 0.36, 0.44 and 0.52 square points."""
    assert alone(width, 0.4).shape == shape


@pytest.mark.parametrize(
    ("side", "shape"), [(0.2, "nothing"), (0.3, "nothing"), (0.48, "maybe"), (0.8, "maybe")]
)
def test_a_trace_of_ink_on_clean_paper_is_something(side: float, shape: str) -> None:
    assert alone(side, side).shape == shape


@pytest.mark.parametrize(("also", "shape"), [(0.0, "dash"), (0.5, "dash"), (0.6, "maybe"), (1.0, "maybe")])
def test_a_second_mark_leaves_a_doubt(also: float, shape: str) -> None:
    assert alone(3.0, 0.8, also=also).shape == shape


@pytest.mark.parametrize(("off", "shape"), [(0, "dash"), (17, "dash"), (19, "maybe"), (26, "maybe")])
def test_a_dash_stands_about_the_middle_of_its_cell(off: float, shape: str) -> None:
    """Three tenths of sixty points."""
    assert alone(3.0, 0.8, x=60 + off).shape == shape
    assert alone(3.0, 0.8, x=60 - off).shape == shape


def test_a_cell_without_ink_is_blank() -> None:
    image = sheet()
    ink = ink_on(image, DPI)
    assert lone_mark(image, ink, ink.within(CELL), CELL) == Lone("nothing")


@pytest.mark.parametrize(("width", "shape"), [(8.7, "dash"), (9.3, "maybe"), (10.5, "maybe")])
def test_a_thick_stroke_is_no_longer_than_a_dash_either(width: float, shape: str) -> None:
    """Too thick for a rule, at a point and a half."""
    assert alone(width, 1.6).shape == shape


@pytest.mark.parametrize(("high", "shape"), [(0.9, "nothing"), (1.9, "nothing"), (2.2, "maybe")])
def test_a_hair_is_a_trace_where_it_has_a_fifth_of_a_square_point(high: float, shape: str) -> None:
    """A tenth of a point wide, so that it darkens one half of a dash at most."""
    assert alone(0.1, high).shape == shape


def faint(darker: int, x: float = 60.0) -> Lone:
    """A patch two and a half points wide that is no piece of ink."""
    image = sheet()
    image[545:555, round(x * POINT) - 12 : round(x * POINT) + 13] = 255 - darker
    ink = ink_on(image, DPI)
    assert not len(ink.within(CELL))
    return lone_mark(image, ink, ink.within(CELL), CELL)


@pytest.mark.parametrize(
    ("darker", "shape"), [(0, "nothing"), (10, "nothing"), (20, "nothing"), (22, "maybe"), (60, "maybe")]
)
def test_a_shade_of_the_size_of_a_dash_is_no_blank(darker: int, shape: str) -> None:
    """Ten grey levels are grain; seven tenths of a square point of the rest are 0.027 and 0.033 of black."""
    assert faint(darker).shape == shape


@pytest.mark.parametrize(
    ("x", "shape"), [(40, "nothing"), (40.7, "nothing"), (43.8, "maybe"), (60, "maybe"), (76.2, "maybe")]
)
def test_a_shade_in_the_outer_fifths_of_a_cell_is_of_its_rules(x: float, shape: str) -> None:
    """The cell lies between 30 and 90 points: from 42 to 78 a dash may stand."""
    assert faint(60, x).shape == shape
