"""The pixels of a page and where they lie: from a PDF page or from one frame of an image file.

Where a PDF page is one image its own bitmap is taken, so that no resampling comes between scanner and reader;
otherwise the page is rendered at the resolution of its largest image.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray
from PIL import Image, ImageOps

from extractor.errors import NotReadable
from extractor.records.evidence import Box

Pixels = NDArray[np.uint8]

MAX_DPI = 400.0  # above it print reads no better and costs more
MIN_DPI = 100.0  # at which a page is rendered at least, however coarse its pictures
USUAL_DPI = 200.0  # of a page that holds no picture to go by
MAX_PIXELS = 40_000_000  # of a page: A3 at 400 dpi has 31 million; bounds the memory
POINTS_PER_INCH = 72.0  # by definition of PDF
# Short and long side of the papers in use, in points: A4, F4 (folio), legal, letter.
PAPERS = ((595.0, 842.0), (610.0, 936.0), (612.0, 1008.0), (612.0, 792.0))


@dataclass(frozen=True, slots=True)
class PageImage:
    """``pixels`` are grey (h, w) or BGR (h, w, 3). ``to_page`` (3 × 3) leads from pixels to PDF points from
    the top left of the page as a viewer shows it; ``width`` and ``height`` are its size in points."""

    pixels: Pixels
    dpi: float
    width: float
    height: float
    to_page: NDArray[np.float64]
    notes: tuple[str, ...] = ()


def page_image(source: pdfium.PdfPage | Image.Image) -> PageImage:
    """The pixels of a PDF page or of an image. Raises NotReadable for a page without any size."""
    if isinstance(source, Image.Image):
        return _from_file(source)
    return _from_pdf(source)


def _from_pdf(page: pdfium.PdfPage) -> PageImage:
    width, height = page.get_size()
    if width < 1 or height < 1:
        raise NotReadable("Halaman tanpa ukuran.", "Cetak ulang berkas ke PDF lalu coba lagi.")
    images = _images(page)
    if len(images) == 1 and _fills(page, images[0]):
        dpi = _dpi(images[0])
        pixels = _own_bitmap(page, images[0])
        if pixels is not None:
            return _on_sheet(
                page, _placed(_bounded(_turned(pixels, page.get_rotation()), dpi), width, height)
            )
    dpi = max((_dpi(image) for image in images), default=USUAL_DPI)
    return _on_sheet(page, _rendered(page, min(max(dpi, MIN_DPI), MAX_DPI), width, height))


def _images(page: pdfium.PdfPage) -> list[pdfium.PdfImage]:
    """The images that are worth a look: larger than a tenth of the page's width and height together."""
    found = []
    width, height = page.get_size()
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > 0.01 * width * height:
            found.append(item)
    return found


def _fills(page: pdfium.PdfPage, image: pdfium.PdfImage) -> bool:
    """Whether the page is this image and nothing else: upright, unflipped, over the whole crop box."""
    a, b, c, d = image.get_matrix().get()[:4]
    if image.container is not None or not (a > 0 and d > 0 and abs(b) + abs(c) < 1e-3 * (a + d)):
        return False
    left, bottom, right, top = page.get_cropbox()
    x0, y0, x1, y1 = image.get_bounds()
    slack = 0.01 * max(right - left, top - bottom)
    edges = (x0 - left, y0 - bottom, x1 - right, y1 - top)
    return all(abs(edge) <= slack for edge in edges) and not _draws_else(page)


def _draws_else(page: pdfium.PdfPage) -> bool:
    """Whether something but images and unseen text (an OCR layer) is drawn."""
    for item in page.get_objects(max_depth=2):
        if item.type in (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_SHADING):
            return True
        if item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            mode = pdfium_c.FPDFTextObj_GetTextRenderMode(item.raw)
            if mode != pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE:
                return True
    return False


def _own_bitmap(page: pdfium.PdfPage, image: pdfium.PdfImage) -> Pixels | None:
    """The image as stored, None where its size is out of bounds or the page shows it differently."""
    width, height = image.get_px_size()
    if width * height > MAX_PIXELS or width < 50 or height < 50:
        return None
    try:
        pixels = _as_pixels(image.get_bitmap(render=False).to_pil())
        plain = image.get_filters() == ["DCTDecode"]
    except (pdfium.PdfiumError, ValueError, KeyError, OSError):
        return None
    return pixels if plain or _shown_alike(page, pixels) else None


def _shown_alike(page: pdfium.PdfPage, pixels: Pixels) -> bool:
    """Whether the stored pixels look as the page does (masks and decode arrays may invert them)."""
    shown = _as_pixels(page.render(scale=0.25).to_pil())
    own = _turned(pixels, page.get_rotation())
    own = np.asarray(cv2.resize(own, shown.shape[1::-1], interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return abs(float(shown.mean()) - float(own.mean())) < 12


def _dpi(image: pdfium.PdfImage) -> float:
    a, b, c, d = image.get_matrix().get()[:4]
    across, down = float(np.hypot(a, b)), float(np.hypot(c, d))
    width, height = image.get_px_size()
    return float(max(width / max(across, 1.0), height / max(down, 1.0)) * POINTS_PER_INCH)


def _rendered(page: pdfium.PdfPage, dpi: float, width: float, height: float) -> PageImage:
    most = (MAX_PIXELS / (width * height)) ** 0.5
    scale = min(dpi / POINTS_PER_INCH, most)
    bitmap = page.render(scale=scale, rev_byteorder=False, may_draw_forms=True)
    return _placed(_as_pixels(bitmap.to_pil()), width, height)


def _placed(pixels: Pixels, width: float, height: float) -> PageImage:
    rows, columns = pixels.shape[:2]
    to_page = np.diag([width / columns, height / rows, 1.0])
    dpi = POINTS_PER_INCH * (columns * rows / (width * height)) ** 0.5
    return PageImage(pixels, dpi, width, height, to_page)


def _on_sheet(page: pdfium.PdfPage, image: PageImage) -> PageImage:
    """Counted from the media box's corner (as pdfplumber counts), where the page shows only its crop box."""
    media = page.get_mediabox()
    crop = _within(page.get_cropbox(), media)
    left, bottom = crop[0] - media[0], crop[1] - media[1]
    right, top = media[2] - crop[2], media[3] - crop[3]
    if max(abs(left), abs(bottom), abs(right), abs(top)) < 0.5:
        return image
    corner = {0: (left, top), 90: (bottom, left), 180: (right, bottom), 270: (top, right)}
    x, y = corner[page.get_rotation() % 360]
    shift = np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], dtype=np.float64)
    size = (media[2] - media[0], media[3] - media[1])
    width, height = size if page.get_rotation() % 180 == 0 else size[::-1]
    return PageImage(image.pixels, image.dpi, width, height, shift @ image.to_page, image.notes)


def _within(crop: Box, media: Box) -> Box:
    """What a viewer shows of a crop box: its part on the sheet."""
    return max(crop[0], media[0]), max(crop[1], media[1]), min(crop[2], media[2]), min(crop[3], media[3])


def _from_file(image: Image.Image) -> PageImage:
    """A picture without a PDF around it: its size comes from its resolution, or from the papers in use."""
    if image.width * image.height > 4 * MAX_PIXELS:
        raise NotReadable("Gambar terlalu besar.", "Pindai ulang dengan 300 dpi.")
    if image.width < 50 or image.height < 50:
        raise NotReadable("Gambar terlalu kecil untuk satu halaman.", "Pindai ulang dengan 300 dpi.")
    pixels, dpi = picture_held(image)
    rows, columns = pixels.shape[:2]
    width, height = columns / dpi * POINTS_PER_INCH, rows / dpi * POINTS_PER_INCH
    placed = _placed(_bounded(pixels, dpi), width, height)
    notes = () if _stated_dpi(image) else ("resolution-estimated",)
    return PageImage(placed.pixels, placed.dpi, width, height, placed.to_page, notes)


def picture_held(image: Image.Image) -> tuple[Pixels, float]:
    """(the pixels, grey or BGR, held as the picture's tag says; the resolution at which they are a sheet)."""
    pixels = _as_pixels(_upright_by_tag(image))
    return pixels, _stated_dpi(image) or _paper_dpi(pixels.shape[1], pixels.shape[0])


def _upright_by_tag(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image) or image
    except (ValueError, OSError, SyntaxError):
        return image


def _stated_dpi(image: Image.Image) -> float | None:
    """The resolution that the file states, where a page of paper comes out of it (72 and 96 are defaults)."""
    given = image.info.get("dpi")
    if not given:
        return None
    try:
        across = float(given[0])
    except (TypeError, ValueError, IndexError):
        return None
    if not 100 <= across <= 1200:
        return None
    longest = max(image.size) / across
    return across if 4 <= longest <= 25 else None


def _paper_dpi(width: int, height: int) -> float:
    """The resolution at which the picture would be the paper whose shape it is nearest to."""
    short, long = sorted((width, height))
    paper = min(PAPERS, key=lambda size: abs(size[1] / size[0] - long / short))
    return long / paper[1] * POINTS_PER_INCH


def _as_pixels(image: Image.Image) -> Pixels:
    """Grey (h, w) where the picture has no colour, else BGR (h, w, 3)."""
    if image.mode in ("1", "L"):
        return np.asarray(image.convert("L"))
    if image.mode.startswith("I") or image.mode == "F":
        wide = np.asarray(image, dtype=np.float32)
        top = max(float(wide.max()), 1.0)
        return np.asarray(wide * (255.0 / top), dtype=np.uint8)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = _on_white(image)
    colour = cv2.cvtColor(np.asarray(image.convert("RGB")), cv2.COLOR_RGB2BGR)
    return _without_empty_colour(np.asarray(colour, dtype=np.uint8))


def _on_white(image: Image.Image) -> Image.Image:
    over = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", over.size, "white"), over)


def _without_empty_colour(colour: Pixels) -> Pixels:
    """Grey where the three channels say the same (looked at on every eighth pixel)."""
    sample = colour[::8, ::8].astype(np.int16)
    spread = sample.max(axis=2) - sample.min(axis=2)
    if float(np.mean(spread > 24)) < 1e-4:
        return np.asarray(cv2.cvtColor(colour, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    return colour


def _turned(pixels: Pixels, degrees: int) -> Pixels:
    """Turned clockwise by the page's own /Rotate."""
    turns = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    code = turns.get(degrees % 360)
    return pixels if code is None else np.asarray(cv2.rotate(pixels, code), dtype=np.uint8)


def _bounded(pixels: Pixels, dpi: float | None = None) -> Pixels:
    """Made smaller where it has more pixels than a page at MAX_DPI needs."""
    rows, columns = pixels.shape[:2]
    shrink = min(1.0, (MAX_PIXELS / (rows * columns)) ** 0.5, MAX_DPI / dpi if dpi else 1.0)
    if shrink > 0.95:
        return pixels
    return np.asarray(
        cv2.resize(pixels, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
