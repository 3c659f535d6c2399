"""What stays between the cells when rules are taken out: lengths in points, at 360 dpi five pixels each."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.grid.pixels.erase import without_rules
from extractor.grid.pixels.model import Grid, GridCell

DPI = 360.0
POINT = 5  # pixels
CELL = (200, 200, 400, 300)  # pixels: the space inside the rules of the only cell
INK = 20
Picture = NDArray[np.uint8]


def paper() -> Picture:
    picture = np.full((500, 600), 255, dtype=np.uint8)
    picture[240:260, 280:320] = INK  # print, far from the rules
    return picture


def erased(picture: Picture) -> Picture:
    grid = Grid((GridCell(0, 0, 1, 1, CELL),), 1, 1, CELL)
    return without_rules(picture, (grid,), DPI)


def is_ink(picture: Picture, y: int, x: int) -> bool:
    return bool(picture[y, x] < 128)


@pytest.mark.parametrize(("points", "stays"), [(1.0, False), (4.4, False), (5.6, True), (9.0, True)])
@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_outer_rules_go_up_to_five_points_from_the_cells(side: str, points: float, stays: bool) -> None:
    picture, away = paper(), round(points * POINT)
    x0, y0, x1, y1 = CELL
    level, upright = slice(x0, x1), slice(y0, y1)
    places: dict[str, tuple[slice, slice]] = {
        "left": (upright, slice(x0 - 1 - away, x0 - away)),
        "right": (upright, slice(x1 + away, x1 + away + 1)),
        "top": (slice(y0 - 1 - away, y0 - away), level),
        "bottom": (slice(y1 + away, y1 + away + 1), level),
    }
    at = places[side]
    picture[at] = INK
    assert bool((erased(picture)[at] < 128).all()) == stays


def test_space_outside_becomes_white_and_print_inside_stays_as_it_is() -> None:
    picture = paper()
    picture[195:200, 150:450] = 90
    picture[250, 300] = 77
    out = erased(picture)
    assert (out[195:200, 175:425] == 255).all()
    assert out[250, 300] == 77


@pytest.mark.parametrize(("points", "stays"), [(1.0, True), (5.4, True), (6.6, False), (12.0, False)])
def test_a_letter_is_told_from_the_fringe_of_a_rule_by_its_length(points: float, stays: bool) -> None:
    """Ink at the foot of the cell that goes on below it: of a letter up to six points, of the rule beyond."""
    picture, length = paper(), round(points * POINT)
    picture[296:306, 250 : 250 + length] = INK
    assert is_ink(erased(picture), 303, 250 + length // 2) == stays


@pytest.mark.parametrize(("pixels", "stays"), [(3, True), (11, True), (14, False), (20, False)])
def test_a_stroke_reaches_two_and_a_half_points_into_a_rule(pixels: int, stays: bool) -> None:
    picture = paper()
    picture[280:340, 300:304] = INK
    picture[240:244, 380:440] = INK
    out = erased(picture)
    assert is_ink(out, CELL[3] - 1 + pixels, 301) == stays
    assert is_ink(out, 241, CELL[2] - 1 + pixels) == stays


@pytest.mark.parametrize(("gap", "stays"), [(0, True), (1, False), (2, False)])
@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_only_strokes_that_touch_the_edge_of_the_cell_go_on(side: str, gap: int, stays: bool) -> None:
    """``gap`` pixels of paper lie between the stroke and the edge; ink stands beyond it."""
    picture = paper()
    x0, y0, x1, y1 = CELL
    level, upright = slice(248, 252), slice(298, 302)
    inner, outer, seen = {
        "left": ((level, slice(x0 + gap, x0 + 30)), (level, slice(x0 - 8, x0)), (250, x0 - 2)),
        "right": ((level, slice(x1 - 30, x1 - gap)), (level, slice(x1, x1 + 8)), (250, x1 + 1)),
        "top": ((slice(y0 + gap, y0 + 30), upright), (slice(y0 - 8, y0), upright), (y0 - 2, 300)),
        "bottom": ((slice(y1 - 30, y1 - gap), upright), (slice(y1, y1 + 8), upright), (y1 + 1, 300)),
    }[side]
    picture[inner] = INK
    picture[outer] = INK
    assert is_ink(erased(picture), *seen) == stays


@pytest.mark.parametrize(("aside", "stays"), [(0, True), (1, True), (2, False)])
@pytest.mark.parametrize("way", [-1, 1])
def test_a_stroke_may_lean_by_a_pixel(way: int, aside: int, stays: bool) -> None:
    """A stroke one pixel wide ends at the cell's edge; ink beyond it stands ``aside`` pixels to one side."""
    picture = paper()
    picture[285:300, 300] = INK
    picture[300:308, 300 + way * aside] = INK
    picture[250, 385:400] = INK
    picture[250 + way * aside, 400:408] = INK
    out = erased(picture)
    assert is_ink(out, 304, 300 + way * aside) == stays
    assert is_ink(out, 250 + way * aside, 404) == stays


def test_tables_without_rules_lose_nothing() -> None:
    picture = paper()
    picture[195:200, 150:450] = 90
    grid = Grid((GridCell(0, 0, 1, 1, CELL),), 1, 1, CELL, ruled=False)
    assert (without_rules(picture, (grid,), DPI) == picture).all()
