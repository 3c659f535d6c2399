"""Headings of quarters: I, II, III, IV are the hardest strokes to read alone, and plain as a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.read import Reading
from extractor.reading.cell.ink import CellInk

_ROW = ("I", "II", "III", "IV")
_STROKES = str.maketrans({"1": "I", "l": "I", "|": "I", "!": "I", "i": "I", "]": "I", "v": "V"})
_LOWEST_ROW = 3
_YEAR = ("tahunan", "tahun", "setahun", "total")  # what stands after the quarters
_MISREAD = frozenset("IVUNHMSWTY\"#'’”“")
_LEAST = 2  # of the four that must be read as they stand there


def with_roman_rows(cells: Sequence[CellInk], readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those of a row I II III IV set where most of the row was read so by either reader."""
    done = list(readings)
    at = {(cell.grid, cell.cell.row, cell.cell.column): place for place, cell in enumerate(cells)}
    for grid, row, column in list(at):
        places = [at.get((grid, row, column + step)) for step in range(len(_ROW))]
        if row > _LOWEST_ROW or None in places:
            continue
        found = [place for place in places if place is not None]
        row_of_four = [readings[place] for place in found]
        year = at.get((grid, row, column + len(_ROW)))
        before_year = year is not None and readings[year].text.strip().casefold() in _YEAR
        if _is_roman_row(row_of_four) or (before_year and _may_be_roman_row(row_of_four)):
            for place, numeral in zip(found, _ROW, strict=True):
                done[place] = replace(readings[place], text=numeral, doubts=(), confidence=0.95)
    return done


def _is_roman_row(row: Sequence[Reading]) -> bool:
    seen = [{_strokes(reading.text)} | {_strokes(r.text) for r in reading.readings} for reading in row]
    if any(len(reading.text) > len("III.") for reading in row):
        return False
    right = [numeral in texts for numeral, texts in zip(_ROW, seen, strict=True)]
    # signs are no other text: strokes alone are read as = and · too
    strange = [any(set(filter(str.isalnum, text)) - set("IVUNHM") for text in texts) for texts in seen]
    # IV must be among them: strokes alone may be ones and elevens, a V is in no number
    return right[-1] and sum(right) >= _LEAST and sum(strange) <= 1


def _may_be_roman_row(row: Sequence[Reading]) -> bool:
    """Short headings of strokes, no word or number among them: enough beside the heading of the year."""
    texts = [_strokes(reading.text) for reading in row]
    return sum(map(bool, texts)) > _LEAST and all(len(t) <= len("III") and set(t) <= _MISREAD for t in texts)


def _strokes(text: str) -> str:
    return text.replace(" ", "").strip(".,'‘’").translate(_STROKES).upper()
