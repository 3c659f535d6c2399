"""What shows that a page is bent: lines of a known length, thickness and bow, at 100 dpi."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.polynomial import Legendre

from extractor.page.bends import bend_of

DPI = 100.0
Grey = np.ndarray


def paper() -> Grey:
    return np.full((600, 900), 255, dtype=np.uint8)


def bow(image: Grey, pixels: float) -> Grey:
    """The middle lower than the sides."""
    ys, xs = np.mgrid[0 : image.shape[0], 0 : image.shape[1]].astype(np.float32)
    down = (ys - pixels * np.sin(np.pi * xs / image.shape[1])).astype(np.float32)
    return np.asarray(cv2.remap(image, xs, down, cv2.INTER_CUBIC, borderValue=255), dtype=np.uint8)


def is_bent(image: Grey) -> bool:
    return bend_of(image, DPI) is not None


def ruled(tone: int = 0, thick: int = 2, long: int = 800, dashes: tuple[int, int] = (0, 0)) -> Grey:
    """Five lines across, whole or of dashes (how long, how far apart)."""
    image = paper()
    on, off = dashes
    for y in range(80, 561, 120):
        for x in range(50, 50 + long, (on + off) or long):
            image[y : y + thick, x : x + (on or long)] = tone
    return image


@pytest.mark.parametrize(
    ("pixels", "bent"), [(0.0, False), (0.9, False), (1.1, False), (1.5, True), (8.0, True)]
)
def test_a_bend_leaves_the_straight_by_more_than_scanners_do(pixels: float, bent: bool) -> None:
    large = cv2.resize(ruled(), None, fx=3, fy=3, interpolation=cv2.INTER_NEAREST)
    assert (bend_of(bow(large, 3 * pixels), 3 * DPI) is not None) == bent


@pytest.mark.parametrize(("tone", "bent"), [(0, True), (237, True), (238, False), (250, False)])
def test_thin_rules_count_though_they_are_faint(tone: int, bent: bool) -> None:
    image = np.where(bow(ruled(), 8) < 128, tone, 255).astype(np.uint8)
    assert is_bent(image) == bent


@pytest.mark.parametrize(("tone", "bent"), [(0, True), (209, True), (210, False), (236, False)])
def test_print_is_darker(tone: int, bent: bool) -> None:
    """Dashes as words are, nine pixels apart."""
    image = np.where(bow(ruled(thick=4, dashes=(36, 9)), 8) < 128, tone, 255).astype(np.uint8)
    assert is_bent(image) == bent


@pytest.mark.parametrize(("off", "bent"), [(5, True), (10, True), (12, False), (30, False)])
def test_words_as_near_as_blanks_leave_them_make_a_line(off: int, bent: bool) -> None:
    assert is_bent(bow(ruled(thick=4, dashes=(36, off)), 8)) == bent


@pytest.mark.parametrize(("on", "bent"), [(40, False), (72, False), (105, True), (300, True)])
def test_a_line_worth_following_is_nearly_an_inch_long(on: int, bent: bool) -> None:
    image = ruled(dashes=(on, 20))
    assert is_bent(bow(image[:, :480], 8)) == bent


@pytest.mark.parametrize(("thick", "bent"), [(2, True), (8, True), (10, False), (30, False)])
def test_what_is_thicker_than_print_is_no_line(thick: int, bent: bool) -> None:
    """A tenth of an inch, with the pixel by which rules are widened."""
    assert is_bent(bow(ruled(thick=thick), 8)) == bent


@pytest.mark.parametrize(("slope", "bent"), [(0.03, True), (0.07, True), (0.14, False), (0.3, False)])
def test_what_is_steeper_than_paper_bends_is_a_drawing(slope: float, bent: bool) -> None:
    image = paper()
    for y in range(80, 361, 60):
        cv2.line(image, (100, y), (800, y + round(700 * slope)), 0, 2)
    assert is_bent(image) == bent


@pytest.mark.parametrize(("slope", "bent"), [(0.03, True), (0.058, True), (0.076, False)])
def test_a_hairline_lies_in_one_row_for_longer_than_a_letter(slope: float, bent: bool) -> None:
    """Two pixels high where it changes rows: at a slope of 0.058 for 34 pixels, at 0.076 for 26."""
    image = paper()
    for y in range(80, 361, 60):
        cv2.line(image, (100, y), (800, y + round(700 * slope)), 0, 1)
    assert is_bent(image) == bent


@pytest.mark.parametrize(("share", "bent"), [(0.30, False), (0.52, False), (0.60, True), (0.9, True)])
def test_lines_together_are_half_as_long_as_what_is_printed(share: float, bent: bool) -> None:
    """Two lines, in opposite corners of a place of eight hundred pixels."""
    image = paper()
    half = round(800 * share / 2)
    image[100:102, 50 : 50 + half] = 0
    image[500:502, 850 - half : 850] = 0
    image[100:102, 846:850] = image[500:502, 50:54] = 0
    assert is_bent(bow(image, 40)) == bent


@pytest.mark.parametrize(("on", "bent"), [(60, False), (76, False), (88, True), (140, True)])
def test_two_dashes_of_a_narrow_column_are_worth_following_where_they_are_long(on: int, bent: bool) -> None:
    image = ruled(dashes=(on, 20), long=2 * on + 20)
    assert is_bent(bow(np.ascontiguousarray(image[:, : 2 * on + 120]), 12)) == bent


@pytest.mark.parametrize(("dashes", "bent"), [(5, True), (7, True), (8, False), (10, False)])
def test_dashes_shorter_than_a_tenth_of_the_page_do_not_show_its_bend(dashes: int, bent: bool) -> None:
    """Each is followed for 100 pixels, of 970 and of 1,115."""
    image = np.full((600, 145 * dashes + 100), 255, dtype=np.uint8)
    for y in range(80, 561, 120):
        for n in range(dashes):
            image[y : y + 2, 50 + 145 * n : 50 + 145 * n + 132] = 0
    assert is_bent(bow(image, 12)) == bent


def crumpled(along: int, down: int, pixels: float = 2.5) -> Grey:
    """Twenty level lines, each moved down by the product of two Legendre polynomials of these degrees, of the
    place along it and of its height: none of lower degree is like them."""
    image = paper()
    ys, xs = np.mgrid[0:600, 0:900].astype(np.float64)
    for y in range(30, 571, 27):
        image[y : y + 2, 50:850] = 0
    u, v = np.clip((xs - 450) / 400, -1, 1), np.clip((ys - 300) / 270, -1, 1)
    shift = pixels * Legendre.basis(along)(u) * Legendre.basis(down)(v)
    moved = cv2.remap(
        image, xs.astype(np.float32), (ys - shift).astype(np.float32), cv2.INTER_CUBIC, borderValue=255
    )
    return np.asarray(moved, dtype=np.uint8)


def unevenness(image: Grey) -> float:
    """How far the lines leave their own height, as a deviation in pixels."""
    off = []
    for y in range(30, 571, 27):
        dark = 255.0 - image[y - 8 : y + 10, 70:830]
        middle = (dark * np.arange(18)[:, None]).sum(axis=0) / np.maximum(dark.sum(axis=0), 1)
        off.append(middle - middle.mean())
    return float(np.sqrt(np.mean(np.square(off))))


@pytest.mark.parametrize(
    ("along", "down", "followed"),
    [
        (2, 0, True), (3, 0, True), (4, 0, True), (5, 0, False), (6, 0, False),
        (2, 1, True), (2, 2, True), (2, 3, False), (3, 2, True), (4, 1, True), (4, 2, False),
    ],
)  # fmt: skip
def test_a_sheet_bends_and_does_not_crumple(along: int, down: int, followed: bool) -> None:
    """Up to four times along its lines, twice across them, five times together."""
    image = crumpled(along, down)
    bend = bend_of(image, DPI)
    flat = image if bend is None else bend.straightened(image)
    assert (unevenness(flat) < 0.5 * unevenness(image)) == followed
