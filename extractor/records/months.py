"""The names of the months as Indonesian documents print them."""

from __future__ import annotations

MONTH_NAMES = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
OLD_SPELLINGS = {"pebruari": 2, "nopember": 11}
"""Spellings that are still printed, with the month's number."""
