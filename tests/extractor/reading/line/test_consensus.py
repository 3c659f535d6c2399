"""When two readers' numbers stand, without any OCR."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.reading.line.number import decide_number
from extractor.reading.line.text import decide_words
from extractor.reading.readers.base import Look, Seen


def net(text: str, weakest: float = 0.99) -> Look:
    return Look("rapidocr", "ppocr", Seen(text, 0.99, weakest))


def engine(text: str, weakest: float = 0.9) -> Look:
    return Look("tesseract", "tesseract", Seen(text, 0.9, weakest))


def nothing() -> list[Look]:
    return []


def never() -> list[Look]:
    raise AssertionError("no third look is needed")


@pytest.mark.parametrize("text", ["95,40%", "100", "N/A", "-", "≥80", "1.393.499.080,00"])
def test_two_families_that_print_the_same_are_accepted(text: str) -> None:
    verdict = decide_number(net(text), engine(text), never)
    assert verdict.agreed
    assert verdict.text == text
    assert [r.reader for r in verdict.readings] == ["rapidocr", "tesseract"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12,4", "12.4"),
        ("100", "106"),
        ("280", "≥80"),
        ("72,35%", "72,35"),
        ("7,35", "7,.35"),
        ("1 114", "1114"),
    ],
)
def test_any_difference_in_print_is_held_back(first: str, second: str) -> None:
    verdict = decide_number(net(first), engine(second), nothing)
    assert not verdict.agreed
    assert verdict.confidence < 0.9


def test_both_readers_misread_not_applicable_alike() -> None:
    assert not decide_number(net("NIA"), engine("NIA"), nothing).agreed


def test_one_family_twice_is_one_witness() -> None:
    assert not decide_number(net("25"), net("25"), nothing).agreed
    assert not decide_number(net("25"), None, nothing).agreed


def test_letters_that_look_like_the_number_bear_it_out() -> None:
    assert decide_number(net("11"), engine("ll"), nothing).agreed
    assert decide_number(net("N/A"), engine("NIA"), nothing).agreed
    assert decide_number(net("50"), engine("5O"), nothing).agreed


def test_dirt_around_a_number_is_forgiven_on_dirty_paper_only() -> None:
    assert decide_number(net("57"), engine("‘57"), nothing, dirty=True).agreed
    assert not decide_number(net("57"), engine("‘57"), nothing).agreed
    assert not decide_number(net("57"), engine("-57"), nothing, dirty=True).agreed


def test_an_unsure_letter_is_held_back_even_in_agreement() -> None:
    assert not decide_number(net("29", weakest=0.3), engine("29"), nothing).agreed
    assert not decide_number(net("29", weakest=0.7), engine("29"), nothing, dirty=True).agreed


def test_third_look_settles_where_the_first_reader_is_steady() -> None:
    verdict = decide_number(net("44"), engine("ae"), lambda: [net("44"), engine("44")])
    assert verdict.agreed
    assert verdict.basis == "third"
    assert not decide_number(net("44"), engine("ae"), lambda: [net("44"), net("44")]).agreed
    assert not decide_number(net("29", 0.6), engine("ss"), lambda: [net("29", 0.6), engine("29")]).agreed


def test_a_number_that_the_first_reader_saw_otherwise_is_held_back() -> None:
    unsure = net("80,5", 0.5)
    looks = [net("90,5"), engine("90,5"), engine("90,5")]
    assert not decide_number(unsure, engine("90,5"), lambda: looks).agreed


def test_a_first_reader_that_changes_its_mind_needs_all_looks_of_the_other() -> None:
    unsure = net("48.81", 0.5)
    agreeing = decide_number(
        unsure, engine("48,81"), lambda: [net("48,81"), engine("48,81"), engine("48,81")]
    )
    assert (agreeing.text, agreeing.agreed) == ("48,81", True)
    assert not decide_number(unsure, engine("48,81"), lambda: [net("48,81"), engine("48,8")]).agreed


def test_blur_takes_the_tail_of_a_comma_and_makes_none() -> None:
    def looks() -> list[Look]:
        return [net("90.88", 0.9), engine("90,88"), engine("90.88")]

    told = decide_number(net("90.88"), engine("90,88"), looks, dirty=True)
    assert (told.text, told.agreed, told.basis) == ("90,88", True, "sign")
    hidden = decide_number(net("90.88"), engine("90.88"), looks, dirty=True)
    assert hidden.text == "90,88"
    assert not decide_number(net("90.88"), engine("90,88"), lambda: [net("90,88")]).agreed
    point = decide_number(net("5.7"), engine("5.7"), lambda: [net("5.7"), engine("5.7")], dirty=True)
    assert (point.text, point.basis) == ("5.7", "both")


def test_a_comma_is_told_only_where_the_digits_are_sure() -> None:
    def looks() -> list[Look]:
        return [net("90.83"), engine("90,88"), engine("90,88")]

    assert not decide_number(net("90.88"), engine("90,88"), looks, dirty=True).agreed
    unsure = decide_number(
        net("90.88", 0.6), engine("90,88"), lambda: [net("90.88", 0.7), engine("90,83")], dirty=True
    )
    assert not unsure.agreed


def test_all_looks_together_bear_out_an_unsure_one() -> None:
    def alike() -> list[Look]:
        return [net("12,4", 0.55), engine("12,4"), engine("12,4")]

    assert decide_number(net("12,4", 0.7), engine("12,4"), alike, dirty=True).agreed
    others = [net("12,4", 0.4), engine("12,4"), engine("12,4")]
    assert not decide_number(net("12,4", 0.7), engine("12,4"), lambda: others, dirty=True).agreed


def test_a_short_number_may_be_borne_out_by_its_repeats() -> None:
    def third() -> list[Look]:
        return [net("64"), engine("6"), engine("o")]

    assert decide_number(net("64"), engine("6"), third, repeated=lambda: engine("64")).agreed
    assert not decide_number(net("64"), engine("6"), third, repeated=lambda: engine("84")).agreed
    assert not decide_number(net("64"), engine("6"), third, repeated=lambda: None).agreed
    unsure = [net("64", 0.7), engine("6")]
    assert not decide_number(net("64"), engine("6"), lambda: unsure, repeated=lambda: engine("64")).agreed


def test_blank_readings_never_agree() -> None:
    assert not decide_number(net(""), engine(""), nothing).agreed


def test_numbers_inside_words_are_compared() -> None:
    def first_of(looks: Sequence[Look]) -> Look:
        return looks[0]

    same = decide_words(net("NIP 19700924 199803 2 004"), engine("NlP 19700924 199803 2 004"), first_of)
    other = decide_words(net("NIP 19700924 199803 2 004"), engine("NIP 19790924 199803 2 004"), first_of)
    assert same.agreed
    assert not other.agreed
    assert not decide_words(net("Bobot 35%"), None, first_of).agreed
    assert decide_words(net("Dasar Hukum :"), None, first_of).agreed
