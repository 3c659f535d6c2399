"""Numbers as Indonesian documents print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import format_number, parse_amount, parse_number, printed_decimals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,4", "12.4"),
        ("93.5", "93.5"),
        ("5.7", "5.7"),
        ("17", "17"),
        ("10.400", "10400"),
        ("0.125", "0.125"),
        ("7,350", "7.350"),
        ("1.393.499.080,00", "1393499080.00"),
        ("121,892,400", "121892400"),
        ("5,294,655,000.00", "5294655000.00"),
        ("1,234.5", "1234.5"),
        ("-0,5", "-0.5"),
        (" 80 ", "80"),
    ],
)
def test_numbers_as_printed(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)
    assert str(parse_number(text)) == value


@pytest.mark.parametrize(
    "text",
    ["", "-", "N/A", "7,.35", "1.23.456", "12,4,5", "1.393.49,00", "1O0", "12,", ",5", "12 4", "9" * 50],
)
def test_what_is_no_number_gives_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp5.294.655.000,00", "5294655000.00"),
        ("Rp. 1.000.000,-", "1000000"),
        ("Rp 437.540.538", "437540538"),
        ("6.705.258.727,71", "6705258727.71"),
        ("IDR 121,892,400", "121892400"),
        ("Rp.   177.792.500", "177792500"),
        ("Rp 1 000", "1000"),
        ("Rp1.351.000.000.-", "1351000000"),
        ("Rp125.500.325,.", "125500325"),
        ("Rp 888.000.000.", "888000000"),
    ],
)
def test_amounts(text: str, value: str) -> None:
    assert parse_amount(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "Rp", "Rp -", "1.", "Rp 7,", "Rp 1.00.000", "seribu rupiah", "5.294.655.OOO,00"]
)
def test_what_is_no_amount_gives_none(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("text", "decimals"), [("95,40%", 2), ("7", 0), ("10.400", 0), ("93.5", 1), ("Bobot 9,7%", 1), ("N/A", 0)]
)
def test_printed_decimals(text: str, decimals: int) -> None:
    assert printed_decimals(text) == decimals


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_what_is_written_the_indonesian_way_is_read_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(min_value=0, max_value=10**15))
def test_whole_numbers_are_read_with_and_without_points(value: int) -> None:
    assert parse_number(str(value)) == value
    assert parse_number(f"{value:,}".replace(",", ".")) == value


@given(st.text(max_size=60))
def test_no_text_makes_the_parser_fail(text: str) -> None:
    number = parse_number(text)
    assert number is None or number.is_finite()
