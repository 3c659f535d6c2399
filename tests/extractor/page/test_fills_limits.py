"""Which dark fills are turned over, drawn at 100 dpi: a pixel is a hundredth of an inch."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractor.page.fills import without_dark_fills

DPI = 100.0
PAPER = 250
Grey = np.ndarray


def headed(
    width: int = 300, height: int = 40, tone: int = 60, rule_at: int = 100, rule_high: float = 1.0,
    words: bool = True,
) -> Grey:  # fmt: skip
    """A dark head with light words and a light rule of a share of its height; its corner is at (100, 100)."""
    sheet = np.full((400, 700), PAPER, dtype=np.uint8)
    sheet[100 : 100 + height, 100 : 100 + width] = tone
    if words:
        for x in range(108, 100 + width - 14, 60):
            cv2.putText(sheet, "Nilai", (x, 100 + height // 2 + 4), cv2.FONT_HERSHEY_SIMPLEX, 0.35, PAPER, 1)
    long = round(rule_high * height)
    if long:
        sheet[100 : 100 + long, 100 + rule_at : 102 + rule_at] = PAPER
    return sheet


def is_turned(sheet: Grey) -> bool:
    """Whether the place of the fill is paper now, for the most part."""
    out = without_dark_fills(sheet, DPI)
    dark = sheet < 0.8 * PAPER
    return bool((out[dark] > 0.9 * PAPER).mean() > 0.6)


def test_a_dark_head_with_light_words_becomes_paper_with_dark_words() -> None:
    sheet = headed()
    out = without_dark_fills(sheet, DPI)
    inside = (slice(105, 135), slice(105, 395))
    assert ((out[inside] < 128) == (sheet[inside] > 200)).mean() > 0.97
    assert (out[:95] == sheet[:95]).all()


@pytest.mark.parametrize(("height", "turned"), [(8, False), (11, False), (13, True), (60, True)])
def test_a_fill_is_at_least_as_high_as_a_line(height: int, turned: bool) -> None:
    sheet = headed(height=height, words=False)
    sheet[100 + height // 2, 110:190] = PAPER  # what print there is
    assert is_turned(sheet) == turned


@pytest.mark.parametrize(("width", "turned"), [(40, False), (57, False), (64, True), (200, True)])
def test_a_fill_is_at_least_as_wide_as_a_column(width: int, turned: bool) -> None:
    assert is_turned(headed(width=width, height=50, rule_at=width // 2)) == turned


@pytest.mark.parametrize(("share", "turned"), [(0.3, True), (0.62, True), (0.70, False), (0.8, False)])
def test_a_tint_that_gives_back_two_thirds_of_the_light_is_not_dark(share: float, turned: bool) -> None:
    sheet = headed(tone=round(share * PAPER))
    assert (without_dark_fills(sheet, DPI) != sheet).any() == turned


@pytest.mark.parametrize(("at", "turned"), [(4, False), (12, False), (14, True), (150, True)])
def test_a_rule_parts_a_fill_where_it_is_not_at_its_side(at: int, turned: bool) -> None:
    assert is_turned(headed(rule_at=at)) == turned
    assert is_turned(headed(rule_at=298 - at)) == turned


@pytest.mark.parametrize(("high", "turned"), [(0.0, False), (0.52, False), (0.68, True), (1.0, True)])
def test_a_rule_runs_through_most_of_a_fill(high: float, turned: bool) -> None:
    assert is_turned(headed(rule_high=high)) == turned


@pytest.mark.parametrize(
    ("way", "dark"), [(0.1, 0.0), (0.145, 0.0), (0.3, 1 / 3), (0.375, 0.5), (0.5, 7 / 9), (0.62, 1.0)]
)
def test_what_departs_from_the_fill_is_ink_by_how_much_it_does(way: float, dark: float) -> None:
    """Up to 0.15 of the way from fill to paper is grain, from 0.6 on all is ink."""
    sheet = headed(height=60)
    sheet[140:148, 330:350] = 60 + round(way * (PAPER - 60))
    out = without_dark_fills(sheet, DPI)
    assert float(np.median(out[142:146, 334:346])) == pytest.approx(PAPER * (1 - dark), abs=7)


@pytest.mark.parametrize(
    ("printed", "turned"), [(0, False), (30, False), (54, False), (70, True), (400, True)]
)
def test_a_fill_without_print_is_none(printed: int, turned: bool) -> None:
    """A two-hundredth of it at least is light: here of 12,000 pixels, the rule among them."""
    sheet = headed(words=False, rule_high=0)
    sheet[100:140, 200] = PAPER  # forty pixels of rule, one wide
    row = sheet[120, 210 : 210 + max(0, printed - 40)]
    row[:] = PAPER
    if printed < 40:
        sheet[100:140, 200] = 60
        sheet[100 : 100 + printed, 200] = PAPER
    assert (without_dark_fills(sheet, DPI) != sheet).any() == turned


def banded(dark: int, light: int, bands: int, bare: int = 0) -> Grey:
    """A fill of level dark bands with light between them but for ``bare`` columns, and a rule through it."""
    height = bands * (dark + light) - light
    sheet = np.full((height + 200, 700), PAPER, dtype=np.uint8)
    sheet[100 : 100 + height, 100:400] = 60
    for n in range(1, bands):
        end = 100 + n * (dark + light)
        sheet[end - light : end, 100 : 400 - bare] = PAPER
    sheet[100 : 100 + height, 200:202] = PAPER
    return sheet


@pytest.mark.parametrize(("thick", "turned"), [(5, False), (8, False), (10, True), (20, True)])
def test_bold_strokes_side_by_side_are_no_fill(thick: int, turned: bool) -> None:
    """Nine pixels of dark and no print in them are: no stroke is as thick."""
    assert is_turned(banded(thick, 1, 6)) == turned


@pytest.mark.parametrize(("bare", "turned"), [(0.1, False), (0.22, False), (0.28, True), (0.6, True)])
def test_what_is_mostly_print_is_no_fill(bare: float, turned: bool) -> None:
    """A quarter of a fill has no print near."""
    assert is_turned(banded(8, 1, 6, round(300 * bare))) == turned


@pytest.mark.parametrize(("light", "turned"), [(4, True), (9, True), (11, False), (14, False)])
def test_a_fill_is_more_dark_than_light(light: int, turned: bool) -> None:
    """Nine bands of light in ten of eleven dark pixels: 0.42 and 0.47 of it all."""
    sheet = banded(11, light, 10)
    assert (without_dark_fills(sheet, DPI) != sheet).any() == turned


@pytest.mark.parametrize(("gap", "turned"), [(4, True), (10, True), (11, False), (20, False)])
def test_two_fills_with_paper_between_them_are_two(gap: int, turned: bool) -> None:
    """Each of them too narrow for a head. A light rule between two columns of one is narrower."""
    sheet = np.full((400, 700), PAPER, dtype=np.uint8)
    sheet[100:140, 100:150] = sheet[100:140, 150 + gap : 200 + gap] = 60
    assert (without_dark_fills(sheet, DPI) != sheet).any() == turned


def test_paper_between_a_fill_and_a_thick_rule_below_it_stays_paper() -> None:
    sheet = headed()
    sheet[150:154, 100:400] = 0
    out = without_dark_fills(sheet, DPI)
    assert (out[105:135, 110:190] > 200).mean() > 0.6
    assert (out[142:149, 110:390] == PAPER).all()


@pytest.mark.parametrize(("way", "parted"), [(0.2, False), (0.25, False), (0.32, True), (0.8, True)])
def test_a_rule_that_is_hardly_lighter_than_the_fill_parts_nothing(way: float, parted: bool) -> None:
    """Turned over it takes three tenths of the paper's light or more."""
    sheet = headed(rule_high=0)
    sheet[100:140, 200:202] = 60 + round(way * (PAPER - 60))
    assert (without_dark_fills(sheet, DPI) != sheet).any() == parted


def test_print_in_a_fill_that_is_nearly_black_is_as_dark_as_what_it_takes_of_seventy_levels() -> None:
    """Twenty of seventy: 0.286 of the way, of which 0.15 is grain and 0.6 is all ink."""
    sheet = headed(height=60, tone=40)
    sheet[143:146, 340:343] = 20
    out = without_dark_fills(sheet, DPI)
    assert float(out[144, 341]) == pytest.approx(PAPER * (1 - (20 / 70 - 0.15) / 0.45), abs=1.2)


@pytest.mark.parametrize(("share", "turned"), [(0.2, False), (0.245, False), (0.255, True), (0.4, True)])
def test_the_lightest_quarter_of_a_page_is_its_paper(share: float, turned: bool) -> None:
    """Of two lights of paper: the fill is dark against the lighter one only."""
    sheet = headed(tone=155)
    sheet[sheet == PAPER] = 225
    lit = np.full(round(share * sheet.size), PAPER, np.uint8)
    sheet.ravel()[sheet.size - lit.size :] = lit
    assert (without_dark_fills(sheet, DPI) != sheet).any() == turned


@pytest.mark.parametrize(("aside", "turned"), [(0, True), (2, True), (3, False), (6, False)])
def test_a_rule_may_lean_by_a_pixel(aside: int, turned: bool) -> None:
    sheet = headed(rule_high=0)
    sheet[100:120, 200] = sheet[120:140, 200 + aside] = PAPER
    assert is_turned(sheet) == turned


@pytest.mark.parametrize("times", [2.5, 3.0])
def test_the_edge_of_a_fill_stays_as_the_rule_around_it(times: float) -> None:
    """Three pixels of it at 250 and at 300 dpi."""
    sheet = headed()
    large = cv2.resize(sheet, None, fx=times, fy=times, interpolation=cv2.INTER_NEAREST)
    out = without_dark_fills(np.asarray(large, dtype=np.uint8), times * DPI)
    row = out[round(107 * times), round(100 * times) : round(107 * times)]
    assert (row < 128).tolist() == [True] * 3 + [False] * (len(row) - 3)
