"""Ink that nothing explains, drawn at ten pixels a point: a pixel is a tenth of a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.inkmap import InkMap, ink_map
from extractor.page.residue import Residue, residue_of
from extractor.records.evidence import Box

SCALE = 10.0
PAPER = 250
LETTER: Box = (30.0, 30.0, 40.0, 40.0)
WHOLE: Box = (0.0, 0.0, 80.0, 80.0)


def paper() -> np.ndarray:
    return np.full((800, 800), PAPER, dtype=np.uint8)


def speck(x: float, y: float) -> InkMap:
    """A pixel of ink at a place in points."""
    sheet = paper()
    sheet[round(y * SCALE), round(x * SCALE)] = 0
    return ink_map(sheet, SCALE)


@pytest.mark.parametrize(("darker", "ink"), [(10, False), (24, False), (25, True), (200, True)])
def test_a_tint_that_nobody_would_call_print_is_no_ink(darker: int, ink: bool) -> None:
    sheet = paper()
    sheet[300:400, 300:400] = PAPER - darker
    counted = int(ink_map(sheet, SCALE).counts(np.array([[25.0, 25.0, 45.0, 45.0]]))[0])
    assert (counted > 0) == ink
    assert not ink or counted == pytest.approx(400, abs=4)  # its outline


@pytest.mark.parametrize(("away", "own"), [(0.2, True), (0.8, True), (1.1, False), (4.0, False)])
def test_what_stands_beside_a_letter_by_a_point_is_not_its_own(away: float, own: bool) -> None:
    """Neither of a letter nor of a picture."""
    for x in (LETTER[0] - away, LETTER[2] + away):
        assert residue_of(speck(x, 35), [LETTER], [], []).left.any() != own
        assert residue_of(speck(x, 35), [], [], [LETTER]).left.any() != own


@pytest.mark.parametrize(("away", "own"), [(0.5, True), (1.8, True), (2.2, False), (6.0, False)])
def test_accents_belong_to_a_letter_within_a_fifth_of_its_height(away: float, own: bool) -> None:
    for y in (LETTER[1] - away, LETTER[3] + away):
        assert residue_of(speck(35, y), [LETTER], [], []).left.any() != own


@pytest.mark.parametrize(("away", "own"), [(0.0, True), (1.2, True), (1.6, False), (5.0, False)])
def test_the_thickness_of_a_rule_is_explained_and_print_beside_it_is_not(away: float, own: bool) -> None:
    for rule in ((10.0, 30.0, 60.0, 30.0), (30.0, 10.0, 30.0, 60.0)):
        for side in (30 - away, 30 + away):
            ink = speck(side, 30) if rule[0] == rule[2] else speck(30, side)
            assert residue_of(ink, [], [rule], []).left.any() != own


def words(*marks: tuple[float, float, float, float]) -> list[Box]:
    """What looks like writing, of marks (left, top, width, height in points)."""
    left = np.zeros((800, 800), np.uint8)
    for x, y, width, height in marks:
        rows = slice(round(y * SCALE), round((y + height) * SCALE))
        left[rows, round(x * SCALE) : round((x + width) * SCALE)] = 1
    return Residue(ink_map(paper(), SCALE), left).words(WHOLE)


@pytest.mark.parametrize(("gap", "count"), [(1.0, 1), (3.7, 1), (4.3, 2), (20.0, 2)])
def test_strokes_as_near_as_those_of_one_word_are_one(gap: float, count: int) -> None:
    assert len(words((10, 10, 2, 8), (12 + gap, 10, 2, 8))) == count


@pytest.mark.parametrize(
    ("height", "writing"), [(1, 0), (3.0, 0), (3.4, 1), (10, 1), (57, 1), (63, 0), (75, 0)]
)
def test_dots_and_frames_are_no_writing(height: float, writing: int) -> None:
    assert len(words((10, 2, 4, height))) == writing


@pytest.mark.parametrize(("width", "writing"), [(0.3, 0), (1.1, 0), (1.3, 1), (30, 1)])
def test_a_stroke_narrower_than_any_digit_is_no_writing(width: float, writing: int) -> None:
    found = words((10, 10, width, 8))
    assert len(found) == writing
    assert all(box == pytest.approx((10, 10, 10 + width, 18)) for box in found)


@pytest.mark.parametrize(("gap", "writing"), [(1, 1), (2, 1), (3, 0), (9, 0)])
def test_writing_that_is_broken_by_a_pixel_or_two_is_whole(gap: int, writing: int) -> None:
    """Neither half is high enough by itself."""
    half = 2.0
    assert len(words((10, 10, 4, half), (10, 10 + half + gap / SCALE, 4, half))) == writing


@pytest.mark.parametrize(("pixels", "writing"), [(8, 0), (9, 0), (10, 1), (14, 1)])
def test_few_pixels_are_grain(pixels: int, writing: int) -> None:
    """On a picture of a pixel a point, two columns side by side."""
    left = np.zeros((40, 40), np.uint8)
    left[10 : 10 + (pixels + 1) // 2, 10] = left[10 : 10 + pixels // 2, 11] = 1
    small = Residue(ink_map(np.full((40, 40), PAPER, np.uint8), 1.0), left)
    assert len(small.words((0.0, 0.0, 40.0, 40.0))) == writing
