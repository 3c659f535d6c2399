"""Strips of paper between the columns of tables with rules across only, at 100 dpi."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.grid.pixels.strips import Strip, are_over, strips_between

HEADS = ((20, 80), (200, 260))
Stretch = tuple[int, int]


def band(*words: Stretch) -> np.ndarray:
    row = np.zeros(300, dtype=np.bool_)
    for begin, end in words:
        row[begin:end] = True
    return row


def only(rows: Sequence[Sequence[Stretch]]) -> Strip | None:
    """The strip between the two columns of ``rows``, the headings above them not among these."""
    found = strips_between([band(*row) for row in rows], HEADS)
    return found[0] if found else None


def test_a_strip_lies_where_no_row_has_words() -> None:
    strip = only([((20, 120), (200, 240)), ((20, 140), (180, 250)), ((20, 90), (190, 260))])
    assert strip is not None
    assert (strip.begin, strip.end, strip.crossed) == (140, 180, 0)


@pytest.mark.parametrize(("free", "found"), [(2, False), (3, True), (4, True)])
def test_two_pixels_between_letters_are_no_strip(free: int, found: bool) -> None:
    assert (only([((20, 160), (160 + free, 260))] * 4) is not None) == found


@pytest.mark.parametrize(("crossing", "of", "found"), [(1, 4, True), (2, 9, True), (2, 7, False)])
def test_a_quarter_of_the_rows_may_have_words_over_a_strip(crossing: int, of: int, found: bool) -> None:
    """Labels of totals do; where more rows have, the headings stand over one column."""
    plain: Sequence[Stretch] = ((20, 120), (200, 240))
    rows = [plain] * (of - crossing) + [((20, 260),)] * crossing
    assert (only(rows) is not None) == found


@pytest.mark.parametrize(
    ("space", "river", "begin"), [(7, 10, 150), (8, 10, 130), (4, 6, 150), (5, 6, 130), (5, 10, 150)]
)
def test_the_space_between_two_words_is_no_strip(space: int, river: int, begin: int) -> None:
    """Names of two words with the space at one place, a ``river`` before their amounts, one long name that
    goes over that. Words are less than eight pixels apart, or less than five where columns are as near."""
    names: Sequence[Stretch] = ((20, 130), (130 + space, 150), (150 + river, 260))
    strip = only([names, names, names, ((20, 130), (130 + space, 260))])
    assert strip is not None
    assert strip.begin == begin


@pytest.mark.parametrize(("wide", "begin"), [(25, 120), (26, 156)])
def test_currency_before_its_amounts_is_of_their_column(wide: int, begin: int) -> None:
    strip = only([((20, 120), (130, 130 + wide), (190, 260))] * 4)
    assert strip is not None
    assert strip.begin == begin


@pytest.mark.parametrize(("apart", "over"), [(4, True), (5, False), (6, False)])
def test_a_column_that_begins_after_a_full_one_is_its_own(apart: int, over: bool) -> None:
    """A text that nearly fills its column ends a little before the next one begins."""
    strip = Strip(120, 150, 8, 0)
    assert are_over(band((20, 150 - apart), (150, 200)), strip) == over
