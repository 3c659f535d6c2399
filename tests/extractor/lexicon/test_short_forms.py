"""Short forms of words are found by first letters and by beginnings, and by nothing else."""

from __future__ import annotations

import pytest

from extractor.lexicon.short_forms import is_short_for, with_short_forms, without_short_forms


@pytest.mark.parametrize(
    ("short", "words", "is_one"),
    [
        ("spip", "sistem pengendalian intern pemerintah", True),
        ("umkm", "usaha mikro kecil dan menengah", True),
        ("bapenda", "badan pendapatan daerah", True),
        ("bappeda", "badan perencanaan pembangunan daerah", True),
        ("bapenda", "badan pendidikan kota", False),
        ("pad", "pajak air", False),
        ("pad", "pad", False),
    ],
)
def test_short_for(short: str, words: str, is_one: bool) -> None:
    assert is_short_for(short, words.split()) is is_one


def test_only_short_forms_of_the_words_before_are_taken_out() -> None:
    text = "Nilai sistem pengendalian intern pemerintah (SPIP) menurut penilaian (mandiri)"
    assert (
        without_short_forms(text) == "Nilai sistem pengendalian intern pemerintah menurut penilaian (mandiri)"
    )


def test_a_name_takes_the_short_form_of_the_other() -> None:
    long = "Nilai Sistem Pengendalian Intern Pemerintah dinas"
    assert with_short_forms(long, "Nilai SPIP dinas") == "nilai spip dinas"
    assert with_short_forms(long, "Nilai SPBE dinas") == "nilai sistem pengendalian intern pemerintah dinas"
