"""How pale, how far, how broken a rule may be that is found by its whole length; two pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels.faint import with_faint_rules
from extractor.grid.pixels.ridge import horizontal_ridges
from extractor.grid.pixels.rules import find_rules
from extractor.page.scan import Grey

DPI = 144.0
POINT = 2.0
PALE = 230  # grey level: too near to paper for a rule to be seen at once


def sheet(left: float = 50, right: float = 450, dark: int = 20) -> Grey:
    """Dark rules at 100 and 200 points from the top."""
    image = np.full((800, 1100), 255, dtype=np.uint8)
    image[700:780, 1000:1090] = dark  # a stamp's worth of ink, by which the page's contrast is told
    for at in (100, 200):
        level(image, at, left, right, dark)
    return image


def level(image: Grey, at: float, left: float, right: float, tone: int) -> None:
    image[round(at * POINT) : round(at * POINT) + 2, round(left * POINT) : round(right * POINT)] = tone


def faint(image: Grey) -> list[int]:
    """The heights in points of the rules that are found by their length only."""
    ridges = horizontal_ridges(image, DPI)
    before = find_rules(ridges, POINT)
    assert [round(rule.middle / POINT) for rule in before] == [100, 200]
    _, after = with_faint_rules(image, ridges, before, POINT)
    known = [rule.middle for rule in before]
    return sorted({round(rule.middle / POINT) for rule in after if rule.middle not in known})


@pytest.mark.parametrize(("darker", "found"), [(4, []), (8, []), (11, [150]), (22, [150])])
def test_a_faint_rule_takes_four_hundredths_of_the_contrast(darker: int, found: list[int]) -> None:
    image = sheet()
    level(image, 150, 50, 450, 255 - darker)
    assert faint(image) == found


@pytest.mark.parametrize(("darker", "found"), [(3, []), (5, []), (7, [150]), (9, [150])])
def test_and_six_grey_levels_on_a_pale_page(darker: int, found: list[int]) -> None:
    image = sheet(dark=155)
    level(image, 150, 50, 450, 255 - darker)
    assert faint(image) == found


@pytest.mark.parametrize(("wide", "found"), [(120, []), (193, []), (207, [150]), (300, [150])])
def test_rules_shorter_than_two_hundred_points_show_no_table(wide: float, found: list[int]) -> None:
    image = sheet(50, 50 + wide)
    level(image, 150, 50, 50 + wide, PALE)
    assert faint(image) == found


@pytest.mark.parametrize(("away", "found"), [(40, [240]), (76, [276]), (84, []), (120, [])])
def test_faint_rules_lie_within_eighty_points_of_the_others(away: int, found: list[int]) -> None:
    image = sheet()
    level(image, 200 + away, 50, 450, PALE)
    assert faint(image) == found


@pytest.mark.parametrize(("gap", "found"), [(20, [150]), (37, [150]), (45, []), (80, [])])
def test_a_tenth_of_a_faint_rule_may_be_gone(gap: float, found: list[int]) -> None:
    image = sheet()
    level(image, 150, 50, 450, PALE)
    level(image, 150, 200, 200 + gap, 255)
    assert faint(image) == found


@pytest.mark.parametrize(("darker", "found"), [(10, []), (11, []), (14, [150]), (25, [150])])
def test_its_palest_parts_are_half_as_dark_as_the_rest(darker: int, found: list[int]) -> None:
    image = sheet()
    level(image, 150, 50, 450, PALE)
    level(image, 150, 150, 300, 255 - darker)
    assert faint(image) == found


@pytest.mark.parametrize(("short", "found"), [(4, [150]), (11, [150]), (13, []), (18, [])])
def test_it_is_there_at_both_ends_where_the_narrowest_column_is(short: float, found: list[int]) -> None:
    """Half of the twenty points at its end may be gone."""
    image = sheet()
    level(image, 150, 50 + short, 450, PALE)
    assert faint(image) == found


@pytest.mark.parametrize(("off", "found"), [(0, [150]), (4.5, [150]), (6, []), (20, [])])
def test_two_rules_are_of_one_width_where_their_ends_are_within_five_points(
    off: float, found: list[int]
) -> None:
    image = sheet()
    level(image, 200, 450, 450 + off, 20)
    level(image, 150, 50, 450 + off, PALE)
    assert faint(image) == found
