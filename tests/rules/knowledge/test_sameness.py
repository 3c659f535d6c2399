"""Names that say the same in short or in full, forms of one acronym, and what less is better of."""

from __future__ import annotations

import pytest

from rules.knowledge.acronyms import permuted
from rules.knowledge.polarity import STATED_LESS, lower_is_better
from rules.knowledge.sameness import difference, same_words
from rules.knowledge.scales import known_scale
from rules.knowledge.units import counted_kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Persentase realisasi PAD", "Persentase realisasi pendapatan asli daerah"),
        ("Nilai AKIP Bapenda", "Nilai AKIP Badan Pendapatan Daerah"),
        ("Tunggakan pajak kendaraan bermotor (PKB)", "Tunggakan pajak kendaraan bermotor"),
        ("% jalan mantap", "Persentase jalan mantap"),
        ("Jumlah UMKM baru", "Jumlah usaha mikro, kecil, dan menengah baru"),
    ],
)
def test_the_same_in_short(one: str, other: str) -> None:
    assert same_words(one, other)
    assert same_words(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nilai AKIP Bapeda", "Nilai AKIP Badan Pendapatan Provinsi"),  # no word begins with da
        ("Tunggakan pajak kendaraan bermotor (PBB)", "Tunggakan pajak kendaraan bermotor"),
        ("Kenaikan 5 persen ke atas", "Kenaikan 5 persentase ke bawah"),
        ("Realisasi PAD", "Realisasi pendapatan asing daerah lain"),
    ],
)
def test_what_is_short_for_something_else(one: str, other: str) -> None:
    assert not same_words(one, other)


def test_the_words_that_differ_are_named() -> None:
    found = difference("Pajak air tanah", "Pajak air permukaan")
    assert found is not None
    assert (found.one, found.other) == (("tanah",), ("permukaan",))


def test_an_acronym_of_vowels_in_one_other_order() -> None:
    assert permuted(["Sekretaris BAPEDNA", "Kepala BAPENDA"]) == [["BAPEDNA", "BAPENDA"]]
    assert permuted(["BANDARA", "BARANDA"]) == []  # two words
    assert permuted(["DUKPIS DUKPSI"]) == [["DUKPIS", "DUKPSI"]]


@pytest.mark.parametrize(
    ("name", "less"),
    [
        ("Rata-rata waktu layanan", True),
        ("Lama proses izin", True),
        ("Rata-rata lama sekolah", False),
        ("Persentase layanan tepat waktu", False),
        ("Jumlah tunggakan pajak", True),
        ("Persentase tunggakan yang tertagih", False),
    ],
)
def test_time_and_arrears(name: str, less: bool) -> None:
    assert lower_is_better(name) is less


@pytest.mark.parametrize("text", ["semakin singkat semakin baik", "makin rendah nilainya, maka makin baik"])
def test_a_document_says_that_less_is_better(text: str) -> None:
    assert STATED_LESS.search(text)
    assert not STATED_LESS.search(text.replace("baik", "buruk"))


@pytest.mark.parametrize(
    ("name", "high"),
    [
        ("Nilai AKIP", 100),
        ("Indeks SPBE", 5),
        ("Indeks kepuasan warga", 100),
        ("Jumlah OPD dengan nilai AKIP baik", None),
        ("Indeks harga", None),
    ],
)
def test_scales_that_are_the_same_everywhere(name: str, high: int | None) -> None:
    found = known_scale(name)
    assert (int(found.high) if found else None) == high


@pytest.mark.parametrize(
    ("unit", "name", "kind"),
    [
        ("Gerai", "Jumlah gerai baru", "countable"),
        ("Gerai", "Omzet gerai", "other"),
        ("Hektare", "Jumlah hektare sawah", "other"),
        ("Persen", "Jumlah persen", "share"),
    ],
)
def test_what_a_name_counts_comes_whole(unit: str, name: str, kind: str) -> None:
    assert counted_kind(unit, name) == kind
