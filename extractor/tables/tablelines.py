"""The printed lines of a table whose columns mean nothing: side by side as one line, or each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.read import Line, ReadCell, ReadTable
from extractor.records.amounts import has_amount
from extractor.records.doubt import doubt_if, united
from extractor.records.evidence import Evidence

_LABEL = re.compile(r"(?:nama|jabatan|nip|pangkat|golongan|unit\s+kerja|instansi)\b", re.IGNORECASE)
_PARTY = re.compile(r"\bpihak\s+(?:pertama|kesatu|kedua|ke-?\s*(?:satu|dua|1|2)|i{1,2}|1|2)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\(?\d[.)]?")
"""Of a party, before its labels."""
_LEAST_HEIGHT = 6.0  # points: what is lower, as a dash, counts as a line of this height


def lines_across(table: ReadTable) -> list[Line]:
    """The lines over the whole width: a row of cells is one line, left to right. A row that holds several
    amounts has its lines by their heights; these mislead on a page set askew and are for review on scans."""
    out: list[Line] = []
    for row in _rows(table):
        amounts = sum(has_amount(line.text) for cell in row for line in cell.reading.lines)
        placed = all(line.box for cell in row for line in cell.reading.lines)
        out += _at_heights(row) if amounts > 1 and placed else [_beside(row)]
    return out


def _at_heights(cells: Sequence[ReadCell]) -> Iterator[Line]:
    """The lines of a row of cells, those at one height as one."""
    parts = sorted((line for cell in cells for line in cell.reading.lines), key=_middle)
    while parts:
        limit = _middle(parts[0]) + 0.5 * max(parts[0].height, _LEAST_HEIGHT)
        line = _joined(sorted((line for line in parts if _middle(line) <= limit), key=_left))
        yield replace(line, doubts=united(line.doubts, doubt_if(line.readings, "askew", "heights")))
        parts = [line for line in parts if _middle(line) > limit]


def lines_apart(table: ReadTable) -> Iterator[Line]:
    """The lines of each cell by itself; a label and what follows it (Nama : …) as one line.

    Where places say nothing (transcripts) and a row names two parties side by side, what stands from there on
    is read down each column: a block of signatures goes downwards.
    """
    rows = _rows(table)
    blocks = next((at for at, row in enumerate(rows) if _names_two_parties(row)), len(rows))
    for row in rows[:blocks]:
        numbered = len(row) > 1 and _NUMBER.fullmatch(row[0].reading.text.strip()) is not None
        if _LABEL.match(row[numbered].reading.text.strip()):
            yield from (line for cell in row[:numbered] for line in _own(cell))
            yield _beside(row[numbered:])
        else:
            for cell in row:
                yield from _own(cell)
    for cell in sorted((cell for row in rows[blocks:] for cell in row), key=lambda cell: cell.column):
        yield from _own(cell)


def _own(cell: ReadCell) -> Sequence[Line]:
    return cell.reading.lines or (Line(cell.reading.text, cell.evidence),)


def _names_two_parties(row: Sequence[ReadCell]) -> bool:
    named = [cell for cell in row if _PARTY.search(cell.reading.text)]
    return len(named) > 1 and all(line.box is None for cell in row for line in cell.reading.lines)


def _rows(table: ReadTable) -> list[list[ReadCell]]:
    rows: dict[int, list[ReadCell]] = {}
    for cell in table.cells:
        if not cell.reading.blank:
            rows.setdefault(cell.row, []).append(cell)
    return [sorted(rows[index], key=lambda cell: cell.column) for index in sorted(rows)]


def _beside(cells: Sequence[ReadCell]) -> Line:
    return Line(
        text=" ".join(" ".join(cell.reading.text.split()) for cell in cells),
        evidence=Evidence.joined([cell.evidence for cell in cells]),
        confidence=min(cell.reading.confidence for cell in cells),
        doubts=united(*(cell.reading.doubts for cell in cells)),
        readings=tuple(reading for cell in cells for reading in cell.reading.readings),
    )


def _joined(lines: Sequence[Line]) -> Line:
    return Line(
        text=" ".join(line.text.strip() for line in lines),
        evidence=Evidence.joined([line.evidence for line in lines]),
        height=lines[0].height,
        confidence=min(line.confidence for line in lines),
        doubts=united(*(line.doubts for line in lines)),
        readings=tuple(reading for line in lines for reading in line.readings),
    )


def _middle(line: Line) -> float:
    return (line.box[1] + line.box[3]) / 2 if line.box is not None else 0.0


def _left(line: Line) -> float:
    return line.box[0] if line.box is not None else 0.0
