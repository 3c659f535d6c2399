"""A table on a page as rows of fields, one per grid column; a merged cell is shared by what it covers."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.read import ReadTable
from extractor.tables.field import BLANK, Field


@dataclass(frozen=True, slots=True)
class CellRow:
    """``fields`` has an entry for each grid column. ``own`` are the columns whose cell begins in this row."""

    index: int
    fields: tuple[Field, ...]
    own: frozenset[int]

    @property
    def distinct(self) -> list[tuple[int, Field]]:
        """The fields that begin in this row and have text, each once, with its first column."""
        seen: list[tuple[int, Field]] = []
        for column, field in enumerate(self.fields):
            known = any(field is other for _, other in seen)
            if column in self.own and not field.blank and not known:
                seen.append((column, field))
        return seen


def cell_rows(table: ReadTable) -> tuple[CellRow, ...]:
    """The rows of ``table`` top to bottom; a merged cell stands in each row and column that it covers."""
    grid: list[list[Field]] = [[BLANK] * table.columns for _ in range(table.rows)]
    own: list[set[int]] = [set() for _ in range(table.rows)]
    for cell in table.cells:
        field = Field(cell.reading, cell.evidence, merged=cell.row_span > 1, width=cell.column_span)
        columns = range(cell.column, min(cell.column + cell.column_span, table.columns))
        for row in range(cell.row, min(cell.row + cell.row_span, table.rows)):
            for column in columns:
                grid[row][column] = field
        if cell.row < table.rows:
            own[cell.row].update(columns)
    return tuple(CellRow(index, tuple(fields), frozenset(own[index])) for index, fields in enumerate(grid))
