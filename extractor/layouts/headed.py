"""Two tables that were found as one, with nothing between them: told by the second one's header."""

from __future__ import annotations

from dataclasses import replace

from extractor.layouts.header import Header, find_header, reads_as_header
from extractor.layouts.kinds import Kind, kind_of
from extractor.read import ReadTable
from extractor.records.evidence import Evidence
from extractor.tables import CellRow, cell_rows


def parted_at_headers(table: ReadTable) -> list[ReadTable]:
    """The table, cut above each header that makes the rows below it another kind of table."""
    rows = cell_rows(table)
    header = find_header(rows)
    cut = _second(rows, header, table) if header is not None else None
    if cut is None:
        return [table]
    return [_piece(table, 0, cut), *parted_at_headers(_piece(table, cut, table.rows))]


def _second(rows: tuple[CellRow, ...], header: Header, table: ReadTable) -> int | None:
    """The row that heads another kind of table, below the first header and cut through no cell."""
    kind = kind_of(header.meanings)
    for row in rows[header.last + 2 :]:
        if reads_as_header(row) and _kind_below(rows, row.index) not in (kind, "other", None):
            through = any(cell.row < row.index < cell.row + cell.row_span for cell in table.cells)
            return None if through else row.index
    return None


def _kind_below(rows: tuple[CellRow, ...], first: int) -> Kind | None:
    counted = [CellRow(n, row.fields, row.own) for n, row in enumerate(rows[first:])]
    header = find_header(counted)
    return kind_of(header.meanings) if header is not None and header.first == 0 else None


def _piece(table: ReadTable, top: int, bottom: int) -> ReadTable:
    cells = [cell for cell in table.cells if top <= cell.row < bottom]
    held = tuple(replace(cell, row=cell.row - top) for cell in cells)
    places = [cell.evidence for cell in cells]
    evidence = Evidence.joined(places) if places else table.evidence
    return replace(table, cells=held, rows=bottom - top, evidence=evidence)
