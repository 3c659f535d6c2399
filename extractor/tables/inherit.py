"""Cells that stand for a merged one: blank ones take what the row above has, and text that wraps beside the
next row goes back to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.tables.field import BLANK, Field, begins_midway
from extractor.tables.row import Row

_SMALL = re.compile(r"[a-z]{4}")  # words, which stamps print in capitals
_NUMBERED = 2  # entries with numbers, from which a table is known to number them


def with_wraps_joined(rows: Sequence[Row], level: str) -> list[Row]:
    """The rows, the text of ``level`` joined where it goes on beside the next row, which no rule parts from
    it: that row has no number and begins in the middle of a sentence."""
    out: list[Row] = []
    joined: Field | None = None
    for row in rows:
        holder = next((n for n in reversed(range(len(out))) if out[n].fresh(level)), None)
        if holder is not None and out[holder].category == row.category and _goes_on(row, level):
            joined = row[level]
            out[holder] = out[holder].having({level: out[holder][level].joined(joined)})
        if row[level] is joined:
            row = replace(row.having({level: BLANK}), own=row.own - {level})
        out.append(row)
    return out


def without_strays(rows: Sequence[Row], level: str) -> list[Row]:
    """The rows of a scan, the letters of a stamp in a blank cell of ``level`` left out: where the table
    numbers its entries, capitals and signs in doubt beside no number. What stands above holds, in doubt."""
    if sum(row.numbered and row.fresh(level) for row in rows) < _NUMBERED:
        return list(rows)
    out: list[Row] = []
    holder = BLANK
    for row in rows:
        seen = row[level].reading
        doubted = row.fresh(level) and bool(seen.readings) and seen.needs_review
        stray = doubted and not row.numbered and _SMALL.search(seen.text) is None
        if stray and not holder.blank:
            holder = holder.marked("merged-cell", "inherit")
            row = replace(row.having({level: holder}), own=row.own - {level})
        elif row.fresh(level):
            holder = row[level]
        out.append(row)
    return out


def _goes_on(row: Row, level: str) -> bool:
    return row.fresh(level) and not row.numbered and begins_midway(row.text(level))


def inherit(rows: Sequence[Row], levels: Sequence[str]) -> list[Row]:
    """The rows, with blank fields of ``levels`` (outermost first) taken from above.

    A field is taken from above only as long as no outer level begins anew in the row: an indicator of its own
    with a blank target has a blank target.
    """
    out: list[Row] = []
    above: dict[str, Field] = {}
    category: str | None = None
    for row in rows:
        if row.category != category:
            above, category = {}, row.category
        taken: dict[str, Field] = {}
        begun = False
        for level in levels:
            field = row[level]
            if not field.blank:
                begun = begun or field is not above.get(level)
                above[level] = field
            elif begun:
                above.pop(level, None)
            elif level in above:
                taken[level] = above[level]
        out.append(replace(row.having(taken), own=row.own - taken.keys()))
    return out
