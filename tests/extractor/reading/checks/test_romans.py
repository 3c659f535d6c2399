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


def headings(*seen: tuple[str, ...], spans: tuple[int, ...] = ()) -> list[str]:
    spans = spans or (1,) * len(seen)
    columns = [sum(spans[:n]) for n in range(len(seen))]
    cells = [
        CellInk(0, GridCell(1, column, 1, span, (10 * column, 0, 10 * column + 9, 9)), (), None)
        for column, span in zip(columns, spans, strict=True)
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


@pytest.mark.parametrize(("spans", "third"), [((2, 2, 2, 2), "III"), ((2, 1, 2, 2), "11")])
def test_each_over_columns_of_its_own_they_are_a_row_all_the_same(spans: tuple[int, ...], third: str) -> None:
    """Target and money of each quarter stand side by side below them."""
    assert headings(("1",), ("11",), ("11",), ("IV",), spans=spans)[2] == third
