"""Commas hang below the line, points stand on it; what is as tall as a digit is neither."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from extractor.page.sign_shapes import is_another_in_print, is_another_sign, named_twice


def outline(low: float, high: float) -> list[np.ndarray]:
    return [np.array([(0.0, low), (4.0, low), (4.0, high), (0.0, high)])]


@pytest.mark.parametrize(
    ("sign", "low", "another"),
    [(",", -0.8, True), (",", -0.84, False), (".", -1.56, False), (".", -1.6, True), (".", 0.5, False)],
)
def test_signs_by_where_they_stand(sign: str, low: float, another: bool) -> None:
    assert is_another_sign(outline(low, 4.0), sign, 40.0) == another


@pytest.mark.parametrize(("high", "another"), [(15.0, False), (16.0, True)])
def test_what_is_as_tall_as_a_digit_is_no_sign(high: float, another: bool) -> None:
    assert is_another_sign(outline(0.0, high), ".", 40.0) == another


def test_what_lies_below_the_line_alone_is_no_point() -> None:
    assert is_another_sign(outline(-5.0, -1.0), ".", 40.0)
    assert not is_another_sign(outline(-5.0, -1.0), ",", 40.0)


def test_a_glyph_without_a_shape_is_not_judged() -> None:
    assert not is_another_sign([], ",", 40.0)
    assert not is_another_sign(outline(2.0, 2.0), ",", 40.0)


@pytest.mark.parametrize(
    ("sign", "high", "another"), [(",", 12, True), (",", 13, False), (".", 12, False), (".", 13, True)]
)
def test_signs_by_their_ink(sign: str, high: int, another: bool) -> None:
    assert is_another_in_print(np.ones((high, 10), np.uint8), sign, 60.0) == another


@pytest.mark.parametrize(("high", "is_sign"), [(23, True), (24, False)])
def test_digits_are_taller_than_signs(high: int, is_sign: bool) -> None:
    assert is_another_in_print(np.ones((high, 10), np.uint8), "1", 60.0) == is_sign
    assert is_another_in_print(np.ones((high, 10), np.uint8), ",", 60.0) != is_sign
    assert is_another_sign(outline(0.0, high), "1", 60.0) == is_sign


@pytest.mark.parametrize(("high", "another"), [(48, False), (52, False), (53, True), (57, True)])
def test_brackets_are_taller_than_digits(high: int, another: bool) -> None:
    assert is_another_in_print(np.ones((high, 20), np.uint8), "1", 60.0) == another


@dataclass
class Map:
    cid2unichr: dict[int, str]


@dataclass
class Font:
    fontname: str
    unicode_map: Map | None


def test_fonts_whose_map_gives_a_sign_to_two_codes() -> None:
    fonts = [
        Font("A", Map({1: ",", 2: ",", 3: "x", 4: "x", 5: "1"})),
        Font("B", Map({1: ","})),
        Font("C", None),
    ]
    assert named_twice(fonts) == {"A": {","}}
