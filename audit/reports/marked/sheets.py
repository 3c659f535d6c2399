"""Plain sheets of text and pictures (A4), for the evidence between marked pages."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

from audit.reports.lettering import wrapped

PAGE = (595.0, 842.0)  # points of A4
EDGE = 42.0  # points around what stands on a sheet
SIZE, LINE, TITLE = 9.0, 12.0, 13.0  # points of letters, from line to line, of letters of the title
WIDE = PAGE[0] - 2 * EDGE  # points of a line
TALLEST = 300.0  # points of a picture
_SIGNS = str.maketrans({"≥": ">=", "≤": "<=", "−": "-", "→": "->", "≠": "<>", "✓": "v"})


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, the words below it, and a picture (PNG or JPEG) where there is one."""

    heading: str
    words: str
    picture: bytes | None = None


def sheets(title: str, blocks: Iterable[Block]) -> pikepdf.Pdf:
    """The blocks one below the other under ``title``, on as many sheets as they take."""
    pdf = pikepdf.Pdf.new()
    fonts = Dictionary(F=_font("Helvetica"), B=_font("Helvetica-Bold"))
    paper = _Paper(pdf, fonts)
    paper.lines(wrapped(title, WIDE, TITLE, bold=True), bold=True, size=TITLE)
    for block in blocks:
        _place(paper, block)
    paper.finish()
    return pdf


def _place(paper: _Paper, block: Block) -> None:
    image = Image.open(io.BytesIO(block.picture)).convert("RGB") if block.picture is not None else None
    width, height = _fitted(image) if image is not None else (0.0, 0.0)
    words = wrapped(block.words, WIDE, SIZE)
    paper.room(min(LINE * (len(words) + 3) + height, PAGE[1] - 2 * EDGE))
    paper.gap()
    paper.lines(wrapped(block.heading, WIDE, SIZE, bold=True), bold=True)
    paper.lines(words)
    if image is not None:
        paper.picture(image, width, height)


def _fitted(image: Image.Image) -> tuple[float, float]:
    """Points of a picture in a line's width, no taller than ``TALLEST`` and never larger than at 100 dpi."""
    scale = min(WIDE / image.width, TALLEST / image.height, 0.72)
    return image.width * scale, image.height * scale


def _font(name: str) -> Dictionary:
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{name}"), Encoding=Name.WinAnsiEncoding
    )


def _escaped(words: str) -> bytes:
    """As the fonts that every viewer has can show it; what they lack is a question mark."""
    plain = unicodedata.normalize("NFC", words.translate(_SIGNS)).encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


class _Paper:
    """Sheets as they fill up, from the top down."""

    def __init__(self, pdf: pikepdf.Pdf, fonts: Dictionary) -> None:
        self._pdf, self._fonts = pdf, fonts
        self._drawn: list[bytes] = []
        self._pictures = Dictionary()
        self._y = PAGE[1] - EDGE

    def room(self, points: float) -> None:
        """A new sheet where fewer ``points`` are left."""
        if self._y - points < EDGE and self._drawn:
            self.finish()

    def gap(self) -> None:
        self._y -= LINE

    def lines(self, words: Iterable[str], *, bold: bool = False, size: float = SIZE) -> None:
        for line in words:
            self.room(LINE)
            self._y -= size * LINE / SIZE
            font = b"B" if bold else b"F"
            self._drawn.append(
                b"BT /%b %.1f Tf %.1f %.1f Td (%b) Tj ET" % (font, size, EDGE, self._y, _escaped(line))
            )

    def picture(self, image: Image.Image, width: float, height: float) -> None:
        self.room(height + LINE / 2)
        self._y -= height + LINE / 2
        name = f"/P{len(self._drawn)}"
        self._pictures[name] = _drawn(self._pdf, image)
        place = (width, height, EDGE, self._y)
        self._drawn.append(b"q %.2f 0 0 %.2f %.2f %.2f cm %b Do Q" % (*place, name.encode()))

    def finish(self) -> None:
        """The sheet as a page; the next one is empty."""
        if not self._drawn:
            return
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *PAGE]),
            Resources=Dictionary(Font=self._fonts, XObject=self._pictures),
            Contents=self._pdf.make_stream(b"\n".join(self._drawn)),
        )
        self._pdf.pages.append(pikepdf.Page(self._pdf.make_indirect(page)))
        self._drawn, self._pictures = [], Dictionary()
        self._y = PAGE[1] - EDGE


def _drawn(pdf: pikepdf.Pdf, image: Image.Image) -> pikepdf.Stream:
    whole = io.BytesIO()
    image.save(whole, format="JPEG", quality=70)
    return pdf.make_stream(
        whole.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=image.width,
        Height=image.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
