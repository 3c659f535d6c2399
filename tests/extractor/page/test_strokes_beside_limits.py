"""Which stroke beside a number may be a part of it: a number of twenty points by ten, in text of ten."""

from __future__ import annotations

import pytest

from extractor.page.rules import Rule
from extractor.page.strokes_beside import with_strokes_beside
from extractor.page.words import Word

BOX = (100.0, 50.0, 120.0, 60.0)


def doubted(rules: list[Rule], text: str = "78,25") -> bool:
    (found,) = with_strokes_beside([Word(text, BOX, 10.0)], rules)
    assert found.text == text
    return found.doubt == "stray-ink"


def minus(apart: float = 1.0, at: float = 55.0, long: float = 4.0) -> Rule:
    return Rule("h", at, 100 - apart - long, 100 - apart)


@pytest.mark.parametrize(
    ("apart", "doubt"), [(-2.0, False), (-1.3, True), (1.0, True), (6.8, True), (7.2, False)]
)
def test_a_minus_stands_near_its_number(apart: float, doubt: bool) -> None:
    assert doubted([minus(apart)]) == doubt


@pytest.mark.parametrize(
    ("at", "doubt"), [(50.5, False), (51.2, True), (55.0, True), (58.6, True), (59.0, False), (61.0, False)]
)
def test_rules_of_the_table_run_above_and_below(at: float, doubt: bool) -> None:
    assert doubted([minus(at=at)]) == doubt


@pytest.mark.parametrize(("long", "doubt"), [(3.0, True), (9.4, True), (9.6, False), (40.0, False)])
def test_a_longer_line_is_a_rule(long: float, doubt: bool) -> None:
    assert doubted([minus(long=long)]) == doubt


@pytest.mark.parametrize(("more", "doubt"), [(0, True), (4, True), (5, False), (30, False)])
def test_a_row_of_short_lines_is_a_dashed_one(more: int, doubt: bool) -> None:
    assert doubted([minus(), *(Rule("h", 55.0, 8 * n, 8 * n + 4) for n in range(20, 20 + more))]) == doubt


def test_words_without_a_digit_are_not_asked() -> None:
    assert not doubted([minus()], "Target")


def test_an_upright_stroke_is_one_too() -> None:
    assert doubted([Rule("v", 122.0, 52.0, 58.0)])
    assert not doubted([Rule("v", 122.0, 40.0, 70.0)])
