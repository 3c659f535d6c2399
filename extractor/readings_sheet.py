"""A sheet of crops: each place that two readers looked at, with what each of them saw and why it is in
doubt, doubtful ones first.

Set under the picture of a page, so that whoever doubts a number sees ink and readings side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from extractor.read import Line, ReadPage
from extractor.records import Doubts, Evidence, ReaderReading
from extractor.records.evidence import Box

_MARGIN = 3.0  # points around a crop
_PLACES_SHOWN = 80  # places on a sheet, the doubtful ones first
_HEIGHT = 60  # pixels of a row
_DOUBT = (200, 20, 20)  # colour (red, green, blue) of doubtful readings
_PLAIN = (40, 40, 40)  # the same of the others


@dataclass(frozen=True, slots=True)
class _Place:
    label: str
    box: Box
    text: str
    doubtful: bool
    readings: tuple[ReaderReading, ...]
    doubts: Doubts = ()


def with_readings(picture: Image.Image, clean: Image.Image, read: ReadPage, scale: float) -> Image.Image:
    """``picture`` with the sheet under it; the same where no place has readings of its own.

    ``clean`` is the page without drawings, ``scale`` its pixels per point.
    """
    places = sorted(_places(read), key=lambda place: not place.doubtful)[:_PLACES_SHOWN]
    if not places:
        return picture
    columns = max(1, picture.width // 560)
    rows = -(-len(places) // columns)
    sheet = Image.new("RGB", (picture.width, picture.height + rows * _HEIGHT + 12), "white")
    sheet.paste(picture, (0, 0))
    pen = ImageDraw.Draw(sheet)
    for n, place in enumerate(places):
        x = (n % columns) * (picture.width // columns) + 8
        y = picture.height + 8 + (n // columns) * _HEIGHT
        _draw(sheet, pen, clean, place, (x, y), scale)
    return sheet


def _places(read: ReadPage) -> Iterator[_Place]:
    for number, table in enumerate(read.tables, 1):
        for cell in table.cells:
            reading = cell.reading
            if cell.evidence.bbox is not None and _worth_a_look(reading.needs_review, reading.readings):
                label = f"{number}:{cell.row},{cell.column}"
                box = _ink(reading.lines) or cell.evidence.bbox
                yield _Place(label, box, reading.text, reading.needs_review, reading.readings, reading.doubts)
    for line in read.lines:
        if line.box is not None and _worth_a_look(line.needs_review, line.readings):
            yield _Place("", line.box, line.text, line.needs_review, line.readings, line.doubts)


def _worth_a_look(doubtful: bool, readings: tuple[ReaderReading, ...]) -> bool:
    return bool(readings) and (doubtful or len({reading.reader for reading in readings}) > 1)


def _ink(lines: tuple[Line, ...]) -> Box | None:
    """The box around the printed lines of a cell."""
    places = [line.evidence for line in lines if line.box is not None]
    return Evidence.joined(places).bbox if places else None


def _draw(
    sheet: Image.Image,
    pen: ImageDraw.ImageDraw,
    clean: Image.Image,
    place: _Place,
    at: tuple[int, int],
    scale: float,
) -> None:
    x, y = at
    x0, top, x1, bottom = (round(value * scale) for value in place.box)
    margin = round(_MARGIN * scale)
    crop = clean.crop((x0 - margin, top - margin, x1 + margin, bottom + margin))
    crop.thumbnail((220, _HEIGHT - 8))
    sheet.paste(crop, (x + 52, y))
    colour = _DOUBT if place.doubtful else _PLAIN
    pen.text((x, y + 4), place.label, fill=colour, font=_font())
    seen = "   ".join(f"{r.reader} “{_short(r.text)}” {r.confidence:.2f}" for r in place.readings[:3])
    pen.text(
        (x + 280, y + 2), _short(place.text) + (" ?" if place.doubtful else ""), fill=colour, font=_font()
    )
    pen.text((x + 280, y + 20), seen, fill=_PLAIN, font=_font())
    why = ", ".join(f"{doubt.code} ({doubt.by})" for doubt in place.doubts[:3])
    pen.text((x + 280, y + 36), why, fill=_DOUBT, font=_font())


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 26 else f"{words[:25]}…"


@cache
def _font() -> Any:
    return ImageFont.load_default(size=12)
