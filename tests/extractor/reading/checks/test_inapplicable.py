"""N/A whose stroke a coarse scan turned into a letter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.checks import CHECKS, checked
from extractor.reading.ink.lines import InkLine
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records import ReaderReading
from extractor.records.doubt import doubt_if

LINE = InkLine(np.array([0]), (0, 0, 20, 10), 3)
CELL = CellInk(0, GridCell(2, 5, 1, 1, (0, 0, 60, 40)), (LINE,), None)
PRINTED = Reading("N/A", confidence=0.99)


def held(*texts: str) -> Reading:
    readings = tuple(ReaderReading(reader=f"r{n}", text=t, confidence=0.9) for n, t in enumerate(texts))
    return Reading(texts[0], confidence=0.5, doubts=doubt_if(True, "dirt", "test"), readings=readings)


def settle(reading: Reading, *others: Reading, cell: CellInk = CELL, strict: bool = True) -> Reading:
    first = SheetCell(cell, strict, (), reading)
    sheet = Sheet((first, *(SheetCell(CELL, strict, (), other) for other in others)), coarse=True)
    told = [check for check in CHECKS if check.name == "not-applicable"]
    return checked(sheet, told, TRUST).cells[0].reading


@pytest.mark.parametrize("texts", [("NIA", "NIA", "N/A"), ("N/A", "NiA", "NA"), ("NIA", "N/A")])
def test_one_reader_that_saw_it_settles_it(texts: tuple[str, ...]) -> None:
    told = settle(held(*texts))
    assert (told.text, told.needs_review, told.confidence) == ("N/A", False, 0.95)
    assert [r.text for r in told.readings] == list(texts)


def test_where_none_saw_it_the_page_must_show_it() -> None:
    assert settle(held("NIA", "NIA", "NIA")).needs_review
    assert settle(held("NIA", "NIA", "NIA"), PRINTED).text == "N/A"


@pytest.mark.parametrize("texts", [("NIA", "WA", "14"), ("N/A",), ("NIA", "NIA PEMER", "N/A"), ("N/A", "")])
def test_other_shapes_and_a_single_reader_settle_nothing(texts: tuple[str, ...]) -> None:
    assert settle(held(*texts), PRINTED).needs_review


def test_a_line_that_is_not_whole_stays_with_a_person() -> None:
    assert settle(held("NIA", "N/A"), cell=replace(CELL, doubts=doubt_if(True, "stamp", "test"))).needs_review
    assert settle(held("NIA", "N/A"), cell=replace(CELL, lines=(LINE, LINE))).needs_review
    assert settle(held("NIA", "N/A"), strict=False).needs_review
