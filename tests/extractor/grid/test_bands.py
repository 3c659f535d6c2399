"""Rows inside one ruled row: a name of two lines, its two values, lines ten points high."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from extractor.grid.bands import blocks, split_rows
from extractor.grid.model import Cell, Grid
from extractor.page.words import Word
from tests.drawn.words import line, words

WIDE = 100.0  # points of a column

Texts = Mapping[float, str] | Mapping[int, str]
"""Of lines or cells: their texts by their middles."""


def split(*columns: Texts) -> int:
    """Rows that a ruled row of these columns becomes; each column has its texts by their middles."""
    xs = tuple(WIDE * n for n in range(len(columns) + 1))
    cells = tuple(Cell(0, n, 1, 1, (xs[n], 0, xs[n + 1], 200)) for n in range(len(columns)))
    held: dict[int, list[Word]] = {
        n: [one for at, text in column.items() for one in words(text, xs[n] + 3, at)]
        for n, column in enumerate(columns)
    }
    return split_rows(Grid(cells, xs, (0.0, 200.0)), held).rows


@pytest.mark.parametrize(("gap", "rows"), [(3.2, 1), (3.9, 2)])
def test_a_number_broken_over_two_lines_is_not_two_values(gap: float, rows: int) -> None:
    """Only the space between the lines tells two rows from one text beside a broken number."""
    low = 15 + gap
    assert split({5: "indeks", low: "kepuasan"}, {5: "12", low: "34"}) == rows


@pytest.mark.parametrize(("apart", "rows"), [(14.5, 1), (15.5, 2)])
def test_a_capital_begins_a_row_where_the_values_are_apart(apart: float, rows: int) -> None:
    assert split({5: "Indeks", 18: "Persentase"}, {5: "12", 5 + apart: "34"}) == rows


@pytest.mark.parametrize(("off", "rows"), [(4.5, 2), (5.5, 1)])
def test_values_of_two_columns_are_of_one_row_within_half_a_line(off: float, rows: int) -> None:
    names = {5: "Indeks", 45: "Persentase"}
    assert split(names, {5: "12", 45: "34"}, {5 + off: "56", 45 + off: "78"}) == rows


@pytest.mark.parametrize(
    ("heads", "rows"), [(("Sasaran", "Target"), 1), (("Sasaran", "Indikator", "Target"), 2)]
)
def test_three_headings_side_by_side_are_a_header(heads: tuple[str, ...], rows: int) -> None:
    """Of two columns each may be a name that begins with such a word."""
    assert split(*({10: head, 40: "mutu layanan"} for head in heads)) == rows


@pytest.mark.parametrize(("step", "count"), [(13.0, 1), (14.0, 2)])
def test_more_space_than_lines_have_begins_another_block(step: float, count: int) -> None:
    assert len(blocks([line("Indeks", 100), line("kepuasan", 100 + step)])) == count


def test_the_cut_between_rows_goes_below_a_value_taller_than_its_name() -> None:
    """The unit in brackets on its last line was the beginning of the value below."""
    columns: tuple[Texts, ...] = (
        {10: "Jumlah pemustaka", 22: "aktif", 70: "Opini atas laporan"},
        {10: "140", 22: "Kelompok", 34: "(1400", 46: "orang)", 70: "WTP"},
    )
    xs = (0.0, WIDE, 2 * WIDE)
    held = {
        n: [one for at, text in column.items() for one in words(text, xs[n] + 3, at)]
        for n, column in enumerate(columns)
    }
    grid = split_rows(
        Grid(tuple(Cell(0, n, 1, 1, (xs[n], 0, xs[n + 1], 200)) for n in range(2)), xs, (0, 200)), held
    )
    assert grid.rows == 2
    assert 51 <= grid.ys[1] <= 65
