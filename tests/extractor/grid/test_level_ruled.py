"""Tables with level lines only: lines give the rows, free strips the columns, short lines merged cells."""

from __future__ import annotations

import io

import pdfplumber
from reportlab.pdfgen.canvas import Canvas

from extractor.grid.edges import part_tables
from extractor.grid.ruled import grid_of
from extractor.page.digital import load_digital_page
from extractor.page.rules import Rule
from extractor.read import ReadPage
from extractor.reading.text_layer import read_page

LEFT, RIGHT, HEIGHT = 50, 550, 400
COLUMNS = (55, 90, 240, 470)


def page(
    rows: list[tuple[float, tuple[str, ...]]],
    lines: list[tuple[float, float, float]],
    *more: tuple[float, float, str],
) -> ReadPage:
    """A page with (baseline, texts of the columns), lines (y, x0, x1) and more texts (x, y), from the top."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(600, HEIGHT))
    canvas.setFont("Helvetica", 9)
    for y, texts in rows:
        for x, text in zip(COLUMNS, texts, strict=False):
            canvas.drawString(x, HEIGHT - y, text)
    for left, y, text in more:
        canvas.drawString(left, HEIGHT - y, text)
    for y, x0, x1 in lines:
        canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)
    canvas.save()
    with pdfplumber.open(io.BytesIO(buffer.getvalue())) as pdf:
        return read_page(load_digital_page(pdf.pages[0]))


def cells(read: ReadPage, number: int = 0) -> list[tuple[int, int, int, str]]:
    found = [(c.row, c.column, c.row_span, c.reading.text) for c in read.tables[number].cells]
    return sorted(cell for cell in found if cell[3])


HEAD = (62, ("No", "Sasaran", "Indikator Kinerja", "Target"))


def test_a_short_line_leaves_the_objective_merged_over_its_indicators() -> None:
    read = page(
        [
            HEAD,
            (82, ("1", "Naiknya mutu air", "Indeks mutu air", "72,35")),
            (102, ("", "", "Persentase sumur layak", "95%")),
            (122, ("2", "Naiknya layanan", "Nilai layanan", "BB")),
        ],
        [(50, LEFT, RIGHT), (70, LEFT, RIGHT), (90, 236, RIGHT), (110, LEFT, RIGHT), (130, LEFT, RIGHT)],
    )
    assert cells(read) == [
        (0, 0, 1, "No"),
        (0, 1, 1, "Sasaran"),
        (0, 2, 1, "Indikator Kinerja"),
        (0, 3, 1, "Target"),
        (1, 0, 2, "1"),
        (1, 1, 2, "Naiknya mutu air"),
        (1, 2, 1, "Indeks mutu air"),
        (1, 3, 1, "72,35"),
        (2, 2, 1, "Persentase sumur layak"),
        (2, 3, 1, "95%"),
        (3, 0, 1, "2"),
        (3, 1, 1, "Naiknya layanan"),
        (3, 2, 1, "Nilai layanan"),
        (3, 3, 1, "BB"),
    ]
    assert not any(cell.reading.needs_review for cell in read.tables[0].cells)


def test_wrapped_header_and_values_close_to_one_another_keep_their_rows() -> None:
    read = page(
        [
            (60, ("", "", "Indikator", "Target")),
            (71, ("No", "Sasaran", "Kinerja (IKU)", "Tahun 2031")),
            (90, ("1", "Naiknya mutu", "Indeks mutu", "100 dari 110")),
            (100, ("", "air minum", "", "Organisasi")),
            (112, ("2", "Naiknya layanan", "Nilai layanan", "14 LHR")),
        ],
        [(50, LEFT, RIGHT), (78, LEFT, RIGHT), (103, LEFT, RIGHT), (116, LEFT, RIGHT)],
    )
    texts = [text for *_, text in cells(read)]
    assert "100 dari 110 Organisasi" in texts
    assert "Naiknya mutu air minum" in texts
    assert (2, 3, 1, "14 LHR") in cells(read)


def test_two_tables_of_one_width_are_two() -> None:
    read = page(
        [
            HEAD,
            (82, ("1", "Naiknya mutu air", "Indeks mutu air", "72,35")),
            (142, ("No", "Program", "Anggaran", "Keterangan")),
            (162, ("1", "Program Air", "Rp 1.250.000.000", "APBD")),
        ],
        [
            (50, LEFT, RIGHT),
            (70, LEFT, RIGHT),
            (90, LEFT, RIGHT),
            (130, LEFT, RIGHT),
            (150, LEFT, RIGHT),
            (170, LEFT, RIGHT),
        ],
    )
    assert len(read.tables) == 2
    assert (1, 2, 1, "Rp 1.250.000.000") in cells(read, 1)


def test_lines_of_a_letterhead_and_under_running_text_are_no_table() -> None:
    read = page(
        [(60, ("Dinas", "Pasar", "Kota Cakrawala", "")), (90, ("Hal:", "Undangan rapat", "", ""))],
        [(70, LEFT, RIGHT), (74, LEFT, RIGHT), (120, LEFT, RIGHT), (160, LEFT, RIGHT)],
    )
    assert read.tables == ()


def test_a_label_over_the_whole_width_does_not_part_a_table_with_open_sides() -> None:
    def side(at: float, top: float, bottom: float) -> Rule:
        return Rule("v", at, top, bottom)

    level = [Rule("h", y, 50, 550) for y in (50, 70, 90, 110)]
    head = [side(x, 50, 70) for x in (85, 236, 460)]
    body = [side(x, 90, 110) for x in (85, 236, 460)]
    (whole,) = part_tables([*level, *head, *body])
    grid = grid_of(whole)
    assert grid is not None
    assert (grid.rows, grid.columns) == (3, 4)
    assert [c.column_span for c in grid.cells if c.row == 1] == [4]
    closed = [side(x, *span) for x in (50, 550) for span in ((50, 70), (90, 110))]
    assert len(part_tables([*level, *head, *body, *closed])) == 2


def test_label_of_a_total_stands_over_two_columns() -> None:
    read = page(
        [
            (62, ("No", "Program", "Anggaran", "Ket.")),
            (82, ("1", "Program Air", "1.250.000.000", "APBD")),
            (102, ("", "", "1.250.000.000", "")),
        ],
        [(50, LEFT, RIGHT), (70, LEFT, RIGHT), (90, LEFT, RIGHT), (110, LEFT, RIGHT)],
        (60, 102, "Total Pagu"),
    )
    assert (2, 0, 1, "Total Pagu") in cells(read)
    assert (2, 2, 1, "1.250.000.000") in cells(read)


def test_a_row_of_the_total_with_rp_apart_is_no_header() -> None:
    read = page(
        [
            (62, ("No", "Program", "Anggaran", "Ket.")),
            (82, ("1", "Program Air", "Rp    250.000.000", "APBD")),
            (102, ("", "Jumlah", "Rp    250.000.000", "")),
        ],
        [(50, LEFT, RIGHT), (70, LEFT, RIGHT), (90, LEFT, RIGHT), (110, LEFT, RIGHT)],
    )
    (table,) = read.tables
    assert table.rows == 3


def test_a_name_that_begins_with_jumlah_beside_its_value_is_no_total() -> None:
    read = page(
        [
            HEAD,
            (82, ("1", "Naiknya layanan", "Jumlah layanan lengkap di kota dan desa yang terdata", "7")),
            (102, ("2", "Naiknya mutu", "Indeks mutu", "12,5")),
        ],
        [(50, LEFT, RIGHT), (70, LEFT, RIGHT), (90, LEFT, RIGHT), (110, LEFT, RIGHT)],
    )
    assert (1, 3, 1, "7") in cells(read)
