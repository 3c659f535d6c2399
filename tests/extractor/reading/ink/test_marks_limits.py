"""What a piece of ink can be by its size: pieces of a known size in points, ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.reading.ink.marks import Ink, Mark, ink_level, ink_on

DPI = 720.0
POINT = 10
Grey = NDArray[np.uint8]


def sheet(letter: float = 4.0) -> Grey:
    """Paper of two inches with a line of thirty letters as high as given, at the top."""
    image = np.full((1440, 2400), 250, dtype=np.uint8)
    for n in range(30):
        piece(image, 4 + 4.5 * n, 4, 2.5, letter)
    return image


def piece(image: Grey, x: float, y: float, width: float, height: float, stroke: float = 0.0) -> None:
    """A filled box, or one drawn with a stroke so wide, in points."""
    x0, y0, x1, y1 = (round(v * POINT) for v in (x, y, x + width, y + height))
    image[y0:y1, x0:x1] = 20
    if stroke:
        rim = round(stroke * POINT)
        image[y0 + rim : y1 - rim, x0 + rim : x1 - rim] = 250


def marked(ink: Ink, x: float, y: float) -> Mark:
    """The mark of the piece whose upper left corner is at a place in points."""
    found = [k for k, box in enumerate(ink.boxes) if tuple(box[:2]) == (round(x * POINT), round(y * POINT))]
    return Mark(int(ink.marks[found[0]]))


def mark(width: float, height: float, letter: float = 4.0, stroke: float = 0.0) -> Mark:
    image = sheet(letter)
    piece(image, 50, 60, width, height, stroke)
    return marked(ink_on(image, DPI), 50, 60)


@pytest.mark.parametrize(
    ("height", "kind"), [(1.5, Mark.SMALL), (2.2, Mark.SMALL), (2.4, Mark.LETTER), (4, Mark.LETTER)]
)
def test_letters_are_higher_than_commas(height: float, kind: Mark) -> None:
    assert mark(1.5, height) == kind


@pytest.mark.parametrize(("height", "kind"), [(3.0, Mark.SMALL), (4.3, Mark.SMALL), (4.7, Mark.LETTER)])
def test_in_large_print_they_are_higher_still(height: float, kind: Mark) -> None:
    assert mark(2, height, letter=10) == kind


@pytest.mark.parametrize(
    ("width", "height", "kind"),
    [
        (3, 28, Mark.LETTER), (3, 32, Mark.STAMP), (140, 5, Mark.LETTER), (160, 5, Mark.STAMP),
        (8.5, 1.3, Mark.SMALL), (9.5, 1.3, Mark.RULE), (12, 1.5, Mark.SMALL),
        (1.3, 14.0, Mark.LETTER), (1.3, 14.8, Mark.RULE), (1.5, 16, Mark.LETTER),
    ],
)  # fmt: skip
def test_rules_are_thin_and_long_and_stamps_larger_than_letters(
    width: float, height: float, kind: Mark
) -> None:
    assert mark(width, height) == kind


@pytest.mark.parametrize(
    ("width", "height", "stroke", "kind"),
    [
        (28, 20, 0.8, Mark.STAMP), (25.5, 20, 0.8, Mark.STAMP), (24.5, 20, 0.8, Mark.LETTER),
        (28, 16.5, 0.8, Mark.STAMP), (28, 15.5, 0.8, Mark.LETTER),
        (28, 20, 1.4, Mark.STAMP), (28, 20, 1.7, Mark.LETTER),
    ],
)  # fmt: skip
def test_a_loose_drawing_is_a_stamp_though_no_higher_than_letters(
    width: float, height: float, stroke: float, kind: Mark
) -> None:
    """Less than a quarter of its box is ink: at a stroke of 1.4 points 23 %, at 1.7 points 27 %."""
    assert mark(width, height, stroke=stroke) == kind


@pytest.mark.parametrize(
    ("width", "height", "kind"),
    [
        (0.8, 0.8, Mark.SPECK), (1.2, 1.2, Mark.SPECK), (1.3, 1.3, Mark.SMALL), (1.2, 0.6, Mark.SPECK),
        (1.4, 0.6, Mark.SMALL), (1.4, 1.1, Mark.SPECK), (1.5, 1.0, Mark.SMALL),
    ],
)  # fmt: skip
def test_a_small_mark_may_be_dirt_unless_it_is_a_dash(width: float, height: float, kind: Mark) -> None:
    assert mark(width, height) == kind


def dots(size: float = 0.8, across: float = 0.0, down: float = 4.0, other: float | None = None) -> Mark:
    """The first of two dots above each other."""
    image = sheet()
    piece(image, 50, 60, size, size)
    piece(image, 50 + across + (size - (other or size)) / 2, 60 + down, other or size, other or size)
    return marked(ink_on(image, DPI), 50, 60)


@pytest.mark.parametrize(("size", "kind"), [(0.6, Mark.SPECK), (0.7, Mark.SMALL), (0.9, Mark.SMALL)])
def test_dots_of_a_colon_have_more_ink_than_grains(size: float, kind: Mark) -> None:
    assert dots(size) == kind


@pytest.mark.parametrize(("across", "kind"), [(0.0, Mark.SMALL), (0.4, Mark.SMALL), (0.5, Mark.SPECK)])
def test_they_stand_above_each_other(across: float, kind: Mark) -> None:
    assert dots(across=across) == kind


@pytest.mark.parametrize(
    ("down", "kind"), [(1.6, Mark.SPECK), (1.9, Mark.SMALL), (6.8, Mark.SMALL), (7.2, Mark.SPECK)]
)
def test_as_far_apart_as_in_a_line_of_print(down: float, kind: Mark) -> None:
    assert dots(down=down) == kind


@pytest.mark.parametrize(
    ("other", "kind"), [(0.7, Mark.SMALL), (0.9, Mark.SMALL), (1.0, Mark.SPECK), (1.2, Mark.SPECK)]
)
def test_and_one_is_about_as_large_as_the_other(other: float, kind: Mark) -> None:
    """Areas of 81 and 100 square pixels beside 49: 1.65 and 2.04 times."""
    assert dots(0.7, other=other) == kind


def specked(inches: tuple[float, float], specks: int, away: float = 40.0) -> bool:
    """Whether paper of a size counts as dirty, with specks so many points below a line of letters."""
    image = np.full((round(inches[1] * 360), round(inches[0] * 360)), 250, dtype=np.uint8)
    for n in range(8):
        image[50:80, 50 + 60 * n : 70 + 60 * n] = 20
        if n < specks:
            top = 80 + round(away * 5)
            image[top : top + 4, 58 + 60 * n : 62 + 60 * n] = 20
    return ink_on(image, 360.0).dirty


@pytest.mark.parametrize(
    ("inches", "specks", "dirty"),
    [((3, 3), 0, False), ((3, 3), 2, False), ((4, 2.5), 3, True), ((3, 3), 6, True)],
)
def test_paper_is_dirty_from_a_speck_to_four_square_inches(
    inches: tuple[float, float], specks: int, dirty: bool
) -> None:
    assert specked(inches, specks) == dirty


@pytest.mark.parametrize(("away", "dirty"), [(1.0, False), (3.6, False), (4.4, True), (20.0, True)])
def test_specks_close_to_letters_are_theirs(away: float, dirty: bool) -> None:
    assert specked((3, 3), 6, away) == dirty


@pytest.mark.parametrize(("darker", "ink"), [(10, 0), (28, 0), (32, 1), (200, 1)])
def test_what_is_hardly_darker_than_even_paper_is_no_ink(darker: int, ink: int) -> None:
    """Thirty grey levels."""
    image = np.full((400, 400), 250, dtype=np.uint8)
    image[100:160, 100:130] = 250 - darker
    assert len(ink_on(image, DPI).boxes) == ink


@pytest.mark.parametrize(("darker", "ink"), [(33, 0), (42, 0), (48, 1), (150, 1)])
def test_on_grainy_paper_ink_is_darker_than_grain(darker: int, ink: int) -> None:
    """A third of the pixels is five levels lighter and a third darker: a deviation of 7.4, six times over."""
    rows, columns = np.mgrid[0:400, 0:400] // 2
    image = (245 + 5 * ((rows + columns) % 3)).astype(np.uint8)
    image[100:160, 100:130] = 250 - darker
    assert len(ink_on(image, DPI).boxes) == ink


@pytest.mark.parametrize(("pixels", "level"), [(0, 220), (19, 220), (20, 175), (400, 175)])
def test_a_few_dark_pixels_do_not_say_how_dark_ink_is(pixels: int, level: float) -> None:
    """Of every second in every second row: then ink is what is thirty levels darker than paper."""
    image = np.full((200, 200), 250, dtype=np.uint8)
    for n in range(pixels):
        image[2 * (n // 50), 2 * (n % 50)] = 100
    assert ink_level(image) == level
