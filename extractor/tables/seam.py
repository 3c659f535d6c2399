"""Rows that go over a page break: joined, with both places kept as evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.records.agreement import QUARTERS
from extractor.records.targets import target_meaning
from extractor.records.written.totals import is_total_label
from extractor.tables.field import Field, begins_midway
from extractor.tables.row import Row

_CODE = re.compile(r"\s*(?:RA|KK|T\s*/\s*[O0])\s*\.?\s*\d", re.IGNORECASE)
_NAMES = ("indicator", "program", "output", "component")
_NAMES_OR_PLAN = (*_NAMES, "plan")
_FEW = 2  # times as many values as are held back a row has at least


@dataclass(frozen=True, slots=True)
class Seam:
    """What tells whether a row is new: ``anchors`` are filled once in every row (targets, amounts, periods),
    ``levels`` are the columns that are often merged over rows, outermost first."""

    anchors: tuple[str, ...]
    levels: tuple[str, ...] = ()


def join_seam(above: Sequence[Row], below: Sequence[Row], seam: Seam) -> list[Row]:
    """The rows of two pieces of a table, the last of ``above`` joined with the first of ``below`` where the
    page broke it."""
    if not above or not below or above[-1].label is not None or below[0].label is not None:
        return [*above, *below]
    last, first = above[-1], below[0]
    if goes_on(last, first, seam):
        parts = {meaning: field for meaning, field in first.fields.items() if not field.blank}
        return _sewn(above, below[1:], parts, seam)
    fragments = {
        level: first[level]
        for level in seam.levels
        if first.fresh(level) and _is_fragment(_holder(above, level, seam), first[level], first)
    }
    return _sewn(above, below, fragments, seam)


def goes_on(last: Row, first: Row, seam: Seam) -> bool:
    """Whether ``first`` holds only the rest of ``last``."""
    if first.numbered or not seam.anchors or any(is_total_label(first.text(m)) for m in first.own):
        return False
    if any(_CODE.match(first.text(m)) for m in ("plan", "criterion", "output") if first.fresh(m)):
        return False
    if _CODE.match(last.text("output")) and begins_midway(first.text("output")):
        return True
    if _is_cut(last, first, seam) or _completes_year(last, first):
        return True
    if not _has_values(first, seam):
        return any(first.fresh(meaning) for meaning in first.own)
    begun = any(not last[m].blank for m in _NAMES)
    return begun and all(last[anchor].blank for anchor in seam.anchors)


def _is_cut(last: Row, first: Row, seam: Seam) -> bool:
    """Whether the break goes through the lines of one row, values on both sides: a name goes on in small
    letters or has none of its own, and the values go on where a sign parted them or are fewer than above."""
    begun = [anchor for anchor in seam.anchors if not last[anchor].blank]
    going_on = [anchor for anchor in seam.anchors if first.fresh(anchor)]
    if not going_on or not set(going_on) <= set(begun):
        return False
    parted = all(_goes_on_as_number(last.text(anchor), first.text(anchor)) for anchor in going_on)
    names = [name for name in _NAMES_OR_PLAN if first.fresh(name)]
    midway = bool(names) and all(begins_midway(first.text(n)) and not last[n].blank for n in names)
    return parted or (midway and len(going_on) < len(begun))


def _completes_year(last: Row, first: Row) -> bool:
    """Whether a row without names holds just the quarters that the last one lacks (they were printed below
    each other)."""
    above = [quarter for quarter in QUARTERS if not last[quarter].blank]
    below = [quarter for quarter in QUARTERS if first.fresh(quarter)]
    named = first.any((*_NAMES_OR_PLAN, "annual"))
    return bool(above) and bool(below) and not named and [*above, *below] == list(QUARTERS)


def _goes_on_as_number(above: str, below: str) -> bool:
    return above[-1:] in (".", ",") and above[:1].isalnum() and below[:1].isdigit()


def _has_values(row: Row, seam: Seam) -> bool:
    """Whether the row prints values. With no name beside them, or one that goes on in small letters, specks
    and stray words of a scan are none, and a few that no reader is sure of are what a stamp left."""
    fields = [row[anchor] for anchor in seam.anchors if row.fresh(anchor)]
    names = [row.text(name) for name in _NAMES if row.fresh(name)]
    if any(any(map(str.isalnum, name)) and not begins_midway(name) for name in names):
        return bool(fields)
    values = fields if any(map(begins_midway, names)) else [f for f in fields if _is_value(f.text)]
    doubtful = all(value.reading.needs_review for value in values)
    return bool(values) and not (doubtful and _FEW * len(values) < len(seam.anchors))


def _is_value(text: str) -> bool:
    if any(sign.isdigit() for sign in text):
        return True
    return any(sign.isalnum() for sign in text) and target_meaning(text).kind != "composite"


def _is_fragment(before: Field, after: Field, row: Row) -> bool:
    """Whether the text under a merged column goes on from the page before."""
    if before.blank or row.numbered:
        return False
    if _same(before.text, after.text):
        return True
    if _CODE.match(before.text):
        return not _CODE.match(after.text)
    return begins_midway(after.text)


def _same(a: str, b: str) -> bool:
    """Whether the page after the break only repeats the text of a merged cell."""
    return re.sub(r"\W+", "", a).casefold() == re.sub(r"\W+", "", b).casefold()


def _holder(above: Sequence[Row], meaning: str, seam: Seam) -> Field:
    """The field that goes on below the break: the last row's, or where that is blank the merged one's."""
    field = above[-1][meaning]
    if field.blank and meaning in seam.levels and not _is_without_names(above[-1], seam):
        for row in reversed(above):
            if row.label is not None:
                break
            if not row[meaning].blank:
                return row[meaning]
    return field


def _is_without_names(row: Row, seam: Seam) -> bool:
    """Whether a row prints its values and none of its names: these stand below the break."""
    return row.any(seam.anchors) and not row.any(_NAMES_OR_PLAN)


def _whole(holder: Field, part: Field, meaning: str, seam: Seam) -> Field:
    """What stands above and below the break as one. A value has no second part: what looks like one is only
    a reason to look; signs without a letter or digit add nothing to words."""
    if holder.blank:
        return holder.joined(part)
    if meaning in seam.anchors and meaning != "period" and _goes_on_as_number(holder.text, part.text):
        return holder.continued(part).marked("page-break", "seam", f"{holder.text} | {part.text}")
    if meaning in seam.anchors and meaning != "period":
        return holder.marked("page-break", "seam", part.text)
    speck = not any(sign.isalnum() for sign in part.text)
    return (
        holder if speck or (meaning in seam.levels and _same(holder.text, part.text)) else holder.joined(part)
    )


def _sewn(above: Sequence[Row], below: Sequence[Row], parts: Mapping[str, Field], seam: Seam) -> list[Row]:
    """Both sides of the break, with the whole text where ``parts`` (below the break) go on from above."""
    before, after = list(above), list(below)
    for meaning, part in parts.items():
        holder = _holder(above, meaning, seam)
        whole = _whole(holder, part, meaning, seam)
        for index in range(len(before) - 1, -1, -1):
            if before[index][meaning] is holder and (not holder.blank or index == len(before) - 1):
                before[index] = before[index].having({meaning: whole})
        after = [row.having({meaning: whole}) if row[meaning] is part else row for row in after]
    return [*before, *after]
