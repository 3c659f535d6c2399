"""When two parts of a line are one: boxes twenty pixels high, with a stroke's ink between them."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.reading.ink.bridges import bridged
from extractor.reading.ink.lines import InkLine, with_stained_ends
from extractor.reading.ink.marks import Ink

HIGH = 20
SHAPE = (400, 900)


def ink(stain: np.ndarray) -> Ink:
    empty = np.zeros((0, 4), dtype=np.int64)
    none = np.zeros(0, dtype=np.int64)
    return Ink(np.zeros(SHAPE, np.int32), empty, none, none.astype(np.int8), 4.0, stain=stain)


def line(left: int, right: int, top: int = 100) -> InkLine:
    return InkLine(np.zeros(0, dtype=np.int64), (left, top, right, top + HIGH), 5)


def parts(gap: int, bare: int = 0, lower: int = 0) -> int:
    """How many lines are left of two with a stroke between them that leaves ``bare`` columns free."""
    stain = np.zeros(SHAPE, dtype=bool)
    stain[90:150, 200 : 200 + gap] = True
    middle = 200 + gap // 2
    stain[:, middle - bare // 2 : middle - bare // 2 + bare] = False
    return len(bridged(ink(stain), [line(100, 200), line(200 + gap, 300 + gap, 100 + lower)]))


@pytest.mark.parametrize(("gap", "lines"), [(10, 1), (57, 1), (63, 2), (200, 2)])
def test_a_stroke_parts_a_line_by_a_few_letters_at_most(gap: int, lines: int) -> None:
    """Three heights: further apart stand two blocks, both signed."""
    assert parts(gap) == lines


@pytest.mark.parametrize(("bare", "lines"), [(0, 1), (12, 1), (15, 2), (30, 2)])
def test_a_gap_as_wide_as_between_words_without_ink_ends_a_line(bare: int, lines: int) -> None:
    assert parts(50, bare=bare) == lines


@pytest.mark.parametrize(("lower", "lines"), [(0, 1), (9, 1), (11, 2), (25, 2)])
def test_parts_at_different_heights_are_two_lines(lower: int, lines: int) -> None:
    """Half of the height they have in common."""
    assert parts(40, lower=lower) == lines


@pytest.mark.parametrize(("away", "drawn_out"), [(0, True), (8, True), (11, False), (40, False)])
def test_a_line_is_drawn_out_over_a_stroke_that_is_as_near_as_a_letter(away: int, drawn_out: bool) -> None:
    """Half the height of the line."""
    stain = np.zeros(SHAPE, dtype=bool)
    stain[100:120, 400 - away - 30 : 400 - away] = stain[100:120, 600 + away : 630 + away] = True
    left, _, right, _ = with_stained_ends(ink(stain), line(400, 600), (0, 0, 900, 400)).box
    assert (left < 400, right > 600) == (drawn_out, drawn_out)


def test_a_line_is_drawn_out_by_two_heights_at_most() -> None:
    stain = np.ones(SHAPE, dtype=bool)
    assert with_stained_ends(ink(stain), line(400, 600), (0, 0, 900, 400)).box == (360, 100, 640, 120)
    assert with_stained_ends(ink(stain), line(400, 600), (390, 0, 610, 400)).box == (390, 100, 610, 120)
