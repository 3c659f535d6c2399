"""What a third network may say about a number, and what it may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.reading.line.verdict import Verdict
from extractor.reading.line.witness import heard
from extractor.reading.readers.base import Look, Seen


def look(text: str, weakest: float, reader: str) -> Look:
    return Look(reader, reader, Seen(text, weakest, weakest))


def verdict(text: str, other: str, *, agreed: bool, sure: float = 0.99) -> Verdict:
    looks = (look(text, sure, "first"), look(other, 0.9, "second"))
    return Verdict(text, agreed, "both" if agreed else "none", 0.99 if agreed else 0.5, looks)


@pytest.mark.parametrize("text", ["74", "7%", "100 %", "N/A"])
def test_it_settles_a_whole_number_that_the_second_reader_lost(text: str) -> None:
    doubted = verdict(text, "?!", agreed=False)
    once = replace(doubted, looks=(*doubted.looks, look(f"{text}.", 0.4, "second")))
    found = heard(once, look(text, 0.95, "third"))
    assert (found.agreed, found.text, found.basis) == (True, text, "witness")
    assert heard(doubted, look(text, 0.95, "third")).agreed is (text == "N/A")  # networks err alike


@pytest.mark.parametrize(
    ("text", "witness", "first_sure", "witness_sure"),
    [
        ("74", "74", 0.8, 0.95),
        ("74", "74", 0.99, 0.7),
        ("74", "71", 0.99, 0.95),
        ("396", "396", 0.99, 0.99),
        ("7.35", "7.35", 0.99, 0.99),
        ("1507", "1507", 0.99, 0.99),
        ("1.", "1.", 0.99, 0.99),
        ("DINAS", "DINAS", 0.99, 0.99),
        ("", "", 0.99, 0.99),
    ],
)
def test_it_settles_nothing_else(text: str, witness: str, first_sure: float, witness_sure: float) -> None:
    doubted = verdict(text, "?!", agreed=False, sure=first_sure)
    assert not heard(doubted, look(witness, witness_sure, "third")).agreed


@pytest.mark.parametrize(("text", "witness"), [("1", "4"), ("86", "85"), ("12,5", "72,5"), ("-", "8")])
def test_other_digits_speak_against_two_readers(text: str, witness: str) -> None:
    found = heard(verdict(text, text, agreed=True), look(witness, 0.9, "third"))
    assert not found.agreed
    assert found.confidence <= 0.5
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "witness", "sure"),
    [
        ("12,5", "12.5", 0.9),
        ("12%", "12", 0.99),
        ("97", "97.", 0.9),
        ("5", "s”", 0.9),
        ("3", "", 0.0),
        ("86", "85", 0.5),
    ],
)
def test_dirt_signs_and_unsure_looks_speak_against_nothing(text: str, witness: str, sure: float) -> None:
    assert heard(verdict(text, text, agreed=True), look(witness, sure, "third")).agreed


def test_what_it_saw_is_kept_beside_the_other_readings() -> None:
    found = heard(verdict("74", "7A", agreed=False), look("74", 0.95, "third"))
    assert [(r.reader, r.text) for r in found.readings] == [
        ("first", "74"),
        ("second", "7A"),
        ("third", "74"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "witness", "text"),
    [
        ("38.96", "38,96", "38,96", "38,96"),
        ("17.58", "17.58", "17.58", "17.58"),
        ("8.21%", "8,21 %", "8.21%", "8,21 %"),
        ("3", "3", "3", "3"),
        ("≥80", "280", "80", "≥80"),
        ("≥ 80", "=80", "≥ 80", "≥ 80"),
    ],
)
def test_what_all_three_print_stands_though_one_is_unsure(
    first: str, second: str, witness: str, text: str
) -> None:
    sure = 0.95 if "≥" in first else 0.6
    found = heard(verdict(first, second, agreed=False, sure=sure), look(witness, 0.7, "third"))
    assert (found.agreed, found.text) == (True, text)


@pytest.mark.parametrize(
    ("first", "second", "witness", "sure"),
    [
        ("38.96", "38,95", "38,96", 0.6),
        ("38.96", "3896", "38,96", 0.6),
        ("38.96", "38,96", "38,96", 0.4),
        ("≥80", "280", "80", 0.8),
        ("≥80", "580", "80", 0.95),
        ("≥80", "60", "80", 0.95),
        ("280", "≥80", "80", 0.95),
        ("DINAS", "DINAS", "DINAS", 0.6),
    ],
)
def test_three_that_differ_or_are_unsure_settle_nothing(
    first: str, second: str, witness: str, sure: float
) -> None:
    doubted = verdict(first, second, agreed=False, sure=sure)
    assert not heard(doubted, look(witness, 0.7, "third")).agreed


@pytest.mark.parametrize(
    ("first", "again", "witness", "agreed"),
    [
        (0.999, "76", 0.98, True),
        (0.965, "76", 0.98, False),
        (0.999, "76", 0.88, False),
        (0.999, "7", 0.98, False),
    ],
)
def test_two_networks_alone_settle_a_number_only_beyond_doubt(
    first: float, again: str, witness: float, agreed: bool
) -> None:
    doubted = verdict("76", "§", agreed=False, sure=first)
    twice = replace(doubted, looks=(*doubted.looks, look(again, 0.99, "first")))
    assert heard(twice, look("76", witness, "third")).agreed is agreed
