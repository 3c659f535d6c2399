from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.page.stamps import without_colour_marks

DPI = 200
BLUE, RED = (200, 80, 60), (70, 60, 205)  # blue, green, red


def sheet() -> np.ndarray:
    return np.full((900, 900, 3), (228, 240, 244), np.uint8)


def printed(
    paper: np.ndarray,
    text: str,
    at: tuple[int, int],
    size: int = 26,
    ink: tuple[int, int, int] = (30, 28, 28),
) -> None:
    picture = Image.fromarray(paper)
    ImageDraw.Draw(picture).text(at, text, font=ImageFont.load_default(size=size), fill=ink)
    paper[:] = np.asarray(picture)


def over(paper: np.ndarray, ink: tuple[int, int, int], shape: np.ndarray) -> None:
    """Translucent ink over the paper where ``shape`` (0 to 255) says so."""
    share = shape[..., None] / 255
    paper[:] = (paper * (1 - share * (1 - np.array(ink) / 255))).astype(np.uint8)


def ring(x: int, y: int, radius: int = 110) -> np.ndarray:
    shape = np.zeros((900, 900), np.uint8)
    cv2.circle(shape, (x, y), radius, 255, 8, cv2.LINE_AA)
    cv2.circle(shape, (x, y), int(radius * 0.7), 255, 2, cv2.LINE_AA)
    cv2.putText(shape, "SUKA MAJU", (x - 66, y + 8), cv2.FONT_HERSHEY_DUPLEX, 0.7, 255, 2, cv2.LINE_AA)
    return shape


def scanned(paper: np.ndarray) -> np.ndarray:
    soft = cv2.GaussianBlur(paper, (0, 0), 0.8)
    _, data = cv2.imencode(".jpg", soft, [cv2.IMWRITE_JPEG_QUALITY, 60])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)


def test_stamp_goes_to_its_rims_and_thin_strokes_and_print_below_stays() -> None:
    paper = sheet()
    printed(paper, "7,26  7,26  7,26", (330, 330))
    bare = cv2.cvtColor(scanned(paper), cv2.COLOR_BGR2GRAY).astype(int)
    over(paper, BLUE, ring(400, 400))
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    ((kind, box),) = marks
    assert kind == "stamp"
    assert np.abs(np.array(box) - (286, 286, 514, 514)).max() <= 6
    assert grey[bare > 200].min() < 130
    assert np.percentile(clean[(bare > 225) & (grey < 150)], 2) > 165
    assert np.abs(clean.astype(int) - bare)[bare < 90].mean() < 25


def test_what_lies_away_from_ink_is_not_touched() -> None:
    paper = sheet()
    printed(paper, "12,5", (370, 330))
    over(paper, BLUE, ring(400, 400))
    grey, clean, _ = without_colour_marks(scanned(paper), DPI)
    away = cv2.dilate(ring(400, 400), np.ones((25, 25), np.uint8)) == 0
    assert (clean == grey)[away].all()


@pytest.mark.parametrize("at", [(500, 480), (375, 560), (440, 470)])
def test_two_stamps_over_each_other_are_two_marks_and_leave_no_blot(at: tuple[int, int]) -> None:
    paper = sheet()
    over(paper, BLUE, ring(400, 400))
    over(paper, RED, ring(*at))
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert [kind for kind, _ in marks] == ["stamp", "stamp"]
    assert grey.min() < 60
    assert (clean < 110).sum() < 0.06 * (grey < 80).sum()


def test_signature_of_a_pen_goes() -> None:
    paper = sheet()
    curve = np.zeros((900, 900), np.uint8)
    line = np.stack([np.arange(200, 420), 400 + 40 * np.sin(np.arange(220) / 14)], axis=1)
    cv2.polylines(curve, [line.astype(np.int32)], False, 255, 4, cv2.LINE_AA)
    over(paper, BLUE, curve)
    _, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert [kind for kind, _ in marks] == ["signature"]
    assert clean.min() > 140


def test_numbers_in_the_colour_of_a_stamp_keep_it_from_being_taken_off() -> None:
    paper = sheet()
    for row in range(4):
        printed(paper, "87,4", (360, 250 + 90 * row), ink=BLUE)
    over(paper, BLUE, ring(400, 400))
    grey, clean, _ = without_colour_marks(scanned(paper), DPI)
    assert (clean == grey).all()


def test_numbers_written_with_a_blue_pen_stay() -> None:
    paper = sheet()
    printed(paper, "9 5", (360, 300), size=60, ink=BLUE)
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert marks == []
    assert (clean == grey).all()


def test_fills_rules_and_coats_of_arms_are_no_marks() -> None:
    paper = sheet()
    paper[100:160, 50:850] = (245, 220, 185)
    paper[300:420, 100:200] = BLUE
    cv2.rectangle(paper, (300, 300), (800, 500), BLUE, 3)
    cv2.line(paper, (300, 400), (800, 400), BLUE, 3)
    printed(paper, "Target", (100, 110))
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert marks == []
    assert (clean == grey).all()


def test_coloured_paper_and_a_warm_lamp_are_no_ink() -> None:
    paper = np.full((900, 900, 3), (150, 225, 240), np.uint8)
    fall = 1 - np.linspace(0, 0.5, 900)[None, :, None] * np.array([1.4, 1.0, 0.8])
    paper = (paper * fall).astype(np.uint8)
    printed(paper, "12,5", (370, 330))
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert marks == []
    over(paper, RED, ring(400, 400))
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert [kind for kind, _ in marks] == ["stamp"]
    assert (clean.astype(int) - grey)[290:510, 290:510].max() > 40


def test_head_with_two_lines_of_print_is_no_mark() -> None:
    paper = sheet()
    paper[100:156, 50:850] = (150, 205, 170)
    for x in (290, 500):
        cv2.line(paper, (x, 100), (x, 156), (30, 28, 28), 1)
    for shift in range(3):
        printed(paper, "Indikator Kinerja", (302 + shift, 101), size=24)
        printed(paper, "Utama Perangkat", (302 + shift, 126), size=24)
    _, _, marks = without_colour_marks(scanned(paper), DPI)
    assert marks == []


@pytest.mark.parametrize("size", [34, 48, 62])
def test_headings_in_colour_are_no_marks(size: int) -> None:
    paper = sheet()
    for shift in range(size // 14):
        printed(paper, "Tahun 12,50 ribu", (30 + shift, 100), size=size, ink=BLUE)
        printed(paper, "Milimeter illi", (30 + shift, 100 + size), size=size, ink=BLUE)
    grey, clean, marks = without_colour_marks(scanned(paper), DPI)
    assert marks == []
    assert (clean == grey).all()
