"""N/A on coarse scans, where its stroke is read as an I: nothing else of its shape stands among numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.line.forms import nearly_not_applicable, plain

_PRINTED = "N/A"
_SURE = 0.95
_READERS = 2


def with_not_applicable(
    cells: Sequence[CellInk], readings: Sequence[Reading], strict: Sequence[bool]
) -> list[Reading]:
    """The readings, ``NIA`` and ``NA`` accepted as N/A where every reader saw these shapes in a sound line,
    and one of them, or another cell of the page, shows N/A itself."""
    elsewhere = sum(r.text == _PRINTED and not r.needs_review for r in readings)
    done = list(readings)
    for place, (cell, reading, number) in enumerate(zip(cells, readings, strict, strict=True)):
        if not (number and reading.needs_review and cell.sound and len(cell.lines) == 1):
            continue
        seen = [plain(r.text).replace(" ", "") for r in reading.readings]
        alike = len(seen) >= _READERS and all(
            text == _PRINTED or nearly_not_applicable(text) for text in seen
        )
        if alike and (_PRINTED in seen or elsewhere):
            done[place] = replace(reading, text=_PRINTED, doubts=(), confidence=_SURE)
    return done
