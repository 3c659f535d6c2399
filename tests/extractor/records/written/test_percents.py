"""What each question of per cent says of each written form, and that all who ask hear the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records.written.percents import (
    BEHIND,
    begins_as_share,
    is_percent,
    says_percent,
    with_percent_in_words,
)
from rules.knowledge.units import plain_unit, unit_kind
from rules.views.changes import same_unit

FORMS = {  # is_percent, says_percent, begins_as_share: + yes, . no
    "%": "++.",
    "(%)": "++.",
    "Persen": "+++",
    "persen (%)": "+++",
    "Prosen": "++.",
    "Persentase": "+++",
    "prosentase": "+++",
    "Presentase": "+++",
    "percent": "++.",
    "pct": "++.",
    "% per tahun": ".+.",
    "Persen/tahun": ".++",
    "Persentase koperasi aktif": ".++",
    "Nilai persentasenya": ".+.",
    "selisihnya dipersentasekan": ".+.",
    "Jumlah presentasi": "...",
    "Persentil": "...",
    "Orang": "...",
    "": "...",
}


@pytest.mark.parametrize("text", FORMS)
def test_each_question_says(text: str) -> None:
    questions = (is_percent, says_percent, begins_as_share)
    assert "".join("+" if asks(text) else "." for asks in questions) == FORMS[text]


@pytest.mark.parametrize("text", [text for text, said in FORMS.items() if said[0] == "+"])
def test_all_who_ask_hear_the_same(text: str) -> None:
    assert unit_kind(text) == "share"
    assert plain_unit(text) == "persen"
    assert same_unit(text, "%")


def test_units_of_more_than_per_cent_are_their_own() -> None:
    assert not same_unit("Persen", "Persen per tahun")
    assert same_unit("% per tahun", "persen per Tahun")
    assert not is_percent(None)
    assert plain_unit(None) == ""


@pytest.mark.parametrize("behind", ["%", " %", " persen", "prosen", " Percent", " pct"])
def test_stands_behind_a_number(behind: str) -> None:
    assert re.fullmatch(rf"12,5\s*{BEHIND}", f"12,5{behind}", re.IGNORECASE)


@given(st.text(alphabet="% ()/persntaPERSNTA", max_size=24))
def test_what_is_per_cent_says_so(text: str) -> None:
    assert not is_percent(text) or says_percent(text)
    assert "%" not in with_percent_in_words(text)


@given(st.integers(min_value=0, max_value=3000))
def test_many_signs_are_asked_in_passing(times: int) -> None:
    assert not is_percent("%" * times + "x")
    assert is_percent("%" * (times + 1))
