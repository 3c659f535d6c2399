"""Which pictures and ink a page of text is read for, on a page of a hundred by a hundred points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.page.digital import DigitalPage
from extractor.page.frame import Frame
from extractor.page.words import Word
from extractor.read import Line, ReadPage
from extractor.reading.unexplained import ink_not_read, places_unread, unread_places
from extractor.records.evidence import Box, Evidence

READ = ReadPage(number=1, width=100, height=100, kind="digital", tables=(), lines=(), problems=())
PAGE = DigitalPage(1, 100.0, 100.0, Frame(0, 100.0, 100.0), (), ())


def square(share: float) -> Box:
    """A picture of so much of the page."""
    side = 100 * share**0.5
    return 5.0, 5.0, 5 + side, 5 + side


@pytest.mark.parametrize(("share", "asked"), [(0.01, 0), (0.028, 0), (0.032, 1), (0.5, 1)])
def test_a_coat_of_arms_is_not_read(share: float, asked: int) -> None:
    """Three hundredths of the page."""
    assert len(unread_places(replace(PAGE, images=(square(share),)), READ)) == asked


@pytest.mark.parametrize(("words", "asked"), [(0, 1), (4, 1), (5, 0), (9, 0)])
def test_a_picture_with_words_on_it_is_the_paper_of_a_form(words: int, asked: int) -> None:
    on_it = tuple(Word("Nilai", (10, 8 + 3.0 * n, 30, 10 + 3.0 * n), 8) for n in range(words))
    assert len(unread_places(replace(PAGE, images=(square(0.3),), words=on_it), READ)) == asked


@pytest.mark.parametrize(("gap", "pictures"), [(0.0, 1), (1.9, 1), (2.1, 2), (20.0, 2)])
def test_strips_of_one_picture_are_one(gap: float, pictures: int) -> None:
    strips = ((5.0, 5.0, 65.0, 25.0), (5.0, 25 + gap, 65.0, 45 + gap))
    assert len(unread_places(replace(PAGE, images=strips), READ)) == pictures


@pytest.mark.parametrize(("pictures", "asked"), [(399, 399), (400, 400), (401, 400)])
def test_a_page_of_hundreds_of_pictures_is_looked_at_in_part(pictures: int, asked: int) -> None:
    large = replace(PAGE, width=30.0, height=30.0)
    boxes = tuple((40.0 * n, 0.0, 40.0 * n + 30, 30.0) for n in range(pictures))
    assert len(unread_places(replace(large, images=boxes), READ)) == asked


@pytest.mark.parametrize(("share", "told"), [(0.03, 0), (0.115, 0), (0.125, 1), (0.6, 1)])
def test_a_large_picture_that_nobody_could_read_is_told(share: float, told: int) -> None:
    """An eighth of the page, about: a smaller one is no table."""
    assert len(ink_not_read(READ, [square(share)]).problems) == told


@pytest.mark.parametrize(("away", "unread"), [(0.0, 0), (1.9, 0), (2.1, 1), (40.0, 1)])
def test_ink_that_a_line_was_read_at_is_read(away: float, unread: int) -> None:
    line = Line(text="Nilai", evidence=Evidence(page=1, bbox=(10.0, 10.0, 40.0, 20.0)))
    found = places_unread(replace(READ, lines=(line,)), [(10.0, 20 + away, 40.0, 30 + away)])
    assert len(list(found)) == unread
