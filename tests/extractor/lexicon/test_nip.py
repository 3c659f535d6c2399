"""The structure of the NIP."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon.nip import digits, has_nip_form, is_nip_text, is_whole, parse_nip

BIRTHS = st.dates(date(1945, 1, 1), date(2005, 12, 31))
MONTHS = st.integers(1, 12)
SERIALS = st.integers(1, 999)


def written(birth: date, year: int, month: int, gender: int, serial: int) -> str:
    return f"{birth:%Y%m%d}{year:04}{month:02}{gender}{serial:03}"


@given(BIRTHS, st.integers(18, 40), MONTHS, st.sampled_from([1, 2]), SERIALS)
def test_a_written_nip_reads_back(birth: date, age: int, month: int, gender: int, serial: int) -> None:
    nip = parse_nip(written(birth, birth.year + age, month, gender, serial))
    assert nip is not None
    assert nip.birth == birth
    assert nip.appointment_year == birth.year + age
    assert nip.appointment_month == month
    assert nip.gender_digit == str(gender)
    assert nip.serial == f"{serial:03}"
    assert not nip.contract
    assert nip.age_at_appointment() in (age, age - 1)


@given(st.text(alphabet="0123456789", max_size=30).filter(lambda digits: len(digits) != 18))
def test_only_18_digits_are_a_nip(digits: str) -> None:
    assert parse_nip(digits) is None


@given(st.text(max_size=18))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    nip = parse_nip(text)
    if nip is not None:
        assert nip.digits == text
        assert nip.birth is None or nip.birth.year == int(text[:4])


def test_age_counts_full_years() -> None:
    nip = parse_nip("196503121990031004")  # born 12 March, appointed 1 March
    assert nip is not None
    assert nip.age_at_appointment() == 24


def test_contract_numbers_begin_in_2019() -> None:
    late, early = parse_nip("199001012022212003"), parse_nip("199001012012212003")
    assert late is not None
    assert early is not None
    assert late.contract
    assert not early.contract


def test_other_numbers_are_no_nip() -> None:
    assert is_nip_text("NIP. 19650312 199003 1 004")
    assert not is_nip_text("NRP 65120345")
    assert not is_nip_text("NIP. -")
    assert not is_nip_text(None)


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("19800303 200501 2 001", True),
        ("19900214 202321 1 004", True),  # of a contract servant
        ("19900214 202313 1 004", False),  # neither a month nor a code
        ("19900214 200521 1 004", False),  # before there were contract servants
        ("19800230 200501 2 001", False),  # no such day
        ("19800303 200501 3 001", False),
        ("18800303 200501 2 001", False),
        ("19800303 200501 2 01", False),
        ("", False),
        (None, False),
    ],
)
def test_the_form_that_bears_out_a_number_read_from_a_scan(printed: str | None, form: bool) -> None:
    assert has_nip_form(printed) is form


def test_digits_and_their_number() -> None:
    assert digits("NIP. 19800303 200501 2 001") == "198003032005012001"
    assert digits("-") is None
    assert is_whole("198003032005012001")
    assert not is_whole("19800303200501200")
    assert not is_whole(None)
