"""Whether the digits of a font, its commas and points are what the file says they are: by the shape of each.

A font draws shapes; which letter a shape stands for is told by a map in the file that may lie, by mistake of
a program or with intent. PDFium draws for each digit the shape that the map names, and the shapes of the
standard fonts, which it brings along, say what that shape looks like. Commas and points are told by where
they lie on the line (``sign_shapes``).
"""

from __future__ import annotations

import ctypes
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import cv2
import numpy as np
import pikepdf
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from extractor.page.frame import Frame
from extractor.page.sheet import Sheet
from extractor.page.sign_shapes import SIGNS, is_another_in_print, is_another_sign
from extractor.page.words import Glyph

Shape = NDArray[np.float32]

_DIGITS = "0123456789"
_STANDARD = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier")
_WIDE, _HIGH = 24, 32  # pixels of a shape
_BLUR = 1.2  # pixels
_SURELY_MORE = 0.04  # of likeness (1 is the same): so much more like another digit says that the map lies
_ALIKE = 0.75  # a shape less like any digit is none, or of a font that nothing here knows
_LOOKS = 3  # places at which a doubted digit is looked at
_LOOKS_TWICE = 60  # places at which one is looked at that a font names twice, which bounds the time
_PRINTED = 60.0  # pixels: the size of its text there
_CONTRAST = 60  # grey levels between the ground and the letter
_SIZE = 40.0  # points: any, since shapes are brought to one height
_DEPTH = 4  # forms within forms
_MOST_OBJECTS = 20_000  # objects of a page, which bounds the time
_MOST_SEGMENTS = 400  # lines and curves of a digit; a real one has some forty
_NAME = 200  # bytes of a font's name


def lying_fonts(
    page: pdfium.PdfPage,
    glyphs: Sequence[Glyph],
    sheet: Sheet,
    known: dict[str, set[str]],
    twice: Mapping[str, set[str]],
) -> set[str]:
    """The fonts of a page (names as the file gives them) that draw another digit than their map says.

    ``known`` holds the digits that are doubted in fonts seen before, by name and program, and grows. A font
    that holds only some digits may be asked for one that it has not; so each doubted digit is looked at where
    the page prints it (``glyphs``). So are those that a font names ``twice``: PDFium is asked by name, and
    says what one of them looks like.
    """
    doubted: dict[str, set[str]] = {}
    for font in _fonts(page):
        name = _name(font)
        key = f"{name}/{_program_size(font)}"
        if key not in known:
            known[key] = _doubted(font)
        if known[key]:
            doubted.setdefault(_plain(name), set()).update(known[key])
    for name, texts in twice.items():
        doubted.setdefault(_plain(name), set()).update(texts)
    asked = (
        [glyph for glyph in glyphs if glyph.text in doubted.get(_plain(glyph.font), ())] if doubted else []
    )
    lying: set[str] = set()
    looked: Counter[tuple[str, str]] = Counter()
    for glyph in asked:
        looked[glyph.font, glyph.text] += 1
        looks = _LOOKS_TWICE if glyph.text in twice.get(glyph.font, ()) else _LOOKS
        if glyph.font not in lying and looked[glyph.font, glyph.text] <= looks:
            ink = _printed(page, glyph, sheet)
            if ink is not None and _shows_another(ink, glyph.text):
                lying.add(glyph.font)
    return lying


def _shows_another(ink: NDArray[np.uint8], text: str) -> bool:
    return is_another_in_print(ink, text, _PRINTED) or (text in _DIGITS and _is_another(_brought(ink), text))


def _printed(page: pdfium.PdfPage, glyph: Glyph, sheet: Sheet) -> NDArray[np.uint8] | None:
    """The ink of a letter as the page prints it, cut to the letter."""
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
    return np.asarray((labels[y : y + h, x : x + w] == largest).astype(np.uint8) * 255, dtype=np.uint8)


def _brought(ink: NDArray[np.uint8]) -> Shape:
    """A picture of one letter, cut to its ink, as a shape."""
    scale = min((_HIGH - 2) / ink.shape[0], (_WIDE - 2) / ink.shape[1])
    size = (max(1, round(ink.shape[1] * scale)), max(1, round(ink.shape[0] * scale)))
    small = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA))
    sheet = np.zeros((_HIGH, _WIDE), np.uint8)
    top, left = (_HIGH - size[1]) // 2, (_WIDE - size[0]) // 2
    sheet[top : top + size[1], left : left + size[0]] = small
    return _softened(sheet)


def _fonts(page: pdfium.PdfPage) -> Iterator[Any]:
    """Each font of the page's text once, those of forms too."""
    seen: set[int] = set()
    left = [(page.raw, 0)]
    count = 0
    while left:
        holder, level = left.pop()
        many, get = (
            (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
            if level
            else (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
        )
        for index in range(many(holder)):
            count += 1
            if count > _MOST_OBJECTS:
                return
            item = get(holder, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_FORM and level < _DEPTH:
                left.append((item, level + 1))
            elif kind == raw.FPDF_PAGEOBJ_TEXT:
                font = raw.FPDFTextObj_GetFont(item)
                place = ctypes.cast(font, ctypes.c_void_p).value
                if place is not None and place not in seen:
                    seen.add(place)
                    yield font


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


def _doubted(font: Any) -> set[str]:
    """The digits that look more like another one than like themselves, and signs that look like others."""
    shapes = ((digit, _shape(font, digit)) for digit in _DIGITS)
    signs = {sign for sign in _DIGITS + SIGNS if is_another_sign(_outlines(font, sign), sign, _SIZE)}
    return signs | {digit for digit, shape in shapes if shape is not None and _is_another(shape, digit)}


def _is_another(shape: Shape, digit: str) -> bool:
    likeness = {one: max(float((shape * known).sum()) for known in all_) for one, all_ in _known().items()}
    best = max(likeness, key=lambda one: likeness[one])
    return best != digit and likeness[best] >= _ALIKE and likeness[best] - likeness[digit] >= _SURELY_MORE


@cache
def _known() -> dict[str, list[Shape]]:
    """The shapes of each digit in the standard fonts."""
    found: dict[str, list[Shape]] = {digit: [] for digit in _DIGITS}
    with pdfium.PdfDocument(_specimen()) as document:
        page = document[0]
        for font in _fonts(page):
            for digit in _DIGITS:
                shape = _shape(font, digit)
                if shape is not None:
                    found[digit].append(shape)
        page.close()
    return found


def _specimen() -> bytes:
    """A page with a letter in each of the standard fonts."""
    name = pikepdf.Name
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 200))
        fonts = {
            f"/F{n}": pikepdf.Dictionary(
                Type=name.Font, Subtype=name.Type1, BaseFont=name("/" + font), Encoding=name.WinAnsiEncoding
            )
            for n, font in enumerate(_STANDARD)
        }
        pdf.pages[0].obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        text = "".join(f"BT {font} 10 Tf 20 20 Td (0) Tj ET " for font in fonts)
        pdf.pages[0].obj.Contents = pikepdf.Stream(pdf, text.encode())
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def _shape(font: Any, digit: str) -> Shape | None:
    """The shape that the font draws for a digit, of one height and width, blurred, its length 1."""
    outlines = _outlines(font, digit)
    if not outlines:
        return None
    every = np.vstack(outlines)
    low, high = every.min(axis=0), every.max(axis=0)
    if not (high > low).all():
        return None
    scale = float(min((_HIGH - 2) / (high[1] - low[1]), (_WIDE - 2) / (high[0] - low[0])))
    off = (np.array([_WIDE, _HIGH]) - (high - low) * scale) / 2
    placed = [(outline - low) * scale + off for outline in outlines]
    for outline in placed:
        outline[:, 1] = _HIGH - outline[:, 1]
    drawn = np.zeros((_HIGH, _WIDE), np.uint8)
    points = [np.round(outline * 16).astype(np.int32) for outline in placed]
    cv2.fillPoly(drawn, points, 255, shift=4, lineType=cv2.LINE_AA)
    return _softened(drawn)


def _softened(drawn: NDArray[np.uint8]) -> Shape:
    """Blurred, without its mean, its length 1: two such shapes times one another say how alike they are."""
    soft = np.asarray(cv2.GaussianBlur(drawn.astype(np.float32), (0, 0), _BLUR))
    soft = soft - soft.mean()
    return np.asarray(soft / max(float(np.linalg.norm(soft)), 1e-6), dtype=np.float32)


def _outlines(font: Any, digit: str) -> list[NDArray[np.float64]]:
    path = raw.FPDFFont_GetGlyphPath(font, ord(digit), _SIZE)
    if not path:
        return []
    count = min(raw.FPDFGlyphPath_CountGlyphSegments(path), _MOST_SEGMENTS)
    x, y = ctypes.c_float(), ctypes.c_float()
    outlines: list[list[tuple[float, float]]] = []
    bend: list[tuple[float, float]] = []
    for index in range(max(0, count)):
        segment = raw.FPDFGlyphPath_GetGlyphPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind, point = raw.FPDFPathSegment_GetType(segment), (x.value, y.value)
        if kind == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([point])
        elif kind == raw.FPDF_SEGMENT_LINETO:
            outlines[-1].append(point)
        else:
            bend.append(point)
            if len(bend) == 3:
                outlines[-1].extend(_bent(outlines[-1][-1], bend))
                bend = []
    return [np.array(outline) for outline in outlines if len(outline) > 2]


def _bent(start: tuple[float, float], bend: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Points of a Bézier curve."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, *bend
    for t in (0.25, 0.5, 0.75, 1.0):
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
