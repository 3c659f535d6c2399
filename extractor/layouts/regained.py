"""Headings that a table lost: on a scan the rule over a tinted heading may be too pale to be seen, and its
words then stand as lines above the table."""

from __future__ import annotations

from dataclasses import replace

from extractor.layouts.header import find_header, reads_as_header
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records.evidence import Box, Evidence
from extractor.tables import cell_rows

_NEAR = 16.0  # points between the words and the table
_SIDE = 6.0  # points by which words may stand out at its sides
_FEWEST = 3  # headings that the words above a table must give


def with_headings_regained(page: ReadPage) -> ReadPage:
    """The page of a scan, with lines right above a table without header that read as one in its first row."""
    if page.kind != "scan":
        return page
    lines = list(page.lines)
    tables = []
    for table in page.tables:
        heading = _heading_above(table, lines) if find_header(cell_rows(table)) is None else {}
        if heading:
            table = _headed(table, heading)
            lines = [line for line in lines if line not in heading.values()]
        tables.append(table)
    return replace(page, tables=tuple(tables), lines=tuple(lines))


def _heading_above(table: ReadTable, lines: list[Line]) -> dict[int, Line]:
    """The line over each column, where they make a header; else nothing."""
    box = table.evidence.bbox
    spans = _spans(table)
    if box is None or len(spans) < table.columns:
        return {}
    above = [line for line in lines if line.box is not None and _is_above(line.box, box)]
    found: dict[int, Line] = {}
    for line in above:
        assert line.box is not None
        middle = (line.box[0] + line.box[2]) / 2
        column = next((c for c, (left, right) in spans.items() if left <= middle <= right), None)
        if column is None or column in found:
            return {}
        found[column] = line
    if len(found) < max(_FEWEST, table.columns - 1):
        return {}
    row = cell_rows(_headed(table, found))[0]
    return found if reads_as_header(row) else {}


def _is_above(line: Box, table: Box) -> bool:
    near = table[1] - _NEAR <= line[3] <= table[1] + _SIDE and line[1] < table[1]
    return near and line[0] >= table[0] - _SIDE and line[2] <= table[2] + _SIDE


def _spans(table: ReadTable) -> dict[int, tuple[float, float]]:
    """From where to where each column reaches, in points."""
    spans: dict[int, tuple[float, float]] = {}
    for cell in table.cells:
        if cell.column_span == 1 and cell.evidence.bbox is not None:
            left, _, right, _ = cell.evidence.bbox
            known = spans.get(cell.column, (left, right))
            spans[cell.column] = (min(known[0], left), max(known[1], right))
    return spans


def _headed(table: ReadTable, heading: dict[int, Line]) -> ReadTable:
    cells = [
        ReadCell(0, column, 1, 1, line.evidence, _reading(line)) for column, line in sorted(heading.items())
    ]
    cells += [replace(cell, row=cell.row + 1) for cell in table.cells]
    evidence = Evidence.joined([*(line.evidence for line in heading.values()), table.evidence])
    return replace(table, cells=tuple(cells), rows=table.rows + 1, evidence=evidence)


def _reading(line: Line) -> Reading:
    return Reading(
        text=line.text,
        lines=(line,),
        confidence=line.confidence,
        doubts=line.doubts,
        readings=line.readings,
    )
