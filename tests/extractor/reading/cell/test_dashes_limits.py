"""How dark a dash must be beside dirt and other dashes: patches of known darkness, five pixels to a point."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractor.reading.cell.dashes import EmptyCell, are_dashes

POINT = 5
CONTRAST = 200.0  # grey levels between paper and print


def told(dashes: Sequence[float], dirt: float = 0.0) -> list[bool]:
    """Of cells of forty by twenty points with a dash of each darkness at its place, and as many without one,
    all with ``dirt`` so dark ten points beside it."""
    image = np.full((200 * len(dashes), 400), 250, dtype=np.uint8)
    cells = []
    for row, darkness in enumerate([*dashes, *([0.0] * len(dashes))]):
        left, top = 200 * (row % 2), 100 * (row // 2)
        patch(image, left + 100, top + 50 + POINT // 2, darkness)
        patch(image, left + 150, top + 50, dirt)
        cells.append(EmptyCell(0, (left, top, left + 200, top + 100), (left + 100.0, top + 50.0)))
    return are_dashes(image, cells, float(POINT), CONTRAST)[: len(dashes)]


def patch(image: np.ndarray, x: int, y: int, darkness: float) -> None:
    """Six by two and a half points."""
    part = image[y - 6 : y + 7, x - 15 : x + 16]
    part[:] = np.minimum(part, 250 - round(darkness))


@pytest.mark.parametrize(("darkness", "dash"), [(20, False), (48, False), (57, True), (120, True)])
def test_a_dash_takes_a_quarter_of_the_contrast_of_print(darkness: float, dash: bool) -> None:
    assert told([darkness] * 3) == [dash] * 3


@pytest.mark.parametrize(("dirt", "dash"), [(0, True), (65, True), (77, False), (110, False)])
def test_a_dash_is_darker_than_dirt_by_four_tenths(dirt: float, dash: bool) -> None:
    assert told([100] * 3, dirt) == [dash] * 3


@pytest.mark.parametrize(("count", "dash"), [(1, False), (2, True), (4, True)])
def test_one_dash_alone_is_borne_out_by_none(count: int, dash: bool) -> None:
    assert told([120] * count + [0]) == [dash] * count + [False]


@pytest.mark.parametrize(("darkness", "dash"), [(60, False), (68, False), (77, True), (110, True)])
def test_a_dash_is_nearly_as_dark_as_others_of_its_table(darkness: float, dash: bool) -> None:
    """Six tenths of 120."""
    assert told([120, 120, 120, darkness])[3] == dash


Spot = tuple[float, float, int, int, float]
"""How far right of the place of a dash and below it (points), pixels wide and high, and how dark."""
NARROW, LOW = (5, 13), (31, 3)
"""A spot as narrow as the blur of a dash, of which 0.47 is left; and one as low, of which 0.51 is left."""


def of(spots: Sequence[Spot], others: Sequence[Sequence[Spot]] = ()) -> bool:
    """What is said of three cells with the same spots, among others."""
    cells = []
    every = [spots] * 3 + list(others)
    image = np.full((100 * len(every), 200), 250, dtype=np.uint8)
    for row, held in enumerate(every):
        for across, down, width, height, darkness in held:
            x, y = 100 + round(across * POINT), 100 * row + 52 + round(down * POINT)
            left, top = x - width // 2, y - height // 2
            part = image[max(top, 100 * row) : top + height, max(left, 0) : left + width]
            part[:] = np.minimum(part, 250 - round(darkness))
        cells.append(EmptyCell(0, (0, 100 * row, 200, 100 * row + 100), (100.5, 100 * row + 50.0)))
    told_ = are_dashes(image, cells, float(POINT), CONTRAST)
    assert len(set(told_[:3])) == 1
    return told_[0]


@pytest.mark.parametrize(("off", "dash"), [(0.0, True), (2.0, True), (2.4, False), (5.0, False)])
def test_a_spot_beside_the_place_of_a_dash_is_none(off: float, dash: bool) -> None:
    """Two points across; it is only just as dark as a dash must be."""
    assert of([(off, 0, *NARROW, 120)]) == dash
    assert of([(-off, 0, *NARROW, 120)]) == dash


@pytest.mark.parametrize(("off", "dash"), [(0.0, True), (1.0, True), (1.4, False), (3.0, False)])
def test_a_spot_above_or_below_it_is_none(off: float, dash: bool) -> None:
    """A point."""
    assert of([(0, off, *LOW, 110)]) == dash
    assert of([(0, -off, *LOW, 110)]) == dash


@pytest.mark.parametrize(("away", "dash"), [(4.0, True), (4.8, False), (9.0, False)])
def test_what_lies_beside_a_dash_by_more_than_its_length_is_dirt(away: float, dash: bool) -> None:
    """Four and a half points; three quarters as dark as the dash."""
    assert of([(0, 0, 21, 13, 100), (away, 0, *NARROW, 158)]) == dash


@pytest.mark.parametrize(("away", "dash"), [(1.4, True), (1.8, False), (4.0, False)])
def test_and_what_lies_above_it_by_more_than_its_height(away: float, dash: bool) -> None:
    assert of([(0, 0, *LOW, 200), (0, -away, *LOW, 155)]) == dash


@pytest.mark.parametrize(("inside", "dash"), [(0.6, True), (1.4, True), (2.2, False), (5.0, False)])
def test_the_rest_of_a_rule_at_the_side_of_a_cell_is_no_dirt(inside: float, dash: bool) -> None:
    """Two points."""
    assert of([(0, 0, 21, 13, 100), (inside - 20, 0, *NARROW, 158)]) == dash
    assert of([(0, 0, 21, 13, 100), (20 - inside, 0, *NARROW, 158)]) == dash


@pytest.mark.parametrize(("dirty", "dash"), [(0, True), (2, True), (3, False), (9, False)])
def test_dirt_counts_where_more_than_a_tenth_of_the_cells_have_it(dirty: int, dash: bool) -> None:
    """Of twenty."""
    others: list[list[Spot]] = [[(10, 0, 31, 13, 80)] if n < dirty else [] for n in range(17)]
    assert of([(0, 0, 31, 13, 100)], others) == dash
