"""Quarters printed below each other are columns; a plan with a step for each quarter stays as it is."""

from __future__ import annotations

from extractor.layouts.downwards import side_by_side
from extractor.read import ReadTable
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


def test_a_single_entry_is_left_alone() -> None:
    one = table(down([("1", "2", "3", "4")]))
    assert side_by_side(one) is one
