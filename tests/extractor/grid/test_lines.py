"""Lines of print in a box, drawn mark by mark; ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.grid.pixels.lines import ink_of, lines_in

POINT = 10
Ink = NDArray[np.uint8]


def ink() -> Ink:
    return np.zeros((1000, 2000), dtype=np.uint8)


def mark(on: Ink, x: float, y: float, width: float, height: float) -> None:
    """A filled box, in points."""
    on[round(y * POINT) : round((y + height) * POINT), round(x * POINT) : round((x + width) * POINT)] = 1


def lines(on: Ink) -> list[tuple[float, ...]]:
    found = lines_in(on, (0, 0, on.shape[1], on.shape[0]), float(POINT))
    return [tuple(side / POINT for side in box) for box in found]


def word(on: Ink, x: float, y: float) -> None:
    for k in range(4):
        mark(on, x + 5 * k, y, 3, 6)


def test_a_line_has_a_little_air_around_it() -> None:
    on = ink()
    word(on, 50, 40)
    assert lines(on) == [pytest.approx((50 - 1.2, 40 - 1.2, 68 + 1.2, 46 + 1.2), abs=0.05)]


@pytest.mark.parametrize(("gap", "count"), [(0.3, 1), (0.55, 1), (0.7, 2), (2.0, 2)])
def test_more_than_six_tenths_of_a_point_of_paper_part_two_lines(gap: float, count: int) -> None:
    on = ink()
    word(on, 50, 40)
    word(on, 50, 46 + gap)
    assert len(lines(on)) == count


@pytest.mark.parametrize(("height", "count"), [(2.0, 1), (3.2, 1), (3.8, 2), (6.0, 2)])
def test_what_is_low_joins_the_line_close_below(height: float, count: int) -> None:
    """Dots of i, accents: marks lower than three and a half points are no line of their own."""
    on = ink()
    mark(on, 50, 40, 12, height)
    word(on, 50, 40 + height + 1.5)
    assert len(lines(on)) == count


@pytest.mark.parametrize(("gap", "count"), [(1.0, 1), (2.0, 1), (2.4, 2), (4.0, 2)])
def test_what_is_low_and_further_off_is_a_line_of_its_own(gap: float, count: int) -> None:
    on = ink()
    mark(on, 50, 40, 12, 1.6)
    word(on, 50, 41.6 + gap)
    assert len(lines(on)) == count


@pytest.mark.parametrize(("width", "count"), [(0.6, 0), (1.3, 0), (1.6, 1), (4.0, 1)])
def test_a_dash_stands_by_itself_and_a_dot_does_not(width: float, count: int) -> None:
    on = ink()
    mark(on, 90, 50, width, 0.8)
    assert len(lines(on)) == count


@pytest.mark.parametrize(("across", "count"), [(0.9, 0), (1.3, 0), (1.6, 1)])
def test_a_low_upright_mark_must_be_wide_enough(across: float, count: int) -> None:
    on = ink()
    mark(on, 90, 50, across, 2.5)
    assert len(lines(on)) == count


@pytest.mark.parametrize(("away", "kept"), [(1.0, True), (2.3, True), (2.8, False), (6.0, False)])
def test_a_full_stop_belongs_to_the_letter_close_by_and_dirt_to_none(away: float, kept: bool) -> None:
    on = ink()
    word(on, 50, 40)
    mark(on, 68 + away, 45, 1.0, 1.0)
    assert lines(on)[0][2] == pytest.approx(68 + 1.2 + (away + 1.0) * kept, abs=0.05)


def test_ink_is_what_is_darker_than_the_middle_between_print_and_paper() -> None:
    picture = np.full((90, 90), 255, dtype=np.uint8)
    picture[30:60, 30:60] = 55
    picture[0, 0:9] = (150, 152, 154, 156, 158, 160, 198, 202, 255)
    assert ink_of(picture)[0, 0:9].tolist() == [1, 1, 1, 0, 0, 0, 0, 0, 0]
    pale = np.where(picture == 55, 190, picture).astype(np.uint8)
    assert ink_of(pale)[0, 6:8].tolist() == [1, 0]
