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


def placed(*lines: tuple[str, float, float, float]) -> list[PrintedLine]:
    """Lines (text, left, right, middle), ten points high."""
    return [PrintedLine(text, (x0, y - 5, x1, y + 5)) for text, x0, x1, y in lines]


@pytest.mark.parametrize(("step", "parted"), [(12.0, False), (16.8, False), (18.0, True), (30.0, True)])
def test_a_paragraph_ends_where_lines_are_half_as_far_apart_again(step: float, parted: bool) -> None:
    """Twelve points from line to line; 1.45 times as much is a blank line."""
    ys = [100.0, 112.0, 124.0, 124 + step, 136 + step]
    words = (
        "jumlah pelaku usaha",
        "yang dibina oleh dinas",
        "dalam satu tahun",
        "dibagi",
        "jumlah pelaku usaha",
    )
    found = join_lines(placed(*[(word, 10.0, 200.0, y) for word, y in zip(words, ys, strict=True)]))
    assert ("\n" in found.text) == parted


@pytest.mark.parametrize(
    ("words", "parted"), [("Rumus", True), ("Rumus hasil yang dihitung setiap", True),
                          ("Rumus hasil yang dihitung setiap akhir", True),
                          ("Rumus hasil yang dihitung setiap akhir tahun", False)]
)  # fmt: skip
def test_a_sentence_that_ends_in_a_colon_is_no_heading(words: str, parted: bool) -> None:
    """Six words are one, where what follows goes on in small letters."""
    found = join_lines(placed((f"{words}:", 10.0, 200.0, 100.0), ("jumlah", 10.0, 60.0, 112.0)))
    assert ("\n" in found.text) == parted


@pytest.mark.parametrize(("lines", "parted"), [(3, False), (4, True), (5, True)])
def test_a_heading_of_a_part_stands_in_a_cell_of_four_lines(lines: int, parted: bool) -> None:
    """In fewer it is the heading of a column, which wraps."""
    texts = ["Formula", "Jumlah rambu yang ada", "dan yang terpasang", "di jalan", "kabupaten"][:lines]
    found = join_lines(placed(*[(text, 10.0, 200.0, 100 + 12.0 * n) for n, text in enumerate(texts)]))
    assert found.text.startswith("Formula\n") == parted


@pytest.mark.parametrize(("share", "word"), [(0.5, False), (0.78, False), (0.82, True), (1.0, True)])
def test_a_lone_letter_is_the_end_of_a_word_that_filled_its_line(share: float, word: bool) -> None:
    """Four fifths of the room of the cell."""
    first = ("Februar", 10.0, 10 + 100 * share, 100.0)
    found = join_lines(placed(first, ("i", 10.0, 15.0, 112.0), ("yang lain juga", 10.0, 110.0, 124.0)))
    assert found.text.startswith("Februari") == word


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [(0, 40, False), (0, 69, False), (0, 73, True), (0, 150, True), (3, 69, False), (4, 69, True)],
)
def test_a_break_was_meant_where_the_next_word_had_room(left: float, right: float, parted: bool) -> None:
    """The word takes sixty points with its blank; 1.15 times that and two more must be free at the end of the
    line above. What is free on its left counts where it is centred, by more than three points."""
    lines = placed(
        ("jumlah pelaku usaha", 10.0, 310.0, 100.0),
        ("yang dibina dinas", 10.0 + left, 310.0 - right, 112.0),
        ("Nilai abcd", 10.0, 110.0, 124.0),
    )
    assert ("\n" in join_lines(lines).text) == parted


@pytest.mark.parametrize(("step", "parted"), [(14.0, False), (22.0, False), (24.5, True), (60.0, True)])
def test_two_lines_far_apart_are_two_paragraphs(step: float, parted: bool) -> None:
    """Ten points high: sixteen are the most from line to line, and 1.45 times that a blank line."""
    found = join_lines(
        placed(("jumlah pelaku", 10.0, 110.0, 100.0), ("yang dibina", 10.0, 110.0, 100 + step))
    )
    assert ("\n" in found.text) == parted
