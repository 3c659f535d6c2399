"""From a PDF page or a picture to an upright, straight page, and back to its points."""

from __future__ import annotations

import io
from collections.abc import Callable

import cv2
import img2pdf
import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import NotReadable
from extractor.page.scan import ScanPage, load_scan_page

Picture = NDArray[np.uint8]
WORDS = ["meningkatnya", "kualitas", "pelayanan", "publik", "dan", "tata", "kelola", "keuangan", "daerah"]
DPI = 150


def letter(dpi: int = DPI) -> Image.Image:
    """A page of A4 with forty lines of print and one black square in its upper left quarter."""
    page = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=11 * dpi / 72)
    for line in range(40):
        text = " ".join(WORDS[(line + k) % len(WORDS)] for k in range(7))
        draw.text((dpi, dpi * (1.5 + line * 0.22)), text, font=font, fill=0)
    draw.rectangle([dpi * 2, dpi * 0.5, dpi * 2 + 30, dpi * 0.5 + 30], fill=0)
    return page


def _pdf_bytes(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "PNG", dpi=(DPI, DPI))
    return bytes(img2pdf.convert(data.getvalue()))


def in_pdf(picture: Image.Image, rotate: int = 0, cut: tuple[float, float] = (0, 0)) -> pdfium.PdfPage:
    pdf = pikepdf.open(io.BytesIO(_pdf_bytes(picture)))
    page = pdf.pages[0]
    if rotate:
        page.obj["/Rotate"] = rotate
    if any(cut):
        x0, y0, x1, y1 = (float(v) for v in page.mediabox)
        page.obj["/CropBox"] = pikepdf.Array([x0 + cut[0], y0, x1, y1 - cut[1]])
    out = io.BytesIO()
    pdf.save(out)
    return pdfium.PdfDocument(out.getvalue())[0]


def square(page: ScanPage) -> tuple[float, float, float, float]:
    """The box of the black square in points of the file's page."""
    solid = np.asarray(page.grey < 128, dtype=np.uint8)
    side = 24
    rows = np.cumsum(np.cumsum(np.pad(solid, ((1, 0), (1, 0))).astype(np.int64), axis=0), axis=1)
    filled = rows[side:, side:] - rows[:-side, side:] - rows[side:, :-side] + rows[:-side, :-side]
    ys, xs = np.nonzero(filled == side * side)
    return page.box_on_page((int(xs.min()), int(ys.min()), int(xs.max()) + side, int(ys.max()) + side))


def test_one_picture_is_taken_as_stored() -> None:
    page = load_scan_page(in_pdf(letter()), 3)
    assert page.number == 3
    assert page.grey.shape == (round(11.69 * DPI), round(8.27 * DPI))
    assert page.dpi == pytest.approx(DPI, abs=0.5)
    assert page.turned == 0
    assert page.skew == pytest.approx(0, abs=0.03)
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


@pytest.mark.parametrize("degrees", [-4.5, -1.3, 0.6, 3.0])
def test_skew_is_found_and_taken_out(degrees: float) -> None:
    skewed = letter().rotate(-degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)
    page = load_scan_page(in_pdf(skewed), 1)
    assert page.skew == pytest.approx(degrees, abs=0.06)
    # the square turned about the page's centre with the rest of the page
    centre = np.array([8.27 * 36, 11.69 * 36])
    turn = np.radians(degrees)
    away = np.array([151.2, 43.2]) - centre
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    moved = rotation @ away + centre
    x0, y0, x1, y1 = square(page)
    assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx(tuple(moved), abs=1.5)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_lying_and_overturned_pages_are_set_upright(turn: int) -> None:
    laid = letter().rotate(turn, expand=True)  # against the clock: it takes as much with it to stand again
    page = load_scan_page(in_pdf(laid), 1)
    assert page.turned == turn
    assert page.grey.shape[0] > page.grey.shape[1]
    x0, y0, x1, y1 = square(page)
    width, height = 8.27 * 72, 11.69 * 72
    where = {
        90: (36, width - 158.4, 50.4, width - 144),
        180: (width - 158.4, height - 50.4, width - 144, height - 36),
        270: (height - 50.4, 144, height - 36, 158.4),
    }
    assert (x0, y0, x1, y1) == pytest.approx(where[turn], abs=1.5)


def test_photographed_page_is_made_parallel() -> None:
    table = np.full((1754, 1240), 255, dtype=np.uint8)
    ys, xs = range(200, 1601, 100), (120, 300, 640, 900, 1120)
    for y in ys:
        cv2.line(table, (xs[0], y), (xs[-1], y), 40, 3)
    for x in xs:
        cv2.line(table, (x, ys[0]), (x, ys[-1]), 40, 3)
    seen = np.array([[0, 0], [1240, 0], [1240, 1754], [0, 1754]], dtype=np.float32)
    bent = seen + np.array([[40, 30], [-30, 0], [20, -25], [-10, 10]], dtype=np.float32)
    photograph = cv2.warpPerspective(
        table, cv2.getPerspectiveTransform(seen, bent), (1240, 1754), borderValue=255
    )
    picture = Image.fromarray(photograph)
    picture.info["dpi"] = (DPI, DPI)
    page = load_scan_page(picture, 1)
    profile = (page.grey < 160).sum(axis=1)
    assert (profile > 850).sum() >= 2 * len(ys)  # each rule lies in few rows of pixels again
    corner = np.argwhere(page.grey < 160)[0]
    x0, y0, _, _ = page.box_on_page((int(corner[1]), int(corner[0]), int(corner[1]) + 1, int(corner[0]) + 1))
    at = (round(x0 / 72 * DPI), round(y0 / 72 * DPI))
    around = photograph[max(0, at[1] - 4) : at[1] + 5, max(0, at[0] - 4) : at[0] + 5]
    assert around.min() < 160  # and its pixels lead back to ink of the photograph


def test_one_bit_picture_in_a_pdf() -> None:
    page = load_scan_page(in_pdf(letter().convert("1")), 1)
    assert page.dpi == pytest.approx(DPI, abs=0.5)
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


def test_one_bit_picture_stored_inverted() -> None:
    pdf = pikepdf.open(io.BytesIO(_pdf_bytes(letter().convert("1"))))
    picture = next(iter(pdf.pages[0].images.values()))
    before = [float(v) for v in picture.get("/Decode", [0, 1])]
    picture["/Decode"] = pikepdf.Array([before[1], before[0]])
    data = bytes(picture.read_bytes())
    picture.write(bytes(255 - b for b in data))
    out = io.BytesIO()
    pdf.save(out)
    page = load_scan_page(pdfium.PdfDocument(out.getvalue())[0], 1)
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


def test_page_cut_into_strips() -> None:
    whole = letter()
    half = whole.height // 2
    canvas_bytes = io.BytesIO()
    canvas = Canvas(canvas_bytes, pagesize=(whole.width * 72 / DPI, whole.height * 72 / DPI))
    for top, bottom in ((0, half), (half, whole.height)):
        strip = ImageReader(whole.crop((0, top, whole.width, bottom)))
        height = (bottom - top) * 72 / DPI
        canvas.drawImage(strip, 0, (whole.height - bottom) * 72 / DPI, whole.width * 72 / DPI, height)
    canvas.save()
    page = load_scan_page(pdfium.PdfDocument(canvas_bytes.getvalue())[0], 1)
    assert page.dpi == pytest.approx(DPI, rel=0.02)
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


def test_page_that_says_it_is_turned_is_read_as_shown() -> None:
    page = load_scan_page(in_pdf(letter().rotate(90, expand=True), rotate=90), 1)
    assert page.turned == 0
    assert (page.width, page.height) == pytest.approx((8.27 * 72, 11.69 * 72), abs=1)
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


def test_cropped_page_counts_from_the_media_box() -> None:
    page = load_scan_page(in_pdf(letter(), cut=(20, 30)), 1)
    assert page.width == pytest.approx(8.27 * 72, abs=1)
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


def test_judge_is_asked_before_a_page_is_set_on_its_head() -> None:
    over = letter().rotate(180)
    assert load_scan_page(over, 1, judge=lambda _: 0.5).turned == 0
    assert load_scan_page(over, 1, judge=lambda seen: float(seen[: len(seen) // 10].std())).turned == 180


def test_judge_is_asked_where_the_print_is_silent() -> None:
    blank = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(blank).text((400, 400), "1 2 3", font=ImageFont.load_default(size=30), fill=0)
    blank.info["dpi"] = (150, 150)
    asked: list[bool] = []

    def judge(picture: Picture) -> float:
        asked.append(True)
        return float(picture[:877].min() > 128)  # better with the print in the lower half

    assert load_scan_page(blank, 1, judge=judge).turned == 180
    assert len(asked) == 2
    assert load_scan_page(blank, 1).turned == 0


def bitonal(picture: Image.Image) -> Image.Image:
    return picture.convert("1")


def colour(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB")


def with_alpha(picture: Image.Image) -> Image.Image:
    clear = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    clear.paste(Image.new("RGBA", picture.size, (0, 0, 0, 255)), mask=picture.point(lambda v: 255 - v))
    return clear


def inks(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").convert("CMYK")


@pytest.mark.parametrize("kind", [bitonal, colour, with_alpha, inks])
def test_kinds_of_pictures(kind: Callable[[Image.Image], Image.Image]) -> None:
    picture = kind(letter())
    picture.info["dpi"] = (DPI, DPI)
    page = load_scan_page(picture, 1)
    assert page.notes == ()
    assert square(page) == pytest.approx((144, 36, 158.4, 50.4), abs=1)


def test_picture_without_resolution_is_taken_for_paper() -> None:
    page = load_scan_page(letter(), 1)
    assert page.dpi == pytest.approx(DPI, rel=0.02)
    assert page.notes == ("resolution-estimated",)


def test_picture_too_small_for_a_page_is_refused() -> None:
    with pytest.raises(NotReadable):
        load_scan_page(Image.new("L", (20, 20), 255), 1)


def test_shadow_and_black_border_become_paper() -> None:
    dark = np.asarray(letter(), dtype=np.float64)
    fall = np.linspace(1.0, 0.55, dark.shape[1])[None]
    dark = dark * fall
    dark[:, :40] = 5
    page = load_scan_page(in_pdf(Image.fromarray(dark.astype(np.uint8))), 1)
    margin = page.grey[:, 60:140]
    assert np.percentile(margin, 1) > 235
    assert page.grey[:, :30].mean() > 250


def test_blue_stamp_fades_and_the_print_below_it_stays() -> None:
    stamp = Image.new("RGB", letter().size, "white")
    ImageDraw.Draw(stamp).ellipse([500, 500, 720, 720], outline=(90, 80, 220), width=8)
    page = load_scan_page(in_pdf(ImageChops.darker(letter().convert("RGB"), stamp)), 1)
    (mark,) = page.marks
    assert (mark.kind, mark.removed) == ("stamp", True)
    assert mark.box[0] < 500
    assert mark.box[2] > 720
    top = (slice(502, 507), slice(600, 620))
    assert np.median(page.grey[top]) < 170
    assert np.median(page.clean[top]) > 205
    assert (page.clean[500:720, 500:720] < 100).sum() > 0.95 * (
        np.asarray(letter())[500:720, 500:720] < 100
    ).sum()


def test_heading_in_colour_is_no_stamp() -> None:
    paper = letter().convert("RGB")
    ImageDraw.Draw(paper).text(
        (150, 150), "PERJANJIAN KINERJA", font=ImageFont.load_default(size=26), fill=(20, 40, 180)
    )
    page = load_scan_page(in_pdf(paper), 1)
    assert page.marks == ()
    assert (page.clean == page.grey).all()
