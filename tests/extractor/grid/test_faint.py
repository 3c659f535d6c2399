"""Faint rules by their whole length, and lines of print that are none."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2 as pdfium
from reportlab.pdfgen import canvas

from extractor.grid.pixels.faint import with_faint_rules
from extractor.grid.pixels.ridge import horizontal_ridges
from extractor.grid.pixels.rules import Rule, find_rules
from extractor.page.scan import Grey

DPI = 200.0
POINT = DPI / 72.0


def sheet(line: str, *, faint_at: float | None = None) -> Grey:
    """Three rules of 500 points, a line of print between the last two, and perhaps a pale rule."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(600, 200))
    for y in (150, 110, 80):
        pen.line(50, y, 550, y)
    pen.setFont("Helvetica", 9)
    pen.drawString(54, 85.5, line)
    if faint_at is not None:
        pen.setStrokeGray(0.9)
        pen.line(50, faint_at, 550, faint_at)
    pen.save()
    picture = pdfium.PdfDocument(out.getvalue())[0].render(scale=POINT, grayscale=True).to_numpy()
    return np.ascontiguousarray(picture.reshape(picture.shape[:2]))


def heights(image: Grey) -> tuple[list[int], list[int]]:
    """Of the rules found without and with the faint ones, in points from the top."""
    ridges = horizontal_ridges(image, DPI)
    before = find_rules(ridges, POINT)
    _, after = with_faint_rules(image, ridges, before, POINT)

    def places(rules: list[Rule]) -> list[int]:
        return [round(rule.middle / POINT) for rule in rules]

    return places(before), places(after)


def test_a_line_of_print_over_the_whole_width_is_no_rule() -> None:
    line = "T/O1.2.1. Update katalog e-order (25 - 50 - 50), " * 2 + "evaluasi dan perbaikan"
    before, after = heights(sheet(line))
    assert before == [50, 90, 120]
    assert after == before


def test_a_pale_rule_of_the_same_length_is_one() -> None:
    before, after = heights(sheet("Persentase", faint_at=130))
    assert 70 not in before
    assert 70 in after
