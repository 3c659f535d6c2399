"""Lines of a ruled table that are not drawn as they are meant, in points, and the cells that they make."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.errors import PageTooDense
from extractor.grid.edges import Edges
from extractor.grid.lattice import lattice_of
from extractor.grid.ruled import edges_of, grid_of
from extractor.page.digital import DigitalPage
from extractor.page.frame import Frame
from extractor.page.rules import Fill, Rule

Lines = Sequence[tuple[float, float, float]]
"""Lines of one direction: where, from where, to where."""


def edges(upright: Lines, level: Lines) -> Edges:
    return Edges(tuple(Rule("v", *one) for one in upright), tuple(Rule("h", *one) for one in level))


def size(upright: Lines, level: Lines) -> tuple[int, int]:
    """Rows and columns."""
    lattice = lattice_of(edges(upright, level))
    assert lattice is not None
    return lattice.rows, lattice.columns


def count(upright: Lines, level: Lines) -> int:
    """Cells."""
    grid = grid_of(edges(upright, level))
    return 0 if grid is None else len(grid.cells)


@pytest.mark.parametrize(("short", "cells"), [(3.6, 4), (4.4, 3)])
def test_a_line_that_stops_short_of_the_side_still_parts_the_cells(short: float, cells: int) -> None:
    sides = [(x, 0, 60) for x in (0, 60, 120)]
    assert count(sides, [(0, 0, 120), (30, short, 120), (60, 0, 120)]) == cells


@pytest.mark.parametrize(("short", "cells"), [(2.7, 4), (3.3, 3)])
def test_in_a_narrow_column_it_stops_short_by_less_than_a_third(short: float, cells: int) -> None:
    sides = [(x, 0, 60) for x in (0, 9, 120)]
    assert count(sides, [(0, 0, 120), (30, short, 120), (60, 0, 120)]) == cells


@pytest.mark.parametrize(("beyond", "columns"), [(9.0, 1), (11.0, 2)])
def test_level_lines_that_stick_out_show_a_column_without_its_border(beyond: float, columns: int) -> None:
    sides = [(100, 0, 60), (200, 0, 60)]
    assert size(sides, [(y, 100 - beyond, 200) for y in (0, 30, 60)])[1] == columns
    assert size(sides, [(y, 100, 200 + beyond) for y in (0, 30, 60)])[1] == columns


@pytest.mark.parametrize(("off", "columns"), [(13.5, 2), (16.5, 3)])
def test_a_border_that_jumps_from_row_to_row_is_one(off: float, columns: int) -> None:
    sides = [(0, 0, 60), (100, 0, 30), (100 + off, 30, 60), (300, 0, 60)]
    assert size(sides, [(y, 0, 300) for y in (0, 30, 60)])[1] == columns


@pytest.mark.parametrize(("off", "rows"), [(5.4, 2), (6.6, 3)])
def test_a_line_that_jumps_from_column_to_column_is_one(off: float, rows: int) -> None:
    level = [(0, 0, 200), (30, 0, 100), (30 + off, 100, 200), (80, 0, 200)]
    assert size([(x, 0, 80) for x in (0, 100, 200)], level)[0] == rows


@pytest.mark.parametrize(("apart", "parts"), [(4.2, 2), (4.8, 3)])
def test_no_text_fits_between_the_strokes_of_a_double_rule(apart: float, parts: int) -> None:
    level: Lines = [(y, 0, 200 + apart) for y in (0, 30, 60)]
    assert size([(x, 0, 60) for x in (0, 100, 100 + apart, 200 + apart)], level)[1] == parts
    level = [(y, 0, 200) for y in (0, 30, 30 + apart, 60 + apart)]
    assert size([(x, 0, 60 + apart) for x in (0, 100, 200)], level)[0] == parts


@pytest.mark.parametrize(("off", "columns"), [(42.0, 2), (48.0, 3)])
def test_a_header_out_of_line_with_its_columns_is_moved(off: float, columns: int) -> None:
    """By less than half a column: by more it may be the border of another one."""
    sides = [(0, 0, 90), (100 + off, 0, 30), (100, 30, 90), (200, 0, 90)]
    assert size(sides, [(y, 0, 200) for y in (0, 30, 60, 90)])[1] == columns


@pytest.mark.parametrize(("rows", "columns"), [(2, 3), (3, 2)])
def test_a_row_above_one_other_is_no_header_out_of_line(rows: int, columns: int) -> None:
    """Of two rows each may have columns of its own."""
    bottom = 30.0 * rows
    sides = [(0, 0, bottom), (130, 0, 30), (100, 30, bottom), (200, 0, bottom)]
    assert size(sides, [(30.0 * n, 0, 200) for n in range(rows + 1)])[1] == columns


@pytest.mark.parametrize(("high", "cells"), [(70.0, 6), (90.0, 5)])
def test_a_cell_is_fenced_on_most_of_its_border(high: float, cells: int) -> None:
    """The last cell of the second row has no right side: of a high and narrow one nearly half of all."""
    sides = [(x, 0, 30 + high) for x in (0, 100, 200)] + [(220, 0, 30)]
    assert count(sides, [(0, 0, 220), (30, 0, 220), (30 + high, 0, 220)]) == cells


@pytest.mark.parametrize("high", [12.0, 22.0, 30.0])
def test_a_cell_that_goes_on_on_the_next_page_has_three_sides(high: float) -> None:
    """However low and wide it is: the page ends within the row, and only some makers close it there."""
    sides = [(x, 0, high) for x in (0, 100, 200, 300)]
    assert count(sides, [(0, 0, 300), (high, 0, 200)]) == 3
    assert count(sides, [(0, 0, 200), (high, 0, 300)]) == 3


def page(rules: Sequence[Rule] = (), fills: Sequence[Fill] = ()) -> DigitalPage:
    return DigitalPage(1, 600, 800, Frame(0, 600, 800), (), tuple(rules), tuple(fills))


@pytest.mark.parametrize(("grounds", "tables"), [(3, 0), (4, 1)])
def test_grounds_of_headings_are_no_table(grounds: int, tables: int) -> None:
    fills = [Fill((100.0 * n, 50, 100.0 * (n + 1), 80)) for n in range(grounds)]
    assert len(edges_of(page(fills=fills))) == tables


@pytest.mark.parametrize(("lines", "dense"), [(2000, False), (2001, True)])
def test_a_drawing_of_thousands_of_lines_is_told_and_not_searched_for_tables(lines: int, dense: bool) -> None:
    rules = [Rule("h", 10.0 * n, 0, 100) for n in range(lines)]
    if dense:
        with pytest.raises(PageTooDense):
            edges_of(page(rules))
    else:
        assert edges_of(page(rules)) == []
