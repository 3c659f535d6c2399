"""Cells that lost a rule: parted at the gap between two texts, put back where print stands in no cell."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from extractor.grid.pixels import Grid, GridCell
from extractor.page.scan import Grey
from extractor.reading.ink.lost_rules import with_joined_parted, with_places_filled
from extractor.reading.ink.marks import ink_on

DPI = 150.0
WIDE, HIGH = 100, 40


def paper() -> Grey:
    return np.full((4 * HIGH, 3 * WIDE), 250, dtype=np.uint8)


def write(image: Grey, text: str, x: int, y: int) -> None:
    cv2.putText(image, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 20, 1, cv2.LINE_AA)


def cell(row: int, column: int, columns: int = 1) -> GridCell:
    box = (column * WIDE + 2, row * HIGH + 2, (column + columns) * WIDE - 2, (row + 1) * HIGH - 2)
    return GridCell(row, column, 1, columns, box)


def grid(*cells: GridCell) -> Grid:
    return Grid(cells, 4, 3, (2, 2, 3 * WIDE - 2, 4 * HIGH - 2))


def table(last: tuple[GridCell, ...]) -> Grid:
    return grid(*(cell(row, column) for row in range(3) for column in range(3)), *last)


def test_two_numbers_in_one_doubtful_cell_are_two_cells() -> None:
    image = paper()
    write(image, "24", 40, 3 * HIGH + 25)
    write(image, "66", 140, 3 * HIGH + 25)
    joined = replace(cell(3, 0, 2), doubtful=True)
    parted = with_joined_parted(table((joined, cell(3, 2))), ink_on(image, DPI))
    parts = [c for c in parted.cells if c.row == 3]
    assert [(c.column, c.column_span, c.doubtful) for c in parts] == [
        (0, 1, True),
        (1, 1, True),
        (2, 1, False),
    ]
    assert (parts[0].box[2], parts[1].box[0]) == (WIDE - 1, WIDE + 1)


def test_two_dashes_under_a_stamp_are_two_cells() -> None:
    image = paper()
    for x in (46, 146):
        cv2.line(image, (x, 3 * HIGH + 20), (x + 5, 3 * HIGH + 20), 20, 2)
    cv2.circle(image, (100, 3 * HIGH), 90, 120, 4)
    parted = with_joined_parted(table((cell(3, 0, 2), cell(3, 2))), ink_on(image, DPI))
    assert [(c.column, c.doubtful) for c in parted.cells if c.row == 3] == [(0, True), (1, True), (2, False)]


def test_a_text_over_two_columns_and_a_sure_cell_stay_whole() -> None:
    image = paper()
    write(image, "Target Triwulan", 30, 3 * HIGH + 25)
    doubtful = table((replace(cell(3, 0, 2), doubtful=True), cell(3, 2)))
    assert with_joined_parted(doubtful, ink_on(image, DPI)) == doubtful
    apart = paper()
    write(apart, "24", 40, 3 * HIGH + 25)
    write(apart, "66", 140, 3 * HIGH + 25)
    sure = table((cell(3, 0, 2), cell(3, 2)))
    assert with_joined_parted(sure, ink_on(apart, DPI)) == sure


def test_print_that_stands_in_no_cell_gets_one() -> None:
    image = paper()
    write(image, "17,15", 230, 3 * HIGH + 25)
    broken = table((cell(3, 0), cell(3, 1)))
    filled = with_places_filled(broken, image, DPI)
    (found,) = set(filled.cells) - set(broken.cells)
    assert (found.row, found.column, found.doubtful) == (3, 2, True)
    assert found.box == cell(3, 2).box


def test_a_place_without_print_stays_out_of_the_table() -> None:
    broken = table((cell(3, 0), cell(3, 1)))
    assert with_places_filled(broken, paper(), DPI) == broken
