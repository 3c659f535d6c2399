"""What stands in a cell and is no print of it, on coarse scans: grains of dirt, words of a stamp."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.checks.base import Change, Doubted, Settled
from extractor.reading.line.forms import has_digit, has_words, is_target
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust

DIRT = ".,:;'`*·•° "
"""Signs that readers make of grains."""
_DIRT_AFTER = re.compile(r"(?<=[\d%)])\s*[.,:;'`*·•°]+$")


def dirt_after_numbers(sheet: Sheet, trust: Trust) -> Iterator[Change]:
    """A point after a number stands only in a column of such (1. 2. 3.); the first columns may go either
    way."""
    pointed: dict[tuple[int, int], list[bool]] = {}
    for _, cell in sheet.strict():
        if cell.text[:1].isdigit():
            pointed.setdefault(cell.column, []).append(_DIRT_AFTER.search(cell.text) is not None)
    for place, cell in sheet.strict():
        votes = pointed.get(cell.column, [False])
        first = cell.ink.cell.column <= 1
        counted = first and 2 * sum(votes) >= len(votes) >= trust.common
        ends = _DIRT_AFTER.search(cell.text) is not None
        if ends and not counted:
            yield Settled(place, _DIRT_AFTER.sub("", cell.text))
        if (ends and not counted and first) or (counted and not ends and cell.text.isdigit()):
            yield Doubted(place, "dirt")  # 6. and 6 are both usual there


def words_of_stamps(sheet: Sheet, _: Trust) -> Iterator[Doubted]:
    """Words below the first number of a column of numbers may be those of a stamp."""
    numbers: set[tuple[int, int]] = set()
    for place, cell in sorted(sheet.strict(), key=lambda entry: entry[1].ink.cell.row):
        if cell.ink.cell.column_span > 1:
            continue
        if has_digit(cell.text):
            numbers.add(cell.column)
        elif cell.column in numbers and has_words(cell.text) and not is_target(cell.text):
            yield Doubted(place, "stamp-words")
