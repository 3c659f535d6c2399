"""Level lines drawn cell by cell: their ends are the columns, grounds and words tell merged cells."""

import itertools

from extractor.grid.pieced import find_pieced
from extractor.page.rules import Fill, Rule
from extractor.page.words import Word

SIDES = (40.0, 80.0, 200.0, 260.0, 320.0)


def pieces(*heights: float) -> list[Rule]:
    spans = list(itertools.pairwise(SIDES))
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
