"""Bent pages: rules become straight, flat pages stay as they are, places lead back to the page."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image

from extractor.page.bends import Bend, bend_of
from extractor.page.scan import load_scan_page

DPI = 150.0
ROWS, COLUMNS = (200, 330, 480, 700, 860, 1000), (120, 300, 620, 900, 1130)


def ruled_page() -> np.ndarray:
    """1240 × 1110 pixels of a ruled table with lines of print in its cells."""
    page = np.full((1110, 1240), 255, np.uint8)
    for y in ROWS:
        cv2.line(page, (COLUMNS[0], y), (COLUMNS[-1], y), 0, 2)
    for x in COLUMNS:
        cv2.line(page, (x, ROWS[0]), (x, ROWS[-1]), 0, 2)
    for y in range(ROWS[0] + 30, ROWS[-1], 30):
        for x in COLUMNS[:-1]:
            cv2.putText(page, "Persentase", (x + 8, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 0, 1, cv2.LINE_AA)
    return page


def bowed(page: np.ndarray, bow: float, lean: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The page with its middle ``bow`` pixels lower than its sides and its foot ``lean`` pixels to the right;
    where each of its pixels came from."""
    height, width = page.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    from_x = x - np.float32(lean) * y / height
    from_y = y - np.float32(bow) * np.sin(np.pi * x / width)
    out = cv2.remap(page, from_x, from_y, cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(out, np.uint8), from_x, from_y


def unevenness(page: np.ndarray) -> float:
    """By how many pixels the lowest rule leaves the level, between its two ends and its middle."""
    heights = []
    for x in (COLUMNS[0] + 15, (COLUMNS[0] + COLUMNS[-1]) // 2 + 10, COLUMNS[-1] - 15):
        strip = page[ROWS[-1] - 40 : ROWS[-1] + 60, x - 4 : x + 4].min(axis=1)
        heights.append(float(np.nonzero(strip < 128)[0].max()))
    return max(heights) - min(heights)


def test_a_flat_page_is_left_alone() -> None:
    assert bend_of(ruled_page(), DPI) is None


def test_a_page_without_lines_is_left_alone() -> None:
    assert bend_of(np.full((500, 400), 255, np.uint8), DPI) is None


@pytest.mark.parametrize("bow", [4.0, 12.0, 25.0])
def test_bowed_rows_become_level(bow: float) -> None:
    page, _, _ = bowed(ruled_page(), bow, 0.0)
    bend = bend_of(page, DPI)
    assert bend is not None
    assert unevenness(page) > 0.6 * bow
    assert unevenness(bend.straightened(page)) <= 2.0


def test_leaning_columns_become_upright() -> None:
    page, _, _ = bowed(ruled_page(), 0.0, 20.0)
    bend = bend_of(page, DPI)
    assert bend is not None
    straight = bend.straightened(page)
    upper, lower = (
        np.nonzero(straight[y - 3 : y + 3, COLUMNS[-1] - 40 : COLUMNS[-1] + 60].max(axis=0) < 128)[0].mean()
        for y in (ROWS[0] + 40, ROWS[-1] - 40)
    )
    assert abs(upper - lower) <= 1.5


def test_points_lead_back_to_the_bent_picture() -> None:
    page, from_x, from_y = bowed(ruled_page(), 12.0, 15.0)
    bend = bend_of(page, DPI)
    assert bend is not None
    # the crossing of a rule and a column, found in the straightened picture
    straight = bend.straightened(page)
    box = straight[ROWS[3] - 30 : ROWS[3] + 40, COLUMNS[2] - 30 : COLUMNS[2] + 40]
    down = int(np.argmin(box[:, :20].mean(axis=1))) + ROWS[3] - 30
    across = int(np.argmin(box[:20].mean(axis=0))) + COLUMNS[2] - 30
    x, y = bend.before(np.array([[float(across)], [float(down)]]))[:, 0]
    assert from_x[round(y), round(x)] == pytest.approx(COLUMNS[2], abs=2.0)
    assert from_y[round(y), round(x)] == pytest.approx(ROWS[3], abs=2.0)


def test_before_and_after_are_each_others_inverse() -> None:
    page, _, _ = bowed(ruled_page(), 12.0, 15.0)
    bend = bend_of(page, DPI)
    assert isinstance(bend, Bend)
    points = np.array([[200.0, 640.0, 1100.0], [250.0, 600.0, 950.0]])
    assert bend.after(bend.before(points)) == pytest.approx(points, abs=0.05)


def test_boxes_of_a_bent_page_lie_where_the_page_shows_them() -> None:
    page, _, _ = bowed(ruled_page(), 12.0, 0.0)
    frame = Image.fromarray(page)
    frame.info["dpi"] = (DPI, DPI)
    scan = load_scan_page(frame, 1)
    assert scan.bend is not None
    row = ROWS[3]
    strip = scan.clean[row - 40 : row + 60, 200:260].mean(axis=1)
    level = int(np.argmin(strip)) + row - 40
    middle, edge = scan.box_on_page((620, level, 621, level)), scan.box_on_page((140, level, 141, level))
    assert (middle[1] - edge[1]) * DPI / 72 == pytest.approx(12.0 * (1 - np.sin(np.pi * 140 / 1240)), abs=2.5)
