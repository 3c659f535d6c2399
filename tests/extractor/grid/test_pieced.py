"""Level lines drawn cell by cell: their ends are the columns, grounds and words tell merged cells."""

import itertools
from collections.abc import Sequence

import pytest

from extractor.grid.pieced import find_pieced
from extractor.page.rules import Fill, Rule
from extractor.page.words import Word

SIDES = (40.0, 80.0, 200.0, 260.0, 320.0)


def pieces(*heights: float, sides: Sequence[float] = SIDES) -> list[Rule]:
    spans = list(itertools.pairwise(sides))
    return [Rule("h", y, left, right) for y in heights for left, right in spans]


def word(text: str, left: float, top: float, right: float) -> Word:
    return Word(text, (left, top, right, top + 10), 10.0)


def test_the_ends_of_the_pieces_are_the_columns() -> None:
    (grid,) = find_pieced(pieces(100, 120, 140, 160), [], [word("x", 90, 104, 100)])
    assert (grid.rows, grid.columns) == (3, 4)
    assert all(cell.column_span == 1 for cell in grid.cells)


def test_a_ground_over_columns_is_one_cell_and_so_is_a_word_across() -> None:
    label = Fill((40.0, 100.0, 320.0, 120.0))
    (grid,) = find_pieced(pieces(100, 120, 140, 160), [label], [word("Perspektif", 60, 124, 130)])
    spans = {(cell.row, cell.column): cell.column_span for cell in grid.cells}
    assert spans[0, 0] == 4
    assert spans[1, 0] == 2
    assert spans[2, 0] == 1


def test_whole_lines_and_upright_ones_are_left_to_others() -> None:
    whole = [Rule("h", y, 40, 320) for y in (100.0, 120.0, 140.0)]
    assert find_pieced(whole, [], []) == []
    assert find_pieced([*pieces(100, 120, 140), Rule("v", 40, 100, 140)], [], []) == []


def test_tables_far_apart_are_two() -> None:
    grids = find_pieced([*pieces(100, 120, 140, 160), *pieces(400, 420, 440, 460)], [], [])
    assert [grid.rows for grid in grids] == [3, 3]


def test_a_table_whose_lines_end_elsewhere_is_another() -> None:
    others = (40.0, 120.0, 160.0, 220.0, 290.0, 320.0)
    spans = list(itertools.pairwise(others))
    below = [Rule("h", y, left, right) for y in (200, 220, 240, 260) for left, right in spans]
    grids = find_pieced([*pieces(100, 120, 140, 160), *below], [], [])
    assert [(grid.rows, grid.columns) for grid in grids] == [(3, 4), (3, 5)]


def test_whole_lines_between_two_tables_do_not_make_them_one() -> None:
    """The lower one's head lies on a ground: the columns of the upper one were those of the lower, and all
    its words stood in one cell, in silence."""
    upper = [*pieces(100, 120, 140), Rule("h", 160, 40, 320)]
    head = Fill((40.0, 182.0, 320.0, 200.0))
    below = pieces(200, 220, 240, 260, sides=(40.0, 120.0, 160.0, 220.0, 290.0, 320.0))
    print_ = [word("12", 225, y, 250) for y in (104, 124, 144, 186, 204, 224, 244)]
    grids = find_pieced([*upper, *below], [head], print_)
    assert [(grid.rows, grid.columns) for grid in grids] == [(3, 4), (4, 5)]


@pytest.mark.parametrize(("apart", "tables"), [(145.0, 1), (175.0, 2)])
def test_no_row_is_higher_than_sixteen_lines(apart: float, tables: int) -> None:
    below = 140 + apart
    drawn = [*pieces(100, 120, 140), *pieces(below, below + 20, below + 40)]
    assert len(find_pieced(drawn, [], [])) == tables


@pytest.mark.parametrize(("columns", "tables"), [(3, 0), (4, 1)])
def test_pieces_of_three_columns_prove_no_table(columns: int, tables: int) -> None:
    drawn = pieces(100, 120, 140, 160, sides=SIDES[: columns + 1])
    assert len(find_pieced(drawn, [], [])) == tables


@pytest.mark.parametrize(("lines", "tables"), [(2, 0), (3, 1)])
def test_two_lines_in_pieces_are_no_table(lines: int, tables: int) -> None:
    assert len(find_pieced(pieces(*(100.0 + 20 * n for n in range(lines))), [], [])) == tables


@pytest.mark.parametrize(("lines", "columns"), [(2, 4), (3, 5)])
def test_a_column_is_parted_on_half_of_the_lines(lines: int, columns: int) -> None:
    """Of five lines in pieces two more or three more end at 140."""
    more = (40.0, 80.0, 140.0, 200.0, 260.0, 320.0)
    heights = [100.0, 120.0, 140.0, 160.0, 180.0]
    drawn = [*pieces(*heights[lines:]), *pieces(*heights[:lines], sides=more)]
    (grid,) = find_pieced(drawn, [], [])
    assert grid.columns == columns


@pytest.mark.parametrize(("over", "span"), [(1.3, 1), (1.7, 2)])
def test_a_word_may_touch_the_next_column(over: float, span: int) -> None:
    (grid,) = find_pieced(pieces(100, 120, 140, 160), [], [word("Perspektif", 60, 124, 80 + over)])
    assert {(cell.row, cell.column): cell.column_span for cell in grid.cells}[1, 0] == span
