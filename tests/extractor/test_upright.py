"""What lies sideways or on its head is read as the upright page is, each value at its own place."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen import canvas

import extractor
from extractor.page.frame import Frame
from extractor.read import Line, ReadPage, ReadTable, Trace
from extractor.records import Box, Evidence
from extractor.upright import held_upright

WIDTH, HEIGHT = 420.0, 595.0
LINES = (
    (60, 60, "PERJANJIAN KINERJA TAHUN 2024"),
    (60, 90, "Yang bertanda tangan di bawah ini:"),
    (60, 110, "Nama : Sari Wulandari"),
    (60, 125, "Jabatan : Kepala Dinas Sosial"),
    (60, 140, "selanjutnya disebut Pihak Pertama"),
    (60, 160, "Nama : Budi Hartono"),
    (60, 175, "Jabatan : Bupati Wanasari"),
    (60, 190, "selanjutnya disebut Pihak Kedua"),
    (60, 215, "Pihak Pertama berjanji akan mewujudkan target kinerja tahunan."),
    (230, 250, "Wanasari, 5 Januari 2024"),
    (60, 280, "Pihak Kedua,"),
    (230, 280, "Pihak Pertama,"),
    (60, 350, "Budi Hartono"),
    (230, 350, "Sari Wulandari"),
    (230, 364, "NIP. 197003121995032001"),
)


@pytest.fixture(scope="module")
def upright(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "upright.pdf"
    pen = canvas.Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    pen.setFont("Helvetica", 10)
    for x, y, text in LINES:
        pen.drawString(x, HEIGHT - y, text)
    pen.save()
    return path


def shown(box: Box, turn: int) -> Box:
    """Where a box of the upright page is once the page is turned clockwise."""
    x0, top, x1, bottom = box
    return {
        90: (HEIGHT - bottom, x0, HEIGHT - top, x1),
        180: (WIDTH - x1, HEIGHT - bottom, WIDTH - x0, HEIGHT - top),
        270: (top, WIDTH - x1, bottom, WIDTH - x0),
    }[turn]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_says_the_same_at_its_own_places(upright: Path, tmp_path: Path, turn: int) -> None:
    path = tmp_path / "turned.pdf"
    with pikepdf.open(upright) as pdf:
        pdf.pages[0].Rotate = turn
        pdf.save(path)
    right, found = extractor.read(upright), extractor.read(path)
    signing = [party for party in found.parties if party.place == "signature"]
    assert {(one.role, one.name, one.nip) for one in signing} == {
        ("first", "Sari Wulandari", "197003121995032001"),
        ("second", "Budi Hartono", None),
    }
    assert len(found.parties) == len(right.parties)
    for one, other in zip(found.parties, right.parties, strict=True):
        assert (one.role, one.name, one.nip, one.signed) == (other.role, other.name, other.nip, other.signed)
        assert one.evidence
        assert other.evidence
        assert one.evidence.bbox
        assert other.evidence.bbox
        assert one.evidence.bbox == pytest.approx(shown(other.evidence.bbox, turn), abs=0.5)


def table(top: float) -> ReadTable:
    return ReadTable((), 1, 1, Evidence(page=1, bbox=(top, 10.0, top + 20.0, 90.0)))


def test_tables_lines_and_traces_are_held_with_the_page() -> None:
    """Print that is turned by 90 degrees reads from the top of the page down, its first line at the right."""
    box = (150.0, 20.0, 170.0, 80.0)
    line = Line("Target", Evidence(page=1, bbox=box))
    page = ReadPage(
        1, 200.0, 100.0, "digital", (table(20.0), table(120.0)), (line,), traces=(Trace("pen", box),), turn=90
    )
    (held,) = held_upright([page])
    assert (held.width, held.height) == (100.0, 200.0)
    assert held.lines[0].box == (20.0, 30.0, 80.0, 50.0)
    assert held.traces == (Trace("pen", (20.0, 30.0, 80.0, 50.0)),)
    tops = [one.evidence.bbox and one.evidence.bbox[1] for one in held.tables]
    assert tops == [60.0, 160.0]
    assert Frame(90, 200.0, 100.0).show((20.0, 30.0, 80.0, 50.0)) == box


def test_a_page_that_lies_right_is_left_alone() -> None:
    page = ReadPage(1, 200.0, 100.0, "digital", lines=(Line("Target", Evidence(page=1, bbox=(1, 2, 3, 4))),))
    assert held_upright([page])[0] is page
