"""Where a dash would stand in a cell: in the middle, where its column centres what it prints.

A speck lies anywhere; a dash stands where the numbers of its row and column do.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extractor.page.scan import PixelBox
from extractor.reading.crops import InkLine

Placed = tuple[PixelBox, tuple[InkLine, ...]]
"""The box of a cell and the lines in it."""
_WITNESSES = 3
_OFF = 1.6  # points: how far the middle of centred print lies from the middle of its cell
_SHARE = 0.7
_REACH = 2.6  # points to either side of the middle: half a dash and what it may be off
_HIGH = 2.5  # heights of a line from which a cell shows whether its print is centred


def centred_across(cells: Sequence[Placed], point: float) -> bool:
    """Whether the short cells of a column are centred (not known of fewer than three)."""
    off = [
        (line.box[0] + line.box[2] - box[0] - box[2]) / 2 / point
        for box, lines in cells
        for line in lines[:1]
    ]
    return _agree(off)


def centred_down(cells: Sequence[Placed], point: float) -> bool:
    """Whether short cells of one line stand in the middle of their height."""
    off = []
    for box, lines in cells:
        if len(lines) == 1 and box[3] - box[1] >= _HIGH * (lines[0].box[3] - lines[0].box[1]):
            off.append((lines[0].box[1] + lines[0].box[3] - box[1] - box[3]) / 2 / point)
    return _agree(off)


def home_of(cell: PixelBox, point: float, *, down: bool) -> PixelBox:
    """The middle of a cell whose print is centred across, and ``down``."""
    x0, y0, x1, y1 = cell
    reach = round(_REACH * point)
    middle, level = (x0 + x1) // 2, (y0 + y1) // 2
    across = (max(x0, middle - reach), min(x1, middle + reach))
    if not down:
        return across[0], y0, across[1], y1
    return across[0], max(y0, level - reach), across[1], min(y1, level + reach)


def _agree(off: Sequence[float]) -> bool:
    near = sum(abs(value) <= _OFF for value in off)
    return len(off) >= _WITNESSES and near >= _SHARE * len(off) and abs(median(off)) <= _OFF
