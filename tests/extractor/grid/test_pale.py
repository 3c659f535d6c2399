"""Rules that are hardly darker than grain, and tables taken for what a finer eye shows of them."""

from __future__ import annotations

import io
from itertools import pairwise

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen import canvas

from extractor.grid.pixels import find_grids
from extractor.grid.pixels.model import Grid, GridCell
from extractor.grid.pixels.pale import have_pale_rules, with_better
from extractor.grid.pixels.ridge import both_ways
from extractor.page.scan import Grey, ScanPage

DPI = 200.0
COLUMNS = (40, 70, 160, 280, 320, 380, 450, 520, 560)  # points
ROWS = (40, 62, 90, 118, 146, 174, 202, 230)  # points from the top


def sheet(grey: float) -> Grey:
    """Two rows of headings over six of numbers in a table whose thin rules have this grey (0 black)."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(600, 260))
    pen.setFont("Helvetica-Bold", 9)
    pen.drawString(200, 238, "RENCANA AKSI PENCAPAIAN KINERJA")
    pen.setFont("Helvetica", 8)
    for row, (top, bottom) in enumerate(pairwise(ROWS)):
        for column, x in enumerate(COLUMNS[:-1]):
            pen.drawString(
                x + 3, 260 - (top + bottom) / 2 - 3, f"{row}.{column}" if column != 2 else "Persentase sampel"
            )
    pen.setStrokeGray(grey)
    pen.setLineWidth(0.75)
    for y in ROWS:
        pen.line(COLUMNS[0], 260 - y, COLUMNS[-1], 260 - y)
    for x in COLUMNS:
        pen.line(x, 260 - ROWS[0], x, 260 - ROWS[-1])
    pen.save()
    picture = pdfium.PdfDocument(out.getvalue())[0].render(scale=DPI / 72.0, grayscale=True).to_numpy()
    return np.ascontiguousarray(picture.reshape(picture.shape[:2]))


def scanned(grey: float) -> ScanPage:
    """The sheet a little out of focus and with the grain of a scan, paper left white."""
    rng = np.random.default_rng(5)
    soft = cv2.GaussianBlur(sheet(grey), (0, 0), 0.9).astype(np.float64)
    grainy = soft + rng.normal(0, 5.0, soft.shape)
    clean = np.where(grainy > 246, 255, np.clip(grainy, 0, 255)).astype(np.uint8)
    return ScanPage(1, 600.0, 260.0, DPI, clean, clean, np.eye(3))


@pytest.mark.parametrize("grey", [0.0, 0.6, 0.88, 0.9])
def test_a_table_of_pale_rules_is_whole(grey: float) -> None:
    grids = find_grids(scanned(grey))
    assert [(grid.rows, grid.columns, len(grid.cells)) for grid in grids] == [(7, 8, 56)]
    assert not any(cell.doubtful for cell in grids[0].cells)


@pytest.mark.parametrize(("grey", "pale"), [(0.0, False), (0.4, False), (0.88, True)])
def test_a_finer_eye_is_needed_for_pale_rules_alone(grey: float, pale: bool) -> None:
    picture = scanned(grey).clean
    assert have_pale_rules(picture, both_ways(picture, DPI, pale=True), DPI) == pale


def grid(cells: int, doubtful: int = 0, top: int = 0) -> Grid:
    made = [
        GridCell(0, n, 1, 1, (10 * n, top, 10 * n + 9, top + 9), doubtful=n < doubtful) for n in range(cells)
    ]
    return Grid(tuple(made), 1, cells, (0, top, 100, top + 10), grid_fit=1 - doubtful / cells)


@pytest.mark.parametrize(
    ("seen", "found", "taken"),
    [
        (grid(6), grid(4), True),
        (grid(6, doubtful=2), grid(4, doubtful=2), True),
        (grid(4), grid(4), False),
        (grid(6, doubtful=1), grid(4), False),
        (grid(3), grid(4, doubtful=4), False),
    ],
)
def test_a_table_is_exchanged_for_more_cells_and_no_more_doubts(seen: Grid, found: Grid, taken: bool) -> None:
    assert with_better([seen], [found]) == [seen if taken else found]


@pytest.mark.parametrize(("doubtful", "taken"), [(0, True), (1, True), (5, False)])
def test_a_table_where_none_was_found_is_added_unless_it_is_doubtful(doubtful: int, taken: bool) -> None:
    above, below = grid(10, doubtful), grid(4, top=50)
    assert with_better([above], [below]) == ([above, below] if taken else [below])
