"""The blur of a scan, measured on drawn pages."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.scan import ScanPage
from extractor.reading.ink.sharpness import edge_width


def strips(blur: float, dpi: float = 200, paper: int = 255) -> ScanPage:
    """Wide black strips with edges of a known blur in pixels."""
    grey = np.full((400, 400), paper, dtype=np.uint8)
    for x in range(20, 380, 60):
        grey[20:380, x : x + 30] = 20
    if blur:
        grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), blur), dtype=np.uint8)
    return ScanPage(1, 144.0, 144.0, dpi, grey, grey, np.eye(3))


@pytest.mark.parametrize("blur", [1.2, 2.0, 3.0])
def test_blur_is_measured_in_thousandths_of_an_inch(blur: float) -> None:
    assert edge_width(strips(blur)) == pytest.approx(1000 * blur / 200, rel=0.2)
    assert edge_width(strips(blur, dpi=300)) == pytest.approx(1000 * blur / 300, rel=0.2)


def test_a_page_without_print_has_no_edges() -> None:
    empty = np.full((100, 100), 255, dtype=np.uint8)
    assert edge_width(ScanPage(1, 36.0, 36.0, 200, empty, empty, np.eye(3))) == 0


def test_sharper_print_has_narrower_edges() -> None:
    widths = [edge_width(strips(blur)) for blur in (0.0, 0.8, 1.6, 2.4)]
    assert widths == sorted(widths)
