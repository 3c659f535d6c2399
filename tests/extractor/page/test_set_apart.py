"""A number of its own at the left of a cell's text, in points as drawn by hand."""

from __future__ import annotations

import pytest

from extractor.page.set_apart import number_apart
from extractor.page.words import Word


def word(text: str, x: float, y: float) -> Word:
    return Word(text, (x, y, x + 5 * len(text), y + 10), 10.0)


def cell(number: str, x: float, y: float) -> list[Word]:
    """A text of three lines that begins at 40, with a number somewhere."""
    return [word("Tingkat", 40, 0), word("literasi", 40, 12), word("warga", 40, 24), word(number, x, y)]


@pytest.mark.parametrize(("y", "told"), [(12, True), (6, True), (4, False), (0, False)])
def test_a_number_below_the_first_line_is_set_apart(y: float, told: bool) -> None:
    number, text = number_apart(cell("2", 20, y))
    assert (number is not None and number.text == "2") == told
    assert len(text) == (3 if told else 4)


@pytest.mark.parametrize(("number", "x"), [("2", 42), ("2.500", 10), ("Nilai", 10), ("ab", 20)])
def test_words_of_the_text_are_not(number: str, x: float) -> None:
    assert number_apart(cell(number, x, 12))[0] is None


def test_one_line_has_its_number_where_it_stands() -> None:
    assert number_apart([word("2", 20, 0), word("Tingkat", 40, 0), word("literasi", 80, 0)])[0] is None
    assert number_apart([]) == (None, [])


@pytest.mark.parametrize(("lines", "told"), [(1.0, False), (1.8, False), (2.0, True), (2.5, True)])
def test_a_number_stands_beside_two_lines_at_least(lines: float, told: bool) -> None:
    """From the head of the first to the foot of the last, in heights of the number."""
    text = [word("Tingkat", 40, 0), word("literasi", 40, 10 * (lines - 1))]
    assert (number_apart([*text, word("2", 20, 5.5)])[0] is not None) == told
