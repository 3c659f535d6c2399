"""Papers as PDF without an office suite: all words, tables and pictures are in it, nothing of a text acts."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt
from PIL import Image

from audit.reports.docx.filled import filled
from audit.reports.docx.template import LEADERS, NAMES, OF_BODY, filled_in, shipped
from audit.reports.typeset import available, typeset
from audit.reports.typeset.source import MAIN, sources
from tests.audit.reports.html.test_page import checked, finding, run_of

compiled = pytest.mark.skipif(not available(), reason="the package typst is not installed")
HOSTILE = ['#read("/etc/passwd")', '"); #panic("x")', "\\", "$x$ *b* _i_ @a <b> [c] // d /* e", "`raw`"]


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def written(document: Any, folder: Path) -> Path:
    place = folder / "naskah.docx"
    document.save(place)
    made, left = typeset([place])
    assert (made, left) == ([folder / "naskah.pdf"], [])
    return made[0]


@compiled
@pytest.mark.parametrize("name", [name for name in NAMES if name not in OF_BODY])
def test_a_paper_of_ours_says_the_same_as_pdf(name: str, tmp_path: Path) -> None:
    paper = filled(run_of(checked(body="Dinas Uji & <Kota>", findings=(finding(),))), "id")
    filled_in(shipped(name, "id"), paper).save(tmp_path / name)
    (pdf,), _ = typeset([tmp_path / name])
    printed = words_of(pdf)
    own = [
        cell.text
        for table in Document(str(tmp_path / name)).tables
        for row in table.rows
        for cell in row.cells
    ]
    paragraphs = [paragraph.text for paragraph in Document(str(tmp_path / name)).paragraphs]
    asked = {word for text in (*own, *paragraphs) for word in re.findall(r"[A-Za-z]{4,}", text)}
    assert len(asked) > 30
    assert [word for word in asked if word not in printed.replace("-\n", "")] == []
    if name == LEADERS:
        assert len(pypdfium2.PdfDocument(pdf)) == 1


@compiled
def test_nothing_of_a_text_is_a_command(tmp_path: Path) -> None:
    document = Document()
    for words in HOSTILE:
        document.add_paragraph(words)
    printed = words_of(written(document, tmp_path))
    for words in HOSTILE:
        assert " ".join(words.split()) in printed


@compiled
def test_page_pictures_and_breaks_are_those_of_the_document(tmp_path: Path) -> None:
    document: Any = Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    picture = io.BytesIO()
    Image.new("RGB", (40, 20), (200, 0, 0)).save(picture, "PNG")
    section.header.paragraphs[0].add_run().add_picture(picture, width=Pt(100))
    document.add_paragraph("satu")
    document.add_page_break()
    document.add_paragraph("dua")
    pdf = pypdfium2.PdfDocument(written(document, tmp_path))
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [297, 210]
    assert [page.get_textpage().get_text_range().strip() for page in pdf] == ["satu", "dua"]
    shown = pdf[0].render(scale=1).to_pil().convert("RGB")
    red = sum(pixel == (200, 0, 0) for pixel in shown.getdata())
    assert 0.9 * 100 * 50 < red < 1.1 * 100 * 50


@compiled
def test_a_file_that_is_none_is_told_and_its_old_pdf_is_gone(tmp_path: Path) -> None:
    broken = tmp_path / "rusak.docx"
    broken.write_bytes(b"x")
    broken.with_suffix(".pdf").write_bytes(b"old")
    assert typeset([broken]) == ([], [broken])
    assert not broken.with_suffix(".pdf").exists()


def test_a_head_of_a_table_stands_on_each_page_again() -> None:
    main = sources(Document(io.BytesIO(shipped(NAMES[0], "id"))))[MAIN].decode()
    assert main.count("table.header(") >= 3
