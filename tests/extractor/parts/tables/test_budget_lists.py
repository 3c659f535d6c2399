"""Budget lists: what stands on lines of its own because the page lies askew."""

from __future__ import annotations

from extractor.parts.tables.programs.budgetlist import read_budget_list
from extractor.parts.tables.programs.rows import Programs
from extractor.read import Line
from extractor.records import Evidence, ReaderReading


def read(*texts: str) -> Programs:
    return read_budget_list(
        Line(text, Evidence(page=1, bbox=(0, 10 * n, 50, 10 * n + 8))) for n, text in enumerate(texts)
    )


def test_the_label_of_the_total_above_its_amount() -> None:
    found = read(
        "1. Program Penataan Arsip", "Rp 1.000.000,- APBD", "2. Program Layanan Arsip", "Rp 2.000.000,- APBD",
        "TOTAL ANGGARAN", "Rp 3.000.000,-",
    )  # fmt: skip
    assert [(p.name, p.budget) for p in found.found] == [
        ("Program Penataan Arsip", "1000000"),
        ("Program Layanan Arsip", "2000000"),
    ]
    assert found.total is not None
    assert found.total.value == "3000000"


def test_a_name_that_goes_on_with_such_a_word() -> None:
    found = read("1. Program Peningkatan", "Jumlah", "Wisatawan Rp 1.000.000")
    assert [p.name for p in found.found] == ["Program Peningkatan Jumlah Wisatawan"]


def test_what_stands_below_a_total_is_not_its_name() -> None:
    found = read("1. Program Arsip Rp 1.000.000", "JUMLAH", "Rp 1.000.000", "Catatan di bawah daftar")
    assert found.total is not None
    assert [p.name for p in found.found] == ["Program Arsip"]


def test_the_foot_of_the_page_is_not_part_of_a_name() -> None:
    found = read("1. Program Arsip Rp 1.000.000", "Dokumen ini telah ditandatangani secara elektronik")
    assert [p.name for p in found.found] == ["Program Arsip"]


def test_the_amount_beside_the_label_of_a_total_alone_on_its_page() -> None:
    parts = ((50.0, "Jumlah"), (300.0, "Rp"), (330.0, "3.000.000,-"), (400.0, "APBD"))
    lines = [Line(text, Evidence(page=2, bbox=(x, 50, x + 25, 58)), height=8.0) for x, text in parts]
    found = read_budget_list(lines)
    assert found.total is not None
    assert (found.total.value, found.found) == ("3000000", [])
    below = [
        Line("Jumlah", lines[0].evidence),
        Line("Rp 3.000.000,-", Evidence(page=2, bbox=(50, 90, 99, 98))),
    ]
    assert read_budget_list(below).total is None


def test_codes_of_several_numbers_begin_an_entry() -> None:
    found = read(
        "1.01.02 Program Arsip Rp 1.000.000 APBN", "2.13.1 Program Pustaka Rp 500", "TOTAL Rp 1.000.500"
    )
    assert [(p.number, p.name, p.budget) for p in found.found] == [
        ("1.01.02", "Program Arsip", "1000000"),
        ("2.13.1", "Program Pustaka", "500"),
    ]


def scanned(*texts: str) -> Programs:
    place = Evidence(page=1)
    readings = (ReaderReading(reader="a", text="", confidence=0.9),)
    return read_budget_list([Line(text, place, readings=readings) for text in texts])


def test_amounts_of_a_scan_whose_closing_dash_was_read_otherwise_are_for_review() -> None:
    found = scanned(
        "1. Program Pelayanan Rp1.351.000.000,- DAK",
        "2. Program Sanitasi Rp1.000.000.- DAK",
        "3. Program Jalan Rp 888.000.000. DAK",
        "Total Rp2.240.000.000,.",
    )
    assert [(p.budget, p.needs_review) for p in found.found] == [
        ("1351000000", False),
        ("1000000", True),
        ("888000000", True),
    ]
    assert found.total is not None
    assert (found.total.value, found.total.needs_review) == ("2240000000", True)


def test_a_numbered_program_of_a_scan_without_an_amount_is_told() -> None:
    texts = ("1. Program Pelayanan Rp1.000.000,-", "2. Program Sanitasi Rp — kotor", "Total Rp2.000.000,-")
    told = scanned(*texts)
    assert [p.name for p in told.found] == ["Program Pelayanan"]
    assert [(p.code, "Sanitasi" in p.message) for p in told.problems] == [("row-unassigned", True)]
    assert not read(*texts).problems  # a text layer leaves nothing unread: such a line is prose


def test_an_entry_with_two_amounts_is_for_review() -> None:
    found = read("1. Program Arsip Rp 1.000.000 Rp 1.500.000", "2. Program Pustaka Rp 500.000 APBD")
    assert [(p.budget, p.needs_review) for p in found.found] == [("1000000", True), ("500000", False)]
