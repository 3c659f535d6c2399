"""A value in doubt is quoted as a reading, once, and no other value is."""

from __future__ import annotations

import pytest

from extractor.records import Doubt
from rules.engine.as_read import as_read
from rules.engine.finding import PlaceRecord
from rules.engine.page import Language

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


def test_a_sentence_that_begins_with_the_name_of_a_file_keeps_it() -> None:
    sentence = "dinas/pk.pdf dan dinas/pk-2.pdf sama-sama perjanjian asli."
    assert as_read(sentence, [place("95,26")], "id") == sentence


def test_what_nobody_doubts_stays() -> None:
    sentence = "Target tercetak 95,26."
    assert as_read(sentence, [place("95,26", doubted=False)], "id") == sentence
    assert as_read(sentence, [place(" ")], "id") == sentence
    assert as_read(sentence, [place("x" * 161)], "id") == sentence


@pytest.mark.parametrize(
    ("sentence", "language", "told"),
    [
        ("“Ratna” bertarget 2.", "id", "Terbaca “Ratna” bertarget 2."),
        ("NIP Ratna tercetak 19.", "id", "NIP Ratna (menurut bacaan) tercetak 19."),
        ("The NIP of Ratna is printed 19.", "en", "The NIP of Ratna (as read) is printed 19."),
        ("Jabatan milik Ratna..", "id", "Jabatan milik terbaca Ratna."),
    ],
)
def test_a_reading_does_not_break_its_sentence(sentence: str, language: Language, told: str) -> None:
    assert as_read(sentence, [place("Ratna")], language) == told


def test_points_of_a_gap_stay() -> None:
    assert as_read("Tercetak “ .......... 2026”.", [], "id") == "Tercetak “ .......... 2026”."
