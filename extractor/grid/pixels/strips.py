"""Strips without print between the columns of a table that has rules across only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.printed import runs

_CLOSED = (8, 5, 1)  # pixels at 100 dpi: words are no further apart; less where columns are as near as that
NARROWEST_STRIP = 3  # pixels at 100 dpi: the least width of a strip between columns
_CURRENCY = 25  # pixels at 100 dpi: "Rp" is no wider
_CROSSED = 0.25  # share of the rows whose words may lie over a strip

Bools = NDArray[np.bool_]
Stretches = tuple[tuple[int, int], ...]
"""(begin, end) of stretches of print along x, at 100 dpi."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Between two columns, at 100 dpi. ``gap`` is what lies between words at most, ``crossed`` the number of
    rows whose words lie over it."""

    begin: int
    end: int
    gap: int
    crossed: int

    @property
    def middle(self) -> int:
        """The x of its middle, at 100 dpi."""
        return (self.begin + self.end) // 2

    def told(self, bands: Sequence[Bools], left: int, right: int) -> int:
        """How many more rows have words on both sides of it, in columns from ``left`` to ``right``, than have
        words over it."""
        sides = [bool(band[left : self.begin].any() and band[self.end : right].any()) for band in bands]
        return sum(sides) - self.crossed


def between_middles(pair: tuple[tuple[int, int], tuple[int, int]]) -> tuple[int, int]:
    """From the middle of a heading to that of the next."""
    (a, b), (c, d) = pair
    return (a + b) // 2, (c + d) // 2


def are_over(words: Bools, strip: Strip) -> bool:
    """Whether words go over a strip: not where some begin at its end, as its column does, a little apart."""
    begins = [begin for begin, _ in runs(words, min(strip.gap, _CLOSED[1]))]
    own = any(abs(begin - strip.end) <= 1 for begin in begins)
    return not own and bool(_closed(words, strip.gap)[strip.begin : strip.end].all())


def _closed(band: Bools, gap: int) -> Bools:
    """With the gaps between letters and words filled."""
    full = np.zeros_like(band)
    for begin, end in runs(band, gap):
        full[begin:end] = True
    return full


def strips_between(bands: Sequence[Bools], headings: Stretches) -> list[Strip] | None:
    """The strip between each two columns, None where some of them have none."""
    last = headings[-1][1]
    found: list[Strip] = []
    for n, pair in enumerate(pairwise(headings)):
        left = found[-1].end if found else 0
        right = (pair[1][1] + headings[n + 2][0]) // 2 if n + 2 < len(headings) else last
        best: tuple[int, int, Strip] | None = None
        for gap in _CLOSED:
            strips = list(_strips(bands, gap, *between_middles(pair)))
            told = [(strip.told(bands, left, right), strip.end - strip.begin, strip) for strip in strips]
            widest = max(told, key=lambda one: one[:2], default=None)
            if widest and (best is None or widest[0] > best[0] + _CROSSED * len(bands)):
                best = (*widest[:2], _before_currency(widest[2], strips))
        if best is None:
            return None
        found.append(best[2])
    return found


def _before_currency(strip: Strip, strips: Sequence[Strip]) -> Strip:
    """The strip on the left of what stands narrow before the chosen one: the ``Rp`` of the amounts."""
    before = max((one for one in strips if one.end < strip.begin), key=lambda one: one.end, default=None)
    return before if before is not None and strip.begin - before.end <= _CURRENCY else strip


def _strips(bands: Sequence[Bools], gap: int, begin: int, end: int) -> Iterator[Strip]:
    """The strips over which the fewest words lie, where words are less than ``gap`` apart."""
    crossing = np.sum([_closed(band[begin:end], gap) for band in bands], axis=0)
    least = int(crossing.min())
    if least <= _CROSSED * len(bands):
        for a, b in runs(crossing == least, 1):
            if b - a >= NARROWEST_STRIP:
                yield Strip(begin + a, begin + b, gap, least)
