"""What each strictness says of fourteen written forms: differences are meant, and stand in one table."""

from __future__ import annotations

import pytest

from extractor.records import amounts

NAMES = (
    *("is_amount_word", "is_money_word", "is_amount_phrase", "is_money_phrase"),
    *("is_money", "has_amount", "has_money", "has_grouped_number"),
)
FORMS = {  # in the order of NAMES: + yes, . no
    "1.393.499.080": "++++ ++++",
    "1.393.499.080,00": "++++ ++++",
    "Rp5.294.655.000,00": "++++ .+++",  # is_money wants Rp apart from its digits
    "Rp 5.294.655.000": "..++ ++++",  # two words
    "Rp. 1.000.000,-": "..++ .+++",  # nor, after Rp, an end of no digits
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
