"""The share of errors in a sample with the interval in which that of all values lies."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

CONFIDENCE = 95  # per cent
_Z = 1.959964  # of the normal distribution, at both ends together 5 %


class Rate(NamedTuple):
    """``wrong`` of ``seen``; ``low`` and ``high`` are shares from 0 to 1."""

    wrong: int
    seen: int
    low: float
    high: float


def wilson(wrong: int, seen: int) -> Rate:
    """Wilson's score interval at 95 % (Wilson 1927): it holds for small samples and for none wrong as well.
    Without anything seen nothing is known: 0 to 1. Raises ValueError for more wrong than seen."""
    if not 0 <= wrong <= seen:
        raise ValueError(f"{wrong} wrong of {seen}")
    if not seen:
        return Rate(0, 0, 0.0, 1.0)
    share, square = wrong / seen, _Z * _Z
    middle = (share + square / (2 * seen)) / (1 + square / seen)
    half = _Z * sqrt(share * (1 - share) / seen + square / (4 * seen * seen)) / (1 + square / seen)
    return Rate(wrong, seen, max(0.0, middle - half), min(1.0, middle + half))
