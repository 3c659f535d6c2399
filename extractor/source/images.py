"""The frames of an image file as pages, without decoding their pixels."""

from __future__ import annotations

import io

from PIL import Image, UnidentifiedImageError

from extractor.errors import Damaged, TooLarge
from extractor.source.model import Limits, PageSource

_USUAL_DPI = 200.0  # dots an inch of a picture that does not say


def image_pages(content: bytes, limits: Limits) -> tuple[PageSource, ...]:
    """One page a frame; sizes are a first estimate. Raises Damaged, TooLarge."""
    pages: list[PageSource] = []
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "TIFF")) as image:
            frames = int(getattr(image, "n_frames", 1))
            if frames > limits.pages:
                raise TooLarge(what="pages", found=frames, limit=limits.pages)
            for frame in range(frames):
                image.seek(frame)
                pages.append(_page(image, frame + 1, limits))
    except Image.DecompressionBombError as error:
        raise TooLarge(what="pixels", limit=limits.pixels) from error
    except (UnidentifiedImageError, OSError, EOFError, ValueError, SyntaxError) as error:
        raise Damaged() from error
    return tuple(pages)


def _page(image: Image.Image, number: int, limits: Limits) -> PageSource:
    width, height = image.size
    if width * height > limits.pixels:
        raise TooLarge(what="pixels", found=width * height, limit=limits.pixels)
    try:
        dpi = float(image.info.get("dpi", (0, 0))[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        dpi = 0.0
    if not 50 <= dpi <= 2400:
        dpi = _USUAL_DPI
    return PageSource(
        number=number, width=width * 72 / dpi, height=height * 72 / dpi, rotation=0, kind="scan"
    )
