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
