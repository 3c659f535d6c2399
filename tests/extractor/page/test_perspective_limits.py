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


@pytest.mark.parametrize(("marks", "changed"), [(120, False), (199, False), (200, True), (210, True)])
def test_few_marks_show_no_slope(marks: int, changed: bool) -> None:
    """Single pixels: a level row of them above, one that sinks by a degree below."""
    image = np.full((800, 900), 255, dtype=np.uint8)
    for n in range(marks):
        x = 20 + 4 * n
        image[200, x] = 0
        image[600 + round(np.tan(np.radians(1.0)) * (x - 450)), x] = 0
    assert is_changed(image) == changed


@pytest.mark.parametrize(("long", "changed"), [(10, False), (14, False), (18, True), (60, True)])
def test_strokes_of_letters_are_no_columns(long: int, changed: bool) -> None:
    """Five upright lines of dashes, the right ones leaning by a degree and a half."""
    image = np.full((800, 900), 255, dtype=np.uint8)
    for x, lean in ((150, 0.0), (200, 0.0), (250, 0.0), (650, 1.5), (700, 1.5), (750, 1.5)):
        for y in range(100, 700, long + 8):
            at = x + round(np.tan(np.radians(lean)) * (y - 400))
            image[y : y + long, at : at + 3] = 0
    assert is_changed(image) == changed
