"""How sure readers must be of what stands outside tables, at both sides of each share."""

from __future__ import annotations

import numpy as np
import pytest

from extractor.grid.pixels import Grid
from extractor.page.scan import ScanPage
from extractor.read import Line
from extractor.reading.ink.lines import InkLine
from extractor.reading.ink.marks import ink_on
from extractor.reading.line.verdict import Verdict
from extractor.reading.page.outside import Piece, is_sound, lines_outside, pieces_outside
from extractor.reading.readers.base import Look, Seen


def alone(text: str, sure: float, other: str) -> list[Line]:
    """What becomes of one piece that two readers saw, ``sure`` that of the first."""
    image = np.full((1200, 1200), 255, dtype=np.uint8)
    page = ScanPage(1, 600, 600, 144.0, image, image, np.diag([0.5, 0.5, 1.0]))
    looks = (Look("a", "network", Seen(text, sure, sure)), Look("b", "engine", Seen(other, 0.5, 0.5)))
    line = InkLine(np.zeros(0, dtype=np.int64), (100, 100, 300, 122), 5)
    return lines_outside(page, [Piece(line, Verdict(text, True, "both", sure, looks))])


@pytest.mark.parametrize(("sure", "printed"), [(0.4, False), (0.58, False), (0.62, True), (0.9, True)])
def test_two_letters_are_print_where_the_first_reader_is_rather_sure(sure: float, printed: bool) -> None:
    assert [line.text for line in alone("II", sure, "II")] == (["II"] if printed else [])


def test_three_letters_are_print_however_unsure() -> None:
    assert [line.text for line in alone("III", 0.4, "III")] == ["III"]


@pytest.mark.parametrize(("sure", "printed"), [(0.5, False), (0.83, False), (0.87, True), (0.99, True)])
def test_what_one_reader_sees_alone_is_print_where_it_is_sure(sure: float, printed: bool) -> None:
    assert [line.text for line in alone("linx", sure, "")] == (["linx"] if printed else [])


@pytest.mark.parametrize(
    ("other", "printed"),
    [("zzzzzzzz", False), ("SEKzzzzz", False), ("SEKAzzzz", True), ("SEKARAYU", True)],
)
def test_two_readers_that_share_half_of_the_letters_saw_the_same_print(other: str, printed: bool) -> None:
    assert [line.text for line in alone("SEKARAYU", 0.4, other)] == (["SEKARAYU"] if printed else [])


@pytest.mark.parametrize(
    ("letters", "printed"), [("SEKARAY", False), ("SEKARAYU", False), ("SEKARAYUS", True)]
)
def test_nine_letters_are_no_scrawl(letters: str, printed: bool) -> None:
    assert bool(alone(letters, 0.4, "")) == printed


@pytest.mark.parametrize(("sure", "marked"), [(0.65, True), (0.78, True), (0.82, False), (0.95, False)])
def test_a_line_is_marked_where_the_reader_is_not_rather_sure(sure: float, marked: bool) -> None:
    (line,) = alone("SEKAR AYU LESTARI", sure, "SEKAR AYU LESTARI")
    assert line.needs_review == marked


def printed(*bars: tuple[int, int, int, int], dpi: float = 720.0) -> list[InkLine]:
    """The lines of a page 200 by 100 points with bars for letters (x, y, width and height in pixels)."""
    point = round(dpi / 72)
    image = np.full((100 * point, 200 * point), 250, dtype=np.uint8)
    for x, y, width, height in bars:
        image[y : y + height, x : x + width] = 20
    return list(pieces_outside(ink_on(image, dpi), ()))


@pytest.mark.parametrize(("away", "print_"), [(40, 0), (210, 0), (230, 1), (450, 1)])
@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_a_lone_mark_along_the_edge_of_the_paper_is_no_print(side: str, away: int, print_: int) -> None:
    """22 points; ten pixels to a point."""
    x = {"left": away, "right": 2000 - away - 30}.get(side, 1000)
    y = {"top": away, "bottom": 1000 - away - 60}.get(side, 500)
    assert len(printed((x, y, 30, 60))) == print_


@pytest.mark.parametrize(("height", "print_"), [(25, 0), (38, 0), (42, 1), (90, 1)])
def test_marks_lower_than_any_print_are_pieces_of_a_rule(height: int, print_: int) -> None:
    assert len(printed(*[(500 + 40 * n, 500, 25, height) for n in range(5)])) == print_


@pytest.mark.parametrize(("width", "print_"), [(5, 0), (11, 0), (13, 1), (40, 1)])
def test_a_lone_stroke_narrower_than_any_letter_is_dirt(width: int, print_: int) -> None:
    assert len(printed((1000, 500, width, 60))) == print_


@pytest.mark.parametrize(("away", "outside"), [(5, 0), (28, 0), (32, 1), (200, 1)])
def test_ink_beside_a_table_belongs_to_its_rules(away: int, outside: int) -> None:
    """Three points, to the middle of the ink."""
    image = np.full((1000, 2000), 250, dtype=np.uint8)
    image[470:530, 1000 - away - 15 : 1000 - away + 15] = 20
    grid = Grid((), 1, 1, (1000, 300, 1500, 700))
    assert len(pieces_outside(ink_on(image, 720.0), (grid,))) == outside


@pytest.mark.parametrize(("paler", "sound"), [(0, True), (40, True), (41, False), (150, False)])
def test_print_that_a_coloured_stroke_was_taken_off_is_not_sound(paler: int, sound: bool) -> None:
    clean = np.full((1000, 2000), 250, dtype=np.uint8)
    for n in range(5):
        clean[500:560, 500 + 40 * n : 525 + 40 * n] = 20
    grey = clean.copy()
    grey[530, 500:660] = np.clip(clean[530, 500:660].astype(np.int16) - paler, 0, 255)
    ink = ink_on(clean, 720.0)
    (line,) = pieces_outside(ink, ())
    page = ScanPage(1, 200.0, 100.0, 720.0, grey, clean, np.eye(3))
    assert is_sound(page, ink, line) == sound


def texts(*words: tuple[str, float, float, float, float]) -> list[str]:
    """The lines of pieces (text, left, top, width and height in points)."""
    image = np.full((1200, 1600), 255, dtype=np.uint8)
    page = ScanPage(1, 800, 600, 144.0, image, image, np.diag([0.5, 0.5, 1.0]))
    pieces = []
    for text, x, y, width, height in words:
        box = (round(2 * x), round(2 * y), round(2 * (x + width)), round(2 * (y + height)))
        looks = (Look("a", "network", Seen(text, 0.99, 0.99)),)
        line = InkLine(np.zeros(0, dtype=np.int64), box, len(text))
        pieces.append(Piece(line, Verdict(text, True, "both", 0.99, looks)))
    return [line.text for line in lines_outside(page, pieces)]


@pytest.mark.parametrize(("lower", "lines"), [(0, 1), (5, 1), (5.5, 1), (6.5, 2), (9, 2)])
def test_blocks_side_by_side_at_two_heights_are_not_one_line(lower: float, lines: int) -> None:
    """Three tenths of print twenty points high."""
    assert (
        len(texts(("Pihak Kedua,", 50, 100, 120, 20), ("Pihak Pertama,", 200, 100 + lower, 140, 20))) == lines
    )


@pytest.mark.parametrize(
    ("word", "size", "parts"),
    [
        ("DINAS", 6, 2),
        ("DINAS", 11.5, 2),
        ("DINAS", 13.5, 1),
        ("ABC", 10, 2),
        ("AB", 10, 1),
        ("Dinas", 10, 1),
    ],
)
def test_the_small_capitals_of_a_stamp_are_no_word_of_the_line(word: str, size: float, parts: int) -> None:
    """Three capitals at least, lower than 0.62 of print twenty points high."""
    beside = (word, 175, 110 - size / 2, 40, size)
    assert len(texts(("Sekar Ayu Lestari", 50, 100, 120, 20), beside)) == parts


@pytest.mark.parametrize(("away", "text"), [(20, 1), (127, 1), (133, 0), (300, 0)])
def test_a_value_belongs_to_its_label_over_a_hand_and_a_half(away: float, text: int) -> None:
    """130 points."""
    found = texts(("Jabatan", 50, 100, 45, 12), ("Kepala Dinas", 95 + away, 100, 80, 12))
    assert found == (["Jabatan : Kepala Dinas"] if text else ["Jabatan", "Kepala Dinas"])
