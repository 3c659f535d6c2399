"""Single dark pixels go; print of any size stays."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.specks import without_specks


def paper(height: int = 40, width: int = 60) -> np.ndarray:
    return np.full((height, width), 250, dtype=np.uint8)


@pytest.mark.parametrize("beside", [250, 130])
def test_a_pixel_alone_becomes_what_lies_around_it(beside: int) -> None:
    sheet = np.full((9, 9), beside, dtype=np.uint8)
    sheet[4, 4] = 40
    assert (without_specks(sheet) == beside).all()


def test_blurred_print_at_its_smallest_stays() -> None:
    """A decimal point at 150 dpi is a dot of one to two pixels, spread by the lens."""
    sheet = paper()
    sheet[20:22, 30:32] = 30
    sheet[10, 10:50] = 30
    sheet[5:35, 5] = 30
    spread = cv2.GaussianBlur(sheet, (0, 0), 0.75)
    assert np.array_equal(without_specks(spread), spread)


def test_specks_at_the_rim_are_left_alone() -> None:
    sheet = paper()
    sheet[0, 0] = sheet[39, 59] = 0
    assert np.array_equal(without_specks(sheet), sheet)


def test_the_picture_given_is_not_changed() -> None:
    sheet = paper()
    sheet[20, 20] = 0
    without_specks(sheet)
    assert sheet[20, 20] == 0
