"""Tables of the inspectorate as workbooks, and several bad rows at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from rules.given.sheets import TableError
from rules.given.tables import load_regulations, load_roster, load_targets


def workbook(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.create_sheet("Penjelasan").append(["perangkat_daerah", "bukan data"])
    book.save(path)
    return path


def test_numbers_and_dates_of_a_workbook_as_an_office_writes_them(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "target.xlsx",
        ["indikator", "tahun", "target", "sumber"],
        ["Indeks taman", 2025, 82.5, None],
        ["Luas taman", 2025, 1250.0, "Renstra"],
    )
    assert [(row.year, row.target, row.source) for row in load_targets(path)] == [
        (2025, "82,5", None),
        (2025, "1250", "Renstra"),
    ]
    path = workbook(
        tmp_path / "peraturan.xlsx",
        ["jenis", "nomor", "tahun", "status", "oleh", "sejak"],
        ["Pergub", 53, 2021, "dicabut", "Pergub 57 Tahun 2022", date(2022, 11, 1)],
    )
    (row,) = load_regulations(path)
    assert (row.number, row.since) == ("53", date(2022, 11, 1))


def test_a_cell_formatted_as_percent_is_one(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", ["indikator", "tahun", "target"], ["Persentase", 2025, 0.85])
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["C2"].number_format = "0%"
    book.save(path)
    (row,) = load_targets(path)
    assert row.target == "85%"


def test_blank_rows_count_as_lines(tmp_path: Path) -> None:
    path = workbook(tmp_path / "opd.xlsx", ["no", "perangkat_daerah"], [1, "Dinas A"], [None, None], [2, ""])
    with pytest.raises(TableError) as caught:
        load_roster(path)
    assert "baris 4, kolom perangkat_daerah" in caught.value.render("id")


def test_every_bad_row_is_told(tmp_path: Path) -> None:
    path = tmp_path / "target.csv"
    path.write_text("indikator,tahun,target\n,2025,1\nA,dua,1\nB,2025,2\nC,2025,\n", encoding="utf-8")
    with pytest.raises(TableError) as caught:
        load_targets(path)
    lines = caught.value.render("id").splitlines()
    assert [line.split(": ")[1] for line in lines] == [
        "baris 2, kolom indikator",
        "baris 3, kolom tahun",
        "baris 5, kolom target",
    ]


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "target.xlsx"
    path.write_bytes(b"indikator,tahun,target\n")
    with pytest.raises(TableError) as caught:
        load_targets(path)
    assert "bukan buku kerja XLSX" in caught.value.render("id")
    assert "not a valid XLSX workbook" in caught.value.render("en")
