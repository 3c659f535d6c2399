"""Two tables that were found as one, with nothing between them: told by the second one's header."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.layouts.family import Families, Kind, kind_of
from extractor.layouts.header import Header, find_header, reads_as_header
from extractor.layouts.numbering import is_column_numbers
from extractor.read import ReadTable
from extractor.records.amounts import is_money_phrase
from extractor.records.evidence import Evidence
from extractor.tables import CellRow, cell_rows

_ORDINAL = re.compile(r"\d{1,3}[.)]?")


def parted_at_headers(table: ReadTable, families: Families) -> list[ReadTable]:
    """The table, cut above each header that makes the rows below it another kind of table, and above the
    first one where data stands over it."""
    rows = cell_rows(table)
    header = find_header(rows)
    if header is None:
        return [table]
    cut = (
        header.first
        if any(_is_data(row) for row in rows[: header.first])
        else _second(rows, header, families)
    )
    if cut is None or any(cell.row < cut < cell.row + cell.row_span for cell in table.cells):
        return [table]
    return [_piece(table, 0, cut), *parted_at_headers(_piece(table, cut, table.rows), families)]


def _is_data(row: CellRow) -> bool:
    """Whether a row has a number of its own and text beside it, or an amount beside its name."""
    texts = [field.text for _, field in row.distinct]
    numbered = bool(texts) and row.distinct[0][0] == 0 and _ORDINAL.fullmatch(texts[0]) is not None
    return len(texts) > 1 and not is_column_numbers(row) and (numbered or any(map(is_money_phrase, texts)))


def _second(rows: tuple[CellRow, ...], header: Header, families: Families) -> int | None:
    """The row that heads another kind of table, below the first header."""
    kind = kind_of(header.meanings, families)
    for row in rows[header.last + 2 :]:
        if reads_as_header(row) and _kind_below(rows, row.index, families) not in (kind, "other", None):
            return row.index
    return None


def _kind_below(rows: tuple[CellRow, ...], first: int, families: Families) -> Kind | None:
    counted = [CellRow(n, row.fields, row.own) for n, row in enumerate(rows[first:])]
    header = find_header(counted)
    return kind_of(header.meanings, families) if header is not None and header.first == 0 else None


def _piece(table: ReadTable, top: int, bottom: int) -> ReadTable:
    cells = [cell for cell in table.cells if top <= cell.row < bottom]
    held = tuple(replace(cell, row=cell.row - top) for cell in cells)
    places = [cell.evidence for cell in cells]
    evidence = Evidence.joined(places) if places else table.evidence
    return replace(table, cells=held, rows=bottom - top, evidence=evidence)
