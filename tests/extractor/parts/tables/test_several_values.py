"""Values of several columns in one cell are never a target that nobody looks at."""

from __future__ import annotations

import pytest

from extractor.parts.tables.values import amount_of, target_of
from extractor.read import Reading
from extractor.records import Evidence
from extractor.records.read import ReaderReading
from extractor.tables import Field


def marked(text: str) -> bool:
    return target_of(Field(Reading(text), Evidence(page=1))).needs_review


@pytest.mark.parametrize("text", ["67 58,82 18,99 2.650 48,58", "40% N/A - 4 N/A", "25 50 75 100"])
def test_values_that_ran_together_are_for_review(text: str) -> None:
    assert marked(text)


@pytest.mark.parametrize("text", ["1 500 000", "100", "2 dari 3", "72,35 %", "3-4", "-", "90 %"])
def test_one_value_is_not(text: str) -> None:
    assert not marked(text)


@pytest.mark.parametrize(
    ("seen", "doubtful"),
    [(("Rp2.474.750,", "Rp2.474.750"), True), (("Rp2.474.750", "Rp2.474.750"), False), ((), False)],
)
def test_an_amount_after_which_a_reader_saw_a_sign_may_have_lost_its_closing(
    seen: tuple[str, ...], doubtful: bool
) -> None:
    readings = tuple(ReaderReading(reader="a", text=text, confidence=0.9) for text in seen)
    assert (amount_of(Field(Reading("Rp2.474.750", readings=readings)))[2] != ()) is doubtful
