"""A dark head that goes over into the dark band of a label: the rule between them is black in black."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractor.page.open_rows import Bits

_DUST = 0.0007  # of the width: rows with less ink are bare
_APART = 0.8  # of the height of the last line: lines of one cell lie nearer
_BEGINS, _ENDS = 0.06, 0.5  # of the width: where a label begins at the latest, and ends
_REACHES = 0.6  # of the width, that a head of columns does
_THICK = 0.006  # inches: a hairline that scans still show


def rule_over_label(ink: Bits, inside: NDArray[np.uint8], dpi: float) -> Bits | None:
    """The rule above the last line of print in a fill, where that stands alone at the left below print over
    the whole width, farther from it than lines of a cell. ``ink`` is its print, ``inside`` 1 in the fill."""
    height, width = ink.shape
    last = height - 1 - inside[::-1].argmax(axis=0)
    rows, columns = np.nonzero(ink)
    if not rows.size:
        return None
    depth = last[columns] - rows  # from the lower edge, whose slope the lines have
    lines = _lines(np.bincount(np.maximum(depth, 0), minlength=height), max(1, round(_DUST * width)))
    if len(lines) < 2:
        return None
    (low, high), (above, top) = lines[:2]
    label, head = columns[(depth >= low) & (depth <= high)], columns[depth >= above]
    alone = label.min() < _BEGINS * width and label.max() < _ENDS * width and head.max() > _REACHES * width
    if not alone or above - high < _APART * (high - low) or top <= above:
        return None
    place = last - (high + above) // 2
    thick = max(1, round(_THICK * dpi))
    levels = np.arange(height)[:, None]
    return np.asarray((levels >= place) & (levels < place + thick) & (inside > 0), dtype=np.bool_)


def _lines(counts: NDArray[np.intp], dust: int) -> list[tuple[int, int]]:
    """(first, last) depth of each line of print, the lowest line first."""
    printed = np.flatnonzero(counts > dust)
    if not printed.size:
        return []
    parts = np.split(printed, np.flatnonzero(np.diff(printed) > 1) + 1)
    return [(int(part[0]), int(part[-1])) for part in parts]
