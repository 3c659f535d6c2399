"""From a box of the record to the page's own space: corner of the media box, turn and all."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf

from extractor.records import Box

Point = tuple[float, float]
Sheet = tuple[float, float, float, float]
"""left, bottom, right, top of the media box."""


def sheet_of(page: pikepdf.Page) -> Sheet:
    """The media box, its corners in order."""
    x0, y0, x1, y1 = (float(value) for value in page.mediabox)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def turn_of(page: pikepdf.Page) -> int:
    """Degrees that the page is turned clockwise for display: 0, 90, 180 or 270."""
    return int(page.rotation) % 360 // 90 * 90


def to_page(page: pikepdf.Page) -> Callable[[float, float], Point]:
    """The function from a point of the sheet as displayed (from its top left) to the page's own space."""
    left, bottom, right, top = sheet_of(page)
    turned: dict[int, Callable[[float, float], Point]] = {
        0: lambda x, y: (left + x, top - y),
        90: lambda x, y: (left + y, bottom + x),
        180: lambda x, y: (right - x, bottom + y),
        270: lambda x, y: (right - y, top - x),
    }
    return turned[turn_of(page)]


def quad(box: Box, placed: Callable[[float, float], Point]) -> tuple[Point, Point, Point, Point]:
    """The corners of a box as readers see it: top left, top right, bottom left, bottom right."""
    x0, y0, x1, y1 = box
    return placed(x0, y0), placed(x1, y0), placed(x0, y1), placed(x1, y1)
