"""Quarters in words: who asks for one hears the same of each written form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.layouts.meaning import quarter_meaning
from extractor.layouts.topics import running_period
from extractor.parts.tables.values import quarters_of
from extractor.reading.line.quarters import has_roman_quarter
from extractor.records.written.quarters import NAMED, listed_quarters, named_quarters, quarter_number
from extractor.records.written.spans import TO, UP_TO
from rules.knowledge.deadlines import misplaced_months

WORDS = ["Triwulan", "TRIWULAN", "Trwulan", "Triwwulan", "Tribulan", "Kuartal", "Triw", "TW", "tw."]
NUMERALS = [("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("iv", 4), ("1", 1), ("4", 4)]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(("numeral", "number"), NUMERALS)
def test_all_who_ask_hear_the_same(word: str, numeral: str, number: int) -> None:
    text = f"{word} {numeral}"
    assert named_quarters(text) == quarters_of(text) == (number,)
    assert quarter_meaning(text, within=False) == f"q{number}"
    assert running_period(f"s.d. {text}") == f"s{number}"
    assert re.fullmatch(NAMED, text, re.IGNORECASE)


@pytest.mark.parametrize("word", WORDS)
def test_a_month_is_set_against_its_quarter_by_any_word(word: str) -> None:
    assert [stated for _, stated in misplaced_months(f"bulan September ({word} I)")] == [1]


@pytest.mark.parametrize("word", WORDS)
def test_roman_quarters_of_scans_are_numbers_by_any_word(word: str) -> None:
    assert has_roman_quarter(f"{word} III")
    assert not has_roman_quarter(f"{word} berjalan")


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("pada triwulan 4", (4,)),
        ("TW II dan TW IV", (2, 4)),
        ("triwulan ke-2", (2,)),
        ("tahun 2024", ()),
        ("TW 5", ()),
        ("software 2", ()),  # tw within a word
        ("TW", ()),
    ],
)
def test_named_quarters(text: str, quarters: tuple[int, ...]) -> None:
    assert named_quarters(text) == quarters


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("triwulan II dan III", (2, 3)),
        ("I-III", (1, 2, 3)),
        ("TW 2 s.d. TW 4", (2, 3, 4)),
        ("1 hingga 3, 4", (1, 2, 3, 4)),
        ("berkas", ()),
    ],
)
def test_listed_quarters(text: str, quarters: tuple[int, ...]) -> None:
    assert listed_quarters(text) == quarters


@given(st.sets(st.integers(1, 4), min_size=1), st.sampled_from([", ", " dan ", " & "]), st.booleans())
def test_a_list_names_what_it_lists(quarters: set[int], between: str, as_roman: bool) -> None:
    numerals = {1: "I", 2: "II", 3: "III", 4: "IV"}
    text = between.join(numerals[q] if as_roman else str(q) for q in sorted(quarters))
    assert listed_quarters(text) == tuple(sorted(quarters))


@given(st.text(max_size=30))
def test_any_text_names_quarters_of_a_year_or_none(text: str) -> None:
    for found in (named_quarters(text), listed_quarters(text), quarters_of(text)):
        assert found == tuple(sorted(set(found)))
        assert set(found) <= {1, 2, 3, 4}


@pytest.mark.parametrize("text", ["V", "0", "5", "²", "IIII"])
def test_other_numerals_are_of_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        quarter_number(text)


@pytest.mark.parametrize(
    "text", ["s.d.", "s/d", "sd", "s.d", "s d", "S.D.", "sampai", "sampai dengan", "hingga"]
)
def test_words_of_spans(text: str) -> None:
    assert re.fullmatch(UP_TO, text, re.IGNORECASE)
    assert re.fullmatch(TO, text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["-", "–", "—", "−"])
def test_dashes_of_spans(text: str) -> None:
    assert re.fullmatch(TO, text)
    assert not re.fullmatch(UP_TO, text)


@pytest.mark.parametrize("text", ["dan", "/", "dari", "s", "d."])
def test_what_makes_no_span(text: str) -> None:
    assert not re.fullmatch(TO, text, re.IGNORECASE)
