"""How sure a reader must be to be believed: what it saw is set here, and its least sure letter varied."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.reading.line.number import decide_number
from extractor.reading.line.percents import settled_percent
from extractor.reading.line.text import decide_words
from extractor.reading.line.verdict import Verdict
from extractor.reading.line.witness import heard
from extractor.reading.readers.base import Look, Seen


def first(text: str, weakest: float = 0.99, confidence: float = 0.99) -> Look:
    return Look("first", "network", Seen(text, confidence, weakest))


def second(text: str, weakest: float = 0.99) -> Look:
    return Look("second", "engine", Seen(text, 0.99, weakest))


def witness(text: str, weakest: float = 0.99) -> Look:
    return Look("witness", "older network", Seen(text, 0.99, weakest))


def number(
    one: Look, other: Look, *more: Look, dirty: bool = False, repeated: Look | None = None
) -> tuple[str, bool]:
    def third() -> Sequence[Look]:
        return more

    found = decide_number(one, other, third, dirty=dirty, repeated=lambda: repeated)
    return found.text, found.agreed


@pytest.mark.parametrize(("weakest", "agreed"), [(0.20, False), (0.53, False), (0.57, True), (0.95, True)])
def test_two_readers_that_agree_are_believed_where_the_first_is_half_sure(
    weakest: float, agreed: bool
) -> None:
    unlike = (first("38", 0.3), second("39"))
    assert number(first("78", weakest), second("78"), *unlike) == ("78", agreed)


@pytest.mark.parametrize(("weakest", "agreed"), [(0.57, False), (0.78, False), (0.82, True), (0.95, True)])
def test_on_a_poor_scan_the_first_must_be_surer(weakest: float, agreed: bool) -> None:
    unlike = (first("38", 0.3), second("39"))
    assert number(first("78", weakest), second("78"), *unlike, dirty=True) == ("78", agreed)


@pytest.mark.parametrize("place", ["first look", "second look"])
@pytest.mark.parametrize(("weakest", "agreed"), [(0.30, False), (0.78, False), (0.82, True), (0.99, True)])
def test_a_third_look_settles_for_a_first_reader_that_is_steady(
    place: str, weakest: float, agreed: bool
) -> None:
    sure = (weakest, 0.99) if place == "first look" else (0.99, weakest)
    again = (first("78,25", sure[1]), second("78,25"))
    assert number(first("78,25", sure[0]), second("73,25"), *again) == ("78,25", agreed)


@pytest.mark.parametrize(("weakest", "agreed"), [(0.30, False), (0.78, False), (0.82, True)])
def test_a_repeated_look_speaks_for_a_steady_first_reader(weakest: float, agreed: bool) -> None:
    again = (first("7", 0.99), second("1"))
    assert number(first("7", weakest), second("1"), *again, repeated=second("7")) == ("7", agreed)


@pytest.mark.parametrize(("weakest", "agreed"), [(0.30, False), (0.48, False), (0.52, True), (0.54, True)])
def test_where_every_look_is_alike_half_sure_is_enough(weakest: float, agreed: bool) -> None:
    again = (first("78,25", weakest), second("78,25"), second("78,25"))
    assert number(first("78,25", weakest), second("78,25"), *again) == ("78,25", agreed)


@pytest.mark.parametrize(("same", "agreed"), [(1, False), (2, False), (3, True), (4, True)])
def test_a_first_reader_that_changes_its_mind_needs_three_others(same: int, agreed: bool) -> None:
    others = [second("7,5") for _ in range(same)]
    more = (first("7,5", 0.9), *others[1:])
    text, settled = number(first("I7,5", 0.4), others[0], *more)
    assert settled == agreed
    assert text == "7,5"


@pytest.mark.parametrize(("weakest", "agreed"), [(0.3, False), (0.53, False), (0.57, True)])
def test_and_must_be_half_sure_of_its_second_look(weakest: float, agreed: bool) -> None:
    more = (first("7,5", weakest), second("7,5"), second("7,5"))
    assert number(first("I7,5", 0.4), second("7,5"), *more)[1] == agreed


@pytest.mark.parametrize(("weakest", "text"), [(0.5, "78.25"), (0.78, "78.25"), (0.82, "78,25")])
def test_a_comma_is_told_by_a_steady_first_reader(weakest: float, text: str) -> None:
    """Blur makes a point of a comma, never a comma of a point."""
    looks = (first("78.25", weakest), second("78,25"), second("78,25"))
    assert number(first("78.25", weakest), second("78,25"), *looks[1:], dirty=True)[1] == (text == "78,25")


@pytest.mark.parametrize(("confidence", "own"), [(0.5, False), (0.91, False), (0.95, True), (0.99, True)])
def test_a_line_of_words_of_which_the_first_is_sure_stays(confidence: float, own: bool) -> None:
    def better(looks: Sequence[Look]) -> Look:
        return looks[-1]

    found = decide_words(first("jaIan mantap", 0.9, confidence), second("jalan mantap"), better)
    assert found.confidence == (confidence if own else 0.99)  # that of the look it took


def held(*looks: Look) -> Verdict:
    return Verdict(looks[0].seen.text, False, "none", 0.5, looks)


@pytest.mark.parametrize(("weakest", "settled"), [(0.5, False), (0.88, False), (0.92, True)])
def test_a_witness_speaks_for_a_first_reader_that_is_sure(weakest: float, settled: bool) -> None:
    looks = (first("78", weakest), second("7B"), second("78"))
    assert heard(held(*looks), witness("78")).agreed == settled


@pytest.mark.parametrize(("weakest", "settled"), [(0.5, False), (0.78, False), (0.82, True)])
def test_and_must_be_sure_itself(weakest: float, settled: bool) -> None:
    looks = (first("78"), second("7B"), second("78"))
    assert heard(held(*looks), witness("78", weakest)).agreed == settled


@pytest.mark.parametrize(
    ("one", "other", "settled"), [(0.995, 0.96, True), (0.98, 0.96, False), (0.995, 0.94, False)]
)
def test_without_another_look_both_networks_are_beyond_doubt(one: float, other: float, settled: bool) -> None:
    looks = (first("78", one), second("7B"), first("78", one))
    assert heard(held(*looks), witness("78", other)).agreed == settled


@pytest.mark.parametrize(("weakest", "stays"), [(0.2, True), (0.58, True), (0.62, False), (0.99, False)])
def test_a_witness_speaks_against_two_readers_where_it_is_rather_sure(weakest: float, stays: bool) -> None:
    agreed = Verdict("78", True, "both", 0.99, (first("78"), second("78")))
    assert heard(agreed, witness("76", weakest)).agreed == stays


@pytest.mark.parametrize(
    ("one", "other", "settled"), [(0.52, 0.52, True), (0.48, 0.9, False), (0.9, 0.48, False)]
)
def test_three_that_print_the_same_are_half_sure_each(one: float, other: float, settled: bool) -> None:
    looks = (first("1.250", one), second("1.250"))
    assert heard(held(*looks), witness("1.250", other)).agreed == settled


@pytest.mark.parametrize(
    ("one", "other", "settled"), [(0.92, 0.62, True), (0.88, 0.62, False), (0.92, 0.58, False)]
)
def test_a_bound_is_borne_out_by_its_number(one: float, other: float, settled: bool) -> None:
    looks = (first("≥80", one), second("280"))
    assert heard(held(*looks), witness("80", other)).agreed == settled


@pytest.mark.parametrize(
    ("surest", "network", "settled"), [(0.92, 0.47, True), (0.88, 0.47, False), (0.92, 0.43, False)]
)
def test_a_percentage_of_the_second_reader_whose_sign_a_network_shows(
    surest: float, network: float, settled: bool
) -> None:
    looks = (first("65%", network), second("65%", surest), second("65%", 0.3), witness("6596", 0.9))
    assert settled_percent(held(*looks)).agreed == settled
