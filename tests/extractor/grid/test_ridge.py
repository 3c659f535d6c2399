"""What is darker than what lies above and below it; five pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels.ridge import horizontal_ridges, ridge_depth, working_picture
from extractor.page.scan import Grey

DPI = 360.0
POINT = 5
AT = 150  # the row of pixels where the stroke lies


def sheet(dark: int = 20) -> Grey:
    """Paper with a block of ink far from the middle, by which the contrast of the page is told."""
    image = np.full((400, 800), 255, dtype=np.uint8)
    image[330:390, 10:790] = dark
    return image


def stroke(image: Grey, darker: int, points: float = 120, rows: int = 3) -> Grey:
    image[AT : AT + rows, 100 : 100 + round(points * POINT)] = 255 - darker
    return image


def has_run(image: Grey) -> bool:
    return bool(horizontal_ridges(image, DPI).runs[AT - 2 : AT + 5].any())


@pytest.mark.parametrize(("darker", "found"), [(12, False), (28, False), (33, True), (200, True)])
def test_a_rule_takes_an_eighth_of_the_contrast(darker: int, found: bool) -> None:
    assert has_run(stroke(sheet(), darker)) == found


@pytest.mark.parametrize(("darker", "found"), [(8, False), (10, False), (11, True), (20, True)])
def test_and_more_than_ten_grey_levels(darker: int, found: bool) -> None:
    assert has_run(stroke(sheet(dark=205), darker)) == found


@pytest.mark.parametrize(("points", "found"), [(8, False), (18.5, False), (22.5, True), (40, True)])
def test_a_run_is_longer_than_any_stroke_of_a_letter(points: float, found: bool) -> None:
    assert has_run(stroke(sheet(), 200, points)) == found


@pytest.mark.parametrize(("rows", "whole"), [(3, True), (12, True), (15, False), (25, False)])
def test_a_stroke_is_a_ridge_as_far_as_it_is_thin(rows: int, whole: bool) -> None:
    """Its outermost row is darker than both sides only where the other side is within 2.6 points."""
    depth = ridge_depth(stroke(sheet(), 200, rows=rows), float(POINT))
    assert (depth[AT, 300] > 150) == (depth[AT + rows - 1, 300] > 150) == whole


@pytest.mark.parametrize(("points", "attached"), [(1.0, False), (2.7, False), (3.5, True), (12.0, True)])
def test_a_stroke_that_leads_away_is_as_long_as_of_a_letter(points: float, attached: bool) -> None:
    image = stroke(sheet(), 200)
    image[AT + 3 - round(points * POINT) : AT + 3, 300:305] = 55
    assert bool(horizontal_ridges(image, DPI).attached[AT : AT + 3, 300:305].any()) == attached


@pytest.mark.parametrize(("points", "letter"), [(8, True), (16.8, True), (19.2, False), (40, False)])
def test_a_stroke_longer_than_any_letter_is_a_rule_that_crosses(points: float, letter: bool) -> None:
    image = stroke(sheet(), 200)
    half = round(points * POINT / 2)
    image[AT - half : AT + half, 300:305] = 55
    assert bool(horizontal_ridges(image, DPI).attached[AT : AT + 3, 300:305].any()) == letter


@pytest.mark.parametrize(("share", "attached"), [(0.15, False), (0.32, False), (0.38, True), (0.9, True)])
def test_strokes_paler_than_a_third_of_the_contrast_are_no_ink(share: float, attached: bool) -> None:
    image = sheet()
    tone = round(255 - share * 235)
    image[AT : AT + 3, 100:700] = tone
    image[AT - 40 : AT + 3, 300:305] = tone
    assert bool(horizontal_ridges(image, DPI).attached[:300].any()) == attached


def test_what_is_told_of_darkness_is_the_mean_of_three_pixels_across() -> None:
    dark = horizontal_ridges(stroke(sheet(), 240, rows=1), DPI).dark
    assert [int(dark[AT + step, 300]) for step in (-2, -1, 0, 1, 2)] == [0, 80, 80, 80, 0]


def test_a_rule_is_bare_but_for_a_pixel_beside_each_letter() -> None:
    image = stroke(sheet(), 200)
    image[AT - 40 : AT + 3, 300:305] = 55
    bare = horizontal_ridges(image, DPI).bare[AT + 1]
    assert np.flatnonzero(bare[250:350] == 0).tolist() == list(range(49, 56))


@pytest.mark.parametrize(
    ("dpi", "size"), [(100.0, 400), (200.0, 400), (220.0, 400), (300.0, 267), (400.0, 200)]
)
def test_rules_are_looked_for_at_two_hundred_dpi(dpi: float, size: int) -> None:
    picture, scale = working_picture(sheet(), dpi)
    assert picture.shape[0] == pytest.approx(size, abs=1)
    assert scale == pytest.approx(size / 400, abs=0.005)
