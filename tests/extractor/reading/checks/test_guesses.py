"""What is shown in a number cell that a person must look at anyway."""

from __future__ import annotations

import pytest

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.ink import CellInk
from extractor.reading.cell.reading import lone_reading
from extractor.reading.checks import CHECKS, checked
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers.base import Look, Seen
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST
from extractor.records.doubt import doubt_if


def verdict(*texts: str, text: str = "", agreed: bool = False) -> Verdict:
    """The looks of the network (first and third) and of the engine, in the order of a third look."""
    families = ("ppocr", "tesseract", "ppocr", "tesseract", "tesseract")
    looks = tuple(Look(f, f, Seen(t, 0.9, 0.7)) for f, t in zip(families, texts, strict=False))
    return Verdict(text or texts[0], agreed, "none", 0.5, looks)


def guessed(reading: Reading, verdicts: list[Verdict], lone: Lone | None, *, dash_likely: bool) -> Reading:
    """The reading of a cell of numbers as it is shown."""
    ink = CellInk(0, GridCell(1, 5, 1, 1, (0, 0, 60, 20)), (), lone)
    sheet = Sheet((SheetCell(ink, True, tuple(verdicts), reading, dash_likely),))
    shown = [check for check in CHECKS if check.name == "guesses"]
    return checked(sheet, shown, TRUST).cells[0].reading


def held(text: str) -> Reading:
    return Reading(text, doubts=doubt_if(True, "dirt", "test"), confidence=0.4)


@pytest.mark.parametrize(
    ("text", "looks", "best"),
    [
        (".7", (".7", "_ 7"), "7"),
        ("NIA", ("NIA", "NYA"), "N/A"),
        ("93:811", ("93:811", "93:811"), "93.811"),
        ("7996", ("7996", "79%"), "79%"),
        ("5.7", ("5.7", "57", "5,7"), "5,7"),
        ("6S", ("65", "6S", "65"), "65"),
        ("5.7", ("5.7", "5.7"), "5.7"),
        ("2304", ("2.304", "2304", "2304"), "2.304"),
        ("2304", ("2304", "2304"), "2304"),
    ],
)
def test_the_likeliest_form_is_shown_and_the_mark_stays(text: str, looks: tuple[str, ...], best: str) -> None:
    reading = guessed(held(text), [verdict(*looks)], None, dash_likely=False)
    assert reading.text == best
    assert reading.needs_review


def test_noise_beside_the_one_number_that_both_read_is_left_out() -> None:
    lines = [verdict("a", "e"), verdict("35,61", "35,61", agreed=True)]
    assert guessed(held("a 35,61"), lines, None, dash_likely=False).text == "35,61"
    two = [verdict("7", "7", agreed=True), verdict("35", "35", agreed=True)]
    assert guessed(held("7 35"), two, None, dash_likely=False).text == "7 35"


def test_a_trace_is_a_dash_where_the_row_speaks() -> None:
    trace = Lone("maybe", (0, 0, 4, 2), (0,), 0.06)
    assert guessed(held(""), [verdict("", "")], trace, dash_likely=True).text == "-"
    assert guessed(held(""), [verdict("", "")], trace, dash_likely=False).text == ""


def test_what_is_not_held_stays_as_it_is() -> None:
    sure = Reading("5.7")
    assert guessed(sure, [verdict("5.7", "57", "5,7")], None, dash_likely=True) is sure


def test_a_dash_in_its_place_needs_one_reader_elsewhere_two() -> None:
    looks = [verdict("-", "")]
    placed = Lone("maybe", (0, 0, 4, 2), (0,), 0.07, at_home=True)
    strayed = Lone("maybe", (0, 0, 4, 2), (0,), 0.07)
    assert not lone_reading(placed, [], looks, dirty=True).needs_review
    assert lone_reading(strayed, [], looks, dirty=True).needs_review
    assert lone_reading(placed, [], looks, doubt_if(True, "stamp", "crop"), dirty=True).needs_review
    assert lone_reading(placed, [], [verdict("-", "3")], dirty=True).needs_review


def test_only_a_sure_digit_speaks_against_the_shape_of_a_dash() -> None:
    dash = Lone("dash", (0, 0, 8, 2), (0,))
    faint = Look("ppocr", "ppocr", Seen("3", 0.3, 0.2))
    line = Look("tesseract", "tesseract", Seen("-", 0.9, 0.9))
    unsure = Verdict("3", False, "none", 0.4, (faint, line))
    assert not lone_reading(dash, [], [unsure], dirty=True).needs_review
    assert lone_reading(dash, [], [verdict("3", "-x")], dirty=True).needs_review
