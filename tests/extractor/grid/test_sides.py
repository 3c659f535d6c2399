"""Strokes along a side of a cell are no text; what is lower than the cell, or thick, stays in it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.grid.pixels.sides import without_side_strokes

POINT = 2.0
BOX = (50, 40, 250, 100)  # pixels: a cell of 100 by 30 points


def page(x0: int, x1: int, y0: int = 30, y1: int = 110) -> NDArray[np.uint8]:
    ink = np.zeros((150, 300), np.uint8)
    ink[y0:y1, x0:x1] = 1
    return ink


def test_a_stroke_along_the_left_side_is_outside() -> None:
    x0, *rest = without_side_strokes(BOX, page(53, 55), POINT)
    assert x0 in (55, 56)
    assert rest == [40, 250, 100]


def test_and_so_is_one_along_the_right_side() -> None:
    left, top, x1, bottom = without_side_strokes(BOX, page(245, 247), POINT)
    assert x1 in (244, 245)
    assert (left, top, bottom) == (50, 40, 100)


def test_a_stroke_that_leans_is_one() -> None:
    ink = page(53, 55, 30, 70)
    ink[70:110, 54:56] = 1
    assert without_side_strokes(BOX, ink, POINT)[0] in (56, 57)


@pytest.mark.parametrize(
    "ink",
    [
        page(53, 55, 50, 90),  # a digit 1: lower than its cell
        page(53, 55, 46, 110),  # it touches the rule below
        page(50, 120),  # a dark fill
        page(70, 72),  # a stroke in the cell, far from its side
        page(0, 0),
    ],
)
def test_what_is_no_stroke_of_a_side_leaves_the_cell_as_it_is(ink: NDArray[np.uint8]) -> None:
    assert without_side_strokes(BOX, ink, POINT) == BOX


def test_a_cell_as_low_as_its_letters_is_left() -> None:
    low = (50, 40, 250, 54)
    assert without_side_strokes(low, page(53, 55), POINT) == low
