"""What a budget prints besides: codes of the nomenclature, and its total in words. All invented."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Agreement, Evidence, Source

PLACE = Evidence(page=1, bbox=(50, 100, 500, 200))
SOURCE = Source(path="pk.pdf", sha256="0", pages=1, kind="digital")


def read(*rows: tuple[str, ...]) -> Agreement:
    width = max(map(len, rows))
    cells = tuple(
        ReadCell(r, c, 1, 1 if len(row) > 1 else width, PLACE, Reading(text))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    table = ReadTable(cells, len(rows), width, PLACE)
    return assemble([ReadPage(1, 595, 842, "digital", tables=(table,))], SOURCE)


@pytest.mark.parametrize(
    ("head", "row", "code", "name"),
    [
        ("Kode", "2.23.02.", "2.23.02", "Program Layanan Arsip"),
        ("No", "2.23.02.2.01", "2.23.02.2.01", "Program Layanan Arsip"),
        ("No", "1", None, "Program Layanan Arsip"),
        ("No", "1.1", None, "Program Layanan Arsip"),  # a number within numbers
        ("Kode", "", None, "Program Layanan Arsip"),
    ],
)
def test_codes(head: str, row: str, code: str | None, name: str) -> None:
    found = read((head, "Program", "Anggaran (Rp)"), (row, name, "1.250.000")).programs
    assert [(program.code, program.name) for program in found] == [(code, name)]


def test_a_code_before_the_name() -> None:
    (program,) = read(
        ("No", "Program", "Anggaran (Rp)"), ("1", "2.23.02 Program Layanan Arsip", "1.250.000")
    ).programs
    assert (program.number, program.code, program.name) == ("1", "2.23.02", "Program Layanan Arsip")


BUDGET = (("No", "Program", "Anggaran (Rp)"), ("1", "Program Layanan Arsip", "1.250.000"))


def test_the_total_in_words_behind_its_digits() -> None:
    total = read(
        *BUDGET, ("", "Jumlah", "1.250.000 (satu juta dua ratus lima puluh ribu rupiah)")
    ).programs_total
    assert total is not None
    assert (total.value, total.in_words) == ("1250000", "satu juta dua ratus lima puluh ribu rupiah")


def test_the_total_in_words_on_a_row_of_its_own() -> None:
    found = read(*BUDGET, ("", "Jumlah", "1.250.000"), ("Terbilang: satu juta dua ratus ribu rupiah",))
    assert found.programs_total is not None
    assert (found.programs_total.value, found.programs_total.in_words) == (
        "1250000",
        "satu juta dua ratus ribu rupiah",
    )
    assert [program.name for program in found.programs] == ["Program Layanan Arsip"]
    assert found.problems == ()


def test_words_without_a_total_are_told() -> None:
    found = read(*BUDGET, ("Terbilang: satu juta dua ratus ribu rupiah",))
    assert found.programs_total is None
    assert any("satu juta dua ratus" in problem.message for problem in found.problems)


@pytest.mark.parametrize("note", ["(APBD)", "(dua tahap)", "(rupiah)"])
def test_other_words_in_brackets_are_no_amount(note: str) -> None:
    total = read(*BUDGET, ("", "Jumlah", f"1.250.000 {note}")).programs_total
    assert total is None or total.in_words is None
