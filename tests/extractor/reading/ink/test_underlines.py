"""Names with a line below them, drawn at two pixels a point."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.reading.ink.marks import Mark, ink_on
from extractor.reading.ink.underlines import without_underlines

DPI = 144.0
Picture = NDArray[np.uint8]


def name(width: int, thick: int = 2, letters: str = "H. Sekarlangit Anindyaputri, M.Pd.") -> Picture:
    """Print on which an underline of ``width`` pixels hangs."""
    picture = np.full((140, 760), 255, dtype=np.uint8)
    cv2.putText(picture, letters, (40, 80), cv2.FONT_HERSHEY_DUPLEX, 0.95, 0, 2, cv2.LINE_AA)
    if width:
        cv2.rectangle(picture, (40, 81), (40 + width, 80 + thick), 0, -1)
    return picture


def kinds(picture: Picture) -> set[Mark]:
    return {Mark(int(mark)) for mark in ink_on(picture, DPI).marks}


def test_letters_come_off_their_underline() -> None:
    whole = name(560)
    assert Mark.STAMP in kinds(whole)
    bare = without_underlines(whole, DPI)
    assert Mark.STAMP not in kinds(bare)
    assert (bare[83:100] < 128).sum() >= 0.8 * (name(0)[83:100] < 128).sum()  # what hangs below the line
    assert (bare[:79] == whole[:79]).all()


@pytest.mark.parametrize(("thick", "gone"), [(2, True), (4, True), (7, False), (20, False)])
def test_a_bar_is_no_underline(thick: int, gone: bool) -> None:
    whole = name(560, thick)
    assert (without_underlines(whole, DPI) != whole).any() == gone


@pytest.mark.parametrize(("width", "gone"), [(280, False), (320, True)])
def test_what_may_be_print_by_its_length_stays(width: int, gone: bool) -> None:
    """A short name is one piece with its line, and read so: 150 points are the longest."""
    whole = name(width, letters="Sekarlang")
    assert (without_underlines(whole, DPI) != whole).any() == gone


def test_a_line_alone_stays_for_who_looks_for_rules() -> None:
    whole = name(560, letters="")
    assert (without_underlines(whole, DPI) == whole).all()


def test_a_stroke_of_a_pen_under_a_small_part_of_it_is_no_line() -> None:
    whole = name(0)
    cv2.line(whole, (40, 82), (640, 60), 0, 3)
    assert (without_underlines(whole, DPI) == whole).all()
