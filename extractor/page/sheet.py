"""Where a page lies: from the layout of its text to points from the top left of the sheet as displayed.

Boxes of a PDF may have any corner, in any order; the text layer counts from the corner of the media box. All
places of a record count from the top left of the media box as displayed (rotated); what a viewer shows of it
is the crop box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pdfplumber

from extractor.records.evidence import Box

_SMALLEST = 1.0  # points: a crop box that leaves less of the page shows all of it


@dataclass(frozen=True, slots=True)
class Sheet:
    """``width`` and ``height`` are points as displayed; a point (x, y) of the layout, y upwards, lies at
    (x + left, base - y). ``shown`` is what a viewer shows, in points from the top left;
    ``media`` and ``rotation`` are those that the page states."""

    width: float
    height: float
    left: float
    base: float
    shown: Box
    media: Box = (0.0, 0.0, 0.0, 0.0)  # points, of no page yet
    rotation: int = 0

    def placed(self, box: Box) -> Box:
        """A box of the page's own space (x0, y0, x1, y1, y upwards), in points from the top left."""
        x0, y0, x1, y1 = _laid(box, self.media, self.rotation)
        return x0 + self.left, self.base - y1, x1 + self.left, self.base - y0

    @property
    def is_cropped(self) -> bool:
        """Whether a viewer hides more than half a point of the page at any side."""
        x0, top, x1, bottom = self.shown
        return x0 > 0.5 or top > 0.5 or self.width - x1 > 0.5 or self.height - bottom > 0.5


def sheet_of(page: pdfplumber.page.Page) -> Sheet:
    """The sheet of a pdfplumber page."""
    found = page.page_obj
    media = [float(value) for value in found.mediabox]
    crop = [float(value) for value in found.cropbox or media]
    return _sheet(media, crop, int(found.rotate) % 360)


def _sheet(media: Sequence[float], crop: Sequence[float], rotation: int) -> Sheet:
    """The layout subtracts the first corner that the media box names, be it the lower left one or not."""
    x0, y0, x1, y1 = _laid(media, media, rotation)
    left, base = -x0, y1
    a, low, b, high = _laid(crop, media, rotation)
    size = x1 - x0, y1 - y0
    shown = (
        max(0.0, a + left),
        max(0.0, base - high),
        min(size[0], b + left),
        min(size[1], base - low),
    )
    if shown[2] - shown[0] < _SMALLEST or shown[3] - shown[1] < _SMALLEST:
        shown = (0.0, 0.0, *size)
    return Sheet(*size, left, base, shown, (media[0], media[1], media[2], media[3]), rotation)


def _laid(box: Sequence[float], media: Sequence[float], rotation: int) -> Box:
    """x0, y0, x1, y1 (y upwards) of a box in the space of the layout (see pdfminer's ``process_page``)."""
    turned = [_turned(x, y, media, rotation) for x, y in ((box[0], box[1]), (box[2], box[3]))]
    xs, ys = [x for x, _ in turned], [y for _, y in turned]
    return min(xs), min(ys), max(xs), max(ys)


def _turned(x: float, y: float, media: Sequence[float], rotation: int) -> tuple[float, float]:
    x0, y0, x1, y1 = media
    if rotation == 90:
        return y - y0, x1 - x
    if rotation == 180:
        return x1 - x, y1 - y
    if rotation == 270:
        return y1 - y, x - x0
    return x - x0, y - y0
