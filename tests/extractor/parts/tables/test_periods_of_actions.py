"""Periods in Roman numerals on scans: strokes that two readers do not bear out make a doubtful action."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Action, Evidence, ReaderReading, Source

PLACE = Evidence(page=1, bbox=(0, 0, 9, 9))
HEADER = ("No", "Indikator Kinerja", "Rencana Aksi", "Output", "Waktu")


def action(period: str, confidence: float, *also: str, scanned: bool = True) -> Action:
    row = ("1", "Jumlah laporan", "Menyusun laporan", "4 dokumen", period)
    cells = []
    for r, texts in enumerate((HEADER, row)):
        for c, text in enumerate(texts):
            seen = (text, *also) if text == period else (text,)
            readings = tuple(
                ReaderReading(reader=f"r{n}", text=one, confidence=1.0) for n, one in enumerate(seen)
            )
            readings = readings if scanned else ()
            reading = Reading(text, readings=readings, confidence=confidence)
            cells.append(ReadCell(r, c, 1, 1, PLACE, reading))
    table = ReadTable(tuple(cells), 2, len(HEADER), PLACE)
    page = ReadPage(1, 600, 800, "scan" if scanned else "digital", (table,))
    source = Source(path="a.pdf", sha256="0" * 64, pages=1, kind="scan")
    (found,) = assemble([page], source).actions
    return found


@pytest.mark.parametrize(
    ("period", "confidence", "doubtful"),
    [
        ("Triwulan I", 0.976, True),
        ("Tw I, III, IV", 0.979, True),
        ("Triwulan IV", 0.9, False),
        ("Triwulan I, II, III, IV", 0.92, False),
        ("Triwulan 2, 4", 0.95, False),
    ],
)
def test_strokes_that_may_be_too_few(period: str, confidence: float, doubtful: bool) -> None:
    assert action(period, confidence).needs_review is doubtful
    assert not action(period, confidence, scanned=False).needs_review


@pytest.mark.parametrize(
    ("second", "doubtful"),
    [(None, True), ("Triwulan |I", False), ("Triwulan Il", False), ("Triwulan I", True)],
)
def test_strokes_are_counted_by_two_readers(second: str | None, doubtful: bool) -> None:
    also = () if second is None else (second,)
    assert action("Triwulan II", 0.995, *also).needs_review is doubtful
