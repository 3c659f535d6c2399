"""Sheets of evidence: their lines fill the paper and stay on it."""

from __future__ import annotations

import io

import pdfplumber
import pytest

from audit.reports.marked.sheets import EDGE, PAGE, Block, sheets

LONG = "TARGET TRIWULAN KEEMPAT melampaui target tahunan, sedangkan lampiran menyebut nilai lain. " * 6


@pytest.mark.parametrize("words", [LONG, LONG.upper(), LONG.lower(), "x" * 400])
def test_lines_fill_the_paper_and_stay_on_it(words: str) -> None:
    whole = io.BytesIO()
    sheets(words[:150], [Block(words[:200], words)]).save(whole)
    with pdfplumber.open(whole) as pdf:
        found = [word for page in pdf.pages for word in page.extract_words()]
        right = max(word["x1"] for word in found)
        assert "".join(word["text"] for word in found).count(words[:400].split()[0]) >= 1
    assert PAGE[0] - 2.5 * EDGE < right <= PAGE[0] - EDGE + 1
