"""Quarters that a period text names, amounts of money, check marks."""

from __future__ import annotations

import pytest

from extractor.parts.tables.values import amount_of, is_all_period, is_check, quarters_of, target_of
from extractor.read import Reading
from extractor.records import ReaderReading
from extractor.records.doubt import doubt_if
from extractor.tables import Field


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("Tw 1", (1,)),
        ("TW 2, 3, 4", (2, 3, 4)),
        ("TW 1,3", (1, 3)),
        ("TW I dan III", (1, 3)),
        ("Triwulan I-III", (1, 2, 3)),
        ("Triwulan II s.d. IV", (2, 3, 4)),
        ("Trwulan IV", (4,)),
        ("Triwulan I s/d Triwulan III", (1, 2, 3)),
        ("Semester I", (1, 2)),
        ("Semester II 2024", (3, 4)),
        ("Semester I dan II", (1, 2, 3, 4)),
        ("Januari s.d. Maret", (1,)),
        ("Januari - Desember 2024", (1, 2, 3, 4)),
        ("April 2024", (2,)),
        ("Mar, Jun, Sep dan Des", (1, 2, 3, 4)),
        ("Setiap bulan", (1, 2, 3, 4)),
        ("TW1 TW2", (1, 2)),
        ("", ()),
        ("menyesuaikan", ()),
        ("2024", ()),
    ],
)
def test_quarters(text: str, quarters: tuple[int, ...]) -> None:
    assert quarters_of(text) == quarters


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("Rp5.294.655.000,00", "Rp5.294.655.000,00", "5294655000.00"),
        ("Rp 177.792.500", "177.792.500", "177792500"),
        ("Rp. 1.000.000,-", "1.000.000,-", "1000000"),
        ("121,892,400", "121,892,400", "121892400"),
    ],
)
def test_amounts_as_printed(text: str, printed: str, value: str) -> None:
    assert amount_of(Field(Reading(text))) == (printed, value, ())


@pytest.mark.parametrize("text", ["Rp5.294.6S5.000", "lima juta", "1.23.4"])
def test_an_amount_that_is_no_number_is_for_review(text: str) -> None:
    _, value, doubtful = amount_of(Field(Reading(text)))
    assert value is None
    assert doubtful


def test_a_cell_not_read_by_the_rules_for_numbers_is_for_review() -> None:
    assert target_of(Field(Reading("12,4", strict=False))).needs_review
    assert not target_of(Field(Reading("12,4"))).needs_review
    assert target_of(Field(Reading("12,4", doubts=doubt_if(True, "dirt", "test")))).value == "12.4"


def test_words_that_the_readers_saw_differently_are_for_review() -> None:
    def seen(first: str, second: str) -> Field:
        readings = tuple(
            ReaderReading(reader=r, text=t, confidence=0.9) for r, t in (("a", first), ("b", second))
        )
        return Field(Reading(first, readings=readings))

    assert target_of(seen("80 DINAS AIR KOTA", "80 OIMAS RIA KOLA X")).needs_review
    assert not target_of(seen("100 dari 110 Organisasi", "100 dari 110 Organisasi")).needs_review
    assert not target_of(seen("N/A", "N /A")).needs_review


def test_an_amount_whose_blank_one_reader_lost() -> None:
    readings = tuple(
        ReaderReading(reader=r, text=t, confidence=0.9)
        for r, t in (("a", "Rp1.000.000"), ("b", "Rp 1.000.000"))
    )
    assert amount_of(Field(Reading("Rp1.000.000", readings=readings))) == ("1.000.000", "1000000", ())


def test_check_marks() -> None:
    assert all(is_check(text) for text in ("√", "✓", "v", " V "))
    assert not any(is_check(text) for text in ("", "1", "BB", "IV"))


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("Triwulan I, II, IlI, IV", (1, 2, 3, 4)),
        ("TW Il", (2,)),
        ("TW l-lV", (1, 2, 3, 4)),
        ("Triwulan I, |||", (1, 3)),
        ("TW 1, 3", (1, 3)),
    ],
)
def test_strokes_taken_for_one_another_are_roman_numerals(text: str, quarters: tuple[int, ...]) -> None:
    assert quarters_of(text) == quarters
    assert is_all_period(text)


@pytest.mark.parametrize("text", ["Triwulan I, HI", "TW 11", "TW I, II, 8", "Tw , II, IV", "TW II, II"])
def test_a_word_that_is_no_period_is_said(text: str) -> None:
    assert not is_all_period(text)


@pytest.mark.parametrize("text", ["TW I s.d. IV Tahun 2025", "Semester I dan II", "Setiap bulan", "Mar, Jun"])
def test_periods_that_are_understood_whole(text: str) -> None:
    assert is_all_period(text)
