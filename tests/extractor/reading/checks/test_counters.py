"""Rows that count the columns: their numbers are borne out by their order."""

from __future__ import annotations

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.checks import CHECKS, checked
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records.doubt import doubt_if
from extractor.records.read import ReaderReading


def held(text: str, *seen: str) -> Reading:
    readings = tuple(ReaderReading(reader="r", text=t, confidence=0.9) for t in seen)
    return Reading(text, doubts=doubt_if(True, "dirt", "test"), confidence=0.5, readings=readings)


def row(*readings: Reading) -> list[Reading]:
    cells = [
        CellInk(0, GridCell(1, column, 1, 1, (10 * column, 0, 10 * column + 9, 9)), (), None)
        for column in range(len(readings))
    ]
    pairs = zip(cells, readings, strict=True)
    sheet = Sheet(tuple(SheetCell(cell, True, (), reading) for cell, reading in pairs))
    counted = [check for check in CHECKS if check.name == "counted-rows"]
    return [cell.reading for cell in checked(sheet, counted, TRUST).cells]


def sure(*texts: str) -> list[Reading]:
    return [Reading(text) for text in texts]


def test_a_number_in_its_place_is_accepted() -> None:
    read = row(*sure("7", "8", "9"), held("10", "10", "10"), *sure("11", "12"))
    assert [r.text for r in read] == ["7", "8", "9", "10", "11", "12"]
    assert not read[3].needs_review


def test_one_that_some_reader_saw_is_taken_in_the_form_of_the_others() -> None:
    read = row(held("19", "(9)", "(4)"), *sure("(5)", "(6)", "(7)", "(8)"))
    assert read[0] == row(held("(4)", "(9)", "(4)"), *sure("(5)", "(6)", "(7)", "(8)"))[0]


def test_a_number_that_no_reader_saw_stays_with_a_person() -> None:
    assert row(*sure("1", "2", "3", "4"), held("", "S"))[4].needs_review


def test_a_row_that_holds_anything_else_counts_nothing() -> None:
    doubt = held("5", "5", "5")
    assert row(*sure("1", "2", "3", "4"), doubt, *sure("7"))[4].needs_review
    assert row(*sure("Dokumen", "1", "2", "3", "4"), doubt)[5].needs_review
    assert row(*sure("1", "2", "3"), held("4", "4"))[3].needs_review
    assert row(*sure("1", "2", "3", "(4)"), doubt)[4].needs_review
    assert row(*sure("1", "2", "3", "4", ""), held("6", "6"))[5].needs_review
