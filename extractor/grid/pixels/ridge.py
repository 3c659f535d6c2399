"""Where a thin dark line runs: pixels darker than what lies above and below them, in long straight runs."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey

Mask = NDArray[np.uint8]

WORK_DPI = 200.0  # at which rules are looked for: thin ones have two pixels, and time is bounded
_DEPTH = 0.13  # share of the page's ink contrast by which a rule is darker than what lies beside it
_DEPTH_LEAST = 10  # grey levels
_PALE_DEPTH = 0.07  # the same share where the rules of a table are pale
_PALE_DEPTH_LEAST = 6  # grey levels, above what grain makes once it is averaged along the rule
_THICKEST = 2.6  # points
_STROKE = 3.1  # points: the shortest stroke by which a row of letters gives itself away
_TALLEST = 18.0  # points: a longer stroke is no letter's
_SMOOTH = 1.4  # points along the rule over which grain is averaged
_RUN = 22.0  # points: the shortest run that begins a rule, longer than any stroke of a letter
_FULL = 0.92  # share of a run that is inked


@dataclass(frozen=True, slots=True)
class Ridges:
    """``runs``: 1 where a pixel could be of a horizontal rule and lies in a long run of such pixels;
    ``attached``: 1 where a stroke leads away from such a pixel, as from the letters of a row of print;
    ``bare``: like a rule and not attached, whatever its length; ``dark``: how dark the picture is (0 paper),
    the mean of three pixels across the rule."""

    runs: Mask
    attached: Mask
    bare: Mask
    dark: Grey


def working_picture(image: Grey, dpi: float) -> tuple[Grey, float]:
    """The picture at no more than WORK_DPI, and the scale from the page's pixels to its own."""
    scale = min(1.0, WORK_DPI / dpi)
    if scale > 0.9:
        return image, 1.0
    return np.asarray(
        cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8
    ), scale


def horizontal_ridges(image: Grey, dpi: float, *, pale: bool = False) -> Ridges:
    """Pixels of horizontal rules (of ``pale`` ones too); for vertical ones give the transposed picture."""
    point = dpi / 72.0
    smooth = np.asarray(cv2.blur(image, (max(3, round(_SMOOTH * point) | 1), 1)), dtype=np.uint8)
    depth = ridge_depth(smooth, point)
    contrast = contrast_of(image)
    share, least = (_PALE_DEPTH, _PALE_DEPTH_LEAST) if pale else (_DEPTH, _DEPTH_LEAST)
    thin = (depth > max(least, share * contrast)).astype(np.uint8)
    ink = (image < 255.0 - 0.35 * contrast).astype(np.uint8)
    crossing = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((round(_TALLEST * point), 1), np.uint8))
    attached = _attached(ink & (1 - crossing), point)
    wider = cv2.dilate(attached, np.ones((1, 3), np.uint8))
    bare = np.asarray(thin & (1 - wider), dtype=np.uint8)
    # a rule that crosses interrupts the ridge, not the rule
    runs = _long_runs(thin | crossing, max(9, round(_RUN * point)), _FULL)
    dark = np.asarray(255 - cv2.blur(image, (1, 3)), dtype=np.uint8)
    return Ridges(runs, attached, bare, dark)


def both_ways(picture: Grey, dpi: float, *, pale: bool = False) -> tuple[Ridges, Ridges]:
    """The ridges of rules across, and of those down (of the transposed picture)."""
    turned = np.ascontiguousarray(picture.T)
    return horizontal_ridges(picture, dpi, pale=pale), horizontal_ridges(turned, dpi, pale=pale)


def contrast_of(image: Grey) -> float:
    """Grey levels between white and the darkest print of a picture."""
    return 255.0 - float(np.percentile(image[::3, ::3], 0.5))


def ridge_depth(image: Grey, point: float) -> Grey:
    """By how much each pixel is darker than what lies above and below it."""
    reach = max(3, round(_THICKEST * point))
    beside = np.ones((reach - 1, 1), np.uint8)
    above = np.asarray(cv2.dilate(image, beside, anchor=(0, reach - 2)), dtype=np.uint8)
    below = np.asarray(cv2.dilate(image, beside, anchor=(0, 0)), dtype=np.uint8)
    lighter = cv2.min(_shifted(above, 2), _shifted(below, -2))
    return np.asarray(cv2.subtract(lighter, image), dtype=np.uint8)


def _attached(letters: Mask, point: float) -> Mask:
    """1 where ink goes on above or below without a gap, farther than a rule is thick."""
    reach = max(4, round(_STROKE * point))
    tall = np.ones((reach, 1), np.uint8)
    upward = cv2.erode(letters, tall, anchor=(0, reach - 1))
    downward = cv2.erode(letters, tall, anchor=(0, 0))
    return np.asarray(upward | downward, dtype=np.uint8)


def _shifted(image: Grey, rows: int) -> Grey:
    """The picture moved down by ``rows`` (up where negative), white beyond its edge."""
    moved = np.full_like(image, 255)
    if rows > 0:
        moved[rows:] = image[:-rows]
    else:
        moved[:rows] = image[-rows:]
    return moved


def _long_runs(thin: Mask, length: int, fullness: float) -> Mask:
    """Pixels of ``thin`` that lie in a stretch of ``length`` which is nearly full."""
    share = cv2.boxFilter(thin, cv2.CV_32F, (length, 1), borderType=cv2.BORDER_CONSTANT)
    full = (share >= fullness).astype(np.uint8)
    full = cv2.dilate(full, np.ones((1, length), np.uint8))
    return np.asarray(thin & full, dtype=np.uint8)
