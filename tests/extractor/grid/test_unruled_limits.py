"""What makes a table without any rule: words ten points high below headings at 100 points."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.grid.lists import find_lists
from extractor.grid.model import Grid
from extractor.grid.unruled import find_headed
from extractor.page.words import Word
from tests.drawn.words import word, words

PLACES = (50.0, 90.0, 240.0, 470.0)
HEADS = ("No", "Sasaran", "Indikator", "Target")


def row(middle: float, texts: Sequence[str] = ("1", "Naik", "Indeks", "81")) -> list[Word]:
    return [word(text, x, middle) for text, x in zip(texts, PLACES, strict=False)]


def headed(*body: Word, heads: Sequence[str] = HEADS) -> list[Grid]:
    return find_headed([*row(100, heads), *body], (600, 800), [])


@pytest.mark.parametrize(("below", "inside"), [(30.0, True), (34.0, False)])
def test_a_table_ends_where_more_than_three_lines_are_free(below: float, inside: bool) -> None:
    (grid,) = headed(*row(120), *row(140), *row(140 + below))
    assert (grid.box[3] > 150) == inside


@pytest.mark.parametrize(("above", "columns"), [(15.0, 4), (17.0, 3)])
def test_a_heading_that_begins_a_line_higher_keeps_its_column(above: float, columns: int) -> None:
    (grid,) = headed(word("Target", 470, 100 - above), *row(120), *row(140), heads=HEADS[:3])
    assert grid.columns == columns


@pytest.mark.parametrize(("heads", "count"), [(2, 0), (3, 1)])
def test_two_header_words_side_by_side_are_running_text(heads: int, count: int) -> None:
    assert len(headed(*row(120)[:heads], *row(140)[:heads], heads=HEADS[:heads])) == count


@pytest.mark.parametrize(("lines", "doubtful"), [(3, False), (4, True)])
def test_four_lines_that_nothing_parts_may_be_several_rows(lines: int, doubtful: bool) -> None:
    body = [one for n in range(lines) for one in row(120 + 12 * n, ("x", "Naik", "Indeks", "Baik sekali"))]
    (grid,) = headed(*body)
    assert {cell.doubtful for cell in grid.cells if cell.row > 0} == {doubtful}


@pytest.mark.parametrize(("free", "doubtful"), [(0.7, True), (0.9, False)])
def test_columns_are_parted_by_hardly_a_point(free: float, doubtful: bool) -> None:
    """Text that fills its column: where it touches the next one the border is guessed."""
    full = [word("1", 50, 120), word("Naik", 90, 120, 235), word("Indeks", 235 + free, 120, 300)]
    (grid,) = headed(*full, word("81", 470, 120), *row(140))
    assert {cell.doubtful for cell in grid.cells if cell.row > 0} == {doubtful}


@pytest.mark.parametrize(("right", "count"), [(235.0, 1), (300.0, 1), (480.0, 0)])
def test_lines_over_two_borders_are_no_rows(right: float, count: int) -> None:
    """One long word may reach into the next column; running text goes over all."""
    assert len(headed(*row(120), word("1", 50, 140), word("Naiknya", 90, 140, right))) == count


def listed(
    *middles: float, free: float = 100.0, indent: float = 0.0, more: Sequence[Word] = ()
) -> list[Grid]:
    """Programs and budgets: ``free`` points before the amounts, the second number ``indent`` further."""
    drawn = [*more]
    for n, middle in enumerate(middles):
        drawn += [word(f"{n + 1}.", 50 + (indent if n else 0), middle), *words("Program Jalan", 90, middle)]
        left = drawn[-1].box[2] + free
        drawn.append(word("1.000.000,00", left, middle))
    return find_lists(drawn)


@pytest.mark.parametrize(("free", "count"), [(6.5, 0), (7.5, 1)])
def test_an_amount_in_running_text_is_no_list(free: float, count: int) -> None:
    assert len(listed(100, 120, free=free)) == count


@pytest.mark.parametrize(("apart", "lists"), [(55.0, 1), (65.0, 2)])
def test_amounts_more_than_six_lines_apart_are_of_two_lists(apart: float, lists: int) -> None:
    assert len(listed(100, 100 + apart)) == lists


@pytest.mark.parametrize(("below", "inside"), [(16.0, True), (18.0, False)])
def test_a_name_goes_on_below_its_amount_line_by_line(below: float, inside: bool) -> None:
    (grid,) = listed(100, 120, more=words("dan Jembatan", 90, 120 + below))
    assert (grid.box[3] > 130) == inside


@pytest.mark.parametrize(("indent", "own"), [(11.0, True), (13.0, False)])
def test_numbers_of_a_second_level_belong_to_the_names(indent: float, own: bool) -> None:
    (grid,) = listed(100, 120, indent=indent)
    assert (grid.xs[1] > 60 + indent) == own


@pytest.mark.parametrize(("aside", "rows"), [(1.0, 3), (4.0, 2)])
def test_an_amount_below_a_million_is_one_by_its_column(aside: float, rows: int) -> None:
    """Bare it may be any number: the first program was lost, its second line the next one's."""
    amounts = (("719.325", 400.0 + aside), ("8.024.325", 400.0), ("9.100.000", 400.0))
    listed = [
        [*words(f"Program Penataan {name}", 90, 120 + 20 * n), word(amount, left, 120 + 20 * n)]
        for n, (name, (amount, left)) in enumerate(zip(("Arsip", "Pasar", "Jalan"), amounts, strict=True))
    ]
    (grid,) = find_lists([one for line in listed for one in line])
    assert grid.rows == rows
