"""Turning a page so that its text lies upright, and turning boxes back.

Some pages are drawn sideways without saying so in their rotation: all is then done in the page as a reader
would hold it, and boxes are turned back at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.records.evidence import Box

Turn = Literal[0, 90, 180, 270]
"""Degrees clockwise by which text is turned from upright."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of ``width`` × ``height`` points held so that text turned by ``turn`` reads upright."""

    turn: Turn
    width: float
    height: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as held."""
        return (self.height, self.width) if self.turn in (90, 270) else (self.width, self.height)

    def hold(self, box: Box) -> Box:
        """A box of the page as displayed, in the page as held."""
        x0, top, x1, bottom = box
        if self.turn == 90:
            return top, self.width - x1, bottom, self.width - x0
        if self.turn == 180:
            return self.width - x1, self.height - bottom, self.width - x0, self.height - top
        if self.turn == 270:
            return self.height - bottom, x0, self.height - top, x1
        return box

    def show(self, box: Box) -> Box:
        """A box of the page as held, in the page as displayed: the inverse of ``hold``."""
        x0, top, x1, bottom = box
        if self.turn == 90:
            return self.width - bottom, x0, self.width - top, x1
        if self.turn == 180:
            return self.width - x1, self.height - bottom, self.width - x0, self.height - top
        if self.turn == 270:
            return top, self.height - x1, bottom, self.height - x0
        return box
