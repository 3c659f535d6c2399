"""Rules out of runs that are set here, pixel by pixel; ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels.ridge import Ridges
from extractor.grid.pixels.rules import find_rules

POINT = 10.0
DARK = 200


class Sheet:
    def __init__(self, width: float = 120, height: float = 60) -> None:
        shape = (round(height * POINT), round(width * POINT))
        self.runs, self.attached, self.dark = (np.zeros(shape, dtype=np.uint8) for _ in range(3))

    def run(self, at: float, begin: float, end: float, thick: float = 1.0, dark: int = DARK) -> None:
        """A run from ``begin`` to ``end`` points whose upper side is at ``at`` points."""
        rows = slice(round(at * POINT), round((at + thick) * POINT))
        columns = slice(round(begin * POINT), round(end * POINT))
        self.runs[rows, columns] = 1
        self.dark[rows, columns] = dark

    def count(self) -> int:
        return len(self.rules())

    def rules(self) -> list[tuple[float, float, float]]:
        ridges = Ridges(self.runs, self.attached, self.runs, self.dark)
        return [(r.begin / POINT, r.middle / POINT, r.end / POINT) for r in find_rules(ridges, POINT)]


def test_a_run_is_a_rule_where_it_lies() -> None:
    sheet = Sheet()
    sheet.run(20, 10, 110)
    assert sheet.rules() == [pytest.approx((10, 20.45, 110), abs=0.1)]


@pytest.mark.parametrize(("thick", "count"), [(1.0, 1), (4.3, 1), (4.7, 0), (9.0, 0)])
def test_what_is_thicker_than_a_rule_is_none(thick: float, count: int) -> None:
    sheet = Sheet()
    sheet.run(20, 10, 110, thick)
    assert sheet.count() == count


@pytest.mark.parametrize(("share", "count"), [(0.0, 1), (0.28, 1), (0.32, 0), (0.8, 0)])
def test_a_run_from_which_strokes_lead_away_is_print(share: float, count: int) -> None:
    sheet = Sheet()
    sheet.run(20, 10, 110)
    sheet.attached[200:210, 100 : 100 + round(share * 1000)] = 1
    assert sheet.count() == count


@pytest.mark.parametrize(("share", "count"), [(0.0, 1), (0.06, 1), (0.085, 0), (0.4, 0)])
def test_a_rule_is_drawn_with_one_even_stroke(share: float, count: int) -> None:
    sheet = Sheet()
    sheet.run(20, 10, 110)
    sheet.dark[200:210, 300 : 300 + round(share * 1000)] = DARK * 2 // 5
    assert sheet.count() == count


@pytest.mark.parametrize(("of_usual", "count"), [(0.3, 0), (0.47, 0), (0.53, 1), (0.9, 1)])
def test_even_means_half_as_dark_as_the_most(of_usual: float, count: int) -> None:
    sheet = Sheet()
    sheet.run(20, 10, 110)
    sheet.dark[200:210, 300:550] = round(DARK * of_usual)
    assert sheet.count() == count


@pytest.mark.parametrize(("apart", "count"), [(0.0, 1), (1.2, 1), (1.45, 2), (6.0, 2)])
def test_runs_one_after_the_other_are_one_rule_where_their_ends_meet(apart: float, count: int) -> None:
    sheet = Sheet()
    sheet.run(20, 10, 50)
    sheet.run(20 + apart, 56, 110)
    assert sheet.count() == count


@pytest.mark.parametrize(("apart", "count"), [(1.5, 1), (2.3, 1), (2.7, 2), (6.0, 2)])
def test_over_a_wide_gap_they_may_drift(apart: float, count: int) -> None:
    """Four thousandths of three hundred points more."""
    sheet = Sheet(width=420)
    sheet.run(20, 10, 60)
    sheet.run(20 + apart, 360, 410)
    assert sheet.count() == count


@pytest.mark.parametrize(("apart", "count"), [(2.5, 1), (3.6, 1), (4.0, 2), (9.0, 2)])
def test_but_never_by_more_than_two_and_a_half_points(apart: float, count: int) -> None:
    sheet = Sheet(width=1300)
    sheet.run(20, 10, 100)
    sheet.run(20 + apart, 1100, 1290)
    assert sheet.count() == count


@pytest.mark.parametrize(("gap", "inked"), [(1.0, 1), (2.5, 1), (3.5, 2)])
def test_gaps_of_less_than_three_points_are_no_gaps(gap: float, inked: int) -> None:
    """A run is then looked at as a whole: a pale half of it makes it uneven."""
    sheet = Sheet()
    sheet.run(20, 10, 60)
    sheet.run(20, 60 + gap, 110, dark=DARK // 4)
    assert sheet.rules()[:1] == ([] if inked == 1 else [pytest.approx((10, 20.45, 110), abs=0.1)])


@pytest.mark.parametrize(("length", "count"), [(66, 1), (54, 0)])
def test_dots_of_a_long_run_go_together(length: int, count: int) -> None:
    """A ridge goes on over dots; along its middle every second point is pale."""
    sheet = Sheet()
    sheet.run(20, 10, 10 + length)
    for at in range(11, 10 + length, 2):
        sheet.dark[200:210, at * 10 : (at + 1) * 10] = DARK // 4
    assert sheet.count() == count


@pytest.mark.parametrize(("gap", "count"), [(0.5, 1), (2.5, 0)])
def test_dots_farther_apart_do_not(gap: float, count: int) -> None:
    sheet = Sheet()
    sheet.run(20, 10, 110)
    at = 12.0
    while at + gap < 110:
        sheet.dark[200:210, round(at * 10) : round((at + gap) * 10)] = 0
        at += gap + 2
    assert sheet.count() == count
