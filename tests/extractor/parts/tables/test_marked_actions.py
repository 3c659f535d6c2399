"""Action plans on scans: marks that were misread and cells in doubt make a doubtful action."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Action, Evidence, ReaderReading, Source
from extractor.records.doubt import doubt_if

PLACE = Evidence(page=1, bbox=(0, 0, 9, 9))
HEADER = ("No", "Indikator Kinerja", "Rencana Aksi", "TW I", "TW II", "TW III", "TW IV")


def actions(*rows: tuple[str, ...]) -> tuple[Action, ...]:
    """A scanned plan with these texts in its quarters, row by row."""
    texts = [
        HEADER,
        *((str(n), "Jumlah laporan", f"Menyusun laporan {n}", *q) for n, q in enumerate(rows, 1)),
    ]
    cells = [
        ReadCell(
            r,
            c,
            1,
            1,
            PLACE,
            Reading(text, readings=(ReaderReading(reader="one", text=text, confidence=1.0),)),
        )
        for r, line in enumerate(texts)
        for c, text in enumerate(line)
    ]
    table = ReadTable(tuple(cells), len(texts), len(HEADER), PLACE)
    page = ReadPage(1, 600, 800, "scan", (table,))
    return assemble([page], Source(path="a.pdf", sha256="0" * 64, pages=1, kind="scan")).actions


def action(
    *quarters: str,
    plan: str = "Menyusun laporan",
    scanned: bool = True,
    doubt: bool = False,
    unsure: bool = False,
) -> Action:
    row = ("1", "Jumlah laporan", plan, *quarters)
    cells = []
    for r, texts in enumerate((HEADER, row)):
        for c, text in enumerate(texts):
            readings = (ReaderReading(reader="one", text=text, confidence=1.0),) if scanned else ()
            reading = Reading(
                text,
                readings=readings,
                doubts=doubt_if(r == 1 and ((doubt and c == 2) or (unsure and c > 2)), "dirt", "test"),
            )
            cells.append(ReadCell(r, c, 1, 1, PLACE, reading))
    table = ReadTable(tuple(cells), 2, len(HEADER), PLACE)
    page = ReadPage(1, 600, 800, "scan" if scanned else "digital", (table,))
    source = Source(path="a.pdf", sha256="0" * 64, pages=1, kind="scan")
    (found,) = assemble([page], source).actions
    return found


def test_marks() -> None:
    found = action("v", "", "v", "")
    assert found.quarters == (1, 3)
    assert not found.needs_review


@pytest.mark.parametrize(
    "quarters", [("v", "y", "v", ""), ("v", "6", "", "v"), ("", "W", "", ""), ("", "0", "0", "")]
)
def test_a_mark_that_was_misread(quarters: tuple[str, ...]) -> None:
    assert action(*quarters).needs_review
    assert not action("ada", "", "ada", "", scanned=False).needs_review


@pytest.mark.parametrize(
    ("quarters", "found"),
    [(("", "0", "0", ""), (2, 3)), (("v", "V", "Y", "v"), (1, 2, 3, 4)), (("0", "0", "10", "10"), ())],
)
def test_what_marks_are_misread_as_are_marks_for_review(
    quarters: tuple[str, ...], found: tuple[int, ...]
) -> None:
    made = action(*quarters)
    assert made.quarters == found
    assert made.needs_review or not found


def test_lone_strokes_in_doubt_may_be_marks() -> None:
    assert action("1", "1", "", "7", unsure=True).needs_review
    assert not action("1", "1", "", "7").needs_review


def test_a_row_without_marks_among_marked_ones_is_for_review() -> None:
    rows = (HEADER, ("1", "Jumlah laporan", "Menyusun laporan", "v", "", "v", ""), ("2", "Jumlah kunjungan"))
    cells = []
    for r, texts in enumerate(rows):
        for c, text in enumerate((*texts, "Menata ruang", "", "", "", "")[: len(HEADER)]):
            readings = (ReaderReading(reader="one", text=text, confidence=1.0),)
            cells.append(ReadCell(r, c, 1, 1, PLACE, Reading(text, readings=readings)))
    page = ReadPage(1, 600, 800, "scan", (ReadTable(tuple(cells), len(rows), len(HEADER), PLACE),))
    found = assemble([page], Source(path="a.pdf", sha256="0" * 64, pages=1, kind="scan")).actions
    assert [(one.quarters, one.needs_review) for one in found] == [((1, 3), False), ((), True)]


def test_targets_are_no_marks() -> None:
    assert not action("25%", "-", "N/A", "1 Dokumen").needs_review


def test_a_plan_in_doubt() -> None:
    assert action("v", "", "v", "", doubt=True).needs_review


@pytest.mark.parametrize(
    ("plan", "doubtful"), [("RA-2. Menyusun laporan", True), ("RA 2. Menyusun laporan", False)]
)
def test_a_code_with_a_stroke_in_it(plan: str, doubtful: bool) -> None:
    assert action("v", "", "v", "", plan=plan).needs_review == doubtful


@pytest.mark.parametrize("hidden", [("rs 1s", "3 18", "", ""), ("", "", "", "")])
def test_an_action_without_a_mark_among_marked_ones_is_in_doubt(hidden: tuple[str, ...]) -> None:
    """A stamp lies over its quarters: its letters were read, and no time was said to be due."""
    *others, last = actions(("v", "", "v", ""), ("v", "v", "", "v"), ("", "v", "v", "v"), hidden)
    assert [one.quarters for one in others] == [(1, 3), (1, 2, 4), (2, 3, 4)]
    assert not any(one.needs_review for one in others)
    assert (last.quarters, last.needs_review) == ((), True)
