"""What a PDF holds beside its pages is named, and nothing of it is opened."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen import canvas

from extractor.source import open_source


def file(tmp_path: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(400, 600))
    pen.drawString(50, 500, "Perjanjian Kinerja")
    pen.save()
    with pikepdf.open(out) as pdf:
        change(pdf)
        pdf.save(tmp_path / "a.pdf")
    return tmp_path / "a.pdf"


def attach(pdf: pikepdf.Pdf, name: str = "rencana-aksi.xlsx") -> None:
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, b"PK", filename=name)


def collect(pdf: pikepdf.Pdf) -> None:
    attach(pdf)
    pdf.Root.Collection = pikepdf.Dictionary(Type=pikepdf.Name.Collection)


def pin(pdf: pikepdf.Pdf) -> None:
    spec = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F="lampiran.docx")
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.FileAttachment,
        Rect=pikepdf.Array([10, 10, 20, 20]),
        FS=spec,
    )
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])


def xfa(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), XFA=pikepdf.Stream(pdf, b"<xdp/>"))


def many(pdf: pikepdf.Pdf) -> None:
    for number in range(40):
        attach(pdf, f"lampiran-{number:02}-" + "x" * 500)


def plain(_: pikepdf.Pdf) -> None:
    pass


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (plain, None, ""),
        (attach, "files-attached", "rencana-aksi.xlsx"),
        (pin, "files-attached", "lampiran.docx"),
        (collect, "portfolio", "rencana-aksi.xlsx"),
        (xfa, "form-not-drawn", "XFA"),
    ],
)
def test_what_no_page_shows_is_named(
    tmp_path: Path, change: Callable[[pikepdf.Pdf], None], code: str | None, words: str
) -> None:
    problems = open_source(file(tmp_path, change)).problems
    assert [problem.code for problem in problems] == ([code] if code else [])
    assert all(words in problem.message for problem in problems)


def test_many_long_names_make_no_long_message(tmp_path: Path) -> None:
    (problem,) = open_source(file(tmp_path, many)).problems
    assert "lampiran-00" in problem.message
    assert problem.message.endswith("…")
    assert len(problem.message) < 1200
