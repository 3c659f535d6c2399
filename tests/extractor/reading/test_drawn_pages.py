"""Whole pages, drawn here and damaged as scanners do: every cell is where it was drawn, with its text."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image

from extractor.page.scan import ScanPage, load_scan_page
from extractor.read import ReadCell, ReadPage
from extractor.reading.page.scan import read_page
from tests.drawn import damage
from tests.drawn.agreement import Drawing, Picture, Place, agreement, budget, open_table
from tests.drawn.knowing import Slips, readers

Damage = Callable[[Picture], Picture]
LINES = ["PERJANJIAN KINERJA TAHUN 2025", "Sukaraya, 3 Maret 2025"]
FIRST_TARGET = 4  # column


def office(picture: Picture) -> Picture:
    turned = damage.askew(picture, 0.8)
    lit = damage.shaded(damage.paler(damage.blurred(turned, 0.8), 0.93), 0.2)
    return damage.pressed(damage.grained(lit, 8), 60)


def poor(picture: Picture) -> Picture:
    pale = damage.paler(damage.blurred(damage.askew(picture, -1.6), 0.7), 0.6)
    return damage.pressed(damage.specked(damage.grained(damage.shaded(pale, 0.25), 9), 0.0006), 55)


def clean(picture: Picture) -> Picture:
    return picture


def steep(picture: Picture) -> Picture:
    return damage.askew(picture, 4.0)


def lying(picture: Picture) -> Picture:
    return np.ascontiguousarray(np.rot90(picture))


def aslant(picture: Picture) -> Picture:
    return damage.aslant(picture, 0.03)


def bowed(picture: Picture) -> Picture:
    return damage.bowed(picture, 6)


def scanned(picture: Picture, dpi: int) -> ScanPage:
    frame = Image.fromarray(picture)
    frame.info["dpi"] = (dpi, dpi)
    return load_scan_page(frame, 1)


def read(picture: Picture, dpi: int, **slips: Slips) -> ReadPage:
    return read_page(scanned(picture, dpi), readers(**slips))


def cells(page: ReadPage) -> dict[Place, ReadCell]:
    (table,) = page.tables
    return {(c.row, c.column, c.row_span, c.column_span): c for c in table.cells}


def body(drawn: Drawing) -> set[Place]:
    return {place for place in drawn.cells if place[0] >= drawn.headings}


def is_target(place: Place) -> bool:
    return place[0] > 1 and place[1] >= FIRST_TARGET


@pytest.mark.parametrize(
    ("dpi", "damaged", "rule"),
    [
        (200, clean, 0.6), (300, clean, 0.6), (200, clean, 0.25), (200, clean, 1.5), (200, office, 0.5),
        (200, steep, 0.6), (200, lying, 0.6), (200, aslant, 0.6), (200, bowed, 0.6),
    ],
)  # fmt: skip
def test_sharp_pages_are_read_whole_and_no_target_is_held_back(
    dpi: int, damaged: Damage, rule: float
) -> None:
    drawn = agreement(dpi, rule=rule)
    page = read(damaged(drawn.picture), dpi)
    found = cells(page)
    assert set(found) == set(drawn.cells)
    assert {p: found[p].reading.text for p in body(drawn)} == {p: drawn.cells[p][0] for p in body(drawn)}
    assert [p for p in found if is_target(p) and found[p].reading.needs_review] == []
    assert [line.text for line in page.lines] == LINES
    assert not page.coarse


@pytest.mark.parametrize(("dpi", "damaged"), [(130, clean), (150, poor), (130, poor)])
def test_on_coarse_pages_every_target_is_right_or_held_back(dpi: int, damaged: Damage) -> None:
    drawn = agreement(dpi)
    page = read(damaged(drawn.picture), dpi)
    found = cells(page)
    assert set(found) == set(drawn.cells)
    wrong = {p for p in found if is_target(p) and found[p].reading.text != drawn.cells[p][0]}
    assert [p for p in wrong if not found[p].reading.needs_review] == []
    assert len(wrong) <= 4
    assert page.coarse


@pytest.mark.parametrize("dpi", [130, 200, 300])
def test_boxes_of_cells_and_lines_lie_where_they_were_drawn(dpi: int) -> None:
    drawn = agreement(dpi)
    page = read(drawn.picture, dpi)
    for place, cell in cells(page).items():
        assert cell.evidence.bbox == pytest.approx(drawn.cells[place][1], abs=2.0 if dpi < 200 else 1.6)
        x0, y0, x1, y1 = drawn.cells[place][1]
        for line in cell.reading.lines:
            assert line.box is not None
            assert x0 <= line.box[0] < line.box[2] <= x1
            assert y0 <= line.box[1] < line.box[3] <= y1
    title = page.lines[0].box
    assert title is not None
    assert title == pytest.approx((150, 32, 150 + drawn.width(LINES[0], 12), 43), abs=4)


@pytest.mark.parametrize(("dpi", "damaged"), [(200, clean), (200, office), (300, clean), (150, poor)])
def test_a_table_without_rules_down(dpi: int, damaged: Damage) -> None:
    drawn = open_table(dpi)
    found = cells(read(damaged(drawn.picture), dpi))
    assert set(found) == set(drawn.cells)
    wrong = {p for p in body(drawn) if found[p].reading.text != drawn.cells[p][0]}
    assert len(wrong) <= (damaged is poor)
    assert [p for p in wrong if p[1] == 4 and not found[p].reading.needs_review] == []


@pytest.mark.parametrize(("dpi", "damaged"), [(200, clean), (200, office), (300, clean)])
def test_a_list_of_programs_without_any_rule(dpi: int, damaged: Damage) -> None:
    drawn = budget(dpi)
    found = cells(read(damaged(drawn.picture), dpi))
    assert {p: c.reading.text for p, c in found.items()} == {p: text for p, (text, _) in drawn.cells.items()}


def test_a_stamp_over_targets_holds_back_those_that_it_crosses_and_no_other() -> None:
    drawn = agreement(200)
    stamped = drawn.picture
    scale = drawn.scale
    centre = (round(405 * scale), round(125 * scale))
    cv2.circle(stamped, centre, round(42 * scale), 110, round(2 * scale), cv2.LINE_AA)
    found = cells(read(stamped, 200))
    assert set(found) == set(drawn.cells)
    crossed = {(2, 5, 1, 1), (2, 7, 1, 1)}  # its sides run through their columns, at the height of their text
    held = {p for p, c in found.items() if is_target(p) and c.reading.needs_review}
    assert {p for p in crossed if found[p].reading.text != drawn.cells[p][0]} <= held
    assert {p for p in held if p[0] > 3} == set()


@pytest.mark.parametrize(
    ("reader", "number", "slip", "held"),
    [
        ("first", "82,75", "82.15", True), ("first", "81", "31", True), ("first", "65%", "66%", True),
        ("second", "82,75", "82.15", True), ("second", "73,4", "78,4", True),
        ("second", "81", "31", False), ("second", "65%", "66%", False),  # the witness bears out the first
    ],
)  # fmt: skip
def test_a_number_that_one_reader_takes_for_another_is_held_back_and_no_other(
    reader: str, number: str, slip: str, held: bool
) -> None:
    drawn = agreement(200)
    found = cells(read(drawn.picture, 200, **{reader: {number: slip}}))
    doubted = {p for p, c in found.items() if is_target(p) and c.reading.needs_review}
    assert doubted == {p for p in found if held and is_target(p) and drawn.cells[p][0] == number}
    assert held or {c.reading.text for p, c in found.items() if drawn.cells[p][0] == number} == {number}


@pytest.mark.parametrize(("dpi", "damaged"), [(200, clean), (150, poor), (130, clean)])
@pytest.mark.parametrize("reader", ["first", "second"])
@pytest.mark.parametrize(
    "slips",
    [
        {"78,25": "7825", "80,5": "805"}, {"82,75": "82.75"}, {"60%": "6096", "65%": "65"},
        {"7": "1", "3": "8"},
        {"N/A": "NIA"}, {"12": "I2", "81": "8I"}, {"73,4": "73.4", "78,25": "78.25", "80,5": "80.5"},
    ],
)  # fmt: skip
def test_whatever_one_reader_says_no_target_is_wrong_in_silence(
    slips: Slips, reader: str, dpi: int, damaged: Damage
) -> None:
    drawn = agreement(dpi)
    found = cells(read(damaged(drawn.picture), dpi, **{reader: slips}))
    wrong = {p for p, c in found.items() if is_target(p) and c.reading.text != drawn.cells[p][0]}
    assert [p for p in wrong if not found[p].reading.needs_review] == []


def test_words_that_the_second_reader_misreads_stay_as_the_first_read_them() -> None:
    drawn = agreement(200)
    found = cells(read(drawn.picture, 200, second={"arsip": "arsjp", "jalan": "jaian"}))
    assert {p: found[p].reading.text for p in body(drawn)} == {p: drawn.cells[p][0] for p in body(drawn)}


@pytest.mark.parametrize("place", [(2, 5, 1, 1), (3, 6, 1, 1), (5, 8, 1, 1)])
def test_a_number_under_a_pen_is_held_back_and_no_other(place: Place) -> None:
    drawn = agreement(200)
    x0, y0, x1, _ = (round(side * drawn.scale) for side in drawn.cells[place][1])
    picture = drawn.picture
    cv2.line(picture, (x0 + 20, y0 + 34), (x1 - 20, y0 + 14), 60, 4, cv2.LINE_AA)
    found = cells(read(picture, 200))
    assert {p for p, c in found.items() if is_target(p) and c.reading.needs_review} == {place}
