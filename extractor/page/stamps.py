"""Stamps and signatures in colour: found by their ink and size, taken off the print they lie on.

A mark is large and all of one stroke: a ring, a signature. What is of its ink within it (the words in a ring)
belongs to it. Letters and numbers in colour are small, fills are solid, rules are straight: they stay. Where
print of a mark's own colour stands beside it the two cannot be told apart, and the mark stays too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.crossed_rules import rules_in
from extractor.page.inks import LUMA, Ink, Shares, Tones, ink_in, tones_of, without_both, without_ink
from extractor.page.light import paper_colour

Grey = NDArray[np.uint8]
Colour = NDArray[np.uint8]
Mask = NDArray[np.uint8]
MarkKind = Literal["stamp", "signature"]
Region = tuple[int, int, int, int]

_DPI = 100.0  # of the picture that marks are looked for in
_COLOURED = 0.14  # share of the light between the brightest and the darkest channel of what has a colour
_DARKER = 0.85  # share of the paper's light in the darkest channel
_SOLID = 0.11  # inches: no stroke of a stamp or pen is as wide
_FILLED = 0.3  # share of a piece of ink that is so wide, from which all of it is a fill
_LARGE, _LOW, _LARGEST = 0.45, 0.2, 4.0  # inches: longer and higher than a letter, smaller than a table
_STRAIGHT = 0.35  # share of a mark in straight runs from which it is ruled lines
_ROUND = 0.6  # share of height to width from which a large mark is a stamp
_REACH = 0.12  # inches between the strokes of one mark
_RIM = 0.025  # inches around coloured ink that still hold some of it
_CROSSING = 0.12  # inches: the widest place at which two strokes hide each other's hue
_ALIKE = 12  # hues (of 180) that one ink spreads over to either side
_FEWEST_OF_INK = 40  # pixels of an ink
_BESIDE = 1.0  # inches around a mark in which print of its colour is looked for
_LETTER = (0.05, 0.3)  # inches: the height of letters
_PRINT = 3  # letters that are print
_LIFTED, _WHITE = 0.5, 0.88  # shares of the light: paler than the first is lifted, from the second to paper


@dataclass(frozen=True, slots=True)
class _Layer:
    """A mark: the boxes of its strokes and of all its ink; ``zone`` is 1 where ink lies in the latter."""

    strokes: Region
    box: Region
    zone: Mask
    ink: Ink


def without_colour_marks(colour: Colour, dpi: float) -> tuple[Grey, Grey, list[tuple[MarkKind, Region]]]:
    """Grey, the same with coloured marks taken off, and the marks (kind, box in pixels)."""
    grey = np.asarray(cv2.cvtColor(colour, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    scale = min(1.0, _DPI / dpi)
    small = np.asarray(
        cv2.resize(colour, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
    sheet = paper_colour(small, dpi * scale)
    layers = [
        layer
        for ink, others in _inks(tones_of(small, sheet))
        for strokes, mark in _marks(ink, others)
        if (layer := _layer(colour, sheet, strokes, mark, dpi)) is not None
    ]
    clean = grey.copy()
    for layer in layers:
        bare = without_ink(_tones(colour, sheet, layer.box), layer.ink)
        bare = _cleared(bare, rules_in(grey, layer.box, dpi))
        _show(clean, sheet, layer.box, layer.zone, bare)
    for one, other in combinations(layers, 2):
        box = _shared(one.box, other.box)
        if box is not None:
            zone = _near(one, box, dpi) & _near(other, box, dpi)
            bare = without_both(_tones(colour, sheet, box), one.ink, other.ink)
            bare = _cleared(bare, rules_in(grey, box, dpi))
            _show(clean, sheet, box, zone, bare)
    return grey, clean, [(_kind(layer.strokes), layer.strokes) for layer in layers]


def _inks(tones: Tones) -> Iterator[tuple[Mask, Mask]]:
    """1 where ink of one hue lies, and where that of others does, hue by hue, most ink first."""
    brightest, darkest = tones.max(axis=2), tones.min(axis=2)
    coloured = (brightest - darkest > _COLOURED) & (darkest < _DARKER)
    picture = (np.clip(tones, 0, 1) * 255).astype(np.uint8)
    hues = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)[..., 0].astype(np.int16)
    left = np.bincount(hues[coloured], minlength=180)
    peaks: list[int] = []
    around = np.arange(-_ALIKE, _ALIKE + 1)
    while True:
        mass = sum(np.roll(left, step) for step in range(-3, 4))
        peak = int(np.argmax(mass))
        if left[(peak + around) % 180].sum() < _FEWEST_OF_INK:
            break
        peaks.append(peak)
        left[(peak + around) % 180] = 0
    if not peaks:
        return
    away = np.stack([np.abs((hues - peak + 90) % 180 - 90) for peak in peaks])
    nearest = np.argmin(away, axis=0)
    for index in range(len(peaks)):
        own = coloured & (nearest == index) & (away[index] <= _ALIKE)
        yield own.astype(np.uint8), (coloured & ~own).astype(np.uint8)


def _marks(ink: Mask, others: Mask) -> Iterator[tuple[Region, Mask]]:
    """The marks of an ink in the small picture: the box of each, and all ink that is its own."""
    strokes = cv2.morphologyEx(ink & ~_solid(ink), cv2.MORPH_CLOSE, _square(3))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    large = np.zeros(ink.shape, np.uint8)
    for index in range(1, count):
        x, y, w, h = (int(v) for v in stats[index, :4])
        if max(w, h) < _LARGE * _DPI or min(w, h) < _LOW * _DPI or max(w, h) > _LARGEST * _DPI:
            continue
        piece = (labels[y : y + h, x : x + w] == index).astype(np.uint8)
        if not _is_ruled(piece):
            large[y : y + h, x : x + w] |= piece
    reach = round(_REACH * _DPI) | 1
    crossed = cv2.dilate(others, _square(reach))
    joined = cv2.dilate(large, _square(reach))
    count, groups, _, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found = []
    for index in range(1, count):
        mark = np.where(groups == index, large, 0).astype(np.uint8)
        ys, xs = np.nonzero(mark)
        box = (int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1)
        hull = _hull(mark)
        around = cv2.dilate(hull, _square(reach)) | (cv2.dilate(hull, _square(4 * reach)) & crossed)
        found.append((box, mark | _touching(ink, around)))
    loose = ink.copy()
    for _, whole in found:
        loose &= ~whole
    for box, whole in found:
        if not _has_print_beside(loose, box):
            yield box, whole


def _square(side: int) -> Mask:
    return np.ones((side, side), np.uint8)


def _hull(mark: Mask) -> Mask:
    ys, xs = np.nonzero(mark)
    hull = cv2.convexHull(np.stack([xs, ys], axis=1).astype(np.int32))
    return np.asarray(cv2.fillConvexPoly(np.zeros(mark.shape, np.uint8), hull, 1), dtype=np.uint8)


def _touching(ink: Mask, area: NDArray[np.uint8]) -> Mask:
    """The pieces of ink in an area or reaching into it: words in a ring, an arc another mark cuts off."""
    _, labels = cv2.connectedComponents(ink, connectivity=8)
    met = np.unique(labels[area > 0])
    return np.isin(labels, met[met > 0]).astype(np.uint8)


def _solid(ink: Mask) -> Mask:
    """Fills, heads of tables and coats of arms, with what of them shows between the lines of their print."""
    side = round(_SOLID * _DPI)
    fill = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _square(side))
    if not fill.any():
        return np.zeros(ink.shape, np.uint8)
    count, labels = cv2.connectedComponents(ink, connectivity=8)
    whole = np.bincount(labels.ravel(), minlength=count)
    filled = np.bincount(labels[fill > 0], minlength=count)
    fills = filled > _FILLED * whole
    fills[0] = False
    spread = cv2.dilate(fill, _square(side))
    return np.asarray(fills[labels] | (spread > 0), dtype=np.uint8)


def _is_ruled(piece: Mask) -> bool:
    """Whether strokes are mostly straight: rules of a table, an underline with the letters it touches."""
    run = round(_LARGE * _DPI)
    level = cv2.morphologyEx(piece, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    upright = cv2.morphologyEx(piece, cv2.MORPH_OPEN, np.ones((run, 1), np.uint8))
    return int((level | upright).sum()) > _STRAIGHT * int(piece.sum())


def _has_print_beside(ink: Mask, box: Region) -> bool:
    """Whether letters of the same ink stand around a mark, so that some may stand under it."""
    around = round(_BESIDE * _DPI)
    x0, y0, x1, y1 = box
    part = ink[max(0, y0 - around) : y1 + around, max(0, x0 - around) : x1 + around]
    count, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    low, high = (side * _DPI for side in _LETTER)
    width, height = stats[1:count, 2], stats[1:count, 3]
    letters = (height >= low) & (height <= high) & (width <= 2 * high) & (width >= 0.3 * low)
    return int(letters.sum()) >= _PRINT


def _layer(colour: Colour, sheet: Colour, strokes: Region, mark: Mask, dpi: float) -> _Layer | None:
    """A mark of the small picture as it lies on the page; none where what is below cannot be told from it."""
    across, down = colour.shape[1] / mark.shape[1], colour.shape[0] / mark.shape[0]
    rim = round(_RIM * _DPI)
    whole = cv2.dilate(mark, _square(2 * rim + 1))
    ys, xs = np.nonzero(whole)
    x0, x1, y0, y1 = int(xs.min()), int(xs.max()) + 1, int(ys.min()), int(ys.max()) + 1

    def scaled(box: Region) -> Region:
        return (
            round(box[0] * across),
            round(box[1] * down),
            min(colour.shape[1], round(box[2] * across)),
            min(colour.shape[0], round(box[3] * down)),
        )

    box = scaled((x0, y0, x1, y1))
    size = (box[2] - box[0], box[3] - box[1])
    zone = np.asarray(cv2.resize(whole[y0:y1, x0:x1], size, interpolation=cv2.INTER_NEAREST), dtype=np.uint8)
    tones = _tones(colour, sheet, box)
    ink = ink_in(tones, zone)
    if ink is None or not _has_long_stroke((tones @ LUMA < (1 + ink.luma) / 2) & (zone > 0), dpi):
        return None
    return _Layer(scaled(strokes), box, zone, ink)


def _has_long_stroke(dark: NDArray[np.bool_], dpi: float) -> bool:
    """Whether ink of a mark hangs together, seen by brightness: the colour of letters beside each other runs
    together in a JPEG."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    return bool(stats[1:count, 2:4].max(initial=0) >= _LARGE * dpi)


def _tones(colour: Colour, sheet: Colour, box: Region) -> Tones:
    x0, y0, x1, y1 = box
    return tones_of(colour[y0:y1, x0:x1], _paper_at(sheet, box, colour.shape))


def _paper_at(sheet: Colour, box: Region, shape: tuple[int, ...]) -> Colour:
    """The part of the small picture of the paper that lies under ``box`` of the page."""
    across, down = sheet.shape[1] / shape[1], sheet.shape[0] / shape[0]
    left, top = int(box[0] * across), int(box[1] * down)
    right, bottom = int(np.ceil(box[2] * across)), int(np.ceil(box[3] * down))
    return sheet[top : max(bottom, top + 1), left : max(right, left + 1)]


def _cleared(bare: Shares, rules: NDArray[np.bool_]) -> Shares:
    """The shares, the last trace of ink made paper, and rules as dark as they are beside the ink."""
    lifted = _LIFTED + (bare - _LIFTED) * ((1 - _LIFTED) / (_WHITE - _LIFTED))
    clear = np.where(bare > _LIFTED, np.minimum(lifted, 1), bare)
    return np.where(rules, np.where(bare < _LIFTED, bare * bare, bare), clear).astype(np.float32)


def _show(clean: Grey, sheet: Colour, box: Region, zone: Mask, bare: Shares) -> None:
    """The print without ink on the paper, where ink lay."""
    x0, y0, x1, y1 = box
    paper = cv2.cvtColor(_paper_at(sheet, box, clean.shape), cv2.COLOR_BGR2GRAY)
    light = cv2.resize(paper, (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR)
    shown = (bare * light).astype(np.uint8)
    part = clean[y0:y1, x0:x1]
    clean[y0:y1, x0:x1] = np.where(zone > 0, np.maximum(part, shown), part)


def _shared(one: Region, other: Region) -> Region | None:
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    x1, y1 = min(one[2], other[2]), min(one[3], other[3])
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


def _near(layer: _Layer, box: Region, dpi: float) -> Mask:
    """Where ink of the mark may lie that another's hides."""
    x0, y0, x1, y1 = box
    left, top = layer.box[:2]
    side = round(_CROSSING * dpi) | 1
    near = cv2.dilate(layer.zone, _square(side))
    return np.asarray(near[y0 - top : y1 - top, x0 - left : x1 - left], dtype=np.uint8)


def _kind(box: Region) -> MarkKind:
    width, height = box[2] - box[0], box[3] - box[1]
    return "stamp" if min(width, height) > _ROUND * max(width, height) else "signature"
