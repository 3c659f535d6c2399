"""The drawn documents as scanners and telephones give them: every page a JPEG, damaged by chance."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import img2pdf
import numpy as np
import pypdfium2 as pdfium

sys.path.insert(0, str(Path(__file__).parents[1]))

from degradations import CLEAN, OFFICE, POOR, Damage, scan
from photographs import CAMSCANNER, CURLED, PHOTO, Photograph, photograph

KINDS: dict[str, Damage | Photograph] = {
    "clean": CLEAN,
    "office": OFFICE,
    "poor": POOR,
    "photo": PHOTO,
    "camscanner": CAMSCANNER,
    "curled": CURLED,
}


def scanned(pdf: bytes, kind: str, name: str) -> bytes:
    """The document as a scan of the kind; the damage depends on ``name`` only, not on what was drawn."""
    damage = KINDS[kind]
    document = pdfium.PdfDocument(pdf)
    pages: list[bytes] = []
    for number, page in enumerate(document):
        rng = np.random.default_rng(zlib.crc32(f"scan/{kind}/{name}/{number}".encode()))
        if isinstance(damage, Photograph):
            pages.append(photograph(page, damage, rng))
        else:
            pages.append(scan(page, damage, rng))
    return bytes(img2pdf.convert(pages, layout_fun=img2pdf.get_layout_fun(document[0].get_size())))
