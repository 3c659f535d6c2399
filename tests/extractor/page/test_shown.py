"""A box of the record lies on its print in the picture, whatever the page's boxes, turn and kind."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pdfplumber
import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractor.page.image import page_image
from extractor.page.shown import ShownPage, show_page
from extractor.reading.text_layer import read_digital_page
from extractor.records import Box
from extractor.source.model import SourceFile

WIDTH, HEIGHT = 400, 560
MOST = 10_000_000

corners = st.sampled_from([(0, 0), (-37, 21), (250, -640), (1200, 900)])
turns = st.sampled_from([0, 90, 180, 270])
cuts = st.sampled_from([None, (60, 40, 50, 30), (-20, -30, -10, -5)])  # left, bottom, right, top
places = st.tuples(st.integers(80, 240), st.integers(80, 440))  # of the mark, from the sheet's lower left


def sheet(draw: Canvas, corner: tuple[int, int], turn: int, cut: tuple[int, int, int, int] | None) -> bytes:
    """A page whose media box begins at ``corner``, turned, of which a crop box leaves out ``cut``."""
    draw.save()
    x, y = corner
    with pikepdf.open(io.BytesIO(draw._filename.getvalue())) as pdf:
        page = pdf.pages[0]
        page.mediabox = pikepdf.Array([x, y, x + WIDTH, y + HEIGHT])
        if cut:
            left, bottom, right, top = cut
            page.cropbox = pikepdf.Array([x + left, y + bottom, x + WIDTH - right, y + HEIGHT - top])
        page.obj["/Rotate"] = turn
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def source(content: bytes, kind: str = "pdf") -> SourceFile:
    return SourceFile(path=Path("a"), format=kind, content=content)  # type: ignore[arg-type]


def ink(shown: ShownPage) -> Box:
    """The box of all ink on the picture."""
    dark = np.asarray(shown.picture.convert("L")) < 128
    xs, ys = np.nonzero(dark.any(axis=0))[0], np.nonzero(dark.any(axis=1))[0]
    return float(xs[0]), float(ys[0]), float(xs[-1] + 1), float(ys[-1] + 1)


@settings(max_examples=40, deadline=None)
@given(corners, turns, cuts, places, st.sampled_from([1.0, 1.6, 2.0]))
def test_words_of_a_drawn_page(
    corner: tuple[int, int],
    turn: int,
    cut: tuple[int, int, int, int] | None,
    place: tuple[int, int],
    scale: float,
) -> None:
    pen = Canvas(io.BytesIO(), pagesize=(WIDTH, HEIGHT))
    pen.setFont("Helvetica", 14)
    pen.drawString(corner[0] + place[0], corner[1] + place[1], "72,35")
    content = sheet(pen, corner, turn, cut)
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        (line,) = read_digital_page(pdf.pages[0]).lines
    assert line.text == "72,35"
    assert line.box is not None
    shown = show_page(source(content), 1, scale, MOST)
    box, drawn = shown.pixels(line.box), ink(shown)
    assert box[0] - 1 <= drawn[0]
    assert box[1] - 1 <= drawn[1]
    assert drawn[2] <= box[2] + 1
    assert drawn[3] <= box[3] + 1
    assert max(box[2] - box[0], box[3] - box[1]) < 1.2 * max(drawn[2] - drawn[0], drawn[3] - drawn[1]) + 2


def scanned(place: tuple[int, int], dpi: int = 144) -> Image.Image:
    """A sheet as a scanner gives it, with a black square of 30 points."""
    pixels = np.full((HEIGHT * dpi // 72, WIDTH * dpi // 72), 255, np.uint8)
    left, top = (round(v * dpi / 72) for v in (place[0], HEIGHT - place[1] - 30))
    side = round(30 * dpi / 72)
    pixels[top : top + side, left : left + side] = 0
    return Image.fromarray(pixels)


def box_on_page(content: pdfium.PdfPage | Image.Image) -> Box:
    """Where the pixels that the readers get say that the square is, in points."""
    image = page_image(content)
    ys, xs = np.nonzero(image.pixels < 128)
    x0, y0, _ = image.to_page @ (xs.min(), ys.min(), 1)
    x1, y1, _ = image.to_page @ (xs.max() + 1, ys.max() + 1, 1)
    return float(x0), float(y0), float(x1), float(y1)


@settings(max_examples=40, deadline=None)
@given(corners, turns, cuts, places)
def test_pixels_of_a_scanned_page(
    corner: tuple[int, int], turn: int, cut: tuple[int, int, int, int] | None, place: tuple[int, int]
) -> None:
    pen = Canvas(io.BytesIO(), pagesize=(WIDTH, HEIGHT))
    pen.drawImage(ImageReader(scanned(place)), *corner, WIDTH, HEIGHT)
    content = sheet(pen, corner, turn, cut)
    with pdfium.PdfDocument(content) as document:
        read = box_on_page(document[0])
    shown = show_page(source(content), 1, 1.6, MOST)
    assert shown.pixels(read) == pytest.approx(ink(shown), abs=2.5)


@pytest.mark.parametrize("tag", [1, 3, 6, 8])
@pytest.mark.parametrize("stated", [None, (150, 150), (72, 72), (300, 300)])
def test_pictures_that_are_files(tag: int, stated: tuple[int, int] | None) -> None:
    given = scanned((120, 300))
    marks = Image.Exif()
    marks[0x0112] = tag
    out = io.BytesIO()
    given.save(out, "PNG", exif=marks, **({"dpi": stated} if stated else {}))
    with Image.open(io.BytesIO(out.getvalue())) as image:
        read = box_on_page(image)
    shown = show_page(source(out.getvalue(), "image"), 1, 1.6, MOST)
    assert shown.pixels(read) == pytest.approx(ink(shown), abs=2.0)


def test_clear_paper_is_white() -> None:
    clear = Image.new("RGBA", (600, 800), (0, 0, 0, 0))
    out = io.BytesIO()
    clear.save(out, "PNG")
    shown = show_page(source(out.getvalue(), "image"), 1, 1.0, MOST)
    assert shown.picture.getpixel((10, 10)) == (255, 255, 255)


def test_a_huge_sheet_is_shown_smaller_and_in_place() -> None:
    pen = Canvas(io.BytesIO(), pagesize=(WIDTH, HEIGHT))
    pen.rect(100, 200, 40, 40, fill=1)
    shown = show_page(source(sheet(pen, (0, 0), 0, None)), 1, 4.0, 100_000)
    assert shown.picture.width * shown.picture.height <= 101_000
    assert shown.pixels((100, HEIGHT - 240, 140, HEIGHT - 200)) == pytest.approx(ink(shown), abs=1.5)
