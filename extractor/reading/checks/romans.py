"""Headings of quarters: I, II, III, IV are the hardest strokes to read alone, and plain as a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.read import Reading
from extractor.reading.checks.base import Settled
from extractor.reading.sheet import Place, Sheet
from extractor.reading.trust import Trust
from extractor.records.written.numerals import ROMANS, with_strokes_as_roman

_ROW = ROMANS[:4]  # quarters
_LOWEST_ROW = 3  # of a table, from its top: headings stand no lower
_YEAR = ("tahunan", "tahun", "setahun", "total")  # what stands after the quarters
_MISREAD = frozenset("IVUNHMSWTY\"#'’”“")


def roman_quarters(sheet: Sheet, trust: Trust) -> Iterator[Settled]:
    """Four cells side by side, over as many columns each, are I II III IV where most of them were read so by
    either reader."""
    at = {
        (cell.ink.grid, cell.ink.cell.row, cell.ink.cell.column): place
        for place, cell in enumerate(sheet.cells)
    }
    for (grid, row, column), first in at.items():
        span = _spans(sheet, first)
        beside = (at.get((grid, row, column + step * span)) for step in range(len(_ROW)))
        places = [place for place in beside if place is not None and _spans(sheet, place) == span]
        if row > _LOWEST_ROW or len(places) < len(_ROW):
            continue
        four = [sheet.cells[place].reading for place in places]
        year = at.get((grid, row, column + len(_ROW) * span))
        before_year = year is not None and sheet.cells[year].text.strip().casefold() in _YEAR
        if _is_roman_row(four, trust) or (before_year and _may_be_roman_row(four, trust)):
            for place, numeral in zip(places, _ROW, strict=True):
                yield Settled(place, numeral, trust.by_order, accepted=True)


def _spans(sheet: Sheet, place: Place) -> int:
    return sheet.cells[place].ink.cell.column_span


def _is_roman_row(row: Sequence[Reading], trust: Trust) -> bool:
    seen = [{_strokes(reading.text)} | {_strokes(r.text) for r in reading.readings} for reading in row]
    if any(len(reading.text) > len("III.") for reading in row):
        return False
    right = [numeral in texts for numeral, texts in zip(_ROW, seen, strict=True)]
    # signs are no other text: strokes alone are read as = and · too
    strange = [any(set(filter(str.isalnum, text)) - set("IVUNHM") for text in texts) for texts in seen]
    # IV must be among them: strokes alone may be ones and elevens, a V is in no number
    return right[-1] and sum(right) >= trust.roman and sum(strange) <= 1


def _may_be_roman_row(row: Sequence[Reading], trust: Trust) -> bool:
    """Short headings of strokes, no word or number among them: enough beside the heading of the year."""
    texts = [_strokes(reading.text) for reading in row]
    short = all(len(text) <= len("III") and set(text) <= _MISREAD for text in texts)
    return sum(map(bool, texts)) > trust.roman and short


def _strokes(text: str) -> str:
    return with_strokes_as_roman(text.replace(" ", "").strip(".,'‘’")).upper()
