"""Cells as ink: what may be read as it stands."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.grid.pixels import Grid, GridCell
from extractor.reading.cell.ink import CellInk, cells_of
from extractor.reading.ink.marks import ink_on

CELL = (250, 160, 520, 260)


def cell(*, ring_at: int | None) -> CellInk:
    """The cell with the number 6334, and a stamp whose ring has its top at the row given."""
    image = np.full((500, 800), 250, dtype=np.uint8)
    for row in range(4):
        cv2.putText(image, "Persen", (20, 60 + 110 * row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 20, 2, cv2.LINE_AA)
    cv2.putText(image, "6", (330, 220), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 20, 2, cv2.LINE_AA)
    cv2.putText(image, "334", (352, 220), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 20, 2, cv2.LINE_AA)
    if ring_at is not None:
        cv2.circle(image, (300, ring_at + 100), 100, 20, 5)
    grid = Grid((GridCell(0, 0, 1, 1, CELL),), 1, 1, CELL)
    return cells_of(image, ink_on(image, 150.0), (grid,))[0]


def test_a_number_that_no_stamp_touches_is_whole() -> None:
    alone = cell(ring_at=None)
    assert alone.sound
    assert sum(line.letters for line in alone.lines) == 4


def test_a_digit_that_hangs_on_to_a_stamp_leaves_the_number_to_a_person() -> None:
    touched = cell(ring_at=212)
    assert sum(line.letters for line in touched.lines) < 4
    assert not touched.sound
