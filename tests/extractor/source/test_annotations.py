"""What lies above a page is print of the page: fields, notes, covers and strokes."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen import canvas

from extractor.read import ReadPage
from extractor.reading import read_pages
from extractor.source import open_source


def page() -> bytes:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(300, 300))
    pen.drawString(20, 250, "Target tahunan")
    pen.drawString(150, 250, "75")
    pen.save()
    return out.getvalue()


def form(pdf: pikepdf.Pdf, box: list[float], text: str) -> pikepdf.Object:
    """The looks of an annotation: its text on white."""
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    width, height = box[2] - box[0], box[3] - box[1]
    drawing = f"BT /F 11 Tf 2 4 Td ({text}) Tj ET"
    stream = pikepdf.Stream(pdf, drawing.encode())
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    stream.BBox = pikepdf.Array([0, 0, width, height])
    stream.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    return pdf.make_indirect(stream)


def annotated(tmp_path: Path, subtype: str, text: str, flags: int = 4, looks: bool = True) -> ReadPage:
    box = [150.0, 200.0, 220.0, 215.0]
    with pikepdf.open(io.BytesIO(page())) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(subtype), Rect=pikepdf.Array(box), F=flags
        )
        if subtype == "/Widget":
            note.update({"/FT": pikepdf.Name.Tx, "/V": pikepdf.String(text), "/T": pikepdf.String("a")})
        if looks:
            note["/AP"] = pikepdf.Dictionary(N=form(pdf, box, text))
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        if subtype == "/Widget":
            pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.pages[0].obj.Annots)
        pdf.save(tmp_path / "a.pdf")
    return next(read_pages(open_source(tmp_path / "a.pdf")))


@pytest.mark.parametrize("subtype", ["/Widget", "/FreeText", "/Stamp"])
def test_the_text_of_an_annotation_is_read_where_it_stands(tmp_path: Path, subtype: str) -> None:
    lines = annotated(tmp_path, subtype, "5.125").lines
    found = next(line for line in lines if line.text == "5.125")
    assert found.box is not None
    assert found.box[0] == pytest.approx(152, abs=2)
    assert 85 <= found.box[1] <= found.box[3] <= 100
    assert any("Target tahunan" in line.text for line in lines)


def test_hidden_annotations_are_not_read(tmp_path: Path) -> None:
    assert not any("5.125" in line.text for line in annotated(tmp_path, "/FreeText", "5.125", flags=2).lines)


def test_links_leave_the_file_as_it_is(tmp_path: Path) -> None:
    annotated(tmp_path, "/Link", "", looks=False)
    assert open_source(tmp_path / "a.pdf").mended is None
