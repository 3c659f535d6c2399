"""Dirt beside the print of a cell: what every reader makes something else of is no part of its text."""

from __future__ import annotations

import pytest

from extractor.read import Line
from extractor.reading.cell.specks import printed
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look, Seen
from extractor.records import Evidence

PLACE = Evidence(page=1, bbox=(0, 0, 9, 9))


def line(height: float, *seen: str, agreed: bool = False) -> tuple[Line, Verdict]:
    """A line of this height (points), and what three readers saw, the first of them taken."""
    looks = tuple(Look(f"r{n}", f"f{n}", Seen(text, 0.5)) for n, text in enumerate(seen))
    verdict = Verdict(seen[0], agreed, "both" if agreed else "none", 0.5, looks)
    return Line(seen[0], PLACE, height=height), verdict


WORDS = line(7.0, "Laporan", "Laporan", "Laporan", agreed=True)


def kept(*lines: tuple[Line, Verdict]) -> list[bool]:
    return printed([one for one, _ in lines], [verdict for _, verdict in lines])


@pytest.mark.parametrize("words", [WORDS, line(7.0, "BPS", "BPS /", "BPS")])
@pytest.mark.parametrize("seen", [("1", "\\", ""), ("4", "*,", "1"), ("1 A", "x", "")])
@pytest.mark.parametrize("height", [4.3, 15.0])
def test_a_speck_or_stroke_is_no_line(
    words: tuple[Line, Verdict], seen: tuple[str, ...], height: float
) -> None:
    assert kept(words, line(height, *seen)) == [True, False]


@pytest.mark.parametrize(
    "other",
    [
        line(7.0, "1", "\\", ""),  # as high as print
        line(4.3, "4", "", "4"),  # two readers see the same
        line(4.3, "no", "so", "go", agreed=True),
        line(4.3, "naik", "maik", "n aik"),  # a word, however it is read
        line(4.3, "1"),  # one reader alone was asked
    ],
)
def test_what_may_be_print_stays(other: tuple[Line, Verdict]) -> None:
    assert kept(WORDS, other) == [True, True]


def test_where_nothing_is_surely_print_all_may_be() -> None:
    assert kept(line(7.0, "Laporan", "Lapor", ""), line(4.3, "1", "7", "")) == [True, True]
