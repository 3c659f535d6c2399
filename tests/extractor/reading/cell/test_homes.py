"""Where a dash would stand is told by the print around it."""

from __future__ import annotations

import numpy as np

from extractor.page.scan import PixelBox
from extractor.reading.cell.homes import Height, Placed, centred_across, height_of_print, home_of
from extractor.reading.ink.lines import InkLine

POINT = 2.0


def placed(cell: PixelBox, line: PixelBox) -> Placed:
    return cell, (InkLine(np.array([0]), line, 2),)


def test_three_centred_cells_show_a_centred_column() -> None:
    cells = [placed((0, top, 80, top + 100), (30, top + 42, 50, top + 58)) for top in (0, 100, 200)]
    assert centred_across(cells, POINT)
    assert height_of_print(cells, POINT) == Height("middle")
    assert centred_across(cells[:2], POINT) is None


def test_print_at_the_side_or_at_the_top_shows_none() -> None:
    left = [placed((0, top, 80, top + 100), (4, top + 4, 24, top + 20)) for top in (0, 100, 200)]
    assert not centred_across(left, POINT)
    assert height_of_print(left, POINT) == Height("top", 12)


def test_low_cells_say_nothing_of_their_height() -> None:
    low = [placed((0, top, 80, top + 20), (30, top + 2, 50, top + 18)) for top in (0, 20, 40, 60)]
    assert centred_across(low, POINT)
    assert height_of_print(low, POINT) is None


def test_the_home_is_the_middle_of_the_cell() -> None:
    assert home_of((0, 0, 80, 100), POINT, Height("middle")) == (32, 45, 48, 55)
    assert home_of((0, 0, 80, 100), POINT, None) == (32, 0, 48, 100)
    assert home_of((0, 0, 80, 100), POINT, Height("top", 12)) == (32, 7, 48, 17)
    assert home_of((0, 0, 4, 100), POINT, None) == (0, 0, 4, 100)
