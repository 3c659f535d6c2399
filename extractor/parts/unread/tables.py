"""Tables of no known kind that hold data, told; boxes, forms and signature blocks hold none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.layouts import LogicalTable
from extractor.parts.unread.problems import unknown_table
from extractor.parts.unread.rows import is_value, is_worded
from extractor.read import ReadTable
from extractor.records import Problem

_LEAST_COLUMNS = 3  # columns of a table; two may be labels and what stands beside them
_LEAST_ROWS = 2  # a header and one row may be a box
_VALUED_OF_TWO = 2  # rows of a name and its value where a table has no third column
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG_NUMBER = re.compile(r"(?:\d\s*){11,}")  # of a person, a letter or an account


def unknown_tables(tables: Sequence[LogicalTable], taken: Sequence[LogicalTable]) -> Iterator[Problem]:
    """A problem for each table of no known kind that looks like data, or goes on with one that does."""
    before: LogicalTable | None = None
    for table in tables:
        unread = table.kind == "other" and table not in taken
        told = unread and (_is_large(table) or _is_valued(table) or _goes_on(table, before))
        if told:
            yield unknown_table(table)
        before = table if told else None


def _is_large(table: LogicalTable) -> bool:
    """Whether it has rows and columns enough, and numbers in them."""
    rows = sum(row.label is None for row in table.rows)
    printed = sum(piece.rows for _, piece in table.pieces)  # also above what was taken for its header
    cells = [c.reading.text for _, piece in table.pieces for c in piece.cells if c.reading.text.strip()]
    numbers = sum(any(ch.isdigit() for ch in text) for text in cells)
    large = (rows >= _LEAST_ROWS or printed > _LEAST_ROWS) and len(table.columns) >= _LEAST_COLUMNS
    return large and numbers >= _LEAST_ROWS


def _is_valued(table: LogicalTable) -> bool:
    """Whether it has a name with its value beside it, several of them where there is no third column."""
    rows = [texts for _, piece in table.pieces for texts in _rows(piece)]
    valued = sum(map(_has_value, rows))
    return valued >= (1 if len(table.columns) >= _LEAST_COLUMNS else _VALUED_OF_TWO)


def _has_value(texts: Sequence[str]) -> bool:
    """Whether a row has a name and a value further right; ``label : value`` is the line of a form."""
    if any(text.lstrip().startswith(":") or text.rstrip().endswith(":") for text in texts):
        return False
    name = next((at for at, text in enumerate(texts) if is_worded(text)), len(texts))
    return any(is_value(text) and not _is_label(text) for text in texts[name + 1 :])


def _is_label(text: str) -> bool:
    """Whether a number names something and counts nothing."""
    return _YEAR.fullmatch(text.strip()) is not None or _LONG_NUMBER.fullmatch(text.strip()) is not None


def _goes_on(table: LogicalTable, before: LogicalTable | None) -> bool:
    """Whether it is the rest of an unknown table, without headings of its own, on the next page."""
    if before is None or table.words or len(table.columns) != len(before.columns):
        return False
    return table.pieces[0][0] == before.last_page + 1 and any(row.words for row in table.rows)


def _rows(piece: ReadTable) -> list[list[str]]:
    """The texts of each row, left to right."""
    rows: dict[int, list[tuple[int, str]]] = {}
    for cell in piece.cells:
        if cell.reading.text.strip():
            rows.setdefault(cell.row, []).append((cell.column, cell.reading.text))
    return [[text for _, text in sorted(rows[row])] for row in sorted(rows)]
