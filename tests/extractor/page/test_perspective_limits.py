"""When a page seen from the side is set right: lines of known slopes, at 100 dpi."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.perspective import parallelled

DPI = 100.0
Grey = np.ndarray


def sheet(upper: float = 0.0, lower: float = 0.0, gap: int = 400, upright: int = 500) -> Grey:
    """Rules in two blocks of these slopes in degrees, ``gap`` pixels between their middles, and five rules
    down."""
    image = np.full((800, 900), 255, dtype=np.uint8)
    for block, slope in ((400 - gap // 2, upper), (400 + gap // 2, lower)):
        for y in range(block - 20, block + 21, 10):
            rise = 375 * np.tan(np.radians(slope))
            cv2.line(image, (75, round(y - rise)), (825, round(y + rise)), 0, 2, cv2.LINE_AA)
    for x in range(150, 751, 150):
        image[400 - upright // 2 : 400 + upright // 2, x : x + 2] = 0
    return image


def is_changed(image: Grey) -> bool:
    (flat,), _ = parallelled((image,), DPI)
    return bool((flat != image).any())


@pytest.mark.parametrize(("degrees", "changed"), [(0.0, False), (0.2, False), (0.7, True), (2.0, True)])
def test_slopes_that_differ_by_less_than_scanners_make_are_left(degrees: float, changed: bool) -> None:
    assert is_changed(sheet(0.0, degrees)) == changed


@pytest.mark.parametrize(("degrees", "changed"), [(2.7, True), (5.0, False)])
def test_rows_steeper_than_three_degrees_are_no_rows(degrees: float, changed: bool) -> None:
    assert is_changed(sheet(-degrees / 3, degrees)) == changed


@pytest.mark.parametrize(("gap", "changed"), [(60, False), (88, False), (106, True), (400, True)])
def test_two_rows_lie_an_eighth_of_the_page_apart(gap: int, changed: bool) -> None:
    assert is_changed(sheet(-1.0, 1.0, gap)) == changed


@pytest.mark.parametrize("degrees", [0.8, 1.6, -1.6])
def test_rows_become_parallel(degrees: float) -> None:
    image = sheet(0.0, degrees)
    (flat,), back = parallelled((image,), DPI)
    (again,), _ = parallelled((flat,), DPI)
    assert (again == flat).all()
    assert not np.allclose(back, np.eye(3))
