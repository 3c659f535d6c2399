"""Stated counts, lists in running text, bands and brackets."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon.number_words import number_of_words
from rules.catalogue.weights.wgt005 import unbalanced
from rules.knowledge.content_words import share_a_word
from rules.knowledge.deadlines import deadlines, misplaced_months
from rules.knowledge.labels import counted_lists, line_labels, stated_counts
from rules.knowledge.sameness import difference
from rules.knowledge.scales import bands, inner_edges, stated_scale


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("lima", 5),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("dua belas", 12),
        ("dua puluh lima", 25),
        ("seratus", 100),
        ("dua ratus tiga puluh", 230),
        ("lembar", None),
        ("puluh", None),
    ],
)
def test_number_of_words(words: str, number: int | None) -> None:
    assert number_of_words(words) == number


def test_a_list_is_counted_where_it_follows_its_count() -> None:
    text = "melalui 3 (tiga) tahapan: a. Komunikasi; b. Penilaian (awal, akhir); dan c) Pemantauan. Lalu d."
    assert list(counted_lists(text)) == [("3 (tiga) tahapan", 3, 3)]
    assert list(counted_lists("terdiri atas 4 aspek. Lainnya:\na. satu")) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 (lima) tahapan", [(5, 5)]),
        ("5 (empat) tahapan", [(5, 4)]),
        ("1.005 (seribu lima)", []),
        ("1,5 (lima)", []),
        ("20 (jam)", [(20, None)]),
    ],
)
def test_stated_counts(text: str, values: list[tuple[int, int | None]]) -> None:
    assert [(stated.digits, stated.value) for stated in stated_counts(text)] == values


def test_line_labels_end_where_the_letters_begin_anew() -> None:
    assert line_labels("a. satu\nb. dua\nKeterangan\na. x\nb. y\nc. z") == ("a", "b")


def test_bands_of_one_table() -> None:
    text = "Predikat:\n≤ 60 = Rendah\n> 60 s.d 70 = Cukup\n> 70 s.d 100 = Baik"
    found = bands(text)
    assert [band.label for band in found] == ["Rendah", "Cukup", "Baik"]
    assert [edge for edge, _, _ in inner_edges(found)] == [Decimal(60), Decimal(70)]
    assert bands(text + "\nTabel kedua\n0 - 1 = Rendah\n1 - 2 = Tinggi") == ()


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Predikat: 0 - 60 Kurang; 61 - 80 Cukup; 81 - 100 Baik", [(0, 60), (61, 80), (81, 100)]),
        ("Kategori nilai = 0 - 60 = Kurang; 61 - 100 = Baik", [(0, 60), (61, 100)]),
        ("Predikat: 0 - 60 hari; 61 - 100 hari", []),  # what follows is no mark
    ],
)
def test_bands_on_one_line(text: str, edges: list[tuple[int, int]]) -> None:
    assert [(int(band.low or 0), int(band.high or 0)) for band in bands(text)] == edges


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("(Rentang nilai kualitas data: 0 - 4)", (0, 4)),
        ("skala 1 s.d. 5", (1, 5)),
        ("Jawaban responden pada skala 1 - 4", None),
        ("rentang waktu 1 - 5 hari", None),
        ("skala 0 - 4 dan skala 0 - 100", None),
    ],
)
def test_stated_scale(text: str, scale: tuple[int, int] | None) -> None:
    found = stated_scale(text)
    assert (None if found is None else (int(found.low), int(found.high))) == scale


def test_deadlines() -> None:
    text = (
        "Disampaikan tanggal 5 bulan September dan paling lambat bulan Nopember 2024; dirilis bulan Mei 2019"
    )
    assert [(d.month, d.quarter) for d in deadlines(text, 2024)] == [("September", 3), ("November", 4)]
    assert deadlines("Dilaksanakan bulan Januari s.d. bulan Desember", 2024) == []
    assert [q for _, q in misplaced_months("bulan September Triwulan 4")] == [4]
    assert list(misplaced_months("bulan September Triwulan 3")) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Nilai-nilai usaha", "NILAI - NILAI usaha.", False),
        ("Usaha Mikro, Kecil, dan Menengah kota", "UMKM kota", False),
        ("Barang & jasa", "Barang dan jasa", False),
        ("1. Meningkatnya layanan", "Meningkatnya layanan", False),
        ("Persentase jalan mantap (%)", "Persentase jalan mantap", False),
        ("kewira usahaan", "kewirausahaan", False),
        ("Peningkatan layanan", "Pemerataan layanan", True),
        ("Layanan kota", "Layanan", True),
    ],
)
def test_difference_of_wording(one: str, other: str, differ: bool) -> None:
    assert (difference(one, other) is not None) is differ


def test_words_in_common() -> None:
    assert share_a_word("pelayanan perizinan", "izin yang dilayani")
    assert not share_a_word("guru bersertifikat pendidik", "kapal ikan bersandar")


@pytest.mark.parametrize(
    ("text", "at"), [("(a) [b]", None), ("a) satu b) dua", None), ("(a", 0), ("rumus)", 5), ("(a]", 2)]
)
def test_unbalanced(text: str, at: int | None) -> None:
    assert unbalanced(text) == at


@given(st.text(max_size=200))
def test_a_wording_never_differs_from_itself(one: str) -> None:
    assert difference(one, one) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gabungan tiga unit layanan:\n1. Loket\n2. Poli", [("tiga unit layanan", 3, 2)]),
        (
            "yaitu 5 (lima) layanan: loket depan, poli gigi, apotek, dan laboratorium.",
            [("5 (lima) layanan", 5, 4)],
        ),
        (
            "yaitu 4 (empat) layanan: loket depan, poli gigi, apotek, dan laboratorium.",
            [("4 (empat) layanan", 4, 4)],
        ),
        ("dilakukan dua kali: pada awal dan akhir tahun", []),  # no list
        ("4 (empat) layanan: loket dan poli, apotek dan gudang", []),  # what parts the entries cannot be told
    ],
)
def test_lists_in_a_sentence_and_counts_in_words(text: str, found: list[tuple[str, int, int]]) -> None:
    assert list(counted_lists(text)) == found


def test_bands_that_a_page_runs_together_are_parted_at_their_labels() -> None:
    text = "Sangat baik: 86,31 - 100,00 Baik: 74,61 - 86,30\nKurang: 62,51 - 74,60 Tidak baik: 25,00 - 62,50"
    assert [band.label for band in bands(text)] == ["Tidak baik", "Kurang", "Baik", "Sangat baik"]


def test_months_of_a_survey_are_when_it_is_due() -> None:
    text = "Penilaian pasien menurut survei pada bulan Maret dan bulan September"
    assert [deadline.month for deadline in deadlines(text, 2025)] == ["Maret", "September"]


@pytest.mark.parametrize(
    "text",
    [
        "Hasil survei dengan kategori: Baik 75 - 100, Cukup 60 - 74, Kurang 0 - 59",
        "Hasil dengan predikat: A (75,5 - 100), B (60 - 75,49), dan C (0 - 59,99)",
    ],
)
def test_bands_of_a_sentence(text: str) -> None:
    assert [int(band.low or 0) for band in bands(text)] == [0, 60, 75]


def test_numbers_of_a_sentence_without_categories_are_no_bands() -> None:
    assert bands("Survei triwulan 1 - 2, dan 3 - 4, cukup 60 - 74") == ()
