"""The slope of drawn rows, and when there is none to be told."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page import deskew
from extractor.page.deskew import Grey, edges_below, skew_of, straightened

DPI = 75.0


def rows(slope: float, tone: int = 0, dpi: float = DPI) -> Grey:
    """Twelve rules across the page that sink to the right by so many degrees."""
    width, height = round(8 * dpi), round(10 * dpi)
    image = np.full((height, width), 255, dtype=np.uint8)
    sink = float(np.tan(np.radians(slope))) * (width - 40) / 2
    for y in np.linspace(0.2 * height, 0.8 * height, 12):
        ends = (20, round((y - sink) * 16)), (width - 20, round((y + sink) * 16))
        cv2.line(image, (20 * 16, ends[0][1]), ((width - 20) * 16, ends[1][1]), tone, 2, cv2.LINE_8, shift=4)
    return image


@pytest.mark.parametrize("slope", [-5.7, -1.234, -0.07, 0.0, 0.4, 2.05, 5.7])
def test_a_page_as_askew_as_scanners_take_it_in_is_measured(slope: float) -> None:
    assert skew_of(rows(slope, dpi=150), 150) == pytest.approx(slope, abs=0.03)


@pytest.mark.parametrize("slope", [-6.9, 6.9])
def test_rows_steeper_than_any_scan_are_not_followed(slope: float) -> None:
    assert abs(skew_of(rows(slope), DPI)) < 6.3


@pytest.mark.parametrize("end", [0, -1])
def test_finer_looks_reach_a_step_of_the_look_before_to_both_sides(
    end: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six degrees, a step of a fifth, one of a twentieth and a hundredth: small pictures err by a step."""
    monkeypatch.setattr(deskew, "_sharpest", lambda _points, slopes: float(slopes[end]))
    assert abs(skew_of(rows(0.0), DPI)) == pytest.approx(6.0 + 0.2 + 0.06, abs=0.004)


@pytest.mark.parametrize(("marks", "told"), [(20, False), (49, False), (50, True), (80, True)])
def test_less_than_fifty_marks_tell_no_slope(marks: int, told: bool) -> None:
    """Single pixels in five rows that sink by two degrees: dirt on an empty page turns nothing."""
    image = np.full((700, 600), 255, dtype=np.uint8)
    for n in range(marks):
        x = 20 + 7 * n
        image[100 * (1 + n % 5) + round(x * np.tan(np.radians(2))), x] = 0
    assert (abs(skew_of(image, DPI) - 2) < 0.3) == told


@pytest.mark.parametrize(("darker", "seen"), [(20, False), (40, False), (41, True), (200, True)])
def test_shades_of_paper_are_no_rows(darker: int, seen: bool) -> None:
    assert (abs(skew_of(rows(2.0, 255 - darker), DPI) - 2) < 0.1) == seen


@pytest.mark.parametrize(("more", "taken"), [(0, 40_000), (1, 20_001)])
def test_a_page_full_of_print_is_measured_by_a_part_of_it(more: int, taken: int) -> None:
    """From 40,000 pixels of edge on every second one: a page of noise takes no longer than one of print."""
    image = np.full((60, 2001), 255, dtype=np.uint8)
    image[1:40:2, :2000] = 0
    image[50, :more] = 0
    assert len(edges_below(image, DPI, DPI)[0]) == taken


@pytest.mark.parametrize(("degrees", "turned"), [(0.0, False), (0.018, False), (0.022, True), (1.0, True)])
def test_a_slope_that_nobody_sees_leaves_the_pixels_as_they_are(degrees: float, turned: bool) -> None:
    for slope in (degrees, -degrees):
        image = rows(0.0)
        straight, back = straightened(image, slope)
        assert (not np.array_equal(back, np.eye(3))) == turned
        assert straight is image or turned


def test_the_canvas_keeps_every_corner_and_leads_back_to_it() -> None:
    image = np.full((700, 500), 255, dtype=np.uint8)
    for x, y in ((3, 3), (490, 3), (3, 690), (490, 690)):
        image[y : y + 6, x : x + 6] = 0
    straight, back = straightened(image, 4.0)
    _, _, _, middles = cv2.connectedComponentsWithStats((straight < 128).astype(np.uint8))
    old = [(back @ [x, y, 1])[:2] for x, y in middles[1:]]
    corners = [(5.5, 5.5), (492.5, 5.5), (5.5, 692.5), (492.5, 692.5)]
    assert len(old) == 4
    for corner in corners:
        assert min(float(np.hypot(*(place - corner))) for place in old) < 1
