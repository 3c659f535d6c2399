"""Text that runs out of its cell over the text of the cell below: words ten points high, in drawing order."""

from __future__ import annotations

import pytest

from extractor.grid.model import Cell, Grid
from extractor.grid.overflow import settle_overflow
from tests.drawn.words import word

GRID = Grid(
    (Cell(0, 0, 1, 1, (0, 0, 200, 20)), Cell(1, 0, 1, 1, (0, 20, 200, 60))), (0.0, 200.0), (0.0, 20.0, 60.0)
)


def above(anew_at: tuple[float, float]) -> list[str]:
    """What the upper cell holds: its text goes on at 30 points, that of the lower begins at ``anew_at``."""
    first, over, own = word("Indeks", 5, 15), word("kepuasan", 5, 30), word("Persentase", *anew_at)
    cells = {0: [first], 1: [over, own]}
    settle_overflow(GRID, cells, [first, over, own])
    assert sum(len(held) for held in cells.values()) == 3
    return [one.text for one in cells[0]]


@pytest.mark.parametrize(("down", "over"), [(5.5, True), (6.5, False)])
def test_a_text_goes_on_only_with_a_new_line(down: float, over: bool) -> None:
    """What begins at the left but less than a line below was printed over what stands there."""
    assert ("kepuasan" in above((5, 30 + down))) == over


@pytest.mark.parametrize(("back", "over"), [(2.7, False), (3.3, True)])
def test_a_text_begins_anew_where_it_goes_back_to_the_left(back: float, over: bool) -> None:
    """Words that nearly touch follow one another on a line."""
    assert ("kepuasan" in above((45 - back, 30))) == over
