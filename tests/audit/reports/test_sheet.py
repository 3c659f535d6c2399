"""Rows of a sheet: as high as what is on paper, never cut, and whole where the program reads them again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from audit.reports.sheet import MOST_HEIGHT, MOST_LINES, Styles, add_sheet
from audit.reports.view import Cell, Column, Linked, Place

KEY = "finding " + "0123456789abcdef" * 4 + " 0123456789abcdef"
WORDS = Column("Kata", 20, key="words")
HIDDEN = Column("#key", 8, printed=False, key="key", hidden=True)


def sheet_of(path: Path, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Any:
    with xlsxwriter.Workbook(path) as workbook:
        add_sheet(workbook, Styles.of(workbook), "Lembar", columns, rows)
    return openpyxl.load_workbook(path)["Lembar"]


def test_a_row_is_no_higher_for_a_key_that_is_not_on_paper(tmp_path: Path) -> None:
    alone = sheet_of(tmp_path / "a.xlsx", [WORDS], [["pendek"]])
    keyed = sheet_of(tmp_path / "b.xlsx", [WORDS, HIDDEN], [["pendek", KEY]])
    assert keyed.row_dimensions[2].height == alone.row_dimensions[2].height
    assert keyed.column_dimensions["B"].hidden


def test_more_words_than_a_row_holds_go_on_below_and_the_key_stays_whole(tmp_path: Path) -> None:
    said = [f"baris {number}" for number in range(MOST_LINES + 5)]
    sheet = sheet_of(tmp_path / "a.xlsx", [WORDS, HIDDEN], [["\n".join(said), KEY]])
    rows = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2)]
    assert [words.split("\n") for words, _ in rows] == [said[:MOST_LINES], said[MOST_LINES:]]
    assert [key for _, key in rows] == [KEY, ""]
    assert all(sheet.row_dimensions[at].height <= MOST_HEIGHT for at in (2, 3))


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "-5", "+7,25", " =1"])
def test_words_that_begin_like_a_formula_stay_words(tmp_path: Path, words: str) -> None:
    cell = sheet_of(tmp_path / "a.xlsx", [WORDS], [[words]])["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_a_link_to_nothing_known_is_text(tmp_path: Path) -> None:
    cell = sheet_of(tmp_path / "a.xlsx", [WORDS], [[Linked("hlm. 3", Place("a.pdf", 3))]])["A2"]
    assert (cell.value, cell.hyperlink) == ("hlm. 3", None)


def test_choices_stand_at_every_row(tmp_path: Path) -> None:
    choice = Column("Keputusan", 10, key="decision", choices=("Diterima", "Ditolak"), asked=True)
    sheet = sheet_of(tmp_path / "a.xlsx", [WORDS, choice], [["a", ""], ["b", ""]])
    (one,) = sheet.data_validations.dataValidation
    assert (one.formula1, str(one.sqref)) == ('"Diterima,Ditolak"', "B2:B3")
