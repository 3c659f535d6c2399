"""Letters that a stamp or a pen may hide: its ink goes on where a line outside tables has a gap or ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import PixelBox
from extractor.reading.ink.lines import InkLine
from extractor.reading.ink.marks import Ink, Mark

_CORE = 0.25  # of the line's height, above and below, that neighbouring lines reach into
_LETTER = 0.4  # of the line's height: the width of strokes that may hide a letter
_BESIDE = 0.9  # of the line's height from its end, as far as the next letter would begin


@dataclass(frozen=True, slots=True)
class Unread:
    """``ink`` is true on the pixels of stamps, pens and all that hangs on to them: no line has them."""

    ink: NDArray[np.bool_]

    def hides_beside(self, boxes: Sequence[PixelBox]) -> bool:
        """Whether letters of a line may be lost: of one whose stretches of print lie in ``boxes``."""
        parts = sorted(boxes)
        top, bottom = min(box[1] for box in parts), max(box[3] for box in parts)
        height = bottom - top
        beside = round(_BESIDE * height)
        ends = [max(0, parts[0][0] - beside), *(side for box in parts for side in (box[0], box[2]))]
        ends.append(parts[-1][2] + beside)
        core = self.ink[top + round(_CORE * height) : bottom - round(_CORE * height)]
        rooms = (core[:, start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
        return any(np.count_nonzero(room.any(axis=0)) >= _LETTER * height for room in rooms)


def unread(ink: Ink, lines: Iterable[InkLine]) -> Unread:
    """The ink of a page that none of ``lines`` has, without dots, specks and rules."""
    free = np.isin(ink.marks, (Mark.LETTER, Mark.STAMP))
    for line in lines:
        free[line.pieces] = False
    mask = np.concatenate([[False], free])[ink.labels]
    return Unread(mask if ink.pale is None else mask | ink.pale)
