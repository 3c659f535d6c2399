"""Which cells are read as numbers, and how sure a cell held back can be, at both sides of each share."""

from __future__ import annotations

import pytest

from extractor.grid.pixels import GridCell
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.ink import CellInk
from extractor.reading.cell.reading import lone_reading, number_reading, strict_cells
from extractor.reading.line.verdict import Verdict
from extractor.records.doubt import doubt_if


@pytest.mark.parametrize(
    ("numbers", "others", "strict"), [(1, 3, False), (3, 4, False), (4, 4, True), (4, 3, True), (1, 0, True)]
)
def test_half_of_a_column_makes_it_one_of_numbers(numbers: int, others: int, strict: bool) -> None:
    texts = [*["Dokumen laporan"] * others, *["78,25"] * numbers]
    cells = [CellInk(0, GridCell(row, 3, 1, 1, (0, 0, 9, 9)), (), None) for row in range(len(texts))]
    assert strict_cells([], cells, texts) == [strict] * others + [True] * numbers


@pytest.mark.parametrize(("sure", "confidence"), [(0.6, 0.6), (0.75, 0.75), (0.85, 0.8), (0.99, 0.8)])
def test_a_cell_held_back_is_never_surer_than_four_fifths(sure: float, confidence: float) -> None:
    agreed = [Verdict("78", True, "both", sure, ())]
    assert number_reading([], agreed, doubt_if(True, "stamp", "crop")).confidence == confidence
    assert number_reading([], agreed).confidence == sure


def test_a_cell_without_ink_is_surer_blank_than_a_dash_is_by_its_shape() -> None:
    nothing = lone_reading(Lone("nothing", (0, 0, 0, 0), ()), [], [], dirty=False)
    dash = lone_reading(Lone("dash", (0, 0, 8, 2), (0,)), [], [], dirty=False)
    assert (nothing.text, nothing.confidence) == ("", 0.99)
    assert (dash.text, dash.confidence, dash.readings[-1].confidence) == ("-", 0.98, 0.9)
