"""Pale words all over a page and slanted print are marks of the page, not its content."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from reportlab.pdfgen import canvas

from extractor.page.digital import DigitalPage, load_digital_page


def page(pale: float, times: int, slanted: bool = False) -> DigitalPage:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(400, 400))
    pen.drawString(50, 350, "Target 85")
    pen.setFillGray(pale)
    for n in range(times):
        pen.drawString(20 + 60 * (n % 5), 300 - 40 * (n // 5), "2025")
    if slanted:
        pen.translate(100, 100)
        pen.rotate(40)
        pen.drawString(0, 0, "SALINAN")
    pen.save()
    with pdfplumber.open(out) as pdf:
        return load_digital_page(pdf.pages[0])


def words(found: DigitalPage) -> set[str]:
    return {word.text for word in found.words}


def test_pale_words_that_are_repeated_are_a_watermark() -> None:
    found = page(0.88, 12)
    assert (words(found), found.watermark) == ({"Target", "85"}, "2025")


def test_dark_or_rare_words_are_none() -> None:
    assert "2025" in words(page(0.3, 12))
    assert "2025" in words(page(0.88, 3))


@pytest.mark.parametrize(("times", "mark"), [(7, False), (8, True), (9, True)])
def test_a_value_printed_pale_in_a_few_cells_is_none(times: int, mark: bool) -> None:
    assert ("2025" not in words(page(0.88, times))) == mark


def test_slanted_print_is_a_watermark() -> None:
    found = page(0.0, 0, slanted=True)
    assert (words(found), found.watermark) == ({"Target", "85"}, "SALINAN")


@pytest.mark.parametrize(("size", "mark"), [(30, False), (35, False), (38, True), (80, True)])
def test_pale_words_far_larger_than_the_print_are_one(size: int, mark: bool) -> None:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(600, 400))
    pen.setFont("Helvetica", 12)
    pen.drawString(50, 350, "Target 85")
    pen.setFillGray(0.88)
    pen.setFont("Helvetica", size)
    pen.drawString(60, 200, "DRAF")
    pen.save()
    with pdfplumber.open(out) as pdf:
        found = load_digital_page(pdf.pages[0])
    assert ("DRAF" not in words(found)) == mark
