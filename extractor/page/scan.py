"""A scanned page, upright and straight, with what leads from its pixels back to the page in the file."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

from extractor.page.bends import Bend, bend_of
from extractor.page.deskew import skew_of, straightened
from extractor.page.fills import without_dark_fills
from extractor.page.image import PageImage, page_image
from extractor.page.light import evened, paper
from extractor.page.orientation import Judge, turn_needed, turned
from extractor.page.perspective import parallelled
from extractor.page.specks import without_specks
from extractor.page.stamps import MarkKind, without_colour_marks
from extractor.records.evidence import Box

Grey = NDArray[np.uint8]
PixelBox = tuple[int, int, int, int]
"""x0, y0, x1, y1 in pixels of ``ScanPage.grey``; x1 and y1 are the first pixel outside."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stamp or signature: its kind, the box of its ink; ``removed`` where ``clean`` shows it no longer."""

    kind: MarkKind
    box: PixelBox
    removed: bool


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page from pixels.

    ``width`` and ``height`` are PDF points of the page as it lies in the file. ``grey`` is upright, deskewed,
    its light evened; ``clean`` is the same without the stamps and signatures that could be removed safely
    (what is read). ``dpi`` is that of both. ``to_page`` (3 × 3) leads from a pixel (x, y, 1) of ``grey`` to
    PDF points from the top left of the page as it lies in the file, after ``bend`` where the paper was bent.
    ``turned`` is the quarter turn made (0, 90, 180, 270 degrees clockwise), ``skew`` the slope that was taken
    out, in degrees.
    """

    number: int
    width: float
    height: float
    dpi: float
    grey: Grey
    clean: Grey
    to_page: NDArray[np.float64]
    marks: tuple[Mark, ...] = ()
    turned: int = 0
    skew: float = 0.0
    notes: tuple[str, ...] = field(default=())
    bend: Bend | None = None

    def box_on_page(self, box: PixelBox) -> Box:
        """The axis-aligned box, in PDF points of the page as it lies in the file, around a box of pixels."""
        x0, y0, x1, y1 = box
        corners = np.array([[x0, x1, x1, x0], [y0, y0, y1, y1]], dtype=np.float64)
        if self.bend is not None:
            corners = self.bend.before(corners)
        points = self.to_page @ np.vstack([corners, np.ones(4)])
        xs = np.clip(points[0] / points[2], 0.0, self.width)
        ys = np.clip(points[1] / points[2], 0.0, self.height)
        return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())

    def crop(self, box: PixelBox, *, margin: int = 0, cleaned: bool = True) -> Grey:
        """The pixels of ``box`` widened by ``margin`` and cut at the page's edge."""
        image = self.clean if cleaned else self.grey
        x0, y0, x1, y1 = box
        height, width = image.shape
        top, bottom = max(0, y0 - margin), min(height, y1 + margin)
        left, right = max(0, x0 - margin), min(width, x1 + margin)
        return image[top:bottom, left:right]


def load_scan_page(
    source: pdfium.PdfPage | Image.Image, number: int, *, judge: Judge | None = None
) -> ScanPage:
    """The scanned page ``number`` (from 1) out of a PDF page or of one frame of an image file.

    ``judge`` says how well a picture can be read; it is asked only where the print itself does not show
    whether the page stands on its head. Raises NotReadable for a page that has no usable size.
    """
    image = page_image(source)
    grey, clean, found = _inks(image)
    grey = without_dark_fills(grey, image.dpi)
    sheet = paper(grey, image.dpi)
    even = without_specks(evened(grey, sheet))
    turn = turn_needed(even, image.dpi, judge)
    upright = turned(even, turn)
    skew = skew_of(upright, image.dpi)
    straight, back = straightened(upright, skew)
    if found:
        clean = without_dark_fills(clean, image.dpi)
        cleaned, _ = straightened(turned(without_specks(evened(clean, sheet)), turn), skew)
    else:
        cleaned = straight
    (straight, cleaned), flat = parallelled((straight, cleaned), image.dpi)
    to_page = image.to_page @ _turn_back(turn, even.shape[1], even.shape[0]) @ back @ flat
    bend = bend_of(cleaned, image.dpi)
    if bend is not None:
        flattened = bend.straightened(straight)
        cleaned = bend.straightened(cleaned) if found else flattened
        straight = flattened
    marks = _placed(found, to_page, image.to_page, bend)
    return ScanPage(
        number=number,
        width=image.width,
        height=image.height,
        dpi=image.dpi,
        grey=straight,
        clean=cleaned,
        to_page=to_page,
        marks=marks,
        turned=turn,
        skew=skew,
        notes=image.notes,
        bend=bend,
    )


def _inks(image: PageImage) -> tuple[Grey, Grey, list[tuple[MarkKind, PixelBox]]]:
    if image.pixels.ndim == 2:
        return image.pixels, image.pixels, []
    return without_colour_marks(image.pixels, image.dpi)


def _turn_back(turn: int, width: int, height: int) -> NDArray[np.float64]:
    """3 × 3 from pixels of the turned picture to those of the picture before (``width`` × ``height``)."""
    back = {
        0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        90: [[0, 1, 0], [-1, 0, height], [0, 0, 1]],
        180: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
        270: [[0, -1, width], [1, 0, 0], [0, 0, 1]],
    }
    return np.array(back[turn], dtype=np.float64)


def _placed(
    found: list[tuple[MarkKind, PixelBox]],
    to_page: NDArray[np.float64],
    from_image: NDArray[np.float64],
    bend: Bend | None,
) -> tuple[Mark, ...]:
    """The marks, found before the page was turned and straightened, as boxes of the finished picture."""
    forward = np.linalg.inv(to_page) @ from_image
    marks = []
    for kind, (x0, y0, x1, y1) in found:
        points = forward @ np.array([[x0, x1, x1, x0], [y0, y0, y1, y1], [1, 1, 1, 1]], dtype=np.float64)
        flat = points[:2] / points[2]
        xs, ys = flat if bend is None else bend.after(flat)
        box = (int(xs.min()), int(ys.min()), int(np.ceil(xs.max())), int(np.ceil(ys.max())))
        marks.append(Mark(kind, box, removed=True))
    return tuple(marks)
