"""Comma or point in decimals: the pixels of a coarse scan do not tell them apart, and the page does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from extractor.read import Reading
from extractor.reading.checks.base import Change, Doubted, Settled
from extractor.reading.checks.strays import DIRT
from extractor.reading.line.forms import has_comma, has_point
from extractor.reading.readers.base import SHAPE
from extractor.reading.sheet import Place, Sheet, SheetCell
from extractor.reading.trust import Trust
from extractor.records.written.decimals import COMMA, POINT, Parted, first_parted, undecided_comma

_BESIDE = 3  # columns to either side in which numbers of one kind stand


def sign_of_the_page(sheet: Sheet, trust: Trust) -> Iterator[Change]:
    """On a coarse scan a comma stands where both readers saw it, or where the sign has the shape of one and
    the page bears it out; a point where the page bears it out and its shape does not speak against it."""
    sign = usual_sign([cell.reading for _, cell in sheet.strict()], trust)
    for place, cell in sheet.strict():
        yield from _told(place, cell.reading, sign, trust)


def usual_sign(readings: list[Reading], trust: Trust) -> str | None:
    """The sign that the page's decimals have: blur takes a comma's tail, so that points are believed only
    where no reader saw a comma anywhere."""
    votes: Counter[str] = Counter()
    for reading in readings:
        for text in {r.text for r in reading.readings}:
            parted = first_parted(text.rstrip(DIRT))
            if parted is not None and not parted.may_be_thousands:
                votes[parted.sign] += 1
    if votes[COMMA] >= trust.commas and votes[COMMA] >= trust.share_of_commas * votes.total():
        return COMMA
    return POINT if votes[POINT] >= trust.points and not votes[COMMA] else None


def _told(place: Place, reading: Reading, sign: str | None, trust: Trust) -> Iterator[Change]:
    parted = first_parted(reading.text.rstrip(DIRT))
    if parted is None:
        return
    if parted.may_be_thousands:
        if any(undecided_comma(r.text) for r in reading.readings):  # 5,843 is more often 5.843
            yield Doubted(place, "thousands")
        return
    shape = _shape_of_sign(reading)
    if parted.sign == COMMA:
        doubted = any(f"{parted.before}.{parted.after}" in r.text for r in reading.readings)
        if shape == POINT or (doubted and sign is None):
            yield Doubted(place, "decimal-sign")
    elif sign == POINT:
        if shape == COMMA:
            yield Doubted(place, "decimal-sign")
    else:
        yield from _point_that_may_be_a_comma(place, reading, parted, sign, trust)


def _point_that_may_be_a_comma(
    place: Place, reading: Reading, parted: Parted, sign: str | None, trust: Trust
) -> Iterator[Change]:
    comma = reading.text[: parted.place] + COMMA + reading.text[parted.place + 1 :]
    if sign == COMMA == _shape_of_sign(reading):
        yield Settled(place, comma, trust.by_shape)
        return
    seen = any(f"{parted.before},{parted.after}" in r.text for r in reading.readings)
    if sign == COMMA or seen:
        yield Settled(place, comma)
    yield Doubted(place, "decimal-sign")


def _shape_of_sign(reading: Reading) -> str | None:
    """The sign that the pixels of the number's line show, where they do."""
    shown = [first_parted(r.text) for r in reading.readings if r.reader == SHAPE]
    return shown[0].sign if shown and shown[0] is not None else None


def points_among_commas(sheet: Sheet, trust: Trust) -> Iterator[Doubted]:
    """Decimals with a point beside columns that have commas, on a page of commas: even two readers that saw
    no tail may have missed it."""
    commas = [cell for _, cell in sheet.strict() if has_comma(cell.text)]
    points = [(place, cell) for place, cell in sheet.strict() if has_point(cell.text)]
    if len(commas) < trust.common or len(commas) < trust.most_points * len(points):
        return
    columns = {cell.column for cell in commas}
    for place, cell in points:
        if _is_near(cell, columns):
            yield Doubted(place, "decimal-sign")


def _is_near(cell: SheetCell, columns: set[tuple[int, int]]) -> bool:
    """Whether a cell stands in one of the columns or near one; columns of row numbers (1.2) do not count."""
    grid, column = cell.column
    beside = range(column - _BESIDE, column + _BESIDE + 1) if column > 1 else [column]
    return any((grid, other) in columns for other in beside)
