"""One amount below *Anggaran* beside several numbered names is the sum of all of them."""

from __future__ import annotations

import pytest

from extractor.parts.tables import FAMILIES
from extractor.parts.tables.programs.shared_amount import read_shared_amount
from extractor.read import Line, ReadPage
from extractor.records import Evidence, ReaderReading

HEADS = ((60.0, 0, "Kegiatan"), (400.0, 0, "Anggaran"))
NAMES = ((60.0, 1, "1. Penataan Arsip"), (60.0, 2, "2. Layanan Arsip"), (60.0, 3, "3. Alih Media"))
AMOUNT = (380.0, 1, "Rp 4.250.000.000")


def lines(*parts: tuple[float, int, str], scanned: bool = False) -> list[Line]:
    readings = (ReaderReading(reader="a", text="", confidence=0.9),) if scanned else ()
    return [
        Line(text, Evidence(page=1, bbox=(x, 12.0 * row, x + 80, 12.0 * row + 10)), readings=readings)
        for x, row, text in parts
    ]


def test_the_amount_is_the_total_and_the_names_are_told() -> None:
    found = read_shared_amount(lines(*HEADS, *NAMES, AMOUNT))
    assert found.found == []
    assert found.total is not None
    assert (found.total.value, found.total.label, found.total.needs_review) == (
        "4250000000",
        "Anggaran",
        False,
    )
    (problem,) = found.problems
    assert [name in problem.message for _, _, name in NAMES] == [True, True, True]


def test_of_a_scan_it_may_be_the_only_one_that_was_read() -> None:
    found = read_shared_amount(lines(*HEADS, *NAMES, AMOUNT, scanned=True))
    assert found.total is not None
    assert found.total.needs_review


@pytest.mark.parametrize(
    "parts",
    [
        (*HEADS, NAMES[0], AMOUNT),  # of a single name it is its budget
        (*HEADS, *NAMES, AMOUNT, (380.0, 2, "Rp 1.000.000.000")),
        (*HEADS, *NAMES, (200.0, 1, "Rp 4.250.000.000")),  # not below the heading
        (HEADS[0], *NAMES, AMOUNT),
        (*HEADS, (60.0, 1, "Penataan Arsip"), (60.0, 2, "Layanan Arsip"), AMOUNT),
    ],
)
def test_other_lists_have_none(parts: tuple[tuple[float, int, str], ...]) -> None:
    assert read_shared_amount(lines(*parts)).total is None


def test_the_family_reads_it() -> None:
    page = ReadPage(1, 600, 800, "digital", (), tuple(lines(*HEADS, *NAMES, AMOUNT)))
    family = next(one for one in FAMILIES if one.kind == "programs")
    total = family.read([], [page], 2025).fields["programs_total"]
    assert total is not None
    assert total.value == "4250000000"
