"""Is a page made of text, or is it a picture of text?

The text layer that OCR leaves over (or under) the picture of a scan is a reading of unknown quality, not the
document's own text: such a page counts as a scan and is read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from extractor.source.model import PageKind

_UNSEEN = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}
_COVERS = 0.8  # an image over so much of the page hides what was drawn before it
_MOSTLY_IMAGE = 0.5  # of the page's area under images: a scan
_LITTLE_TEXT = 0.02  # of the page's area: page numbers and notes of electronic signatures over a scan
_DEPTH = 8  # forms within forms of a PDF, which may hold themselves


@dataclass
class _Ink:
    """Shares of the page's area, as seen so far in drawing order; text is measured until it is more than a
    little."""

    text: float = 0.0
    images: float = 0.0
    paths: int = 0


def classify_page(page: pdfium.PdfPage, most_objects: int) -> tuple[PageKind, tuple[str, ...]]:
    """(kind, codes of problems). A page of too many objects is read from its pixels, which are bounded."""
    left, bottom, right, top = page.get_cropbox()
    box = (left, bottom, right, top)
    area = max(1.0, (right - left) * (top - bottom))
    ink = _Ink()
    for count, (item, kind, scale) in enumerate(_objects(page, 0, 1.0)):
        if count > most_objects:
            return "scan", ()
        _add(ink, item, kind, box, area, scale)
    if ink.images >= _MOSTLY_IMAGE and ink.text < _LITTLE_TEXT:
        return "scan", ()
    if ink.text > 0:
        return "digital", ()
    if ink.images > 0 or ink.paths > 0:
        return "scan", ()
    return "digital", ("page-blank",)


def _objects(holder: Any, level: int, scale: float) -> Iterator[tuple[Any, int, float]]:
    """Raw page objects in drawing order, those of form XObjects in their place, each with its kind and the
    factor by which its area grows on the page."""
    if level:
        count, get = raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject
    else:
        count, get = raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject
    for index in range(max(0, count(holder))):
        item = get(holder, index)
        if not item:
            continue
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_FORM and level < _DEPTH:
            yield from _objects(item, level + 1, scale * _growth(item))
        else:
            yield item, kind, scale


def _growth(form: Any) -> float:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(form, matrix):
        return 1.0
    return float(abs(matrix.a * matrix.d - matrix.b * matrix.c))


def _add(
    ink: _Ink, item: Any, kind: int, box: tuple[float, float, float, float], area: float, scale: float
) -> None:
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        if ink.text < _LITTLE_TEXT and raw.FPDFTextObj_GetTextRenderMode(item) not in _UNSEEN:
            ink.text += _area(item, box, scale) / area
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        share = min(1.0, _area(item, box, scale) / area)
        ink.images += share
        if share >= _COVERS and not raw.FPDFPageObj_HasTransparency(item):
            ink.text = 0.0
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        ink.paths += 1


def _area(item: Any, box: tuple[float, float, float, float], scale: float) -> float:
    """The area of the object on the page; what lies in a form is measured there and scaled."""
    left, bottom, right, top = (raw.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0
    if scale != 1.0:
        return float(abs(right.value - left.value) * abs(top.value - bottom.value) * scale)
    width = min(right.value, box[2]) - max(left.value, box[0])
    height = min(top.value, box[3]) - max(bottom.value, box[1])
    return float(max(0.0, width) * max(0.0, height))
