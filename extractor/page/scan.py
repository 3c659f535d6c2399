"""A scanned page, upright and straight, with what leads from its pixels back to the page in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

from extractor.records.evidence import Box

Grey = NDArray[np.uint8]
PixelBox = tuple[int, int, int, int]
"""x0, y0, x1, y1 in pixels of ``ScanPage.grey``; x1 and y1 are the first pixel outside."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stamp or signature: ``kind`` and the box of its ink; ``removed`` where ``clean`` no longer shows it."""

    kind: Literal["stamp", "signature"]
    box: PixelBox
    removed: bool


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page from pixels.

    ``width`` and ``height`` are PDF points of the page as it lies in the file. ``grey`` is upright, deskewed,
    its light evened; ``clean`` is the same without the stamps and signatures that could be removed safely
    (what is read). ``dpi`` is that of both. ``to_page`` (3 × 3) leads from a pixel (x, y, 1) of ``grey`` to
    PDF points from the top left of the page as it lies in the file. ``turned`` is the quarter turn made
    (0, 90, 180, 270 degrees clockwise), ``skew`` the slope that was taken out, in degrees.
    """

    number: int
    width: float
    height: float
    dpi: float
    grey: Grey
    clean: Grey
    to_page: NDArray[np.float64]
    marks: tuple[Mark, ...] = ()
    turned: int = 0
    skew: float = 0.0
    notes: tuple[str, ...] = field(default=())

    def box_on_page(self, box: PixelBox) -> Box:
        """The axis-aligned box, in PDF points of the page as it lies in the file, around a box of pixels."""
        x0, y0, x1, y1 = box
        corners = np.array([[x0, x1, x1, x0], [y0, y0, y1, y1], [1, 1, 1, 1]], dtype=np.float64)
        points = self.to_page @ corners
        xs = np.clip(points[0] / points[2], 0.0, self.width)
        ys = np.clip(points[1] / points[2], 0.0, self.height)
        return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())

    def crop(self, box: PixelBox, *, margin: int = 0, cleaned: bool = True) -> Grey:
        """The pixels of ``box`` widened by ``margin`` and cut at the page's edge."""
        image = self.clean if cleaned else self.grey
        x0, y0, x1, y1 = box
        height, width = image.shape
        top, bottom = max(0, y0 - margin), min(height, y1 + margin)
        left, right = max(0, x0 - margin), min(width, x1 + margin)
        return image[top:bottom, left:right]


def load_scan_page(source: pdfium.PdfPage | Image.Image, number: int) -> ScanPage:
    """The scanned page ``number`` (from 1) out of a PDF page or of one frame of an image file."""
    raise NotImplementedError
