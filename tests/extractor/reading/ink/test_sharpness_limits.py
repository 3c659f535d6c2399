"""Which changes of light are edges of print: ramps of a known slope beside a few sharp steps."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.scan import ScanPage
from extractor.reading.ink.sharpness import edge_width


def page(slope: float) -> ScanPage:
    """Black and white halves in a few rows; in all others light that falls and rises again by a share of the
    contrast from pixel to pixel."""
    grey = np.full((400, 600), 250, dtype=np.uint8)
    steps = int(0.9 / slope)
    way = np.concatenate([np.arange(steps), np.arange(steps, -1, -1)])
    fall = (250 - np.round(250 * slope * way)).astype(np.uint8)
    for x in range(20, 580 - len(fall), len(fall) + 10):
        grey[:, x : x + len(fall)] = fall
    grey[::40] = 250
    grey[::40, 300:] = 0
    return ScanPage(1, 144.0, 144.0, 200.0, grey, grey, np.eye(3))


@pytest.mark.parametrize(("slope", "paper"), [(0.03, True), (0.072, True), (0.09, False), (0.2, False)])
def test_light_that_falls_by_less_than_a_twelfth_is_paper(slope: float, paper: bool) -> None:
    assert (edge_width(page(slope)) < 6.0) == paper
