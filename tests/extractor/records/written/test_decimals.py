"""What each question of decimal signs says of each written form, and that all who ask hear the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.line.forms import differ_in_sign, has_comma, has_point
from extractor.records import parse_number
from extractor.records.written.decimals import (
    decimal_signs,
    first_parted,
    habits,
    only_parted,
    undecided_comma,
)

# (signs of decimals, signs by habit, sign of the number if it is all of the text, may that part thousands)
FORMS = {
    "7,35": (",", ",", ",", False),
    "7.35": (".", ".", ".", False),
    "7,350": ("", "", ",", True),
    "7.350": ("", "", ".", True),
    "0,125": (",", ",", ",", False),  # no thousands begin with 0
    "0.125": (".", ".", ".", False),
    "1234,567": (",", ",", ",", False),  # no group has four digits
    "7,3500": (",", ",", ",", False),
    "95,40%": (",", ",", ",", False),
    "95.40 %": (".", ".", ".", False),
    "≥7,35": (",", ",", ",", False),
    "≥ 7.35": (".", ".", ".", False),
    "1.250,5": (",", ",", None, None),
    "1,250.50": (".", ".", None, None),
    "1.250.000": ("", ",", None, None),
    "1,250,000": ("", ".", None, None),
    "1.250.000,00": (",", ",", None, None),
    "Rp1.250.000,-": ("", ",", None, None),
    "7,5 atau 8.5": (",.", ",.", None, None),
    "3,5 dari 12 Orang": (",", ",", None, None),
    "1.2.3": ("", "", None, None),
    "12": ("", "", None, None),
    "": ("", "", None, None),
}


@pytest.mark.parametrize("text", FORMS)
def test_each_question_says(text: str) -> None:
    signs, by_habit, sign, thousands = FORMS[text]
    one = only_parted(text)
    assert decimal_signs(text) == set(signs)
    assert habits(text) == set(by_habit)
    assert (one and one.sign) == sign
    assert (one.may_be_thousands if one else None) == thousands


@pytest.mark.parametrize("text", FORMS)
def test_readings_of_scans_hear_the_same(text: str) -> None:
    _, _, sign, thousands = FORMS[text]
    assert has_comma(text) == (sign == "," and not thousands)
    assert has_point(text) == (sign == "." and not thousands)


def test_the_undecided_comma_is_found_beside_other_numbers() -> None:
    found = undecided_comma("7,5 dari 1,250 Orang")
    assert found is not None
    assert (found.before, found.after) == ("1", "250")
    assert undecided_comma("7,5 dari 1.250 Orang") is None


WHOLE = st.from_regex(r"[1-9]\d{0,4}|0", fullmatch=True)
PLACES = st.from_regex(r"\d{1,6}", fullmatch=True)


@given(WHOLE, st.sampled_from(",."), PLACES)
def test_a_sure_sign_is_that_of_the_value(whole: str, sign: str, places: str) -> None:
    """Where the form is sure, the number is worth what the sign says."""
    text = whole + sign + places
    if decimal_signs(text):
        assert decimal_signs(text) == {sign}
        assert parse_number(text) == parse_number(f"{whole},{places}")
    else:
        parted = only_parted(text)
        assert parted is not None
        assert parted.may_be_thousands


@given(
    WHOLE, st.sampled_from(",."), PLACES, st.sampled_from(["", "≥", "± "]), st.sampled_from(["", "%", " %"])
)
def test_the_place_is_that_of_the_sign(whole: str, sign: str, places: str, bound: str, percent: str) -> None:
    text = bound + whole + sign + places + percent
    one, first = only_parted(text), first_parted(text)
    assert one is not None
    assert one == first
    assert text[one.place] == one.sign == sign
    assert (one.before, one.after) == (whole, places)
    other = text.replace(sign, ".,"[sign == "."])
    assert differ_in_sign(text, other) != one.may_be_thousands
    assert not differ_in_sign(text, text)


@given(st.text(alphabet="0123456789.,%≥ ", max_size=12))
def test_what_is_sure_is_also_a_habit(text: str) -> None:
    assert decimal_signs(text) <= habits(text)
