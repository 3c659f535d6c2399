"""Two tables with a gap between them that a stamp bridges: boxes of cells in pixels."""

from __future__ import annotations

import pytest

from extractor.grid.pixels.gaps import parted_at_gaps
from extractor.grid.pixels.model import Grid, GridCell


def cell(row: int, column: int, left: int, right: int) -> GridCell:
    return GridCell(row, column, 1, 1, (left, 40 * row, right, 40 * row + 38))


@pytest.mark.parametrize(("share", "tables"), [(0.45, 2), (0.55, 1)])
def test_a_row_that_fills_less_than_half_of_the_width_was_drawn_by_a_stamp(share: float, tables: int) -> None:
    whole = [cell(row, column, 500 * column, 500 * (column + 1)) for row in (0, 2) for column in (0, 1)]
    stamp = cell(1, 0, 100, 100 + round(1000 * share))
    grid = Grid((*whole, stamp), 3, 2, (0, 0, 1000, 120))
    assert len(parted_at_gaps(grid, undrawn=False)) == tables
