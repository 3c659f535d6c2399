"""Dates of signing, whole and in part."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import Signing
from rules.knowledge.dates import day_words, is_impossible, iso, missing_parts, month_later


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Tirtamulya, 6 Januari 2025", ()),
        ("Tirtamulya, 06-01-2025", ()),
        ("Tirtamulya,       2025", ("day", "month")),
        ("Tirtamulya, ....... Januari 2025", ("day",)),
        ("Tirtamulya, 6 Januari", ("year",)),
        ("6 Januari 2025", ("place",)),
        ("....., ........... 20..", ("place", "day", "month", "year")),
        ("Tirtamulya, 6 Nopember 2025", ()),
        ("Muara Mei, 12 2025", ("month",)),
    ],
)
def test_missing_parts(text: str, missing: tuple[str, ...]) -> None:
    assert missing_parts(Signing(text=text)) == missing


def test_a_complete_line_may_be_no_date() -> None:
    assert is_impossible(Signing(text="Tirtamulya, 31 Februari 2025"))
    assert not is_impossible(Signing(text="Tirtamulya, 6 Januari 2025", date="2025-01-06"))
    assert not is_impossible(Signing(text="Tirtamulya, 2025"))


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_every_written_date_is_complete(day: date) -> None:
    assert missing_parts(Signing(text=f"Tirtamulya, {day_words(day)['id']}")) == ()
    assert iso(day.isoformat()) == day


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_month_later_is_28_to_31_days_on(day: date) -> None:
    later = month_later(day)
    assert 28 <= (later - day).days <= 31
    assert later.day == day.day or later.day < day.day


def test_no_date() -> None:
    assert iso(None) is None
    assert iso("2025-13-01") is None
