"""The words that stand over a table."""

from __future__ import annotations

from collections.abc import Sequence

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


def objective_above(page: ReadPage, table: ReadTable, before: ReadPage | None = None) -> str | None:
    """The objective that lines above the table name (``Sasaran 1 : …``, ``SS1 - …``), below any other table;
    what wraps goes on in small letters. Above the first table of a page it may stand at the foot of the page
    ``before``."""
    own = _named(heading_of(page, table).split("\n"))
    first = all(_top(other.evidence) >= _top(table.evidence) for other in page.tables)
    return own or (_named(_foot(before)) if before is not None and first else None)


def _named(lines: Sequence[str]) -> str | None:
    """The last objective that a line names."""
    for index in reversed(range(len(lines))):
        if says_objective(lines[index]):
            text = lines[index]
            for below in lines[index + 1 :]:
                if not begins_midway(below):
                    break
                text = f"{text} {below}"
            return text
    return None


def _foot(page: ReadPage) -> list[str]:
    """The last lines of a page, below its tables; none where it has no table."""
    floor = max((_bottom(table.evidence) for table in page.tables), default=float("inf"))
    return [line.text for line in page.lines if _top(line.evidence) >= floor][-_LINES:]


def _top(place: Evidence) -> float:
    if place.bbox is not None:
        return place.bbox[1]
    return float(place.line or 0)


def _bottom(place: Evidence) -> float:
    return place.bbox[3] if place.bbox is not None else float(place.line or 0)
