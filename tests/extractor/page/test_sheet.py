"""What is at a place in the picture of a page is at that place in the record, however its boxes lie."""

from __future__ import annotations

import io
import itertools

import numpy as np
import pdfplumber
import pikepdf
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen import canvas

from extractor.page.digital import DigitalPage, load_digital_page

Corners = tuple[float, float, float, float]

_MEDIA: list[Corners] = [
    (0, 0, 400, 300),
    (-50, 30, 350, 330),
    (120, 500, 520, 800),
    (350, 330, -50, 30),  # corners named in the other order
]
_CUTS: list[Corners | None] = [None, (20, 10, 30, 40), (-15, 0, 0, 25)]
"""What the crop box takes off each side (left, lower, right, upper); less than nothing goes beyond."""


def drawn(media: Corners, cut: Corners | None, rotation: int, unit: float) -> bytes:
    """A word and a rule in the middle of the media box, and a word at its very edge."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(1000, 1000))
    left, low = min(media[0], media[2]), min(media[1], media[3])
    pen.setFont("Helvetica-Bold", 12)
    pen.drawString(left + 130, low + 100, "HHHH")
    pen.drawString(left + 1, low + 5, "M")
    pen.save()
    with pikepdf.open(out) as pdf:
        page = pdf.pages[0]
        page.obj.MediaBox = pikepdf.Array(media)
        if cut is not None:
            high = left + 400 - cut[2], low + 300 - cut[3]
            page.obj.CropBox = pikepdf.Array([left + cut[0], low + cut[1], *high])
        page.obj.Rotate = rotation
        if unit != 1:
            page.obj.UserUnit = unit
        made = io.BytesIO()
        pdf.save(made)
    return made.getvalue()


def picture(content: bytes, scale: float) -> np.ndarray:
    with pdfium.PdfDocument(content) as document:
        return np.asarray(document[0].render(scale=scale, grayscale=True).to_numpy()).squeeze()


def offset(cut: Corners | None, rotation: int) -> tuple[float, float]:
    """Where the crop box begins on the sheet as displayed."""
    left, low, right, high = (max(0.0, value) for value in cut or (0, 0, 0, 0))
    return {0: (left, high), 90: (low, left), 180: (right, low), 270: (high, right)}[rotation]


def read(content: bytes) -> DigitalPage:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return load_digital_page(pdf.pages[0])


@pytest.mark.parametrize(
    ("media", "cut", "rotation", "unit"),
    itertools.product(_MEDIA, _CUTS, (0, 90, 180, 270), (1.0, 2.0)),
)
def test_the_word_lies_where_its_ink_is(
    media: Corners, cut: Corners | None, rotation: int, unit: float
) -> None:
    content = drawn(media, cut, rotation, unit)
    page = read(content)
    word = next(word for word in page.words if word.text == "HHHH")
    seen = picture(content, 2.0)
    x, y = offset(cut, rotation)
    x0, top, x1, bottom = page.frame.show(word.box)
    rows = slice(round(2 * (top - y)) - 2, round(2 * (bottom - y)) + 2)
    box = seen[rows, round(2 * (x0 - x)) - 2 : round(2 * (x1 - x)) + 2]
    whole = int((seen < 128).sum())
    edge = int((seen < 128).sum() - (box < 128).sum())
    assert (box < 128).sum() > 100
    is_cut_off = cut is not None and cut[0] > 0
    assert edge == 0 if is_cut_off else 0 < edge < whole / 2
    assert any(word.text == "M" for word in page.words) != is_cut_off


def test_what_lies_outside_the_crop_box_is_not_read() -> None:
    content = drawn((0, 0, 400, 300), (0, 50, 0, 0), 0, 1.0)
    assert [word.text for word in read(content).words] == ["HHHH"]
