from __future__ import annotations

import pytest

from extractor.parts.measurement import split_measurement
from extractor.parts.measurement.listed import listed_items
from extractor.parts.measurement.weights import find_weights
from extractor.records import Evidence, Measurement

PLACE = Evidence(page=1, line=4)


def split(text: str) -> Measurement:
    return split_measurement(text, PLACE)


def test_parts_on_lines_of_their_own() -> None:
    found = split(
        "Dasar Hukum :\na. UU Nomor 1 Tahun 2022\nb. PP Nomor 2 Tahun 2023\nDefinisi :\nJumlah pasar\n"
        "yang tertib\nMetode Pengukuran :\n(A / B) x 100%\nSumber Data :\nDinas Pasar\n"
        "Catatan : tiap bulan\nKeterangan :\nA: pasar"
    )
    assert found.legal_basis == ("UU Nomor 1 Tahun 2022", "PP Nomor 2 Tahun 2023")
    assert found.definition == "Jumlah pasar\nyang tertib"
    assert found.method == "(A / B) x 100%"
    assert found.sources == ("Dinas Pasar",)
    assert found.notes == "tiap bulan\nA: pasar"


def test_parts_in_one_paragraph() -> None:
    found = split("Dasar Hukum: a. Perda X; b. Perda Y Definisi: nilai pasar. Formula : A/B Sumber Data: BPS")
    assert found.legal_basis == ("Perda X", "Perda Y")
    assert (found.definition, found.method, found.sources) == ("nilai pasar.", "A/B", ("BPS",))


@pytest.mark.parametrize(
    "heading",
    ["Metode", "Formula", "Formulasi Pengukuran", "Cara Menghitung", "Penghitungan", "Rumus Perhitungan"],
)
def test_headings_of_the_method(heading: str) -> None:
    assert split(f"Definisi : nilai\n{heading} :\nA / B").method == "A / B"


@pytest.mark.parametrize(
    "heading", ["Penjelasan/Definisi Operasional", "Definisi / Penjelasan", "Deskripsi/Definisi"]
)
def test_two_words_for_the_definition(heading: str) -> None:
    found = split(f"{heading} :\nPasar yang tertib\nFormula/Cara Perhitungan :\nA / B")
    assert (found.definition, found.method) == ("Pasar yang tertib", "A / B")


def test_weights_right_under_the_heading_of_the_method_are_the_method() -> None:
    weighed = "Bobot penilaian:\n1. Atap = 30\n2. Lantai = 70"
    assert split(f"Definisi :\nMutu rumah\nFormula :\n{weighed}").method == weighed
    assert split(f"Definisi :\nMutu rumah\n{weighed}").method is None


def test_method_without_colon() -> None:
    found = split("Definisi: nilai pasar\nPenghitungan melalui sistem e-Pasar\na. Bobot 40% kios")
    assert found.definition == "nilai pasar"
    assert found.method == "Penghitungan melalui sistem e-Pasar\na. Bobot 40% kios"


def test_sources_inside_a_list_do_not_end_it() -> None:
    found = split(
        "Definisi :\nvariabel:\n1) Serapan\n- diukur tiap bulan\nSumber Data : e-Dana\n2) Keluaran\n"
        "Sumber Data :\na) laporan; dan\nb) buku kas\n3) Efisiensi"
    )
    assert found.sources == ("e-Dana", "laporan", "buku kas")
    assert found.definition is not None
    assert "2) Keluaran" in found.definition
    assert "3) Efisiensi" in found.definition
    assert found.method is None


def test_words_of_headings_in_a_sentence_are_none() -> None:
    assert split("jumlah sumber data yang dipakai, definisi lain tidak ada") == Measurement()


def weights(text: str) -> list[tuple[int, str, str | None]]:
    return [(w.list_index, w.label, w.percent) for w in find_weights(text, PLACE)]


def test_weights_with_markers() -> None:
    assert weights("a. Bobot 35%: kios\nb. Bobot 65,5% los") == [(0, "a", "35"), (0, "b", "65.5")]


def test_weights_as_variables() -> None:
    text = "Bobot masing-masing variabel sebagai berikut:\nBp = 9,7%\nBK = 90,3%\nBp : Bobot penyerapan"
    assert weights(text) == [(0, "Bp", "9.7"), (0, "BK", "90.3")]


def test_weights_in_brackets_and_named() -> None:
    assert weights("1. Kebersihan (bobot 30%)\n2. Ketertiban (bobot 70%)") == [(0, "1", "30"), (0, "2", "70")]
    assert weights("Bobot kebersihan : 30%\nBobot ketertiban : 70%") == [(0, "", "30"), (0, "", "70")]


def test_lists_in_one_cell_stay_apart() -> None:
    text = "a. Bobot 40% kios\nb. Bobot 60% los\nLalu:\na. Bobot 10% atap\nb. Bobot 90% lantai"
    assert [index for index, _, _ in weights(text)] == [0, 0, 1, 1]


@pytest.mark.parametrize("text", ["capaian 80% dari target", "A = 50% dari B", "", "bobot belum ditetapkan"])
def test_no_weights(text: str) -> None:
    assert weights(text) == []


def test_items_in_order_only() -> None:
    assert listed_items("a. satu b. dua") == ["satu", "dua"]
    assert listed_items("sesuai ayat b. lama") == ["sesuai ayat b. lama"]
    assert listed_items("satu\ndua;") == ["satu", "dua"]


def test_headings_that_a_scan_ran_on_or_dirtied() -> None:
    found = split(
        "Dasar Hukum .\na. Perda X\nDefinisi.\nnilai pasar tiap tahun. Metode Pengukuran\n"
        "(A / B) × 100% Sumber.Datá ·\nBPS"
    )
    assert found.legal_basis == ("Perda X",)
    assert (found.definition, found.method, found.sources) == (
        "nilai pasar tiap tahun.",
        "(A / B) × 100%",
        ("BPS",),
    )


def test_a_heading_before_its_text_on_one_line() -> None:
    found = split("Metode Pengukuran (jumlah pasar / jumlah kios) × 100%\nSumber Data a. Dinas Pasar b. BPS")
    assert found.method == "(jumlah pasar / jumlah kios) × 100%"
    assert found.sources == ("Dinas Pasar", "BPS")


def test_words_of_a_heading_inside_a_sentence_are_none() -> None:
    found = split("Definisi :\nNilai menurut Sumber Data resmi. Metode pengukuran tidak diatur.")
    assert found.definition == "Nilai menurut Sumber Data resmi. Metode pengukuran tidak diatur."
    assert (found.method, found.sources) == (None, ())


def test_a_heading_that_a_line_ends_with_heads_the_next() -> None:
    found = split(
        "Definisi\nKematian per seribu pasien; makin rendah makin baik Cara Menghitung\n(A / B) x 1.000"
    )
    assert found.definition == "Kematian per seribu pasien; makin rendah makin baik"
    assert found.method == "(A / B) x 1.000"


def test_words_of_a_heading_within_a_sentence_are_none() -> None:
    found = split("Definisi\nNilai menurut Cara Menghitung yang lama\nSumber Data\nLaporan")
    assert found.method is None


@pytest.mark.parametrize("blank", ["……………", "-", ". . . ."])
def test_a_part_of_signs_alone_is_not_there(blank: str) -> None:
    found = split_measurement(f"Definisi : Jalan yang baik\nFormula : {blank}\nSumber Data : {blank}")
    assert (found.definition, found.method, found.sources) == ("Jalan yang baik", None, ())
