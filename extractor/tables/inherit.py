"""Blank cells that stand for a merged one: they take what the row above has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.tables.field import Field
from extractor.tables.row import Row


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
