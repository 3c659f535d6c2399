"""The measurement of an indicator whose parts stand in columns of their own: Definisi | Formula."""

from __future__ import annotations

from extractor.layouts import LogicalTable
from extractor.records import Doubts, united
from extractor.tables import Row

_COLUMN = "measurement"


def measured_text(row: Row, table: LogicalTable) -> str | None:
    """What the cell prints; of several columns each text under its heading, blank ones left out."""
    columns = measured_columns(table)
    if len(columns) < 2:
        return row.printed(_COLUMN)
    parts = [(_heading(table, column), row.printed(column)) for column in columns]
    return "\n".join(f"{heading} :\n{text}" for heading, text in parts if text) or None


def measured_doubts(row: Row, table: LogicalTable) -> Doubts | None:
    """What is in doubt of it; None where nothing is printed."""
    readings = [row[column].reading for column in measured_columns(table) or (_COLUMN,)]
    printed = [reading for reading in readings if not reading.blank]
    return united(*(reading.doubts for reading in printed)) if printed else None


def measured_columns(table: LogicalTable) -> tuple[str, ...]:
    """The meanings of its columns that say how is measured, left to right."""
    return tuple(
        column
        for column in table.columns
        if column and (column == _COLUMN or column.startswith(f"{_COLUMN}#"))
    )


def _heading(table: LogicalTable, column: str) -> str:
    index = table.columns.index(column)
    words = table.words[index] if index < len(table.words) else ""
    return " ".join(words.split()).rstrip(" :")
