"""A small % that networks take for digits is settled by the reader that is no network, never by it alone."""

from __future__ import annotations

import pytest

from extractor.reading.line.percents import settled_percent
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look, Seen

FAMILIES = ("network", "engine", "network", "engine", "engine", "older")


def verdict(*texts: str, sure: float = 0.95) -> Verdict:
    looks = tuple(Look(f, f, Seen(t, sure, sure)) for f, t in zip(FAMILIES, texts, strict=False))
    return Verdict(texts[0], False, "none", 0.3, looks)


@pytest.mark.parametrize(
    "texts",
    [
        ("12%6", "12%", "1296", "12%", "12%", "1296"),
        ("10%", "10%", "1096"),
        ("5%", "5%", "56", "5%", ":", "59"),
        ("5796", "57%", "5796", "57%", "57%", "57%"),
    ],
)
def test_a_sign_that_both_families_saw_is_one(texts: tuple[str, ...]) -> None:
    settled = settled_percent(verdict(*texts))
    assert settled.agreed
    assert settled.text == texts[1]


@pytest.mark.parametrize(
    "texts",
    [
        ("3796", "37%", "3796", "37%", "37%", "3796"),  # no network saw a sign
        ("29%", "2%", "29%", "2%", "2%", "29%"),  # other digits before it
        ("12%", "12%", "1296", "", "", "1296"),  # most looks of the second see none
        ("12%8", "12%", "12%8", "12%", "12%", "12%8"),  # digits that no sign is taken for
    ],
)
def test_what_one_family_alone_saw_stays_with_a_person(texts: tuple[str, ...]) -> None:
    assert not settled_percent(verdict(*texts)).agreed


def test_an_unsure_second_reader_settles_nothing() -> None:
    assert not settled_percent(verdict("12%", "12%", "1296", sure=0.7)).agreed
