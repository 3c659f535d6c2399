"""Printed lines into running text."""

from __future__ import annotations

import pytest

from extractor.reading.paragraphs import PrintedLine, join_lines

WIDE = 200.0


def lines_of(*texts: str, step: float = 12.0) -> list[PrintedLine]:
    """Left-aligned lines, 5 points a letter."""
    return [
        PrintedLine(text, (10.0, 100 + step * index, 10 + 5.0 * len(text), 110 + step * index))
        for index, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        (("Meningkatnya kualitas", "layanan kesehatan"), "Meningkatnya kualitas layanan kesehatan"),
        (("Dasar Hukum :", "a. Peraturan A tentang", "tata kelola", "b. Peraturan B"),
         "Dasar Hukum :\na. Peraturan A tentang tata kelola\nb. Peraturan B"),
        (("penerapan Nilai-", "nilai dasar"), "penerapan Nilai-nilai dasar"),
        (("Rencana Strategis 2020-", "2024"), "Rencana Strategis 2020-2024"),
        (("Rencana Strategis 2020 -", "2024"), "Rencana Strategis 2020 - 2024"),
        (("pemerintah\u00ad", "an daerah"), "pemerintahan daerah"),
        (("KABUPATEN/", "KOTA"), "KABUPATEN/KOTA"),
        (("Februar", "i"), "Februari"),
        (("N", "O"), "NO"),
        (("100,00", "Persen"), "100,00 Persen"),
        (("72,35", "%"), "72,35 %"),
        (("1.393.499.", "080,00"), "1.393.499.080,00"),
        (("Peraturan Nomor 15 Tahun", "2020 tentang A"), "Peraturan Nomor 15 Tahun 2020 tentang A"),
        (("Produk Domestik Regional", "Bruto Daerah"), "Produk Domestik Regional Bruto Daerah"),
        (("RA 1. Pemantauan industri", "RA 2. Promosi"), "RA 1. Pemantauan industri\nRA 2. Promosi"),
        ((" ",), ""),
    ],
)  # fmt: skip
def test_joined(printed: tuple[str, ...], text: str) -> None:
    joined = join_lines(lines_of(*printed))
    assert joined.text == text
    assert not joined.doubtful


def test_headings_without_a_colon_stand_on_lines_of_their_own() -> None:
    lines = lines_of(
        "Rambu yang dipasang menurut rencana",
        "Formula",
        "Jumlah rambu yang terpasang setiap",
        "triwulan",
        "SUMBER DATA",
        "Berita acara",
    )
    assert join_lines(lines).text == (
        "Rambu yang dipasang menurut rencana\nFormula\nJumlah rambu yang terpasang setiap triwulan\n"
        "SUMBER DATA\nBerita acara"
    )


def test_a_heading_of_a_column_is_no_heading_in_a_cell() -> None:
    assert join_lines(lines_of("Rumus", "Perhitungan", "Indikator")).text == "Rumus Perhitungan Indikator"


def test_a_wrapped_word_is_no_heading() -> None:
    lines = lines_of("Nilai yang dihitung dengan", "Formula", "Jumlah rambu yang", "terpasang di jalan")
    assert join_lines(lines).text.startswith("Nilai yang dihitung dengan Formula")


def test_a_short_line_ends_its_paragraph() -> None:
    lines = lines_of("Indeks Reformasi Birokrasi dari", "kementerian.", "Nilai SAKIP dari kementerian")
    assert (
        join_lines(lines).text == "Indeks Reformasi Birokrasi dari kementerian.\nNilai SAKIP dari kementerian"
    )


def test_more_space_ends_a_paragraph() -> None:
    first, second = lines_of("jumlah pelaku usaha", "jumlah pelaku ekonomi", step=30)
    third = PrintedLine("yang dibina", (10.0, 142.0, 65.0, 152.0))
    assert join_lines([first, second, third]).text == "jumlah pelaku usaha\njumlah pelaku ekonomi yang dibina"


@pytest.mark.parametrize("printed", [("1.393.499.08", "0,00"), ("25", "50")])
def test_numbers_one_below_the_other_are_doubtful(printed: tuple[str, ...]) -> None:
    joined = join_lines(lines_of(*printed))
    assert joined.doubtful
    assert joined.text == " ".join(printed)


def test_nothing() -> None:
    assert join_lines([]).text == ""
