"""Small dashes on dirty paper: by place, darkness and likeness, whatever readers make of such spots."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.page.scan import Grey
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.dashes import EmptyCell, are_dashes
from extractor.reading.cell.reading import lone_reading
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look, Seen

POINT = 150 / 72
WIDE, HIGH = 90, 40
CONTRAST = 60.0


def paper(seed: int = 1) -> Grey:
    dice = np.random.default_rng(seed)
    return np.clip(252 + dice.normal(0, 4, (HIGH, 4 * WIDE)), 0, 255).astype(np.uint8)


def cells() -> list[EmptyCell]:
    return [
        EmptyCell(0, (WIDE * n, 0, WIDE * (n + 1), HIGH), (WIDE * (n + 0.5), HIGH / 2 - 1)) for n in range(4)
    ]


def spot(image: Grey, x: float, y: float, depth: int = 90) -> None:
    ink = np.zeros(image.shape, dtype=np.float32)
    ink[round(y), round(x) - 2 : round(x) + 2] = depth
    ink = cv2.GaussianBlur(ink, (0, 0), 0.8)
    image[:] = np.clip(image - ink, 0, 255).astype(np.uint8)


def found(image: Grey) -> list[bool]:
    return are_dashes(image, cells(), POINT, CONTRAST)


def test_alike_spots_where_dashes_stand_are_dashes() -> None:
    image = paper()
    for n in (0, 2, 3):
        spot(image, WIDE * (n + 0.5), HIGH / 2)
    assert found(image) == [True, False, True, True]


def test_clean_cells_and_dirt_at_other_places_are_none() -> None:
    image = paper()
    assert found(image) == [False] * 4
    for n in range(4):
        spot(image, WIDE * n + 20 + 12 * n, 12 + 6 * n)
    assert found(image) == [False] * 4


def test_one_spot_that_no_other_is_like_proves_nothing() -> None:
    image = paper()
    spot(image, WIDE * 1.5, HIGH / 2)
    assert found(image) == [False] * 4


def test_a_spot_no_darker_than_the_dirt_of_its_page_is_none() -> None:
    image = paper()
    for n in (0, 1):
        spot(image, WIDE * (n + 0.5), HIGH / 2)
    for n in range(4):
        spot(image, WIDE * n + 20, 12)
    assert found(image) == [False] * 4


def test_a_sure_dash_stands_whatever_one_reader_makes_of_it_but_not_against_two() -> None:
    lone = Lone("dash", (0, 0, 4, 2), (0,), 0.05, certain=True)
    seen = tuple(Look(name, name, Seen(text, 0.5, 0.5)) for name, text in (("a", "4"), ("b", "*")))
    one = lone_reading(lone, [], [Verdict("4", False, "none", 0.3, seen)], dirty=True)
    assert (one.text, one.needs_review) == ("-", False)
    both = lone_reading(lone, [], [Verdict("4", True, "both", 0.99, seen)], dirty=True)
    assert both.needs_review
