"""Forms of numbers that cannot be trusted on coarse scans, whatever readers agree on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.checks.base import Doubted
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust
from extractor.records.written.decimals import undecided_comma

_UNPARTED = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d.,])")  # 9521: a point may be lost
_LOOK_ALIKE = re.compile(r"^T[Ww].*\.|^[A-Za-z]\d")  # Tw 3. 4: points may be commas or dirt; A1 may be 41


def forms_of_coarse_scans(sheet: Sheet, _: Trust) -> Iterator[Doubted]:
    """Thousands whose point may be lost or may be a comma, letters and points that may be other signs."""
    for place, cell in sheet.strict():
        if _UNPARTED.search(cell.text) or undecided_comma(cell.text) is not None:
            yield Doubted(place, "thousands")
        elif _LOOK_ALIKE.search(cell.text):
            yield Doubted(place, "look-alike")
