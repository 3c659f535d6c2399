"""Whether the digits of a font, its commas and points are what the file says they are: by the shape of each.

A font draws shapes; which letter a shape stands for is told by a map in the file that may lie, by mistake of
a program or with intent. PDFium draws for each digit the shape that the map names (``shapes``); where that is
in doubt, and once for all others, the page is looked at where it prints the digit.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pypdfium2 import raw

from extractor.page.frame import Frame
from extractor.page.shapes import (
    DIGITS,
    Shape,
    are_one,
    fonts_of,
    is_another,
    is_doubted,
    is_unlike,
    shape_in,
)
from extractor.page.sheet import Sheet
from extractor.page.sign_shapes import SIGNS, is_another_in_print, named_twice
from extractor.page.words import Glyph

_ASKED = frozenset(DIGITS + SIGNS)
_LOOKS = 3  # places at which a doubted digit is looked at; one that is not doubted once
_LOOKS_TWICE = (
    60  # places at which one is looked at that may be of two letters or fonts, which bounds the time
)
_PRINTED = 60.0  # pixels: the size of its text there
_CONTRAST = 60  # grey levels between the ground and the letter
_MOST_FONTS = 2000  # fonts of a document, which bounds its memory
_NAME = 200  # bytes of a font's name


class FontsHeld(PDFResourceManager):  # type: ignore[misc]
    """Keeps the fonts that stand in a page itself too: pdfminer keeps those alone that have a number."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """As pdfminer makes it."""
        font = super().get_font(objid, spec)
        if not objid and len(self._cached_fonts) < _MOST_FONTS:
            self._cached_fonts[f"unnumbered {len(self._cached_fonts)}"] = font
        return font


@dataclass
class FontsSeen:
    """What is known of the fonts of a document from page to page, by name and by how many fonts of that name
    there were: ``doubted`` says which digits and signs, ``looked`` how often each was looked at."""

    pages: int = 0
    doubted: dict[tuple[str, int, int, int, str], bool] = field(default_factory=dict)
    looked: Counter[tuple[str, int, str]] = field(default_factory=Counter)
    lying: set[str] = field(default_factory=set)


def lying_fonts(
    page: pdfium.PdfPage, glyphs: Sequence[Glyph], sheet: Sheet, seen: FontsSeen, fonts: Collection[Any]
) -> set[str]:
    """The fonts of a page (names as the file gives them) that draw another digit than their map says.

    ``seen`` is of the pages before, and grows; ``fonts`` are all of the document so far, as pdfminer holds
    them. A font that holds only some digits may be asked for one that it has not; so each doubted digit is
    looked at where the page prints it (``glyphs``), the others once. So are those that a font names twice:
    PDFium is asked by name, and says what one of them looks like.
    """
    seen.pages += 1
    asked = [glyph for glyph in glyphs if glyph.text in _ASKED]
    plain = {name: _plain(name) for name in {glyph.font for glyph in asked}}
    printed: dict[str, set[str]] = {}
    for glyph in asked:
        printed.setdefault(plain[glyph.font], set()).add(glyph.text)
    count = Counter(_plain(str(font.fontname)) for font in fonts)
    state = {name: count[name] or -seen.pages for name in printed}  # one that is not counted may be another
    doubted, fonts_named = _doubted_in(page, printed, seen, state)
    twice = named_twice(fonts)
    shapes: dict[tuple[str, str], Shape] = {}
    for glyph in asked:
        name, text = plain[glyph.font], glyph.text
        is_twice = text in twice.get(glyph.font, ())
        is_doubted = text in doubted.get(name, () if fonts_named[name] else DIGITS)
        is_often = is_twice or (is_doubted and fonts_named[name] > 1)
        key = glyph.font, -seen.pages if is_often else state[name], text
        looks = _LOOKS_TWICE if is_often else _LOOKS if is_doubted else int(text in DIGITS)
        if glyph.font in seen.lying or seen.looked[key] >= looks:
            continue
        seen.looked[key] += 1
        ink = _printed(page, glyph, sheet)
        if ink is None:
            continue
        shape = shape_in(ink)
        if _shows_another(ink, shape, text):
            seen.lying.add(glyph.font)
        elif is_twice and text in DIGITS:
            first = shapes.setdefault((glyph.font, text), shape)
            if is_unlike(shape, text) or not are_one(shape, first):
                seen.lying.add(glyph.font)
    several = {glyph.font for glyph in glyphs if len(glyph.text) > 1 and _has_digit(glyph.text)}
    return (seen.lying & plain.keys()) | several


def _has_digit(text: str) -> bool:
    """One glyph is no number of several digits, and no digit beside something else."""
    return text[0] in DIGITS or text[-1] in DIGITS


def _doubted_in(
    page: pdfium.PdfPage, printed: Mapping[str, set[str]], seen: FontsSeen, state: Mapping[str, int]
) -> tuple[dict[str, set[str]], Counter[str]]:
    """The doubted digits and signs by name of font, of the fonts that PDFium knows by name, and how many
    fonts of the page have each name."""
    doubted: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    for font in fonts_of(page):
        name = _plain(_name(font))
        if name not in printed:
            continue
        size = _program_size(font)
        for text in printed[name]:
            key = name, state[name], size, count[name], text
            if key not in seen.doubted:
                seen.doubted[key] = is_doubted(font, text)
            if seen.doubted[key]:
                doubted.setdefault(name, set()).add(text)
        count[name] += 1
    return doubted, count


def _shows_another(ink: NDArray[np.uint8], shape: Shape, text: str) -> bool:
    return is_another_in_print(ink, text, _PRINTED) or (text in DIGITS and is_another(shape, text))


def _printed(page: pdfium.PdfPage, glyph: Glyph, sheet: Sheet) -> NDArray[np.uint8] | None:
    """The ink of a letter as the page prints it, cut to the letter; None where other ink, as that of a stamp,
    goes through it: no digit reaches the top or the foot of the room that its font has."""
    box = Frame(glyph.turn, sheet.width, sheet.height).show(glyph.box)
    x0, top, x1, bottom = sheet.shown
    cut = (box[0] - x0, bottom - box[3], x1 - box[2], box[1] - top)
    scale = _PRINTED / max(glyph.size, 1.0)
    if glyph.turn or min(cut) < 0 or (box[2] - box[0]) * scale < 2:
        return None
    drawn = page.render(scale=scale, crop=cut, grayscale=True).to_numpy()
    grey = np.asarray(drawn).squeeze()
    ink = (grey.astype(np.int16) - int(np.median(grey))).__abs__() > _CONTRAST
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    if count < 2:
        return None
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    x, y, w, h = (int(v) for v in stats[largest, :4])
    if y == 0 or y + h == ink.shape[0]:
        return None
    return np.asarray((labels[y : y + h, x : x + w] == largest).astype(np.uint8) * 255, dtype=np.uint8)


def _name(font: Any) -> str:
    name = ctypes.create_string_buffer(_NAME)
    raw.FPDFFont_GetBaseFontName(font, name, _NAME)
    return name.value.decode("utf-8", "replace")


def _plain(name: str) -> str:
    """The name of a font without the mark of a part of it (``ABCDEF+``), and as letters only."""
    return re.sub(r"[^a-z0-9]", "", name.rpartition("+")[2].lower())


def _program_size(font: Any) -> int:
    size = ctypes.c_size_t()
    raw.FPDFFont_GetFontData(font, None, 0, size)
    return size.value
