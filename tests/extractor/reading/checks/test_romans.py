"""The headings I II III IV, told as a row where readers get some of them."""

from __future__ import annotations

import pytest

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.checks import CHECKS, checked
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records.doubt import doubt_if
from extractor.records.read import ReaderReading


def headings(*seen: tuple[str, ...]) -> list[str]:
    cells = [
        CellInk(0, GridCell(1, column, 1, 1, (10 * column, 0, 10 * column + 9, 9)), (), None)
        for column in range(len(seen))
    ]
    readings = [
        Reading(
            texts[0],
            doubts=doubt_if(True, "dirt", "test"),
            readings=tuple(ReaderReading(reader="r", text=t, confidence=0.9) for t in texts),
        )
        for texts in seen
    ]
    pairs = zip(cells, readings, strict=True)
    sheet = Sheet(tuple(SheetCell(cell, True, (), reading) for cell, reading in pairs))
    romans = [check for check in CHECKS if check.name == "roman-quarters"]
    return [cell.text for cell in checked(sheet, romans, TRUST).cells]


def test_numerals_that_readers_take_for_strokes_and_signs_are_a_row() -> None:
    assert headings(("1",), ("II", "=", "Il"), ("II", "", "·"), ("IN", "IV", "IV")) == [
        "I",
        "II",
        "III",
        "IV",
    ]


@pytest.mark.parametrize("last", ["14", "TV", "II"])
def test_numbers_and_strokes_without_a_four_are_none(last: str) -> None:
    assert headings(("1",), ("11",), ("111",), (last,)) == ["1", "11", "111", last]
