"""Headings that stand as lines above the table that lost them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.layouts import with_headings_regained
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence

SPANS = ((50.0, 80.0), (80.0, 300.0), (300.0, 400.0), (400.0, 500.0))
WORDS = ("No", "Komponen Penilaian", "Bobot", "Nilai")
BODY = (("1", "Perencanaan Kinerja", "25%", "23,33"), ("2", "Evaluasi Internal", "40", "29,83"))


def line(text: str, x: float, y: float) -> Line:
    return Line(text, Evidence(page=1, bbox=(x, y, x + 6.0 * len(text), y + 8.0)), readings=())


def page(
    words: tuple[str, ...] = WORDS, *, gap: float = 4.0, body: tuple[tuple[str, ...], ...] = BODY
) -> ReadPage:
    def place(row: int, span: tuple[float, float]) -> Evidence:
        return Evidence(page=1, bbox=(span[0], 100.0 + 20 * row, span[1], 120.0 + 20 * row))

    cells = tuple(
        ReadCell(r, c, 1, 1, place(r, span), Reading(text))
        for r, row in enumerate(body)
        for c, (text, span) in enumerate(zip(row, SPANS, strict=True))
    )
    box = (50.0, 100.0, 500.0, 100.0 + 20 * len(body))
    table = ReadTable(cells, len(body), 4, Evidence(page=1, bbox=box))
    heads = [line(text, x0 + 5, 92.0 - gap) for text, (x0, _) in zip(words, SPANS, strict=False) if text]
    title, foot = line("LAMPIRAN PERJANJIAN KINERJA", 150, 40), line("Kota Sukaraya, 2 Juli 2023", 300, 180)
    return ReadPage(1, 600.0, 800.0, "scan", (table,), (title, *heads, foot))


def first_row(found: ReadPage) -> list[str]:
    return [cell.reading.text for cell in found.tables[0].cells if cell.row == 0]


def test_words_right_above_a_table_without_header_are_its_header() -> None:
    found = with_headings_regained(page())
    assert first_row(found) == list(WORDS)
    assert found.tables[0].rows == 3
    assert [other.text for other in found.lines] == [
        "LAMPIRAN PERJANJIAN KINERJA",
        "Kota Sukaraya, 2 Juli 2023",
    ]
    assert found.tables[0].evidence.bbox is not None
    assert found.tables[0].evidence.bbox[1] < 100


@pytest.mark.parametrize(
    "other",
    [
        page(gap=40.0),
        page(("Kepada", "Yang terhormat", "Bapak", "Ibu")),
        page(("No", "Komponen Penilaian", "", "")),
        page(body=(WORDS, *BODY)),
        replace(page(), kind="digital"),
    ],
    ids=["far above", "other words", "few words", "has a header", "text layer"],
)
def test_other_lines_stay_lines(other: ReadPage) -> None:
    assert with_headings_regained(other) == other
