"""Markers of notes part from numbers; units and words keep their signs."""

from __future__ import annotations

import pytest

from extractor.lexicon.notes import raised, without_marker


@pytest.mark.parametrize(
    ("text", "value", "marker"),
    [
        ("95¹", "95", "¹"),
        ("82,40 ²⁾", "82,40", "²⁾"),
        ("1.250*)", "1.250", "*)"),
        ("95%**", "95%", "**"),
        ("5 ‰¹", "5 ‰", "¹"),
        ("12 m²", "12 m²", ""),
        ("95", "95", ""),
        ("", "", ""),
        ("Indeks¹", "Indeks¹", ""),
        ("10 × 5", "10 × 5", ""),
    ],
)
def test_a_marker_is_no_part_of_the_number(text: str, value: str, marker: str) -> None:
    assert without_marker(text) == (value, marker)


def test_raised_letters_have_signs_of_their_own() -> None:
    assert raised("12a)") == "¹²ᵃ⁾"
