"""The pictures that readers are shown a third time: larger, harder, and set in a row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.page.scan import Grey
from extractor.reading.readers import Readers, Seen, sharpened


class Shown:
    """A reader that says the same of every picture and keeps it."""

    def __init__(self, text: str = "8") -> None:
        self.name = self.family = "shown"
        self.text = text
        self.pictures: list[Grey] = []

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        self.pictures += pictures
        return [Seen(self.text, 0.9, 0.9) for _ in pictures]


def picture(contrast: int = 200) -> Grey:
    image = np.full((40, 60), 250, dtype=np.uint8)
    image[10:30, 10:30] = 250 - contrast
    return image


def test_a_third_look_is_at_twice_the_size_with_paper_around() -> None:
    large = sharpened(picture())
    assert large.shape == (2 * 40 + 8, 2 * 60 + 16)
    assert (large[:4] == 255).all()
    assert (large[:, :8] == 255).all()
    assert large[4 + 40, 8 + 40] <= 4
    assert large[4 + 40, 8 + 100] == 255


@pytest.mark.parametrize(("contrast", "paper"), [(10, 85), (20, 170), (29, 246), (40, 255), (200, 255)])
def test_what_is_hardly_printed_is_not_drawn_to_black(contrast: int, paper: int) -> None:
    """Thirty grey levels are drawn out to all; grain on empty paper stays grain."""
    large = sharpened(picture(contrast))
    assert int(large[4 + 40, 8 + 100]) - int(large[4 + 40, 8 + 40]) == pytest.approx(paper, abs=4)


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("8 8 8 8", "8"),
        ("8 8 8 3", "8"),
        ("8 8", "8"),
        ("8", None),
        ("8 3", None),
        ("8 8 3 3 1", None),
        ("", None),
    ],
)
def test_a_short_line_is_read_four_times_in_a_row_and_most_must_say_the_same(
    text: str, agreed: str | None
) -> None:
    second = Shown(text)
    look = Readers(Shown(), second).repeated(picture(), 200.0)
    assert second.pictures[0].shape == (40, 4 * 60)
    assert (look.seen.text if look else None) == agreed
