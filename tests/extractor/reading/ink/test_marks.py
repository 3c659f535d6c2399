"""Lines, dashes and blanks from pictures drawn here."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.reading.cell.blank import lone_mark
from extractor.reading.ink.lines import cut_lines, cut_phrases, picture, usual_height
from extractor.reading.ink.marks import Mark, ink_on

DPI = 200.0
Grey = NDArray[np.uint8]


def paper(height: int = 200, width: int = 600) -> Grey:
    return np.full((height, width), 250, dtype=np.uint8)


def write(image: Grey, text: str, x: int, y: int, scale: float = 0.8) -> None:
    cv2.putText(image, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, 20, 2, cv2.LINE_AA)


def everything(image: Grey) -> tuple[int, int, int, int]:
    return 0, 0, image.shape[1], image.shape[0]


def test_lines_of_a_cell_top_to_bottom_with_their_dots() -> None:
    image = paper()
    write(image, "Nilai", 20, 50)
    write(image, "12,4", 20, 80)
    ink = ink_on(image, DPI)
    cut = cut_lines(ink, ink.within(everything(image)))
    assert len(cut.lines) == 2
    first, second = cut.lines
    assert first.box[3] < 66 < second.box[3]
    assert second.box[3] > 80  # the comma hangs below the digits and is part of the line
    assert not cut.loose


def test_a_stroke_over_two_lines_does_not_join_them() -> None:
    image = paper()
    write(image, "Nilai", 20, 50, 0.6)
    write(image, "12,4", 20, 82, 0.6)
    cv2.line(image, (130, 30), (150, 100), 20, 3)
    ink = ink_on(image, DPI)
    cut = cut_lines(ink, ink.within(everything(image)))
    assert len(cut.lines) == 2
    assert cut.stained
    assert max(line.box[2] for line in cut.lines) < 130


def test_side_by_side_blocks_are_apart_outside_tables() -> None:
    image = paper()
    write(image, "Pihak Kedua", 10, 50, 0.6)
    write(image, "Pihak Pertama", 400, 57, 0.6)
    ink = ink_on(image, DPI)
    boxes = [line.box for line in cut_phrases(ink, ink.within(everything(image))).lines]
    assert len(boxes) == 2
    assert sorted(box[0] > 300 for box in boxes) == [False, True]


def test_a_picture_holds_its_own_line_only() -> None:
    image = paper()
    write(image, "123", 20, 50)
    write(image, "456", 20, 72)
    ink = ink_on(image, DPI)
    lines = cut_lines(ink, ink.within(everything(image))).lines
    shown = picture(image, ink, lines[0], usual_height(list(lines), ink.point))
    alone = ink_on(shown, DPI)
    assert int((alone.marks == Mark.LETTER).sum()) == 3


def test_a_short_flat_stroke_is_a_dash() -> None:
    image = paper(60, 120)
    cv2.line(image, (56, 30), (63, 30), 20, 2)
    ink = ink_on(image, DPI)
    assert lone_mark(image, ink, ink.within(everything(image)), everything(image)).shape == "dash"


def test_clean_paper_is_nothing() -> None:
    image = paper(60, 120)
    ink = ink_on(image, DPI)
    assert lone_mark(image, ink, ink.within(everything(image)), everything(image)).shape == "nothing"


def test_a_dot_on_clean_paper_needs_a_look() -> None:
    image = paper(60, 120)
    cv2.circle(image, (60, 30), 2, 20, -1)
    ink = ink_on(image, DPI)
    assert lone_mark(image, ink, ink.within(everything(image)), everything(image)).shape == "maybe"


def test_colons_after_words_are_print_and_make_no_page_dirty() -> None:
    image = paper(400, 600)
    for y in range(30, 400, 30):
        cv2.putText(image, "Definisi", (20, y), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 20, 1, cv2.LINE_AA)
        for dot in (y - 9, y - 2):
            image[dot : dot + 2, 80:83] = 40
    ink = ink_on(image, DPI)
    assert not ink.dirty
    lines = cut_lines(ink, ink.within(everything(image))).lines
    assert {line.box[2] for line in lines} == {83}


def test_grains_that_lie_anywhere_stay_dirt() -> None:
    image = paper(400, 600)
    write(image, "Definisi", 20, 50)
    for x, y in (
        (200, 90),
        (230, 150),
        (310, 200),
        (400, 120),
        (450, 260),
        (520, 330),
        (330, 320),
        (90, 250),
    ):
        image[y : y + 2, x : x + 3] = 40
    ink = ink_on(image, DPI)
    assert ink.dirty
    assert not (ink.marks == Mark.SMALL).any()


def test_a_stamp_over_a_cell_is_known() -> None:
    image = paper(400, 600)
    write(image, "25", 300, 200)
    cv2.circle(image, (310, 190), 90, 60, 5)
    ink = ink_on(image, DPI)
    assert ink.is_stained((200, 100, 420, 300))
    assert not ink.is_stained((0, 0, 100, 100))


def test_the_foot_of_a_letter_whose_thin_stroke_faded_belongs_to_the_letter() -> None:
    image = paper()
    write(image, "Nilai 41", 20, 50)
    cv2.ellipse(image, (300, 40), (5, 5), 0, 180, 400, 20, 2)  # a 2: its hook, and its foot below the gap
    cv2.line(image, (295, 50), (306, 50), 20, 2)
    ink = ink_on(image, DPI)
    cut = cut_lines(ink, ink.within((250, 20, 350, 70)))
    assert [line.box[3] for line in cut.lines] == [52]
    assert not cut.loose


def test_a_dash_on_the_line_below_is_no_foot_of_a_letter() -> None:
    image = paper()
    write(image, "Nilai 41", 20, 50)
    write(image, "7", 295, 50)
    cv2.line(image, (298, 66), (306, 66), 20, 2)
    ink = ink_on(image, DPI)
    cut = cut_lines(ink, ink.within((250, 20, 350, 90)))
    assert len(cut.loose) == 1
