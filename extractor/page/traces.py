"""What on a page is neither print nor rule: strokes of a pen, stamps, codes, and ink that may be anything.

Looked for in a coarse picture of the page, by shape: a stamp has an outline and small things within it, a
code is a dense square, the stroke of a pen hangs together and is higher and wider than letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.outlines import Outline, outlines_in
from extractor.read import TraceKind

Grey = NDArray[np.uint8]
Mask = NDArray[np.uint8]
PixelBox = tuple[int, int, int, int]

_DPI = 110.0  # of the picture that is looked at: the thinnest pen is a pixel wide
_INKED = 0.3  # of the way from the paper to the usual print: the stroke of a pale pen
_FAINT = 0.13  # the same for ink that is too pale to tell what it is
_GRAIN = 5.0  # times the grain of the paper (σ) by which faint ink is darker
_AROUND = 1.2  # points around print that are its own
_LONG, _HIGH = 17.0, 10.5  # points: no letter and no word is as long and as high
_FLAT = 5.5  # points: what is as long but lower is a flat stroke, an underline, or a word that was not read
_LETTER = 6.0  # points: what is smaller and alone is dirt
_OPEN = 0.5  # share of its box that strokes of a pen fill at most; emblems fill more
_CROSSES = 0.62  # of a stamp: what is as long within it is no letter and no emblem of its own
_UNKNOWN = 0.36  # of a stamp: what is as long within it may be an emblem or a pen
_STAMP = 170.0  # points: no stamp is wider, so its outline lies no further from a part of it
_CODE = (24.0, 120.0)  # points: codes of electronic signatures
_DENSE = (0.3, 0.68)  # share of its box that the ink of a code fills
_TILES = 7  # tiles a side of a code: each has both ink and paper
_MIXED = 0.86  # share of them


@dataclass(frozen=True, slots=True)
class Found:
    """A trace with its box in pixels of the picture that was given."""

    kind: TraceKind
    box: PixelBox


def traces_in(
    grey: Grey, dpi: float, printed: Iterable[PixelBox], ruled: NDArray[np.bool_] | None = None
) -> list[Found]:
    """The traces of a page whose paper is near 255, without those of ``printed``, the boxes of what was read,
    and of the pixels that are ``ruled``."""
    scale = min(1.0, _DPI / dpi)
    point = dpi * scale / 72
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    dark = 255.0 - small.astype(np.float32)
    ink, faint = _levels(dark)
    hidden = _hidden(small.shape, printed, ruled, scale, point)
    whole = (dark > ink).astype(np.uint8)
    strong = whole & ~hidden
    found = _where_ink_is(strong, whole, _STAMP * point, lambda own, all_: _named(own, all_, point))
    pale = (cv2.GaussianBlur(dark, (0, 0), 1.0) > faint) & ~hidden
    found += _where_ink_is(pale.astype(np.uint8), strong, 0.0, lambda own, dark_: _pale(own, dark_, point))
    return [Found(one.kind, _grown(one.box, 1 / scale, grey.shape)) for one in found]


def _where_ink_is(
    ink: Mask, other: Mask, reach: float, look: Callable[[Mask, Mask], Iterable[Found]]
) -> list[Found]:
    """What is found where the first ink is and ``reach`` pixels around it: most of a page has none, and is
    left out of what is costly."""
    x, y, width, height = cv2.boundingRect(ink)
    if not width:
        return []
    left, top = max(0, int(x - reach)), max(0, int(y - reach))
    part = slice(top, int(y + height + reach) + 1), slice(left, int(x + width + reach) + 1)
    return [
        Found(one.kind, (one.box[0] + left, one.box[1] + top, one.box[2] + left, one.box[3] + top))
        for one in look(np.ascontiguousarray(ink[part]), np.ascontiguousarray(other[part]))
    ]


def _levels(dark: NDArray[np.float32]) -> tuple[float, float]:
    """How much darker than paper ink is, and what is too faint to tell."""
    sample = dark[::2, ::2]
    paper = float(np.median(sample))
    grain = 1.4826 * float(np.median(np.abs(sample - paper)))
    print_ = sample[sample > paper + max(60.0, 6 * grain)]
    usual = float(np.median(print_)) - paper if print_.size >= 20 else 180.0
    faint = paper + max(_FAINT * usual, _GRAIN * grain, 14.0)
    return max(paper + _INKED * usual, faint), faint


def _hidden(
    shape: tuple[int, ...],
    printed: Iterable[PixelBox],
    ruled: NDArray[np.bool_] | None,
    scale: float,
    point: float,
) -> NDArray[np.bool_]:
    """True on print and rules."""
    hidden = np.zeros(shape, dtype=np.bool_)
    if ruled is not None:
        size = (shape[1], shape[0])
        small = cv2.resize(ruled.astype(np.uint8), size, interpolation=cv2.INTER_AREA)
        hidden |= cv2.dilate(small, np.ones((3, 3), np.uint8)) > 0
    around = _AROUND * point
    for x0, y0, x1, y1 in printed:
        top, left = max(0, int(y0 * scale - around)), max(0, int(x0 * scale - around))
        hidden[top : int(np.ceil(y1 * scale + around)), left : int(np.ceil(x1 * scale + around))] = True
    return hidden


def _named(ink: Mask, whole: Mask, point: float) -> Iterator[Found]:
    left = ink.copy()
    for code in _codes(ink, point):
        yield code
        x0, y0, x1, y1 = code.box
        left[y0:y1, x0:x1] = 0
    stamps = outlines_in(left, whole, point)
    for stamp in stamps:
        yield Found("stamp" if stamp.sure else "unclear", stamp.box)
        left[stamp.part] &= 1 - (stamp.stroke if stamp.sure else stamp.inside)
    for stamp in stamps:
        own = left[stamp.part] & stamp.inside
        yield from _within(own, stamp, point)
        left[stamp.part] &= 1 - stamp.inside
    yield from _strokes(left, point)


def _strokes(ink: Mask, point: float) -> Iterator[Found]:
    for box, area in _pieces(ink):
        width, height = (box[2] - box[0]) / point, (box[3] - box[1]) / point
        long, high = max(width, height), min(width, height)
        fill = area / ((box[2] - box[0]) * (box[3] - box[1]))
        if long >= _LONG and high >= _HIGH and fill <= _OPEN:
            yield Found("pen", box)
        elif long >= _LETTER and (high >= _FLAT or long >= _LONG):
            yield Found("unclear", box)


def _within(ink: Mask, stamp: Outline, point: float) -> Iterator[Found]:
    """A pen within a stamp, and what may be one; words and emblems are the stamp's own."""
    for box, area in _pieces(ink):
        width, height = box[2] - box[0], box[3] - box[1]
        fill = area / (width * height)
        if min(width, height) < _HIGH * point or fill > _OPEN:
            continue
        x0, y0, x1, y1 = box
        placed = (stamp.left + x0, stamp.top + y0, stamp.left + x1, stamp.top + y1)
        if max(width, height) >= _CROSSES * stamp.across:
            yield Found("pen", placed)
        elif max(width, height) >= _UNKNOWN * stamp.across:
            yield Found("unclear", placed)


def _codes(ink: Mask, point: float) -> Iterator[Found]:
    side = round(2 * point) | 1
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    for box, _ in _pieces(joined):
        width, height = (box[2] - box[0]) / point, (box[3] - box[1]) / point
        square = min(width, height) >= 0.86 * max(width, height)
        if square and _CODE[0] <= width <= _CODE[1] and _is_code(ink[box[1] : box[3], box[0] : box[2]]):
            yield Found("code", box)


def _is_code(ink: Mask) -> bool:
    if not _DENSE[0] <= float(ink.mean()) <= _DENSE[1]:
        return False
    tiles = [tile for rows in np.array_split(ink, _TILES) for tile in np.array_split(rows, _TILES, axis=1)]
    mixed = sum(0.08 < float(tile.mean()) < 0.97 for tile in tiles)
    return mixed >= _MIXED * len(tiles)


def _pale(faint: Mask, strong: Mask, point: float) -> list[Found]:
    """Large pieces of ink that are faint all over."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(faint, connectivity=8)
    known = np.zeros(count, dtype=np.bool_)
    known[np.unique(labels[strong > 0])] = True
    found = []
    for number in range(1, count):
        x, y, w, h = (int(v) for v in stats[number, :4])
        if not known[number] and max(w, h) >= _LONG * point and min(w, h) >= _FLAT * point:
            found.append(Found("unclear", (x, y, x + w, y + h)))
    return found


def _pieces(ink: Mask) -> Iterator[tuple[PixelBox, int]]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    for number in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[number])
        yield (x, y, x + w, y + h), area


def _grown(box: PixelBox, scale: float, shape: Sequence[int]) -> PixelBox:
    x0, y0, x1, y1 = (round(side * scale) for side in box)
    return x0, y0, min(x1, shape[1]), min(y1, shape[0])
