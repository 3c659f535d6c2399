"""The sheet of crops under a page."""

from __future__ import annotations

from typing import Any

from PIL import Image

from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.readings_sheet import with_readings
from extractor.records import Evidence, ReaderReading
from extractor.records.doubt import doubt_if

HERE = Evidence(page=1, bbox=(10, 10, 60, 30))


def page(*readings: ReaderReading, doubtful: bool = False) -> ReadPage:
    cell = ReadCell(
        0,
        0,
        1,
        1,
        HERE,
        Reading("7,26", doubts=doubt_if(doubtful, "dirt", "test"), readings=readings),
    )
    return ReadPage(1, 300, 200, "scan", tables=(ReadTable((cell,), 1, 1, HERE),))


def test_a_page_without_readings_stays_as_it_is() -> None:
    picture = Image.new("RGB", (600, 400), "white")
    assert with_readings(picture, picture, page(), 2.0) is picture


def test_readings_stand_under_the_page_with_their_crop() -> None:
    picture = Image.new("RGB", (600, 400), "white")
    ink = picture.copy()
    ink.paste((0, 0, 0), (20, 20, 120, 60))
    seen = (
        ReaderReading(reader="a", text="7,26", confidence=0.9),
        ReaderReading(reader="b", text="7,28", confidence=0.8),
    )
    sheet = with_readings(picture, ink, page(*seen, doubtful=True), 2.0)
    assert sheet.size[0] == 600
    assert sheet.size[1] > 400
    below = sheet.crop((0, 400, 600, sheet.size[1]))
    assert (0, 0, 0) in {colour for _, colour in below.getcolors(100_000) or ()}
    shades: Any = below.getcolors(100_000) or ()
    assert any(r > 150 > g and g == b for _, (r, g, b) in shades)
