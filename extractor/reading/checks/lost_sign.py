"""Whole numbers of three digits and more in a row whose other numbers have decimals: a lost comma (7235 for
72,35), or a sign read as a digit (280 for ≥80)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.checks.base import Doubted
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust
from extractor.records.written.decimals import only_parted

_WHOLE = re.compile(r"\d{3,}%?")


def signs_lost_in_a_row(sheet: Sheet, _: Trust) -> Iterator[Doubted]:
    """Numbers whose digits are those of another of the row that has a sign."""
    for row in sheet.rows(lambda cell: cell.strict and cell.single):
        texts = {place: sheet.cells[place].text for place in row}
        for place, text in texts.items():
            others = [other for at, other in texts.items() if at != place]
            if _WHOLE.fullmatch(text) and any(_spoken_against(text, other) for other in others):
                yield Doubted(place, "lost-sign")


def _spoken_against(text: str, other: str) -> bool:
    digits = text.rstrip("%")
    if re.fullmatch(r"[≥≤><]\s*" + re.escape(digits[1:]) + r"%?", other):
        return True
    parted = only_parted(other)
    return parted is not None and not parted.may_be_thousands and digits == parted.before + parted.after
