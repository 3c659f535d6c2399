"""The heads of tables on their pages, so that a picture of a cell can show over which column it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractor.records import Agreement, Box, Evidence

LOW, HIGH = 8.0, 110.0  # points: lower is a rule between cells, higher more than a head
SLACK = 3.0  # points by which a cell may leave its table


class Head(NamedTuple):
    """The head of a table: where it stands, and on which pages (from 1) the table covers which box."""

    page: int
    top: float
    bottom: float
    pages: tuple[tuple[int, Box], ...]

    def over(self, page: int, boxes: tuple[Box, ...]) -> bool:
        """Whether all ``boxes`` on ``page`` stand in the table, below its head."""
        covered = any(
            number == page and all(_within(table, box) for box in boxes) for number, table in self.pages
        )
        return covered and (page != self.page or min(box[1] for box in boxes) >= self.bottom - SLACK)


def _within(table: Box, box: Box) -> bool:
    across = table[0] - SLACK <= box[0] and box[2] <= table[2] + SLACK
    return across and table[1] - SLACK <= box[1] and box[3] <= table[3] + SLACK


def heads(agreement: Agreement) -> tuple[Head, ...]:
    """The heads of all tables whose first row is known."""
    rows = tuple(_rows(agreement))
    found = (_head(table.evidence, rows) for table in agreement.tables if table.evidence is not None)
    return tuple(head for head in found if head is not None)


def _rows(agreement: Agreement) -> Iterator[Evidence]:
    listed = (agreement.indicators, agreement.actions, agreement.programs, agreement.components)
    for row in (row for rows in listed for row in rows):
        if row.evidence is not None:
            yield from row.evidence.parts or (row.evidence,)


def _head(table: Evidence, rows: tuple[Evidence, ...]) -> Head | None:
    """From the top of the table to its first row."""
    pages = tuple((part.page, part.bbox) for part in table.parts or (table,) if part.bbox is not None)
    if not pages:
        return None
    page, box = pages[0]
    own = (row.bbox for row in rows if row.page == page and row.bbox is not None)
    tops = [row[1] for row in own if _within(box, row)]
    bottom = min(tops, default=box[1])
    return Head(page, box[1], bottom, pages) if LOW <= bottom - box[1] <= HIGH else None
