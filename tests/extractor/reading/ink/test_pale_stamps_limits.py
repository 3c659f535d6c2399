"""Which ink is a stamp's: rings and letters of known tones, two pixels to a point but for one."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.scan import Grey
from extractor.reading.ink.marks import ink_on

PRINT, PAD = 20, 120
CENTRE = (500, 520)


def page(size: int = 1000, letters: int = 40, faint: int = 0) -> Grey:
    """Paper with a line or more of letters at its top, some of them of tone 80."""
    image = np.full((size, size), 250, dtype=np.uint8)
    for n in range(letters):
        tone = 80 if n < faint else PRINT
        x, y = 10 + 16 * (n % 60), 10 + 24 * (n // 60)
        image[y : y + 12, x : x + 8] = tone
    return image


def stamped(image: Grey, tone: int = PAD, radius: int = 120, thick: int = 12) -> Grey:
    cv2.circle(image, CENTRE, radius, tone, thick)
    return image


def is_pale(image: Grey, x: int, y: int, dpi: float = 144.0) -> bool:
    ink = ink_on(image, dpi)
    assert ink.pale is not None
    return bool(ink.pale[y, x])


@pytest.mark.parametrize(("paler", "told"), [(0, False), (5, False), (6, True), (80, True)])
def test_a_stamp_of_nearly_the_tone_of_print_is_not_told_from_it(paler: int, told: bool) -> None:
    assert is_pale(stamped(page(), PRINT + paler), CENTRE[0] + 120, CENTRE[1]) == told


@pytest.mark.parametrize(("wide", "stamp"), [(100, True), (300, True), (345, False), (420, False)])
def test_what_is_larger_than_stamps_is_the_edge_of_the_paper(wide: int, stamp: bool) -> None:
    """In points: 324, a stamp with a signature across it."""
    image = stamped(page(), radius=wide - 6)
    assert is_pale(image, CENTRE[0] + wide - 6, CENTRE[1]) == stamp


@pytest.mark.parametrize(("gap", "one"), [(9, True), (12.5, True), (15.5, False), (30, False)])
def test_a_word_between_two_parts_of_a_stamp_is_its_own_where_they_are_near(gap: float, one: bool) -> None:
    """In points: rules that were erased cut it up."""
    image = stamped(page())
    half = round(gap)
    image[350:700, CENTRE[0] - half : CENTRE[0] - half + round(2 * gap)] = 250
    image[CENTRE[1] : CENTRE[1] + 12, CENTRE[0] - 4 : CENTRE[0] + 4] = PAD
    assert is_pale(image, CENTRE[0], CENTRE[1] + 6) == one


@pytest.mark.parametrize(("tone", "own"), [(20, False), (55, False), (65, True), (100, True)])
def test_a_digit_that_hangs_on_to_a_ring_is_print_where_it_is_nearer_to_print(tone: int, own: bool) -> None:
    """Up to four tenths of the way from 20 to 120."""
    image = stamped(page())
    image[CENTRE[1] - 8 : CENTRE[1] + 8, CENTRE[0] + 105 : CENTRE[0] + 117] = tone
    assert is_pale(image, CENTRE[0] + 112, CENTRE[1]) == own


@pytest.mark.parametrize(("wide", "own"), [(2, True), (4, True), (5, False), (9, False)])
def test_a_dark_spot_in_a_stamp_is_print_from_the_ink_of_a_comma_on(wide: int, own: bool) -> None:
    """Four pixels to a point: a spot of four by four is a square point, and 1.2 are print."""
    image = page()
    image[:] = cv2.resize(image[:500, :500], (1000, 1000), interpolation=cv2.INTER_NEAREST)
    stamped(image, thick=30)
    x, y = CENTRE[0] + 118, CENTRE[1]
    image[y : y + 4, x : x + wide] = 20
    assert is_pale(image, x + 1, y + 1, 288.0) == own


@pytest.mark.parametrize(("faint", "own"), [(0, True), (19, True), (21, False), (100, False)])
def test_where_a_tenth_of_the_print_is_faint_a_faint_letter_within_a_stamp_is_print(
    faint: int, own: bool
) -> None:
    """Of two hundred letters on the page; the one within is of tone 70, beyond the forty per cent."""
    image = stamped(page(letters=200, faint=faint))
    image[CENTRE[1] : CENTRE[1] + 12, CENTRE[0] - 4 : CENTRE[0] + 4] = 70
    assert is_pale(image, CENTRE[0], CENTRE[1] + 6) == own
