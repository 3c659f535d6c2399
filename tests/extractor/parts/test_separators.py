"""A decimal sign that is rare in a scanned document is held back; a digital one is taken as printed."""

from __future__ import annotations

from extractor.parts.separators import with_told_separators
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
