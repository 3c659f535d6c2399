"""The words that stand over a table."""

from __future__ import annotations

from extractor.layouts.topics import says_objective
from extractor.read import ReadPage, ReadTable
from extractor.records.evidence import Evidence
from extractor.tables.field import begins_midway

_LINES = 8  # lines above a table in which its heading stands


def heading_of(page: ReadPage, table: ReadTable) -> str:
    """The last lines above the table on its page, below any other table."""
    top = _top(table.evidence)
    floor = max((_bottom(t.evidence) for t in page.tables if _top(t.evidence) < top), default=float("-inf"))
    above = [line.text for line in page.lines if floor <= _top(line.evidence) <= top]
    return "\n".join(above[-_LINES:])


def objective_above(page: ReadPage, table: ReadTable) -> str | None:
    """The objective that lines above the table name (``Sasaran 1 : …``, ``SS1 - …``), below any other table;
    what wraps goes on in small letters."""
    lines = heading_of(page, table).split("\n")
    for index in reversed(range(len(lines))):
        if says_objective(lines[index]):
            text = lines[index]
            for below in lines[index + 1 :]:
                if not begins_midway(below):
                    break
                text = f"{text} {below}"
            return text
    return None


def _top(place: Evidence) -> float:
    if place.bbox is not None:
        return place.bbox[1]
    return float(place.line or 0)


def _bottom(place: Evidence) -> float:
    return place.bbox[3] if place.bbox is not None else float(place.line or 0)
