"""Periods under a group whose numerals were misread: cells beside them that reach down show the header."""

from __future__ import annotations

from extractor.layouts.header import find_header
from extractor.read import ReadCell, Reading, ReadTable
from extractor.records import Evidence
from extractor.tables.cellrows import cell_rows

PLACE = Evidence(page=1, bbox=(0, 0, 9, 9))


def cell(row: int, column: int, text: str, rows: int = 1, columns: int = 1) -> ReadCell:
    return ReadCell(row, column, rows, columns, PLACE, Reading(text))


def test_misread_numerals_of_quarters() -> None:
    heads = [cell(0, c, text, rows=2) for c, text in enumerate(("No", "Indikator Kinerja", "Rencana Aksi"))]
    group = [cell(0, 3, "Target Triwulan", columns=4)]
    leaves = [cell(1, c, text) for c, text in enumerate(("1", "II", "II", "IN"), 3)]
    body = [
        cell(2, c, text) for c, text in enumerate(("1", "Jumlah arsip", "Menata arsip", "v", "", "v", ""))
    ]
    found = find_header(cell_rows(ReadTable((*heads, *group, *leaves, *body), 3, 7, PLACE)))
    assert found is not None
    assert found.meanings == ("number", "indicator", "plan", "q1", "q2", "q3", "q4")


MONTHS = ("Jauari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "Septeniber", "Oktober")


def test_months_below_a_group_that_was_not_seen() -> None:
    heads = [cell(0, c, text, rows=2) for c, text in enumerate(("No", "Indikator Kinerja", "Target"))]
    leaves = [cell(1, c, text) for c, text in enumerate((*MONTHS, "November", "Desember"), 3)]
    body = [cell(2, c, text) for c, text in enumerate(("1", "Jumlah arsip", "15", *"-----------", "15"))]
    found = find_header(cell_rows(ReadTable((*heads, *leaves, *body), 3, 15, PLACE)))
    assert found is not None
    assert found.last == 1
    assert found.meanings[3:] == tuple(f"m{n}" for n in range(1, 13))


def test_an_unread_heading_beside_the_quarters_is_none_of_them() -> None:
    texts = ("No", "Indikator Kinerja", "TW I", "TW II", "TW III", "Kot")
    rows = [*(cell(0, c, text) for c, text in enumerate(texts)), *(cell(1, c, "1") for c in range(6))]
    found = find_header(cell_rows(ReadTable(tuple(rows), 2, 6, PLACE)))
    assert found is not None
    assert found.meanings[-1] is None


def test_counts_of_things_are_no_headings() -> None:
    """The unit of the row is a heading elsewhere (Nilai), and so is what is counted (Dokumen)."""
    texts = ("Indeks mutu air", "BPS", "Nilai", "23 Dokumen", "45 Dokumen", "80 Dokumen", "96 Dokumen")
    rows = [cell(row, column, text) for row in range(3) for column, text in enumerate(texts)]
    assert find_header(cell_rows(ReadTable(tuple(rows), 3, 7, PLACE))) is None
