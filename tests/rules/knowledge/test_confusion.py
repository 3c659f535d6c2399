"""Strings that differ only by usual confusions of characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.knowledge.confusion import confusable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1970", "1979"),
        ("Silaen", "Siiaen"),
        ("PORB", "PDRB"),
        ("Sudarna", "Sudama"),
        ("7,36", "7,86"),
        ("5", "6"),
    ],
)
def test_usual_confusions(one: str, other: str) -> None:
    assert confusable(one, other)
    assert confusable(other, one)


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("80", "8"), ("same", "same"), ("4,5", "4,2")])
def test_real_differences(one: str, other: str) -> None:
    assert not confusable(one, other)


@given(st.text(max_size=20), st.text(max_size=20))
def test_confusion_has_no_direction(one: str, other: str) -> None:
    assert confusable(one, other) == confusable(other, one)
