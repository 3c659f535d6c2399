"""A comma hangs below its line and a point does not: digits as boxes a hundred pixels high."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.reading.line.tails import sign_of

DPI = 720.0
HIGH = 100  # pixels of a digit: one for each hundredth of its height
FOOT = 130
Grey = NDArray[np.uint8]


def number(tail: float, *, dark: float = 1.0, aside: int = 0, high: int = HIGH) -> Grey:
    """Two digits, a sign whose foot is ``tail`` pixels below theirs and so dark, two digits."""
    picture = np.full((190, 420), 250, dtype=np.uint8)
    for x in (40, 110, 240, 310):
        picture[FOOT - high : FOOT, x : x + 50] = 20
    x = 190 + aside
    picture[FOOT - 14 : FOOT + round(tail), x : x + 18] = 250 - round(230 * dark)
    return picture


@pytest.mark.parametrize(
    ("tail", "sign"),
    [
        (-10, "."),
        (-4, "."),
        (-1, None),
        (1, None),
        (2, None),
        (3, None),
        (4, ","),
        (6, ","),
        (12, ","),
        (28, ","),
        (33, None),
    ],
)
def test_a_tail_is_told_by_how_far_it_hangs(tail: float, sign: str | None) -> None:
    assert sign_of(number(tail), "78,25", DPI) == sign


@pytest.mark.parametrize(("dark", "sign"), [(0.4, None), (0.66, None), (0.76, ","), (1.0, ",")])
def test_a_sign_fainter_than_the_digits_is_blur(dark: float, sign: str | None) -> None:
    assert sign_of(number(15, dark=dark), "78,25", DPI) == sign


@pytest.mark.parametrize(("points", "sign"), [(3.8, None), (4.6, ","), (8.0, ",")])
def test_digits_are_as_high_as_print(points: float, sign: str | None) -> None:
    """At a resolution at which a hundred pixels are so many points."""
    assert sign_of(number(15), "78,25", 72 * HIGH / points) == sign


@pytest.mark.parametrize(("off", "sign"), [(0, ","), (42, ","), (48, None), (60, None)])
def test_a_gap_away_from_where_the_sign_was_read_is_between_words(off: int, sign: str | None) -> None:
    """0.45 of the height of the digits; the last digit is wider, the sign out of the middle."""
    picture = np.full((190, 420 + 2 * off), 250, dtype=np.uint8)
    picture[:, :420] = number(15)
    picture[FOOT - HIGH : FOOT, 310 : 360 + 2 * off] = 20
    assert sign_of(picture, "78,25", DPI) == sign


@pytest.mark.parametrize(("halves", "sign"), [(-8, "."), (-5, "."), (-4, None), (-2, None)])
def test_a_sign_that_ends_where_the_digits_do_is_neither(halves: int, sign: str | None) -> None:
    """Digits two hundred pixels high, so that a pixel is half of a hundredth of them."""
    picture = np.kron(number(-20), np.ones((2, 2), np.uint8))
    foot = 2 * FOOT
    picture[foot - 50 : foot + 60, 2 * 190 : 2 * 208] = 250
    picture[foot - 28 : foot + halves, 2 * 190 : 2 * 208] = 20
    assert sign_of(picture, "78,25", 2 * DPI) == sign


@pytest.mark.parametrize(("height", "sign"), [(100, None), (72, None), (68, ","), (50, ",")])
def test_a_mark_much_lower_than_the_digits_is_none(height: int, sign: str | None) -> None:
    """It is so wide that the sign would stand far from its place, were it a digit."""
    picture = np.full((190, 520), 250, dtype=np.uint8)
    picture[:, :420] = number(15)
    picture[FOOT - HIGH : FOOT, 310:360] = 250
    picture[FOOT - height : FOOT, 310:460] = 20
    assert sign_of(picture, "78,25", DPI) == sign


@pytest.mark.parametrize(("wide", "sign"), [(100, ","), (190, ","), (200, None), (240, None)])
def test_a_percent_sign_is_as_wide_as_a_digit_and_a_half(wide: int, sign: str | None) -> None:
    """And takes so much of the number that its sign is looked for before the middle."""
    picture = np.full((190, 620), 250, dtype=np.uint8)
    picture[:, :420] = number(15)
    picture[FOOT - HIGH : FOOT, 310 : 310 + wide] = 20
    assert sign_of(picture, "78,2%", DPI) == sign
