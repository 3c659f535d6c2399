"""A value in doubt is quoted as a reading, once, and no other value is."""

from __future__ import annotations

import pytest

from extractor.records import Doubt
from rules.engine.as_read import as_read
from rules.engine.finding import PlaceRecord

DOUBT = (Doubt(code="decimal-sign", by="a reader"),)


def place(text: str, *, doubted: bool = True) -> PlaceRecord:
    return PlaceRecord(page=1, text=text, doubts=DOUBT if doubted else ())


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Target tercetak 95,26 (tahunan).", "Target terbaca 95,26 (tahunan)."),
        ("Nama tercetak “95,26”.", "Nama terbaca “95,26”."),
        ("Triwulan 95,26 dan 95,26.", "Triwulan terbaca 95,26 dan 95,26."),
        ("Target terbaca 95,26.", "Target terbaca 95,26."),
        ("Target 195,26 dan 95,261 dan 3.95,26.", "Target 195,26 dan 95,261 dan 3.95,26."),
        ("Target 95,26.", "Target terbaca 95,26."),
    ],
)
def test_what_is_in_doubt_is_told_as_read(sentence: str, told: str) -> None:
    assert as_read(sentence, [place("95,26")], "id") == told


def test_english_says_the_same() -> None:
    assert as_read("The target is printed 95.26.", [place("95.26")], "en") == "The target is read as 95.26."


def test_what_nobody_doubts_stays() -> None:
    sentence = "Target tercetak 95,26."
    assert as_read(sentence, [place("95,26", doubted=False)], "id") == sentence
    assert as_read(sentence, [place(" ")], "id") == sentence
    assert as_read(sentence, [place("x" * 161)], "id") == sentence
