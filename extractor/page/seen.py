"""Which letters of the text layer can be seen: their ink stands where they stand, and nothing lies over them.

Text is in a page without being on its paper in many ways (no colour, the colour of the ground, clipped, in a
layer that is off, below a picture or a white box). All leave no ink; where something else is printed over a
covered letter, the order of drawing tells which of the two is seen. What is seen in part, and what has ink
and is named a letter that has none, is a letter that nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from extractor.page.frame import Frame
from extractor.page.inkmap import InkMap, box_array
from extractor.page.symbols import UNDECODABLE
from extractor.page.words import Glyph
from extractor.records.evidence import Box

_WITHOUT_WIDTH = set("\u200b\u200c\u200d\u2060\ufeff")
_SIGNS = set("%-–—.,/≥≤<>=±()")
_TRIM = 0.18  # of a letter's width off each side, where its neighbours' ink may begin
_HEAD, _FOOT = 0.12, 0.24  # of a letter's box, above it and below its line, where rules may run
_EDGE = 0.05  # the same for signs, which stand anywhere
_NARROW = 4.0  # pixels of the picture of ink: a letter this narrow may have its stroke drawn beside its box
_MOST_COVERS = 4000  # covers of a page that are looked at, which bounds the time
_MOSTLY = 0.5  # of a letter lies below another one
_TINY = 0.18  # of the usual text size of the page: nobody reads what is smaller, marks of notes are larger
_CUT = 2.0  # pixels at the edge of a cover: strokes that it cuts off end there
_TORN = (0.2, 0.9)  # of a digit's width and height: with less covered it is whole, with more it is gone


@dataclass(frozen=True, slots=True)
class Cover:
    """What hides what was drawn before it. ``order`` counts what is drawn; ``picture`` says that it has ink
    of its own."""

    box: Box
    order: int
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """``glyphs`` are seen, ``hidden`` are not; ``pictures`` are covers that took the place of letters."""

    glyphs: list[Glyph]
    hidden: list[Glyph]
    pictures: list[Box]


def seen_glyphs(
    glyphs: Sequence[Glyph],
    covers: Sequence[Cover],
    ink: InkMap,
    size: tuple[float, float],
    finer: Callable[[], InkMap | None] = lambda: None,
) -> Seen:
    """The letters parted by whether they are seen. ``size``: the page as displayed, in points. ``finer``
    draws it larger: letters are moved to whole pixels, and the stroke of a narrow one may fall beside it."""
    boxes = box_array([_shown(glyph, size) for glyph in glyphs])
    asked = np.array([glyph.text.isalnum() or glyph.text in _SIGNS for glyph in glyphs], dtype=bool)
    letters = np.array([glyph.text.isalnum() for glyph in glyphs], dtype=bool)
    trimmed = _trimmed(boxes, letters)
    bare = asked & (ink.counts(trimmed) == 0)
    narrow = bare & ((boxes[:, 2] - boxes[:, 0]) * ink.scale < _NARROW)
    if narrow.any() and (larger := finer()) is not None:
        bare &= ~narrow | (larger.counts(trimmed) == 0)
    orders = np.array([glyph.order for glyph in glyphs], dtype=np.int64)
    below, pictures = _covered(boxes, orders, covers)
    sizes = np.array([glyph.size for glyph in glyphs])
    gone = (
        bare
        | (below & asked)
        | (asked & (sizes < _TINY * np.median(sizes[letters] if letters.any() else 0.0)))
    )
    digits = np.array([glyph.text.isdigit() for glyph in glyphs], dtype=bool) & ~gone
    lost = _torn(boxes, orders, digits, covers, finer)
    lost |= np.array([glyph.text in _WITHOUT_WIDTH for glyph in glyphs], dtype=bool) & (
        ink.counts(trimmed) > 0
    )
    glyphs = [replace(g, text=UNDECODABLE) if no else g for g, no in zip(glyphs, lost, strict=True)]
    kept = [glyph for glyph, out in zip(glyphs, gone, strict=True) if not out]
    hidden = [glyph for glyph, out in zip(glyphs, gone, strict=True) if out]
    return Seen(kept, hidden, pictures)


def _shown(glyph: Glyph, size: tuple[float, float]) -> Box:
    return glyph.box if glyph.turn == 0 else Frame(glyph.turn, *size).show(glyph.box)


def _trimmed(boxes: NDArray[np.float64], letters: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Without what may hold ink of neighbours or of rules."""
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    across = np.where(width <= height * 1.5, width * _TRIM, 0.0)
    head = height * np.where(letters, _HEAD, _EDGE)
    foot = height * np.where(letters, _FOOT, _EDGE)
    return np.stack(
        [boxes[:, 0] + across, boxes[:, 1] + head, boxes[:, 2] - across, boxes[:, 3] - foot], axis=1
    )


def _covered(
    boxes: NDArray[np.float64], orders: NDArray[np.int64], covers: Sequence[Cover]
) -> tuple[NDArray[np.bool_], list[Box]]:
    """(letters below a picture, or below a box with other letters on it; those pictures)."""
    below = np.zeros(len(boxes), dtype=bool)
    pictures: list[Box] = []
    if not len(boxes):
        return below, pictures
    first = int(orders.min())
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    for cover in [cover for cover in covers if cover.order > first][:_MOST_COVERS]:
        x0, top, x1, bottom = cover.box
        inside = (x >= x0) & (x <= x1) & (y >= top) & (y <= bottom)
        under = inside & (orders < cover.order)
        if not under.any():
            continue
        if cover.picture:
            below |= under
            pictures.append(cover.box)
            continue
        over = np.flatnonzero((orders > cover.order) & inside)
        for index in np.flatnonzero(under & ~below) if len(over) else ():
            below[index] = bool((_shared(boxes[index], boxes[over]) > _MOSTLY).any())
    return below, pictures


def _torn(
    boxes: NDArray[np.float64],
    orders: NDArray[np.int64],
    digits: NDArray[np.bool_],
    covers: Sequence[Cover],
    finer: Callable[[], InkMap | None],
) -> NDArray[np.bool_]:
    """The digits of which a part lies below a cover and has no ink there: nobody can tell which they are."""
    torn = np.zeros(len(boxes), dtype=bool)
    if not digits.any():
        return torn
    first = int(orders[digits].min())
    larger: InkMap | None = None
    sides = boxes[:, 2:] - boxes[:, :2]
    for cover in [cover for cover in covers if cover.order > first][:_MOST_COVERS]:
        x0, top, x1, bottom = cover.box
        low = np.maximum(boxes[:, :2], (x0, top))
        high = np.minimum(boxes[:, 2:], (x1, bottom))
        shares = np.maximum(high - low, 0.0) / np.maximum(sides, 1e-6)
        partly = (shares.min(axis=1) >= _TORN[0]) & (shares.min(axis=1) <= _TORN[1])
        asked = np.flatnonzero(partly & digits & (orders < cover.order))
        larger = larger or (finer() if len(asked) else None)
        if larger is None:
            continue
        off = _CUT / larger.scale
        inner = np.concatenate([low[asked] + off, high[asked] - off], axis=1)
        inner[:, 1::2] = np.clip(inner[:, 1::2], *_core(boxes[asked]))
        is_room = (inner[:, 2:] - inner[:, :2] >= 1 / larger.scale).all(axis=1)
        torn[asked] |= is_room & (larger.counts(inner) == 0)
    return torn


def _core(boxes: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where a digit has ink: the room above and below it may hold rules."""
    height = boxes[:, 3:] - boxes[:, 1:2]
    return boxes[:, 1:2] + height * _HEAD, boxes[:, 3:] - height * _FOOT


def _shared(box: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """The share of ``box`` that lies in each of the others, or of them in it."""
    width = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    height = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    shared = np.maximum(width, 0) * np.maximum(height, 0)
    area = np.minimum(
        (box[2] - box[0]) * (box[3] - box[1]), (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    )
    return np.asarray(shared / np.maximum(area, 1e-6), dtype=np.float64)
