"""Strokes, stamps and codes told by shape, on pictures drawn here."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.page.outlines import outlines_in
from extractor.page.traces import traces_in

Picture = NDArray[np.uint8]
DPI = 144.0  # two pixels a point
MIDDLE = (400, 300)


def paper() -> Picture:
    return np.full((600, 900), 255, np.uint8)


def signed(picture: Picture, at: tuple[int, int] = MIDDLE, ink: int = 60, width: int = 2) -> Picture:
    """A stroke of loops, 100 points wide and 30 high."""
    t = np.linspace(0, 1, 150)
    xs = at[0] + 200 * (t - 0.5) + 16 * np.cos(8 * np.pi * t)
    ys = at[1] + 30 * np.sin(8 * np.pi * t)
    path = np.stack([xs, ys], axis=1).astype(np.int32)
    cv2.polylines(picture, [path], False, ink, width, cv2.LINE_AA)
    return picture


def ringed(picture: Picture, at: tuple[int, int] = MIDDLE) -> Picture:
    """A stamp 100 points across, with a ring within it and words in that."""
    cv2.circle(picture, at, 100, 90, 4, cv2.LINE_AA)
    cv2.circle(picture, at, 66, 90, 2, cv2.LINE_AA)
    cv2.putText(picture, "DINAS", (at[0] - 40, at[1] + 8), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 90, 2, cv2.LINE_AA)
    return picture


def framed(picture: Picture, at: tuple[int, int] = MIDDLE) -> Picture:
    """A square stamp, 110 points wide, with a word in it."""
    x, y = at
    cv2.rectangle(picture, (x - 110, y - 35), (x + 110, y + 35), 90, 3)
    cv2.putText(picture, "TANPA ARTI", (x - 80, y + 8), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 90, 2, cv2.LINE_AA)
    return picture


def coded(picture: Picture, at: tuple[int, int] = MIDDLE) -> Picture:
    modules = np.random.default_rng(4).integers(0, 2, (25, 25)).astype(np.uint8)
    drawn = cv2.resize(255 * modules, (100, 100), interpolation=cv2.INTER_NEAREST)
    picture[at[1] - 50 : at[1] + 50, at[0] - 50 : at[0] + 50] = drawn
    return picture


def kinds(picture: Picture, printed: list[tuple[int, int, int, int]] | None = None) -> set[str]:
    return {found.kind for found in traces_in(picture, DPI, printed or [])}


def test_blank_paper_has_no_traces() -> None:
    assert traces_in(paper(), DPI, []) == []


@pytest.mark.parametrize("width", [2, 3, 5])
def test_a_stroke_of_loops_is_a_pens(width: int) -> None:
    (found,) = traces_in(signed(paper(), width=width), DPI, [])
    assert found.kind == "pen"
    assert found.box == pytest.approx((308, 270, 516, 330), abs=8)


@pytest.mark.parametrize("stamp", [ringed, framed])
def test_a_stamp_alone_has_no_pen_in_it(stamp: object) -> None:
    found = traces_in(stamp(paper()), DPI, [])  # type: ignore[operator]
    assert [one.kind for one in found] == ["stamp"]


@pytest.mark.parametrize("stamp", [ringed, framed])
def test_a_stroke_across_a_stamp_is_seen_beside_it(stamp: object) -> None:
    picture = stamp(signed(paper(), (MIDDLE[0] + 110, MIDDLE[1] - 20)))  # type: ignore[operator]
    assert {"stamp", "pen"} <= kinds(picture)


def test_a_ring_is_found_though_print_lies_over_it() -> None:
    picture = ringed(paper())
    cv2.putText(picture, "RATNA WULANDARI", (240, 330), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 30, 2, cv2.LINE_AA)
    assert kinds(picture, [(236, 304, 520, 340)]) == {"stamp"}


def test_a_dense_square_is_a_code() -> None:
    assert kinds(coded(paper())) == {"code"}


def test_a_filled_square_is_no_code() -> None:
    picture = paper()
    picture[250:350, 350:450] = 40
    assert "code" not in kinds(picture)


def test_ink_too_pale_to_tell_is_unclear() -> None:
    picture = signed(paper(), ink=222, width=4)
    cv2.putText(picture, "Nama jabatan dan lainnya", (60, 500), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 3)
    assert kinds(picture, [(50, 450, 700, 520)]) == {"unclear"}


def test_what_was_read_leaves_no_trace_and_a_word_that_was_not_is_no_pen() -> None:
    picture = paper()
    cv2.putText(picture, "BUPATI", (300, 300), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 20, 2, cv2.LINE_AA)
    assert kinds(picture, [(296, 280, 390, 304)]) == set()
    assert "pen" not in kinds(picture)


def rayed(share: float) -> Picture:
    """Ink (1) of a ring that strokes of many lengths run across on a share of its round."""
    ink = np.zeros((600, 900), np.uint8)
    cv2.circle(ink, MIDDLE, 66, 1, 3)
    for number, degrees in enumerate(range(0, round(360 * share), 4)):
        turn = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
        inner, outer = 56 - number * 7 % 18, 78 + number * 11 % 40
        ends = [tuple(int(v) for v in np.array(MIDDLE) + far * turn) for far in (inner, outer)]
        cv2.line(ink, ends[0], ends[1], 1, 2)
    return ink


@pytest.mark.parametrize(("share", "sure"), [(0.0, True), (0.55, True), (0.7, False)])
def test_a_ring_without_paper_beside_it_may_be_made_by_strokes(share: float, sure: bool) -> None:
    ring, *_ = outlines_in(rayed(share), rayed(share), 2.0)
    assert ring.sure is sure
    told = kinds(np.asarray(255 - 165 * rayed(share), dtype=np.uint8))
    assert sure or "unclear" in told


def test_a_frame_that_leans_is_a_stamp_though_its_line_was_found_too_short() -> None:
    picture = paper()
    corners = np.array([[300, 320], [530, 300], [536, 372], [306, 392]], dtype=np.int32)
    cv2.polylines(picture, [corners], True, 90, 2, cv2.LINE_AA)
    cv2.putText(picture, "TANPA", (370, 352), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 90, 2, cv2.LINE_AA)
    assert kinds(picture) == {"stamp"}


@pytest.mark.parametrize("at", [(130, 120), (400, 300), (770, 480)])
def test_marks_are_found_where_they_are_and_alone_on_the_page(at: tuple[int, int]) -> None:
    """Only the surroundings of ink are looked at: places count from the corner of the page nevertheless."""
    (stamp,) = traces_in(ringed(paper(), at), DPI, [])
    x, y = at
    assert stamp.box == pytest.approx((x - 104, y - 104, x + 104, y + 104), abs=8)
    (pen,) = traces_in(signed(paper(), at), DPI, [])
    assert (pen.box[0] + pen.box[2]) / 2 == pytest.approx(x + 12, abs=8)
    assert (pen.box[1] + pen.box[3]) / 2 == pytest.approx(y, abs=6)
