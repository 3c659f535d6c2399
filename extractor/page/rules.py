"""Ruled lines out of the vector drawing of a page: strokes, thin boxes, outlines of boxes and curves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from extractor.records.evidence import Box

Direction = Literal["h", "v"]
_THIN = 3.0  # points: a filled box as thin as this is a line
_SLANT = 1.0  # points: a line may lean by this much
_SHORTEST = 1.0  # points: a shorter stroke is no piece of a rule
_DOT = 1.6  # points: the sides of a filled square that dotted rules are made of
_WHITE = 0.98  # share of light (1 = paper) from which a colour is seen by nobody


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: ``at`` is its y (``h``) or x (``v``), ``start`` and ``end`` its extent, in points."""

    direction: Direction
    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """From end to end, in points."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Fill:
    """A coloured ground without an outline."""

    box: Box


def stroke(start: tuple[float, float], end: tuple[float, float]) -> Rule | None:
    """The rule from one point to another, None where it is neither level nor upright."""
    (x0, y0), (x1, y1) = start, end
    across, down = abs(x1 - x0), abs(y1 - y0)
    if down <= _SLANT and across > max(_SHORTEST, down):
        return Rule("h", (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    if across <= _SLANT and down > max(_SHORTEST, across):
        return Rule("v", (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    return None


def outline(box: Box) -> Iterator[Rule]:
    """The four sides of a box; one rule where it is too thin to be anything but a line."""
    x0, top, x1, bottom = box
    if bottom - top <= _THIN or x1 - x0 <= _THIN:
        rule = _thin(box)
        if rule is not None:
            yield rule
        return
    yield Rule("h", top, x0, x1)
    yield Rule("h", bottom, x0, x1)
    yield Rule("v", x0, top, bottom)
    yield Rule("v", x1, top, bottom)


def _thin(box: Box) -> Rule | None:
    x0, top, x1, bottom = box
    if bottom - top <= x1 - x0:
        return stroke((x0, (top + bottom) / 2), (x1, (top + bottom) / 2))
    return stroke(((x0 + x1) / 2, top), ((x0 + x1) / 2, bottom))


def filled(box: Box) -> Rule | Fill | None:
    """A filled box without outline: a rule where thin, otherwise a ground."""
    if box[2] - box[0] <= _THIN or box[3] - box[1] <= _THIN:
        return _thin(box)
    return Fill(box)


def dot(box: Box) -> Iterator[Rule]:
    """A dot of a dotted line, which may run either way."""
    x0, top, x1, bottom = box
    if x1 - x0 <= _DOT and bottom - top <= _DOT:
        yield Rule("h", (top + bottom) / 2, x0, x1)
        yield Rule("v", (x0 + x1) / 2, top, bottom)


def is_white(colour: Any) -> bool:
    """Whether a colour as pdfminer gives it (number, tuple of 1, 3 or 4 numbers, None) is white."""
    values = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not values or not all(isinstance(value, (int, float)) for value in values):
        return False
    if len(values) == 4:
        return all(value <= 1 - _WHITE for value in values)
    return all(value >= _WHITE for value in values)
