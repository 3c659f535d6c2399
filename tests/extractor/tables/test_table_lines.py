"""Lines over the width of a table whose columns mean nothing."""

from __future__ import annotations

from extractor.read import Line, ReadCell, Reading, ReadTable
from extractor.records import Evidence, ReaderReading
from extractor.tables.tablelines import lines_across, lines_apart


def cell(row: int, column: int, *lines: tuple[str, float], scanned: bool = True) -> ReadCell:
    x = 300.0 * column
    readings = (ReaderReading(reader="one", text="", confidence=1.0),) if scanned else ()
    found = tuple(
        Line(text, Evidence(page=1, bbox=(x, y, x + 90, y + 8)), height=8, readings=readings)
        for text, y in lines
    )
    reading = Reading(" ".join(text for text, _ in lines), found, readings=readings)
    return ReadCell(row, column, 1, 1, Evidence(page=1, bbox=(x, 0, x + 90, 9)), reading)


def table(*cells: ReadCell) -> ReadTable:
    rows = max(c.row for c in cells) + 1
    return ReadTable(cells, rows, 2, Evidence(page=1, bbox=(0, 0, 600, 90)))


def test_an_amount_stays_in_its_row_on_a_page_set_askew() -> None:
    askew = table(
        cell(0, 0, ("Program A", 20)), cell(0, 1, ("Rp 1.000.000", 8)),
        cell(1, 0, ("Program B", 32), ("tepat waktu", 42)), cell(1, 1, ("Rp 2.000.000", 20)),
    )  # fmt: skip
    assert [line.text for line in lines_across(askew)] == [
        "Program A Rp 1.000.000",
        "Program B tepat waktu Rp 2.000.000",
    ]


def test_several_amounts_in_one_row_go_by_height_and_are_for_review_on_a_scan() -> None:
    for scanned in (True, False):
        names = cell(0, 0, ("Program A", 20), ("Program B", 32), scanned=scanned)
        amounts = cell(0, 1, ("Rp 1.000.000", 20), ("Rp 2.000.000", 32), scanned=scanned)
        lines = lines_across(table(names, amounts))
        assert [line.text for line in lines] == ["Program A Rp 1.000.000", "Program B Rp 2.000.000"]
        assert [line.needs_review for line in lines] == [scanned, scanned]


def test_a_label_behind_the_number_of_its_party_is_read_with_its_value() -> None:
    row = [
        ReadCell(0, column, 1, 1, Evidence(page=1, line=3), Reading(text))
        for column, text in enumerate(("1.", "Nama", ": Tono Suryadi"))
    ]
    read = ReadTable(tuple(row), 1, 3, Evidence(page=1, line=3))
    assert [line.text for line in lines_apart(read)] == ["1.", "Nama : Tono Suryadi"]
