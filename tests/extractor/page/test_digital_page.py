"""Letters and rules of a digital page: symbols, words, bounds."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from extractor.page.digital import load_digital_page
from extractor.page.frame import Frame
from extractor.page.symbols import UNDECODABLE, decode, is_undecoded
from extractor.page.words import Glyph, plain, words_of
from extractor.source import open_source


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("\uf0b3", "ABCDEF+SymbolMT", "≥"),
        ("\uf0a3", "Symbol", "≤"),
        ("\uf038", "Symbol", "8"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0fc", "Wingdings-Regular", "•"),
        ("\uf0b7", "Arial", "•"),
        ("\uf041", "Symbol", UNDECODABLE),
        ("\uf041", "Arial", UNDECODABLE),
        ("(cid:12)", "Arial", UNDECODABLE),
    ],
)
def test_symbol_fonts(text: str, font: str, expected: str) -> None:
    assert is_undecoded(text)
    assert decode(text, font) == expected


def test_plain_letters_stay() -> None:
    assert not any(is_undecoded(letter) for letter in "A1≥–×")
    assert plain("eﬁsien m² ½") == "efisien m² ½"


def glyphs(text: str, x: float = 0.0, y: float = 0.0, step: float = 5.0) -> list[Glyph]:
    return [
        Glyph(letter, (x + step * i, y, x + step * (i + 1), y + 10), 10, "F") for i, letter in enumerate(text)
    ]


def test_words_part_at_blanks_gaps_lines_and_amounts_beside_notes() -> None:
    drawn = [*glyphs("Nilai SAKIP"), *glyphs("85,5", x=60), *glyphs("APBD", x=82), *glyphs("lalu", x=0, y=12)]
    assert [word.text for word in words_of(drawn)] == ["Nilai", "SAKIP", "85,5", "APBD", "lalu"]


@pytest.mark.parametrize("shift", [0.0, 0.4, 0.9])
def test_overprinted_words_count_once(shift: float) -> None:
    drawn = [*glyphs("Total 1.100"), *glyphs("Total 1.100", x=shift)]
    assert [word.text for word in words_of(drawn)] == ["Total", "1.100"]


def test_repeated_digits_are_not_overprints() -> None:
    assert [word.text for word in words_of(glyphs("111.000"))] == ["111.000"]


boxes = st.tuples(st.floats(0, 500), st.floats(0, 500), st.floats(0, 90), st.floats(0, 90)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)


@given(boxes, st.sampled_from([0, 90, 180, 270]))
def test_a_box_held_and_shown_again_is_the_same(box: tuple[float, float, float, float], turn: int) -> None:
    frame = Frame(turn, 600, 700)  # type: ignore[arg-type]
    held = frame.hold(box)
    assert held[0] <= held[2]
    assert held[1] <= held[3]
    assert frame.show(held) == pytest.approx(box, abs=1e-6)


def test_only_strokes_and_thin_fills_are_rules() -> None:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(300, 300))
    pen.line(10, 10, 200, 10)
    pen.line(10, 10, 200, 200)
    pen.setFillGray(0.5)
    pen.rect(10, 100, 200, 1, stroke=0, fill=1)
    pen.rect(10, 120, 200, 40, stroke=0, fill=1)
    pen.setFillGray(1)
    pen.rect(10, 200, 200, 1, stroke=0, fill=1)
    pen.save()
    with pdfplumber.open(out) as pdf:
        page = load_digital_page(pdf.pages[0])
    assert sorted((rule.direction, round(rule.at, 1)) for rule in page.rules) == [("h", 199.5), ("h", 290.0)]
    assert len(page.fills) == 1


def test_a_page_of_far_too_much_text_is_read_from_its_pixels(tmp_path: Path) -> None:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(300, 300))
    for _ in range(25):
        pen.drawString(10, 100, "a" * 50_000)
    pen.save()
    file = tmp_path / "long.pdf"
    file.write_bytes(out.getvalue())
    assert open_source(file).pages[0].kind == "scan"


def small(text: str, x: float, foot: float, size: float = 6.0) -> list[Glyph]:
    step = size / 2
    return [
        Glyph(letter, (x + step * i, foot - size, x + step * (i + 1), foot), size, "F")
        for i, letter in enumerate(text)
    ]


def test_a_small_raised_digit_is_the_marker_of_a_note() -> None:
    drawn = [*glyphs("82,40"), *small("2", x=25, foot=6.5)]
    assert [word.text for word in words_of(drawn)] == ["82,40²"]


def test_a_marker_before_its_note_is_raised_too() -> None:
    drawn = [*small("1", x=0, foot=6.5), *glyphs("Catatan", x=3)]
    assert [word.text for word in words_of(drawn)] == ["¹Catatan"]


def test_small_digits_on_the_line_stay_and_are_told() -> None:
    word = words_of([*glyphs("103,"), *small("25", x=20, foot=10)])[0]
    assert (word.text, word.uneven) == ("103,25", True)
    assert not words_of(glyphs("103,25"))[0].uneven


@pytest.mark.parametrize(("turned", "held"), [(0, 0), (11, 0), (13, 90), (20, 90)])
def test_a_page_is_held_turned_where_most_letters_are(turned: int, held: int) -> None:
    """Of twenty: a page with some print up its margin stays as it is."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(400, 400))
    pen.drawString(100, 350, "8" * (20 - turned))
    pen.translate(50, 300)
    pen.rotate(-90)
    pen.drawString(0, 0, "7" * turned)
    pen.save()
    with pdfplumber.open(out) as pdf:
        assert load_digital_page(pdf.pages[0]).frame.turn == held


@pytest.mark.parametrize(("side", "kept"), [(1.0, False), (3.8, False), (4.2, True), (50.0, True)])
def test_a_picture_smaller_than_any_digit_holds_none(side: float, kept: bool) -> None:
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(400, 400))
    grey = ImageReader(Image.new("L", (8, 8), 90))
    pen.drawImage(grey, 100, 100, side, 60)
    pen.drawImage(grey, 200, 200, 60, side)
    pen.save()
    with pdfplumber.open(out) as pdf:
        assert len(load_digital_page(pdf.pages[0]).images) == (2 if kept else 0)


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        (0x2D, "−"), (0xA3, "≤"), (0xB3, "≥"), (0xB1, "±"), (0xB4, "×"), (0xB8, "÷"), (0xB7, "•"),
        (0xB9, "≠"), (0xBB, "≈"), (0xE5, "∑"), (0x53, "Σ"), (0xD7, "·"), (0xB0, "°"), (0xAE, "→"),
        (0xDE, "⇒"), (0xA5, "∞"), (0xD6, "√"), (0x20, " "), (0x30, "0"), (0x3F, "?"), (0x1F, UNDECODABLE),
        (0x40, UNDECODABLE), (0x41, UNDECODABLE),
    ],
)  # fmt: skip
def test_letters_of_the_symbol_font_mean_what_adobe_says(code: int, meant: str) -> None:
    assert decode(chr(0xF000 + code), "Symbol") == meant


@pytest.mark.parametrize("code", [0xA7, 0xB7, 0xD8, 0xFC])
def test_only_the_usual_bullets_are_bullets_in_a_plain_font(code: int) -> None:
    assert decode(chr(0xF000 + code), "Arial") == "•"
    for other in (code - 1, code + 1):
        assert decode(chr(0xF000 + other), "Arial") == UNDECODABLE
