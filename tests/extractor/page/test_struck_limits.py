"""Which line strikes a word out: a word of twenty points by ten."""

from __future__ import annotations

import pytest

from extractor.page.rules import Rule
from extractor.page.struck import with_struck
from extractor.page.words import Word

WORD = Word("78,25", (100.0, 50.0, 120.0, 60.0), 10.0)


def is_struck(at: float = 55.0, start: float = 100.0, end: float = 120.0, word: Word = WORD) -> bool:
    (found,) = with_struck([word], [Rule("h", at, start, end)])
    return found.struck


@pytest.mark.parametrize(
    ("down", "struck"),
    [(0.0, False), (3.3, False), (3.9, True), (5.0, True), (6.7, True), (7.3, False), (9.5, False)],
)
def test_a_stroke_runs_through_the_middle_and_an_underline_does_not(down: float, struck: bool) -> None:
    assert is_struck(50 + down) == struck


@pytest.mark.parametrize(("beyond", "struck"), [(0.0, True), (6.7, True), (7.3, False), (80.0, False)])
def test_a_rule_of_the_table_goes_on_where_the_word_ends(beyond: float, struck: bool) -> None:
    assert is_struck(start=100 - beyond) == struck
    assert is_struck(end=120 + beyond) == struck


@pytest.mark.parametrize(("long", "struck"), [(13.3, False), (14.6, True), (20.0, True)])
def test_a_dash_in_a_word_does_not_strike_it_out(long: float, struck: bool) -> None:
    """It goes through seven tenths of it, or not."""
    assert is_struck(start=103, end=103 + long) == struck
