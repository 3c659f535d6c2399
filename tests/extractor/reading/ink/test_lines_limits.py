"""Which letters and marks make a line, and what its picture shows; ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.reading.ink.lines import Cut, cut_lines, cut_phrases, picture
from extractor.reading.ink.marks import ink_on

DPI = 720.0
HIGH = 60  # pixels: the height of a letter
Grey = NDArray[np.uint8]


def paper() -> Grey:
    return np.full((1500, 1600), 250, dtype=np.uint8)


def letters(image: Grey, x: int, y: int, count: int = 6) -> int:
    """Letters 30 pixels wide, 15 apart; the place behind the last of them."""
    for n in range(count):
        image[y : y + HIGH, x + 45 * n : x + 45 * n + 30] = 20
    return x + 45 * count - 15


def cut(image: Grey, *, phrases: bool = False) -> Cut:
    ink = ink_on(image, DPI)
    every = np.arange(len(ink.boxes))
    return cut_phrases(ink, every) if phrases else cut_lines(ink, every)


@pytest.mark.parametrize(("lower", "lines"), [(0.1, 1), (0.41, 1), (0.5, 2), (1.2, 2)])
def test_letters_whose_middles_overlap_are_of_one_line(lower: float, lines: int) -> None:
    """Of the height of a letter, side by side."""
    image = paper()
    end = letters(image, 100, 200)
    letters(image, end + 15, 200 + round(lower * HIGH))
    assert len(cut(image).lines) == lines


@pytest.mark.parametrize(("gap", "lines"), [(0.3, 1), (1.25, 1), (1.36, 2), (4.0, 2)])
def test_outside_tables_a_gap_wider_than_between_words_ends_a_line(gap: float, lines: int) -> None:
    image = paper()
    end = letters(image, 100, 200)
    letters(image, end + round(gap * HIGH), 200)
    assert len(cut(image, phrases=True).lines) == lines
    assert len(cut(image).lines) == 1


@pytest.mark.parametrize(("away", "taken"), [(0.2, True), (0.95, True), (1.08, False), (3.0, False)])
def test_on_clean_paper_a_dot_belongs_to_a_letter_as_near_as_it_is_high(away: float, taken: bool) -> None:
    image = paper()
    end = letters(image, 100, 200)
    x = end + round(away * HIGH)
    image[252:260, x : x + 8] = 20
    found = cut(image)
    assert (found.lines[0].box[2] > end) == taken
    assert found.specks == (not taken)


@pytest.mark.parametrize(("away", "taken"), [(0.5, True), (1.55, True), (1.66, False), (4.0, False)])
def test_a_dash_may_stand_further_off(away: float, taken: bool) -> None:
    image = paper()
    end = letters(image, 100, 200)
    x = end + round(away * HIGH)
    image[226:234, x : x + 30] = 20
    found = cut(image)
    assert (found.lines[0].box[2] > end) == taken
    assert len(found.loose) == (not taken)


@pytest.mark.parametrize(("below", "taken"), [(0.0, True), (0.32, True), (0.38, False), (1.0, False)])
def test_a_comma_hangs_a_third_below_its_line(below: float, taken: bool) -> None:
    """Its middle, of the height of the line."""
    image = paper()
    end = letters(image, 100, 200)
    middle = 200 + HIGH + round(below * HIGH)
    image[middle - 7 : middle + 7, end + 4 : end + 18] = 20
    assert len(cut(image).loose) == (not taken)


@pytest.mark.parametrize(("above", "taken"), [(0.0, True), (0.27, True), (0.33, False), (1.0, False)])
def test_a_quote_stands_above_its_line(above: float, taken: bool) -> None:
    image = paper()
    end = letters(image, 100, 300)
    middle = 300 - round(above * HIGH)
    image[middle - 7 : middle + 7, end + 4 : end + 18] = 20
    assert len(cut(image).loose) == (not taken)


@pytest.mark.parametrize(("apart", "groups"), [(1.0, 1), (2.4, 1), (2.7, 2), (9.0, 2)])
def test_lone_dashes_of_one_level_are_one_line(apart: float, groups: int) -> None:
    image = paper()
    letters(image, 100, 60)
    image[400:408, 900:930] = 20
    lower = 400 + round(apart * 10)
    image[lower : lower + 8, 1100:1130] = 20
    assert len(cut(image).loose) == groups


def shown(height: float = 60.0) -> tuple[Grey, int]:
    """The picture of a line of letters, and their width."""
    image = paper()
    end = letters(image, 100, 200)
    ink = ink_on(image, DPI)
    (line,) = cut_lines(ink, np.arange(len(ink.boxes))).lines
    return picture(image, ink, line, height), end - 100


@pytest.mark.parametrize("usual", [60.0, 90.0, 40.0])
def test_a_picture_has_a_sixth_of_paper_above_and_below_and_a_quarter_beside(usual: float) -> None:
    room = max(usual, HIGH)
    seen, width = shown(usual)
    assert seen.shape[0] == pytest.approx(room * 1.32 + 2, abs=2.5)
    assert seen.shape[1] == pytest.approx(width + room * 0.5 + 2, abs=2)
    rows, columns = np.nonzero(seen < 128)
    assert rows.min() == pytest.approx(seen.shape[0] - 1 - rows.max(), abs=2)
    assert columns.min() == pytest.approx(seen.shape[1] - 1 - columns.max(), abs=1)


def test_a_dash_alone_has_the_room_of_a_line() -> None:
    image = paper()
    letters(image, 100, 60)
    image[400:408, 900:930] = 20
    ink = ink_on(image, DPI)
    (dash,) = cut_lines(ink, np.arange(len(ink.boxes))).loose
    assert picture(image, ink, dash, 10.0).shape[0] == pytest.approx(50 * 1.32 + 2, abs=2.5)


@pytest.mark.parametrize("side", ["left", "right", "above", "below"])
def test_ink_of_other_lines_is_paper_with_a_pixel_around_it(side: str) -> None:
    """A stroke of another line reaches into the picture, with a soft rim of two pixels."""
    image = paper()
    letters(image, 100, 200)
    y, x = {"left": (225, 91), "right": (225, 364), "above": (195, 182), "below": (265, 182)}[side]
    image[y - 5 : y + 6, x - 5 : x + 6] = 190
    image[y - 3 : y + 4, x - 3 : x + 4] = 20
    ink = ink_on(image, DPI)
    boxes = [tuple(box) for box in ink.boxes]
    own = np.array([k for k, box in enumerate(boxes) if box[3] - box[1] == HIGH])
    (line,) = cut_lines(ink, own).lines
    seen = picture(image, ink, line, float(HIGH))
    top, left = 230 - seen.shape[0] // 2, line.box[0] - (seen.shape[1] - (line.box[2] - line.box[0])) // 2
    part = seen[y - top - 5 : y - top + 6, x - left - 5 : x - left + 6]
    assert part.shape == (11, 11)
    assert (part[1:-1, 1:-1] == 255).all()
    assert set(np.concatenate([part[0], part[-1], part[:, 0], part[:, -1]]).tolist()) == {190}


@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize("side", ["left", "right", "above", "below"])
def test_the_soft_rim_of_a_letter_stays_where_other_ink_stands_close(side: str, gap: int) -> None:
    """One or two grey pixels between a letter and a stroke: the one beside the letter is the letter's."""
    image = paper()
    letters(image, 100, 200)
    y, x, dy, dx = {
        "left": (236, 99, 0, -1), "right": (236, 355, 0, 1),
        "above": (199, 205, -1, 0), "below": (260, 205, 1, 0),
    }[side]  # fmt: skip
    for step in range(5 + gap):
        for along in range(-2, 3):
            image[y + dy * step + dx * along, x + dx * step + dy * along] = 190 if step < gap else 20
    ink = ink_on(image, DPI)
    own = np.array([k for k, box in enumerate(ink.boxes) if box[3] - box[1] == HIGH])
    (line,) = cut_lines(ink, own).lines
    seen = picture(image, ink, line, float(HIGH))
    top, left = 230 - seen.shape[0] // 2, line.box[0] - (seen.shape[1] - (line.box[2] - line.box[0])) // 2
    assert seen[y - top, x - left] == 190
    assert seen[y + dy - top, x + dx - left] == 255


@pytest.mark.parametrize(("height", "left_out"), [(120, False), (186, False), (198, True), (280, True)])
def test_a_stroke_over_three_lines_is_no_letter(height: int, left_out: bool) -> None:
    image = paper()
    end = letters(image, 100, 600)
    image[630 - height // 2 : 630 - height // 2 + height, end + 15 : end + 45] = 20
    found = cut(image)
    assert found.stained == left_out
    assert sum(line.letters for line in found.lines) == (6 if left_out else 7)


@pytest.mark.parametrize(("height", "lines"), [(28, 1), (31, 1), (35, 2), (50, 2)])
def test_outside_tables_a_low_mark_that_hangs_below_a_line_is_its_comma(height: int, lines: int) -> None:
    """Up to 0.55 of the height of the line; it counts as a letter by its own height."""
    image = paper()
    end = letters(image, 100, 200)
    image[268 - height // 2 : 268 - height // 2 + height, end + 8 : end + 18] = 20
    assert len(cut(image, phrases=True).lines) == lines


@pytest.mark.parametrize(
    ("middle", "taken"), [(193, False), (195, True), (230, True), (271, True), (273, False)]
)
def test_a_speck_belongs_to_a_line_at_its_height(middle: int, taken: bool) -> None:
    """A tenth above it, where a dot of an i stands, and a fifth below, where one of a semicolon ends."""
    image = paper()
    end = letters(image, 100, 200)
    image[middle - 4 : middle + 4, end + 10 : end + 18] = 20
    assert cut(image).specks == (not taken)


def broken(gap: int = 10, height: int = 8, aside: int = 0) -> int:
    """How many marks stay loose where a low letter has its foot so far below it."""
    image = paper()
    for n in range(6):
        image[200:240, 100 + 45 * n : 130 + 45 * n] = 20
    image[240 + gap : 240 + gap + height, 190 + aside : 220] = 20
    return len(cut(image).loose)


@pytest.mark.parametrize(("gap", "loose"), [(12, 0), (15, 0), (17, 1), (30, 1)])
def test_a_foot_stands_as_near_to_its_letter_as_a_faded_stroke_leaves_it(gap: int, loose: int) -> None:
    """Ten pixels to a point: 1.6 points."""
    assert broken(gap, 6) == loose


@pytest.mark.parametrize(("height", "loose"), [(12, 0), (16, 1)])
def test_a_letter_with_its_foot_is_no_higher_than_letters_are(height: int, loose: int) -> None:
    """Forty, ten between them and the foot: 62 and 66 beside 1.6 times the usual forty."""
    assert broken(10, height) == loose


@pytest.mark.parametrize(("aside", "loose"), [(0, 0), (-2, 0), (-3, 1), (-12, 1)])
def test_a_mark_that_stands_out_below_a_letter_is_not_its_foot(aside: int, loose: int) -> None:
    assert broken(12, 8, aside) == loose
