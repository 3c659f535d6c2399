"""Upright rules drawn on through a dark heading in which none are seen (thin black ones in a dark colour): at
the places where rules begin right below it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Mask = NDArray[np.uint8]

_BELOW = (0.03, 0.14)  # inches below a fill in which rules are looked for: no row is lower
_DARKER = 0.9  # of the light around: a thin rule that blur made pale is darker
_AROUND = 0.25  # inches over which the light around is taken: wider than a letter
_WHOLE = 0.85  # of that way, that a rule is dark
_FEWEST = 3  # rules: two are the sides
_CROSSED = 0.08  # of the way through the fill: more print at the place is a heading over both columns
_INK = 0.6  # of the paper's light: print is darker


def columns_through(
    grey: Grey, over: Grey, inside: Mask, corner: tuple[int, int], paper: float, dpi: float
) -> Grey | None:
    """``over`` (the fill as paper with dark print, its left and top in the page ``grey`` at ``corner``) with
    the rules that begin below it drawn through; None where there are too few."""
    places = _rules_below(grey, inside, corner, dpi)
    if len(places) < _FEWEST:
        return None
    out = over.copy()
    for place in places:
        column = slice(max(0, place - 1), place + 2)
        within = inside[:, column] > 0
        ink = (over[:, place] < _INK * paper) & (inside[:, place] > 0)
        if ink.sum() <= _CROSSED * max(1, int(within[:, 0].sum())):
            out[:, column][within] = 0
    return out


def _rules_below(grey: Grey, inside: Mask, corner: tuple[int, int], dpi: float) -> list[int]:
    """The places across, in the fill's box, at which an upright rule begins below it."""
    left, top = corner
    first, last = (round(side * dpi) for side in _BELOW)
    columns = np.nonzero(inside.any(axis=0))[0]
    bottoms = top + inside.shape[0] - np.argmax(inside[::-1, columns], axis=0)
    rows = bottoms[None, :] + np.arange(first, last)[:, None]
    if not len(columns) or rows.max() >= grey.shape[0]:
        return []
    strip = grey[rows, left + columns[None, :]]
    wide = np.minimum(np.minimum(np.roll(strip, 1, axis=1), strip), np.roll(strip, -1, axis=1))
    around = cv2.blur(strip.astype(np.float32), (round(_AROUND * dpi) | 1, 1))
    dark = (wide < _DARKER * around).mean(axis=0) >= _WHOLE
    change = np.diff(np.concatenate([[0], dark.astype(np.int8), [0]]))
    runs = zip(np.nonzero(change == 1)[0], np.nonzero(change == -1)[0], strict=True)
    return [int(columns[(begin + end - 1) // 2]) for begin, end in runs]
