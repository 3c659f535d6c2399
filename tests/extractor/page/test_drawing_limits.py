"""What of a drawing is print, and what is pale, slanted or beside the page."""

from __future__ import annotations

import io
from collections.abc import Callable

import pdfplumber
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.page.drawing import Drawing, drawing_of
from extractor.page.sheet import sheet_of


def drawn(draw: Callable[[Canvas], object]) -> Drawing:
    out = io.BytesIO()
    pen = Canvas(out, pagesize=(300, 300))
    draw(pen)
    pen.save()
    return of(out)


def of(out: io.BytesIO) -> Drawing:
    with pdfplumber.open(out) as pdf:
        return drawing_of(pdf.pages[0], sheet_of(pdf.pages[0]))


@pytest.mark.parametrize(("beyond", "kept"), [(0, True), (37, True), (43, False), (200, False)])
def test_a_word_that_begins_beside_the_page_keeps_its_head(beyond: float, kept: bool) -> None:
    assert bool(drawn(lambda pen: pen.drawString(-beyond, 150, "8")).glyphs) == kept
    assert bool(drawn(lambda pen: pen.drawString(300 + beyond, 150, "8")).glyphs) == kept


@pytest.mark.parametrize(("degrees", "slanted"), [(0, False), (8, False), (9, True), (45, True), (82, False)])
def test_print_of_a_table_leans_less_than_a_watermark(degrees: float, slanted: bool) -> None:
    def draw(pen: Canvas) -> None:
        pen.translate(150, 150)
        pen.rotate(degrees)
        pen.drawString(0, 0, "8")

    found = drawn(draw)
    assert [len(found.glyphs), len(found.slanted)] == ([0, 1] if slanted else [1, 0])


@pytest.mark.parametrize(("light", "pale"), [(0.0, False), (0.7, False), (0.74, True), (1.0, True)])
def test_letters_to_be_read_through_are_pale(light: float, pale: bool) -> None:
    """In grey, in red, green and blue, and in four inks, which say how dark they are."""
    colours: list[Callable[[Canvas], object]] = [
        lambda pen: pen.setFillGray(light),
        lambda pen: pen.setFillColorRGB(light, light, light),
        lambda pen: pen.setFillColorCMYK(0, 0, 0, 1 - light),
    ]
    for colour in colours:
        found = drawn(lambda pen, colour=colour: (colour(pen), pen.drawString(50, 50, "8")))  # type: ignore[misc]
        assert [glyph.pale for glyph in found.glyphs] == [pale]


@pytest.mark.parametrize(("thin", "covers"), [(0.5, 0), (1.9, 0), (2.1, 1), (20.0, 1)])
def test_a_rule_drawn_as_a_box_hides_nothing(thin: float, covers: int) -> None:
    assert len(drawn(lambda pen: pen.rect(50, 50, 100, thin, stroke=0, fill=1)).covers) == covers
    assert len(drawn(lambda pen: pen.rect(50, 50, thin, 100, stroke=0, fill=1)).covers) == covers


@pytest.mark.parametrize(("thick", "rules"), [(0.5, 1), (1.9, 1), (2.1, 0)])
def test_a_side_of_a_sunk_border_is_a_rule(thick: float, rules: int) -> None:
    """Cut aslant where it meets the next side; a triangle is none."""

    def draw(pen: Canvas, corners: int = 4) -> None:
        path = pen.beginPath()
        path.moveTo(50, 50)
        for x, y in ((50, 150), (50 + thick, 150 - thick), (50 + thick, 50 + thick))[: corners - 1]:
            path.lineTo(x, y)
        path.close()
        pen.drawPath(path, stroke=0, fill=1)

    assert [(rule.direction, rule.start, rule.end) for rule in drawn(draw).rules] == [("v", 150, 250)] * rules
    assert not drawn(lambda pen: draw(pen, corners=3)).rules


@pytest.mark.parametrize(("width", "widthless"), [(0, 2), (19, 2), (21, 0), (556, 0)])
def test_a_font_that_makes_digits_of_no_width_does_not_say_how_wide_they_are(
    width: int, widthless: int
) -> None:
    """``width`` in thousandths of the text size; digits are counted, letters and blanks are not."""
    name = pikepdf.Name
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    font = pikepdf.Dictionary(
        Type=name.Font,
        Subtype=name.TrueType,
        BaseFont=name.Unheard,
        FirstChar=32,
        LastChar=126,
        Widths=pikepdf.Array([width] * 95),
        Encoding=name.WinAnsiEncoding,
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pikepdf.Stream(pdf, b"BT /F1 10 Tf 50 50 Td (8 a4) Tj ET")
    out = io.BytesIO()
    pdf.save(out)
    assert of(out).widthless == widthless
