"""Readings of one line merged word by word, and which words stay in doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.line.words import all_borne_out, doubtful_words, merged, same_letters, unsure_words


@pytest.mark.parametrize(
    ("text", "others", "expected"),
    [
        ("Jumnlah olahraga", ["Jumlah olahraga"], "Jumlah olahraga"),
        ("laporandengan publik", ["laporan dengan publik"], "laporan dengan publik"),
        ("irigasí, terhadap", ["irigasi, terhadap"], "irigasi, terhadap"),
        ("rencna 12", ["rencana 72"], "rencana 12"),
        ("masyaraka tehtang", ["masyarakat tentzng", "masyaiaka tentang"], "masyarakat tentang"),
    ],
)
def test_an_unknown_word_gives_way_to_a_known_one_that_looks_alike(
    text: str, others: list[str], expected: str
) -> None:
    assert merged(text, others) == expected


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Kinerja aset", "Kinerja asset"),  # both are words, the first reader stays
        ("Sdr. Wkjaya hadir", "Sdr. rumah hadir"),  # known and nothing like it
        ("Tahun 2O24 rencna", "Tahun 2024 rencna"),  # numbers are not words
        ("jumnlah", ""),
    ],
)
def test_other_words_stay(text: str, other: str) -> None:
    assert merged(text, [other]) == text


def test_the_reading_that_most_share_is_taken() -> None:
    assert merged("pelayamam", ["pelayaran", "pelayanan", "pelayanan"]) == "pelayanan"


def test_doubtful_are_words_that_no_list_has() -> None:
    assert doubtful_words("Terlaksananya penanganan kebakaran oleh SKPD dan BPBD") == []
    assert doubtful_words("Terlaksanamya kcbakaran di 12") == ["Terlaksanamya", "kcbakaran"]


def test_a_name_is_borne_out_by_a_second_reading() -> None:
    assert all_borne_out("Sdr. Wkjaya", ["sdr Wkjaya,"])
    assert not all_borne_out("Sdr. Wkjaya", ["Sdr. Wljaya"])
    assert all_borne_out("Kinerja", [])


def test_letters_are_compared_without_signs_and_case() -> None:
    assert same_letters("e-SAKIP, 2024", "e SAKIP 2024.")
    assert not same_letters("dalam", "dal am1")


@given(st.lists(st.sampled_from(["rencna", "jumlah", "12,5", "kcbakaran", "dan", "T/O"]), max_size=6))
def test_a_text_merged_with_itself_is_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert merged(text, [text, text]) == text


def test_words_right_by_their_form_only_and_a_letter_off_a_common_one_are_unsure() -> None:
    assert unsure_words("Nitai yang menerapkan noma dan diselesakan") == ["Nitai", "noma", "diselesakan"]
    assert unsure_words("Nilai yang menerapkan norma dan terselamatkan") == []
    assert not all_borne_out("aduan yang diselesakan", ["aduan yang diselesaikan"])
    assert all_borne_out("aduan yang diselesakan", ["aduan yang diselesakan"])
