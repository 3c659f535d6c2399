"""What of a text layer is told or held back, at both sides of each share; words placed by hand, in points."""

from __future__ import annotations

import pytest

from extractor.page.digital import DigitalPage
from extractor.page.frame import Frame
from extractor.page.rules import Rule
from extractor.page.words import Word
from extractor.reading.text_layer import read_page, read_words, shortened

SIZE = (300.0, 300.0)


def page(words: tuple[Word, ...] = (), rules: tuple[Rule, ...] = (), undecodable: float = 0.0) -> DigitalPage:
    return DigitalPage(1, *SIZE, Frame(0, *SIZE), words, rules, undecodable=undecodable)


def word(text: str, x: float, y: float, width: float, high: float = 10.0) -> Word:
    return Word(text, (x, y, x + width, y + high), high)


@pytest.mark.parametrize(
    ("share", "codes"),
    [
        (0.0, []), (0.0045, []), (0.0055, ["letters-undecodable"]), (0.19, ["letters-undecodable"]),
        (0.21, ["text-undecodable"]), (1.0, ["text-undecodable"]),
    ],
)  # fmt: skip
def test_letters_without_meaning_are_told_and_many_of_them_leave_the_page_to_its_pixels(
    share: float, codes: list[str]
) -> None:
    assert [problem.code for problem in read_page(page(undecodable=share)).problems] == codes


@pytest.mark.parametrize(("over", "doubted"), [(1.0, False), (4.3, False), (4.7, True), (4.9, True)])
def test_lines_printed_over_one_another_may_be_mixed_up(over: float, doubted: bool) -> None:
    """By 0.45 of their height."""
    words = [word("Nilai", 20, 100, 40), word("78,25", 20, 110 - over, 40)]
    codes = {doubt.code for doubt in read_words(page(), words).doubts}
    assert ("overprint" in codes) == doubted


@pytest.mark.parametrize(("out", "doubted"), [(0.0, False), (5.6, False), (6.4, True), (9.0, True)])
def test_a_number_that_lies_over_the_side_of_its_cell_may_be_of_the_next_one(
    out: float, doubted: bool
) -> None:
    """Three tenths of its width, which is twenty points."""
    rules = [Rule("h", y, 20, 220) for y in (20, 60, 100)] + [Rule("v", x, 20, 100) for x in (20, 120, 220)]
    words = (
        word("Nilai", 30, 35, 40), word("Target", 130, 35, 40), word("Indeks", 30, 75, 40),
        word("78,2", 120 - out, 75, 20),
    )  # fmt: skip
    (table,) = read_page(page(words, tuple(rules))).tables
    (cell,) = [cell for cell in table.cells if (cell.row, cell.column) == (1, 1)]
    assert cell.reading.text == "78,2"
    assert ("astride" in {doubt.code for doubt in cell.reading.doubts}) == doubted


@pytest.mark.parametrize(("letters", "cut"), [(79, False), (80, False), (81, True), (300, True)])
def test_a_message_shows_eighty_letters(letters: int, cut: bool) -> None:
    shown = shortened("x" * letters)
    assert shown == ("x" * 80 + "…" if cut else "x" * letters)


@pytest.mark.parametrize(("beyond", "doubted"), [(0.5, False), (0.9, False), (1.3, True), (9.0, True)])
def test_a_word_that_the_edge_of_the_page_cuts_is_held_back(beyond: float, doubted: bool) -> None:
    for left in (-beyond, SIZE[0] + beyond - 40):
        codes = {doubt.code for doubt in read_words(page(), [word("78,25", left, 100, 40)]).doubts}
        assert ("page-edge" in codes) == doubted
