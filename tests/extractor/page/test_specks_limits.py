"""How dark a pixel alone must be to be a grain, and which pixels are beside it."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.specks import without_specks

BESIDE = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if (y, x) != (0, 0)]


def sheet(speck: int, darkest: int, others: int) -> np.ndarray:
    """A pixel, the darkest of its neighbours, and the rest."""
    grey = np.full((9, 9), others, dtype=np.uint8)
    grey[4, 4], grey[4, 5] = speck, darkest
    return grey


@pytest.mark.parametrize(("below", "gone"), [(5, False), (19, False), (20, True), (60, True)])
def test_a_grain_is_far_darker_than_its_darkest_neighbour(below: int, gone: bool) -> None:
    assert (without_specks(sheet(100, 100 + below, 240))[4, 4] != 100) == gone


@pytest.mark.parametrize(("below", "gone"), [(21, False), (31, False), (32, True), (90, True)])
def test_and_farther_than_the_second(below: int, gone: bool) -> None:
    assert (without_specks(sheet(100, 120, 100 + below))[4, 4] != 100) == gone


@pytest.mark.parametrize("beside", BESIDE)
def test_two_pixels_side_by_side_are_print(beside: tuple[int, int]) -> None:
    grey = np.full((9, 9), 250, dtype=np.uint8)
    grey[4, 4] = grey[4 + beside[0], 4 + beside[1]] = 30
    assert (without_specks(grey) == grey).all()


@pytest.mark.parametrize("away", [(0, 2), (2, 0), (2, 2), (-2, 1)])
def test_two_that_do_not_touch_are_two_grains(away: tuple[int, int]) -> None:
    grey = np.full((9, 9), 250, dtype=np.uint8)
    grey[4, 4] = grey[4 + away[0], 4 + away[1]] = 30
    assert (without_specks(grey) == 250).all()


def test_it_becomes_the_median_of_what_lies_around() -> None:
    grey = np.full((9, 9), 250, dtype=np.uint8)
    grey[3:6, 3:6] = [[150, 160, 170], [180, 20, 190], [200, 210, 220]]
    assert without_specks(grey)[4, 4] == 185
