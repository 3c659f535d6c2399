"""Whether a comma is a comma and a point a point: one hangs below the line, the other stands on it.

A map that names them the other way round makes 12,5 of 1.25 and 12.500 of 12,5: no digit of it is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

SIGNS = ",."
_NUMERIC = frozenset("0123456789" + SIGNS)
_TALL = 0.4  # of the text size: no comma and no point is as tall, digits and letters are
_TALLEST = 0.87  # of the text size: digits come to 0.8, brackets go further below the line
_HANGS = 0.4  # of its height above the line that a comma goes below it; those of print come to 0.9 and more
_STANDS = 0.2  # the same for a point at most: round ones go below by a tenth
_LONG = 1.3  # height by width of the ink of a comma at least
_ROUND = 1.2  # the same of a point at most


def is_another_sign(outlines: Sequence[NDArray[np.float64]], sign: str, size: float) -> bool:
    """Whether the outlines of a glyph of the text ``size`` (points above the line) are not those of ``sign``,
    a digit, a comma or a point. Digits are asked for their height only."""
    if not outlines:
        return False
    every = np.vstack(outlines)
    low, high = float(every[:, 1].min()), float(every[:, 1].max())
    if high <= low:
        return False
    if (high - low >= _TALL * size) == (sign in SIGNS):
        return True
    if sign not in SIGNS:
        return False
    if high <= 0:
        return sign == "."
    hanging = -low / high
    return hanging <= _STANDS if sign == "," else hanging >= _HANGS


def named_twice(fonts: Iterable[Any]) -> dict[str, set[str]]:
    """By name of font (as pdfminer holds it) the digits and signs that its map gives to several codes: one
    of them may draw another."""
    found: dict[str, set[str]] = {}
    for font in fonts:
        named = Counter(getattr(getattr(font, "unicode_map", None), "cid2unichr", {}).values())
        twice = {text for text in _NUMERIC if named[text] > 1}
        if twice:
            found.setdefault(str(font.fontname), set()).update(twice)
    return found


def is_another_in_print(ink: NDArray[np.uint8], sign: str, size: float) -> bool:
    """Whether the ink of a digit or sign of the text ``size`` in pixels, cut to it, is not that of ``sign``.
    Digits are asked for their height only."""
    if (ink.shape[0] >= _TALL * size) == (sign in SIGNS) or ink.shape[0] > _TALLEST * size:
        return True
    ratio = ink.shape[0] / max(ink.shape[1], 1)
    return sign in SIGNS and bool(ratio <= _ROUND if sign == "," else ratio >= _LONG)
