"""Which thin lines under coloured ink are rules, at 100 dpi."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.crossed_rules import rules_in

DPI = 100.0
BOX = (0, 0, 300, 300)


def seen(long: int = 200, thin: int = 1, light: float = 0.4, gap: int = 0, paper: int = 250) -> float:
    """The share of an upright line of so many pixels that is found as a rule."""
    sheet = np.full((300, 300), paper, dtype=np.uint8)
    sheet[40 : 40 + long, 150 : 150 + thin] = round(paper * light)
    sheet[100 : 100 + gap, 150 : 150 + thin] = paper
    inked = sheet < paper
    found, turned = rules_in(sheet, BOX, DPI), rules_in(np.ascontiguousarray(sheet.T), BOX, DPI).T
    assert (found == turned).all()
    return float(found[inked].mean())


@pytest.mark.parametrize(("long", "rule"), [(20, False), (43, False), (48, True), (200, True)])
def test_a_rule_is_longer_than_the_arc_of_a_stamp_runs_straight(long: int, rule: bool) -> None:
    assert (seen(long) > 0.9) == rule


@pytest.mark.parametrize(("thin", "rule"), [(1, True), (4, True), (7, False), (20, False)])
def test_a_rule_is_thin(thin: int, rule: bool) -> None:
    assert (seen(thin=thin) > 0.9) == rule


@pytest.mark.parametrize(("light", "rule"), [(0.5, True), (0.83, True), (0.87, False), (0.97, False)])
def test_a_rule_takes_a_seventh_of_the_light_beside_it(light: float, rule: bool) -> None:
    assert (seen(light=light) > 0.9) == rule


@pytest.mark.parametrize(("gap", "rule"), [(0, True), (2, True), (4, False), (12, False)])
def test_a_little_of_it_may_be_lost(gap: int, rule: bool) -> None:
    """Neither part is long enough by itself."""
    sheet = np.full((300, 300), 250, dtype=np.uint8)
    sheet[100:140, 150] = sheet[140 + gap : 170 + gap, 150] = 80
    assert bool(rules_in(sheet, BOX, DPI).any()) == rule


@pytest.mark.parametrize(("thin", "rule"), [(3, True), (6, True), (7, False)])
def test_at_twice_the_resolution_a_rule_is_twice_as_thick(thin: int, rule: bool) -> None:
    sheet = np.full((600, 600), 250, dtype=np.uint8)
    sheet[80:480, 300 : 300 + thin] = 80
    assert bool(rules_in(sheet, (0, 0, 600, 600), 2 * DPI).any()) == rule


@pytest.mark.parametrize(("gap", "rule"), [(2, True), (6, True), (8, False)])
def test_and_twice_as_much_of_it_may_be_lost(gap: int, rule: bool) -> None:
    sheet = np.full((600, 600), 250, dtype=np.uint8)
    sheet[200:280, 300:302] = sheet[280 + gap : 340 + gap, 300:302] = 80
    assert bool(rules_in(sheet, (0, 0, 600, 600), 2 * DPI).any()) == rule


@pytest.mark.parametrize(("aside", "rule"), [(0, True), (1, True), (2, False)])
def test_a_rule_may_lean_by_a_pixel(aside: int, rule: bool) -> None:
    """Neither half is long enough by itself."""
    sheet = np.full((300, 300), 250, dtype=np.uint8)
    sheet[100:140, 150] = sheet[140:170, 150 + aside] = 80
    found = rules_in(sheet, BOX, DPI)[sheet < 250]
    assert bool(found.all()) == bool(found.any()) == rule
