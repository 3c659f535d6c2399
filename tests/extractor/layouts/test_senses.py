"""What the headings over a column say, read from the top down."""

import pytest

from extractor.layouts.senses import senses_of
from extractor.layouts.topics import is_unit, topic_of


@pytest.mark.parametrize(
    ("path", "meaning"),
    [
        (["Target Kinerja", "Triw II"], "q2"),
        (["Target Keuangan", "Triw II"], "money"),
        (["Tw III", "T"], "q3"),
        (["Tw III", "R"], "realization"),
        (["Realisasi Kinerja", "TW 1"], "realization"),
        (["TW 1", "Realisasi"], "realization"),
        (["Target Capaian per Tahun", "2027"], "y2027"),
        (["2027"], "y2027"),
        (["Target", "Smt.1"], "h1"),
        (["Target", "s.d. Q3"], "s3"),
        (["Target", "Y-27"], "annual"),
        (["Target", "Tahunan"], "annual"),
        (["Tahunan"], "annual"),
        (["Lokasi"], "rest"),
        (["Alokasi"], "budget"),
        (["Sumber Dala"], "data_source"),
        (["Ukuran Keberhasilan", "B03"], "q1"),
        (["Ukuran Keberhasilan", "B12"], "q4"),
        (["Ukuran Keberhasilan"], "criterion"),
        (["Tahun"], "year"),
        (["Target Renstra", "K"], "final"),
        (["Target Renstra", "Rp"], "rest"),
        (["Target tahun berjalan", "K"], "annual"),
        (["Target tahun berjalan", "Rp"], "budget"),
        (["Realisasi s/d tahun lalu", "K"], "baseline"),
        (["Capaian Thn Lalu"], "baseline"),
        (["OUTPUT", "TARGET"], "output_target"),
        (["ANGGARAN", "REALISASI"], "realization"),
        (["Realisasi", "Keuangan", "(Rp)"], "realization"),
        (["Target", "Keuangan (Rp)"], "budget"),
        (["Penjelasan", "Sumber Data"], "data_source"),
        (["Penjelasan", "Keterangan"], "note"),
        (["Sasaran Kegiatan", "Uraian"], "objective"),
        (["Sasaran Kegiatan", "Target"], "annual"),
        (["Indikator Kinerja", "T"], "annual"),
        (["Target", "Fisik (%)"], "output_target"),
        (["Target Kinerja", "Fisik"], "annual"),
        (["Sasaran Kegiatan", "Indikator Kinerja"], "indicator"),
        (["Rencana Aksi", "TW 1"], "q1"),
        (["Waktu Pelaksanaan", "Maret"], "m3"),
        (["Target Kinerja dan Anggaran Triwulan", "I", "K"], "q1"),
        (["Target Kinerja dan Anggaran Triwulan", "IV", "Rp"], "money"),
        (["Rencana Target per Triwulan Tahun 2031", "III"], "q3"),
    ],
)
def test_the_lowest_heading_says_it_and_a_mark_changes_the_one_above(path: list[str], meaning: str) -> None:
    found = senses_of(path)
    assert max(found, key=lambda one: found[one]) == meaning


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("No. & Sasaran Kegiatan", "objective"),
        ("Indikator Kinerja (Program/kegiatan)*", "indicator"),
        ("Sasaran Strategis/Indikator Kinerja Utama", "levels"),
        ("Kode SS/IKU", "code"),
        ("Nama Perangkat Daerah", "body"),
        ("Bobot IKU", "weight"),
        ("Bobot Tertimbang", "rest"),
        ("Aktifitas yang direncanakan untuk mencapai target", "plan"),
        ("lndikator Kinerja", "indicator"),
        ("Lorem ipsum", None),
    ],
)
def test_the_word_that_leads_a_heading_says_what_it_is_about(heading: str, topic: str | None) -> None:
    assert topic_of(heading) == topic


def test_words_that_no_heading_uses_say_less() -> None:
    (known,) = senses_of(["Langkah Kegiatan Utama"]).values()
    (long,) = senses_of(["Langkah yang ditempuh pelbagai pemangku kepentingan"]).values()
    assert known > long


def test_units_are_known_with_all_their_words() -> None:
    assert is_unit("Kuintal/Ha")
    assert is_unit("%")
    assert not is_unit("Survei tahunan")
    assert not is_unit("")


@pytest.mark.parametrize("leaf", ["Smt I", "Smt.1", "Smt1", "SEM II", "Semester 2"])
def test_a_half_year_needs_no_blank(leaf: str) -> None:
    """Scans lose the blank of a narrow column."""
    assert set(senses_of(["Target", leaf])) == {"h2" if leaf[-1] in "2" or leaf.endswith("II") else "h1"}
