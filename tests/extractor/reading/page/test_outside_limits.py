"""How sure readers must be of what stands outside tables, at both sides of each share."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.scan import ScanPage
from extractor.read import Line
from extractor.reading.ink.lines import InkLine
from extractor.reading.line.verdict import Verdict
from extractor.reading.page.outside import Piece, lines_outside
from extractor.reading.readers.base import Look, Seen


def alone(text: str, sure: float, other: str) -> list[Line]:
    """What becomes of one piece that two readers saw, ``sure`` that of the first."""
    image = np.full((1200, 1200), 255, dtype=np.uint8)
    page = ScanPage(1, 600, 600, 144.0, image, image, np.diag([0.5, 0.5, 1.0]))
    looks = (Look("a", "network", Seen(text, sure, sure)), Look("b", "engine", Seen(other, 0.5, 0.5)))
    line = InkLine(np.zeros(0, dtype=np.int64), (100, 100, 300, 122), 5)
    return lines_outside(page, [Piece(line, Verdict(text, True, "both", sure, looks))])


@pytest.mark.parametrize(("sure", "printed"), [(0.4, False), (0.58, False), (0.62, True), (0.9, True)])
def test_two_letters_are_print_where_the_first_reader_is_rather_sure(sure: float, printed: bool) -> None:
    assert [line.text for line in alone("II", sure, "II")] == (["II"] if printed else [])


def test_three_letters_are_print_however_unsure() -> None:
    assert [line.text for line in alone("III", 0.4, "III")] == ["III"]


@pytest.mark.parametrize(("sure", "printed"), [(0.5, False), (0.83, False), (0.87, True), (0.99, True)])
def test_what_one_reader_sees_alone_is_print_where_it_is_sure(sure: float, printed: bool) -> None:
    assert [line.text for line in alone("linx", sure, "")] == (["linx"] if printed else [])


@pytest.mark.parametrize(
    ("other", "printed"),
    [("zzzzzzzz", False), ("SEKzzzzz", False), ("SEKAzzzz", True), ("SEKARAYU", True)],
)
def test_two_readers_that_share_half_of_the_letters_saw_the_same_print(other: str, printed: bool) -> None:
    assert [line.text for line in alone("SEKARAYU", 0.4, other)] == (["SEKARAYU"] if printed else [])


@pytest.mark.parametrize(
    ("letters", "printed"), [("SEKARAY", False), ("SEKARAYU", False), ("SEKARAYUS", True)]
)
def test_nine_letters_are_no_scrawl(letters: str, printed: bool) -> None:
    assert bool(alone(letters, 0.4, "")) == printed


@pytest.mark.parametrize(("sure", "marked"), [(0.65, True), (0.78, True), (0.82, False), (0.95, False)])
def test_a_line_is_marked_where_the_reader_is_not_rather_sure(sure: float, marked: bool) -> None:
    (line,) = alone("SEKAR AYU LESTARI", sure, "SEKAR AYU LESTARI")
    assert line.needs_review == marked
