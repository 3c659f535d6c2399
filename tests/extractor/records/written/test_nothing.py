"""What each question of nothing says of each written form: differences are meant, and stand in one table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grid.values import is_value
from extractor.reading.line.forms import nearly_not_applicable, plain
from extractor.records import target_meaning
from extractor.records.written import nothing

NAMES = ("is_na", "is_dash", "is_not_applicable", "is_nothing", "is_none_in_words", "has_shapes_of_na")
FORMS = {  # in the order of NAMES: + yes, . no
    "N/A": "+.++.+",
    "n/a": "+.++..",  # readers of scans are asked in capitals
    "N / A": "+.++.+",
    "n.a.": "+.++..",
    "NA": "+.++.+",
    "N\\A": "+.++.+",
    "-": ".+++..",
    "–": ".+++..",
    "---": ".+++..",
    "−": ".+++..",
    "----": "......",  # a line to fill in
    "": "...+..",
    "  ": "...+..",
    "Nihil": "....+.",  # promises none, which is a target
    "tidak ada.": "....+.",
    "NIA": ".....+",
    "N|A": ".....+",
    "0": "......",
    "A": "......",
    "Nama": "......",
    "- 5": "......",
}


@pytest.mark.parametrize("text", FORMS)
def test_each_question_says(text: str) -> None:
    assert "".join("+" if getattr(nothing, name)(text) else "." for name in NAMES) == FORMS[text]


@pytest.mark.parametrize("text", [text for text, said in FORMS.items() if said[2] == "+"])
def test_all_who_ask_hear_the_same(text: str) -> None:
    assert target_meaning(text).kind == "not_applicable"
    assert is_value(text)
    assert not nearly_not_applicable(text)


@given(st.text(max_size=8))
def test_only_blank_text_is_nothing_and_not_inapplicable(text: str) -> None:
    assert nothing.is_nothing(text) == (nothing.is_not_applicable(text) or not text.strip())
    assert not (nothing.is_na(text) and nothing.is_dash(text))


@given(st.text(alphabet="0123456789.,%/-–— ", max_size=8).filter(lambda text: any(map(str.isdigit, text))))
def test_what_has_a_digit_is_never_nothing(text: str) -> None:
    assert not nothing.is_nothing(text)
    assert not nothing.is_none_in_words(text)


@given(st.sampled_from("nN"), st.sampled_from(["", "/", ".", "\\"]), st.sampled_from("aA"), st.booleans())
def test_readings_of_scans_write_it_one_way(first: str, sign: str, last: str, apart: bool) -> None:
    assert plain((" " if apart else "").join((first, sign, last))) == nothing.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "told"), [("#DIV/0!", True), ("#N/A", True), ("####", True), ("# 1", False), ("N/A", False)]
)
def test_what_a_workbook_prints_for_no_value(text: str, told: bool) -> None:
    assert nothing.has_error_of_workbook(text) is told
