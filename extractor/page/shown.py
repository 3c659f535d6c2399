"""The picture of a page as people look at it: reports and debugging show places of the record on it.

The one way from a page to such a picture, so that a box of the record lies on the print it was read from.
Boxes count in points from the top left of the whole sheet (media box) as displayed, whatever its crop box
shows, wherever its corner lies and however it is turned.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from extractor.page.image import POINTS_PER_INCH, picture_held
from extractor.records.evidence import Box
from extractor.source.model import SourceFile


@dataclass(frozen=True, slots=True)
class ShownPage:
    """``picture`` (RGB) is the whole page; ``scale`` its pixels per point."""

    picture: Image.Image
    scale: float

    def pixels(self, box: Box) -> Box:
        """A box of the record (points) on the picture."""
        return box[0] * self.scale, box[1] * self.scale, box[2] * self.scale, box[3] * self.scale


def show_page(source: SourceFile, number: int, scale: float, most_pixels: int) -> ShownPage:
    """The page ``number`` (from 1) of a PDF or image at ``scale`` pixels per point, smaller where it would
    have more than ``most_pixels``. Raises ValueError for a page without size, and what pdfium and Pillow
    raise for a page that cannot be drawn."""
    if source.format == "image":
        return _of_image(source.content, number, scale, most_pixels)
    with pdfium.PdfDocument(source.readable) as document:
        page = document[number - 1]
        left, bottom, right, top = page.get_mediabox()
        scale = _bounded(scale, abs(right - left), abs(top - bottom), most_pixels)
        page.set_cropbox(left, bottom, right, top)
        return ShownPage(page.render(scale=scale).to_pil().convert("RGB"), scale)


def _of_image(content: bytes, number: int, scale: float, most_pixels: int) -> ShownPage:
    with Image.open(io.BytesIO(content)) as image:
        image.seek(number - 1)
        pixels, dpi = picture_held(image)
    rows, columns = pixels.shape[:2]
    per_point = dpi / POINTS_PER_INCH
    scale = _bounded(scale, columns / per_point, rows / per_point, most_pixels)
    size = (max(1, round(columns / per_point * scale)), max(1, round(rows / per_point * scale)))
    upright = Image.fromarray(pixels if pixels.ndim == 2 else np.ascontiguousarray(pixels[..., ::-1]))
    return ShownPage(upright.convert("RGB").resize(size), scale)


def _bounded(scale: float, width: float, height: float, most_pixels: int) -> float:
    if width < 1 or height < 1:
        raise ValueError(f"page without size: {width} × {height} points")
    return min(scale, float((most_pixels / (width * height)) ** 0.5))
