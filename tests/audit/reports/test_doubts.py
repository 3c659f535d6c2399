"""Why a reading is in doubt, in words."""

from __future__ import annotations

import pytest

from audit.language import Language
from audit.reports.doubts import doubt_words, doubted_words
from extractor.records import Doubt, ReaderReading
from rules.engine.examples import agreement_from_shorthand
from rules.engine.place import doubts_on

SIGN = Doubt(code="decimal-sign", by="decimal-sign", evidence="12,4 / 124")


def seen(*texts: str) -> tuple[ReaderReading, ...]:
    return tuple(ReaderReading(reader=f"r{n}", text=t, confidence=0.9) for n, t in enumerate(texts))


@pytest.mark.parametrize(
    ("language", "words"),
    [("id", "ragu: koma desimal; pembaca 12,4 / 124"), ("en", "in doubt: decimal comma; readers 12,4 / 124")],
)
def test_the_reason_and_what_the_readers_saw(language: Language, words: str) -> None:
    assert doubt_words((SIGN,), seen("12,4", "124", "12,4"), language) == words


def test_readers_that_saw_the_same_are_not_listed() -> None:
    assert doubt_words((SIGN, SIGN), seen("12,4", "12,4"), "id") == "ragu: koma desimal"


def test_no_doubt_no_words() -> None:
    assert doubt_words((), seen("1", "2"), "id") == ""


def test_what_is_in_doubt_stands_before_its_reasons() -> None:
    assert doubted_words("nama", (SIGN,), "id") == "Nama (ragu: koma desimal)"
    assert doubted_words("nama", (), "id") == ""


def test_a_doubt_on_a_row_is_one_on_the_value_that_it_names() -> None:
    name = {"code": "words", "by": "correction", "field": "name"}
    row = {"code": "row-cut", "by": "names"}
    made = agreement_from_shorthand(
        {"indicators": [{"name": "Indeks", "unit": "Poin", "doubts": [name, row]}]}
    )
    assert [d.code for d in doubts_on(made, "indicators[0].name")] == ["words", "row-cut"]
    assert [d.code for d in doubts_on(made, "indicators[0].unit")] == ["row-cut"]
