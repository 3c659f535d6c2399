"""Which way up pages of little print lie."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen import canvas

from extractor.page.orientation import turn_needed, turned
from extractor.page.scan import Grey

DPI = 200.0
BLOCK = ("Pihak Pertama,", "Kepala Dinas Arsip dan Perpustakaan", "Gunawan Saputra, S.P., M.P.", "Pembina")


def nearly_blank(seed: int) -> Grey:
    """A signature block alone on grainy paper."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(842, 595))
    pen.setFont("Helvetica", 10)
    for number, text in enumerate(BLOCK):
        pen.drawString(520, 500 - 14 * number, text)
    pen.save()
    page = pdfium.PdfDocument(out.getvalue())[0].render(scale=DPI / 72, grayscale=True).to_numpy()
    grain = np.random.default_rng(seed).normal(-14, 8, page.shape[:2])
    grey = np.clip(page.reshape(page.shape[:2]).astype(np.float32) + grain, 0, 255)
    return np.asarray(grey, np.uint8)


@pytest.mark.parametrize("seed", [1, 2])
def test_grain_is_no_print_and_turns_no_page_of_few_lines(seed: int) -> None:
    assert turn_needed(nearly_blank(seed), DPI) == 0


def test_a_page_of_few_lines_that_lies_is_set_up() -> None:
    assert turn_needed(turned(nearly_blank(3), 90), DPI) in (90, 270)
