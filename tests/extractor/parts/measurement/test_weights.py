"""Every way of writing weights, and lists that stand in each other."""

from __future__ import annotations

import pytest

from extractor.parts.measurement.weights import find_weights
from extractor.records import Evidence

PLACE = Evidence(page=1, line=4)


def weights(text: str) -> list[tuple[int, str, str | None]]:
    return [(w.list_index, w.label, w.percent) for w in find_weights(text, PLACE)]


def percents(text: str) -> list[str | None]:
    return [percent for _, _, percent in weights(text)]


@pytest.mark.parametrize(
    "text",
    [
        "a. Atap (bobot tiga puluh persen)\nb. Lantai (bobot tujuh puluh persen)",
        "Bobot komponen:\na. Atap 30%\nb. Lantai 70%",
        "Bobot komponen:\nAtap : 30%\nLantai : 70%",
        "Dua unsur:\n- atap rumah, bobot tiga puluh persen (30%)\n- lantai, bobot tujuh puluh persen (70%)",
        "- atap rumah, dengan bobot 30%\n- lantai rumah, dengan bobot 70%",
        "Bobot komponen:\n- Atap: 30\n- Lantai: 70",
        "Bobot komponen:\nAtap = 0,30\nLantai = 0,7",
        "Bobot komponen: Atap = 30%; Lantai = 70%",
        "Bobot: a. Atap 30% b. Lantai 70%",
        "Nilai dihitung dengan bobot atap 30% dan lantai 70%.",
        "Penilaian memakai bobot kebersihan atap sebesar 30%, serta mutu lantai sebesar 70%.",
        "Indeks = (30% x nilai atap) + (70% x nilai lantai)",
        "Indeks = 0,3 × nilai atap + 0,7 × nilai lantai",
        "Indeks = 30% nilai atap + 70% nilai lantai",
        "a. Bobot 30% (tiga puluh persen): atap\nb. Bobot 70% (tujuh puluh persen): lantai",
        "Bobot komponen:\n1. Atap, tiga puluh persen\n2. Lantai, tujuh puluh persen",
    ],
)
def test_ways_of_writing(text: str) -> None:
    assert percents(text) == ["30", "70"]
    assert len({index for index, _, _ in weights(text)}) == 1


def test_the_end_of_a_sentence_is_no_marker() -> None:
    assert weights("Dinilai tim.\nBobot atap : 30%\nBobot lantai : 70%") == [(0, "", "30"), (0, "", "70")]


def test_three_in_a_sentence() -> None:
    text = "Nilai akhir adalah rata-rata dengan bobot perencanaan 30%, pengukuran 45%, dan pelaporan 25%."
    assert weights(text) == [(0, "", "30"), (0, "", "45"), (0, "", "25")]


def test_shares_that_are_added_are_weights_but_numbers_are_none() -> None:
    shares = "Penjumlahan mutu atap (30%), mutu dinding (45%), dan mutu lantai (25%)"
    assert percents(shares) == ["30", "45", "25"]
    assert percents(shares.replace("%", "")) == []


def test_a_list_within_a_list_lets_the_outer_one_go_on() -> None:
    text = (
        "a. Atap (bobot 60%)\n1) Genteng (bobot 50%)\n2) Rangka (bobot 50%)\nb. Lantai (bobot 40%)\n"
        "1) Ubin (bobot 20%)\n2) Perekat (bobot 80%)"
    )
    assert weights(text) == [
        (0, "a", "60"), (1, "1", "50"), (1, "2", "50"), (0, "b", "40"), (2, "1", "20"), (2, "2", "80"),
    ]  # fmt: skip


def test_a_list_in_a_list_under_a_head() -> None:
    text = "Bobot komponen:\na. Atap 60%\n1) Genteng 50%\n2) Rangka 50%\nb. Lantai 40%"
    assert [index for index, _, _ in weights(text)] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Indeks = (jumlah atap / jumlah rumah) x 100%",
        "capaian 30% dan 70% dari target",
        "Nilai dihitung tanpa bobot. Capaian tahun lalu 30%, tahun ini 70%.",
        "Bobot ditetapkan kemudian:\nlihat lampiran 2\nhalaman 14",
        "Pertumbuhan 30% x harga",
        "Tingkat diskon 10% x harga + ongkos kirim",
        "Dana = 30% dari pagu + 70% dari hibah",
        "Dana = 10% pagu + 20% hibah",
    ],
)
def test_percentages_that_weigh_nothing(text: str) -> None:
    assert weights(text) == []


def test_numbers_among_percentages_are_no_weights() -> None:
    text = "Bobot komponen:\na. Atap 30%\nb. Lantai 70%\nc. Nomor urut: 12"
    assert percents(text) == ["30", "70"]


@pytest.mark.parametrize("text", ["bobot " * 5_000, "bobot: " + "a. x 1" * 4_000, "(1% x a)+" * 4_000])
def test_of_hostile_text_a_bounded_part_is_looked_at(text: str) -> None:
    assert len(find_weights(text, PLACE)) < 5_000


def test_shares_of_a_whole_that_is_put_together_are_weights() -> None:
    text = "Nilai gabungan tiga unit:\n1. Rawat jalan = 45%\n2. Rawat inap = 35%\n3. Gawat darurat = 25%"
    assert percents(text) == ["45", "35", "25"]


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah gabungan:\n1. Rawat jalan = 45\n2. Rawat inap = 35",  # numbers, no shares
        "Target tiap unit:\n1. Rawat jalan = 45%\n2. Rawat inap = 35%",  # nothing that is put together
    ],
)
def test_other_lists_are_no_weights(text: str) -> None:
    assert percents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nilai gabungan:\n- 45% rawat jalan\n- 35% rawat inap",
        "Nilai gabungan: 45% untuk rawat jalan, dan 35% untuk rawat inap",
        "Nilai gabungan:\nempat puluh lima persen rawat jalan, tiga puluh lima persen rawat inap",
    ],
)
def test_shares_before_their_names_are_weights(text: str) -> None:
    assert percents(text) == ["45", "35"]


def test_a_letter_printed_twice_goes_on_with_its_list() -> None:
    assert weights("Bobot komponen:\na. Atap (30%)\nb. Lantai (50%)\nb. Pintu (20%)") == [
        (0, "a", "30"), (0, "b", "50"), (0, "b", "20"),
    ]  # fmt: skip
    lists = weights("Bobot komponen:\na. Atap (100%)\na. Lantai (100%)")
    assert [index for index, _, _ in lists] == [0, 1]  # a list of one, and another


@pytest.mark.parametrize(
    "text",
    [
        "Penjumlahan komponen atap rumah (30), lantai (45), dan dinding (20)",
        "Tertimbang dari atap (tiga puluh persen), pagar (empat puluh lima persen), teras (dua puluh persen)",
        "terdiri atas unsur: atap (30%), lantai (45%), dinding (20%)",
    ],
)
def test_shares_in_brackets_behind_the_parts_of_a_whole_are_weights(text: str) -> None:
    assert percents(text) == ["30", "45", "20"]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai komponen atap (85), lantai (90), dan dinding (70)",  # marks: far from a whole
        "Unsur yang dinilai: atap (1), lantai (2), dan dinding (3)",
        "Unsur: atap (60), lantai (40)",  # of two, anything may be a hundred
    ],
)
def test_other_numbers_in_brackets_are_no_weights(text: str) -> None:
    assert percents(text) == []


def test_a_weight_never_begins_within_a_number() -> None:
    assert percents("Bobot komponen:\n- atap (30%)\n- lantai (70%)") == ["30", "70"]
