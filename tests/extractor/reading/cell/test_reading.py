"""Cells of numbers held back: the target among the strokes of a stamp."""

from __future__ import annotations

import pytest

from extractor.reading.cell.reading import number_reading
from extractor.reading.line.verdict import Verdict
from extractor.records.doubt import doubt_if


def verdict(text: str) -> Verdict:
    return Verdict(text, False, "none", 0.5, ())


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("45 Dokumen", "4", "1 1", "1"), "45 Dokumen 4 1 1 1"),  # a digit that is no stroke may be print
        (("45 Dokumen", "1", "1 1", "- -"), "45 Dokumen"),
        (("1 1", "64%"), "64%"),
        (("43", "1 1 J 11"), "43"),
        (("11", "1"), "11 1"),  # nothing but strokes: all of it may be the number
        (("Dokumen", "1"), "Dokumen 1"),
    ],
)
def test_the_strokes_of_a_stamp_are_no_part_of_a_number_held_back(lines: tuple[str, ...], text: str) -> None:
    reading = number_reading([], [verdict(line) for line in lines], doubt_if(True, "stamp", "crop"))
    assert (reading.text, reading.needs_review) == (text, True)
