"""N/A on coarse scans, where its stroke is read as an I: nothing else of its shape stands among numbers."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.checks.base import Settled
from extractor.reading.line.forms import nearly_not_applicable, plain
from extractor.reading.sheet import Sheet
from extractor.reading.trust import Trust
from extractor.records.written.nothing import NOT_APPLICABLE


def not_applicable(sheet: Sheet, trust: Trust) -> Iterator[Settled]:
    """``NIA`` and ``NA`` accepted as N/A where every reader saw these shapes in a sound line, and one of
    them, or another cell of the page, shows N/A itself."""
    elsewhere = any(cell.text == NOT_APPLICABLE and not cell.reading.needs_review for cell in sheet.cells)
    for place, cell in sheet.strict():
        if not (cell.reading.needs_review and cell.ink.sound and len(cell.ink.lines) == 1):
            continue
        seen = [plain(r.text).replace(" ", "") for r in cell.reading.readings]
        alike = len(seen) >= trust.readers and all(
            text == NOT_APPLICABLE or nearly_not_applicable(text) for text in seen
        )
        if alike and (NOT_APPLICABLE in seen or elsewhere):
            yield Settled(place, NOT_APPLICABLE, trust.by_order, accepted=True)
