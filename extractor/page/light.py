"""Even light: shadows, gutters, shaded headings and black borders become white paper."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Colour = NDArray[np.uint8]

_SMALL_DPI = 50.0  # of the picture that the paper is looked for in
_TEXT_HEIGHT = 0.26  # inches: what is darker than its surroundings and narrower than this is ink
_WIDE = 1.2  # inches: what is narrower in one direction, be it filled, lies on the paper
_BLACK = 70  # paper darker than this is no paper: the scanner's lid, a table top
_LIFT = 12  # grey levels: what is nearer to the paper than this is grain


def paper(grey: Grey, dpi: float) -> Grey:
    """The brightness of the paper at each place, as a small picture (about 50 dpi)."""
    scale = min(1.0, _SMALL_DPI / dpi)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    small = cv2.medianBlur(small, 3)
    side = max(3, int(_TEXT_HEIGHT * _SMALL_DPI) | 1)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    return np.asarray(cv2.GaussianBlur(closed, (0, 0), 2.0), dtype=np.uint8)


def paper_colour(colour: Colour, dpi: float) -> Colour:
    """The paper's own colour at each place, under fills and heads too, as a small picture (about 25 dpi)."""
    scale = min(1.0, _SMALL_DPI / 2 / dpi)
    small = cv2.resize(colour, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    side = max(3, int(_WIDE * _SMALL_DPI / 2) | 1)
    closed = cv2.morphologyEx(cv2.medianBlur(small, 3), cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    return np.asarray(cv2.GaussianBlur(closed, (0, 0), 2.0), dtype=np.uint8)


def evened(grey: Grey, sheet: Grey) -> Grey:
    """``grey`` against its paper: paper becomes 255, ink keeps its share of the light; black borders go."""
    size = (grey.shape[1], grey.shape[0])
    outside = _outside(sheet)
    under = np.where(outside, np.uint8(255), np.maximum(sheet, 30)).astype(np.uint8)
    full = cv2.resize(under, size, interpolation=cv2.INTER_LINEAR)
    even = np.asarray(cv2.divide(grey, full, scale=255 + _LIFT), dtype=np.uint8)
    if outside.any():
        even[cv2.resize(outside.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0] = 255
    return even


def _outside(sheet: Grey) -> NDArray[np.bool_]:
    """Dark areas that touch the picture's edge."""
    dark = (sheet < _BLACK).astype(np.uint8)
    outside = np.zeros(sheet.shape, dtype=np.bool_)
    if not dark.any():
        return outside
    _, labels = cv2.connectedComponents(dark)
    rim = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    touching = np.unique(rim[rim > 0])
    if touching.size:
        outside = np.isin(labels, touching)
        outside = cv2.dilate(outside.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return outside
