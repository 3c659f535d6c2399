"""Slips of typing in numbers: a digit lost or added, digits swapped."""

from __future__ import annotations

import re


def digits(text: str) -> str:
    """The digits of the first number in ``text``."""
    match = re.search(r"\d[\d.,]*", text)
    return re.sub(r"\D", "", match[0]) if match else ""


def digit_lost(one: str, other: str) -> bool:
    """Whether the two printed numbers differ by one digit that only one of them has: ``4,47`` and ``4,7``."""
    short, long = sorted((digits(one), digits(other)), key=len)
    if not short or len(long) != len(short) + 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
