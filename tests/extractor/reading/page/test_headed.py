"""Tables of a scan without any rule, found by the headings that were read."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.grid.pixels import Grid
from extractor.read import ReadCell, Reading, ReadTable
from extractor.reading.ink.marks import ink_on
from extractor.reading.line.verdict import Verdict
from extractor.reading.page.headed import has_amounts, headed_grids
from extractor.reading.page.outside import Piece, pieces_outside
from extractor.reading.readers.base import Look, Seen
from extractor.records import Evidence

DPI = 144.0
XS = (80, 150, 480, 860)
HEADINGS = ("No", "Sasaran", "Indikator Kinerja", "Target")
ROWS = (
    ("1.", "Mutu layanan naik", "Indeks kepuasan", "81,20"),
    ("", "", "Nilai arsip", "95%"),
    ("2.", "Jalan yang mantap", "Persentase jalan", "12,4"),
)
Row = tuple[str, ...]


def found(*rows: Row, without: str = "") -> tuple[Grid, ...]:
    """The tables of a page on which the rows stand; what is ``without`` was not read."""
    image = np.full((700, 1100), 255, dtype=np.uint8)
    printed: list[tuple[int, int, str]] = []
    for n, row in enumerate(rows):
        for x, text in zip(XS, row, strict=True):
            cv2.putText(image, text, (x, 120 + 50 * n), cv2.FONT_HERSHEY_DUPLEX, 0.7, 0, 1, cv2.LINE_AA)
            printed.append((x, 120 + 50 * n, text))
    ink = ink_on(image, DPI)
    pieces = []
    for line in pieces_outside(ink, ()):
        x0, _, x1, y1 = line.box
        words = [text for x, y, text in printed if x0 - 8 <= x <= x1 and abs(y - y1) < 20 and text != without]
        if words:
            text = " ".join(words)
            pieces.append(
                Piece(line, Verdict(text, True, "both", 0.99, (Look("a", "one", Seen(text, 1, 1)),)))
            )
    return headed_grids(image, ink, pieces, ())


def test_headings_that_were_read_make_a_table_of_the_lines_below_them() -> None:
    (grid,) = found(HEADINGS, *ROWS)
    assert (grid.rows, grid.columns, grid.ruled) == (4, 4, False)
    assert not any(cell.doubtful for cell in grid.cells)
    for row in range(1, 4):
        name, value = grid.at(row, 2), grid.at(row, 3)
        assert name is not None
        assert value is not None
        assert (len(name.lines), len(value.lines)) == (1, 1)


def test_a_row_whose_value_was_not_read_leaves_its_neighbour_in_doubt() -> None:
    tables = found(HEADINGS, *ROWS, ("", "", "Jumlah pasar", "7"), without="95%")
    assert all(any(cell.doubtful for cell in grid.cells) for grid in tables)


def test_the_numbers_of_the_columns_are_a_row_of_their_own() -> None:
    (grid,) = found(HEADINGS, ("(1)", "(2)", "(3)", "(4)"), *ROWS)
    assert (grid.rows, grid.columns) == (5, 4)
    assert all(len(cell.lines) == 1 for cell in grid.cells if cell.row < 2)


@pytest.mark.parametrize(("value", "amounts"), [("Rp1.250.000,-", True), ("Level 3", False)])
def test_a_list_is_one_of_amounts(value: str, amounts: bool) -> None:
    place = Evidence(page=1)
    texts = [("1.", "Program Contoh", value), ("2.", "Program Lain", value), ("", "Jumlah", "")]
    cells = [
        ReadCell(r, c, 1, 1, place, Reading(text))
        for r, row in enumerate(texts)
        for c, text in enumerate(row)
    ]
    assert has_amounts(ReadTable(tuple(cells), 3, 3, place, ruled=False)) is amounts


def test_lists_of_amounts_stay_lines() -> None:
    heads = ("No", "Program", "Uraian", "Anggaran")
    rows = [(f"{n}.", f"Program Contoh {n}", "Kantor", f"Rp{n}.250.000,00") for n in (1, 2, 3)]
    assert found(heads, *rows) == ()


def test_blocks_side_by_side_are_no_table() -> None:
    assert (
        found(("", "Pihak Kedua", "", "Pihak"), ("", "Bupati", "", "Kepala"), ("", "Adi", "", "Budi")) == ()
    )


@pytest.mark.parametrize(("rows", "tables"), [(1, 0), (2, 1), (3, 1)])
def test_a_heading_above_one_line_is_no_table(rows: int, tables: int) -> None:
    assert len(found(HEADINGS, *ROWS[:rows])) == tables
