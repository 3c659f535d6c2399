"""How much a page must show before a check speaks: its numbers at both sides."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.ink import CellInk
from extractor.reading.cell.reading import lone_reading
from extractor.reading.checks import CHECKS, checked
from extractor.reading.checks.decimal_sign import usual_sign
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look, Seen
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records import ReaderReading
from extractor.records.doubt import doubt_if

BOX = (0, 0, 10, 10)


def read(text: str, *others: str, held: bool = False) -> Reading:
    readings = tuple(ReaderReading(reader="r", text=seen, confidence=0.9) for seen in (text, *others))
    return Reading(text, confidence=0.9, readings=readings, doubts=doubt_if(held, "dirt", "test"))


def after(name: str, placed: Sequence[tuple[int, int, Reading]], *, coarse: bool = False) -> list[Reading]:
    """The readings of cells of numbers at (row, column) after one check."""
    cells = [
        SheetCell(CellInk(0, GridCell(row, column, 1, 1, BOX), (), None), True, (), reading)
        for row, column, reading in placed
    ]
    told = checked(Sheet(tuple(cells), coarse), [c for c in CHECKS if c.name == name], TRUST)
    return [cell.reading for cell in told.cells]


@pytest.mark.parametrize(
    ("commas", "points", "sign"),
    [(1, 0, None), (2, 0, ","), (3, 6, ","), (3, 8, None), (0, 5, None), (0, 6, "."), (1, 6, None)],
)
def test_the_sign_of_a_page_is_told_by_enough_of_its_decimals(
    commas: int, points: int, sign: str | None
) -> None:
    numbers = [read(f"{n + 1},5") for n in range(commas)] + [read(f"{n + 1}.5") for n in range(points)]
    assert usual_sign(numbers, TRUST) == sign


@pytest.mark.parametrize(
    ("commas", "points", "doubted"), [(2, 1, False), (3, 1, True), (5, 2, False), (6, 2, True)]
)
def test_a_point_is_odd_among_three_commas_for_each(commas: int, points: int, doubted: bool) -> None:
    numbers = [read(f"{n + 1},5") for n in range(commas)] + [read("81.44")] * points
    found = after("points-among-commas", [(row, 5, number) for row, number in enumerate(numbers)])
    assert [reading.needs_review for reading in found] == [False] * commas + [doubted] * points


@pytest.mark.parametrize(("column", "doubted"), [(2, True), (8, True), (9, False), (12, False)])
def test_only_beside_columns_that_have_commas(column: int, doubted: bool) -> None:
    placed = [(row, 5, read(f"{row + 1},5")) for row in range(3)]
    assert after("points-among-commas", [*placed, (1, column, read("81.44"))])[-1].needs_review == doubted


@pytest.mark.parametrize(("count", "text"), [(2, "1"), (3, "1."), (4, "1.")])
def test_points_after_three_row_numbers_are_printed(count: int, text: str) -> None:
    found = after("dirt", [(row, 0, read(f"{row + 1}.")) for row in range(count)], coarse=True)
    assert found[0].text == text


@pytest.mark.parametrize(("count", "stays"), [(3, True), (4, False), (6, False)])
def test_a_row_counts_from_four_numbers(count: int, stays: bool) -> None:
    sure = [(1, column, read(str(column + 1))) for column in range(count)]
    doubted = (1, count, read(str(count + 1), held=True))
    assert after("counted-rows", [*sure, doubted])[-1].needs_review == stays


@pytest.mark.parametrize(
    ("seen", "told"),
    [(("IN", "IM", "IU", "IV"), False), (("IN", "IM", "III", "IV"), True), (("I", "II", "III", "IV"), True)],
)
@pytest.mark.parametrize(("row", "high"), [(3, True), (4, False)])
def test_quarters_are_told_by_two_of_them_in_the_first_rows(
    seen: tuple[str, ...], told: bool, row: int, high: bool
) -> None:
    found = after("roman-quarters", [(row, 2 + n, read(text, held=True)) for n, text in enumerate(seen)])
    assert all(not reading.needs_review for reading in found) == (told and high)


@pytest.mark.parametrize(("strokes", "told"), [(2, False), (3, True), (4, True)])
def test_beside_the_year_three_headings_of_strokes_are_enough(strokes: int, told: bool) -> None:
    headings = [*["IU"] * strokes, *[""] * (4 - strokes), "Tahunan"]
    found = after("roman-quarters", [(1, 2 + n, read(text)) for n, text in enumerate(headings)])
    assert (found[0].text == "I") == told


def verdict(text: str, weakest: float, *, agreed: bool = False) -> Verdict:
    look = Look("first", "network", Seen(text, 0.9, weakest))
    return Verdict(text, agreed, "none", 0.5, (look, Look("second", "engine", Seen("", 0.9, 0.9))))


def guessed(text: str, verdicts: Sequence[Verdict], lone: Lone | None = None) -> str:
    ink = CellInk(0, GridCell(1, 5, 1, 1, BOX), (), lone)
    sheet = Sheet((SheetCell(ink, True, tuple(verdicts), read(text, held=True), False),))
    return checked(sheet, [c for c in CHECKS if c.name == "guesses"], TRUST).cells[0].reading.text


@pytest.mark.parametrize(("weakest", "shown"), [(0.5, ""), (0.88, ""), (0.92, "3")])
def test_a_number_in_faint_ink_is_shown_where_a_reader_is_sure(weakest: float, shown: str) -> None:
    assert guessed("", [verdict("3", weakest)], Lone("maybe", (0, 0, 4, 2), (0,), 0.06)) == shown


@pytest.mark.parametrize(("weakest", "shown"), [(0.5, "KMUR 35"), (0.73, "KMUR 35"), (0.77, "35")])
def test_a_number_among_words_of_a_stamp_is_shown_where_it_is_clear(weakest: float, shown: str) -> None:
    assert guessed("KMUR 35", [verdict("KMUR", 0.99), verdict("35", weakest)]) == shown


@pytest.mark.parametrize(("weakest", "doubted"), [(0.2, False), (0.48, False), (0.52, True), (0.9, True)])
def test_a_digit_speaks_against_the_shape_of_a_dash_where_it_is_half_sure(
    weakest: float, doubted: bool
) -> None:
    looks = (
        Look("first", "network", Seen("3", 0.9, weakest)),
        Look("second", "engine", Seen("--", 0.9, 0.9)),
    )
    seen = Verdict("3", False, "none", 0.5, looks)
    told = lone_reading(Lone("dash", (0, 0, 8, 2), (0,)), [], [seen], dirty=True)
    assert (told.needs_review, told.confidence) == (doubted, 0.5 if doubted else 0.98)
