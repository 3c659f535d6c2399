"""The letters of a page as PDFium places them: for fonts that do not say how wide their letters are.

Such a font is not in the file: each viewer takes the widths of the font it puts in its place, while the text
layer alone prints all letters of a word at one spot.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from extractor.page.frame import Frame, Turn
from extractor.page.sheet import Sheet
from extractor.page.words import Glyph
from extractor.records.evidence import Box

_MOST_LETTERS = 100_000  # letters of a page, which bounds the time
_NAME = 200  # bytes of a font's name


def letters_of(page: pdfium.PdfPage, sheet: Sheet) -> list[Glyph]:
    """The letters in drawing order, placed on the sheet as displayed."""
    text = page.get_textpage()
    try:
        return _as_drawn(_letters(text.raw, sheet))
    finally:
        text.close()


def _as_drawn(letters: Iterator[Glyph]) -> list[Glyph]:
    """With those that stand in one box as one: a font may name a letter several."""
    drawn: list[Glyph] = []
    for glyph in letters:
        last = drawn[-1] if drawn else None
        if last is not None and last.box == glyph.box and last.font == glyph.font and last.text != glyph.text:
            drawn[-1] = replace(last, text=last.text + glyph.text)
        else:
            drawn.append(glyph)
    return drawn


def _letters(text: object, sheet: Sheet) -> Iterator[Glyph]:
    for index in range(min(raw.FPDFText_CountChars(text), _MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1 or not code or code > 0x10FFFF:
            continue
        box = _box(text, index, sheet)
        turn = _turn(raw.FPDFText_GetCharAngle(text, index), sheet.rotation)
        held = Frame(turn, sheet.width, sheet.height).hold(box) if turn else box
        size = held[3] - held[1]
        yield Glyph(chr(code), held, size, _font(text, index), turn, index)


def _box(text: object, index: int, sheet: Sheet) -> Box:
    place = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, place)
    return sheet.placed((place.left, place.bottom, place.right, place.top))


def _turn(angle: float, rotation: int) -> Turn:
    """Clockwise quarter turns of a letter (``angle`` in radians, counted from its line upwards)."""
    quarters = round(-angle / 1.5707963) * 90 + rotation
    return quarters % 360  # type: ignore[return-value]


def _font(text: object, index: int) -> str:
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, _NAME, flags)
    return name.value.decode("utf-8", "replace")
