"""Dotted and dashed rules drawn through; print and lone marks are left. Ten pixels to a point."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels import ruled
from extractor.grid.pixels.dots import with_dots_joined
from extractor.grid.pixels.model import Grid, GridCell
from extractor.page.scan import Grey, ScanPage

POINT = 10.0
PAPER, INK = 255, 40


def sheet() -> Grey:
    return np.full((800, 1200), PAPER, dtype=np.uint8)


def dashes(page: Grey, mark: float, gap: float, *, thick: float = 1.0, length: float = 100.0) -> None:
    """A row of marks at 40 points from the top, 10 points from the left; sizes in points."""
    rows = slice(400, 400 + round(thick * POINT))
    at = 100.0
    while at + mark * POINT <= 100 + length * POINT:
        page[rows, round(at) : round(at + mark * POINT)] = INK
        at += (mark + gap) * POINT


def drawn(page: Grey) -> int:
    """How much of the row is dark afterwards, in points."""
    return round(float((with_dots_joined(page, POINT)[404] < 128).sum() / POINT))


@pytest.mark.parametrize(("mark", "gap"), [(0.5, 0.5), (1, 1), (1, 2), (3, 3), (5.5, 4)])
def test_dots_and_dashes_are_drawn_through(mark: float, gap: float) -> None:
    page = sheet()
    dashes(page, mark, gap)
    assert drawn(page) >= 100 - mark - gap


@pytest.mark.parametrize(
    ("mark", "gap", "thick"),
    [
        (1, 5.5, 1),  # marks too far from each other
        (7, 2, 1),  # marks as long as print and rules have them
        (1, 1, 2.4),  # marks as high as letters
    ],
)
def test_other_marks_are_left(mark: float, gap: float, thick: float) -> None:
    page = sheet()
    dashes(page, mark, gap, thick=thick)
    assert np.array_equal(with_dots_joined(page, POINT), page)


def test_three_dots_are_no_rule() -> None:
    page = sheet()
    dashes(page, 1, 1, length=6)
    assert np.array_equal(with_dots_joined(page, POINT), page)


def test_a_rule_goes_on_over_one_that_crosses_it() -> None:
    page = sheet()
    dashes(page, 2, 2, length=40)
    page[300:500, 560:570] = INK  # the rule that crosses, its dash in the row
    page[400:410, 540:590] = INK
    page[400:410, 610:630] = INK
    page[400:410, 650:670] = INK
    page[400:410, 690:710] = INK
    assert (with_dots_joined(page, POINT)[404, 440:700] < 128).all()


def test_rules_down_are_drawn_as_well() -> None:
    page = sheet()
    dashes(page, 1, 1)
    turned = np.ascontiguousarray(page.T)
    assert np.array_equal(with_dots_joined(turned, POINT), with_dots_joined(page, POINT).T)


def test_each_rule_is_as_dark_as_its_own_marks() -> None:
    page = sheet()
    dashes(page, 1, 1)
    pale = np.roll(page, 200, axis=0)
    pale[pale == INK] = 190
    joined = with_dots_joined(np.minimum(page, pale), POINT)
    assert set(joined[404, 110:990].tolist()) == {INK}
    assert set(joined[604, 110:990].tolist()) == {190}


def ruled_page(dpi: float, *, whole: bool) -> ScanPage:
    """A page with a table of two by two cells, or with none, at 150 pixels an inch, said to be ``dpi``."""
    picture = np.full((700, 1000), PAPER, dtype=np.uint8)
    for place in (200, 300, 400) if whole else ():
        picture[place : place + 3, 200:403] = INK
        picture[200:403, place : place + 3] = INK
    return ScanPage(1, 480.0, 336.0, dpi, picture, picture, np.diag([0.48, 0.48, 1.0]), ())


@pytest.mark.parametrize(
    ("dpi", "whole", "asked"), [(150, True, False), (150, False, True), (200, True, True), (200, False, True)]
)
def test_on_a_coarse_scan_whole_rules_come_first(
    dpi: float, whole: bool, asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pieces of thin rules that dirt broke were joined as dots: a table lost its heading, and was unknown."""
    joined: list[float] = []

    def noted(picture: Grey, point: float) -> Grey:
        joined.append(point)
        return picture

    monkeypatch.setattr(ruled, "with_dots_joined", noted)
    page = ruled_page(dpi, whole=whole)
    ruled.ruled_grids(page, (page.clean < 128).astype(np.uint8))
    assert bool(joined) == asked


def seen_as(rows: int, doubts: int = 0, tables: int = 1, left: int = 0) -> list[Grid]:
    """So many rows of one column, the first in doubt, one over two; two tables take the room of one."""
    cells = [GridCell(r, 0, 1 + (r == 0), 1, (0, r, 9, r + 1), doubtful=r < doubts) for r in range(rows)]
    own = [tuple(cells[t::tables]) for t in range(tables)]
    high = 20 // tables
    return [Grid(p, len(p), 1, (left, high * t, left + 9, high * t + high)) for t, p in enumerate(own)]


@pytest.mark.parametrize(
    ("drawn", "whole", "chosen"),
    [
        (seen_as(8), seen_as(6), True),
        (seen_as(8), seen_as(8), False),
        (seen_as(7), seen_as(6, tables=2), False),  # the row more is the gap between the two
        (seen_as(8), seen_as(6, tables=2), True),
        (seen_as(8, doubts=3), seen_as(6, doubts=2), False),
        (seen_as(8, left=50), seen_as(6), False),
        (seen_as(5), seen_as(6), False),
    ],
)
def test_dots_of_a_coarse_scan_are_drawn_through_where_they_part_more_rows(
    drawn: list[Grid], whole: list[Grid], chosen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([whole, drawn])
    monkeypatch.setattr(ruled, "_grids_in", lambda *_: next(answers))
    page = ruled_page(150, whole=True)
    found = ruled.ruled_grids(page, (page.clean < 128).astype(np.uint8))
    assert found is (drawn if chosen else whole)
