"""Two tables with no gap between them are parted where the second one's header stands."""

from __future__ import annotations

from extractor.layouts import logical_tables
from extractor.layouts.headed import parted_at_headers
from extractor.parts.tables import FAMILIES
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records.evidence import Evidence

TARGETS = (("No", "Sasaran", "Indikator Kinerja", "Target"), ("1", "Mutu naik", "Indeks kepuasan", "81"))
PROGRAMS = (("No", "Program", "Anggaran", "Ket."), ("1", "Program Jalan", "Rp1.250.000,00", "APBD"))


def table(*rows: tuple[str, ...], over: int | None = None) -> ReadTable:
    """``over``: the row whose first cell reaches into the next one."""
    cells = [
        ReadCell(r, c, 2 if r == over and c == 0 else 1, 1, place(r, c), Reading(text))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if not (over is not None and r == over + 1 and c == 0)
    ]
    return ReadTable(tuple(cells), len(rows), len(rows[0]), place(0, 0))


def place(row: int, column: int) -> Evidence:
    return Evidence(page=1, bbox=(100.0 * column, 20.0 * row, 100.0 * column + 99, 20.0 * row + 19))


def test_programs_below_indicators_are_a_table_of_their_own() -> None:
    page = ReadPage(1, 600, 800, "scan", (table(*TARGETS, *PROGRAMS),))
    first, second = logical_tables([page], FAMILIES)
    assert (first.kind, second.kind) == ("indicators", "programs")
    assert [row.text("indicator") for row in first.rows] == ["Indeks kepuasan"]
    assert [row.text("program") for row in second.rows] == ["Program Jalan"]
    assert second.evidence.bbox is not None
    assert second.evidence.bbox[1] == 40.0


def test_the_same_header_again_parts_nothing() -> None:
    assert len(parted_at_headers(table(*TARGETS, *TARGETS), FAMILIES)) == 1


def test_a_header_below_a_cell_that_reaches_into_it_parts_nothing() -> None:
    assert len(parted_at_headers(table(*TARGETS, *PROGRAMS, over=1), FAMILIES)) == 1


def test_rows_above_a_header_are_a_table_of_their_own() -> None:
    """Their own heading was not found; what stands over a header without numbers belongs to it."""
    lost = ("1", "Program Jalan", "Rp1.250.000,00", "APBD")
    first, second = parted_at_headers(table(("", "", "ANGGARAN", ""), lost, *TARGETS), FAMILIES)
    assert (first.rows, second.rows) == (2, 2)
    assert len(parted_at_headers(table(("", "", "TAHUN 2026", ""), *TARGETS), FAMILIES)) == 1
