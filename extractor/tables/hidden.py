"""Entries of one row whose values a stamp hides: told apart by their names alone.

Where a value beside several names was not read surely, the values cannot say how many entries there are. A
name that begins anew below a gap does; what stands at its height in the other columns is its own, in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.read import Line
from extractor.records.written.percents import SHARE
from extractor.tables.field import Field
from extractor.tables.row import Row

_NAME = re.compile(
    rf"(?:{SHARE.title()}|Jumlah|Indeks|Nilai|Tingkat|Opini|Rata-rata|Rasio|Angka|Cakupan|Predikat)\s"
)
_APART = 1.8  # of the height of a line, from middle to middle: lines of one name are nearer
_RISE = 0.7  # of the height of a line by which a value may stand higher than its name
_PAGE = 100_000.0  # points, more than any page has


def may_hold_more(row: Row, lines: Sequence[Line], values: Sequence[str]) -> bool:
    """Whether a line of the name begins as names of indicators do, beside a value that was not read surely:
    another value may be hidden there."""
    unsure = any(row[meaning].reading.needs_review for meaning in values)
    return unsure and any(_NAME.match(line.text.strip()) for line in lines[1:])


def parted_at_names(row: Row, name: str, beside: Sequence[str]) -> list[Row]:
    """An entry for each name that begins below a gap, with its lines of the columns ``beside``; ``[row]``,
    in doubt as well, where there is no such gap."""
    lines = row[name].reading.lines
    spans = [span_of(line) for line in lines]
    middles = [(span[0] + span[1]) / 2 for span in spans if span is not None]
    height = max((line.height for line in lines), default=0.0)  # their boxes are higher on a page set askew
    tops = middles[:1]
    for above, here, line in zip(middles, middles[1:], lines[1:], strict=False):
        if _NAME.match(line.text.strip()) and here - above > _APART * height:
            tops.append(here - _RISE * height)
    if len(middles) < len(lines) or not height:
        tops = []
    if len(tops) < 2:
        return [row.doubted("row-cut", "names")]
    own = [meaning for meaning in (name, *beside) if row[meaning].reading.lines]
    entries = []
    for top, end in pairwise([float("-inf"), *tops[1:], float("inf")]):
        fields = {meaning: row[meaning].part(_between(row[meaning], top, end)) for meaning in own}
        entries.append(row.having(fields).doubted("row-cut", "names"))
    return entries


def span_of(line: Line) -> tuple[float, float] | None:
    """Top and bottom, counted on over the pages."""
    if line.box is None:
        return None
    offset = line.evidence.page * _PAGE
    return (offset + line.box[1], offset + line.box[3])


def _between(field: Field, top: float, end: float) -> tuple[Line, ...]:
    spans = [(line, span_of(line)) for line in field.reading.lines]
    return tuple(line for line, span in spans if span and top <= (span[0] + span[1]) / 2 < end)
