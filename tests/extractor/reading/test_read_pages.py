"""The pages of a file one after the other: each by its way, and none missing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from extractor import reading
from extractor.debug import NoSuchPage, draw, draw_cells, draw_page
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence
from extractor.source import open_source


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A digital page, a scanned page, a digital page."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(595, 842))
    for kind in ("digital", "scan", "digital"):
        if kind == "digital":
            for line in range(10):
                sheet.drawString(72, 700 - 20 * line, "Perjanjian Kinerja")
        else:
            sheet.drawImage(ImageReader(Image.new("L", (100, 140), 255)), 0, 0, 595, 842)
        sheet.showPage()
    sheet.save()
    file = tmp_path / "mixed.pdf"
    file.write_bytes(out.getvalue())
    return file


def test_each_page_goes_its_way(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def reader(page: object, number: int) -> ReadPage:
        seen.append(number)
        return ReadPage(number, 595, 842, "scan")

    monkeypatch.setattr(reading, "scan_reader", lambda: reader)
    pages = list(reading.read_pages(open_source(mixed)))
    assert [(page.number, page.kind) for page in pages] == [(1, "digital"), (2, "scan"), (3, "digital")]
    assert seen == [2]
    assert len(pages[2].lines) == 10


def test_without_a_reader_of_scans_the_page_says_so(mixed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "scan_reader", lambda: None)
    pages = list(reading.read_pages(open_source(mixed)))
    assert [problem.code for problem in pages[1].problems] == ["no-scan-reader"]
    assert len(pages) == 3


def test_a_page_that_breaks_the_reader_does_not_take_the_others(
    mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reader(page: object, number: int) -> ReadPage:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "scan_reader", lambda: reader)
    pages = list(reading.read_pages(open_source(mixed)))
    assert [[problem.code for problem in page.problems] for page in pages] == [[], ["page-unreadable"], []]


def test_one_page_alone(mixed: Path) -> None:
    assert reading.read_page_of(open_source(mixed), 3).number == 3


def test_debug_picture_tells_what_columns_were_taken_for() -> None:
    heads, texts = ("Sasaran", "Indikator Kinerja", "Target"), ("Naik", "Cakupan air", "80")
    places = [(r, c, (90.0 * c, 60.0 * r, 90.0 * (c + 1), 60.0 * (r + 1))) for r in (0, 1) for c in range(3)]
    cells = tuple(
        ReadCell(r, c, 1, 1, Evidence(page=1, bbox=box), Reading(texts[c] if r else heads[c]))
        for r, c, box in places
    )
    table = ReadTable(cells, 2, 3, Evidence(page=1, bbox=(0, 0, 270, 120)))
    page = ReadPage(1, 300, 200, "digital", (table,))
    white = Image.new("RGB", (300, 200), "white")
    with_meanings, without = draw(white, page, 1.0), white.copy()
    draw_cells(ImageDraw.Draw(without, "RGBA"), page, 1.0)
    changed = ImageChops.difference(with_meanings, without).getbbox()
    assert changed is not None
    assert changed[1] >= 120  # below the table, over none of its cells


def test_debug_picture(mixed: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.png"
    read = draw_page(mixed, 1, out)
    assert len(read.lines) == 10
    with Image.open(out) as picture:
        assert picture.width == pytest.approx(2 * 595, abs=2)
        colours = {colour for _, colour in picture.getcolors(1 << 16) or []}
    assert (0, 140, 70) in colours
    with pytest.raises(NoSuchPage) as error:
        draw_page(mixed, 9, out)
    assert "3 pages" in error.value.render("en")[0]
