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


@pytest.mark.parametrize(("height", "turned"), [(8, False), (11, False), (16, True), (60, True)])
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


@pytest.mark.parametrize(("at", "turned"), [(4, False), (12, False), (18, True), (150, True)])
def test_a_rule_parts_a_fill_where_it_is_not_at_its_side(at: int, turned: bool) -> None:
    assert is_turned(headed(rule_at=at)) == turned
    assert is_turned(headed(rule_at=298 - at)) == turned


@pytest.mark.parametrize(("high", "turned"), [(0.0, False), (0.52, False), (0.68, True), (1.0, True)])
def test_a_rule_runs_through_most_of_a_fill(high: float, turned: bool) -> None:
    assert is_turned(headed(rule_high=high)) == turned


@pytest.mark.parametrize(("way", "dark"), [(0.1, 0.0), (0.3, 1 / 3), (0.375, 0.5), (0.5, 7 / 9), (0.62, 1.0)])
def test_what_departs_from_the_fill_is_ink_by_how_much_it_does(way: float, dark: float) -> None:
    """Up to 0.15 of the way from fill to paper is grain, from 0.6 on all is ink."""
    sheet = headed(height=60)
    sheet[140:148, 330:350] = 60 + round(way * (PAPER - 60))
    out = without_dark_fills(sheet, DPI)
    assert float(np.median(out[142:146, 334:346])) == pytest.approx(PAPER * (1 - dark), abs=7)


@pytest.mark.parametrize(("printed", "turned"), [(0, False), (30, False), (70, True), (400, True)])
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
