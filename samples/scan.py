"""Make a scan of a digital PDF: rendered, turned a little, blurred, lit unevenly, noisy, compressed."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import cv2
import img2pdf
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray


@dataclass(frozen=True)
class Quality:
    """``skew`` in degrees at most, ``blur`` as sigma in pixels, ``shade`` as share of light lost at an edge."""

    dpi: int
    skew: float
    blur: float
    shade: float
    noise: float
    jpeg: int


QUALITIES = {
    "office": Quality(dpi=200, skew=0.9, blur=0.8, shade=0.2, noise=6, jpeg=60),
    "poor": Quality(dpi=150, skew=1.7, blur=0.75, shade=0.25, noise=8, jpeg=55),
}


def scan(source: Path, target: Path, quality: str) -> Path:
    """Write the scan of ``source`` to ``target``. The same input gives the same scan."""
    q = QUALITIES[quality]
    rng = np.random.default_rng(len(source.name))
    document = pdfium.PdfDocument(source)
    sizes = [document[i].get_size() for i in range(len(document))]
    images = [_page(document[i], q, rng) for i in range(len(document))]
    pages = []
    for image, size in zip(images, sizes, strict=True):
        layout = img2pdf.get_layout_fun(size)
        pages.append(img2pdf.convert(image, layout_fun=layout, nodate=True))
    merged = pdfium.PdfDocument.new()
    for page in pages:
        merged.import_pages(pdfium.PdfDocument(page))
    merged.save(target)
    return target


def _page(page: pdfium.PdfPage, q: Quality, rng: np.random.Generator) -> bytes:
    fine = page.render(scale=q.dpi * 2 / 72, grayscale=True).to_numpy()
    grey = cv2.resize(fine.reshape(fine.shape[:2]), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    image = _turn(grey.astype(np.float32), float(rng.uniform(0.4, 1.0) * q.skew * rng.choice([-1, 1])))
    image = cv2.GaussianBlur(image, (0, 0), q.blur) * 0.94 + 8
    across = np.linspace(0, 1, image.shape[1], dtype=np.float32)[None]
    image = image * (1 - q.shade * rng.random() * across) + rng.normal(0, q.noise, image.shape)
    done, data = cv2.imencode(
        ".jpg", np.clip(image, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, q.jpeg]
    )
    if not done:
        raise OSError("the JPEG encoder gave nothing")
    return BytesIO(data.tobytes()).getvalue()


def _turn(image: NDArray[np.float32], degrees: float) -> NDArray[np.float32]:
    height, width = image.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(turned, np.float32)
