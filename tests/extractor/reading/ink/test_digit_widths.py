"""Whether digits leave room for a sign, by how wide they stand; digits are boxes of a known width."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.reading.ink.digit_widths import rooms_for_signs

WIDE, STEP = 30, 34  # pixels: a digit, and from one to the next
TWO = 2 * STEP - (STEP - WIDE)  # the width of two digits
ANOTHER = 0.53 * TWO  # what one more digit adds
Grey = NDArray[np.uint8]


def line(width: float) -> Grey:
    """Print so wide, to a tenth of a pixel, as high as digits are, with a sixth of paper above and below."""
    picture = np.full((132, 320), 250, dtype=np.uint8)
    whole = int(width)
    picture[16:116, 40 : 40 + whole] = 20
    picture[16:116, 40 + whole] = 250 - round(230 * (width - whole))
    return picture


def room(text: str, width: float, known: int = 4) -> bool | None:
    """For one line among ``known`` others of two digits."""
    pictures = [line(TWO)] * known + [line(width)]
    return rooms_for_signs(pictures, ["24"] * known + [text], [0] * (known + 1))[-1]


@pytest.mark.parametrize(
    ("spare", "found"), [(0.0, False), (0.15, False), (0.21, None), (0.23, None), (0.29, True), (0.6, True)]
)
def test_a_quarter_of_a_digit_to_spare_is_room_for_a_sign(spare: float, found: bool | None) -> None:
    assert room("785", TWO + ANOTHER * (1 + spare)) is found
    assert room("7825", TWO + ANOTHER * (2 + spare)) is found


@pytest.mark.parametrize(("known", "told"), [(0, False), (2, False), (3, True), (6, True)])
def test_three_numbers_of_two_digits_show_how_wide_digits_are(known: int, told: bool) -> None:
    assert (room("785", TWO + 1.5 * ANOTHER, known) is True) == told


@pytest.mark.parametrize(("text", "found"), [("785", None), ("185", True), ("781", True)])
def test_a_one_at_an_end_is_narrower(text: str, found: bool | None) -> None:
    """By an eighth of a digit: with as much less to spare there is room all the same."""
    assert room(text, TWO + ANOTHER * 1.2) is found


def test_numbers_with_a_one_do_not_show_it() -> None:
    pictures = [line(TWO)] * 4 + [line(TWO + 1.5 * ANOTHER)]
    assert rooms_for_signs(pictures, ["14", "12", "21", "10", "785"], [0] * 5)[-1] is None


@pytest.mark.parametrize(("high", "room_told"), [(0.3, None), (0.45, None), (0.56, True), (1.0, True)])
def test_room_that_low_marks_alone_make_is_none_to_be_told(high: float, room_told: bool | None) -> None:
    """A mark of a share of the height of the digits, at their upper end, beside them."""
    wide = line(TWO + ANOTHER)
    end = 40 + round(TWO + ANOTHER)
    wide[16 : 16 + round(0.62 * 100 * high), end + 4 : end + 16] = 20
    pictures = [line(TWO)] * 4 + [wide]
    assert rooms_for_signs(pictures, ["24"] * 4 + ["785"], [0] * 5)[-1] is room_told


@pytest.mark.parametrize(("top", "counts"), [(0.3, True), (0.58, True), (0.67, False), (0.9, False)])
def test_what_stands_in_the_lower_part_of_the_line_is_a_sign_or_dirt(top: float, counts: bool) -> None:
    """A mark from a share of the height downwards: it makes the print wider or does not."""
    wide = line(TWO + ANOTHER)
    end = 40 + round(TWO + ANOTHER)
    wide[16 + round(top * 100) : 116, end + 4 : end + 16] = 20
    pictures = [line(TWO)] * 4 + [wide]
    assert (rooms_for_signs(pictures, ["24"] * 4 + ["785"], [0] * 5)[-1] is not False) == counts


@pytest.mark.parametrize(("spare", "found"), [(0.06, False), (0.11, None), (0.14, True), (0.3, True)])
def test_a_one_leaves_an_eighth_of_a_digit_free(spare: float, found: bool | None) -> None:
    """0.12, which is counted to what there is to spare: from 0.25 on there is room, up to 0.18 none."""
    assert room("185", TWO + ANOTHER * (1 + spare)) is found
    assert room("581", TWO + ANOTHER * (1 + spare)) is found


@pytest.mark.parametrize(("dark", "counts"), [(0.2, False), (0.41, False), (0.49, True), (1.0, True)])
def test_a_shade_beside_the_digits_does_not_make_them_wider(dark: float, counts: bool) -> None:
    """0.45 of the darkness of print."""
    wide = line(TWO + ANOTHER)
    end = 40 + round(TWO + ANOTHER)
    wide[16:116, end + 4 : end + 16] = 250 - round(230 * dark)
    pictures = [line(TWO)] * 4 + [wide]
    assert (rooms_for_signs(pictures, ["24"] * 4 + ["785"], [0] * 5)[-1] is not False) == counts
