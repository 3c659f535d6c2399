"""When small signs are not to be trusted: pages of a known resolution whose edges fall by a known slope."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.scan import ScanPage
from extractor.reading.ink.marks import ink_on
from extractor.reading.page.ready import is_coarse


def coarse(dpi: float, slope: float) -> bool:
    """Bars whose light falls from pixel to pixel by a share of the contrast."""
    image = np.full((400, 600), 250, dtype=np.uint8)
    falling = 1 - np.arange(1, int(1 / slope) + 1) * slope
    bar = np.concatenate([falling, np.zeros(6), falling[::-1]])
    for x in range(40, 540, 40):
        image[40:360, x : x + len(bar)] = np.round(250 * bar)
    page = ScanPage(1, 200.0, 144.0, dpi, image, image, np.eye(3))
    return is_coarse(page, ink_on(image, dpi))


@pytest.mark.parametrize(
    ("dpi", "found"), [(100, True), (150, True), (178, True), (182, False), (300, False)]
)
def test_sharp_print_of_few_pixels_is_coarse(dpi: float, found: bool) -> None:
    assert coarse(dpi, 0.9) == found


@pytest.mark.parametrize(("slope", "found"), [(0.3, True), (0.4, True), (0.45, False), (0.8, False)])
def test_soft_print_is_coarse_though_its_pixels_are_many(slope: float, found: bool) -> None:
    """At 200 dpi. A blur of σ falls by 1 / (σ √2π) from pixel to pixel: by 0.4 at 5.0 thousandths of an inch,
    by 0.45 at 4.4."""
    assert coarse(200.0, slope) == found


@pytest.mark.parametrize(("specks", "found"), [(0, False), (60, True)])
def test_dirty_paper_is_coarse(specks: int, found: bool) -> None:
    image = np.full((1200, 1200), 250, dtype=np.uint8)
    for n in range(20):
        image[40:80, 40 + 50 * n : 60 + 50 * n] = 10
    for n in range(specks):
        image[300 + 80 * (n // 10), 100 + 100 * (n % 10)] = 10
    page = ScanPage(1, 288.0, 288.0, 300.0, image, image, np.eye(3))
    assert is_coarse(page, ink_on(image, 300.0)) == found
