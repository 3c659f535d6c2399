"""Stamps paler than the print: their letters are no print, and the print that they cross stays."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.grid.pixels import Grid, GridCell
from extractor.page.scan import Grey
from extractor.reading.cell.ink import CellInk, cells_of
from extractor.reading.ink.marks import ink_on

DPI = 150.0
CELL = (250, 160, 520, 340)
PRINT, PAD = 20, 100
CENTRE, RADIUS = (380, 250), 75


def page() -> Grey:
    image = np.full((500, 800), 250, dtype=np.uint8)
    for row in range(4):
        write(image, "Persen", (20, 60 + 110 * row))
    return image


def write(image: Grey, text: str, at: tuple[int, int], tone: int = PRINT, scale: float = 0.6) -> None:
    cv2.putText(image, text, at, cv2.FONT_HERSHEY_SIMPLEX, scale, tone, 2, cv2.LINE_AA)


def stamped(image: Grey, tone: int = PAD) -> Grey:
    """The page with a ring and the word in it; what is darker stays."""
    drawn = image.copy()
    cv2.circle(drawn, CENTRE, RADIUS, tone, 5)
    write(drawn, "DINAS", (350, 215), tone, 0.5)
    return np.minimum(image, drawn)


def cell(image: Grey) -> CellInk:
    grid = Grid((GridCell(0, 0, 1, 1, CELL),), 1, 1, CELL)
    return cells_of(image, ink_on(image, DPI), (grid,))[0]


def test_the_letters_of_a_pale_stamp_are_no_line_of_the_cell() -> None:
    image = page()
    write(image, "52", (365, 258))
    found = cell(stamped(image))
    assert [line.letters for line in found.lines] == [2]
    assert found.lines[0].box == cell(image).lines[0].box
    assert found.sound  # none of the stamp's ink is near it


def test_a_number_beside_the_letters_of_a_stamp_waits_for_a_person() -> None:
    image = page()
    write(image, "52", (365, 234))
    assert not cell(stamped(image)).sound


def test_digits_that_hang_on_to_a_pale_ring_stay_print() -> None:
    image = page()
    write(image, "66", (365, 186))
    found, alone = cell(stamped(image)), cell(image)
    assert np.abs(np.subtract(found.lines[0].box, alone.lines[0].box)).max() <= 3  # a rim of the ring
    assert not found.sound


def test_a_faint_digit_that_is_taken_for_the_stamps_holds_back_the_number() -> None:
    image = page()
    write(image, "5", (365, 258))
    write(image, "2", (377, 258), PAD + 10)
    found = cell(stamped(image))
    assert sum(line.letters for line in found.lines) == 1
    assert not found.sound


def test_a_stamp_as_dark_as_the_print_is_left_as_it_is() -> None:
    ink = ink_on(stamped(page(), PRINT), DPI)
    assert ink.pale is not None
    assert not ink.pale.any()


def test_print_outside_the_outline_of_a_stamp_is_never_taken_for_its_own() -> None:
    image = page()
    write(image, "faint", (560, 258), PAD)
    ink = ink_on(stamped(image), DPI)
    assert ink.pale is not None
    assert ink.pale.any()
    assert not ink.pale[:, 500:].any()


def test_the_edge_of_the_paper_is_no_stamp_around_all_print() -> None:
    image = np.full((1000, 1400), 250, dtype=np.uint8)
    for row in range(8):
        write(image, "Persen", (120, 100 + 110 * row))
    write(image, "52", (CELL[0] + 115, CELL[1] + 80), tone=PAD, scale=0.5)
    cv2.rectangle(image, (30, 20), (1370, 980), PAD + 20, 5)
    ink = ink_on(image, DPI)
    assert ink.stain is not None
    assert not ink.stain[60:940, 60:1340].any()
    assert not ink.is_under_stamp(CELL)
