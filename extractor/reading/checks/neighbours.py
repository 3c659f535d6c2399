"""Numbers against their neighbours: what two readers agree on may still be out of place.

A reading that its neighbours speak against is held back, never changed, but for the sign of the decimals on
a coarse scan: there the pixels do not tell a comma from a point, and the page does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.line.forms import (
    has_comma,
    has_digit,
    has_point,
    has_words,
    is_target,
)
from extractor.reading.line.quarters import quarters, with_commas_between_quarters
from extractor.reading.readers.base import SHAPE
from extractor.records.agreement import seen_by
from extractor.records.doubt import DoubtCode, doubt_if, united

_DECIMAL = re.compile(r"(?<![\d.,])(\d+)([.,])(\d+)(?![\d.,])")
_WHOLE = re.compile(r"\d{3,}%?")
_DIRT = ".,:;'`*·•° "
_DIRT_AFTER = re.compile(r"(?<=[\d%)])\s*[.,:;'`*·•°]+$")
_UNPARTED = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d.,])")  # 9521: a point may be lost
_THREE_AFTER_COMMA = re.compile(r"(?<![\d.,])\d{1,3},\d{3}(?![\d.,])")  # 5,843: more often 5.843
_COARSE_DOUBT = re.compile(  # Tw 3. 4: points may be commas or dirt; A1 may be 41
    rf"{_UNPARTED.pattern}|{_THREE_AFTER_COMMA.pattern}|^T[Ww].*\.|^[A-Za-z]\d"
)
_SIGN: tuple[DoubtCode, str] = ("decimal-sign", "decimal sign")
_COMMON = 3
_COMMAS = 2  # blur makes no commas: two readings with one are no chance
_MOST = 3
_BESIDE = 3  # columns
_BY_SHAPE = 0.96
_SHARE = 0.3  # of the readings that must show a comma before it is the sign of the page


def settled(
    cells: Sequence[CellInk], readings: Sequence[Reading], strict: Sequence[bool], *, coarse: bool
) -> list[Reading]:
    """The readings, those at odds with their neighbours held back. ``coarse`` is a scan of few pixels."""
    done = list(readings)
    if coarse:
        done = [_with_quarters(r) if n else r for r, n in zip(done, strict, strict=True)]
        sign = _sign_of_decimals([r for r, number in zip(done, strict, strict=True) if number])
        done = [_with_sign(r, sign) if number else r for r, number in zip(done, strict, strict=True)]
        done = _without_dirt(cells, done, strict)
        done = _without_stamp_words(cells, done, strict)
        done = [
            held(r, _coarse_doubt(r.text), "coarse forms") if n and _COARSE_DOUBT.search(r.text) else r
            for r, n in zip(done, strict, strict=True)
        ]
    else:
        odd = _points_among_commas(cells, done, strict)
        done = [
            held(reading, "decimal-sign", "points among commas") if place in odd else reading
            for place, reading in enumerate(done)
        ]
    lost = _lost_signs(cells, done, strict)
    return [
        held(reading, "lost-sign", "row") if place in lost else reading for place, reading in enumerate(done)
    ]


def held(reading: Reading, code: DoubtCode, by: str) -> Reading:
    """The reading, for review for this reason."""
    doubts = united(reading.doubts, doubt_if(True, code, by, seen_by(reading.readings) or reading.text))
    return replace(reading, doubts=doubts, confidence=min(reading.confidence, 0.5))


def _coarse_doubt(text: str) -> DoubtCode:
    unparted = _UNPARTED.search(text) or _THREE_AFTER_COMMA.search(text)
    return "thousands" if unparted else "look-alike"


def _sign_of_decimals(readings: Sequence[Reading]) -> str | None:
    """The sign that the page's decimals have: blur takes a comma's tail, so that points are believed only
    where no reader saw a comma anywhere."""
    votes: Counter[str] = Counter()
    for reading in readings:
        for text in {r.text for r in reading.readings}:
            match = _DECIMAL.search(text.rstrip(_DIRT))
            if match is not None and len(match[3]) != 3:
                votes[match[2]] += 1
    if votes[","] >= _COMMAS and votes[","] >= _SHARE * votes.total():
        return ","
    return "." if votes["."] >= 2 * _COMMON and not votes[","] else None


def _with_sign(reading: Reading, sign: str | None) -> Reading:
    """On a coarse scan a comma stands where both readers saw it, or where the sign has the shape of one and
    the page bears it out; a point where the page bears it out and its shape does not speak against it."""
    match = _DECIMAL.search(reading.text.rstrip(_DIRT))
    if match is not None and len(match[3]) == 3:
        doubted = any(_THREE_AFTER_COMMA.search(r.text) for r in reading.readings)
        return held(reading, "thousands", "decimal sign") if doubted else reading
    if match is None:
        return reading
    shape = _shape_of_sign(reading)
    if match[2] == ",":
        doubted = any(f"{match[1]}.{match[3]}" in r.text for r in reading.readings)
        return held(reading, *_SIGN) if shape == "." or (doubted and sign is None) else reading
    if sign == ".":
        return held(reading, *_SIGN) if shape == "," else reading
    start, end = match.span(2)
    if sign == "," == shape:
        told = reading.text[:start] + "," + reading.text[end:]
        return replace(reading, text=told, confidence=min(reading.confidence, _BY_SHAPE))
    seen = any(f"{match[1]},{match[3]}" in r.text for r in reading.readings)
    likely = "," if sign == "," or seen else "."
    return held(replace(reading, text=reading.text[:start] + likely + reading.text[end:]), *_SIGN)


def _shape_of_sign(reading: Reading) -> str | None:
    """The sign that the pixels of the number's line show, where they do."""
    shown = [_DECIMAL.search(r.text) for r in reading.readings if r.reader == SHAPE]
    return shown[0][2] if shown and shown[0] is not None else None


def _with_quarters(reading: Reading) -> Reading:
    """A code of quarters with commas, where two readings name the same ones and none names others: points
    there are commas."""
    named = quarters(reading.text)
    told = [quarters(seen.text) for seen in reading.readings]
    if len(named) < 2 or told.count(named) < 2 or set(told) - {"", named}:
        return reading
    return replace(reading, text=with_commas_between_quarters(reading.text.rstrip(_DIRT)))


def _without_dirt(
    cells: Sequence[CellInk], readings: Sequence[Reading], strict: Sequence[bool]
) -> list[Reading]:
    """On a coarse or dirty scan a point after a number stands only in a column of such (1. 2. 3.)."""
    pointed: dict[tuple[int, int], list[bool]] = {}
    for cell, reading, number in zip(cells, readings, strict, strict=True):
        if number and reading.text[:1].isdigit():
            ends = _DIRT_AFTER.search(reading.text) is not None
            pointed.setdefault((cell.grid, cell.cell.column), []).append(ends)
    done = []
    for cell, reading, number in zip(cells, readings, strict, strict=True):
        votes = pointed.get((cell.grid, cell.cell.column), [False])
        counted = cell.cell.column <= 1 and 2 * sum(votes) >= len(votes) >= _COMMON
        ends = _DIRT_AFTER.search(reading.text) is not None
        if number and ends and not counted:
            reading = replace(reading, text=_DIRT_AFTER.sub("", reading.text))
            reading = (
                held(reading, "dirt", "dirt") if cell.cell.column <= 1 else reading
            )  # 6. and 6 are both usual there
        elif number and counted and not ends and reading.text.isdigit():
            reading = held(reading, "dirt", "dirt")
        done.append(reading)
    return done


def _without_stamp_words(
    cells: Sequence[CellInk], readings: Sequence[Reading], strict: Sequence[bool]
) -> list[Reading]:
    """On a coarse scan words below the first number of a column of numbers may be those of a stamp."""
    done = list(readings)
    numbers: set[tuple[int, int]] = set()
    for place in sorted(range(len(done)), key=lambda place: cells[place].cell.row):
        column = (cells[place].grid, cells[place].cell.column)
        if not strict[place] or cells[place].cell.column_span > 1:
            continue
        if has_digit(done[place].text):
            numbers.add(column)
        elif column in numbers and has_words(done[place].text) and not is_target(done[place].text):
            done[place] = held(done[place], "stamp-words", "stamp words")
    return done


def _points_among_commas(
    cells: Sequence[CellInk], readings: Sequence[Reading], strict: Sequence[bool]
) -> set[int]:
    """Decimals with a point beside columns that have commas, on a page of commas: even two readers that saw
    no tail may have missed it."""
    numbers = [place for place, number in enumerate(strict) if number]
    commas = [place for place in numbers if has_comma(readings[place].text)]
    points = [place for place in numbers if has_point(readings[place].text)]
    if len(commas) < _COMMON or len(commas) < _MOST * len(points):
        return set()
    columns = {(cells[place].grid, cells[place].cell.column) for place in commas}
    return {place for place in points if _is_near(cells[place], columns)}


def _is_near(cell: CellInk, columns: set[tuple[int, int]]) -> bool:
    """Whether a cell stands in one of the columns or near one; columns of row numbers (1.2) do not count."""
    grid, column = cell.grid, cell.cell.column
    beside = range(column - _BESIDE, column + _BESIDE + 1) if column > 1 else [column]
    return any((grid, other) in columns for other in beside)


def _lost_signs(cells: Sequence[CellInk], readings: Sequence[Reading], strict: Sequence[bool]) -> set[int]:
    """Whole numbers of three digits and more in a row whose other numbers have decimals: a lost comma
    (7235 for 72,35), or a sign read as a digit (280 for ≥80)."""
    rows: dict[tuple[int, int], list[int]] = {}
    for place, cell in enumerate(cells):
        if strict[place] and cell.cell.row_span == 1 and cell.cell.column_span == 1:
            rows.setdefault((cell.grid, cell.cell.row), []).append(place)
    lost: set[int] = set()
    for places in rows.values():
        texts = {place: readings[place].text for place in places}
        for place, text in texts.items():
            if _WHOLE.fullmatch(text) and any(
                _spoken_against(text, other) for p, other in texts.items() if p != place
            ):
                lost.add(place)
    return lost


def _spoken_against(text: str, other: str) -> bool:
    digits = text.rstrip("%")
    if re.fullmatch(r"[≥≤><]\s*" + re.escape(digits[1:]) + r"%?", other):
        return True
    match = _DECIMAL.fullmatch(other.rstrip("% "))
    return match is not None and len(match[3]) != 3 and digits == match[1] + match[3]
