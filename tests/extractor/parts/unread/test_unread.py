"""Rows that a scan shows and no table took are said; other text that stands in columns is not."""

from __future__ import annotations

import pytest

from extractor.layouts import logical_tables
from extractor.parts.tables import FAMILIES
from extractor.parts.tables.indicators.rows import read_indicators
from extractor.parts.unread.rows import unread_rows
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence, PageKind, Problem
from extractor.records.doubt import doubt_if

HEADER = ("No", "Sasaran", "Indikator Kinerja", "Target")


def beside(*texts: str, y: float = 300.0) -> tuple[Line, ...]:
    return tuple(
        Line(text, Evidence(page=1, bbox=(40.0 + 130 * n, y, 150.0 + 130 * n, y + 10)), height=10.0)
        for n, text in enumerate(texts)
    )


def table(*numbers: str) -> ReadTable:
    rows = (HEADER, *((number, "Mutu naik", f"Indeks mutu {n}", "81") for n, number in enumerate(numbers)))
    cells = tuple(
        ReadCell(r, c, 1, 1, Evidence(page=1, bbox=(0, 20.0 * r, 90, 20.0 * r + 19)), Reading(text))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    return ReadTable(cells, len(rows), 4, Evidence(page=1, bbox=(0, 0, 90, 20.0 * len(rows))))


def labelled(text: str) -> ReadTable:
    whole = table("1", "2")
    place = Evidence(page=1, bbox=(0, 100, 90, 119))
    cell = ReadCell(3, 0, 1, 4, place, Reading(text))
    return ReadTable((*whole.cells, cell), 4, 4, whole.evidence)


def said(
    *lines: Line, of: ReadTable | None = None, kind: PageKind = "scan", taken: tuple[Evidence, ...] = ()
) -> list[Problem]:
    page = ReadPage(1, 600, 800, kind, (of,) if of else (), lines)
    return list(unread_rows([page], logical_tables([page], FAMILIES), taken))


def test_a_row_below_its_table_is_said_with_its_place() -> None:
    (problem,) = said(*beside("3", "Mutu jalan naik", "Persentase jalan mantap", "Level 3"))
    assert (problem.code, problem.page) == ("rows-not-read", 1)
    assert "Persentase jalan mantap" in problem.message
    assert problem.evidence is not None
    assert problem.evidence.bbox == (40.0, 300.0, 540.0, 310.0)


@pytest.mark.parametrize(
    "texts",
    [
        ("Pihak Kedua", "Mengetahui", "Pihak Pertama"),
        ("Budi Santoso", "Citra Dewi", "Eko Wibowo"),
        ("NIP 19751209 200004 1 006", "Pembina Utama", "NIP 19720919 200508 1 002"),
        ("Nama Lengkap", ":", "Budi Santoso"),
        ("1.", "Menyusun rencana kerja"),
    ],
)
def test_signatures_forms_and_lists_are_no_rows(texts: tuple[str, ...]) -> None:
    assert said(*beside(*texts)) == []


def test_a_text_layer_leaves_nothing_out() -> None:
    assert said(*beside("3", "Mutu jalan naik", "Persentase jalan", "81"), kind="digital") == []


def test_lines_that_became_programs_are_not_lost() -> None:
    lines = beside("1", "Program Jalan", "Rp1.250.000,00")
    assert said(*lines, taken=(Evidence(page=1, bbox=(40.0, 295.0, 600.0, 315.0)),)) == []


@pytest.mark.parametrize(
    ("numbers", "count"),
    [
        (("1", "2", "4"), 1),
        (("1", "2", "3"), 0),
        (("1", "", "3"), 0),
        (("1", "8", "3"), 0),
        (("1.", "3."), 1),
    ],
)
def test_a_gap_in_the_numbers_of_a_table(numbers: tuple[str, ...], count: int) -> None:
    assert len(said(of=table(*numbers))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 Mutu jalan naik Persentase jalan mantap 81,20 Unit", 1),
        ("B. Sasaran Khusus Tahun 2025", 0),
        ("Sasaran 2 : Mutu jalan naik", 0),
    ],
)
def test_a_row_without_columns_is_no_heading_where_it_holds_a_value(text: str, count: int) -> None:
    assert len(said(of=labelled(text))) == count


@pytest.mark.parametrize("held", [True, False])
def test_a_row_that_may_hold_two_indicators_is_said(held: bool) -> None:
    """Its lines follow one another, so that nothing parts them."""
    place = Evidence(page=1, bbox=(0, 20, 90, 39))
    names = ("Nilai pegawai terlatih", "Opini atas kelurahan")
    lines = tuple(
        Line(text, Evidence(page=1, bbox=(0, 20.0 + 11 * n, 90, 30.0 + 11 * n)), height=10.0)
        for n, text in enumerate(names)
    )
    cells = [
        ReadCell(1, 2, 1, 1, place, Reading(" ".join(names), lines)),
        ReadCell(1, 3, 1, 1, place, Reading("(Ain)", doubts=doubt_if(held, "dirt", "test"))),
    ]
    whole = table("1")
    cells += [cell for cell in whole.cells if (cell.row, cell.column) not in {(1, 2), (1, 3)}]
    page = ReadPage(1, 600, 800, "scan", (ReadTable(tuple(cells), 2, 4, whole.evidence),))
    codes = [problem.code for problem in read_indicators(logical_tables([page], FAMILIES)).problems]
    assert codes == (["rows-not-read"] if held else [])
