"""Borders that are not drawn, told by where rules end; places in points, one pixel each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.grid.pixels.borders import with_border_edges, with_borders
from extractor.grid.pixels.lattice import Lattice, Line
from extractor.grid.pixels.rules import Rule

RIGHT = 400.0


def line(at: float, begin: float, end: float) -> Line:
    return Line((Rule(np.array([begin, end]), np.array([at, at]), end - begin, 1.0, 100.0),))


def left_borders(begins: Sequence[float]) -> list[float]:
    """The undrawn lines down where lines across begin so many points left of the first rule down."""
    across = [line(50.0 * n, 100 - out, RIGHT) for n, out in enumerate(begins)]
    down = [line(x, 0, 50.0 * (len(begins) - 1)) for x in (100, 200, RIGHT)]
    _, columns = with_borders(across, down, 1.0)
    return [float(column.rules[0].middle) for column in columns if column.length == 0]


@pytest.mark.parametrize(("out", "count"), [(0, 0), (11.5, 0), (12.5, 1), (60, 1)])
def test_rules_stick_out_by_a_column_where_the_border_is_not_drawn(out: float, count: int) -> None:
    assert len(left_borders([out] * 4)) == count


@pytest.mark.parametrize(("rules", "count"), [(2, 0), (3, 1), (6, 1)])
def test_two_rules_that_end_together_show_no_border(rules: int, count: int) -> None:
    assert left_borders([40.0] * rules) == [60.0] * count


@pytest.mark.parametrize(("off", "count"), [(0, 1), (9.5, 1), (10.5, 0), (20, 0)])
def test_ends_within_ten_points_are_one_place(off: float, count: int) -> None:
    assert len(left_borders([40, 40, 40 + off])) == count


@pytest.mark.parametrize(("ending", "of", "count"), [(3, 5, 1), (3, 6, 0), (4, 7, 0), (5, 8, 1), (8, 8, 1)])
def test_six_in_ten_of_the_rules_end_there(ending: int, of: int, count: int) -> None:
    assert len(left_borders([40.0] * ending + [0.0] * (of - ending))) == count


@pytest.mark.parametrize(("short", "reaching"), [(4.0, True), (6.0, False)])
def test_rules_that_end_at_an_inner_one_have_no_say(short: float, reaching: bool) -> None:
    """Three stick out; three end so many points right of the first rule down."""
    assert len(left_borders([40.0] * 3 + [-short] * 3)) == (not reaching)


def headings(begins: Sequence[float], long: float = 200.0) -> list[float]:
    """The undrawn lines across, where inner rules down begin at these places below the top."""
    across = [line(y, 0, RIGHT) for y in (0, 60, 200)]
    down = [line(0, 0, 200), line(RIGHT, 0, 200)]
    down += [line(100.0 + 60 * n, begin, min(200.0, begin + long)) for n, begin in enumerate(begins)]
    rows, _ = with_borders(across, down, 1.0)
    return [float(row.rules[0].middle) for row in rows if row.length == 0]


@pytest.mark.parametrize(("below", "found"), [(0, []), (5.5, []), (6.5, [6.5]), (30, [30.0])])
def test_rules_that_begin_away_from_any_line_show_one(below: float, found: list[float]) -> None:
    assert headings([below, below, below]) == found


def test_one_rule_alone_shows_none() -> None:
    assert headings([30.0]) == []
    assert headings([30.0, 30.0]) == [30.0]


@pytest.mark.parametrize(("off", "found"), [(4.5, 1), (5.5, 0)])
def test_they_begin_within_five_points(off: float, found: int) -> None:
    assert len(headings([25.0, 25.0 + off])) == found


@pytest.mark.parametrize(("long", "found"), [(40, 0), (96, 0), (104, 1), (170, 1)])
def test_strokes_shorter_than_half_the_longest_rule_show_nothing(long: float, found: int) -> None:
    assert headings([30.0, 30.0], long).count(30.0) == found


def test_a_single_upright_holds_no_cells() -> None:
    across = [line(0, 0, RIGHT), line(50, 0, RIGHT)]
    down = [line(100, 0, 50)]
    x, y, edges = np.full((2, 1), 100.0), np.array([[0.0], [50.0]]), np.ones((1, 1))
    lattice = Lattice(x, y, np.zeros((2, 0)), edges, np.ones(2), np.ones(1))
    assert with_border_edges(lattice, across, down, 1.0) is lattice


def edges(across: Sequence[Sequence[float]], down: Sequence[Sequence[float]]) -> Lattice:
    """The lattice of rows of 40 and columns of 100 points, of such inked shares, as its borders leave it."""
    rows, columns = len(across), len(down[0])
    xs = np.tile(np.arange(columns) * 100.0, (rows, 1))
    ys = np.tile(np.arange(rows)[:, None] * 40.0, (1, columns))
    lattice = Lattice(xs, ys, np.array(across, float), np.array(down, float), np.ones(rows), np.ones(columns))
    lines_across = [line(40.0 * n, 0, 100.0 * (columns - 1)) for n in range(rows)]
    lines_down = [line(100.0 * n, 0, 40.0 * (rows - 1)) for n in range(columns)]
    return with_border_edges(lattice, lines_across, lines_down, 1.0)


def test_a_row_that_a_page_break_cuts_is_closed_between_the_rules_that_go_to_it() -> None:
    """The last row: one of its cells ends at the foot of the page, the others go on."""
    told = edges([[1, 1, 1], [1, 1, 1], [0, 1, 0]], [[1, 1, 1, 1], [1, 1, 1, 1]])
    assert (told.across[2] > 0.85).all()
    assert (
        edges([[1, 1, 1], [1, 1, 1], [0, 1, 0]], [[1, 1, 1, 1], [1, 0, 0, 1]]).across[2] == [0, 1, 0]
    ).all()


def test_a_heading_without_both_sides_has_them_where_all_its_columns_are_seen() -> None:
    whole = [[1, 1, 1, 1]] * 3
    assert (edges(whole, [[0, 1, 1, 1, 0], [1] * 5]).down[0] > 0.85).all()
    assert (edges(whole, [[0, 1, 0, 1, 0], [1] * 5]).down[0] == [0, 1, 0, 1, 0]).all()
