"""A frame around a page is taken off, so that the tables inside it are parted again."""

from extractor.layouts import logical_tables, without_frame
from extractor.parts.tables import FAMILIES
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence


def cell(row: int, column: int, span: int, text: str, rows: int = 1) -> ReadCell:
    place = Evidence(page=1, bbox=(column * 50, row * 40, (column + span) * 50, row * 40 + 30))
    lines = (Line(text, place),) if text else ()
    return ReadCell(row, column, rows, span, place, Reading(text, lines=lines))


def framed(height: float) -> ReadPage:
    rows = [
        ("No.", "Sasaran Strategis", "Indikator Kinerja", "Target"),
        ("1", "Naiknya mutu", "Angka melek huruf", "92,5"),
        ("No.", "Program", "Anggaran", "Keterangan"),
        ("1", "Program Literasi", "Rp 1.250.000.000", "APBD"),
    ]
    cells = [cell(0, 0, 5, "PERJANJIAN KINERJA TAHUN 2031"), cell(1, 0, 1, "", rows=4)]
    cells += [cell(r + 1, c + 1, 1, text) for r, texts in enumerate(rows) for c, text in enumerate(texts)]
    table = ReadTable(tuple(cells), 5, 5, Evidence(page=1, bbox=(0, 0, 250, 200)))
    return ReadPage(1, 300, height, "digital", (table,))


def test_the_tables_inside_a_frame_are_parted() -> None:
    page = without_frame(framed(300))
    assert [line.text for line in page.lines] == ["PERJANJIAN KINERJA TAHUN 2031"]
    assert [table.kind for table in logical_tables([page], FAMILIES)] == ["indicators", "programs"]


def test_a_table_that_is_low_keeps_its_blank_column() -> None:
    page = framed(900)
    assert without_frame(page) is page


def test_a_page_on_which_one_cell_goes_on_alone_has_no_frame() -> None:
    """Three columns beside it on either side: it was cut out, and the table ended there."""
    cells = [cell(0, column, 1, "lanjutan cara menghitung" if column == 3 else "") for column in range(7)]
    table = ReadTable(tuple(cells), 1, 7, Evidence(page=1, bbox=(0, 0, 350, 200)))
    page = ReadPage(1, 350, 300, "digital", (table,))
    assert without_frame(page) is page


def test_a_table_that_goes_on_with_blank_columns_has_no_frame() -> None:
    """A row whose objective stands on the page before, and a label row: both were cut off it in silence."""
    row = ("", "", "Angka melek huruf", "persen", "92,5")
    cells = [cell(0, column, 1, text) for column, text in enumerate(row)]
    cells += [cell(1, 0, 5, "B. Sasaran Operasional")]
    table = ReadTable(tuple(cells), 2, 5, Evidence(page=2, bbox=(0, 0, 250, 200)))
    page = ReadPage(2, 250, 300, "digital", (table,))
    assert without_frame(page) is page
