"""Numbers that a border without a rule cuts in two are for review."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels import GridCell
from extractor.read import Line, Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.checks import CHECKS, checked
from extractor.reading.ink.lines import InkLine
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records import Evidence

HEIGHT = 16


def cell(column: int, begin: int, end: int, *, aligned: bool = True, top: int = 100) -> CellInk:
    line = InkLine(np.array([0]), (begin, top, end, top + HEIGHT), 3)
    place = GridCell(1, column, 1, 1, (column * 200, 90, column * 200 + 200, 130), aligned=aligned)
    return CellInk(0, place, (line,), None)


def reading(text: str) -> Reading:
    line = Line(text, Evidence(page=1), 8)
    return Reading(text=text, lines=(line,), confidence=0.99, doubts=(), strict=True)


def held(cells: list[CellInk], texts: list[str]) -> list[bool]:
    sheet = Sheet(tuple(SheetCell(one, True, (), reading(t)) for one, t in zip(cells, texts, strict=True)))
    cut = [check for check in CHECKS if check.name == "cut-numbers"]
    return [one.reading.needs_review for one in checked(sheet, cut, TRUST).cells]


@pytest.mark.parametrize("texts", [("7.146.000", "750 DAK"), ("846.", "325"), ("Rp 846", ".325 DAK")])
def test_digits_right_beside_digits_are_held_back(texts: tuple[str, str]) -> None:
    assert held([cell(0, 120, 196), cell(1, 204, 260)], list(texts)) == [True, True]


@pytest.mark.parametrize("texts", [("7.146.000", "DAK"), ("Unit", "25"), ("2.1", "-")])
def test_words_beside_digits_are_not(texts: tuple[str, str]) -> None:
    assert held([cell(0, 120, 196), cell(1, 204, 260)], list(texts)) == [False, False]


def test_numbers_of_two_columns_are_further_apart() -> None:
    assert held([cell(0, 120, 180), cell(1, 204, 260)], ["25", "50"]) == [False, False]


def test_a_rule_parts_numbers_however_near() -> None:
    cells = [cell(0, 120, 196, aligned=False), cell(1, 204, 260, aligned=False)]
    assert held(cells, ["25", "50"]) == [False, False]


def test_numbers_of_other_lines_are_not_beside() -> None:
    assert held([cell(0, 120, 196), cell(1, 204, 260, top=117)], ["25", "50"]) == [False, False]


@pytest.mark.parametrize(("gap", "cut"), [(2, True), (14, True), (17, False), (60, False)])
def test_a_gap_as_wide_as_the_line_is_high_is_between_two_columns(gap: int, cut: bool) -> None:
    """Sixteen pixels."""
    assert held([cell(0, 120, 196), cell(1, 196 + gap, 300)], ["25", "50"]) == [cut, cut]
