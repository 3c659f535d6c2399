"""Where a letter must have ink to be seen: one pixel of it, at ten pixels a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.inkmap import InkMap, ink_map
from extractor.page.seen import Cover, seen_glyphs
from extractor.page.words import Glyph
from extractor.records.evidence import Box

SCALE = 10.0
SIZE = (60.0, 60.0)
LETTER: Box = (10.0, 10.0, 20.0, 30.0)
"""Ten points wide and twenty high."""


def ink(x: float, y: float) -> InkMap:
    sheet = np.full((600, 600), 250, dtype=np.uint8)
    sheet[round(y * SCALE), round(x * SCALE)] = 0
    return ink_map(sheet, SCALE)


def is_seen(text: str, box: Box, place: tuple[float, float]) -> bool:
    found = seen_glyphs([Glyph(text, box, 20, "F")], [], ink(*place), SIZE)
    assert len(found.glyphs) + len(found.hidden) == 1
    return bool(found.glyphs)


@pytest.mark.parametrize(("inside", "seen"), [(0.5, False), (1.6, False), (2.0, True), (5.0, True)])
def test_ink_at_the_side_of_a_letter_may_be_of_its_neighbour(inside: float, seen: bool) -> None:
    """Within 0.18 of its width."""
    assert is_seen("8", LETTER, (10 + inside, 20)) == seen
    assert is_seen("8", LETTER, (20 - inside, 20)) == seen


@pytest.mark.parametrize(("width", "seen"), [(20, False), (29, False), (31, True), (40, True)])
def test_a_letter_much_wider_than_high_is_asked_to_its_sides(width: float, seen: bool) -> None:
    assert is_seen("8", (10, 10, 10 + width, 30), (12, 20)) == seen


@pytest.mark.parametrize(("below", "seen"), [(1.0, False), (2.2, False), (2.6, True), (9.0, True)])
def test_ink_at_the_head_of_a_letter_may_be_of_a_rule(below: float, seen: bool) -> None:
    assert is_seen("8", LETTER, (15, 10 + below)) == seen


@pytest.mark.parametrize(("above", "seen"), [(2.0, False), (4.5, False), (5.2, True), (9.0, True)])
def test_ink_at_the_foot_of_a_letter_may_be_of_an_underline(above: float, seen: bool) -> None:
    assert is_seen("8", LETTER, (15, 30 - above)) == seen


@pytest.mark.parametrize(("inside", "seen"), [(0.4, False), (0.8, False), (1.1, True), (9.0, True)])
def test_a_sign_stands_anywhere_but_at_the_edge(inside: float, seen: bool) -> None:
    assert is_seen("-", LETTER, (15, 10 + inside)) == seen
    assert is_seen(",", LETTER, (15, 30 - inside)) == seen


@pytest.mark.parametrize(("aside", "seen"), [(1.0, False), (4.5, False), (5.5, True), (9.0, True)])
def test_a_letter_is_hidden_where_most_of_it_lies_below_another(aside: float, seen: bool) -> None:
    """A white box was drawn over it, and another letter on that: which has the ink?"""
    sheet = np.zeros((600, 600), dtype=np.uint8)
    sheet[::2] = 250
    upper = Glyph("3", (10 + aside, 10, 20 + aside, 30), 20, "F", order=3)
    found = seen_glyphs(
        [Glyph("8", LETTER, 20, "F", order=1), upper],
        [Cover((0, 0, 60, 60), 2)],
        ink_map(sheet, SCALE),
        SIZE,
    )
    assert ["8" in (glyph.text for glyph in found.glyphs), upper in found.glyphs] == [seen, True]


@pytest.mark.parametrize(("covers", "seen"), [(3998, False), (3999, False), (4000, True)])
def test_a_page_of_thousands_of_covers_is_looked_at_in_part(covers: int, seen: bool) -> None:
    """Only the last one, a picture, lies over the letter."""
    sheet = np.zeros((600, 600), dtype=np.uint8)
    sheet[::2] = 250
    aside = [Cover((50, 50, 55, 55), 2)] * covers
    over = Cover((5, 5, 40, 40), 3, picture=True)
    letter = Glyph("8", LETTER, 20, "F", order=1)
    found = seen_glyphs([letter], [*aside, over], ink_map(sheet, SCALE), SIZE)
    assert (letter in found.glyphs) == seen


@pytest.mark.parametrize(("width", "seen"), [(0.35, True), (0.38, True), (0.42, False), (0.45, False)])
def test_a_letter_less_than_four_pixels_wide_is_looked_at_again_where_it_is_drawn_larger(
    width: float, seen: bool
) -> None:
    """Its stroke was drawn on the pixel beside it."""
    letter = Glyph("i", (10, 10, 10 + width, 30), 20, "F")
    beside, inside = ink(9.7, 20), ink(10.1 + width / 2, 20)
    found = seen_glyphs([letter], [], beside, SIZE, lambda: inside)
    assert bool(found.glyphs) == seen


def test_a_narrow_letter_without_ink_of_its_own_is_hidden_however_large_it_is_drawn() -> None:
    letter = Glyph("i", (10, 10, 10.3, 30), 20, "F")
    beside = ink(9.5, 20)
    for finer in (beside, None):
        found = seen_glyphs([letter], [], beside, SIZE, lambda finer=finer: finer)  # type: ignore[misc]
        assert found.hidden == [letter]


@pytest.mark.parametrize(("covered", "text"), [(1.5, "8"), (2.5, "\ufffd"), (8.0, "\ufffd")])
def test_a_digit_below_a_cover_in_part_is_nobodys(covered: float, text: str) -> None:
    """From a fifth of its width on; with nearly all of it covered its ink would not be seen at all."""
    assert under(Cover((20 - covered, 0.0, 40.0, 40.0), 2), ink(11.9, 20)) == text


def test_ink_on_a_cover_says_that_the_digit_lies_above_it() -> None:
    assert under(Cover((15.0, 0.0, 40.0, 40.0), 2), ink(17, 20)) == "8"


@pytest.mark.parametrize(("inside", "text"), [(0.1, "\ufffd"), (0.4, "8")])
def test_ink_at_the_edge_of_a_cover_is_what_it_cuts_off(inside: float, text: str) -> None:
    """Two pixels, of which there are ten to a point."""
    assert under(Cover((15.0, 0.0, 40.0, 40.0), 2), ink(15 + inside, 20)) == text


def under(cover: Cover, map_: InkMap) -> str:
    digit = Glyph("8", LETTER, 20, "F", 0, 1)
    found = seen_glyphs([digit], [cover], map_, SIZE, lambda: map_)
    (glyph,) = (*found.glyphs, *found.hidden)
    return glyph.text


@pytest.mark.parametrize(("place", "text"), [((15, 20), "\ufffd"), ((40, 40), "\u200b")])
def test_a_letter_without_width_has_no_ink(place: tuple[float, float], text: str) -> None:
    found = seen_glyphs([Glyph("\u200b", LETTER, 20, "F")], [], ink(*place), SIZE)
    assert [glyph.text for glyph in found.glyphs] == [text]


@pytest.mark.parametrize(("size", "seen"), [(3.4, False), (3.8, True)])
def test_what_is_much_smaller_than_the_print_is_not_seen(size: float, seen: bool) -> None:
    page = [Glyph("8", LETTER, 20, "F"), Glyph("7", LETTER, 20, "F"), Glyph("1", LETTER, size, "F")]
    found = seen_glyphs(page, [], ink(15, 20), SIZE)
    assert ("1" in [glyph.text for glyph in found.glyphs]) == seen
