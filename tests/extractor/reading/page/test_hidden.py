"""Letters that a stamp or pen hides beside what was read of a line."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.scan import Grey
from extractor.reading.ink.lines import InkLine, cut_phrases
from extractor.reading.ink.marks import ink_on
from extractor.reading.page.hidden import Unread, unread

DPI = 144.0
HEIGHT = 20  # pixels of the line
TOP = 100


def paper() -> Grey:
    return np.full((300, 700), 255, dtype=np.uint8)


def hides(*strokes: tuple[int, int], boxes: tuple[tuple[int, int], ...] = ((100, 200), (300, 400))) -> bool:
    """Whether strokes (first and last column) over a line of two stretches hide letters of it."""
    ink = np.zeros((300, 700), dtype=bool)
    for start, end in strokes:
        ink[60:160, start:end] = True
    return Unread(ink).hides_beside([(x0, TOP, x1, TOP + HEIGHT) for x0, x1 in boxes])


@pytest.mark.parametrize(
    ("strokes", "hidden"),
    [
        ((), False),
        (((210, 219),), True),  # between: as wide as a thin letter (0.4 of the height is 8)
        (((210, 217),), False),
        (((210, 214), (280, 285)), True),  # two strokes hide as much
        (((404, 414),), True),  # where the next letter would begin
        (((420, 440),), False),  # a letter's height off and more
        (((86, 96),), True),
        (((60, 80),), False),
        (((120, 180),), False),  # over what was read: readers have seen it
    ],
)
def test_ink_in_gaps_and_at_ends_hides_letters(strokes: tuple[tuple[int, int], ...], hidden: bool) -> None:
    assert hides(*strokes) is hidden


def test_ink_of_the_neighbouring_lines_hides_nothing() -> None:
    ink = np.zeros((300, 700), dtype=bool)
    ink[: TOP + 5, 205:295] = True
    ink[TOP + HEIGHT - 5 :, 205:295] = True
    boxes = [(100, TOP, 200, TOP + HEIGHT), (300, TOP, 400, TOP + HEIGHT)]
    assert not Unread(ink).hides_beside(boxes)


def test_ink_that_no_line_has_is_that_of_stamps_and_what_hangs_on_to_them() -> None:
    page = paper()
    cv2.putText(page, "SEKAR AYU", (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    cv2.circle(page, (420, 120), 70, 60, 3)
    ink = ink_on(page, DPI)
    outside = np.nonzero(ink.boxes[:, 2] < 300)[0]
    lines: tuple[InkLine, ...] = cut_phrases(ink, outside).lines
    assert lines
    left = unread(ink, lines).ink
    assert not left[:, :300].any()
    assert left[110:130, 340:360].any()
