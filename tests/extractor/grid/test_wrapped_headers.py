"""Tables without any rule: headings over several lines beside each other, values of several words."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.grid.values import is_value, is_value_or_unit
from extractor.page.digital import load_digital_page
from extractor.read import ReadPage
from extractor.reading.text_layer import read_page


def page(*texts: tuple[float, float, str]) -> ReadPage:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(600, 400))
    canvas.setFont("Helvetica", 9)
    for x, y, text in texts:
        canvas.drawString(x, 400 - y, text)
    canvas.save()
    with pdfplumber.open(io.BytesIO(buffer.getvalue())) as pdf:
        return read_page(load_digital_page(pdf.pages[0]))


def test_a_heading_that_begins_above_the_fullest_line_keeps_its_column() -> None:
    read = page(
        (480, 60, "Target Tahun"),
        (55, 66, "No"),
        (90, 66, "Sasaran Strategis"),
        (260, 66, "Indikator Kinerja"),
        (495, 72, "2031"),
        (55, 90, "1"),
        (90, 90, "Naiknya mutu air"),
        (260, 90, "Indeks mutu air"),
        (490, 90, "72,35"),
        (55, 110, "2"),
        (90, 110, "Naiknya layanan"),
        (260, 110, "Nilai layanan"),
        (490, 110, "Level 3"),
    )
    (table,) = read.tables
    assert table.columns == 4
    texts = {(c.row, c.column): c.reading.text for c in table.cells}
    assert texts[(0, 3)] == "Target Tahun 2031"
    assert [texts[(1, c)] for c in range(4)] == ["1", "Naiknya mutu air", "Indeks mutu air", "72,35"]
    assert [texts[(2, c)] for c in range(4)] == ["2", "Naiknya layanan", "Nilai layanan", "Level 3"]


def test_place_and_date_right_below_the_rows_end_them() -> None:
    read = page(
        (55, 66, "No"),
        (90, 66, "Sasaran"),
        (260, 66, "Indikator Kinerja"),
        (490, 66, "Target"),
        (55, 90, "1"),
        (90, 90, "Naiknya mutu air"),
        (260, 90, "Indeks mutu air"),
        (490, 90, "72,35"),
        (55, 110, "2"),
        (90, 110, "Naiknya layanan"),
        (260, 110, "Nilai layanan"),
        (490, 110, "Level 3"),
        (380, 130, "Kota Contoh, 18 Juni 2031"),
        (130, 144, "Kepala Dinas Perpustakaan"),
        (380, 144, "Pihak Pertama, Sekretaris Daerah"),
    )
    (table,) = read.tables
    assert (table.rows, table.columns) == (3, 4)
    assert not any(cell.reading.needs_review for cell in table.cells)
    assert "Kota Contoh, 18 Juni 2031" in [line.text for line in read.lines]


def test_a_value_whose_bracket_closes_on_the_next_line_and_one_of_thousands() -> None:
    read = page(
        (55, 66, "No"),
        (90, 66, "Sasaran"),
        (260, 66, "Indikator Kinerja"),
        (490, 66, "Target"),
        (55, 90, "1."),
        (90, 90, "Naiknya mutu air"),
        (260, 90, "Jumlah kelompok"),
        (490, 90, "140 Kelompok (1400"),
        (490, 102, "orang)"),
        (260, 124, "Jumlah sumur"),
        (490, 124, "1.250"),
        (55, 148, "2."),
        (90, 148, "Naiknya layanan"),
        (260, 148, "Nilai layanan"),
        (490, 148, "Level 3"),
    )
    (table,) = read.tables
    texts = [c.reading.text for c in table.cells if c.column == 3]
    assert texts == ["Target", "140 Kelompok (1400 orang)", "1.250", "Level 3"]
    assert not any(cell.reading.needs_review for cell in table.cells)


def test_headings_over_lines_that_keep_to_no_columns_stay_lines() -> None:
    """So that the table is said not to be read, instead of rows put together at random."""
    below = (
        (
            60,
            110,
            "Demikian perjanjian ini dibuat dengan sebenarnya untuk dapat dilaksanakan sebagaimana mestinya",
        ),
        (
            62,
            124,
            "oleh kedua pihak dan menjadi dasar penilaian atas keberhasilan maupun kegagalan pencapaiannya",
        ),
    )
    read = page(
        (55, 66, "No"),
        (90, 66, "Sasaran"),
        (260, 66, "Indikator Kinerja"),
        (440, 66, "Target"),
        (55, 90, "1"),
        (90, 90, "Naiknya mutu air"),
        (260, 90, "Indeks mutu air"),
        (440, 90, "72,35"),
        *below,
    )
    assert read.tables == ()
    assert "Indikator Kinerja" in [line.text for line in read.lines]


@pytest.mark.parametrize("text", ["Level 3 (Terdefinisi)", "3-4", "100 dari 110 Organisasi", "Level IV"])
def test_values_of_several_words(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize("text", ["Tingkat kematangan arsip", "Persentase 3 layanan utama kota"])
def test_names_are_no_values(text: str) -> None:
    assert not is_value(text)


def test_a_bracket_goes_on_the_value_above() -> None:
    assert is_value_or_unit("(1400 orang)")
    assert not is_value_or_unit("(1400 orang) di seluruh kota")


def test_rows_that_nothing_parts_are_doubtful() -> None:
    heads = [(55, 60, "No"), (90, 60, "Sasaran"), (260, 60, "Indikator Kinerja"), (490, 60, "Target")]
    names = [(260, 80 + 11 * n, f"Jumlah layanan yang lengkap {n}") for n in range(5)]
    read = page(*heads, *names, (55, 80, "1"), (90, 80, "Naiknya layanan"), (490, 102, "naik terus"))
    (table,) = read.tables
    assert all(c.reading.needs_review for c in table.cells if c.row > 0 and c.reading.text)
