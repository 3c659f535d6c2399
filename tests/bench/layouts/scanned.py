"""A drawn document as the scan of an office, with the damage of :mod:`degradations`; the same for the same file name."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import img2pdf
import numpy as np
import pypdfium2 as pdfium

sys.path.insert(0, str(Path(__file__).parents[1]))

from degradations import CLEAN, OFFICE, POOR, scan

QUALITIES = {"300": CLEAN, "200": OFFICE, "150": POOR}
"""Dots an inch → damage; those at 150 have a stamp and a pen on each page."""


def scanned(path: Path, quality: str) -> Path:
    """The document beside the file, each page a picture of the page's size."""
    out = path.with_name(f"{path.stem}_{quality}.pdf")
    if not out.exists():
        rng = np.random.default_rng(zlib.crc32(out.name.encode()))
        with pdfium.PdfDocument(path) as document:
            pictures = [scan(page, QUALITIES[quality], rng) for page in document]
        across = (QUALITIES[quality].dpi,) * 2
        out.write_bytes(img2pdf.convert(pictures, layout_fun=img2pdf.get_fixed_dpi_layout_fun(across)))
    return out
