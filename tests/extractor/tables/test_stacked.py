"""Rows that hold several entries without a rule between them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.read import Line, Reading
from extractor.records import Evidence
from extractor.records.doubt import doubt_if
from extractor.records.read import ReaderReading
from extractor.tables import Field, Row
from extractor.tables.stacked import unstack

QUARTERS = ("q1", "q2", "q3", "q4")


def column(*texts: str, held: bool = False, step: float = 40) -> Field:
    lines = tuple(
        Line(text, Evidence(page=1, bbox=(0.0, 10.0 + step * k, 50.0, 20.0 + step * k)), height=10.0)
        for k, text in enumerate(texts)
    )
    return Field(
        Reading("\n".join(texts), lines=lines, doubts=doubt_if(held, "dirt", "test")),
        Evidence(page=1),
    )


def row(*quarters: Field) -> Row:
    names = column("Persentase jalan mantap", "Indeks mutu air")
    fields = {"indicator": names, **dict(zip(QUARTERS, quarters, strict=True))}
    return Row(fields, 1, frozenset(fields))


def test_values_that_stand_beside_their_names_are_entries_of_their_own() -> None:
    entries = unstack(row(*(column("10", "20") for _ in QUARTERS)), "indicator", QUARTERS)
    assert [entry.text("q1") for entry in entries] == ["10", "20"]
    assert [entry.text("indicator") for entry in entries] == ["Persentase jalan mantap", "Indeks mutu air"]


def test_a_stamp_in_one_held_cell_makes_no_second_entry_and_no_doubt_of_the_others() -> None:
    made = row(column("N/A"), column("30"), column("N/A"), column("80", "77", held=True))
    assert unstack(made, "indicator", QUARTERS) == [made]


def test_several_values_in_more_columns_than_hold_one_leave_doubt() -> None:
    periods = (*QUARTERS, "annual")
    made = row(column("11"), column("12,5"), *(column("5", "15%", held=True) for _ in range(2)))
    made = Row({**made.fields, "annual": column("5", "22,5", held=True)}, 1, frozenset(periods))
    (entry,) = unstack(made, "indicator", periods)
    assert entry.doubtful


@pytest.mark.parametrize("held", [(True, True, True), (True, True, False)])
def test_a_row_of_few_sure_cells_stays_in_doubt(held: tuple[bool, ...]) -> None:
    first = [replace(column("30"), reading=column("30", held=h).reading) for h in held]
    (entry,) = unstack(row(*first, column("80", "77", held=True)), "indicator", QUARTERS)
    assert entry.doubtful


@pytest.mark.parametrize(
    ("names", "held", "doubtful"), [(2, True, True), (2, False, False), (1, True, False)]
)
def test_a_second_name_beside_a_value_that_was_not_read_surely(
    names: int, held: bool, doubtful: bool
) -> None:
    texts = ("Nilai pegawai bersertifikat", "Opini atas kelurahan" if names == 2 else "kompetensi Nilai")
    fields = {"indicator": column(*texts, step=11), "annual": column("(Ain)", held=held)}
    (entry,) = unstack(Row(fields, 1, frozenset(fields)), "indicator", ("annual",))
    assert entry.doubtful is doubtful


def test_names_below_a_gap_are_entries_where_a_stamp_hides_their_values() -> None:
    names = column("Nilai pegawai bersertifikat", "Opini atas kelurahan")
    fields = {"indicator": names, "annual": column("(Ain)", held=True), "unit": column("Nilai", "Opini")}
    entries = unstack(Row(fields, 1, frozenset(fields)), "indicator", ("annual",))
    assert [entry.text("indicator") for entry in entries] == [line.text for line in names.reading.lines]
    assert [entry.text("annual") for entry in entries] == ["(Ain)", ""]
    assert [entry.text("unit") for entry in entries] == ["Nilai", "Opini"]
    assert all(entry.doubtful and entry["annual"].reading.needs_review for entry in entries)


def test_two_sure_values_in_one_cell_leave_doubt() -> None:
    (entry,) = unstack(
        row(column("N/A"), column("30"), column("1"), column("80", "77")), "indicator", QUARTERS
    )
    assert entry.doubtful


def test_on_a_scan_the_middle_of_a_name_begins_no_entry() -> None:
    """A stamp's letter below a target looks like a second one."""
    made = row(*(column("95%", "C", held=True) for _ in QUARTERS))
    lines = tuple(
        replace(line, readings=(ReaderReading(reader="a", text=line.text, confidence=0.9),))
        for line in column("95%", "C").reading.lines
    )
    names = column("Persentase jalan mantap yang dirawat", "dengan baik")
    scanned = {q: replace(made[q], reading=replace(made[q].reading, lines=lines)) for q in QUARTERS}
    (entry,) = unstack(made.having({**scanned, "indicator": names}), "indicator", QUARTERS)
    assert entry.doubtful
    assert entry.text("indicator").replace("\n", " ") == "Persentase jalan mantap yang dirawat dengan baik"
