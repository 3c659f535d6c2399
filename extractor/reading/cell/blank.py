"""Cells without letters: a dash, or nothing. Told from the pixels, as a look independent of the readers.

A lone dash is the commonest misreading of every reader, and an empty cell is one that says nothing at all:
both must be shown by the ink itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from extractor.page.scan import Grey, PixelBox
from extractor.reading.ink.marks import Ink, Mark, Numbers

Shape = Literal["nothing", "dash", "maybe"]
_LEAST_INK = 0.3  # square points of full black: less ink is no dash
_FLAT = 1.2  # how much wider than high the spread of a dash's ink is, at least
_SURE_FLAT = 1.5  # the same for a dash without doubt
_SURE_INK = 0.45  # square points of full black, that a dash without doubt has
_TRACE = 0.2  # on clean paper even so little ink is a trace of something
_LONGEST = 9.0  # points
BLANK = 0.03  # ``dash_strength`` below which dirty paper is blank
QUIET = 0.08  # the same where nothing stands at the height of the row's print
FAINT = 0.015  # the same at the very place where a dash would stand
PLACED = 0.055  # from which ink at the very place of a dash may be one
LOUD = 0.11  # the same in a row that says nothing anywhere
_OFF_CENTRE = 0.3  # of the cell's width and height


@dataclass(frozen=True, slots=True)
class Lone:
    """``shape`` of the ink in a cell without letters: "maybe" is ink that is neither dirt nor surely a dash.
    ``box`` is that of the ink; ``strength`` is
    ``dash_strength`` on dirty paper (1 where the paper is clean: there is no doubt about ink).
    ``at_home`` says that the ink lies where the columns around print their dashes, ``certain`` that it is
    like the dashes there and unlike all dirt."""

    shape: Shape
    box: PixelBox | None = None
    pieces: tuple[int, ...] = ()
    strength: float = 1.0
    at_home: bool = False
    certain: bool = False


def lone_mark(image: Grey, ink: Ink, pieces: Numbers, cell: PixelBox) -> Lone:
    """What stands in a cell that has no letters."""
    pieces = pieces[ink.marks[pieces] < Mark.LETTER]
    paper = float(np.median(image[::4, ::4]))
    found = [(_spread(image, ink.boxes[p], paper, ink.point), int(p)) for p in pieces]
    found = [(spread, p) for spread, p in found if spread[0] >= _TRACE]
    if not found:
        return _faint(image, ink, cell)
    (mass, flat), piece = max(found, key=lambda one: one[0][0] * min(one[0][1], 2.0))
    box = ink.around(np.array([piece]))
    width = (box[2] - box[0]) / ink.point
    dash = mass >= _LEAST_INK and flat >= _FLAT and width <= _LONGEST and _central(box, cell)
    others = [spread for spread, p in found if p != piece and spread[0] >= _LEAST_INK]
    sure = dash and flat >= _SURE_FLAT and mass >= _SURE_INK and not others
    if sure:
        return Lone("dash", box, (piece,))
    if not ink.dirty:
        return Lone("maybe", box, (piece,))
    strength = dash_strength(image, cell, ink.point)
    if strength < BLANK and not dash:
        return Lone("nothing")
    return Lone("maybe", box, (piece,), strength)


def _faint(image: Grey, ink: Ink, cell: PixelBox) -> Lone:
    """A cell without a mark worth the name: still no blank if the pixels add up to a dash."""
    strength = dash_strength(image, cell, ink.point)
    if strength < BLANK:
        return Lone("nothing")
    return Lone("maybe", None, (), strength)


def dash_strength(image: Grey, cell: PixelBox, point: float, *, narrow: bool = False) -> float:
    """How much like a dash the middle of a cell is at its best place: the ink of the paler half of a window
    of 2 × 0.7 points, in square points of black. A speck darkens one half only. A ``narrow`` box is already
    the place where a dash would stand, and looked at over its whole width."""
    x0, y0, x1, y1 = cell
    aside = 0 if narrow else (x1 - x0) // 5
    part = image[y0 + 2 : y1 - 2, x0 + aside : x1 - aside].astype(np.float32)
    half = max(2, round(point))
    if part.size == 0 or part.shape[1] <= 2 * half:
        return 0.0
    paper = float(np.median(part))
    dark = np.clip((paper - 10.0 - part) / 255.0, 0.0, 0.5)
    summed = cv2.boxFilter(dark, -1, (half, max(1, round(0.7 * point))), normalize=False) / point**2
    return float(np.minimum(summed[:, :-half], summed[:, half:]).max())


def _spread(image: Grey, box: Numbers, paper: float, point: float) -> tuple[float, float]:
    """The ink of a mark in square points of full black, and how much wider than high it is spread."""
    x0, y0, x1, y1 = (int(v) for v in box)
    part = image[max(0, y0 - 2) : y1 + 2, max(0, x0 - 3) : x1 + 3].astype(np.float32)
    dark = np.maximum(0.0, paper - 12.0 - part)
    total = float(dark.sum())
    if total <= 0:
        return 0.0, 0.0
    across, down = dark.sum(axis=0) / total, dark.sum(axis=1) / total
    return total / 255.0 / point**2, _deviation(across) / max(_deviation(down), 0.2)


def _deviation(share: np.ndarray[tuple[int], np.dtype[np.float32]]) -> float:
    places = np.arange(len(share))
    middle = float((share * places).sum())
    return float(np.sqrt((share * (places - middle) ** 2).sum()))


def _central(box: PixelBox, cell: PixelBox) -> bool:
    across = abs((box[0] + box[2]) - (cell[0] + cell[2])) / 2 <= _OFF_CENTRE * (cell[2] - cell[0])
    inside = box[0] > cell[0] + 1 and box[2] < cell[2] - 1 and box[1] > cell[1] + 1 and box[3] < cell[3] - 1
    return across and inside
