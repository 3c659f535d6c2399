"""What holds for every check, whatever it looks at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.grid.pixels import GridCell
from extractor.read import Reading
from extractor.reading.cell.blank import Lone
from extractor.reading.cell.ink import CROP_DOUBTS, CellInk
from extractor.reading.checks import CHECKS, Check, checked
from extractor.reading.checks.base import Change, Settled
from extractor.reading.line.asked import LINE_CHECKS, Asked, LineCheck, Task, verdicts
from extractor.reading.line.verdict import Verdict
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Look, Seen
from extractor.reading.sheet import Sheet, SheetCell
from extractor.reading.trust import TRUST, Trust
from extractor.records.doubt import doubt_if
from extractor.records.read import ReaderReading

TEXTS: tuple[str, ...] = (
    *("12,4", "12.4", "124", "72.35", "7235", "≥80", "280", "6.", "6", "5,843", "A1", "NIA", "N/A", "I"),
    *("II", "l1", "III", "IV", "(3)", "(4)", "Tahunan", "KMUR", "846.", "325 DAK", "Tw 3. 4", "-", "79%."),
    *("", "1996", "100"),
)


def look(text: str, reader: str) -> Look:
    return Look(reader, reader, Seen(text, 0.9, 0.7))


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Tables of three columns and up to four rows of what readers make of numbers."""
    texts = st.sampled_from(TEXTS)
    cells = []
    for row, column in product(range(draw(st.integers(1, 4))), range(4)):
        seen = [draw(texts) for _ in range(2)]
        readings = tuple(ReaderReading(reader=f"r{n}", text=t, confidence=0.9) for n, t in enumerate(seen))
        doubts = doubt_if(draw(st.booleans()), "dirt", "test")
        x, y = 20 * column, 20 * row
        place = GridCell(row, column, 1, 1, (x, y, x + 20, y + 20), aligned=True)
        lone = Lone("maybe") if seen[0] == "" else None
        verdict = Verdict(seen[0], not doubts, "both", 0.9, (look(seen[0], "a"), look(seen[1], "b")))
        reading = Reading(seen[0], confidence=0.9, doubts=doubts, readings=readings)
        cells.append(SheetCell(CellInk(0, place, (), lone), draw(st.booleans()), (verdict,), reading))
    return Sheet(tuple(cells), coarse=draw(st.booleans()))


@given(sheets())
def test_a_check_that_does_not_settle_never_changes_a_text(sheet: Sheet) -> None:
    for check in CHECKS:
        if not check.settles:
            after = checked(sheet, [check], TRUST)
            assert [cell.text for cell in after.cells] == [cell.text for cell in sheet.cells]


@given(sheets())
def test_a_check_that_only_doubts_lifts_no_doubt(sheet: Sheet) -> None:
    for check in CHECKS:
        if not check.settles:
            after = checked(sheet, [check], TRUST)
            for before, now in zip(sheet.cells, after.cells, strict=True):
                assert set(before.reading.doubts) <= set(now.reading.doubts)


@given(sheets())
def test_checks_look_at_the_scans_they_are_for(sheet: Sheet) -> None:
    for check in CHECKS:
        if check.when == ("sharp" if sheet.coarse else "coarse"):
            assert checked(sheet, [check], TRUST) == sheet


def test_the_law_is_enforced() -> None:
    def settles(sheet: Sheet, _: Trust) -> Iterator[Change]:
        yield Settled(0, "7")

    place = GridCell(0, 0, 1, 1, (0, 0, 9, 9))
    sheet = Sheet((SheetCell(CellInk(0, place, (), None), True, (), Reading("1")),))
    told = Check("a-guest", "always", False, "to see what happens", settles)
    with pytest.raises(TypeError, match="a-guest"):
        checked(sheet, [told], TRUST)
    assert checked(sheet, [told], TRUST, without={"a-guest"}) == sheet


@pytest.mark.parametrize("check", [*CHECKS, *LINE_CHECKS], ids=lambda check: check.name)
def test_each_has_a_name_of_its_own_and_says_why(check: Check | LineCheck) -> None:
    names = [one.name for one in (*CHECKS, *LINE_CHECKS)]
    assert names.count(check.name) == 1
    assert len(check.why.split()) >= 4
    assert check.name not in CROP_DOUBTS


class Fixed:
    """A reader that sees one text everywhere."""

    def __init__(self, name: str, text: str) -> None:
        self.name = self.family = name
        self.text = text

    def read(self, pictures: object, dpi: float) -> list[Seen]:
        return [Seen(self.text, 0.9, 0.9)] * len(list(pictures))  # type: ignore[call-overload]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.booleans())
def test_a_line_check_that_does_not_settle_never_changes_a_text(
    first: str, second: str, witness: str, coarse: bool
) -> None:
    readers = Readers(Fixed("a", first), Fixed("b", second), (), Fixed("c", witness))
    task = Task(np.full((20, 60), 255, np.uint8), look(first, "a"), True)
    asked = Asked(readers, 150.0, coarse)
    plain = {check.name for check in LINE_CHECKS}
    for check in LINE_CHECKS:
        without = verdicts([task], asked, plain)[0]
        alone = verdicts([task], asked, plain - {check.name})[0]
        if not check.settles:
            assert alone.text == without.text
