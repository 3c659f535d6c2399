"""The numbers of columns: a row that does nothing but count, (1) (2) (3), bears each of its numbers out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.line.forms import plain

_COUNTER = re.compile(r"(\(?)(\d{1,2})([.)]?)")
_FEWEST = 4  # numbers read surely from which a row is known to count
_SURE = 0.95


def with_counted_rows(cells: Sequence[CellInk], readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those held back accepted in rows that count up by one from cell to cell, where some
    reader saw the number that stands there in the order. Nothing is brought in that no reader saw."""
    rows: dict[tuple[int, int], list[int]] = {}
    for place, cell in enumerate(cells):
        if cell.cell.row_span == 1 and cell.cell.column_span == 1:
            rows.setdefault((cell.grid, cell.cell.row), []).append(place)
    done = list(readings)
    for places in rows.values():
        places.sort(key=lambda place: cells[place].cell.column)
        counted = _counted([readings[place] for place in places])
        for place, number in zip(places, counted, strict=False):
            reading = readings[place]
            seen = {plain(text) for text in (reading.text, *(r.text for r in reading.readings))}
            if reading.needs_review and number in seen:
                done[place] = replace(reading, text=number, doubts=(), confidence=_SURE)
    return done


def _counted(row: Sequence[Reading]) -> list[str]:
    """What a row that counts has in each cell; empty where anything accepted in it speaks against that, or
    too little of it is accepted."""
    sure = {at: _COUNTER.fullmatch(r.text) for at, r in enumerate(row) if not r.needs_review}
    numbers = {at: match for at, match in sure.items() if match is not None}
    if len(numbers) < max(_FEWEST, len(sure), len(row) / 2):
        return []
    starts = {int(match[2]) - at for at, match in numbers.items()}
    forms = {(match[1], match[3]) for match in numbers.values()}
    if len(starts) > 1 or len(forms) > 1:
        return []
    (start,), ((before, after),) = starts, forms
    return [f"{before}{start + at}{after}" for at in range(len(row))]
