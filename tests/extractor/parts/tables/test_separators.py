"""A decimal sign that is rare in a scanned document is held back; a digital one is taken as printed."""

from __future__ import annotations

from extractor.parts.tables.separators import with_told_separators, with_told_sizes
from extractor.records import Evidence, Indicator, Targets, target_from_text


def indicator(*texts: str) -> Indicator:
    place = Evidence(page=1, bbox=(0, 0, 1, 1))
    targets = {f"q{n}": target_from_text(text, evidence=place) for n, text in enumerate(texts, 1)}
    return Indicator(name="Indeks", targets=Targets(**targets))


def flags(found: list[Indicator]) -> list[bool]:
    return [target.needs_review for one in found for target in one.targets.printed().values()]


def test_the_rare_sign_is_held_back_on_a_scan() -> None:
    assert flags(with_told_separators([indicator("12,4", "85.28%", "7,26", "10.400")], {1})) == [
        False,
        True,
        False,
        False,
    ]


def test_one_sign_alone_is_taken_as_printed() -> None:
    assert flags(with_told_separators([indicator("12.4", "85.28%")], {1})) == [False, False]


def test_a_digital_page_is_taken_as_printed() -> None:
    assert flags(with_told_separators([indicator("12,4", "85.28%")], set())) == [False, False]


def sized(*texts: str, page: int = 1) -> list[bool]:
    return flags([with_told_sizes(indicator(*texts), {page})])


def test_a_number_that_lost_its_sign_is_far_larger_than_those_beside_it() -> None:
    assert sized("1,5", "25", "3,5", "4") == [False, True, False, False]
    assert sized("7%", "896", "9%", "10%") == [False, True, False, False]


def test_numbers_that_may_well_be_so_large_are_taken_as_printed() -> None:
    assert sized("1", "25", "3", "4") == [False] * 4  # no sign to lose
    assert sized("5,5", "10", "20", "40") == [False] * 4
    assert sized("1,5", "25", "3,5", "4", page=2) == [False] * 4  # not scanned
