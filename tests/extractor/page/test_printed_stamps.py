"""Words of stamps are told from the page's own by colour, outline and tilt; what may be either is doubted."""

from __future__ import annotations

import io
import math

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.page.digital import DigitalPage, load_digital_page
from extractor.page.hues import Hue, is_tinted, seen_as
from extractor.page.printed_stamps import StampEdge, edge_of, without_stamps
from extractor.page.words import Glyph, Word

BLUE: Hue = (0.2, 0.2, 0.8)
RED: Hue = (0.8, 0.1, 0.1)


def word(
    text: str, x: float, y: float, hue: Hue | None = None, wide: float = 40.0, size: float = 10.0
) -> Word:
    return Word(text, (x, y, x + wide, y + size), size, hue=hue)


def own(count: int = 30) -> list[Word]:
    """Print of the page, far from all stamps."""
    return [word("isi", 400.0, 500.0 + 20 * n) for n in range(count)]


def texts(words: list[Word]) -> set[str]:
    return {one.text for one in words if one.text != "isi"}


def doubts(words: list[Word]) -> dict[str, str]:
    return {one.text: one.doubt for one in words if one.doubt is not None}


def parted(
    *words: Word, edges: tuple[StampEdge, ...] = (), askew: tuple[Glyph, ...] = ()
) -> tuple[set[str], set[str]]:
    kept, stamped = without_stamps([*own(), *words], edges, askew)
    return texts(kept), texts(stamped)


def test_coloured_words_over_print_are_a_stamps_with_all_drawn_beside_them() -> None:
    found = parted(word("RATNA", 100, 100), word("DINAS", 110, 103, BLUE), word("SOSIAL", 110, 120, BLUE))
    assert found == ({"RATNA"}, {"DINAS", "SOSIAL"})


def test_coloured_words_that_lie_over_nothing_are_the_pages() -> None:
    assert parted(word("RATNA", 100, 100), word("DINAS", 110, 115, BLUE)) == ({"RATNA", "DINAS"}, set())


def test_dark_words_over_a_coloured_page_are_the_stamps() -> None:
    page = [word("isi", 400.0, 500.0 + 20 * n, BLUE) for n in range(6)]
    kept, stamped = without_stamps([*page, word("RATNA", 100, 100, BLUE), word("DINAS", 110, 103)], (), ())
    assert (texts(kept), texts(stamped)) == ({"RATNA"}, {"DINAS"})


def test_words_of_one_colour_over_each_other_are_both_in_doubt() -> None:
    kept, stamped = without_stamps([*own(), word("RATNA", 100, 100), word("DINAS", 110, 103)], (), ())
    assert (doubts(kept), stamped) == ({"RATNA": "overprint", "DINAS": "overprint"}, [])


def test_dots_to_write_on_lie_over_nothing() -> None:
    kept, _ = without_stamps([*own(), word("RATNA", 100, 100), word(".....", 100, 101)], (), ())
    assert doubts(kept) == {}


@pytest.mark.parametrize(("down", "over"), [(3, True), (4, False)])
def test_words_lie_over_each_other_where_their_middles_meet(down: float, over: bool) -> None:
    kept, _ = without_stamps([*own(), word("RATNA", 100, 100), word("DINAS", 110, 100 + down)], (), ())
    assert bool(doubts(kept)) == over


@pytest.mark.parametrize(("right", "over"), [(37, True), (38, False)])
def test_words_lie_over_each_other_from_a_quarter_of_a_letter_on(right: float, over: bool) -> None:
    kept, _ = without_stamps([*own(), word("RATNA", 100, 100), word("DINAS", 100 + right, 100)], (), ())
    assert bool(doubts(kept)) == over


@pytest.mark.parametrize(("count", "all_"), [(24, True), (25, False)])
def test_a_stamp_has_few_words(count: int, all_: bool) -> None:
    more = [word(f"S{n}", 10.0 * n - 100, 140, BLUE, wide=8) for n in range(count - 1)]
    close = [word(w.text, 100 + 5 * n, 140, BLUE, wide=4) for n, w in enumerate(more)]
    _, stamped = parted(word("RATNA", 100, 100), word("DINAS", 110, 103, BLUE), *close)
    assert len(stamped) == (count if all_ else 1)


@pytest.mark.parametrize(("far", "all_"), [(160, True), (161, False)])
def test_words_of_a_stamp_stand_near_each_other(far: float, all_: bool) -> None:
    _, stamped = parted(
        word("RATNA", 100, 100), word("DINAS", 110, 103, BLUE), word("KOTA", 110 + far, 103, BLUE)
    )
    assert stamped == ({"DINAS", "KOTA"} if all_ else {"DINAS"})


def ring(hue: Hue | None, box: tuple[float, float, float, float] = (80, 80, 180, 180)) -> StampEdge:
    return StampEdge(box, hue, True)


def test_words_in_a_ring_of_their_colour_are_a_stamps() -> None:
    words = word("DINAS", 110, 120, BLUE), word("RATNA", 110, 135)
    assert parted(*words, edges=(ring(BLUE),)) == ({"RATNA"}, {"DINAS"})
    assert parted(*words, edges=(ring(RED),)) == ({"RATNA", "DINAS"}, set())


def test_what_touches_a_stamp_in_the_pages_own_colour_is_in_doubt() -> None:
    rim = Glyph("P", (90, 90, 95, 98), 8, "F")
    within, aside = word("DINAS", 110, 120), word("KOTA", 300, 120)
    kept, _ = without_stamps([*own(), within, aside], (ring(None),), (rim,))
    assert doubts(kept) == {"DINAS": "stamp"}
    kept, _ = without_stamps([*own(), within, aside], (ring(None),), ())
    assert doubts(kept) == {}
    kept, _ = without_stamps([*own(), within, word("RATNA", 160, 150)], (ring(None),), ())
    assert doubts(kept) == {"DINAS": "stamp", "RATNA": "stamp"}


def test_the_corner_of_a_rings_box_is_outside_the_ring() -> None:
    rim = Glyph("P", (90, 90, 95, 98), 8, "F")
    kept, _ = without_stamps([*own(), word("A1", 82, 82, wide=4, size=4)], (ring(None),), (rim,))
    assert doubts(kept) == {}


def test_a_coloured_box_over_print_is_a_stamp_and_beside_it_may_be_one() -> None:
    box = StampEdge((80, 95, 180, 130), BLUE, False)
    coloured = word("SALINAN", 100, 112, BLUE)
    assert parted(coloured, word("85", 60, 98), edges=(box,)) == ({"85"}, {"SALINAN"})
    kept, stamped = without_stamps([*own(), coloured, word("85", 10, 98)], (box,), ())
    assert (doubts(kept), stamped) == ({"SALINAN": "stamp-words"}, [])


@pytest.mark.parametrize(("apart", "doubt"), [(1.5, False), (1.6, True)])
def test_coloured_boxes_side_by_side_are_a_table(apart: float, doubt: bool) -> None:
    one, other = (
        StampEdge((80, 95, 180, 130), BLUE, False),
        StampEdge((180 + apart, 90, 300, 140), BLUE, False),
    )
    kept, _ = without_stamps([*own(), word("SALINAN", 100, 112, BLUE)], (one, other), ())
    assert bool(doubts(kept)) == doubt


def circle(count: int, radius: float, bent: float = 0.0) -> list[tuple[float, float]]:
    angles = [2 * math.pi * n / count for n in range(count + 1)]
    around = [(300 + radius * math.cos(a), 300 + radius * math.sin(a)) for a in angles]
    around[1] = (around[1][0] + bent * radius, around[1][1])
    around[-1] = around[0]
    return around


@pytest.mark.parametrize(
    ("count", "operators", "is_round"),
    [(4, "mcccch", True), (3, "mccch", False), (12, "m" + "l" * 12, True), (11, "m" + "l" * 11, False),
     (8, "mclclclclh", False)],
)  # fmt: skip
def test_rounds_are_drawn_with_curves_or_many_chords(count: int, operators: str, is_round: bool) -> None:
    edge = edge_of(circle(count, 50), operators, BLUE, False)
    assert edge is not None
    assert edge.is_round == is_round


@pytest.mark.parametrize(("bent", "is_round"), [(0.06, True), (0.1, False)])
def test_a_round_is_even(bent: float, is_round: bool) -> None:
    edge = edge_of(circle(16, 50, bent), "m" + "l" * 16, BLUE, False)
    assert edge is not None
    assert edge.is_round == is_round


@pytest.mark.parametrize(
    ("wide", "high", "is_edge"),
    [(30, 12, True), (29, 20, False), (200, 50, True), (201, 50, False), (60, 12, True), (60, 11, False)],
)
def test_stamps_have_a_size(wide: float, high: float, is_edge: bool) -> None:
    assert (edge_of([(10, 10), (10 + wide, 10 + high)], "", BLUE, True) is not None) == is_edge


def test_an_open_stroke_is_no_edge() -> None:
    assert edge_of([(0, 0), (50, 0), (50, 50)], "mll", BLUE, False) is None


@pytest.mark.parametrize(
    ("colour", "hue"),
    [(0.34, None), (0.36, (0.4, 0.4, 0.4)), ((0.1, 0.1, 0.34), None), ((0.1, 0.1, 0.36), (0.1, 0.1, 0.4)),
     ((1.0, 1.0, 0.0, 0.2), (0.0, 0.0, 0.8)), ((0, 0, 0, 1), None), ("P1", None), ([0.8, 0.1, 0.1], RED)],
)  # fmt: skip
def test_colours_as_files_give_them(colour: object, hue: Hue | None) -> None:
    assert seen_as(colour)[0] == hue


@pytest.mark.parametrize(("blue", "tinted"), [(0.7, False), (0.8, True)])
def test_greys_are_no_colour(blue: float, tinted: bool) -> None:
    assert is_tinted((0.5, 0.5, blue)) == tinted


def drawn(tilt: float, more: int = 0) -> DigitalPage:
    """A page of 40 letters, a tilted word of seven and ``more`` letters as tilted."""
    out = io.BytesIO()
    pen = Canvas(out, pagesize=(400, 400))
    for n in range(4):
        pen.drawString(50, 350 - 20 * n, "ABCDEFGHIJ")
    pen.translate(100, 100)
    pen.rotate(tilt)
    pen.drawString(0, 0, "SALINAN")
    for n in range(more):
        pen.drawString(12 * n, 40, "X")
    pen.save()
    with pdfplumber.open(out) as pdf:
        return load_digital_page(pdf.pages[0])


@pytest.mark.parametrize(("tilt", "stamp"), [(0.6, False), (0.8, True), (-3, True), (8, True)])
def test_words_set_askew_on_a_level_page_are_a_stamps(tilt: float, stamp: bool) -> None:
    page = drawn(tilt)
    assert ("SALINAN" in {one.text for one in page.words}) != stamp
    assert ("SALINAN" in {one.text for one in page.stamped}) == stamp


@pytest.mark.parametrize(("more", "stamp"), [(13, True), (14, False)])
def test_a_page_may_lie_askew_in_part(more: int, stamp: bool) -> None:
    assert bool(drawn(2, more).stamped) == stamp
