"""Which letters of the text layer can be seen: their ink stands where they stand, and nothing lies over them.

Text is in a page without being on its paper in many ways (no colour, the colour of the ground, clipped, in a
layer that is off, below a picture or a white box). All leave no ink; where something else is printed over a
covered letter, the order of drawing tells which of the two is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.page.frame import Frame
from extractor.page.inkmap import InkMap, box_array
from extractor.page.words import Glyph
from extractor.records.evidence import Box

_SIGNS = set("%-–—.,/≥≤<>=±()")
_TRIM = 0.18  # of a letter's width off each side, where its neighbours' ink may begin
_HEAD, _FOOT = 0.12, 0.24  # of a letter's box, above it and below its line, where rules may run
_EDGE = 0.05  # the same for signs, which stand anywhere
_NARROW = 4.0  # pixels of the picture of ink: a letter this narrow may have its stroke drawn beside its box
_MOST_COVERS = 4000  # covers of a page that are looked at, which bounds the time
_MOSTLY = 0.5  # of a letter lies below another one


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
    gone = bare | (below & asked)
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


def _shared(box: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """The share of ``box`` that lies in each of the others, or of them in it."""
    width = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    height = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    shared = np.maximum(width, 0) * np.maximum(height, 0)
    area = np.minimum(
        (box[2] - box[0]) * (box[3] - box[1]), (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    )
    return np.asarray(shared / np.maximum(area, 1e-6), dtype=np.float64)
