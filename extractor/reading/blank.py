"""Cells without letters: a dash, or nothing. Told from the pixels, as a look independent of the readers.

A lone dash is the commonest misreading of every reader, and an empty cell is one that says nothing at all:
both must be shown by the ink itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from extractor.page.scan import Grey, PixelBox
from extractor.reading.crops import InkLine
from extractor.reading.ink import Ink, Mark, Numbers

Shape = Literal["nothing", "dash", "maybe"]
_LEAST = 0.3  # square points of full black: less ink is no dash
_FLAT = 1.2  # how much wider than high the spread of a dash's ink is, at least
_SURE_FLAT = 1.5
_SURE = 0.45
_TRACE = 0.2  # on clean paper even so little ink is a trace of something
_LONGEST = 9.0  # points
_OFF_CENTRE = 0.3  # of the cell's width and height


@dataclass(frozen=True, slots=True)
class Lone:
    """``shape`` of the ink in a cell without letters: "maybe" is ink that is neither dirt nor surely a dash.
    ``box`` is that of the ink."""

    shape: Shape
    box: PixelBox | None = None
    pieces: tuple[int, ...] = ()


def lone_mark(image: Grey, ink: Ink, pieces: Numbers, cell: PixelBox) -> Lone:
    """What stands in a cell that has no letters."""
    pieces = pieces[ink.marks[pieces] < Mark.LETTER]
    paper = float(np.median(image[::4, ::4]))
    found = [(_spread(image, ink.boxes[p], paper, ink.point), int(p)) for p in pieces]
    found = [(spread, p) for spread, p in found if spread[0] >= _TRACE]
    if not found:
        return Lone("nothing")
    (mass, flat), piece = max(found, key=lambda one: one[0][0] * min(one[0][1], 2.0))
    box = ink.around(np.array([piece]))
    width = (box[2] - box[0]) / ink.point
    dash = mass >= _LEAST and flat >= _FLAT and width <= _LONGEST and _central(box, cell)
    others = [spread for spread, p in found if p != piece and spread[0] >= _LEAST]
    sure = dash and flat >= _SURE_FLAT and mass >= _SURE and not others
    if sure:
        return Lone("dash", box, (piece,))
    if dash or not ink.dirty or any(_looks_meant(spread, ink.boxes[p], cell) for spread, p in found):
        return Lone("maybe", box, (piece,))
    return Lone("nothing")


def is_dash(ink: Ink, line: InkLine) -> bool:
    """Whether a line is one short flat stroke."""
    if len(line.pieces) != 1 or line.letters:
        return False
    x0, y0, x1, y1 = line.box
    return x1 - x0 >= 1.4 * (y1 - y0) and x1 - x0 <= _LONGEST * ink.point


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


def _looks_meant(spread: tuple[float, float], box: Numbers, cell: PixelBox) -> bool:
    """Whether a speck on dirty paper is so much like a dash that a person should look."""
    place = (int(box[0]), int(box[1]), int(box[2]), int(box[3]))
    middle = abs((place[0] + place[2]) - (cell[0] + cell[2])) / 2 <= 0.16 * (cell[2] - cell[0])
    return spread[0] >= _TRACE and spread[1] >= 1.1 and middle
