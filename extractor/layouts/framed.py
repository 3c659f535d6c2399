"""A frame around a page that joins all its tables: taken off, so that they are parted again."""

from __future__ import annotations

from dataclasses import replace

from extractor.layouts.header import find_header
from extractor.read import Line, ReadCell, ReadPage, ReadTable
from extractor.tables import cell_rows

_TALL = 0.5  # of the page: a frame is no higher table without
_BESIDE = 2  # columns at either side that a frame of two lines adds


def without_frame(page: ReadPage) -> ReadPage:
    """The page, tables with a frame without it: columns without any print are its margins, and what takes
    the whole width inside it stands outside tables."""
    lines = list(page.lines)
    tables = []
    for table in page.tables:
        margins = _margins(table)
        if margins and _is_tall(table, page):
            inside, loose = _unframed(table, margins)
            # Else no frame: a table that goes on from the page before may leave its first columns blank.
            if find_header(cell_rows(inside)) is not None:
                table = inside
                lines += loose
        tables.append(table)
    if len(lines) == len(page.lines):
        return page
    lines.sort(key=lambda line: line.box[1] if line.box is not None else 0.0)
    return replace(page, tables=tuple(tables), lines=tuple(lines))


def _is_tall(table: ReadTable, page: ReadPage) -> bool:
    box = table.evidence.bbox
    return box is not None and box[3] - box[1] >= _TALL * page.height


def _margins(table: ReadTable) -> set[int]:
    """The columns at the sides in which no cell of theirs alone has print; none where they are too many for a
    frame, as where one cell goes on alone over the page."""
    printed = {c.column for c in table.cells if c.column_span == 1 and not c.reading.blank}
    wide = [c for c in table.cells if 1 < c.column_span < table.columns - 1]
    spread = {column for c in wide for column in range(c.column, c.column + c.column_span)}
    used = printed | spread
    first, last = min(used, default=0), max(used, default=table.columns - 1)
    if first > _BESIDE or table.columns - 1 - last > _BESIDE:
        return set()
    return {column for column in range(table.columns) if column < first or column > last}


def _unframed(table: ReadTable, margins: set[int]) -> tuple[ReadTable, list[Line]]:
    kept = [column for column in range(table.columns) if column not in margins]
    loose: list[Line] = []
    cells: list[ReadCell] = []
    for cell in table.cells:
        own = [n for n in range(cell.column, cell.column + cell.column_span) if n in kept]
        if not own:
            continue
        if len(own) == len(kept):
            loose += cell.reading.lines
        else:
            cells.append(replace(cell, column=kept.index(own[0]), column_span=len(own)))
    return replace(table, cells=tuple(cells), columns=len(kept)), loose
