"""camelot's lattice beside the own grid: both see the same tables, and where rules stop short it is asked."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pdfplumber
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.grid.ruled import find_ruled
from extractor.grid.witness import Witness, lattice_shape
from extractor.page.digital import load_digital_page
from extractor.page.sheet import sheet_of
from extractor.read import ReadTable
from extractor.reading import read_pages
from extractor.reading.text_layer import read_page
from extractor.source import open_source

SAMPLES = sorted(
    path for path in (Path(__file__).parents[3] / "samples").glob("*.pdf") if "pindai" not in path.stem
)
Segment = tuple[float, float, float, float]
XS, YS = (60, 100, 250, 400, 520), (100, 130, 160, 190, 220)
WHOLE = [(XS[0], y, XS[-1], y) for y in YS] + [(x, YS[0], x, YS[-1]) for x in XS]
SHORT = [*WHOLE[:2], (XS[0], YS[2], XS[2], YS[2]), *WHOLE[3:7], (XS[2], YS[0], XS[2], YS[2]), *WHOLE[8:]]
"""A rule across that ends at the third column, and one downwards that ends where it does."""


def drawn(*segments: Segment, hidden: Segment | None = None) -> bytes:
    """A page with these lines, a word in each cell; ``hidden`` is one that white covers."""
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=(595, 842))
    for x0, y0, x1, y1 in (*segments, *filter(None, [hidden])):
        canvas.line(x0, 842 - y0, x1, 842 - y1)
    if hidden is not None:
        x0, y0, x1, y1 = hidden
        canvas.setFillGray(1)
        canvas.rect(x0 + 1, 842 - y1 - 2, x1 - x0 - 2, 4, stroke=0, fill=1)
        canvas.setFillGray(0)
    for row, y in enumerate(YS[:-1]):
        for column, x in enumerate(XS[:-1]):
            canvas.drawString(x + 5, 842 - y - 20, f"{row}{column}5")
    canvas.save()
    return content.getvalue()


def compared(content: bytes | Path) -> list[tuple[tuple[int, int], str]]:
    """(rows and columns of each grid, what the witness says against it)."""
    document = pdfium.PdfDocument(content)
    found = []
    with pdfplumber.open(io.BytesIO(content) if isinstance(content, bytes) else content) as plumbed:
        for page, shown in zip(plumbed.pages, document, strict=True):
            digital = load_digital_page(page, shown)
            witness = Witness(shown, sheet_of(page), digital.frame)
            found += [((grid.rows, grid.columns), witness.against(grid)) for grid in find_ruled(digital)]
    document.close()
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_both_see_the_tables_of_the_samples(path: Path) -> None:
    assert {against for _, against in compared(path)} == {""}


def test_lines_that_only_the_file_tells_of_speak_against_the_grid() -> None:
    assert compared(drawn(*WHOLE)) == [((4, 4), "")]
    assert compared(drawn(*WHOLE[:2], *WHOLE[3:], hidden=WHOLE[2])) == [((4, 4), "4×4 / 3×4")]


def test_a_table_inside_a_cell_is_no_line_of_the_one_around_it() -> None:
    """Its rules are seen in the picture and belong to one cell: all values of the table were held back."""
    inside = [(120, 165, 230, 165), (120, 185, 230, 185)] + [(x, 165, x, 185) for x in (120, 175, 230)]
    assert (4, 4) in [shape for shape, _ in compared(drawn(*WHOLE, *inside))]
    assert {against for shape, against in compared(drawn(*WHOLE, *inside)) if shape == (4, 4)} == {""}


def test_a_picture_without_lines_says_nothing() -> None:
    assert lattice_shape(np.full((400, 300), 255, np.uint8), (20, 20, 200, 100), 1.0) is None


def doubted(content: bytes, against: str) -> list[str]:
    """What the witness is quoted with in each cell that it made doubtful."""

    class Saying:
        def against(self, grid: object) -> str:
            return against

    with pdfplumber.open(io.BytesIO(content)) as plumbed:
        (table,) = read_page(load_digital_page(plumbed.pages[0]), Saying()).tables  # type: ignore[arg-type]
    return quoted(table)


def quoted(table: ReadTable) -> list[str]:
    doubts = (doubt for cell in table.cells for doubt in cell.reading.doubts)
    return [doubt.evidence for doubt in doubts if doubt.by == "camelot lattice"]


def test_a_table_whose_rules_stop_short_is_doubtful_where_the_witness_sees_another() -> None:
    said = doubted(drawn(*SHORT), "4×4 / 5×4")
    assert set(said) == {"4×4 / 5×4"}
    assert len(said) > 10  # each of its cells
    assert doubted(drawn(*SHORT), "") == []


def test_a_whole_grid_asks_for_no_witness() -> None:
    assert doubted(drawn(*WHOLE), "4×4 / 5×4") == []


def test_the_reader_asks_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.grid.witness.lattice_shape", lambda *_: (9, 9))
    path = tmp_path / "short.pdf"
    path.write_bytes(drawn(*SHORT))
    (page,) = read_pages(open_source(path))
    assert set(quoted(page.tables[0])) == {"4×4 / 9×9"}
