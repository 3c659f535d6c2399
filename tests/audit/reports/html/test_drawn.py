"""A table of the view on a page: what says nothing is left out, links are relative, amounts as written."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from audit.reports.html.drawn import address, drawn
from audit.reports.view import Column, Linked, Marked, Place, Table

COLUMNS = (
    Column("Dokumen", 8, key="document"),
    Column("Program", 8, key="program"),
    Column("Jenjang", 8, key="level"),
    Column("Anggaran", 8, key="budget"),
    Column("Alasan", 8, key="reason", asked=True),
    Column("#key", 8, key="key", hidden=True),
)
ROWS = (("a.pdf", "Program satu", 2, Decimal("1250000.5"), "", "finding x"),)


def test_columns_for_the_program_and_those_that_say_nothing_are_left_out() -> None:
    made = drawn(Table("programs", "Program", COLUMNS, ROWS), None, "id", ("document",))
    assert made.heads == (("Program", False), ("Anggaran", True))
    assert [cell.text for cell in made.rows[0]] == ["Program satu", "1.250.000,50"]
    assert made.rows[0][0].style == "level2"
    (row,) = drawn(Table("programs", "Program", COLUMNS, ROWS), None, "en").rows
    assert row[-1].text == "1,250,000.50"


def test_styles_and_links_of_cells_are_kept() -> None:
    columns = (Column("Terbaca", 8, key="read"), Column("Hlm.", 8, key="page"))
    rows = ((Marked("12,4", "doubt"), Linked("hlm. 3", Place("in/pk satu.pdf", 3))),)
    (row,) = drawn(Table("readings", "Bacaan", columns, rows), Path("out").absolute(), "id").rows
    assert row[0].style == "doubt"
    assert row[1].href == "../in/pk%20satu.pdf#page=3"


@pytest.mark.parametrize("document", ["", "s3://bucket/pk.pdf", "https://contoh.go.id/pk.pdf"])
def test_what_is_no_file_of_this_computer_has_no_link(document: str) -> None:
    assert address(Place(document, 1), Path("out").absolute()) == ""
    assert address(Place("in/a.pdf", 1), None) == ""
