from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.line.forms import (
    bears_out,
    digits_of,
    is_number_like,
    is_odd,
    plain,
    same,
    same_numbers,
)


@pytest.mark.parametrize(
    "text",
    [
        "25",
        "95,40%",
        "N/A",
        "–",
        "",
        "Tw 1",
        "Rp 5.294.655.000,00",
        "Level 3",
        "I",
        "7,.35",
        "NIA",
        "2 Dokumen",
    ],
)
def test_what_may_be_a_number_is_read_as_one(text: str) -> None:
    assert is_number_like(text)


@pytest.mark.parametrize(
    "text",
    ["Persentase", "e-SAKIP", "Jumlah koperasi yang berkualitas", "Peraturan Gubernur Nomor 53 Tahun 2021"],
)
def test_words_are_not(text: str) -> None:
    assert not is_number_like(text)


@pytest.mark.parametrize("text", ["2B", "5S", "7,.35", "8:134", "1l0", "2I", "l5"])
def test_forms_that_nobody_prints(text: str) -> None:
    assert is_odd(text)


@pytest.mark.parametrize("text", ["7,35", "1.393.499.080,00", "95,40%", "N/A", "Tw 3, 4", "≥80"])
def test_forms_that_people_print(text: str) -> None:
    assert not is_odd(text)


def test_plain_makes_dashes_and_not_applicable_alike() -> None:
    assert plain(" – ") == "-"
    assert plain("n/a") == "N/A"


def test_white_space_counts_between_digits_only() -> None:
    assert same("95,40 %", "95,40%")
    assert not same("1 114", "1114")


@given(
    st.from_regex(r"\d{1,3}(,\d{1,2})?%?", fullmatch=True),
    st.from_regex(r"\d{1,3}(,\d{1,2})?%?", fullmatch=True),
)
def test_one_number_never_bears_out_another(first: str, second: str) -> None:
    for dirty in (False, True):
        assert bears_out(first, second, dirty) == (first == second)


def test_digits_keep_their_inner_signs() -> None:
    assert digits_of("Rp5.294.655.000,00 (2024), 35%.") == ["5.294.655.000,00", "2024", "35"]


@pytest.mark.parametrize(("digits", "alike"), [(4, False), (15, False), (16, True), (18, True)])
def test_gaps_count_in_short_numbers_and_not_in_those_of_persons(digits: int, alike: bool) -> None:
    """Sixteen digits: eight, and the rest."""
    number = "198003122006041002"[:digits]
    assert same_numbers(f"{number[:3]} {number[3:]}", number) == alike


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("abc", True), ("abcd", False), ("9" * 26, True), ("9" * 27, False),
        ("Bagian I", True), ("Bagian II", False),
    ],
)  # fmt: skip
def test_how_long_a_text_may_be_a_number(text: str, number: bool) -> None:
    """Three letters may stand in any column, a code has eight, a number with its unit twenty-six."""
    assert is_number_like(text) == number
