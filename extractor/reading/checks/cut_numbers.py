"""Numbers cut in two by a border set by alignment: ``7.146.000`` and ``750 DAK`` for ``7.146.000.750  DAK``.

Where columns have no rules between them, figures set right under each other leave gaps at their points that
can look like the gap between two columns. Either half reads as a whole number to every reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.checks.base import Doubted
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust

_NEAR = 1.0  # of a line's height: columns of numbers are further apart
_ENDS = re.compile(r"\d[.,]?\s*$")
_BEGINS = re.compile(r"\s*[.,]?\d")


def numbers_cut_in_two(sheet: Sheet, _: Trust) -> Iterator[Doubted]:
    """Two neighbours where no rule parts them, a line of one ends in a digit, and that of the other begins
    with one right beside it."""
    for row in sheet.rows(lambda cell: cell.ink.cell.aligned and bool(cell.ink.lines)):
        for left, right in pairwise(row):
            ends, begins = sheet.cells[left], sheet.cells[right]
            if _is_cut(ends.ink, ends.reading, begins.ink, begins.reading):
                for place in (left, right):
                    yield Doubted(place, "cut-number", f"{ends.text} | {begins.text}")


def _is_cut(left: CellInk, ends: Reading, right: CellInk, begins: Reading) -> bool:
    if left.cell.column + left.cell.column_span != right.cell.column:
        return False
    return any(
        _are_side_by_side(one.box, other.box)
        for one, text in zip(left.lines, _texts(ends, len(left.lines)), strict=True)
        if _ENDS.search(text)
        for other, next_text in zip(right.lines, _texts(begins, len(right.lines)), strict=True)
        if _BEGINS.match(next_text)
    )


def _texts(reading: Reading, count: int) -> list[str]:
    """The text of each line; that of the cell where lines were put together."""
    texts = [line.text for line in reading.lines]
    return texts if len(texts) == count else [reading.text] * count


def _are_side_by_side(left: tuple[int, int, int, int], right: tuple[int, int, int, int]) -> bool:
    height = min(left[3] - left[1], right[3] - right[1])
    level = min(left[3], right[3]) - max(left[1], right[1]) > height / 2
    return level and right[0] - left[2] < _NEAR * height
