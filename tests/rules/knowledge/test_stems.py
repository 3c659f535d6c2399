"""Words of one family fall together, words of others do not: pairs of ordinary Indonesian."""

from __future__ import annotations

import subprocess
import sys

import pytest

from rules.knowledge.content_words import content_words, stem

FAMILIES = """
pelayanan melayani dilayani layanan
perizinan izin diizinkan
penyelesaian diselesaikan menyelesaikan selesai
pengaduan diadukan mengadu
pemeriksaan diperiksa memeriksa
pelaksanaan dilaksanakan terlaksananya
penyerapan terserap menyerap serapan
pembangunan dibangun membangun bangunan
penanganan ditangani tertangani
pelatihan dilatih terlatih
pengelolaan dikelola mengelola
peningkatan meningkat ditingkatkan meningkatnya
penurunan menurun diturunkan
pengawasan diawasi mengawasi
pembinaan dibina terbinanya binaan
pendataan terdata didata
pengolahan diolah olahan
penerbitan diterbitkan terbit
pemenuhan terpenuhi dipenuhi
penyaluran disalurkan tersalurkan
pencapaian tercapai capaian
kepatuhan patuh mematuhi
kebersihan bersih dibersihkan
ketersediaan tersedia disediakan
keterlambatan terlambat
"""
APART = ("layanan latihan", "izin jasa", "selesai susun", "guru kapal", "tera tani", "sertifikat siswa")


@pytest.mark.parametrize("family", [words.split() for words in FAMILIES.strip().splitlines()])
def test_words_of_a_family_have_one_stem(family: list[str]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize("pair", APART)
def test_words_of_other_families_have_others(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_words_that_are_none_of_the_language_stay() -> None:
    assert stem("QRIS") == "qris"
    assert content_words("Persentase pelayanan perizinan") == {"layan", "izin"}


def test_words_without_meaning_are_those_of_spacy_which_is_not_loaded() -> None:
    code = (
        "import sys\n"
        "from rules.knowledge.content_words import _stop_words\n"
        "words = _stop_words()\n"
        "assert 'spacy' not in sys.modules\n"
        "from spacy.lang.id.stop_words import STOP_WORDS\n"
        "assert words == STOP_WORDS and 'yang' in words\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
