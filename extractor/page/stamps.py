"""Stamps and signatures in colour: found by chroma and size, faded where they lie over black print.

Coloured ink reflects its own colour: in the brightest of the three channels a blue or violet stamp is
almost paper while black print stays black. Only large connected strokes are faded, so that a heading
printed in colour stays as it is.
"""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Colour = NDArray[np.uint8]
MarkKind = Literal["stamp", "signature"]
Region = tuple[int, int, int, int]

_CHROMA = 36
_PRINT, _PAPER = 140, 190  # brightest channel: darker is black print, brighter is paper under coloured ink
_BLEACHED = np.array(
    [v + (255 - v) * min(1.0, max(0.0, (v - _PRINT) / (_PAPER - _PRINT))) for v in range(256)]
).astype(np.uint8)
_SMALL_DPI = 75.0
_LARGE = 0.45  # inches: longer than any letter
_ROUND = 0.6  # share of height to width from which a large mark is a stamp
_REACH = 0.12  # inches around a mark within which loose coloured strokes belong to it


def without_colour_marks(colour: Colour, dpi: float) -> tuple[Grey, Grey, list[tuple[MarkKind, Region]]]:
    """Grey, the same with coloured marks faded, and the marks (kind, box in pixels)."""
    grey = np.asarray(cv2.cvtColor(colour, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    scale = min(1.0, _SMALL_DPI / dpi)
    small = cv2.resize(colour, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    boxes = _large(_coloured(small))
    clean = grey.copy()
    marks: list[tuple[MarkKind, Region]] = []
    for x0, y0, x1, y1 in boxes:
        box = _scaled((x0, y0, x1, y1), scale, grey.shape)
        left, top, right, bottom = box
        part = colour[top:bottom, left:right]
        clean[top:bottom, left:right] = _faded(part, grey[top:bottom, left:right])
        marks.append((_kind(x1 - x0, y1 - y0), box))
    return grey, clean, marks


def _coloured(colour: Colour) -> NDArray[np.uint8]:
    """1 where a pixel has a colour of its own and is darker than paper."""
    brightest, darkest = _extremes(colour)
    paper = float(np.percentile(brightest[::4, ::4], 75))
    return np.asarray((brightest - darkest > _CHROMA) & (darkest < 0.82 * paper), dtype=np.uint8)


def _large(mask: NDArray[np.uint8]) -> list[Region]:
    """Boxes of coloured marks as large as a stamp or signature, neighbours joined."""
    reach = max(3, int(_REACH * _SMALL_DPI) | 1)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    found = []
    for x, y, w, h, area in stats[1:count]:
        fills = area / max(1, w * h)
        shading = fills > 0.9 and w > 4 * h
        if max(w, h) >= _LARGE * _SMALL_DPI and min(w, h) >= 0.2 * _SMALL_DPI and not shading:
            found.append((int(x) - 2, int(y) - 2, int(x + w) + 2, int(y + h) + 2))
    return found


def _kind(width: int, height: int) -> MarkKind:
    return "stamp" if min(width, height) > _ROUND * max(width, height) else "signature"


def _scaled(box: Region, scale: float, shape: tuple[int, ...]) -> Region:
    x0, y0, x1, y1 = (round(side / scale) for side in box)
    return max(0, x0), max(0, y0), min(shape[1], x1), min(shape[0], y1)


def _faded(colour: Colour, grey: Grey) -> Grey:
    """The brightest channel where the ink is coloured, grey elsewhere."""
    brightest, darkest = _extremes(colour)
    chroma = brightest - darkest
    inked = (chroma > _CHROMA * 0.6).astype(np.uint8)
    inked = cv2.dilate(inked, np.ones((3, 3), np.uint8)) > 0
    return np.where(inked, np.maximum(_BLEACHED[brightest], grey), grey).astype(np.uint8)


def _extremes(colour: Colour) -> tuple[Grey, Grey]:
    """The brightest and the darkest of the three channels."""
    blue, green, red = cv2.split(colour)
    brightest, darkest = cv2.max(cv2.max(blue, green), red), cv2.min(cv2.min(blue, green), red)
    return np.asarray(brightest, dtype=np.uint8), np.asarray(darkest, dtype=np.uint8)
