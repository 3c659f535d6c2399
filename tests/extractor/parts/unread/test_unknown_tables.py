"""Tables of no known kind: those that hold data are told, boxes and forms are not."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Agreement, Evidence, Source


def place(page: int, row: int, column: int) -> Evidence:
    return Evidence(page=page, bbox=(100.0 * column, 20.0 * row, 100.0 * column + 99, 20.0 * row + 19))


def table(page: int, *rows: str) -> ReadTable:
    cells = tuple(
        ReadCell(r, c, 1, 1, place(page, r, c), Reading(text))
        for r, row in enumerate(rows)
        for c, text in enumerate(row.split("|"))
    )
    return ReadTable(cells, len(rows), rows[0].count("|") + 1, Evidence.joined([c.evidence for c in cells]))


def record(*tables: ReadTable) -> Agreement:
    pages = [ReadPage(n, 600, 800, "digital", (one,), ()) for n, one in enumerate(tables, 1)]
    return assemble(pages, Source(path="x", sha256="0", pages=len(pages), kind="digital"))


def told(*tables: ReadTable) -> list[int | None]:
    return [problem.page for problem in record(*tables).problems if problem.code == "table-unknown"]


def test_a_single_row_with_a_value_is_told() -> None:
    assert told(table(1, "Luas kawasan hijau|Utara|12,5")) == [1]


def test_the_rest_of_an_unknown_table_is_told_with_its_page() -> None:
    first = table(1, "Lokasi|Luas|Kondisi", "Utara|12,5|baik", "Selatan|13|baik")
    assert told(first, table(2, "Timur|sedang diukur|baik")) == [1, 2]
    assert told(first, table(2, "Timur|sedang diukur")) == [1]  # another table


@pytest.mark.parametrize(
    "row",
    [
        "Nama Lengkap|:|Wirya Tanuwijaya",
        "Tahun Anggaran|:|2025",
        "Rata-rata kehadiran|:|95,5",
        "Wirya Tanuwijaya|Kepala Dinas|19700101 199503 1 001",
        "Sekretariat Daerah|Tahun|2025",
    ],
)
def test_forms_boxes_and_names_with_their_numbers_are_not_told(row: str) -> None:
    assert told(table(1, row)) == []


@pytest.mark.parametrize(("rows", "pages"), [(1, []), (2, [1])])
def test_two_columns_are_a_table_where_several_rows_have_values(rows: int, pages: list[int]) -> None:
    lines = ("Angka harapan hidup|71,4", "Panjang jalan desa|14,2")[:rows]
    assert told(table(1, *lines)) == pages


def test_a_list_with_several_amounts_a_row_is_told_and_none_of_them_taken() -> None:
    """The first was taken for the budget, which was that before an amendment."""
    rows = (
        "1|Program Penataan Arsip|2.800.000.000|3.100.000.000",
        "2|Program Layanan Arsip|500.000.000|650.000.000",
    )
    read = record(table(1, "No|Uraian|Lama|Baru", *rows))
    assert read.programs == ()
    assert [problem.code for problem in read.problems] == ["table-unknown"]


def test_a_plan_without_indicators_is_told() -> None:
    head = "No|Rencana Aksi|Kriteria Keberhasilan|Output|Waktu"
    read = record(table(1, head, "1|Menata arsip|Arsip tertata|Daftar arsip|Triwulan I"))
    assert [action.plan for action in read.actions] == ["Menata arsip"]
    assert [problem.code for problem in read.problems] == ["plan-without-indicators"]
    assert "Kriteria Keberhasilan" in read.problems[0].message
    named = record(
        table(
            1,
            f"Indikator Kinerja|{head}",
            "Indeks arsip|1|Menata arsip|Arsip tertata|Daftar arsip|Triwulan I",
        )
    )
    assert named.problems == ()
