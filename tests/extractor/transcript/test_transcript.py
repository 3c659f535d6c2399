"""Transcripts as pages: tables in three notations, markup, places, page breaks."""

from __future__ import annotations

import pytest

from extractor.read import ReadTable
from extractor.transcript import decode, read_transcript
from extractor.transcript.markup import plain

TABBED = """**PERJANJIAN KINERJA
TAHUN 2031**

Nama : Tirta Wening

No\tSasaran\tIndikator Kinerja\tTarget
1\tMeningkatnya layanan\tIndeks layanan\t3,5
\t\tPersentase aduan selesai\t95%
"""


def grid(table: ReadTable) -> list[list[str]]:
    return [
        [cell.reading.text if (cell := table.at(r, c)) else "?" for c in range(table.columns)]
        for r in range(table.rows)
    ]


def test_tab_lines_make_a_table_and_other_lines_stay_lines() -> None:
    (page,) = read_transcript(TABBED)
    assert [line.text for line in page.lines] == ["PERJANJIAN KINERJA", "TAHUN 2031", "Nama : Tirta Wening"]
    assert [line.evidence.line for line in page.lines] == [1, 2, 4]
    assert [line.bold for line in page.lines] == [True, True, False]
    (table,) = page.tables
    assert grid(table)[2] == ["", "", "Persentase aduan selesai", "95%"]
    assert table.at(1, 0) is not None
    assert table.evidence.line == 6


def test_rows_shorter_than_the_table_are_filled_with_blank_cells() -> None:
    (page,) = read_transcript("No\tSasaran\tTarget\nSasaran Strategis\n1\tNaiknya mutu\t7\n")
    assert grid(page.tables[0]) == [
        ["No", "Sasaran", "Target"],
        ["Sasaran Strategis", "", ""],
        ["1", "Naiknya mutu", "7"],
    ]


def test_a_repeated_header_begins_a_page_even_when_misread() -> None:
    head = "Nomor\tSasaran\tIndikator Kinerja\tTriwulan\tTahunan"
    text = f"{head}\n1\ta\tb\t1\t2\n\n{head.replace('Triwulan', 'Trwulan')}\n2\tc\td\t3\t4\n"
    pages = read_transcript(text)
    assert [page.number for page in pages] == [1, 2]
    assert pages[1].tables[0].evidence.page == 2
    assert pages[1].tables[0].evidence.line == 4


def test_a_form_feed_begins_a_page() -> None:
    pages = read_transcript("satu\n\fdua\n")
    assert [[line.text for line in page.lines] for page in pages] == [["satu"], ["dua"]]
    assert pages[1].lines[0].evidence.line == 2


def test_an_empty_transcript_is_one_empty_page() -> None:
    (page,) = read_transcript("\n\n")
    assert not page.tables
    assert not page.lines


def test_markdown_rows_between_pipes() -> None:
    text = "| No | Program | Anggaran |\n|:--|---|--:|\n| 1 | **Program Air** | Rp1.000.000 |\n"
    (page,) = read_transcript(text)
    assert grid(page.tables[0]) == [["No", "Program", "Anggaran"], ["1", "Program Air", "Rp1.000.000"]]


def test_html_spans_cover_their_cells() -> None:
    text = (
        "<table><tr><th rowspan=2>No</th><th colspan='2'>Triwulan</th></tr>"
        "<tr><th>I</th><th>II</th></tr><tr><td>1</td><td>5<td>6</tr></table>"
    )
    (page,) = read_transcript(text)
    assert grid(page.tables[0]) == [["No", "Triwulan", "Triwulan"], ["No", "I", "II"], ["1", "5", "6"]]


def test_html_table_and_text_around_it() -> None:
    (page,) = read_transcript("<p>Judul</p>\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n<p>Kaki</p>")
    assert [line.text for line in page.lines] == ["Judul", "Kaki"]
    assert page.tables[0].at(0, 0).evidence.line == 3  # type: ignore[union-attr]


def test_unclosed_and_absurd_html_is_read_as_far_as_it_goes() -> None:
    (page,) = read_transcript("<table><tr><td rowspan=99999999 colspan=x>a<td>b")
    assert grid(page.tables[0]) == [["a", "b"]]


def test_a_paragraph_left_open_goes_on_in_the_next_line_of_the_row() -> None:
    text = "No\tPengukuran\tTarget\n1\t<p>Definisi :\nisi</p>\t5\n"
    (page,) = read_transcript(text)
    assert grid(page.tables[0])[1] == ["1", "Definisi :\nisi", "5"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (r"$(\text{PDRB} / X) \times 100\%$", "(PDRB / X) × 100%"),
        (r"nilai \geq USD 200", "nilai ≥ USD 200"),
        (r"$\frac{a}{b} \times 100 \%$", "(a) / (b) × 100 %"),
        (r"$x \leq 60$", "x ≤ 60"),
        ("<p>Definisi :</p> <p>isi</p>", "Definisi :\nisi"),
        ("<ul> <li>satu</li> <li>dua</li></ul>", "- satu\n- dua"),
        ("<ul> - satu</ul>", "- satu"),
        ("**tebal** &amp; miring", "tebal & miring"),
        ("≤ 60 = Rendah", "≤ 60 = Rendah"),
        ("a < b dan c > d", "a < b dan c > d"),
        ("Rp5.000 dan $200", "Rp5.000 dan $200"),
    ],
)
def test_markup_becomes_plain_text(marked: str, expected: str) -> None:
    assert plain(marked) == expected


def test_bytes_of_any_encoding_are_text() -> None:
    assert decode("\ufeff≥ 80".encode()) == "≥ 80"
    assert decode("≥ 80".encode("utf-16")) == "≥ 80"
    assert decode(b"caf\xe9") == "café"
