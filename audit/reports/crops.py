"""Pictures of the places that findings rest on, cut from the pages of the document itself.

Made in the worker that read the document: a hostile file is opened nowhere else.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.results import DocumentResult
from extractor.records import Box

SCALE = 1.6  # pixels per point: letters of 9 points stay readable
MARGIN = (26.0, 14.0)  # points of surroundings, sideways and up and down
LEAST = (190.0, 44.0)
MOST_HEIGHT = 260.0
MOST_CROPS = 400
MOST_PIXELS = 12_000_000
FRAME = (200, 30, 30)


@dataclass(frozen=True, slots=True)
class Crop:
    """A PNG (base64) of ``bbox`` on ``page`` with its surroundings, the box itself framed."""

    page: int
    bbox: Box
    png: str
    width: int
    height: int


def crops_of(path: Path, password: str | None, result: DocumentResult) -> tuple[Crop, ...]:
    """A crop for each place of each finding and question; none where the document has no pages to draw."""
    wanted = list(dict.fromkeys(_places(result)))[:MOST_CROPS]
    if not wanted or result.source.kind == "transcript":
        return ()
    from extractor.errors import DocumentError
    from extractor.source import open_source

    try:
        source = open_source(path, password)
        pages = _Pages(source)
        return tuple(crop for page, box in sorted(wanted) if (crop := pages.crop(page, box)) is not None)
    except (DocumentError, OSError, ValueError, RuntimeError):
        return ()  # a report without pictures is better than none; the places are named in words


def _places(result: DocumentResult) -> Iterator[tuple[int, Box]]:
    for found in (*result.findings, *result.questions):
        for place in found.evidence:
            if place.page is not None and place.bbox is not None and place.document is None:
                yield place.page, place.bbox


class _Pages:
    """Pages drawn once each, the last one kept."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._drawn: tuple[int, Any, float] | None = None

    def crop(self, page: int, box: Box) -> Crop | None:
        if not 1 <= page <= len(self._source.pages):
            return None
        image, scale = self._page(page)
        return _cut(image, scale, page, box)

    def _page(self, number: int) -> tuple[Any, float]:
        if self._drawn is None or self._drawn[0] != number:
            image, scale = self._draw(number)
            self._drawn = (number, image, scale)
        return self._drawn[1], self._drawn[2]

    def _draw(self, number: int) -> tuple[Any, float]:
        page = self._source.pages[number - 1]
        scale = min(SCALE, (MOST_PIXELS / max(1.0, page.width * page.height)) ** 0.5)
        if self._source.format == "image":
            return _draw_image(self._source.content, number, page.width * scale), scale
        import pypdfium2

        document = pypdfium2.PdfDocument(self._source.readable)
        try:
            return document[number - 1].render(scale=scale).to_pil().convert("RGB"), scale
        finally:
            document.close()


def _draw_image(content: bytes, number: int, width: float) -> Any:
    from PIL import Image, ImageOps

    image = Image.open(io.BytesIO(content))
    image.seek(number - 1)
    upright = ImageOps.exif_transpose(image).convert("RGB")
    size = (max(1, round(width)), max(1, round(width * upright.height / upright.width)))
    return upright.resize(size)


def _cut(image: Any, scale: float, page: int, box: Box) -> Crop | None:
    from PIL import ImageDraw

    x0, top, x1, bottom = (value * scale for value in _around(box))
    left, upper = max(0, int(x0)), max(0, int(top))
    right, lower = min(image.width, int(x1) + 1), min(image.height, int(bottom) + 1)
    if right - left < 4 or lower - upper < 4:
        return None
    cut = image.crop((left, upper, right, lower))
    frame = [
        box[0] * scale - left - 2,
        box[1] * scale - upper - 2,
        box[2] * scale - left + 2,
        box[3] * scale - upper + 2,
    ]
    ImageDraw.Draw(cut).rectangle(frame, outline=FRAME, width=2)
    return Crop(page, box, _png(cut), cut.width, cut.height)


def _around(box: Box) -> Box:
    """``box`` with its margin, at least ``LEAST`` large; a very high one is shown from its top."""
    x0, top, x1, bottom = box
    bottom = min(bottom, top + MOST_HEIGHT)
    more_x = max(MARGIN[0], (LEAST[0] - (x1 - x0)) / 2)
    more_y = max(MARGIN[1], (LEAST[1] - (bottom - top)) / 2)
    return x0 - more_x, top - more_y, x1 + more_x, bottom + more_y


def _png(image: Any) -> str:
    buffer = io.BytesIO()
    image.quantize(colors=48).save(buffer, format="PNG", optimize=True)
    return base64.b64encode(buffer.getvalue()).decode("ascii")
