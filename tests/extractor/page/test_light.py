"""Paper and what lies on it: drawn with a known light, at 100 dpi."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.page.light import evened, paper, paper_colour

DPI = 100.0


def sheet(tone: int = 200) -> np.ndarray:
    return np.full((600, 600), tone, dtype=np.uint8)


def middle(image: np.ndarray) -> int:
    return int(image[image.shape[0] // 2, image.shape[1] // 2])


@pytest.mark.parametrize(("inches", "ink"), [(0.10, True), (0.22, True), (0.34, False), (1.0, False)])
def test_a_dark_place_as_wide_as_letters_is_ink_and_a_wider_one_a_tint(inches: float, ink: bool) -> None:
    image = sheet()
    half = round(inches * DPI / 2)
    image[300 - half : 300 + half, :] = 120
    assert (middle(paper(image, DPI)) > 185) == ink


@pytest.mark.parametrize(("inches", "ink"), [(0.5, True), (1.1, True), (1.4, False), (3.0, False)])
def test_colour_narrower_than_the_width_of_a_heading_lies_on_the_paper(inches: float, ink: bool) -> None:
    image = np.stack([sheet()] * 3, axis=-1)
    half = round(inches * DPI / 2)
    image[300 - half : 300 + half, :] = 120
    assert (int(paper_colour(image, DPI)[75, 75, 0]) > 180) == ink


@pytest.mark.parametrize(("light", "border"), [(20, True), (69, True), (70, False), (110, False)])
def test_paper_that_is_nearly_black_at_the_edge_is_no_paper(light: int, border: bool) -> None:
    """A lid beside the page goes; a page in deep shadow is evened, with its print."""
    image = sheet()
    image[:, :200] = light
    image[250:260, 60:90] = light // 3
    even = evened(image, paper(image, DPI))
    assert (even[255, 70] == 255) == border
    assert even[400, 400] == 255


def test_dark_places_that_touch_no_edge_stay() -> None:
    image = sheet()
    image[200:400, 200:400] = 40
    image[290:300, 290:310] = 10
    assert evened(image, paper(image, DPI))[295, 300] < 128


@pytest.mark.parametrize(("share", "white"), [(1.0, True), (0.96, True), (0.945, False), (0.8, False)])
def test_what_is_nearly_as_light_as_the_paper_is_grain(share: float, white: bool) -> None:
    """Twelve of two hundred and fifty-five levels."""
    image = sheet(240)
    image[299:301, 299:301] = round(240 * share)
    assert (evened(image, paper(image, DPI))[300, 300] == 255) == white


@pytest.mark.parametrize("tone", [90, 140, 240])
def test_print_keeps_its_share_of_the_light(tone: int) -> None:
    image = sheet(tone)
    image[299:301, 299:301] = tone // 2
    assert int(evened(image, paper(image, DPI))[300, 300]) == pytest.approx(133, abs=3)


@pytest.mark.parametrize(("grey", "white"), [(229, True), (228, False)])
def test_grain_is_twelve_levels(grey: int, white: bool) -> None:
    """Of the light of the paper, 240, as much as 255 is of 267."""
    image = sheet(240)
    image[299:301, 299:301] = grey
    assert (evened(image, paper(image, DPI))[300, 300] == 255) == white


def test_a_dark_place_on_the_page_is_lit_no_more_than_a_black_one() -> None:
    """A third of thirty grey levels stays a third of the light; what is below is as dark as it is."""
    image = sheet()
    image[150:450, 150:450] = 20
    image[299:301, 299:301] = 10
    assert int(evened(image, paper(image, DPI))[300, 300]) == pytest.approx(267 / 3, abs=1)
