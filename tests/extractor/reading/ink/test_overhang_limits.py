"""Which letters stand across the side of a cell, or go on behind it: boxes of letters of a known place."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.scan import PixelBox
from extractor.reading.ink.lines import InkLine
from extractor.reading.ink.marks import Ink, Mark
from extractor.reading.ink.overhang import goes_on_outside, is_overhung

CELL: PixelBox = (1000, 0, 2000, 400)


def ink(point: float, *letters: PixelBox) -> Ink:
    boxes = np.array(letters, dtype=np.int64).reshape(-1, 4)
    marks = np.full(len(boxes), Mark.LETTER, dtype=np.int8)
    return Ink(np.zeros((1, 1), np.int32), boxes, np.ones(len(boxes), np.int64), marks, point)


@pytest.mark.parametrize(("out", "across"), [(0, False), (9, False), (11, True), (60, True)])
def test_a_letter_that_leaves_its_cell_by_a_hair_is_whole(out: int, across: bool) -> None:
    """A quarter of a point, outside and inside, at either side of the cell."""
    for side in (CELL[0], CELL[2]):
        for letter in ((side - out, 100, side + 80, 200), (side - 80, 100, side + out, 200)):
            assert is_overhung(ink(40.0, letter), CELL, ()) == across


def goes_on(inside: int, outside: int) -> bool:
    """A line of a hundred pixels in height that ends so far inside, a letter that begins so far outside."""
    found = set()
    for line, letter in (
        ((1000 + inside, 100, 1500, 200), (1000 - outside - 60, 100, 1000 - outside, 200)),
        ((1500, 100, 2000 - inside, 200), (2000 + outside, 100, 2000 + outside + 60, 200)),
    ):
        found.add(goes_on_outside(ink(10.0, letter), [InkLine(np.zeros(0, np.int64), line, 5)], CELL))
    (same,) = found
    return same


@pytest.mark.parametrize(("inside", "on"), [(0, True), (11, True), (13, False), (80, False)])
def test_a_line_that_keeps_off_the_rule_ends_there(inside: int, on: bool) -> None:
    """By an eighth of its height, as letters of two words do."""
    assert goes_on(inside, 5) == on


@pytest.mark.parametrize(("outside", "on"), [(0, True), (36, True), (38, False), (90, False)])
def test_a_letter_further_off_than_a_rule_is_wide_is_of_another_text(outside: int, on: bool) -> None:
    """Two and a half points and that eighth."""
    assert goes_on(3, outside) == on
