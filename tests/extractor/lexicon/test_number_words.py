"""Amounts written out in words, as under the total of a budget."""

from __future__ import annotations

import pytest

from extractor.lexicon.number_words import amount_in_words, says_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("seribu rupiah", 1_000),
        ("Dua miliar seribu rupiah", 2_000_001_000),
        ("(Lima belas milyar seratus tiga puluh lima juta dua ratus lima puluh ribu rupiah)", 15_135_250_000),
        ("Terbilang: satu triliun rupiah", 1_000_000_000_000),
        ("dua juta tiga ratus seribu lima", None),
        ("lima ribu dua juta", None),
        ("dua juta tiga juta", None),
        ("dua ratus lima puluh", 250),
        ("sembilan ratus ribu rupiah per tahun", 900_000),
        ("ribu rupiah", None),
        ("lima belas milyar seratus tga puluh juta rupiah", None),
        ("", None),
        ("rupiah", None),
    ],
)
def test_amounts_in_words(text: str, amount: int | None) -> None:
    assert amount_in_words(text) == amount


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lima juta rupiah", True),
        ("seribu lima", True),
        ("lima", False),  # a word alone may be anything
        ("5 juta rupiah dua", False),
        ("dana alokasi khusus", False),
    ],
)
def test_what_says_an_amount(text: str, says: bool) -> None:
    assert says_amount(text) is says
