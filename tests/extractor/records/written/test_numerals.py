"""Roman numerals, written and as readers of scans see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import target_meaning
from extractor.records.written.numerals import ROMANS, STROKES, roman, roman_number, with_strokes_as_roman


def by_hand(numeral: str) -> int:
    """The value by the rule of the numerals: a smaller letter before a larger one is taken off."""
    worth = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))


@pytest.mark.parametrize("numeral", ROMANS)
def test_each_numeral_is_its_number(numeral: str) -> None:
    assert roman_number(numeral) == roman_number(numeral.lower()) == by_hand(numeral)
    assert roman(by_hand(numeral)) == numeral


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "1", "A", "ı", "XI", "I I"])
def test_no_other_text_is_one(text: str) -> None:
    assert roman_number(text) is None


@pytest.mark.parametrize("number", [0, -1, 11])
def test_no_other_number_has_one(number: int) -> None:
    with pytest.raises(IndexError):
        roman(number)


@given(st.sampled_from(ROMANS[:4]), st.data())
def test_strokes_are_one_numeral_whatever_they_were_read_as(numeral: str, data: st.DataObject) -> None:
    signs = {"I": st.sampled_from(STROKES), "V": st.sampled_from("vV")}
    read = "".join(data.draw(signs[letter]) for letter in numeral)
    assert with_strokes_as_roman(read) == numeral


@pytest.mark.parametrize(("text", "level"), [("Level IV", "4"), ("Tingkat ix", "9"), ("Level 3", "3")])
def test_levels_are_numbered_either_way(text: str, level: str) -> None:
    meaning = target_meaning(text)
    assert (meaning.kind, str(meaning.value)) == ("level", level)
