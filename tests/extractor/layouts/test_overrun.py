"""A heading whose cell covers the rows below it: their texts are in one cell with it, and this is told."""

from __future__ import annotations

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Agreement, Evidence, Source

PLACE = Evidence(page=1, bbox=(0, 0, 500, 300))
Cell = tuple[int, int, int, str]  # row, column, rows that it covers, text


def record(*cells: Cell) -> Agreement:
    read = tuple(ReadCell(row, column, span, 1, PLACE, Reading(text)) for row, column, span, text in cells)
    table = ReadTable(read, max(row + span for row, _, span, _ in cells), 4, PLACE)
    return assemble(
        [ReadPage(1, 600, 800, "scan", (table,), ())], Source(path="x", sha256="0", pages=1, kind="scan")
    )


HEAD = ((0, 0, 1, "No"), (0, 1, 1, "Sasaran Strategis"))
ROWS = ((1, 0, 1, "1"), (1, 1, 1, "Mutu layanan naik"), (2, 0, 1, "2"), (2, 1, 1, "Jalan mantap"))


def test_texts_in_one_cell_with_their_heading_are_no_rows_and_told() -> None:
    """Each row had the whole cell for its name, three times over."""
    merged = "Indikator Kinerja\nIndeks kepuasan\nPersentase jalan mantap"
    read = record(*HEAD, (0, 2, 3, merged), (0, 3, 3, "Target\n81\n95%"), *ROWS)
    assert read.indicators == ()
    told = [one.message for one in read.problems if one.code == "rows-not-read"]
    assert [("Persentase jalan" in words, "95%" in words) for words in told] == [(True, False), (False, True)]


def test_headings_of_their_own_rows_stay() -> None:
    body = (
        (1, 2, 1, "Indeks kepuasan"),
        (1, 3, 1, "81"),
        (2, 2, 1, "Persentase jalan mantap"),
        (2, 3, 1, "95%"),
    )
    read = record(*HEAD, (0, 2, 1, "Indikator Kinerja"), (0, 3, 1, "Target"), *ROWS, *body)
    assert [one.name for one in read.indicators] == ["Indeks kepuasan", "Persentase jalan mantap"]
    assert read.problems == ()
