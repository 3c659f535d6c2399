"""Where the boxes of cells begin and end, and what is too small or too much one cell to be a table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.grid.pixels.cells import grid_of
from extractor.grid.pixels.faces import faces_of
from extractor.grid.pixels.lattice import Lattice
from extractor.grid.pixels.model import Grid

THICK = 2.0  # pixels of a rule


def grid(xs: Sequence[float], ys: Sequence[float], point: float = 1.0) -> Grid | None:
    """The grid of whole rules at these places, in pixels; nothing is printed in it."""
    x, y = np.meshgrid(np.array(xs, dtype=np.float64), np.array(ys, dtype=np.float64))
    across, down = np.ones((len(ys), len(xs) - 1)), np.ones((len(ys) - 1, len(xs)))
    thick = np.full(len(ys), THICK), np.full(len(xs), THICK)
    lattice = Lattice(x, y, across, down, *thick)
    return grid_of(lattice, faces_of(lattice), np.zeros((900, 900), dtype=np.uint8), 1.0, point)


@pytest.mark.parametrize(
    ("at", "first", "last"), [(100.0, 102, 98), (100.1, 103, 98), (99.9, 102, 97), (100.5, 103, 98)]
)
def test_a_cell_lies_a_whole_pixel_inside_its_rules(at: float, first: int, last: int) -> None:
    """A rule of two pixels about ``at``: the cell beyond it begins, the cell before it ends."""
    found = grid((10.0, at, 300.0), (10.0, at, 300.0))
    assert found is not None
    before, beyond = found.at(0, 0), found.at(1, 1)
    assert before is not None
    assert beyond is not None
    assert before.box[2:] == (last, last)
    assert beyond.box[:2] == (first, first)


@pytest.mark.parametrize(("wide", "table"), [(60, False), (90, False), (98, True), (300, True)])
def test_squares_of_a_coat_of_arms_are_no_table(wide: float, table: bool) -> None:
    """Ninety points inside the outer rules."""
    assert (grid((10, 10 + wide / 2, 10 + wide), (10, 60, 110)) is not None) == table


@pytest.mark.parametrize(("high", "table"), [(13, False), (15.5, False), (17, True), (60, True)])
def test_nor_is_a_strip_lower_than_a_line(high: float, table: bool) -> None:
    assert (grid((10, 150, 300), (10, 10 + high)) is not None) == table


@pytest.mark.parametrize(("share", "table"), [(0.6, True), (0.82, True), (0.88, False), (0.97, False)])
def test_a_frame_is_nearly_all_one_cell(share: float, table: bool) -> None:
    assert (grid((10, 10 + 600 * share, 610), (10, 300)) is not None) == table


@pytest.mark.parametrize(("narrow", "columns"), [(5.0, 2), (7.0, 2), (9.0, 3), (30.0, 3)])
def test_what_is_narrower_than_a_digit_is_no_cell(narrow: float, columns: int) -> None:
    """Four points inside its rules."""
    found = grid((10, 200, 200 + narrow, 400), (10, 60, 110))
    assert found is not None
    assert len(found.cells) == 2 * columns
