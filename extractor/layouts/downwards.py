"""Quarters printed as rows below each other (``TW I | 12``, ``TW II | 24``), made columns side by side.

The column that names the quarters and the one of values beside it become four columns; each four rows become
one. Only where nothing else is printed in the rows of the later quarters: plans with a step for each quarter
stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.layouts.meaning import quarter_meaning
from extractor.read import ReadCell, ReadTable
from extractor.records.agreement import QUARTERS

_FEWEST_ROWS = 8  # of quarters in a table: two entries
_HEADER_ROWS = 4  # rows above the first quarter, at most


@dataclass(frozen=True, slots=True)
class _Down:
    """``column`` of the names of the quarters, ``first`` row of them."""

    column: int
    first: int


def side_by_side(table: ReadTable) -> ReadTable:
    """The table with its quarters in columns; itself where they are not in rows."""
    own = {(cell.row, cell.column): cell for cell in table.cells}
    down = next((found for c in range(table.columns - 1) if (found := _down(table, own, c))), None)
    return _turned(table, own, down) if down is not None else table


def _down(table: ReadTable, own: dict[tuple[int, int], ReadCell], column: int) -> _Down | None:
    """Whether a column names the quarters, in order, in all rows below the header."""
    named = [_quarter(own.get((row, column))) for row in range(table.rows)]
    first = next((row for row, quarter in enumerate(named) if quarter), None)
    if first is None or first > _HEADER_ROWS or table.rows - first < _FEWEST_ROWS:
        return None
    body = named[first:]
    whole = len(body) % len(QUARTERS) == 0 and all(
        quarter == QUARTERS[n % len(QUARTERS)] for n, quarter in enumerate(body)
    )
    values = (column, column + 1)
    alone = all(
        cell.reading.blank or cell.column in values or (cell.row - first) % len(QUARTERS) == 0
        for cell in table.cells
        if cell.row >= first
    )
    return _Down(column, first) if whole and alone and _has_values(own, down=_Down(column, first)) else None


def _has_values(own: dict[tuple[int, int], ReadCell], down: _Down) -> bool:
    """Whether most quarters have a text of their own beside their name."""
    rows = [row for row, column in own if column == down.column and row >= down.first]
    beside = [own.get((row, down.column + 1)) for row in rows]
    return 2 * sum(cell is not None and not cell.reading.blank for cell in beside) > len(rows)


def _quarter(cell: ReadCell | None) -> str | None:
    if cell is None or cell.row_span > 1 or cell.column_span > 1:
        return None
    return quarter_meaning(cell.reading.text.strip(), within=True)


def _turned(table: ReadTable, own: dict[tuple[int, int], ReadCell], down: _Down) -> ReadTable:
    more = len(QUARTERS) - 2  # columns that four take beyond the two
    cells: list[ReadCell] = []
    for cell in table.cells:
        if cell.row >= down.first:
            cells += _of_body(cell, down, more)
        elif not _heads(cell, down):
            cells.append(_moved(cell, down, more))
    heads = [own[down.first + n, down.column] for n in range(len(QUARTERS))]
    names = [replace(one, row=down.first - 1, column=down.column + n) for n, one in enumerate(heads)]
    entries = (table.rows - down.first) // len(QUARTERS)
    placed = sorted([*cells, *names], key=lambda cell: (cell.row, cell.column))
    return replace(table, cells=tuple(placed), rows=down.first + entries, columns=table.columns + more)


def _heads(cell: ReadCell, down: _Down) -> bool:
    """Whether a heading stands right above the names or the values alone."""
    return cell.row + cell.row_span == down.first and _within(cell, down)


def _within(cell: ReadCell, down: _Down) -> bool:
    return down.column <= cell.column and cell.column + cell.column_span <= down.column + 2


def _moved(cell: ReadCell, down: _Down, more: int) -> ReadCell:
    """The cell where four columns take the place of two."""
    if cell.column > down.column + 1:
        return replace(cell, column=cell.column + more)
    if cell.column + cell.column_span > down.column + 1:
        return replace(cell, column_span=cell.column_span + more)
    return cell


def _of_body(cell: ReadCell, down: _Down, more: int) -> Sequence[ReadCell]:
    entry, quarter = divmod(cell.row - down.first, len(QUARTERS))
    row = down.first + entry
    if cell.column == down.column:
        return ()
    if cell.column == down.column + 1:
        return (replace(cell, row=row, row_span=1, column=down.column + quarter, column_span=1),)
    if quarter:
        return ()
    return (_moved(replace(cell, row=row, row_span=-(-cell.row_span // len(QUARTERS))), down, more),)
