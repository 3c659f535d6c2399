"""A scanned page from its picture to cells and lines: with readers made up here, and with the real ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.page.scan import Grey, ScanPage
from extractor.read import ReadPage
from extractor.reading.line import running
from extractor.reading.page import lines
from extractor.reading.page.scan import read_page
from extractor.reading.readers import Readers, default_readers
from extractor.reading.readers.base import Seen

DPI = 200.0
COLUMNS = (100, 700, 1000, 1300)
ROWS = (300, 400, 500, 600)
WORDS = (("Indikator", "Target", "Tahunan"), ("Nilai", "25", "N/A"), ("Jumlah", "7,35", "-"))


def drawn() -> NDArray[np.uint8]:
    image = np.full((1000, 1500), 252, dtype=np.uint8)
    for x in COLUMNS:
        cv2.line(image, (x, ROWS[0]), (x, ROWS[-1]), 40, 2)
    for y in ROWS:
        cv2.line(image, (COLUMNS[0], y), (COLUMNS[-1], y), 40, 2)
    for row, words in enumerate(WORDS):
        for column, word in enumerate(words):
            at = (COLUMNS[column] + 100, ROWS[row] + 60)
            if word == "-":
                cv2.line(image, (COLUMNS[column] + 145, at[1] - 8), (COLUMNS[column] + 154, at[1] - 8), 30, 2)
            else:
                cv2.putText(image, word, at, cv2.FONT_HERSHEY_SIMPLEX, 0.8, 20, 2, cv2.LINE_AA)
    cv2.putText(
        image, "PERJANJIAN KINERJA 2024", (400, 150), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 20, 2, cv2.LINE_AA
    )
    return image


def page() -> ScanPage:
    image = drawn()
    point = 72.0 / DPI
    height, width = image.shape
    return ScanPage(1, width * point, height * point, DPI, image, image, np.diag([point, point, 1.0]))


class Scripted:
    """A reader that knows each line by the shape of its picture from a first, real reading."""

    def __init__(self, name: str, family: str, text: str | None = None) -> None:
        self.name, self.family, self.text = name, family, text

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        return [Seen(self.text or "25", 0.99, 0.99) for _ in pictures]


def cells(read: ReadPage) -> dict[tuple[int, int], str]:
    return {(c.row, c.column): c.reading.text for c in read.tables[0].cells}


def test_agreeing_readers_are_accepted_and_boxes_lie_on_the_page() -> None:
    read = read_page(page(), Readers(Scripted("a", "one"), Scripted("b", "two")))
    (table,) = read.tables
    assert (table.rows, table.columns, len(table.cells)) == (3, 3, 9)
    cell = table.at(1, 1)
    assert cell is not None
    assert cell.evidence.bbox is not None
    x0, top, x1, bottom = cell.evidence.bbox
    assert (x0, x1) == pytest.approx((700 * 0.36, 1000 * 0.36), abs=2)
    assert (top, bottom) == pytest.approx((400 * 0.36, 500 * 0.36), abs=2)
    assert cell.reading.text == "25"
    assert not cell.reading.needs_review
    assert cell.reading.strict
    assert read.kind == "scan"
    assert [p.code for p in read.problems] == ["no-witness"]


def test_disagreeing_readers_are_held_back_with_both_readings() -> None:
    read = read_page(page(), Readers(Scripted("a", "one", "25"), Scripted("b", "two", "26")))
    cell = read.tables[0].at(1, 1)
    assert cell is not None
    assert cell.reading.needs_review
    assert {r.text for r in cell.reading.readings} == {"25", "26"}


def test_one_reader_alone_accepts_no_number_and_says_so() -> None:
    read = read_page(page(), Readers(Scripted("a", "one")))
    assert all(c.reading.needs_review for c in read.tables[0].cells if c.reading.text == "25")
    assert [p.code for p in read.problems] == ["one-reader"]


def test_a_dash_is_told_by_its_shape_whatever_the_readers_make_of_it() -> None:
    read = read_page(page(), Readers(Scripted("a", "one", "•"), Scripted("b", "two", "•")))
    assert cells(read)[2, 2] == "-"


def test_a_stamp_over_a_number_holds_it_back() -> None:
    straight = page()
    stamped = straight.clean.copy()
    cv2.circle(stamped, (880, 450), 68, 120, 4)
    read = read_page(
        ScanPage(1, straight.width, straight.height, DPI, stamped, stamped, straight.to_page),
        Readers(Scripted("a", "one"), Scripted("b", "two")),
    )
    cell = next(c for c in read.tables[0].cells if c.column == 1 and c.row == 1)
    assert cell.reading.needs_review


class Unsure:
    """A reader that reads words in every picture, more or less surely."""

    def __init__(self, family: str, sure: float) -> None:
        self.name = self.family = family
        self.sure = sure

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        return [Seen("Jalan mantap", self.sure, self.sure) for _ in pictures]


@pytest.mark.parametrize(("sure", "held"), [(0.3, True), (0.58, True), (0.62, False), (0.95, False)])
def test_words_in_a_cell_that_readers_are_not_rather_sure_of_are_held_back(sure: float, held: bool) -> None:
    read = read_page(page(), Readers(Unsure("one", sure), Unsure("two", sure)))
    cell = read.tables[0].at(1, 0)
    assert cell is not None
    assert (cell.reading.text, cell.reading.needs_review) == ("Jalan mantap", held)


@pytest.mark.ocr
def test_a_stroke_taken_off_a_number_holds_it_back_on_coarse_scans() -> None:
    straight = page()
    crossed = straight.clean.copy()
    cv2.circle(crossed, (880, 450), 68, 120, 4)
    readers = Readers(Scripted("a", "one"), Scripted("b", "two"))
    for dpi, held in ((DPI, False), (150.0, True)):
        cell = read_page(replace(straight, grey=crossed, dpi=dpi), readers).tables[0].at(1, 1)
        assert cell is not None
        assert cell.reading.needs_review == held


@pytest.mark.ocr
def test_words_wholly_inside_a_stamp_are_held_back_though_readers_agree() -> None:
    straight = page()
    stamped = straight.clean.copy()
    cv2.circle(stamped, (815, 450), 48, 120, 3)
    seen = Readers(Scripted("a", "one", "Dinas"), Scripted("b", "two", "Dinas"))
    for image, held in ((straight.clean, False), (stamped, True)):
        cell = read_page(replace(straight, grey=image, clean=image), seen).tables[0].at(1, 1)
        assert cell is not None
        assert (cell.reading.text, cell.reading.needs_review) == ("Dinas", held)


def test_real_readers_read_the_page() -> None:
    readers = default_readers()
    if readers.second is None:
        pytest.skip("no second reader on this machine")
    read = read_page(page(), readers)
    found = cells(read)
    assert found == {(r, c): word for r, words in enumerate(WORDS) for c, word in enumerate(words)}
    assert not any(c.reading.needs_review for c in read.tables[0].cells if c.row > 0)
    assert [line.text for line in read.lines] == ["PERJANJIAN KINERJA 2024"]
    assert not read.lines[0].needs_review


class Wide(Scripted):
    """The quick reader, which notes what it was shown."""

    def __init__(self) -> None:
        super().__init__("quick", "one", "kondisi jalan mantap")
        self.shown = 0

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        self.shown += len(pictures)
        return super().read(pictures, dpi)


@pytest.mark.parametrize("strict", [True, False])
def test_what_counts_as_a_number_is_never_left_to_the_quick_reader(
    monkeypatch: pytest.MonkeyPatch, strict: bool
) -> None:
    monkeypatch.setattr(lines, "strict_cells", lambda _, cells, __: [strict] * len(cells))
    monkeypatch.setattr(running, "_LONG", 0.5)
    quick = Wide()
    read = read_page(page(), Readers(Scripted("a", "one"), Scripted("b", "two"), quick=quick))
    assert quick.shown
    assert ("kondisi jalan mantap" in cells(read).values()) is not strict


def test_a_coarse_page_is_never_left_to_the_quick_reader() -> None:
    quick = Wide()
    read_page(replace(page(), dpi=150.0), Readers(Scripted("a", "one"), quick=quick))
    assert not quick.shown


@pytest.mark.parametrize(("turned", "turn"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_a_page_says_how_its_print_lies(turned: int, turn: int) -> None:
    read = read_page(replace(page(), turned=turned), Readers(Scripted("a", "one")))
    assert read.turn == turn
