"""Which lines of text belong to which value: lines ten points high, values a little off them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from extractor.grid.fit import Fit, fit_rows
from tests.drawn.words import line

Texts = Mapping[float, str] | Mapping[int, str]
"""Of lines or cells: their texts by their middles."""


def fitted(lines: Texts, values: list[float], numbers: list[float] | None = None) -> Fit:
    """``lines``: their texts by their middles; ``values`` and ``numbers``: the middles of these."""
    fit = fit_rows([line(text, at) for at, text in lines.items()], values, numbers or [])
    assert fit is not None
    return fit


@pytest.mark.parametrize(("off", "good"), [(0.0, True), (3.5, True), (4.5, False)])
def test_a_value_far_from_its_text_is_not_given_to_it(off: float, good: bool) -> None:
    assert fitted({100: "Indeks kepuasan"}, [100 + off]).good == good


@pytest.mark.parametrize(("off", "sure"), [(5.5, True), (6.5, False)])
def test_one_row_out_of_line_leaves_a_doubt_though_the_others_fit(off: float, sure: bool) -> None:
    texts = {100: "Indeks", 200: "Persentase", 300: "Jumlah jalan"}
    fit = fitted(texts, [100, 200, 300 + off])
    assert (fit.good, fit.sure) == (True, sure)


@pytest.mark.parametrize(("nearer", "sure"), [(0.0, False), (0.9, False), (1.1, True), (2.5, True)])
def test_two_partings_that_fit_alike_leave_a_doubt(nearer: float, sure: bool) -> None:
    """The second value stands level with the first line of two, or with the middle of three."""
    texts = {100: "Indeks", 112: "Kepuasan", 124: "Persentase", 148: "Jalan"}
    fit = fitted(texts, [100, 127 - nearer])
    assert (fit.good, fit.sure) == (True, sure)
    assert not nearer or fit.rows == ((0, 2), (2, 4))


@pytest.mark.parametrize(("above", "first"), [(10.0, 0), (12.0, 1)])
def test_a_line_of_no_row_stays_outside_where_it_is_too_far_from_the_first_value(
    above: float, first: int
) -> None:
    texts = {100 - above: "Uraian"}
    for top in (100, 200, 300):
        texts |= {top: "Indeks", top + 12: "Pelayanan", top + 24: "Masyarakat"}
    assert fitted(texts, [100, 200, 300]).rows[0][0] == first


@pytest.mark.parametrize(("below", "rows"), [(6.0, ((0, 1), (1, 2))), (8.0, ((0, 2), (2, 2)))])
def test_a_value_too_far_below_a_line_has_none(below: float, rows: tuple[tuple[int, int], ...]) -> None:
    assert fitted({100: "Indeks", 112: "Kepuasan"}, [100, 112 + below]).rows == rows


@pytest.mark.parametrize(
    ("text", "below", "own"),
    [("Layanan", 4.0, True), ("layanan", 3.0, True), ("layanan", 4.0, False), ("a. layanan", 4.0, True)],
)
def test_a_row_seldom_begins_in_the_middle_of_a_sentence(text: str, below: float, own: bool) -> None:
    """The second line is a row of its own, or goes on the first one."""
    fit = fitted({100: "Indeks", 115: text}, [100, 115 + below])
    assert fit.rows == (((0, 1), (1, 2)) if own else ((0, 2), (2, 2)))


@pytest.mark.parametrize(("off", "good"), [(2.5, True), (3.5, False)])
def test_two_numbers_of_the_list_are_seldom_one_row(off: float, good: bool) -> None:
    texts = {80: "Indeks", 100: "Persentase", 112: "Cakupan"}
    assert fitted(texts, [80, 100 - off], [100, 112]).good == good


@pytest.mark.parametrize(("off", "good"), [(1.2, True), (2.0, False)])
def test_the_number_of_a_row_stands_at_its_first_line(off: float, good: bool) -> None:
    assert fitted({100: "Indeks", 112: "Kepuasan"}, [100 - off], [112]).good == good


@pytest.mark.parametrize(("at", "good"), [(93.5, False), (92.5, True)])
def test_a_number_above_a_row_by_more_than_its_line_is_not_its_own(at: float, good: bool) -> None:
    """A number high over the first line costs; what stands higher still is of the row before."""
    assert fitted({100: "Indeks"}, [103.3], [at]).good == good


@pytest.mark.parametrize(("at", "good"), [(102.7, False), (103.3, True)])
def test_a_number_below_a_row_is_not_its_own(at: float, good: bool) -> None:
    assert fitted({100: "Indeks"}, [103.7], [at]).good == good


@pytest.mark.parametrize(("off", "good"), [(2.5, True), (3.5, False)])
def test_a_total_begins_a_row_of_its_own(off: float, good: bool) -> None:
    texts = {80: "Program Jalan", 100: "Program Air", 112: "Jumlah seluruhnya"}
    assert fitted(texts, [80, 100 - off]).good == good


@pytest.mark.parametrize(("nearer", "second"), [(0.42, 2), (0.58, 1)])
def test_of_two_lines_the_one_after_more_space_begins_the_row(nearer: float, second: int) -> None:
    """The second value stands in the middle between two lines, a little nearer to the upper one."""
    texts = {100: "Indeks", 112: "Kepuasan", 126: "Persentase"}
    for top in (200, 300):
        texts |= {top: "Cakupan", top + 12: "Pelayanan", top + 24: "Masyarakat"}
    assert fitted(texts, [100, 119 - nearer, 200, 300]).rows[1][0] == second


@pytest.mark.parametrize(("step", "good"), [(12.0, False), (13.0, True)])
def test_space_between_rows_is_more_than_a_quarter_of_a_line(step: float, good: bool) -> None:
    assert fitted({100: "Indeks", 100 + step: "Persentase"}, [99, 100 + step + 6.5]).good == good


@pytest.mark.parametrize(("above", "by_numbers"), [(5.5, True), (6.5, False)])
def test_a_value_a_little_above_a_number_is_of_its_row(above: float, by_numbers: bool) -> None:
    fit = fitted({100: "Indeks", 130: "Persentase"}, [100, 130 - above], [100, 130])
    assert (fit.way == "numbers") == by_numbers


@pytest.mark.parametrize(("below", "sure"), [(15.0, True), (17.0, False)])
def test_the_value_of_a_numbered_row_may_stand_a_line_and_a_half_below(below: float, sure: bool) -> None:
    assert fitted({100: "Indeks", 130: "Persentase"}, [100, 130 + below], [100, 130]).sure == sure


@pytest.mark.parametrize(("count", "read"), [(150, True), (151, False)])
def test_pages_of_more_lines_than_any_table_has_take_no_time(count: int, read: bool) -> None:
    lines = [line("Indeks", 10.0 * n) for n in range(count)]
    assert (fit_rows(lines, [0.0]) is not None) == read
    assert (fit_rows(lines[:1], [10.0 * n for n in range(count)]) is not None) == read
