"""Which letters make a word: letters of ten points, ten points wide, placed by hand."""

from __future__ import annotations

import pytest

from extractor.page.words import Glyph, words_of

SIZE = 10.0


def letter(text: str, x: float, y: float = 0.0, size: float = SIZE) -> Glyph:
    """``y`` is by how much it stands lower than the first."""
    return Glyph(text, (x, y + SIZE - size, x + size / 2, y + SIZE), size, "F")


def texts(*glyphs: Glyph) -> list[str]:
    return [word.text for word in words_of(glyphs)]


@pytest.mark.parametrize(("gap", "whole"), [(0.0, True), (1.4, True), (1.6, False), (4.0, False)])
def test_a_gap_wider_than_between_letters_parts_words(gap: float, whole: bool) -> None:
    assert (texts(letter("7", 0), letter("8", 5 + gap)) == ["78"]) == whole


@pytest.mark.parametrize(("back", "whole"), [(0.0, True), (5.6, True), (6.4, False), (30.0, False)])
def test_a_jump_back_starts_a_word(back: float, whole: bool) -> None:
    assert (texts(letter("7", 40), letter("8", 45 - back)) == ["78"]) == whole


@pytest.mark.parametrize(("lower", "whole"), [(0.0, True), (3.3, True), (3.7, False), (9.0, False)])
def test_letters_of_one_size_share_a_base_line(lower: float, whole: bool) -> None:
    assert (texts(letter("7", 0), letter("8", 5, lower)) == ["78"]) == whole


@pytest.mark.parametrize(("size", "whole"), [(5.0, True), (7.8, True), (8.4, False), (10.0, False)])
def test_a_smaller_letter_may_stand_higher(size: float, whole: bool) -> None:
    """Its middle four and a half points above that of the others."""
    raised = letter("2", 5, size=size)
    up = 4.5 + (SIZE - size) / 2
    x0, y0, x1, y1 = raised.box
    lifted = Glyph("2", (x0, y0 - up, x1, y1 - up), size, "F")
    assert (len(texts(letter("m", 0), lifted)) == 1) == whole


@pytest.mark.parametrize(("up", "text"), [(0.0, "m2"), (1.7, "m2"), (2.3, "m²"), (3.5, "m²")])
def test_a_small_digit_is_a_raised_sign_from_a_fifth_of_the_size(up: float, text: str) -> None:
    raised = letter("2", 5, size=6)
    x0, y0, x1, y1 = raised.box
    assert texts(letter("m", 0), Glyph("2", (x0, y0 - up, x1, y1 - up), 6, "F")) == [text]


@pytest.mark.parametrize(("aside", "count"), [(0.0, 1), (1.4, 1), (1.6, 2)])
def test_a_letter_printed_again_close_by_is_bold(aside: float, count: int) -> None:
    (word,) = words_of([letter("7", 0), letter("7", aside)])
    assert len(word.text) == count


@pytest.mark.parametrize(("aside", "count"), [(0.3, 1), (1.6, 1), (1.8, 2), (4.0, 2)])
def test_a_word_printed_again_over_itself_counts_once(aside: float, count: int) -> None:
    first = [letter("7", 0), letter("8", 5)]
    between = [letter("x", 60)]
    again = [letter("7", aside), letter("8", 5 + aside)]
    assert texts(*first, *between, *again).count("78") == count


def test_of_a_number_and_its_shadow_the_darker_stays_whole() -> None:
    grey = (0.7, 0.7, 0.7)
    places = [("6", 0.0, 5.6), ("5", 5.6, 5.6), (",", 11.2, 2.8), ("9", 14.0, 5.6)]
    shadow = [Glyph(t, (x + 1.3, 1.3, x + 1.3 + w, 11.3), SIZE, "F", hue=grey) for t, x, w in places]
    print_ = [Glyph(t, (x, 0, x + w, 10), SIZE, "F") for t, x, w in places]
    (word,) = words_of([*shadow, *print_])
    assert (word.text, word.hue) == ("65,9", None)
