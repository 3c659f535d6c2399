"""The colour that letters and lines are drawn in, as far as it tells one hand from another."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

Hue = tuple[float, float, float]
"""Red, green, blue in tenths of full light."""

_DARK = 0.35  # share of full light: darker letters are all of one black, whatever their tint
_TINTED = 0.25  # between the strongest and the weakest light: less is a grey
_KEPT = 256  # colours, which bounds the memory: a page has a few
_PALE = 0.72  # of white: such letters are meant to be read through


@lru_cache(maxsize=_KEPT)
def _seen_as(colour: Any) -> tuple[Hue | None, bool]:
    values = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not values or not all(isinstance(value, (int, float)) for value in values):
        return None, False
    light = [min(max(float(value), 0.0), 1.0) for value in values]
    if len(light) == 4:
        pale = max(light) <= 1 - _PALE
        light = [(1 - value) * (1 - light[3]) for value in light[:3]]
    else:
        pale = min(light) >= _PALE
        light = light if len(light) == 3 else light[:1] * 3
    hue = (round(light[0], 1), round(light[1], 1), round(light[2], 1))
    return (None if max(light) < _DARK else hue), pale


def seen_as(colour: Any) -> tuple[Hue | None, bool]:
    """(hue, whether it is pale) of a colour as pdfminer gives it: grey, red-green-blue or
    cyan-magenta-yellow-black. The hue is None for all that is dark, and for patterns."""
    try:
        return _seen_as(colour)
    except TypeError:  # a list, or a pattern that cannot be kept
        return _seen_as(tuple(colour)) if isinstance(colour, list) else (None, False)


def is_tinted(hue: Hue | None) -> bool:
    """Whether it is a colour and no grey."""
    return hue is not None and max(hue) - min(hue) >= _TINTED
