"""What a scanner or a rule leaves along the side of a cell, beside its print: ten pixels to a point."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from extractor.grid.pixels import Grid, GridCell
from extractor.reading.cell.ink import CellInk, cells_of
from extractor.reading.ink.marks import ink_on

DPI = 720.0
CELL = (100, 300, 900, 700)


def cell(above: int, wide: int, high: int = 4) -> CellInk:
    """A cell with a number, and flat marks in a row, ``wide`` and ``above`` its lower side (pixels)."""
    image = np.full((1000, 1000), 255, dtype=np.uint8)
    image[40:100, 100:130] = image[40:100, 160:190] = 0
    image[420:480, 460:490] = image[420:480, 510:540] = 0
    for x in range(150, 150 + wide, 34):
        image[CELL[3] - above - high : CELL[3] - above, x : x + 30] = 0
    grid = Grid((GridCell(0, 0, 1, 1, CELL),), 1, 1, CELL)
    return cells_of(image, replace(ink_on(image, DPI), dirty=True), (grid,))[0]


def test_a_streak_along_the_side_is_no_line_of_print() -> None:
    found = cell(above=6, wide=600)
    assert [line.letters for line in found.lines] == [2]
    assert not found.sound  # there may be more than a streak to it


@pytest.mark.parametrize(("above", "wide", "high"), [(30, 600, 4), (6, 60, 7), (2, 600, 12)])
def test_what_stands_off_is_short_or_high_may_be_print(above: int, wide: int, high: int) -> None:
    assert len(cell(above, wide, high).lines) == 2
