"""Looking at what the stages found: a page as a picture with its cells, lines and texts drawn over it.

As pdfplumber's visual debugging does, but from a ``ReadPage``, so that digital and scanned pages look alike.
Other stages may draw on: ``draw`` takes further layers (crops, readings, marks).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from extractor.errors import DocumentError
from extractor.layouts import logical_tables, without_frame
from extractor.layouts.weighing import Weighed
from extractor.page.shown import show_page
from extractor.parts.tables import FAMILIES
from extractor.read import ReadCell, ReadPage, ReadTable
from extractor.reading import read_page_of
from extractor.readings_sheet import with_readings
from extractor.records.evidence import Box
from extractor.source import open_source

Layer = Callable[[ImageDraw.ImageDraw, ReadPage, float], None]
"""Draws something of the page onto the picture; the last argument is the scale, pixels per point."""

_SCALE = 2.0  # pixels to a point
_MOST_PIXELS = 20_000_000  # of a picture: bounds the memory
_LEVEL = 13  # pixels from a line of meanings to the next
_LEVELS = 3  # lines of them below a table: columns are narrower than words
_RULED = (0, 90, 200)  # colour (red, green, blue) of cells between rules
_ALIGNED = (150, 60, 190)  # the same of cells told by how their words are aligned
_DOUBTFUL = (220, 30, 30)  # the same of what a person must look at
_LINE = (0, 140, 70)  # the same of lines outside tables


class NoSuchPage(DocumentError):  # noqa: N818 (as the others of its kind)
    """The page asked for is not in the document."""

    code = "no-such-page"
    texts = {  # noqa: RUF012
        "id": ("Halaman {number} tidak ada; dokumen ini memiliki {count} halaman.", "Pilih halaman lain."),
        "en": ("There is no page {number}; the document has {count} pages.", "Choose another page."),
    }


class NoSuchCheck(DocumentError):  # noqa: N818 (as the others of its kind)
    """A check is to be left out that there is none of."""

    code = "no-such-check"
    texts = {  # noqa: RUF012
        "id": ("Pemeriksaan {name} tidak ada.", "Pilih salah satu dari: {names}."),
        "en": ("There is no check {name}.", "Choose one of: {names}."),
    }


def _known(names: Collection[str]) -> None:
    """Raises NoSuchCheck for a name that no check of scans has."""
    if names:
        from extractor.reading.page.scan import CHECK_NAMES  # loads the readers of scans

        for name in names:
            if name not in CHECK_NAMES:
                raise NoSuchCheck(name=name, names=", ".join(CHECK_NAMES))


def draw_page(
    path: str | Path,
    number: int,
    out_png: str | Path,
    password: str | None = None,
    layers: Sequence[Layer] = (),
    without: Collection[str] = (),
) -> ReadPage:
    """A PNG of page ``number`` (from 1) with what was found on it, and the page as read.

    Cells of ruled tables are blue, of tables found by alignment violet, doubtful ones red; lines outside
    tables green. In each cell stand its row and column, below each column what it was taken for.
    Under a scanned page stand the crops that two readers looked at, with both readings and the doubts. Checks
    named in ``without`` are left out. Raises a ``DocumentError``.
    """
    source = open_source(path, password)
    if not 1 <= number <= len(source.pages):
        raise NoSuchPage(number=number, count=len(source.pages))
    _known(without)
    read = read_page_of(source, number, without)
    shown = show_page(source, number, _SCALE, _MOST_PIXELS)
    drawn = draw(shown.picture, read, shown.scale, layers)
    with_readings(drawn, shown.picture, read, shown.scale).save(out_png, format="PNG")
    return read


def draw(picture: Image.Image, read: ReadPage, scale: float, layers: Sequence[Layer] = ()) -> Image.Image:
    """The picture of a page with cells, lines and further layers drawn over it."""
    picture = picture.convert("RGB")
    pen = ImageDraw.Draw(picture, "RGBA")
    for layer in (draw_cells, draw_lines, draw_meanings, *layers):
        layer(pen, read, scale)
    return picture


def draw_cells(pen: ImageDraw.ImageDraw, read: ReadPage, scale: float) -> None:
    """Outline each cell of each table; ``scale`` is pixels a point."""
    for table in read.tables:
        for cell in table.cells:
            _cell(pen, cell, _RULED if table.ruled else _ALIGNED, scale)


def draw_lines(pen: ImageDraw.ImageDraw, read: ReadPage, scale: float) -> None:
    """Outline the lines outside tables, those in doubt in their own colour; ``scale`` is pixels a point."""
    for line in read.lines:
        if line.box is not None:
            colour = _DOUBTFUL if line.needs_review else _LINE
            pen.rectangle(_scaled(line.box, scale), outline=(*colour, 255), width=1)


def draw_meanings(pen: ImageDraw.ImageDraw, read: ReadPage, scale: float) -> None:
    """Below each column what it was taken for, the sum of the evidence, and the next likely meaning with how
    far it is behind; ``scale`` is pixels a point. The page is taken as if it stood alone."""
    for table in logical_tables([without_frame(read)], FAMILIES):
        for _, piece in table.pieces:
            bottom = piece.evidence.bbox[3] * scale if piece.evidence.bbox is not None else 0.0
            for column, one in enumerate(table.weighed[: piece.columns]):
                left = _left(piece, column)
                if left is not None:
                    _meaning(pen, left * scale, bottom + _LEVEL * (column % _LEVELS), one)


def _left(piece: ReadTable, column: int) -> float | None:
    """Where the cells begin that stand in the column alone."""
    own = [cell for cell in piece.cells if cell.column == column and cell.column_span == 1]
    return min((cell.evidence.bbox[0] for cell in own if cell.evidence.bbox is not None), default=None)


def _meaning(pen: ImageDraw.ImageDraw, left: float, top: float, one: Weighed) -> None:
    colour = _DOUBTFUL if one.close or one.meaning is None else _RULED
    second = f", {one.second} -{one.lead:.2f}" if one.second else ""
    told, place = f"{one.meaning or '?'} {one.score:.2f}{second}", (left + 2, top + 1)
    pen.rectangle(pen.textbbox(place, told, font=_font()), fill=(255, 255, 255, 200))
    pen.text(place, told, fill=(*colour, 255), font=_font())


def _cell(pen: ImageDraw.ImageDraw, cell: ReadCell, colour: tuple[int, int, int], scale: float) -> None:
    if cell.evidence.bbox is None:
        return
    if cell.reading.needs_review:
        colour = _DOUBTFUL
    box = _scaled(cell.evidence.bbox, scale)
    pen.rectangle(box, outline=(*colour, 255), fill=(*colour, 18), width=2)
    for line in cell.reading.lines:
        if line.box is not None:
            pen.rectangle(_scaled(line.box, scale), outline=(*colour, 90), width=1)
    spans = f"+{cell.row_span - 1},{cell.column_span - 1}" if cell.row_span * cell.column_span > 1 else ""
    pen.text((box[0] + 2, box[1] + 1), f"{cell.row},{cell.column}{spans}", fill=(*colour, 255), font=_font())


def _scaled(box: Box, scale: float) -> tuple[float, float, float, float]:
    return box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale


@cache
def _font() -> Any:
    return ImageFont.load_default(size=12)
