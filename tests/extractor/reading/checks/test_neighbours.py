"""Numbers against the other numbers of their row and page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.checks import CHECKS, checked
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records import ReaderReading

LATER = {"not-applicable", "roman-quarters", "counted-rows", "guesses", "cut-numbers"}


def read(text: str, other: str | None = None) -> Reading:
    seen = (
        ReaderReading(reader="a", text=text, confidence=0.9),
        ReaderReading(reader="b", text=text if other is None else other, confidence=0.9),
    )
    return Reading(text, confidence=0.99, readings=seen)


def row(count: int, at: int = 0) -> list[CellInk]:
    return [CellInk(0, GridCell(at, 5 + k, 1, 1, (0, 0, 10, 10)), (), None) for k in range(count)]


def after(
    names: set[str], cells: Sequence[CellInk], readings: Sequence[Reading], *, coarse: bool = False
) -> list[Reading]:
    """The readings of cells of numbers after the checks of these names."""
    sheet = Sheet(
        tuple(SheetCell(cell, True, (), reading) for cell, reading in zip(cells, readings, strict=True)),
        coarse,
    )
    return [cell.reading for cell in checked(sheet, [c for c in CHECKS if c.name in names], TRUST).cells]


def settled(cells: Sequence[CellInk], readings: Sequence[Reading], *, coarse: bool) -> list[Reading]:
    return after({check.name for check in CHECKS} - LATER, cells, readings, coarse=coarse)


def with_roman_rows(cells: Sequence[CellInk], readings: Sequence[Reading]) -> list[Reading]:
    return after({"roman-quarters"}, cells, readings)


def settle(*texts: Reading, coarse: bool = False) -> list[Reading]:
    return settled(row(len(texts)), texts, coarse=coarse)


def test_a_lost_comma_is_held_back() -> None:
    first, second = settle(read("7235"), read("72,35"))
    assert first.needs_review
    assert first.text == "7235"
    assert not second.needs_review


def test_a_bound_read_as_a_digit_is_held_back() -> None:
    assert settle(read("280"), read("≥80"))[0].needs_review


def test_ordinary_rows_stand() -> None:
    assert not any(r.needs_review for r in settle(read("25"), read("100"), read("12,5"), read("2.024")))


def test_a_decimal_point_on_a_coarse_scan_needs_a_page_without_commas() -> None:
    commas = [read("12,4"), read("7,35"), read("57,5")]
    *stand, doubted = settle(*commas, read("81.44"), coarse=True)
    assert doubted.needs_review
    assert doubted.text == "81,44"
    assert {r.text for r in doubted.readings} == {"81.44"}
    assert not any(r.needs_review for r in stand)
    points = [read(f"{n}.5") for n in range(8)]
    assert not any(r.needs_review for r in settle(*points, coarse=True))


def test_thousands_are_no_decimals() -> None:
    assert not settle(read("12,4"), read("7,35"), read("57,5"), read("10.400"), coarse=True)[3].needs_review


def test_on_a_good_scan_a_point_among_commas_stays_and_is_held_back() -> None:
    *stand, odd = settle(read("12,4"), read("7,35"), read("57,5"), read("81.44"))
    assert (odd.text, odd.needs_review) == ("81.44", True)
    assert not any(r.needs_review for r in stand)
    mixed = settle(read("12,4"), read("7,35"), read("57,5"), read("81.44"), read("5.7"))
    assert not any(r.needs_review for r in mixed)


def test_points_among_quarters_are_commas_where_every_reader_names_the_same() -> None:
    told = settle(read("Tw 3. 4", "Tw 3,4"), coarse=True)[0]
    assert (told.text, told.needs_review) == ("Tw 3, 4", False)
    doubted = settle(read("Tw 3. 4", "Tw 3 1"), read("Tw 4. 3"), read("Tw. 2"), coarse=True)
    assert [reading.needs_review for reading in doubted] == [True, True, True]
    assert not settle(read("Tw 3, 4"), coarse=True)[0].needs_review
    assert not settle(read("Tw. 2"))[0].needs_review


def test_dirt_after_a_number_goes_on_a_coarse_scan_only() -> None:
    assert settle(read("79%."), coarse=True)[0].text == "79%"
    assert settle(read("79%."))[0].text == "79%."


def test_forms_that_blur_makes_are_held_back_on_a_coarse_scan() -> None:
    for text in ("5,843", "A1", "1507"):
        assert settle(read(text), coarse=True)[0].needs_review
        assert not settle(read(text))[0].needs_review
    assert settle(read("5.843", "5,843"), coarse=True)[0].needs_review
    assert not settle(read("5.843"), coarse=True)[0].needs_review


def test_words_below_numbers_may_be_those_of_a_stamp() -> None:
    cells = [CellInk(0, GridCell(at, 5, 1, 1, (0, 0, 10, 10)), (), None) for at in range(4)]
    texts = [read("Target"), read("12"), read("KMUR"), read("14")]
    found = settled(cells, texts, coarse=True)
    assert [reading.needs_review for reading in found] == [False, False, True, False]
    assert not any(reading.needs_review for reading in settled(cells, texts, coarse=False))


def test_dirt_after_an_ordinal_in_brackets_goes() -> None:
    cells = [CellInk(0, GridCell(0, 2 + at, 1, 1, (0, 0, 10, 10)), (), None) for at in range(2)]
    found = settled(cells, [read("(4)."), read("(5)")], coarse=True)
    assert [reading.text for reading in found] == ["(4)", "(5)"]


def test_quarters_are_told_by_their_row() -> None:
    cells = row(4)
    readings = [read("1", ""), read("II", "ll"), read("", "111"), read("IV", "IV")]
    assert [r.text for r in with_roman_rows(cells, readings)] == ["I", "II", "III", "IV"]


def test_strokes_before_the_year_are_quarters() -> None:
    readings = [read("1", "|"), read('"', "ut"), read("I", ""), read("IM", "Vv"), read("Tahunan")]
    assert [r.text for r in with_roman_rows(row(5), readings)] == ["I", "II", "III", "IV", "Tahunan"]
    numbers = [read("2021"), read("2022"), read("2023"), read("2024"), read("Total")]
    assert with_roman_rows(row(5), numbers) == numbers
    few = [read("1"), read("2"), read("3"), read("4"), read("Tahun")]
    assert with_roman_rows(row(5), few) == few


def test_numbers_are_no_quarters() -> None:
    readings = [read("1"), read("2"), read("3"), read("4")]
    assert with_roman_rows(row(4), readings) == readings
    readings = [read("1"), read("11"), read("25"), read("100")]
    assert with_roman_rows(row(4), readings) == readings
    readings = [read("1"), read("11"), read("1"), read("11")]
    assert with_roman_rows(row(4), readings) == readings
    readings = [read("1"), read("11"), read(""), read("")]
    assert with_roman_rows(row(4), readings) == readings
    quarters = [read("I"), read("II"), read("III"), read("IV")]
    assert with_roman_rows(row(4, at=7), quarters) == quarters


def test_a_grade_below_numbers_is_no_word_of_a_stamp() -> None:
    cells = [row(1, at=k)[0] for k in range(3)]
    readings = [read("80"), read("WTP"), read("DINAS")]
    told = settled(cells, readings, coarse=True)
    assert [r.needs_review for r in told] == [False, False, True]


def shaped(text: str, shape: str) -> Reading:
    """A number that both readers read as ``text``, whose sign has the shape of that in ``shape``."""
    plain = read(text)
    return replace(
        plain, readings=(*plain.readings, ReaderReading(reader="shape", text=shape, confidence=0.9))
    )


COMMAS = ("12,4", "7,35", "57,5")


def test_a_sign_shaped_as_a_comma_is_one_where_the_page_has_commas() -> None:
    *_, told = settle(*(read(text) for text in COMMAS), shaped("81.44", "81,44"), coarse=True)
    assert (told.text, told.needs_review, told.confidence) == ("81,44", False, 0.96)
    assert "81.44" in {r.text for r in told.readings}


def test_a_page_without_commas_is_not_overruled_by_a_shape() -> None:
    *_, told = settle(*(read(f"{n}.5") for n in range(8)), shaped("81.44", "81,44"), coarse=True)
    assert told.needs_review


def test_a_comma_shaped_as_a_point_is_held_back() -> None:
    *_, told = settle(*(read(text) for text in COMMAS), shaped("81,44", "81.44"), coarse=True)
    assert told.needs_review


def test_thousands_are_not_decided_by_shape() -> None:
    *_, told = settle(*(read(text) for text in COMMAS), read("48.743", "48,743"), coarse=True)
    assert told.needs_review
