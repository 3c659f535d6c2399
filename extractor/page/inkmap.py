"""Where ink stands in the picture of a page: edges of tone, however light or dark the ground below them.

A coarse grey picture is enough: it is compared with what the text layer says, never read.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from extractor.page.sheet import Sheet
from extractor.records.evidence import Box

SCALE = 1.75
"""Pixels a point (126 dpi): a digit of 8 points is 7 pixels wide."""

FINER = 2 * SCALE
"""Pixels a point for letters whose ink was not found: PDFium moves each to the next whole pixel."""

_STEP = 24  # grey levels from pixel to pixel: the palest print that a person reads on paper makes more
_MOST_PIXELS = 12_000_000  # pixels of a picture, which bounds its memory: a page of A1


@dataclass(frozen=True)
class InkMap:
    """``edges`` (rows, columns) is 1 where the tone changes; ``scale`` is pixels a point, ``left`` and
    ``top`` the place of the picture on the sheet, in points."""

    edges: NDArray[np.uint8]
    scale: float
    left: float
    top: float
    sums: NDArray[np.int32]

    def pixels(self, boxes: NDArray[np.float64]) -> NDArray[np.int64]:
        """Boxes (n, 4) of points as pixels x0, y0, x1, y1 of the picture, cut at its edge."""
        rows, columns = self.edges.shape
        placed = (boxes - np.array([self.left, self.top, self.left, self.top])) * self.scale
        most = np.array([columns, rows, columns, rows])
        whole = np.concatenate([np.floor(placed[:, :2]), np.ceil(placed[:, 2:])], axis=1)
        return np.asarray(np.clip(whole, 0, most), dtype=np.int64)

    def counts(self, boxes: NDArray[np.float64]) -> NDArray[np.int64]:
        """How many edge pixels lie in each of the boxes (n, 4; points of the sheet)."""
        return counted(self.sums, self.pixels(boxes))


def counted(sums: NDArray[np.int32], pixels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sums over boxes of pixels out of an integral picture."""
    x0, y0, x1, y1 = pixels.T
    x1, y1 = np.maximum(x0, x1), np.maximum(y0, y1)
    return np.asarray(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0], dtype=np.int64)


def ink_of(page: pdfium.PdfPage, sheet: Sheet, scale: float = SCALE) -> InkMap | None:
    """The ink of a page as a viewer shows it; None for a page that is too large or cannot be drawn."""
    x0, top, x1, bottom = sheet.shown
    if (x1 - x0) * (bottom - top) * scale**2 > _MOST_PIXELS:
        return None
    try:
        drawn = page.render(scale=scale, grayscale=True)
    except (pdfium.PdfiumError, ValueError):
        return None
    return ink_map(np.asarray(drawn.to_numpy()).squeeze(), scale, x0, top)


def ink_map(grey: NDArray[np.uint8], scale: float, left: float = 0.0, top: float = 0.0) -> InkMap:
    """The ink of a grey picture (rows, columns)."""
    edges = np.zeros(grey.shape, np.uint8)
    edges[:, :-1] = cv2.absdiff(grey[:, 1:], grey[:, :-1]) > _STEP
    edges[:-1] |= (cv2.absdiff(grey[1:], grey[:-1]) > _STEP).view(np.uint8)
    return InkMap(edges, scale, left, top, np.asarray(cv2.integral(edges), dtype=np.int32))


def box_array(boxes: list[Box]) -> NDArray[np.float64]:
    """Boxes as an array (n, 4), also where there are none."""
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)
