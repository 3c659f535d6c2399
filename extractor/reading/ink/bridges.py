"""Lines that strokes of signatures and stamps cut through, put together again.

A letter that touches a stroke is one piece of ink with it, so it counts as no letter: the line falls apart
there, and its parts, each a few letters, read badly. The ink of the stroke stays in the picture of the whole
line, and readers see the letter under it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extractor.reading.ink.lines import InkLine, with_stained_ends
from extractor.reading.ink.marks import Ink

_WIDEST = 3.0  # of the line's height: the widest gap that a stroke with its letters makes
_STEP = 0.7  # of the line's height: no part of the gap is without ink of the stroke for longer
_OVER = 0.5  # of the lower one's height that two parts of one line have in common


def bridged(ink: Ink, lines: Sequence[InkLine]) -> list[InkLine]:
    """The lines, from left to right, those joined whose gap is full of a stroke's ink; each drawn out over
    letters at its ends that hang on to one."""
    if ink.stain is None or not ink.stain.any():
        return list(lines)
    rows, columns = ink.labels.shape
    done: list[InkLine] = []
    for line in sorted(lines, key=lambda line: line.box[0]):
        left = next((at for at in range(len(done) - 1, -1, -1) if _is_cut(ink, done[at], line)), None)
        if left is None:
            done.append(line)
        else:
            done[left] = _joined(done[left], line)
    return [with_stained_ends(ink, line, (0, 0, columns, rows)) for line in done]


def _joined(left: InkLine, right: InkLine) -> InkLine:
    a, b = left.box, right.box
    box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
    return InkLine(np.concatenate([left.pieces, right.pieces]), box, left.letters + right.letters)


def _is_cut(ink: Ink, left: InkLine, right: InkLine) -> bool:
    """Whether a stroke parts two lines that are one."""
    if ink.stain is None:
        return False
    heights = [line.box[3] - line.box[1] for line in (left, right)]
    top, bottom = min(left.box[1], right.box[1]), max(left.box[3], right.box[3])
    common = sum(heights) - (bottom - top)
    start, end = left.box[2], right.box[0]
    height = max(heights)
    if common < _OVER * min(heights) or not 0 < end - start <= _WIDEST * height:
        return False
    inked = np.nonzero(ink.stain[top:bottom, start:end].any(axis=0))[0]
    bare = np.diff(np.concatenate([[-1], inked, [end - start]]))
    return len(inked) > 0 and float(bare.max()) <= _STEP * height
