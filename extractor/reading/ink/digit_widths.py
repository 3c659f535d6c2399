"""Whether a number is wide enough for a decimal sign: digits are of one width, and a sign takes half of it.

On a poor scan a comma fades away and a grain of dirt may stand where one would; neither moves the digits. Nor
does a network that takes two alike that touch (44) for one.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.page.scan import Grey

_TWO_DIGITS = re.compile(r"[02-9]{2}")  # a 1 is narrower than its place
_NUMBER = re.compile(r"(\d+)(?:[.,](\d{1,2}))?")
_FEWEST = 3  # numbers of two digits from which a table shows how wide they are
_STEP = 0.53  # of the width of two digits: what another digit adds
_NARROW = 0.12  # of that step: what a 1 at either end leaves free
_ROOM, _NONE = 0.25, 0.18  # of that step: signs take 0.28 and more, few numbers without have 0.15
_ABOVE = 0.62  # of the line's height, from its top: below it are signs and dirt
_PAPER_AROUND = 0.16  # of a picture's height that is air above and below its line
_HIGH = 0.5  # of the highest mark: what is lower is no digit
_INKED = 0.45  # of the darkness of print


def rooms_for_signs(
    pictures: Sequence[Grey], texts: Sequence[str], tables: Sequence[Hashable]
) -> list[bool | None]:
    """For each line whether it has room for a decimal sign among its digits; None where that cannot be told.

    ``texts`` are what a reader saw (a sign that it lost does not count), ``tables`` tell which lines are of
    one table: its numbers of two digits show how wide digits are there. Room that is there only with dirt
    beside the digits, lower than they, is none to be told.
    """
    numbers = [_NUMBER.fullmatch(text) for text in texts]
    rooms, without_dirt = (_rooms(pictures, numbers, texts, tables, whole=whole) for whole in (False, True))
    return [None if room and not without else room for room, without in zip(rooms, without_dirt, strict=True)]


def _rooms(
    pictures: Sequence[Grey],
    numbers: Sequence[re.Match[str] | None],
    texts: Sequence[str],
    tables: Sequence[Hashable],
    *,
    whole: bool,
) -> list[bool | None]:
    """The same by the width of all marks, or of those alone that are high enough for a ``whole`` digit."""
    widths = [None if n is None else _width(p, whole=whole) for p, n in zip(pictures, numbers, strict=True)]
    seen: dict[Hashable, list[float]] = {}
    for width, text, table in zip(widths, texts, tables, strict=True):
        if width is not None and _TWO_DIGITS.fullmatch(text):
            seen.setdefault(table, []).append(width)
    usual = {table: median(found) for table, found in seen.items() if len(found) >= _FEWEST}
    return [
        None if n is None or width is None else _has_room(n[1] + (n[2] or ""), width, usual.get(table))
        for n, width, table in zip(numbers, widths, tables, strict=True)
    ]


def _has_room(digits: str, width: float, two: float | None) -> bool | None:
    if two is None:
        return None
    step = _STEP * two
    spare = (width - two) / step - (len(digits) - 2) + _NARROW * ((digits[0] == "1") + (digits[-1] == "1"))
    return True if spare >= _ROOM else False if spare <= _NONE else None


def _width(picture: Grey, *, whole: bool) -> float | None:
    """The width of the print in a picture of a line, to a part of a pixel."""
    air = round(_PAPER_AROUND * picture.shape[0] / (1 + 2 * _PAPER_AROUND))
    upper = picture[: air + max(3, round(_ABOVE * (picture.shape[0] - 2 * air)))].astype(np.float32)
    shade = np.clip(float(np.percentile(picture, 90)) - upper, 0.0, None)
    dark = shade.max(axis=0)
    level = _INKED * float(np.percentile(dark, 90))
    inked = np.nonzero((_high_marks(shade >= level) if whole else shade >= level).any(axis=0))[0]
    if len(inked) < 2 or inked[0] == 0 or inked[-1] == len(dark) - 1:
        return None
    first, last = int(inked[0]), int(inked[-1])
    rise = max(float(dark[first] - dark[first - 1]), 1.0)
    fall = max(float(dark[last] - dark[last + 1]), 1.0)
    return last - first + float(dark[first] - level) / rise + float(dark[last] - level) / fall


def _high_marks(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The marks about as high as the highest: lower ones are dirt beside the digits, or parts of them."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    heights = np.where(np.arange(len(stats)) > 0, stats[:, cv2.CC_STAT_HEIGHT], 0)
    return np.asarray((heights >= _HIGH * heights.max(initial=1))[labels])
