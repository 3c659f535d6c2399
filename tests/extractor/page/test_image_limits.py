"""At which resolution a page is taken, and when its own picture is: pages and pictures made for it."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from extractor.errors import NotReadable
from extractor.page.image import PageImage, page_image

SIDE = 400  # points of a square page


def page(pixels: tuple[int, int], matrix: tuple[float, ...], tone: int = 240, clear: float = 0) -> PageImage:
    """A page that shows a picture of one tone by a matrix; so much of the paper is seen through it."""
    width, height = pixels
    pdf = pikepdf.new()
    sheet = pdf.add_blank_page(page_size=(SIDE, SIDE))
    picture = pikepdf.Stream(
        pdf,
        bytes([tone]) * (width * height),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
    )
    seen = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=1 - clear))
    sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture), ExtGState=seen)
    sheet.Contents = pikepdf.Stream(pdf, b"q /G gs %f %f %f %f %f %f cm /P Do Q" % matrix)
    out = io.BytesIO()
    pdf.save(out)
    return page_image(pdfium.PdfDocument(out.getvalue())[0])


def whole(inset: float = 0.0, lean: float = 0.0) -> tuple[float, ...]:
    return SIDE - 2 * inset, lean, -lean, SIDE - 2 * inset, inset, inset


def test_a_page_without_pictures_is_drawn_at_the_usual_resolution() -> None:
    pdf = pdfium.PdfDocument.new()
    assert page_image(pdf.new_page(SIDE, SIDE)).dpi == pytest.approx(200, abs=1)


@pytest.mark.parametrize(("dpi", "drawn"), [(50, 100), (90, 100), (110, 110), (250, 250), (390, 390)])
def test_a_page_is_drawn_as_finely_as_its_picture_and_no_coarser_than_print_needs(
    dpi: float, drawn: float
) -> None:
    """A picture of two inches in the middle of the page."""
    pixels = (round(2 * dpi), round(2 * dpi))
    assert page(pixels, (144, 0, 0, 144, 100, 100)).dpi == pytest.approx(drawn, abs=1.5)


def test_and_no_finer_than_readers_use() -> None:
    assert page((1200, 1200), (144, 0, 0, 144, 100, 100)).dpi == pytest.approx(400, abs=1.5)


@pytest.mark.parametrize(("share", "counts"), [(0.004, False), (0.009, False), (0.011, True), (0.3, True)])
def test_a_coat_of_arms_does_not_say_how_fine_the_page_is(share: float, counts: bool) -> None:
    """Less than a hundredth of the page."""
    side = SIDE * share**0.5
    drawn = page((round(side / 72 * 350),) * 2, (side, 0, 0, side, 50, 50))
    assert (drawn.dpi == pytest.approx(350, abs=10)) == counts
    assert (drawn.dpi == pytest.approx(200, abs=1)) != counts


@pytest.mark.parametrize(("inset", "own"), [(0.0, True), (3.6, True), (4.4, False), (30.0, False)])
def test_a_picture_that_leaves_a_margin_is_not_the_page(inset: float, own: bool) -> None:
    """A hundredth of the page on each side. Its pixels would lie elsewhere than on the page."""
    assert (page((500, 500), whole(inset)).pixels.shape == (500, 500)) == own


@pytest.mark.parametrize(("lean", "own"), [(0.0, True), (0.35, True), (0.45, False), (9.0, False)])
def test_a_picture_that_is_set_askew_is_drawn_as_it_is_shown(lean: float, own: bool) -> None:
    assert (page((500, 500), whole(lean=lean)).pixels.shape == (500, 500)) == own


@pytest.mark.parametrize(("pixels", "own"), [((49, 60), 0), ((60, 49), 0), ((50, 60), 1), ((60, 50), 1)])
def test_a_picture_of_a_few_pixels_is_no_scan(pixels: tuple[int, int], own: int) -> None:
    assert (page(pixels, whole()).pixels.shape == pixels[::-1]) == bool(own)


@pytest.mark.parametrize(("lighter", "own"), [(0, True), (11, True), (12, False), (13, False), (200, False)])
def test_a_picture_that_the_page_shows_otherwise_is_drawn(lighter: int, own: bool) -> None:
    """A black one, so that what is seen through it is all its light: masked, for one."""
    shown = page((500, 500), whole(), 0, lighter / 255)
    assert int(shown.pixels[250, 250]) == (0 if own else lighter)


def picture(width: int, height: int, dpi: float = 0, mode: str = "L") -> Image.Image:
    made = Image.new(mode, (width, height), 255 if mode == "L" else (240, 240, 240))
    if dpi:
        made.info["dpi"] = (dpi, dpi)
    return made


@pytest.mark.parametrize(("dpi", "taken"), [(300, 300), (415, 415), (430, 400), (600, 400)])
def test_a_scan_much_finer_than_readers_use_is_made_smaller(dpi: int, taken: int) -> None:
    assert page_image(picture(round(0.2 * dpi), 5 * dpi, dpi)).dpi == pytest.approx(taken, abs=2)


@pytest.mark.parametrize(("inches", "stated"), [(3.5, False), (4.5, True), (24.5, True), (25.5, False)])
def test_a_resolution_that_makes_no_sheet_of_paper_is_not_believed(inches: float, stated: bool) -> None:
    found = page_image(picture(200, round(100 * inches), 100))
    assert ("resolution-estimated" not in found.notes) == stated
    assert (found.height == pytest.approx(72 * inches)) == stated


@pytest.mark.parametrize(("dpi", "stated"), [(72, 0), (99, 0), (100, 1), (101, 1), (1200, 1), (1201, 0)])
def test_a_resolution_of_no_scanner_is_not_believed(dpi: int, stated: int) -> None:
    assert ("resolution-estimated" not in page_image(picture(60, 5 * dpi, dpi)).notes) == bool(stated)


@pytest.mark.parametrize("paper", [(595, 842), (610, 936), (612, 1008), (612, 792)])
def test_a_picture_without_resolution_is_the_paper_whose_shape_it_has(paper: tuple[int, int]) -> None:
    """A4, folio, legal and letter, upright and lying."""
    width, height = paper
    found = page_image(picture(2 * width, 2 * height))
    assert (found.width, found.height) == pytest.approx(paper, abs=2)
    lying = page_image(picture(2 * height, 2 * width))
    assert (lying.height, lying.width) == pytest.approx(paper, abs=2)


@pytest.mark.parametrize(
    ("width", "height", "page"), [(49, 300, 0), (300, 49, 0), (50, 300, 1), (300, 50, 1)]
)
def test_a_picture_of_a_line_is_no_page(width: int, height: int, page: int) -> None:
    if page:
        assert page_image(picture(width, height)).pixels.shape == (height, width)
    else:
        with pytest.raises(NotReadable):
            page_image(picture(width, height))


@pytest.mark.parametrize(("difference", "colour"), [(0, False), (24, False), (25, True), (120, True)])
def test_a_cast_of_the_paper_is_no_colour(difference: int, colour: bool) -> None:
    tinted = Image.new("RGB", (400, 400), (240, 240, 240 - difference))
    assert (page_image(tinted).pixels.ndim == 3) == colour


@pytest.mark.parametrize(("marked", "colour"), [(3, False), (7, False), (9, True), (40, True)])
def test_a_few_coloured_grains_make_no_page_a_coloured_one(marked: int, colour: bool) -> None:
    """A ten-thousandth of the pixels that are looked at, of which there are eighty thousand here."""
    pixels = np.full((8 * 283, 8 * 283, 3), 240, dtype=np.uint8)
    for n in range(marked):
        pixels[8 * (10 + 5 * n) : 8 * (10 + 5 * n) + 1, 80:81] = (200, 40, 40)
    assert (page_image(Image.fromarray(pixels)).pixels.ndim == 3) == colour
