"""When coloured ink is taken off print, and how much of it: inks and tones of known light."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PIL import Image

from extractor.page.inks import Ink, ink_in, tones_of, without_both, without_ink

RED_GREEN = 0.5  # of the light: what the green and red of the inks below let through


def patch(light: tuple[float, ...] | np.ndarray, side: int = 9) -> np.ndarray:
    """A place of one tone (blue, green, red)."""
    return np.full((side, side, 3), light, dtype=np.float32)


def found(light: tuple[float, float, float]) -> Ink | None:
    return ink_in(patch(light), np.ones((9, 9), np.uint8))


@pytest.mark.parametrize(("place", "rgb"), [(0, (0, 0, 255)), (1, (0, 255, 0)), (2, (255, 0, 0))])
def test_a_colour_is_as_light_in_grey_as_other_programs_make_it(place: int, rgb: tuple[int, ...]) -> None:
    light = np.zeros(3, np.float32)
    light[place] = 1
    grey = Image.new("RGB", (1, 1), rgb).convert("L").getpixel((0, 0))
    assert isinstance(grey, int)
    assert Ink(light, place, 0).luma == pytest.approx(grey / 255, abs=0.004)


def test_ink_is_told_from_its_strongest_quarter() -> None:
    """A hundred and one pixels, each a little stronger: of the last twenty-six the middle is ``87.5``."""
    tones = np.ones((1, 101, 3), np.float32)
    tones[0, :, 2] -= np.arange(101) / 200
    ink = ink_in(tones, np.ones((1, 101), np.uint8))
    assert ink is not None
    assert (1 - float(ink.light[2])) * 200 == pytest.approx(87.5, abs=0.2)


@pytest.mark.parametrize(("difference", "told"), [(0.05, False), (0.115, False), (0.13, True), (0.3, True)])
def test_ink_nearly_without_colour_is_left_where_it_lies(difference: float, told: bool) -> None:
    """What is grey cannot be told from print."""
    assert (found((0.95, 0.9, 0.95 - difference)) is not None) == told


@pytest.mark.parametrize(("times", "told"), [(2.0, True), (3.6, True), (4.4, False), (4.8, False)])
def test_ink_that_hides_what_is_below_is_left(times: float, told: bool) -> None:
    """Its darkness in as many times the difference of its channels: 0.2, of which grey sees the blue."""
    low = 1 - 0.2 * times - 0.2 * 0.114
    assert (found((low + 0.2, low, low)) is not None) == told


@pytest.mark.parametrize(("ink", "bare"), [(0.5, 1.0), (1.0, 1.0), (1.1, 1.0), (1.3, 0.35 / 0.425)])
def test_what_is_much_denser_than_the_ink_keeps_a_trace(ink: float, bare: float) -> None:
    """Half the light goes in the usual ink. What takes more than 1.15 times that may be print below."""
    usual = np.array([0.75, RED_GREEN, RED_GREEN], np.float32)
    usual += 0.5 - float(usual @ [0.114, 0.587, 0.299])
    seen = without_ink(patch(1 - ink * (1 - usual)), Ink(usual, 0, 1))
    assert seen[4, 4] == pytest.approx(bare, abs=0.01)


def two_inks(degrees: float) -> tuple[Ink, Ink]:
    """One takes blue alone; the other green as well, more the larger the angle. With black their directions
    span sin(angle) / √3."""
    angle = math.radians(degrees)
    light = np.exp(-np.array([[1.0, 0, 0], [math.cos(angle), math.sin(angle), 0]]))
    one, other = (Ink(each.astype(np.float32), 2, 0) for each in light)
    return one, other


@pytest.mark.parametrize(("volume", "alike"), [(0.05, True), (0.13, True), (0.15, False), (0.3, False)])
def test_two_inks_are_parted_only_where_their_colours_differ(volume: float, alike: bool) -> None:
    """Else bare paper beside them is what it was: taken apart, paper without ink tells of neither."""
    one, other = two_inks(math.degrees(math.asin(volume * math.sqrt(3))))
    assert (without_both(patch((1, 1, 1)), one, other)[4, 4] > 0.9) == alike


@pytest.mark.parametrize(("share", "both"), [(0.1, False), (0.27, False), (0.33, True), (1.0, True)])
def test_inks_cross_where_a_third_of_either_is_there(share: float, both: bool) -> None:
    one, other = two_inks(90)
    for shares in ((share, 1.0), (1.0, share)):
        light = np.exp(-shares[0] * one.depth - shares[1] * other.depth)
        seen = without_both(patch(light), one, other)[4, 4]
        assert seen == pytest.approx(1.0 if both else 0.0, abs=0.01)


def test_ink_that_lets_nothing_through_is_one_grey_level_light() -> None:
    ink = Ink(np.array([0.5, 0, 1], np.float32), 2, 1)
    assert ink.depth.tolist() == pytest.approx([math.log(2), math.log(255), 0], abs=1e-3)


@pytest.mark.parametrize(("sheet", "tone"), [(200, 0.15), (40, 0.75), (31, 30 / 31), (28, 1.0), (5, 1.0)])
def test_where_the_paper_is_black_it_says_nothing_of_ink(sheet: int, tone: float) -> None:
    """Below thirty grey levels: a lid, a border. Tones are bounded there."""
    tones = tones_of(np.full((8, 8, 3), 30, np.uint8), np.full((8, 8, 3), sheet, np.uint8))
    assert tones[4, 4].tolist() == pytest.approx([tone] * 3, abs=0.01)
