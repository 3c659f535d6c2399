"""The shapes of digits: what a font draws for each, beside those of the standard fonts.

PDFium brings the standard fonts along, and so what each digit looks like. Commas and points are told by where
they lie on the line (``sign_shapes``).
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import cv2
import numpy as np
import pikepdf
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from extractor.page.sign_shapes import is_another_sign

Shape = NDArray[np.float32]  # _HIGH × _WIDE pixels, of mean 0 and length 1

DIGITS = "0123456789"
_STANDARD = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier")
_WIDE, _HIGH = 24, 32  # pixels of a shape
_BLUR = 1.2  # pixels
_SURELY_MORE = 0.04  # of likeness (1 is the same): so much more like another digit says that the map lies
_ALIKE = 0.75  # a shape less like any digit is none, or of a font that nothing here knows
_UNLIKE = 0.6  # digits of most fonts come to 0.75 and more, signs other than brackets and bars do not
_ONE = 0.9  # likeness of one glyph drawn at two places, moved by parts of a pixel; of a 1 and ) it is 0.8
_EM = 1.0  # the size of text in which PDFium gives outlines, whatever size it is asked for
_DEPTH = 4  # forms within forms
_MOST_OBJECTS = 20_000  # objects of a page, which bounds the time
_MOST_SEGMENTS = 400  # lines and curves of a digit; a real one has some forty


def shape_in(ink: NDArray[np.uint8]) -> Shape:
    """A picture of one letter, cut to its ink, as a shape."""
    scale = min((_HIGH - 2) / ink.shape[0], (_WIDE - 2) / ink.shape[1])
    size = (max(1, round(ink.shape[1] * scale)), max(1, round(ink.shape[0] * scale)))
    small = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA))
    sheet = np.zeros((_HIGH, _WIDE), np.uint8)
    top, left = (_HIGH - size[1]) // 2, (_WIDE - size[0]) // 2
    sheet[top : top + size[1], left : left + size[0]] = small
    return _softened(sheet)


def fonts_of(page: pdfium.PdfPage) -> Iterator[Any]:
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


def is_doubted(font: Any, text: str) -> bool:
    """Whether a digit looks more like another one than like itself, or a sign like another."""
    outlines = _outlines(font, text)
    if is_another_sign(outlines, text, _EM):
        return True
    shape = _shape(outlines) if text in DIGITS else None
    return shape is not None and is_another(shape, text)


def is_another(shape: Shape, digit: str) -> bool:
    """Whether a shape looks more like another digit than like this one."""
    digits, shapes = _known()
    likeness = shapes @ shape.ravel()
    best = int(np.argmax(likeness))
    own = likeness[digits == digit].max()
    return bool(digits[best] != digit and likeness[best] >= _ALIKE and likeness[best] - own >= _SURELY_MORE)


def is_unlike(shape: Shape, digit: str) -> bool:
    """Whether a shape is none of this digit in any standard font."""
    digits, shapes = _known()
    return bool((shapes[digits == digit] @ shape.ravel()).max() < _UNLIKE)


def are_one(shape: Shape, other: Shape) -> bool:
    """Whether two shapes in print are of one glyph."""
    return float((shape * other).sum()) >= _ONE


@cache
def _known() -> tuple[NDArray[np.str_], Shape]:
    """The digits of the standard fonts, and the shape of each as a row."""
    found: list[tuple[str, Shape]] = []
    with pdfium.PdfDocument(_specimen()) as document:
        page = document[0]
        for font in fonts_of(page):
            for digit in DIGITS:
                shape = _shape(_outlines(font, digit))
                if shape is not None:
                    found.append((digit, shape.ravel()))
        page.close()
    return np.array([digit for digit, _ in found]), np.stack([shape for _, shape in found])


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


def _shape(outlines: Sequence[NDArray[np.float64]]) -> Shape | None:
    """The shape of a digit that is drawn so, of one height and width, blurred, its length 1."""
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
    path = raw.FPDFFont_GetGlyphPath(font, ord(digit), _EM)
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
