"""Codes of quarters on coarse scans: points between the numbers of quarters are commas (Tw 3. 4)."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.checks.base import Settled
from extractor.reading.checks.strays import DIRT
from extractor.reading.line.quarters import quarters, with_commas_between_quarters
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust


def commas_between_quarters(sheet: Sheet, _: Trust) -> Iterator[Settled]:
    """A code with commas, where two readings name the same quarters and none names others."""
    for place, cell in sheet.strict():
        named = quarters(cell.text)
        told = [quarters(seen.text) for seen in cell.reading.readings]
        if len(named) >= 2 and told.count(named) >= 2 and not set(told) - {"", named}:
            text = with_commas_between_quarters(cell.text.rstrip(DIRT))
            if text != cell.text:
                yield Settled(place, text)
