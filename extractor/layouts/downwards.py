"""Quarters printed as rows below each other (``TW I | 12``, ``TW II | 24``), made columns side by side.

The column that names the quarters and the one of values beside it become four columns; the rows of an entry
become one. Only where nothing else is printed in the rows of the later quarters: plans with a step for each
quarter stay as they are. An entry that goes over a page is one row on each; the seam of its table joins them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.layouts.meaning import quarter_meaning
from extractor.read import ReadCell, Reading, ReadTable
from extractor.records.agreement import QUARTERS

_HEADER_ROWS = 4  # rows above the first quarter, at most
_NAMES = ("TW I", "TW II", "TW III", "TW IV")


@dataclass(frozen=True, slots=True)
class _Down:
    """``column`` of the names of the quarters, ``first`` row of them, the ``quarters`` from there on, and the
    rows at which an entry ``starts``."""

    column: int
    first: int
    quarters: tuple[int, ...]
    starts: tuple[int, ...]


def side_by_side(table: ReadTable) -> ReadTable:
    """The table with its quarters in columns; itself where they are not in rows."""
    own = {(cell.row, cell.column): cell for cell in table.cells}
    down = next((found for c in range(table.columns - 1) if (found := _down(table, own, c))), None)
    return _turned(table, own, down) if down is not None else table


def _down(table: ReadTable, own: dict[tuple[int, int], ReadCell], column: int) -> _Down | None:
    """Whether a column names the quarters, in order, in all rows below the header."""
    named = [_quarter(own.get((row, column))) for row in range(table.rows)]
    first = next((row for row, quarter in enumerate(named) if quarter is not None), None)
    if first is None or first > _HEADER_ROWS:
        return None
    quarters = tuple(quarter for quarter in named[first:] if quarter is not None)
    if len(quarters) < len(named) - first or not _in_order(quarters):
        return None
    starts = tuple(first + n for n, quarter in enumerate(quarters) if not n or not quarter)
    down = _Down(column, first, quarters, starts)
    return down if _is_alone(table, down) and _has_values(own, down) else None


def _in_order(quarters: Sequence[int]) -> bool:
    """Whether each quarter follows the one above it, over a whole year or, where an entry began on the page
    before, up to the end of it."""
    ordered = all((one + 1) % len(QUARTERS) == other for one, other in pairwise(quarters))
    return ordered and (len(quarters) >= len(QUARTERS) or quarters[0] > 0)


def _is_alone(table: ReadTable, down: _Down) -> bool:
    """Whether nothing but values stands beside the names, outside the rows at which entries start; the rest
    of an entry by itself has no text at all beside them."""
    rest = len(down.quarters) < len(QUARTERS)
    values = (down.column, down.column + 1)
    return all(
        cell.reading.blank or cell.column in values or (cell.row in down.starts and not rest)
        for cell in table.cells
        if cell.row >= down.first
    )


def _has_values(own: dict[tuple[int, int], ReadCell], down: _Down) -> bool:
    """Whether most quarters have a text of their own beside their name."""
    rows = [row for row, column in own if column == down.column and row >= down.first]
    beside = [own.get((row, down.column + 1)) for row in rows]
    return 2 * sum(cell is not None and not cell.reading.blank for cell in beside) > len(rows)


def _quarter(cell: ReadCell | None) -> int | None:
    """0 to 3 for a cell that names a quarter."""
    if cell is None or cell.row_span > 1 or cell.column_span > 1:
        return None
    meaning = quarter_meaning(cell.reading.text.strip(), within=True)
    return QUARTERS.index(meaning) if meaning is not None else None


def _turned(table: ReadTable, own: dict[tuple[int, int], ReadCell], down: _Down) -> ReadTable:
    more = len(QUARTERS) - 2  # columns that four take beyond the two
    cells: list[ReadCell] = []
    for cell in table.cells:
        if cell.row >= down.first:
            cells += _of_body(cell, down, more)
        elif not _heads(cell, down):
            cells.append(_moved(cell, down, more))
    if down.first:
        cells += _names(own, down)
    placed = sorted(cells, key=lambda cell: (cell.row, cell.column))
    rows = down.first + len(down.starts)
    return replace(table, cells=tuple(placed), rows=rows, columns=table.columns + more)


def _names(own: dict[tuple[int, int], ReadCell], down: _Down) -> list[ReadCell]:
    """The names of the quarters as headings; one that the page does not print is written."""
    printed = {
        quarter: own[down.first + n, down.column] for n, quarter in reversed([*enumerate(down.quarters)])
    }
    any_of = own[down.first, down.column]
    written = (replace(any_of, reading=Reading(text=name)) for name in _NAMES)
    names = [printed.get(quarter, one) for quarter, one in enumerate(written)]
    return [replace(one, row=down.first - 1, column=down.column + n) for n, one in enumerate(names)]


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
    row = down.first + bisect_right(down.starts, cell.row) - 1
    if cell.column == down.column:
        return ()
    if cell.column == down.column + 1:
        quarter = down.quarters[cell.row - down.first]
        return (replace(cell, row=row, row_span=1, column=down.column + quarter, column_span=1),)
    if cell.row not in down.starts:
        return ()
    entries = sum(cell.row <= start < cell.row + cell.row_span for start in down.starts)
    return (_moved(replace(cell, row=row, row_span=entries), down, more),)
