"""Offices, acting marks and ministries spotted in lines; labels and months found though misread."""

from __future__ import annotations

import subprocess
import sys

import pytest

from extractor.lexicon.labels import role_labelled
from extractor.lexicon.months import month_named
from extractor.lexicon.offices import is_head_of_region, is_position
from extractor.lexicon.spotter import spotted
from extractor.lexicon.tokens import NearWords


def labels(line: str) -> list[str]:
    return [one.label for one in spotted(line).found]


def test_what_a_position_is_made_of_is_spotted_in_order() -> None:
    assert labels("Penjabat (Pj.) Bupati Wanagiri") == ["ACTING", "ACTING", "HEAD"]
    assert labels("a.n. Gubernur, Sekretaris Daerah") == ["ON_BEHALF", "HEAD", "OFFICE"]
    assert labels("Menteri Perdagangan Republik Indonesia") == ["MINISTER"]
    assert labels("KEMENTERIAN PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI") == ["MINISTRY"]
    assert labels("Ratna Wulandari, S.E.") == []


@pytest.mark.parametrize(
    "line",
    ["BUPATl WANAGIRI", "Kepaia Dinas Sosial", "Plt.Sekretarls", "Pit. GUBERNUB", "WALlKOTA ILIR"],
)
def test_an_office_with_a_letter_misread_is_one(line: str) -> None:
    assert is_position(line)


@pytest.mark.parametrize(
    "line", ["Kapala", "Bupotl Wanagiri", "Budi Kepala", "a. b. c. Bupati", "Kementerian Agama"]
)
def test_more_letters_or_other_places_make_none(line: str) -> None:
    assert is_position(line) is (line == "Kapala")


def test_a_misread_head_of_region_is_one() -> None:
    assert is_head_of_region("Pj. BUPATl WANAGIRI")
    assert not is_head_of_region("Wakil BUPATl")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        *(("PIHAK KEDUA,", "second"), ("P IHAK KEDVA", "second"), ("PIHAKKESATU", "first")),
        *(
            ("Pihak Pertarna :", "first"),
            ("Pihak II", "second"),
            ("Pihak ke-1", "first"),
            ("Mengetahul", "second"),
        ),
        *(("Pihak", None), ("Pihak III", None), ("Pihak Ketu", None), ("Mengetik", None), ("", None)),
        ("Pihak kedua akan melakukan supervisi", None),
    ],
)
def test_the_role_that_a_label_names(line: str, role: str | None) -> None:
    assert role_labelled(line) == role


@pytest.mark.parametrize(
    ("word", "month", "sure"),
    [
        *(("Januari", 1, True), ("Nopember", 11, True), ("Des", 12, True), ("Agt", 8, True)),
        *(("Janvari", 1, False), ("vember", 11, False), ("Aprll", 4, False), ("Mel", 5, False)),
        *(("Barat", None, False), ("Jun1x", None, False), ("Kota", None, False), ("", None, False)),
    ],
)
def test_months(word: str, month: int | None, sure: bool) -> None:
    assert month_named(word) == (month, sure)


def test_the_nearest_of_several_words_counts() -> None:
    words = NearWords([("a", "kedua", 2), ("b", "kedui", 2)])
    assert words.nearest("kedua") == {"a"}
    assert words.nearest("keduo") == {"a", "b"}
    assert words.nearest("ketiga") == frozenset()


def test_spacy_loads_at_the_first_question_only() -> None:
    code = (
        "import sys\n"
        "import extractor.parts.statement, rules.engine.check\n"
        "assert 'spacy' not in sys.modules\n"
        "from extractor.lexicon.offices import is_position\n"
        "assert is_position('Camat Ilir')\n"
        "assert 'spacy' not in sys.modules\n"
        "assert is_position('Plt.Camat Ilir-X')\n"
        "assert 'spacy' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
