"""What on a page is print, at 100 dpi: marks of letters, dots, dirt and strokes, drawn as boxes of ink."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels.printed import letters_on, runs


def kept(*boxes: tuple[int, int, int, int], signs: bool = False) -> list[bool]:
    """Of each box (left, top, width, height in pixels) whether it counts as print."""
    ink = np.zeros((300, 400), dtype=np.uint8)
    for x, y, wide, high in boxes:
        ink[y : y + high, x : x + wide] = 1
    letters = letters_on(ink, [], 1.0, signs=signs)
    return [bool(letters[y : y + high, x : x + wide].all()) for x, y, wide, high in boxes]


@pytest.mark.parametrize(("high", "print_"), [(3, False), (4, True), (30, True), (31, False)])
def test_what_is_lower_or_higher_than_letters_is_no_print(high: int, print_: bool) -> None:
    assert kept((50, 50, 10, high)) == [print_]


@pytest.mark.parametrize(("wide", "print_"), [(140, True), (141, False)])
def test_a_run_longer_than_any_word_is_a_rule(wide: int, print_: bool) -> None:
    assert kept((50, 50, wide, 10)) == [print_]


LETTER = (50, 50, 8, 10)


@pytest.mark.parametrize(("wide", "high", "print_"), [(2, 3, True), (1, 5, False), (1, 6, True)])
def test_less_than_six_pixels_of_ink_are_dirt(wide: int, high: int, print_: bool) -> None:
    assert kept(LETTER, (62, 50, wide, high))[1] == print_


@pytest.mark.parametrize(("wide", "print_"), [(1, False), (2, True)])
def test_a_comma_of_two_pixels_keeps_a_number_together(wide: int, print_: bool) -> None:
    assert kept(LETTER, (60, 59, wide, 1), signs=True)[1] == print_
    assert not kept(LETTER, (60, 59, wide, 1))[1]


@pytest.mark.parametrize(("away", "print_"), [(4, True), (5, False)])
def test_a_dot_belongs_to_a_letter_close_by(away: int, print_: bool) -> None:
    """Five pixels off lies the rest of a rule."""
    assert kept(LETTER, (58 + away, 57, 2, 3))[1] == print_


@pytest.mark.parametrize(("share", "print_"), [(0.25, False), (0.32, True)])
def test_grey_counts_as_ink_from_a_good_quarter(share: float, print_: bool) -> None:
    """Pages of more than 100 dpi are made smaller: a pixel is as dark as the ink under it."""
    tile = (np.arange(100) < 100 * share).astype(np.uint8).reshape(10, 10)
    ink = np.zeros((1000, 1000), dtype=np.uint8)
    ink[200:300, 200:300] = np.tile(tile, (10, 10))
    assert bool(letters_on(ink, [], 0.1)[20:30, 20:30].all()) == print_


@pytest.mark.parametrize(("gap", "count"), [(2, 1), (3, 2)])
def test_stretches_are_one_over_gaps_narrower_than_asked(gap: int, count: int) -> None:
    mask = np.zeros(40, dtype=np.bool_)
    mask[5:10] = mask[10 + gap : 20] = True
    assert len(runs(mask, 3)) == count


@pytest.mark.parametrize(("away", "print_"), [(3, False), (5, True)])
def test_print_beside_a_table_is_not_its_rule(away: int, print_: bool) -> None:
    """Four pixels around the boxes of tables are theirs: there lie their rules."""
    ink = np.zeros((300, 400), dtype=np.uint8)
    ink[100:110, 50:58] = 1
    letters = letters_on(ink, [(58 + away - 1, 50, 200, 200)], 1.0)
    assert bool(letters[100:110, 50:58].all()) == print_
