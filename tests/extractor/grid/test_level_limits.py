"""What makes a table of level lines: words ten points high between lines from 50 to 550 points."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.grid.level import find_level
from extractor.grid.model import Grid
from extractor.page.rules import Rule
from extractor.page.words import Word
from extractor.records.evidence import Box
from tests.drawn.words import word

HEADS = (("No", 55.0), ("Sasaran", 90.0), ("Target", 470.0))
ROW = (word("1", 55, 130), word("Naiknya", 90, 130), word("81", 470, 130))


def tables(
    heads: Sequence[tuple[str, float]] = HEADS,
    row: Sequence[Word] = ROW,
    *,
    starts: Sequence[float] = (50, 50, 50),
    outside: Sequence[Box] = (),
) -> list[Grid]:
    """Headings, and one row below them; the lines at 100, 120 and 140 begin at ``starts``."""
    rules = [Rule("h", 100.0 + 20 * n, start, 550) for n, start in enumerate(starts)]
    return find_level(rules, [*(word(text, x, 110) for text, x in heads), *row], outside)


@pytest.mark.parametrize(("off", "count"), [(5.4, 1), (6.6, 0)])
def test_lines_of_one_table_begin_together(off: float, count: int) -> None:
    assert len(tables(starts=(50, 50, 50 + off))) == count


@pytest.mark.parametrize(("heads", "count"), [(2, 0), (3, 1)])
def test_two_headings_are_no_header(heads: int, count: int) -> None:
    assert len(tables(HEADS[:heads], ROW[:heads])) == count


@pytest.mark.parametrize(
    ("heads", "count"), [(("No", "Sasaran", "Seksi"), 1), (("No", "Sasaran", "Seksi", "Bidang"), 0)]
)
def test_three_in_five_headings_are_known_words(heads: tuple[str, ...], count: int) -> None:
    """An office adds a column of its own; names of offices side by side are no header."""
    places = [(text, 55.0 + 120 * n) for n, text in enumerate(heads)]
    assert len(tables(places, [word("1", x, 130) for _, x in places])) == count


@pytest.mark.parametrize(("free", "count"), [(2.2, 0), (2.8, 1)])
def test_the_space_between_two_words_is_no_border(free: float, count: int) -> None:
    row = [ROW[0], word("Naiknya", 90, 130, 300), word("81", 300 + free, 130, 500)]
    assert len(tables(row=row)) == count


@pytest.mark.parametrize(("other", "doubtful"), [(27.5, False), (32.5, True)])
def test_two_strips_nearly_as_wide_leave_a_doubt(other: float, doubtful: bool) -> None:
    """Between objective and target fifty points are free at one place and ``other`` at the next: the words
    between the two may be of either."""
    row = [
        ROW[0],
        word("Naiknya", 90, 130, 200),
        word("mutu", 250, 130, 300),
        word("81", 300 + other, 130, 500),
    ]
    (grid,) = tables(row=row)
    assert [cell.doubtful for cell in grid.cells if cell.row == 1] == [doubtful] * 3


@pytest.mark.parametrize(("inside", "count"), [(2.7, 0), (3.3, 1)])
def test_lines_of_a_ruled_table_make_no_second_one(inside: float, count: int) -> None:
    """Lines may go three points beyond the box of a table of which they are part."""
    assert len(tables(outside=[(50 + inside, 90, 550, 200)])) == count
