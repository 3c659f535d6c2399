"""What a reading counts: how sure each way of agreeing makes a number, and whose text a held one shows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.reading.line.number import decide_number
from extractor.reading.line.verdict import Verdict
from extractor.reading.line.witness import heard
from extractor.reading.readers.base import Look, Seen


def first(text: str, weakest: float = 0.95) -> Look:
    return Look("first", "network", Seen(text, 0.99, weakest))


def second(text: str, weakest: float = 0.95) -> Look:
    return Look("second", "engine", Seen(text, 0.99, weakest))


def number(one: Look, other: Look, *more: Look, repeated: Look | None = None) -> Verdict:
    def third() -> Sequence[Look]:
        return more

    return decide_number(one, other, third, repeated=lambda: repeated)


@pytest.mark.parametrize(("weakest", "confidence"), [(0.6, 0.99), (0.88, 0.99), (0.92, 0.999)])
def test_the_same_characters_are_beyond_question_where_the_first_is_very_sure(
    weakest: float, confidence: float
) -> None:
    assert number(first("78", weakest), second("78")).confidence == confidence


def test_a_third_look_earns_less_and_a_repeated_one_less_again() -> None:
    again = (first("78,25"), second("78,25"))
    assert number(first("78,25"), second("73,25"), *again).confidence == 0.98
    unlike = (first("7"), second("1"))
    assert number(first("7"), second("1"), *unlike, repeated=second("7")).confidence == 0.97


def test_a_witness_settles_with_less_than_readers_do_and_halves_what_it_speaks_against() -> None:
    held = Verdict("78", False, "none", 0.5, (first("78"), second("7B"), second("78")))
    witness = Look("witness", "older network", Seen("78", 0.99, 0.99))
    assert heard(held, witness).confidence == 0.96
    agreed = Verdict("76", True, "both", 0.99, (first("76"), second("76")))
    assert heard(agreed, witness).confidence == 0.5


@pytest.mark.parametrize(("weakest", "text"), [(0.3, "78"), (0.72, "78"), (0.76, "73"), (0.95, "73")])
def test_a_first_look_counts_a_third_more_than_another_of_its_network(weakest: float, text: str) -> None:
    assert number(first("78", 0.5), second(""), first("73", weakest)).text == text


@pytest.mark.parametrize(("weakest", "text"), [(0.3, "78"), (0.6, "78"), (0.7, "73"), (0.95, "73")])
def test_two_looks_of_the_other_family_count_little_more_than_one(weakest: float, text: str) -> None:
    others = (second("73", weakest), second("73", weakest))
    shown = number(first("78", 0.5), others[0], others[1])
    assert (shown.text, shown.agreed) == (text, False)


@pytest.mark.parametrize(("weakest", "text"), [(0.2, "7 B 8"), (0.4, "7 B 8"), (0.55, "78"), (0.9, "78")])
def test_what_has_no_form_of_a_number_counts_a_third(weakest: float, text: str) -> None:
    assert number(first("", 0.3), second("78", weakest), first("7 B 8", 0.9)).text == text
