"""Lattices out of rules and ink that are set here; ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels.lattice import Line, build_lattice, lines_of, tables_of
from extractor.grid.pixels.ridge import Ridges
from extractor.grid.pixels.rules import Rule

POINT = 10.0
DEPTH = 100.0
Spans = list[tuple[float, float]]


def rule(at: float, begin: float, end: float, depth: float = DEPTH) -> Rule:
    """A straight rule at ``at`` points from ``begin`` to ``end`` points."""
    xs, ys = np.array([begin, end]) * POINT, np.array([at, at]) * POINT
    return Rule(xs, ys, (end - begin) * POINT, POINT, depth)


def tables(shorter: float) -> int:
    """A frame of four rules, one of them ``shorter`` by so many points at its upper end."""
    across = [rule(10, 10, 60), rule(40, 10, 60)]
    down = [rule(10, 10, 40), rule(60, 10 + shorter, 40)]
    return len(tables_of(across, down, POINT))


@pytest.mark.parametrize(("shorter", "count"), [(0.0, 1), (3.7, 1), (4.3, 0), (9.0, 0)])
def test_a_rule_may_stop_four_points_short_of_the_one_it_meets(shorter: float, count: int) -> None:
    assert tables(shorter) == count


@pytest.mark.parametrize(("apart", "count"), [(1.0, 1), (4.7, 1), (5.3, 2), (12.0, 2)])
def test_rules_with_no_room_for_text_between_them_are_one_line(apart: float, count: int) -> None:
    assert len(lines_of([rule(10, 0, 100), rule(10 + apart, 0, 100)], POINT)) == count


@pytest.mark.parametrize(("length", "strokes"), [(10, 1), (37, 1), (43, 2), (100, 2)])
def test_a_short_stroke_beside_a_rule_makes_it_no_double_rule(length: float, strokes: int) -> None:
    (line,) = lines_of([rule(10, 0, 100), rule(12, 0, length)], POINT)
    assert len(line.rules) == strokes
    assert line.thickness == pytest.approx(10 if strokes == 1 else 30)


def share(
    inked: Spans, width: float = 100, *, own: bool = True, aside: int = 0, dark: float = DEPTH
) -> float:
    """The inked share of an edge of so many points; ``inked`` are the stretches with ink, in points. ``own``
    ink is that of a bare stroke, other ink that of letters or a stamp; it lies ``aside`` pixels off."""
    shape = (400, round(width * POINT) + 1)
    row = np.zeros(shape[1], dtype=np.uint8)
    for begin, end in inked:
        row[round(begin * POINT) : round(end * POINT)] = 1
    ink = np.zeros(shape, dtype=np.uint8)
    ink[200 + aside] = row
    zero = np.zeros(shape, dtype=np.uint8)
    ridges = Ridges(zero, zero, ink if own else zero, np.asarray(ink * round(dark), dtype=np.uint8))
    across = [Line((rule(20, 0, width),)), Line((rule(35, 0, width),))]
    down = [Line((rule(0, 20, 35),)), Line((rule(width, 20, 35),))]
    upright = Ridges(*(np.ascontiguousarray(part.T) for part in (zero, zero, zero, zero)))
    return float(build_lattice(across, down, ridges, upright, POINT).across[0, 0])


def test_an_edge_with_ink_all_along_is_whole_and_one_without_is_none() -> None:
    assert share([(0, 100)]) == 1.0
    assert share([]) == 0.0


@pytest.mark.parametrize(("aside", "seen"), [(0, True), (2, True), (-2, True), (3, False), (-3, False)])
def test_ink_of_a_rule_lies_within_two_pixels_of_it(aside: int, seen: bool) -> None:
    assert (share([(0, 100)], aside=aside) == 1.0) == seen


@pytest.mark.parametrize(("run", "seen"), [(5.0, False), (12.9, False), (14.4, True), (40.0, True)])
def test_runs_as_short_as_strokes_of_letters_are_no_rule(run: float, seen: bool) -> None:
    """Seventeen points, of which a fifth may be lost where letters touch it."""
    assert (share([(40, 40 + run)]) > 0) == seen


@pytest.mark.parametrize(("of_depth", "seen"), [(0.2, False), (0.42, False), (0.48, True), (1.0, True)])
def test_ink_much_paler_than_the_rule_is_not_its_own(of_depth: float, seen: bool) -> None:
    assert (share([(0, 100)], dark=of_depth * DEPTH) == 1.0) == seen


@pytest.mark.parametrize(("of_depth", "own"), [(1.2, True), (1.75, True), (1.85, False), (2.4, False)])
def test_ink_much_darker_than_the_rule_only_hides_it(of_depth: float, own: bool) -> None:
    found = share([(0, 100)], dark=of_depth * DEPTH)
    assert found == 1.0 if own else 0.72 < found < 0.82  # there, but never without doubt


@pytest.mark.parametrize(("gap", "hidden"), [(0.0, True), (2.0, True), (4.0, False), (30.0, False)])
def test_an_edge_under_other_ink_may_be_there_where_that_has_no_gap(gap: float, hidden: bool) -> None:
    found = share([(0, 50), (50 + gap, 100)], own=False)
    assert (0.72 < found < 0.82) if hidden else found == 0.0


@pytest.mark.parametrize(("bare", "hidden"), [(0.0, True), (1.9, True), (2.2, False), (2.4, False)])
def test_two_points_next_to_a_crossing_say_nothing(bare: float, hidden: bool) -> None:
    found = share([(bare, 10 - bare)], 10, own=False)
    assert (found > 0) == hidden
