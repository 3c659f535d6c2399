"""Units of scanned rows: what is left of a rule or stamp is none."""

from __future__ import annotations

import pytest

from extractor.agreement import assemble
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Agreement, Doubt, DoubtCode, Doubts, Evidence, Source
from extractor.records.read import ReaderReading

ROWS = (("No", "Indikator Kinerja", "Satuan", "Target"), ("1", "Persentase pasar tertib", "?", "75"))


def read(unit: str, scanned: bool, second: str = "", doubts: Doubts = ()) -> Agreement:
    seen = (("a", unit), ("b", second)) if scanned else ()
    witnesses = tuple(ReaderReading(reader=name, text=text, confidence=0.9) for name, text in seen)
    cells = [
        ReadCell(
            *(r, c, 1, 1, Evidence(page=1, bbox=(90.0 * c, 20.0 * r, 90.0 * c + 80, 20.0 * r + 18))),
            Reading(
                unit if text == "?" else text,
                readings=witnesses if text == "?" else (),
                doubts=doubts if text == "?" else (),
            ),
        )
        for r, row in enumerate(ROWS)
        for c, text in enumerate(row)
    ]
    table = ReadTable(tuple(cells), 2, 4, Evidence(page=1, bbox=(0, 0, 400, 60)))
    page = ReadPage(1, 500, 700, "scan" if scanned else "digital", tables=(table,))
    return assemble([page], Source(path="x", sha256="0", pages=1, kind=page.kind))


@pytest.mark.parametrize("unit", ["|", "l", "1", "."])
def test_a_scrap_is_no_unit_and_that_is_for_review(unit: str) -> None:
    (row,) = read(unit, scanned=True).indicators
    assert (row.unit, bool(row.doubts_of("unit"))) == (None, True)


@pytest.mark.parametrize("unit", ["%", "Persen", "m²"])
def test_units_of_scans_are_kept(unit: str) -> None:
    (row,) = read(unit, scanned=True).indicators
    assert (row.unit, bool(row.doubts_of("unit"))) == (unit, False)


def test_what_a_digital_page_prints_is_kept() -> None:
    (row,) = read("l", scanned=False).indicators
    assert (row.unit, bool(row.doubts_of("unit"))) == ("l", False)


@pytest.mark.parametrize(
    ("unit", "second", "kept"),
    [("96", "%", "%"), ("9%6", "", "%"), ("Dokumen\n0", "Dokumen", "Dokumen"), ("96", "6", None)],
)
def test_a_percent_sign_taken_for_digits_and_a_scrap_below_a_unit(
    unit: str, second: str, kept: str | None
) -> None:
    (row,) = read(unit, scanned=True, second=second).indicators
    assert (row.unit, bool(row.doubts_of("unit"))) == (kept, True)


@pytest.mark.parametrize(("code", "doubtful"), [("readers-differ", ("unit",)), ("no-value", ())])
def test_a_doubt_on_the_unit_is_on_the_unit_alone(code: DoubtCode, doubtful: tuple[str, ...]) -> None:
    (row,) = read("Dokumen", scanned=True, doubts=(Doubt(code=code, by="readers"),)).indicators
    assert (row.unit, row.doubtful, row.needs_review) == ("Dokumen", doubtful, False)
    assert row.targets.annual is not None
    assert not row.targets.annual.needs_review
