"""Quarters in words, whatever each reader makes of their small letters and strokes."""

from __future__ import annotations

import pytest

from extractor.reading.line.quarters import (
    agreed_quarters,
    is_like_quarters,
    likeliest_quarters,
    quarters,
    same_quarters,
)
from extractor.reading.line.verdict import Verdict
from extractor.reading.line.witness import heard
from extractor.reading.readers.base import Look, Seen


def looks(first: str, second: str, witness: str, sure: float = 0.8) -> tuple[Look, ...]:
    seen = (("rapidocr", first), ("tesseract", second), ("ppocr-v5", witness))
    return tuple(Look(name, name, Seen(text, sure, sure)) for name, text in seen)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Tw 1", "1"),
        ("TW 2, 3.4", "234"),
        ("Twi", "1"),
        ("Tw.1", "1"),
        ("TW-4", "4"),
        ("Tw 4, 3", ""),
        ("Tw", ""),
        ("Twa", ""),
        ("Tw 5", ""),
        ("41", ""),
    ],
)
def test_the_quarters_of_a_code(text: str, named: str) -> None:
    assert quarters(text) == named


def test_a_stroke_bears_out_a_1_and_nothing_else() -> None:
    assert same_quarters("Tw 1", "Twl")
    assert not same_quarters("Tw 4", "Twl")
    assert not same_quarters("Twa", "Twa")


def test_a_quarter_stands_where_both_networks_and_another_reader_name_it() -> None:
    assert agreed_quarters(looks("Tw1", "Twi", "Tw1")) == "Tw 1"
    assert not agreed_quarters(looks("Tw1", "Tw", "Tw1"))  # networks alone are of one make
    assert not agreed_quarters(looks("Tw1", "Tw 4", "Tw1"))
    assert not agreed_quarters(looks("Twl", "Twi", "Tw1"))  # the first saw no digit
    assert not agreed_quarters(looks("Tw1", "Twi", "Tw1", sure=0.4))
    assert not agreed_quarters(looks("TW1", "Twi", "TW1"))  # nothing bears the case out


def test_it_is_printed_as_most_readers_show_it() -> None:
    first, second, witness = looks("TW1", "Twi", "Tw1")
    held = Verdict("TW1", False, "none", 0.3, (first, second))
    verdict = heard(held, witness)
    assert verdict.agreed
    assert verdict.text == "Tw 1"


def test_the_guess_needs_a_digit_that_some_reader_saw() -> None:
    assert likeliest_quarters(looks("Fw1", "Tw it", "Tw1")) == "Tw 1"
    assert likeliest_quarters(looks("Twl", "Twi", "Tw!")) is None


def test_a_t_is_easily_taken_for_another_letter() -> None:
    assert is_like_quarters("Fw1")
    assert is_like_quarters("Tw l")
    assert not is_like_quarters("Twin")
