"""What could not be put anywhere, said instead of dropped."""

from __future__ import annotations

from extractor.layouts import LogicalTable
from extractor.records import Evidence, Problem
from extractor.tables import Row

_MOST = 300  # letters of a row that a message quotes


def unassigned(row: Row) -> Problem:
    """A data row that no part of the record takes."""
    return Problem(
        code="row-unassigned",
        page=row.page,
        message=f"Baris tabel tidak dapat ditempatkan: {row.words[:_MOST]}",
        evidence=row.place,
    )


def lost_line(words: str, place: Evidence) -> Problem:
    """An amount of a budget list that belongs to no name."""
    return Problem(
        code="row-unassigned",
        page=place.page,
        message=f"Nilai anggaran tanpa nama program: {words[:_MOST]}",
        evidence=place,
    )


def unknown_table(table: LogicalTable) -> Problem:
    """A table with data whose header is not that of a known kind."""
    words = " / ".join(row.words for row in table.rows[:2])
    return Problem(
        code="table-unknown",
        page=table.pieces[0][0],
        message=f"Tabel tidak dikenali dari judul kolomnya: {words[:_MOST]}",
        evidence=table.evidence,
    )


def unknown_columns(table: LogicalTable) -> list[Problem]:
    """Columns of a known table whose header says nothing, though their cells hold numbers."""
    found = []
    for column, meaning in enumerate(table.columns):
        if meaning is None and _holds_numbers(table, column):
            words = table.words[column] if column < len(table.words) else ""
            message = f"Kolom {column + 1} memuat angka tetapi judulnya tidak dikenali: {words[:_MOST]}"
            page, piece = table.pieces[0]
            found.append(Problem(code="column-unknown", page=page, message=message, evidence=piece.evidence))
    return found


def _holds_numbers(table: LogicalTable, column: int) -> bool:
    _, piece = table.pieces[0]
    cells = [c for c in piece.cells if c.column == column and c.column_span == 1 and c.row > 0]
    numbers = [c for c in cells if any(letter.isdigit() for letter in c.reading.text)]
    return len(numbers) >= max(2, 0.3 * len(cells))
