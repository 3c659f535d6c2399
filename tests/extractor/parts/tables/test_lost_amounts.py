"""A program of a scan whose amount was not found: its column may be lost. All are invented."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence, ReaderReading, Source

PLACE = Evidence(page=1, bbox=(50, 100, 500, 200))
SOURCE = Source(path="pk.pdf", sha256="0", pages=1, kind="scan")


def read(amount: str, *, scanned: bool) -> list[tuple[str | None, bool]]:
    """(amount, for review) of the programs of a table whose second has ``amount``."""
    rows = (
        ("No", "Program", "Anggaran"),
        ("1", "Program Layanan Arsip", "Rp 1.250.000,00"),
        ("2", "Program Pembinaan Arsip", amount),
    )
    cells = tuple(
        ReadCell(r, c, 1, 1, PLACE, Reading(text, readings=_seen(text) if scanned else ()))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    page = ReadPage(1, 595, 842, "scan" if scanned else "digital", tables=(ReadTable(cells, 3, 3, PLACE),))
    found = assemble([page], SOURCE).programs
    return [(program.budget, program.needs_review) for program in found]


def _seen(text: str) -> tuple[ReaderReading, ...]:
    return tuple(ReaderReading(reader=name, text=text, confidence=0.99) for name in ("a", "b") if text)


def test_an_amount_that_a_scan_does_not_show_is_for_review() -> None:
    assert read("", scanned=True) == [("1250000.00", False), (None, True)]


@pytest.mark.parametrize("scanned", [True, False])
def test_amounts_that_stand_there_are_not(scanned: bool) -> None:
    assert read("Rp 3.500.000,00", scanned=scanned) == [("1250000.00", False), ("3500000.00", False)]


def test_a_digital_page_that_prints_none_has_none() -> None:
    assert read("", scanned=False) == [("1250000.00", False), (None, False)]
