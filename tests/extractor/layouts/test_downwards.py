"""Quarters printed below each other are columns; a plan with a step for each quarter stays as it is."""

from __future__ import annotations

from extractor.layouts import logical_tables
from extractor.layouts.downwards import side_by_side
from extractor.parts.tables import FAMILIES
from extractor.read import ReadPage, ReadTable
from tests.extractor.layouts.test_headers import Cell, table

QUARTERS = ("TW I", "TW II", "TW III", "TW IV")


def down(values: list[tuple[str, ...]], names: tuple[str, ...] = QUARTERS, step: str = "") -> list[Cell]:
    """A header of two rows, and for each entry number, name and four quarters with their values; ``step`` is
    printed beside each quarter."""
    cells: list[Cell] = [
        (0, 0, 2, 1, "No"), (0, 1, 2, 1, "Indikator Kinerja"), (0, 2, 1, 2, "Target Triwulan"),
        (0, 4, 2, 1, "Ket"), (1, 2, 1, 1, "Triwulan"), (1, 3, 1, 1, "Target"),
    ]  # fmt: skip
    for entry, own in enumerate(values):
        top = 2 + 4 * entry
        cells += [(top, 0, 4, 1, str(entry + 1)), (top, 1, 4, 1, f"Jumlah laporan {entry + 1}")]
        if not step:
            cells.append((top, 4, 4, 1, "APBD"))
        for n, (name, value) in enumerate(zip(names, own, strict=True)):
            cells += [(top + n, 2, 1, 1, name), (top + n, 3, 1, 1, value)]
            if step:
                cells.append((top + n, 4, 1, 1, f"{step} {n}"))
    return cells


def texts(read: ReadTable, row: int) -> list[str]:
    found = [read.at(row, column) for column in range(read.columns)]
    return [cell.reading.text if cell else "" for cell in found]


def test_four_rows_are_one_with_four_columns() -> None:
    turned = side_by_side(table(down([("1", "2", "3", "4"), ("-", "-", "-", "7,5")])))
    assert (turned.rows, turned.columns) == (4, 7)
    assert texts(turned, 1) == ["No", "Indikator Kinerja", *QUARTERS, "Ket"]
    assert texts(turned, 2) == ["1", "Jumlah laporan 1", "1", "2", "3", "4", "APBD"]
    assert texts(turned, 3) == ["2", "Jumlah laporan 2", "-", "-", "-", "7,5", "APBD"]


def test_each_value_keeps_its_place_on_the_page() -> None:
    before = table(down([("11", "12", "13", "14"), ("15", "16", "17", "18")]))
    after = side_by_side(before)
    places = {cell.reading.text: cell.evidence for cell in before.cells}
    assert all(
        places[cell.reading.text] == cell.evidence for cell in after.cells if cell.reading.text.isdigit()
    )


def test_quarters_out_of_order_are_left_alone() -> None:
    twisted = table(down([("1", "2", "3", "4")] * 2, names=("TW I", "TW III", "TW II", "TW IV")))
    assert side_by_side(twisted) is twisted


def test_a_plan_with_a_step_for_each_quarter_is_left_alone() -> None:
    plan = table(down([("1", "2", "3", "4")] * 2, step="Rapat"))
    assert side_by_side(plan) is plan


def test_quarters_without_values_are_left_alone() -> None:
    empty = table(down([("", "", "", "4"), ("", "", "", "")]))
    assert side_by_side(empty) is empty


def test_a_single_entry_is_one_row_as_well() -> None:
    turned = side_by_side(table(down([("1", "2", "3", "4")])))
    assert texts(turned, 2) == ["1", "Jumlah laporan 1", "1", "2", "3", "4", "APBD"]


def cut(cells: list[Cell], below: int) -> list[Cell]:
    """The cells above the row ``below``, where the page ends."""
    return [(r, c, min(h, below - r), w, text) for r, c, h, w, text in cells if r < below]


def rest(names: tuple[str, ...], beside: str = "") -> list[Cell]:
    """The last quarters of an entry that began on the page before, below the same header."""
    cells = [cell for cell in down([("1", "2", "3", "4")]) if cell[0] < 2]
    cells += [(2, 0, len(names), 1, ""), (2, 1, len(names), 1, beside), (2, 4, len(names), 1, "")]
    for n, name in enumerate(names):
        cells += [(2 + n, 2, 1, 1, name), (2 + n, 3, 1, 1, f"{n + 3}")]
    return cells


def test_an_entry_that_goes_over_the_page_is_a_row_on_each() -> None:
    cells = cut(down([("1", "2", "3", "4"), ("5", "6", "7", "8")]), 8)
    turned = side_by_side(table(cells))
    assert texts(turned, 3) == ["2", "Jumlah laporan 2", "5", "6", "", "", "APBD"]
    below = side_by_side(table(rest(("TW III", "TW IV"))))
    assert texts(below, 1) == ["No", "Indikator Kinerja", *QUARTERS, "Ket"]
    assert texts(below, 2) == ["", "", "", "", "3", "4", ""]
    last = side_by_side(table(rest(("TW IV",))))
    assert texts(last, 2) == ["", "", "", "", "", "3", ""]


def test_the_last_quarters_of_a_plan_with_texts_beside_them_are_left_alone() -> None:
    plan = table(rest(("TW III", "TW IV"), beside="Rapat akhir"))
    assert side_by_side(plan) is plan


def test_the_first_quarters_alone_are_left_alone() -> None:
    few = table(rest(("TW I", "TW II")))
    assert side_by_side(few) is few


def test_what_stands_on_two_pages_is_one_row_of_the_document() -> None:
    one = ReadPage(1, 800, 600, "digital", (table(cut(down([("1", "2", "3", "4")] * 2), 8)),))
    other = ReadPage(2, 800, 600, "digital", (table(rest(("TW III", "TW IV")), page=2),))
    (whole,) = logical_tables([one, other], FAMILIES)
    assert [row.text("indicator") for row in whole.rows] == ["Jumlah laporan 1", "Jumlah laporan 2"]
    assert [whole.rows[1].text(q) for q in ("q1", "q2", "q3", "q4")] == ["1", "2", "3", "4"]
