"""Columns of a known table without a heading: counters of its rows say nothing, other numbers are told."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence, Source

Column = tuple[str, ...]
SOURCE = Source(path="-", sha256="", pages=1, kind="digital")


def told(first: Column, last: Column = ()) -> list[str]:
    """What is said of a list of programs whose first and last columns, without headings, read so."""
    rows = [("", "Program", "Anggaran", "")]
    for n, (one, other) in enumerate(zip(first, last or [""] * len(first), strict=True)):
        rows.append((one, f"Program Layanan {n}", f"Rp{n + 1}.250.000", other))
    cells = tuple(
        ReadCell(r, c, 1, 1, Evidence(page=1, bbox=(90 * c, 20 * r, 90 * c + 89, 20 * r + 19)), Reading(text))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    table = ReadTable(cells, len(rows), 4, Evidence(page=1, bbox=(0, 0, 360, 20 * len(rows))))
    record = assemble([ReadPage(1, 600, 800, "digital", (table,), ())], SOURCE)
    return [one.message for one in record.problems if one.code == "column-unknown"]


@pytest.mark.parametrize("first", [("1.", "2.", "3."), ("1", "2", "-", "-"), ("1)", "2)", "-")])
def test_counters_of_rows_need_no_heading(first: Column) -> None:
    assert told(first) == []


@pytest.mark.parametrize("last", [("40", "60", "80"), ("1", "2", "3")])
def test_other_numbers_without_a_heading_are_told(last: Column) -> None:
    assert told(("1", "2", "3"), last) == ["Kolom 4 memuat angka tetapi tidak berjudul"]


def test_numbers_that_count_no_rows_are_told() -> None:
    assert told(("1", "3,5", "-", "-")) == ["Kolom 1 memuat angka tetapi tidak berjudul"]


def test_words_without_a_heading_are_told() -> None:
    """The heading of units was lost on a scan, and all of them without a word."""
    last = ("Persen", "Indeks", "Keluarga")
    assert told(("1", "2", "3"), last) == ["Kolom 4 memuat kata-kata tetapi judulnya tidak terbaca"]
