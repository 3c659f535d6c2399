"""Which coloured ink is a stamp or a pen's, drawn at 100 dpi: a pixel is a hundredth of an inch."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.stamps import without_colour_marks

DPI = 100.0
BLUE = (200, 90, 70)
Colour = np.ndarray


def paper() -> Colour:
    """With black print, so that ink and print can be told apart."""
    sheet = np.full((900, 900, 3), 250, dtype=np.uint8)
    for y in range(60, 140, 20):
        cv2.putText(sheet, "perjanjian kinerja", (40, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (20, 20, 20), 1)
    return sheet


def ring(sheet: Colour, width: int, height: int, thick: int = 4, ink: tuple[int, ...] = BLUE) -> None:
    """A ring whose outer edge is so many pixels wide and high, about the middle of the sheet."""
    axes = (round((width - thick) / 2), round((height - thick) / 2))
    cv2.ellipse(sheet, (450, 480), axes, 0, 0, 360, ink, thick)


def zigzag(sheet: Colour, width: int, height: int) -> None:
    xs = np.arange(450 - width // 2, 450 + width // 2 + 1, 12)
    ys = np.where(np.arange(len(xs)) % 2, 480 - height // 2, 480 + height // 2 - 2)
    cv2.polylines(sheet, [np.stack([xs, ys], axis=1).astype(np.int32)], False, BLUE, 2)


def kinds(sheet: Colour) -> list[str]:
    return [kind for kind, _ in without_colour_marks(sheet, DPI)[2]]


@pytest.mark.parametrize(("size", "marks"), [(20, 0), (41, 0), (49, 1), (200, 1), (380, 1), (425, 0)])
def test_a_mark_is_larger_than_letters_and_smaller_than_tables(size: int, marks: int) -> None:
    sheet = paper()
    ring(sheet, size, size)
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("height", "marks"), [(10, 0), (17, 0), (22, 1), (50, 1)])
def test_a_mark_is_higher_than_a_line_of_letters(height: int, marks: int) -> None:
    sheet = paper()
    zigzag(sheet, 120, height)
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(
    ("height", "kind"), [(100, "stamp"), (66, "stamp"), (55, "signature"), (40, "signature")]
)
def test_a_stamp_is_as_high_as_six_tenths_of_its_width(height: int, kind: str) -> None:
    sheet = paper()
    ring(sheet, 100, height)
    assert kinds(sheet) == [kind]
    lying = np.ascontiguousarray(sheet.transpose(1, 0, 2))
    assert kinds(lying) == [kind]


@pytest.mark.parametrize(("length", "marks"), [(128, 1), (133, 1), (150, 0), (390, 0)])
def test_strokes_of_which_a_third_is_straight_are_ruled_lines(length: int, marks: int) -> None:
    """A ring of some 380 pixels around, with a straight stroke through it."""
    sheet = paper()
    ring(sheet, 124, 124, 4)
    cv2.line(sheet, (450 - length // 2, 480), (450 + length // 2, 480), BLUE, 3)
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("difference", "marks"), [(0.08, 0), (0.125, 0), (0.16, 1), (0.4, 1)])
def test_ink_has_a_colour_from_a_seventh_of_the_light_between_channels(difference: float, marks: int) -> None:
    sheet = paper()
    ring(sheet, 120, 120, 6, (200, 180, round(200 - 250 * difference)))
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("thick", "marks"), [(4, 1), (8, 1), (12, 0), (30, 0)])
def test_what_is_wider_than_any_stroke_is_a_fill(thick: int, marks: int) -> None:
    sheet = paper()
    ring(sheet, 160, 160, thick)
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("count", "marks"), [(0, 1), (2, 1), (3, 0), (8, 0)])
def test_three_letters_of_the_same_ink_beside_it_are_print(count: int, marks: int) -> None:
    sheet = paper()
    ring(sheet, 100, 100)
    letters(sheet, count, away=40, height=12)
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("away", "marks"), [(40, 0), (85, 0), (108, 1), (180, 1)])
def test_print_counts_within_an_inch(away: int, marks: int) -> None:
    sheet = paper()
    ring(sheet, 100, 100)
    letters(sheet, 6, away=away, height=12)
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("height", "marks"), [(3, 1), (4, 1), (5, 0), (20, 0), (29, 0), (33, 1), (40, 1)])
def test_letters_are_as_high_as_letters_are(height: int, marks: int) -> None:
    sheet = paper()
    ring(sheet, 100, 100)
    letters(sheet, 6, away=50, height=height)
    assert len(kinds(sheet)) == marks


def letters(sheet: Colour, count: int, away: int, height: int) -> None:
    """Upright strokes in a column, so many pixels right of a ring of 100."""
    x = 450 + 50 + away
    for n in range(count):
        top = 380 + n * (height + 8)
        sheet[top : top + height, x : x + max(3, height // 4)] = BLUE


def test_print_under_a_stamp_stays_and_the_stamp_goes() -> None:
    sheet = paper()
    cv2.putText(sheet, "78,25", (420, 490), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (20, 20, 20), 2)
    plain = cv2.cvtColor(sheet, cv2.COLOR_BGR2GRAY)
    ink = np.full_like(sheet, 255)
    ring(ink, 70, 70, 5)
    stamped = (sheet.astype(np.float32) * ink / 255).astype(np.uint8)
    _, clean, marks = without_colour_marks(stamped, DPI)
    assert [kind for kind, _ in marks] == ["stamp"]
    assert ((clean < 110) == (plain < 110)).mean() > 0.9995
    assert (clean > 200).sum() > 0.998 * (plain > 200).sum()


def test_a_pale_stamp_is_one() -> None:
    """Its darkest channel gives back four fifths of the light."""
    sheet = paper()
    ring(sheet, 120, 120, 6, (250, 230, 200))
    assert len(kinds(sheet)) == 1


@pytest.mark.parametrize(("gap", "marks"), [(4, 1), (11, 1), (14, 2), (60, 2)])
def test_strokes_near_each_other_are_of_one_mark(gap: int, marks: int) -> None:
    sheet = paper()
    ys, xs = np.mgrid[0:900, 0:900]
    for x in (300, 401 + gap):
        away = np.hypot(xs - x, ys - 480)
        sheet[(away >= 46.5) & (away <= 50)] = BLUE
    assert (sheet[480, 351 : 351 + gap] == 250).all()
    assert (sheet[480, [350, 351 + gap]] == BLUE).all()
    assert len(kinds(sheet)) == marks


@pytest.mark.parametrize(("light", "shown"), [(0.4, 0.4), (0.6, 0.5 + 0.1 * 0.5 / 0.38), (0.92, 1.0)])
def test_the_trace_that_ink_leaves_becomes_paper_and_print_stays(light: float, shown: float) -> None:
    """What gives back half of the light stays; from 0.88 on it is paper; what is between them is lifted."""
    sheet = paper()
    sheet[440:520, 480:540] = round(250 * light)
    ink = np.full_like(sheet, 255)
    ring(ink, 120, 120, 8)
    stamped = (sheet.astype(np.float32) * ink / 255).astype(np.uint8)
    _, clean, marks = without_colour_marks(stamped, DPI)
    assert len(marks) == 1
    assert clean[480, 506] / 250 == pytest.approx(shown, abs=0.012)


@pytest.mark.parametrize(("share", "marks"), [(0.1, 1), (0.27, 1), (0.33, 0), (0.6, 0)])
def test_ink_of_which_a_third_is_solid_is_a_fill(share: float, marks: int) -> None:
    """A ring with a block on a thin stalk beside it, which has so much of their ink."""
    sheet = paper()
    ring(sheet, 120, 120)
    sheet[479:481, 505:530] = BLUE
    strokes = int((sheet == BLUE).all(axis=2).sum())
    side = round((share / (1 - share) * strokes) ** 0.5)
    sheet[480 - side // 2 : 480 - side // 2 + side, 530 : 530 + side] = BLUE
    assert len(kinds(sheet)) == marks
