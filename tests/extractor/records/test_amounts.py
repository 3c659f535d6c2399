"""What each strictness says of fourteen written forms: differences are meant, and stand in one table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records import amounts

NAMES = (
    *("is_amount_word", "is_money_word", "is_amount_phrase", "is_money_phrase"),
    *("is_money", "has_amount", "has_money", "has_grouped_number"),
)
FORMS = {  # in the order of NAMES: + yes, . no
    "1.393.499.080": "++++ ++++",
    "1.393.499.080,00": "++++ ++++",
    "Rp5.294.655.000,00": "++++ ++++",
    "Rp 5.294.655.000": "..++ ++++",  # two words
    "Rp. 1.000.000,-": "..++ ++++",
    "IDR 25.000.000": "..++ ++++",
    "121,892,400": "++++ ...+",  # the English way
    "80.000": "+.+. .+.+",
    "80.000,00": "++++ .+.+",
    "2.025": "+... .+.+",  # a year, on some forms
    "5294655": "..+. ....",
    "Rp 500": "..++ +++.",
    "12,4": ".... ....",
    "sebesar Rp 1.000.000 setahun": ".... .+++",
}


def test_there_are_fourteen() -> None:
    assert len(FORMS) == 14


@pytest.mark.parametrize("text", FORMS)
def test_each_strictness_says(text: str) -> None:
    said = "".join("+" if getattr(amounts, name)(text) else "." for name in NAMES)
    assert said == FORMS[text].replace(" ", "")


WITHIN = {
    "1. Program Koperasi Rp 1.107.000.000,00 APBD": "Rp 1.107.000.000,00",
    "Program Koperasi Rp. 5.000.000,- DAK": "Rp. 5.000.000,-",
    "Jumlah Rp: 500": "Rp: 500",
    "Program Koperasi 1.107.000.000 APBD": "1.107.000.000",
    "IDR 25.000.000": "IDR 25.000.000",
    "Kegiatan 80.000 orang": None,  # a target, or a number cut off
    "Peraturan 1.107.000.000/2024": None,
    "RPJMD 2024": None,
}


@pytest.mark.parametrize("text", WITHIN)
def test_the_first_amount_within_a_text(text: str) -> None:
    found = amounts.amount_within(text)
    after = amounts.amount_after_currency(text)
    assert (found["text"] if found else None) == WITHIN[text]
    assert (after is not None) == (WITHIN[text] or "").startswith(("Rp", "IDR"))


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        *(("1.393.499.080,00", True), ("Rp 5.294.655.000", True), ("Rp. 1.000.000,-", True), ("500", True)),
        *(("1000", True), ("5294655", False), ("121,892,400", False), ("1.393.499.08", False)),
        *(("1.393499", False), ("IDR 25.000", True), ("", False)),
    ],
)
def test_the_indonesian_way(text: str, usual: bool) -> None:
    assert amounts.is_indonesian_amount(text) == usual


@pytest.mark.parametrize("word", ["Rp", "Rp.", "rp", ":", "Rp:", ":Rp.", "IDR"])
def test_what_stands_before_an_amount(word: str) -> None:
    assert amounts.is_currency_word(word)
    assert amounts.has_currency_apart(f"{word} 1.000") == (word[0] != ":")
    assert not amounts.has_currency_apart(f"{word}1.000")


@given(st.integers(min_value=10_000, max_value=10**13), st.sampled_from(["", "Rp", "Rp ", "Rp. ", "IDR "]))
def test_an_amount_as_printed_is_one_for_all(value: int, currency: str) -> None:
    printed = f"{value:,}".replace(",", ".")
    text = currency + printed
    found = amounts.amount_within(f"Program Koperasi {text} APBD")
    assert amounts.without_currency(text) == printed
    assert amounts.is_indonesian_amount(text)
    assert amounts.has_amount(text)
    assert amounts.is_amount_phrase(text)
    assert amounts.is_money(text) == (bool(currency) or value >= 10**6)
    assert (found["text"] if found else None) == (text if currency or value >= 10**6 else None)


@given(st.text(alphabet="RpIDR.: 0123456789,-", max_size=20))
def test_only_the_beginning_is_taken_off(text: str) -> None:
    left = amounts.without_currency(text)
    assert text.strip().endswith(left)
    assert not set(text.strip()[: len(text.strip()) - len(left)]) & set("0123456789,-")
