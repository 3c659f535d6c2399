"""Text wider than its cell: letters that stand across its side, or go on right behind the rule.

Where a letter's middle lies beyond the rule the letter belongs to the next cell, and what is left reads as a
whole word to every reader (``okume`` for ``Dokumen``): only the ink shows that something is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extractor.page.scan import PixelBox
from extractor.reading.ink.lines import InkLine
from extractor.reading.ink.marks import Ink, Numbers

_ACROSS = 0.25  # points inside and outside from which a letter stands across a side
_CLOSE = 0.12  # of a line's height: letters of one word are no farther apart, texts keep off a rule by more
_RULE = 2.5  # points: the widest rule between two cells, with what was erased around it


def is_overhung(ink: Ink, cell: PixelBox, lines: Sequence[InkLine]) -> bool:
    """Whether a letter, be it this cell's or the next one's, stands across a side of the cell: at the height
    of one of its lines, at any height where it has none."""
    boxes = ink.letters
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    spans = [(line.box[1], line.box[3]) for line in lines] or [(cell[1], cell[3])]
    level = boxes[np.any([(y >= top) & (y < bottom) for top, bottom in spans], axis=0)]
    least = _ACROSS * ink.point
    across = (level[:, 0] < cell[0] - least) & (level[:, 2] > cell[0] + least)
    across |= (level[:, 0] < cell[2] - least) & (level[:, 2] > cell[2] + least)
    return bool(across.any())


def goes_on_outside(ink: Ink, lines: Sequence[InkLine], cell: PixelBox) -> bool:
    """Whether a line that ends close to a side of the cell has another letter close behind the rule there."""
    boxes = _letters_beside(ink, cell)
    for line in lines:
        x0, y0, x1, y1 = line.box
        middles = (boxes[:, 1] + boxes[:, 3]) / 2
        level = boxes[(middles > y0) & (middles < y1)]
        close = _CLOSE * (y1 - y0)
        far = close + _RULE * ink.point
        if x0 - cell[0] <= close and _any_within(cell[0] - level[:, 2], far):
            return True
        if cell[2] - x1 <= close and _any_within(level[:, 0] - cell[2], far):
            return True
    return False


def _letters_beside(ink: Ink, cell: PixelBox) -> Numbers:
    """The boxes of the letters whose middle lies left or right of the cell, at its height."""
    boxes = ink.letters
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    level = (y >= cell[1]) & (y < cell[3])
    return np.asarray(boxes[level & ((x < cell[0]) | (x >= cell[2]))], dtype=np.int64)


def _any_within(gaps: Numbers, far: float) -> bool:
    return bool(((gaps >= 0) & (gaps <= far)).any())
