"""A word wider than its cell is told by its ink, whatever the readers make of the part inside."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.page.scan import Grey
from extractor.reading.ink.lines import InkLine, cut_lines
from extractor.reading.ink.marks import Ink, ink_on
from extractor.reading.ink.overhang import goes_on_outside, is_overhung

DPI = 300.0
LEFT, RIGHT = 200, 400


def written(*words: tuple[str, int]) -> Grey:
    image = np.full((100, 600), 250, dtype=np.uint8)
    for word, x in words:
        cv2.putText(image, word, (x, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 2, cv2.LINE_AA)
    return image


def cell_of(image: Grey) -> tuple[Ink, tuple[int, int, int, int]]:
    return ink_on(image, DPI), (LEFT, 5, RIGHT, 95)


def lines_of(ink: Ink, cell: tuple[int, int, int, int]) -> tuple[InkLine, ...]:
    return cut_lines(ink, ink.within(cell)).lines


def goes_on(image: Grey, right: int = RIGHT) -> bool:
    ink, (left, top, _, bottom) = cell_of(image)
    cell = (left, top, right, bottom)
    return goes_on_outside(ink, lines_of(ink, cell), cell)


def test_a_letter_across_the_side_leaves_neither_cell_whole() -> None:
    ink, cell = cell_of(written(("Dokumen", 185)))
    assert is_overhung(ink, cell, lines_of(ink, cell))
    assert is_overhung(ink, (5, 5, LEFT, 95), ())
    assert not is_overhung(ink, (RIGHT, 5, 595, 95), ())


def test_print_within_its_cell_is_whole() -> None:
    image = written(("Dokumen", 215), ("50%", 30), ("25", 450))
    ink, cell = cell_of(image)
    assert not is_overhung(ink, cell, lines_of(ink, cell))
    assert not goes_on(image)


def test_a_letter_that_a_rule_took_is_missed_beyond_it() -> None:
    image = written(("Dokumen", 242))
    image[:, 378:388] = 250  # the rule erased, with the left stroke of the last letter
    assert goes_on(image, 378)


def test_an_amount_at_the_right_of_its_cell_is_whole_beside_words_at_the_left_of_theirs() -> None:
    assert not goes_on(written(("6.750", 282), ("Sekretaris", 412)))


def test_strokes_across_the_side_at_another_height_leave_a_number_whole() -> None:
    image = np.full((200, 600), 250, dtype=np.uint8)
    cv2.putText(image, "25", (280, 40), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 2, cv2.LINE_AA)
    cv2.putText(image, "N", (LEFT - 12, 160), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 2, cv2.LINE_AA)
    ink = ink_on(image, DPI)
    cell = (LEFT, 5, RIGHT, 195)
    number = [line for line in lines_of(ink, cell) if line.box[3] < 100]
    assert not is_overhung(ink, cell, number)
    assert is_overhung(ink, cell, ())
