"""The numbers of columns: a row that does nothing but count, (1) (2) (3), bears each of its numbers out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.read import Reading
from extractor.reading.checks.base import Settled
from extractor.reading.line.forms import plain
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import Trust

_COUNTER = re.compile(r"(\(?)(\d{1,2})([.)]?)")


def counted_rows(sheet: Sheet, trust: Trust) -> Iterator[Settled]:
    """Numbers held back are accepted in rows that count up by one from cell to cell, where some reader saw
    the number that stands there in the order. Nothing is brought in that no reader saw."""
    for row in sheet.rows(_is_single):
        counted = _counted([sheet.cells[place].reading for place in row], trust)
        for place, number in zip(row, counted, strict=False):
            reading = sheet.cells[place].reading
            seen = {plain(text) for text in (reading.text, *(r.text for r in reading.readings))}
            if reading.needs_review and number in seen:
                yield Settled(place, number, trust.by_order, accepted=True)


def _is_single(cell: SheetCell) -> bool:
    return cell.single


def _counted(row: Sequence[Reading], trust: Trust) -> list[str]:
    """What a row that counts has in each cell; empty where anything accepted in it speaks against that, or
    too little of it is accepted."""
    sure = {at: _COUNTER.fullmatch(r.text) for at, r in enumerate(row) if not r.needs_review}
    numbers = {at: match for at, match in sure.items() if match is not None}
    if len(numbers) < max(trust.counted, len(sure), len(row) / 2):
        return []
    starts = {int(match[2]) - at for at, match in numbers.items()}
    forms = {(match[1], match[3]) for match in numbers.values()}
    if len(starts) > 1 or len(forms) > 1:
        return []
    (start,), ((before, after),) = starts, forms
    return [f"{before}{start + at}{after}" for at in range(len(row))]
