"""A further piece of a table whose grid has other columns: only what stands elsewhere is in doubt."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.layouts import logical_tables
from extractor.layouts.places import columns_changed
from extractor.parts.tables import FAMILIES
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence

HEADS = ("No", "Indikator Kinerja", "Satuan", "Target")
MEANINGS = ("number", "indicator", "unit", "annual")
EDGES = (0.0, 30.0, 300.0, 400.0, 500.0)


def table(edges: Sequence[float], *rows: Sequence[str], page: int = 1) -> ReadTable:
    cells = tuple(
        ReadCell(r, c, 1, 1, Evidence(page=page, bbox=(left, 20.0 * r, right, 20.0 * r + 20)), Reading(text))
        for r, row in enumerate(rows)
        for c, (left, right, text) in enumerate(zip(edges, edges[1:], row, strict=False))
    )
    box = (edges[0], 0.0, edges[-1], 20.0 * len(rows))
    return ReadTable(cells, len(rows), len(edges) - 1, Evidence(page=page, bbox=box))


FIRST = table(EDGES, HEADS, ("1", "Persentase jalan mantap", "Persen", "95"))


@pytest.mark.parametrize(
    ("edges", "columns", "changed"),
    [
        # a rule gained within the names, within the targets, and one lost between names and units
        ((0, 30, 160, 300, 400, 500), ("number", "indicator", "indicator", "unit", "annual"), {"indicator"}),
        ((0, 30, 300, 400, 450, 500), ("number", "indicator", "unit", "annual", "annual"), {"annual"}),
        ((0, 30, 400, 500), ("number", "indicator", "annual"), {"indicator", "unit"}),
        # a side of the targets cuts off a digit
        ((0, 30, 160, 300, 405, 500), ("number", "indicator", None, "unit", "annual"), set(MEANINGS[1:])),
        ((0, 30, 300, 403, 500), MEANINGS, set()),
    ],
)
def test_columns_between_other_edges_are_changed(
    edges: Sequence[float], columns: Sequence[str | None], changed: set[str]
) -> None:
    piece = table(edges, ["x"] * (len(edges) - 1))
    assert columns_changed(FIRST, MEANINGS, piece, tuple(columns)) == changed


def test_all_are_changed_where_no_cell_shows_the_edges() -> None:
    bare = ReadTable((), 1, 5, Evidence(page=2, bbox=(0.0, 0.0, 500.0, 20.0)))
    assert columns_changed(FIRST, MEANINGS, bare, (None,) * 5) == set(MEANINGS)


def test_a_rule_gained_in_the_names_leaves_the_targets_of_the_next_page_alone() -> None:
    below = table((0, 30, 160, 300, 400, 500), ("2", "Indeks mutu", "air", "Nilai", "80"), page=2)
    pages = [
        ReadPage(number, 600.0, 800.0, "scan", tables=(piece,)) for number, piece in ((1, FIRST), (2, below))
    ]
    (found,) = logical_tables(pages, FAMILIES)
    row = found.rows[-1]
    assert (row.text("annual"), row["annual"].reading.doubts, row.doubts) == ("80", (), ())
    assert [doubt.code for doubt in row["indicator"].reading.doubts] == ["column-count"]


def test_a_column_that_is_lost_on_the_next_page_is_held_back_and_not_blank() -> None:
    below = table((0, 30, 300, 500), ("2", "Indeks mutu air", "Nilai 80"), page=2)
    pages = [
        ReadPage(number, 600.0, 800.0, "scan", tables=(piece,)) for number, piece in ((1, FIRST), (2, below))
    ]
    (found,) = logical_tables(pages, FAMILIES)
    row = found.rows[-1]
    assert all(row[meaning].reading.needs_review for meaning in ("unit", "annual"))
    assert not row["indicator"].reading.needs_review
