"""Which runs of letters a judge shows the reader: bars on a picture a thousand pixels wide."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.page.scan import Grey
from extractor.reading.readers import Readers, Seen
from extractor.reading.readers.legible import legible


class Counting:
    """A reader that is sure of everything, and counts what it is shown."""

    name = family = "counting"
    shown = 0

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        self.shown += len(pictures)
        return [Seen("x", 0.9, 0.9) for _ in pictures]


def judged(*bars: tuple[int, int], times: int = 4) -> tuple[int, float]:
    """(how many strips are shown, the verdict): each row of bars (width, blank behind it) so many times."""
    image = np.full((60 * times + 60, 1000), 250, dtype=np.uint8)
    for row in range(times):
        x = 50
        for width, blank in bars:
            image[30 + 60 * row : 50 + 60 * row, x : x + width] = 10
            x += width + blank
    return of(image)


def of(image: Grey) -> tuple[int, float]:
    reader = Counting()
    verdict = legible(Readers(reader))(image)
    return reader.shown, round(verdict, 3)


@pytest.mark.parametrize(("lines", "shown"), [(0, 0), (2, 0), (3, 3), (12, 12), (13, 12), (30, 12)])
def test_twelve_lines_are_read_and_fewer_than_three_say_nothing(lines: int, shown: int) -> None:
    assert judged((200, 0), times=lines) == (shown, 0.9 if shown else 0.0)


@pytest.mark.parametrize(
    ("width", "strip"), [(30, False), (76, False), (84, True), (430, True), (450, False), (800, False)]
)
def test_a_letter_and_a_rule_are_no_lines_of_print(width: int, strip: bool) -> None:
    """Twenty pixels high: four to twenty-two times as wide."""
    assert judged((width, 0))[0] == (4 if strip else 0)


@pytest.mark.parametrize(("blank", "strip"), [(4, True), (11, True), (13, False), (40, False)])
def test_letters_nearer_than_words_are_one_strip(blank: int, strip: bool) -> None:
    """0.012 of the width of the picture."""
    assert judged(*[(10, blank)] * 8)[0] == (4 if strip else 0)


@pytest.mark.parametrize(("height", "strip"), [(5, False), (9, False), (10, True), (16, True)])
def test_print_too_small_to_read_is_not_shown(height: int, strip: bool) -> None:
    image = np.full((400, 1000), 250, dtype=np.uint8)
    for top in (40, 120, 200):
        image[top : top + height, 50 : 50 + 8 * height] = 10
    assert of(image)[0] == (3 if strip else 0)


@pytest.mark.parametrize(("thick", "strip"), [(2, False), (4, False), (5, True), (9, True)])
def test_a_frame_is_no_line_of_print(thick: int, strip: bool) -> None:
    """Two bars of so many pixels in a height of thirty, joined at their left: 29 and 35 per cent of ink."""
    image = np.full((400, 1000), 250, dtype=np.uint8)
    for top in (40, 140, 240):
        image[top : top + thick, 50:200] = image[top + 30 - thick : top + 30, 50:200] = 10
        image[top : top + 30, 50:53] = 10
    assert of(image)[0] == (3 if strip else 0)
