"""What a transcript is made of: text lines, tables, page breaks. Lines count from 1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextCell:
    """``row_span`` 0 says: to the end of its group of rows."""

    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of a table. ``odd``: its cells do not fit the header, so that nobody knows which is which.
    ``group``: rows of one group (``tbody``) follow one another; no cell reaches over its end."""

    line: int
    cells: tuple[TextCell, ...]
    odd: bool = False
    group: int = 0


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of a transcript, rows from the top; the header is a row as well."""

    rows: tuple[TextRow, ...]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line outside tables; ``line`` counts from 1 in the file."""

    line: int
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A form feed."""


Block = TextTable | TextLine | PageBreak
