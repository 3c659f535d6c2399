"""Lines that strokes of signatures cut through. Drawn here, of nobody."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.scan import Mark, ScanPage
from extractor.reading.ink.bridges import bridged
from extractor.reading.ink.lines import InkLine, cut_phrases
from extractor.reading.ink.marks import ink_on
from extractor.reading.page.outside import is_sound, is_under_mark, pieces_outside

DPI = 144.0
NAME = "SEKAR AYU MAYANGSARI"


def drawn(*strokes: tuple[int, int], other: int = 0) -> np.ndarray:
    """A name at y 300, with pen strokes 60 pixels wide up and down through it from each (x, x); another name
    ``other`` pixels to the right of its end."""
    image = np.full((600, 1600), 255, dtype=np.uint8)
    cv2.putText(image, NAME, (200, 300), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2, cv2.LINE_AA)
    if other:
        cv2.putText(image, "BIMA", (530 + other, 300), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2, cv2.LINE_AA)
    for x0, x1 in strokes:
        cv2.line(image, (x0, 230), (x1, 360), 0, 4, cv2.LINE_AA)
    return image


def boxes(image: np.ndarray) -> list[tuple[int, int, int, int]]:
    ink = ink_on(image, DPI)
    return [line.box for line in pieces_outside(ink, ()) if line.letters > 1]


def test_a_line_without_strokes_is_as_it_was() -> None:
    ink = ink_on(drawn(), DPI)
    cut = cut_phrases(ink, np.arange(len(ink.boxes))).lines
    assert [line.box for line in bridged(ink, cut)] == [line.box for line in cut]


def test_a_stroke_through_a_line_leaves_it_one() -> None:
    (whole,) = boxes(drawn())
    image = drawn((310, 350), (430, 400))
    ink = ink_on(image, DPI)
    assert len([line for line in cut_phrases(ink, np.arange(len(ink.boxes))).lines if line.letters > 1]) > 1
    (box,) = boxes(image)
    assert box[0] <= whole[0] + 2
    assert box[2] >= whole[2] - 2


def test_a_letter_at_the_end_that_hangs_on_to_a_stroke_stays_in_the_line() -> None:
    (whole,) = boxes(drawn())
    (box,) = boxes(drawn((215, 195)))
    assert box[0] <= whole[0] + 2


def test_blocks_beside_each_other_stay_apart() -> None:
    assert len(boxes(drawn((430, 400), other=120))) == 2


@pytest.mark.parametrize(("at", "under"), [(300, True), (900, False)])
def test_a_mark_whose_colour_was_taken_out_lies_over_its_lines(at: int, under: bool) -> None:
    image = drawn()
    mark = Mark("signature", (at, 220, at + 100, 380), removed=True)
    page = ScanPage(1, 800, 300, DPI, image, image, np.diag([0.5, 0.5, 1.0]), (mark,))
    line = InkLine(np.zeros(0, dtype=np.int64), (200, 280, 520, 305), 18)
    assert is_under_mark(page, ink_on(image, DPI), line) is under


def test_a_line_is_sound_where_no_stroke_crosses_it() -> None:
    crossed, beside = drawn((310, 350)), drawn((700, 740))
    assert not sound(crossed, crossed)
    assert sound(beside, beside)
    assert not sound(crossed, drawn())  # a coloured stroke that was taken out


def sound(grey: np.ndarray, clean: np.ndarray) -> bool:
    ink = ink_on(clean, DPI)
    line = next(line for line in pieces_outside(ink, ()) if line.letters > 1)
    return is_sound(ScanPage(1, 800, 300, DPI, grey, clean, np.diag([0.5, 0.5, 1.0])), ink, line)
