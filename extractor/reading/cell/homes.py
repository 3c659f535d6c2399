"""Where a dash would stand in a cell: in the middle, where its column centres what it prints.

A speck lies anywhere; a dash stands where the numbers of its row and column do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from extractor.page.scan import PixelBox
from extractor.reading.ink.lines import InkLine

Placed = tuple[PixelBox, tuple[InkLine, ...]]
"""The box of a cell and the lines in it."""
_WITNESSES = 3  # cells with print before anything is said of how a column is set
_OFF = 1.6  # points: how far the middle of centred print lies from the middle of its cell
_SHARE = 0.7  # of those cells whose print must be centred
_REACH = 2.6  # points up and down from the middle: what a dash may be off
_ASIDE = 4.0  # points to either side across: grids lie less surely that way
_HIGH = 2.5  # heights of a line from which a cell shows whether its print is centred


@dataclass(frozen=True, slots=True)
class Height:
    """Where the middle of a line stands: in the middle of the cell, or ``down`` pixels below its top."""

    of: Literal["middle", "top"]
    down: float = 0.0


def centred_across(cells: Sequence[Placed], point: float) -> bool | None:
    """Whether the short cells of a column are centred; None where fewer than three show it."""
    off = [
        (line.box[0] + line.box[2] - box[0] - box[2]) / 2 / point
        for box, lines in cells
        for line in lines[:1]
    ]
    return _agree(off)


def height_of_print(cells: Sequence[Placed], point: float) -> Height | None:
    """At which height cells of one line print, by those that are high enough to show it."""
    high = [
        (box, lines[0].box)
        for box, lines in cells
        if len(lines) == 1 and box[3] - box[1] >= _HIGH * (lines[0].box[3] - lines[0].box[1])
    ]
    if _agree([(line[1] + line[3] - box[1] - box[3]) / 2 / point for box, line in high]):
        return Height("middle")
    from_top = [(line[1] + line[3]) / 2 - box[1] for box, line in high]
    usual = median(from_top) if from_top else 0.0
    if _agree([(value - usual) / point for value in from_top]):
        return Height("top", usual)
    return None


def home_of(cell: PixelBox, point: float, height: Height | None) -> PixelBox:
    """The place of a dash in a cell whose print is centred across, at a known height or at any."""
    x0, y0, x1, y1 = cell
    reach, aside = round(_REACH * point), round(_ASIDE * point)
    middle = (x0 + x1) // 2
    across = (max(x0, middle - aside), min(x1, middle + aside))
    if height is None:
        return across[0], y0, across[1], y1
    level = (y0 + y1) // 2 if height.of == "middle" else y0 + round(height.down)
    return across[0], max(y0, level - reach), across[1], min(y1, level + reach)


def _agree(off: Sequence[float]) -> bool | None:
    if len(off) < _WITNESSES:
        return None
    near = sum(abs(value) <= _OFF for value in off)
    return near >= _SHARE * len(off) and abs(median(off)) <= _OFF
