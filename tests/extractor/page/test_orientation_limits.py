"""When a page is turned: letters drawn as bars in pairs, each pair far from the others, at 150 dpi.

A pair whose letters share their head and not their foot says that the page stands on its head.
"""

from __future__ import annotations

import math

import numpy as np
import pytest

from extractor.page.orientation import Grey, turn_needed

DPI = 150.0
Bar = tuple[int, int, int, int]
Pair = tuple[Bar, ...]
"""x, y, width and height in pixels of each letter, within a place of 64 × 64 pixels."""
PLACE = 64
ACROSS = 20


def page(*pairs: Pair, times: int = 1, ground: int = 255) -> Grey:
    """The pairs one after another, ``times`` as large."""
    rows = math.ceil(len(pairs) / ACROSS)
    image = np.full((times * PLACE * (rows + 1), times * PLACE * (ACROSS + 1)), ground, dtype=np.uint8)
    for n, pair in enumerate(pairs):
        left, top = PLACE * (n % ACROSS) + 8, PLACE * (n // ACROSS) + 8
        for x, y, width, height in pair:
            rows_ = slice(times * (top + y), times * (top + y + height))
            image[rows_, times * (left + x) : times * (left + x + width)] = 0
    return image


def on_head(short: int = 8, tall: int = 13, gap: int = 2, lower: int = 0) -> Pair:
    """Two letters whose heads differ by ``lower`` only."""
    return (0, 0, 4, tall), (4 + gap, lower, 4, short)


def on_foot(short: int = 8, tall: int = 13) -> Pair:
    return (0, 0, 4, tall), (6, tall - short, 4, short)


def balanced(heads: int, feet: int) -> Grey:
    return page(*[on_head()] * heads, *[on_foot()] * feet)


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(("tall", "letters"), [(30, True), (59, True), (60, False)])
def test_what_is_longer_than_letters_says_nothing(tall: int, times: int, letters: bool) -> None:
    """A picture of twice the resolution is looked at in the same size."""
    image = page(*[on_head(30 if tall > 30 else 8, tall)] * 60, times=times)
    assert turn_needed(image, DPI * times) == (180 if letters else 0)


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(("short", "letters"), [(2, False), (4, False), (5, True), (8, True)])
def test_dots_and_commas_say_nothing(short: int, times: int, letters: bool) -> None:
    assert turn_needed(page(*[on_head(short)] * 60, times=times), DPI * times) == (180 if letters else 0)


@pytest.mark.parametrize(("gap", "beside"), [(1, True), (4, True), (5, False), (9, False)])
def test_letters_of_two_columns_are_no_neighbours(gap: int, beside: bool) -> None:
    assert turn_needed(page(*[on_head(gap=gap)] * 60), DPI) == (180 if beside else 0)


@pytest.mark.parametrize(("pairs", "turn"), [(20, 0), (39, 0), (40, 180), (41, 180)])
def test_less_than_a_line_of_print_turns_no_page(pairs: int, turn: int) -> None:
    assert turn_needed(balanced(pairs, 0), DPI) == turn


@pytest.mark.parametrize(
    ("heads", "feet", "turn"),
    [(66, 34, 0), (67, 33, 0), (68, 32, 180), (100, 0, 180), (116, 84, 0), (117, 83, 0), (119, 81, 180)],
)
def test_a_page_is_set_on_its_head_only_where_many_letters_say_so(heads: int, feet: int, turn: int) -> None:
    """Of a hundred pairs 0.35 more than half and half; of two hundred 0.18."""
    assert turn_needed(balanced(heads, feet), DPI) == turn


@pytest.mark.parametrize(("heads", "feet", "turn"), [(118, 80, 0), (119, 80, 0), (120, 80, 180)])
def test_many_are_two_hundred(heads: int, feet: int, turn: int) -> None:
    assert turn_needed(balanced(heads, feet), DPI) == turn


@pytest.mark.parametrize(("feet", "asked"), [(50, True), (57, True), (58, False), (90, False)])
def test_a_reader_is_asked_unless_the_print_says_upright(feet: int, asked: bool) -> None:
    """The one asked here finds every page overturned: the second picture it is shown is the better one."""
    shown: list[int] = []

    def judge(_: Grey) -> float:
        shown.append(1)
        return len(shown)

    assert turn_needed(balanced(100 - feet, feet), DPI, judge) == (180 if asked else 0)
    assert len(shown) == (2 if asked else 0)


STACKED: Pair = ((0, 0, 6, 6), (0, 9, 6, 6))
ABREAST: Pair = ((0, 0, 6, 6), (9, 0, 6, 6))


@pytest.mark.parametrize(
    ("below", "beside", "lying"),
    [(40, 0, False), (41, 0, True), (150, 100, False), (190, 100, False), (210, 100, True), (300, 100, True)],
)
def test_a_page_lies_where_far_more_letters_stand_below_each_other(
    below: int, beside: int, lying: bool
) -> None:
    """Forty and 1.6 times those beside each other: tables have some below each other too."""
    image = page(*[STACKED] * below, *[ABREAST] * beside)
    assert turn_needed(image, DPI) == (90 if lying else 0)
    assert turn_needed(np.ascontiguousarray(np.rot90(image)), DPI) == (90 if beside > 1.6 * below + 40 else 0)


@pytest.mark.parametrize("height", [7, 14, 22])
def test_a_hyphen_beside_a_tall_letter_is_its_neighbour(height: int) -> None:
    """A quarter, half and three quarters of the way down. Were it none, a hundred and fifty letters below
    each other would lay the page down."""
    beside: Pair = ((0, 0, 4, 30), (6, height, 6, 2))
    assert turn_needed(page(*[beside] * 100, *[STACKED] * 150), DPI) == 0


@pytest.mark.parametrize("height", [3, 10, 11, 18, 26])
def test_a_hyphen_at_another_height_is_not_looked_for(height: int) -> None:
    beside: Pair = ((0, 0, 4, 30), (6, height, 6, 2))
    assert turn_needed(page(*[beside] * 100, *[STACKED] * 150), DPI) == 90


@pytest.mark.parametrize(("lower", "shared"), [(0, True), (4, True), (5, False), (12, False)])
def test_heads_are_shared_within_a_twelfth_of_the_letter(lower: int, shared: bool) -> None:
    image = page(*[on_head(short=30, tall=55, lower=lower)] * 60)
    assert turn_needed(image, DPI) == (180 if shared else 0)


@pytest.mark.parametrize(("apart", "unlike"), [(0, False), (8, False), (9, True), (25, True)])
def test_feet_are_apart_from_a_seventh_of_the_letter(apart: int, unlike: bool) -> None:
    image = page(*[on_head(short=55 - apart, tall=55)] * 60)
    assert turn_needed(image, DPI) == (180 if unlike else 0)


def tinted(tone: int, share: float) -> Grey:
    """Black letters, all on a tint that covers so much of the page."""
    image = np.full((1200, 1000), 255, dtype=np.uint8)
    letters = page(*[((0, 0, 2, 6), (3, 0, 2, 12))] * 40, ground=tone)[: 2 * PLACE, : 20 * PLACE]
    cut = np.concatenate([letters[8:24, n * PLACE : n * PLACE + 24] for n in range(20)], axis=1)
    band = np.concatenate([cut, cut])  # all forty, near each other
    height = round(share * image.size / band.shape[1])
    image[200 : 200 + height, 200 : 200 + band.shape[1]] = tone
    image[201 : 201 + 32, 200 : 200 + band.shape[1]] = band
    return image


@pytest.mark.parametrize(("tone", "seen"), [(165, False), (170, False), (171, True), (200, True)])
def test_a_tint_paler_than_any_print_hides_no_letters(tone: int, seen: bool) -> None:
    """The darkest hundredth of the page is the tint, not the few letters on it."""
    assert turn_needed(tinted(tone, 0.015), DPI) == (180 if seen else 0)


@pytest.mark.parametrize("share", [0.0135, 0.018])
def test_the_darkest_hundredth_of_a_page_is_its_print(share: float) -> None:
    """So that a tint as dark as print, and no more of it than there is print, counts as print."""
    assert turn_needed(tinted(150, share), DPI) == 0


@pytest.mark.parametrize(("share", "seen"), [(0.0009, False), (0.0011, True), (0.002, True)])
def test_on_grainy_paper_a_thousandth_of_the_page_is_print(share: float, seen: bool) -> None:
    pairs = page(*[((0, 0, 2, 6), (3, 0, 2, 10))] * 40, ground=200)
    printed = int((pairs == 0).sum())
    rows = round(printed / share / pairs.shape[1])
    image = np.full((rows, pairs.shape[1]), 200, dtype=np.uint8)
    used = min(rows, pairs.shape[0])
    image[:used] = pairs[:used]
    assert turn_needed(image, DPI) == (180 if seen else 0)
