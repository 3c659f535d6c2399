"""Rows of a table of indicators that are no indicator: totals of weights, rows whose name is blank."""

from __future__ import annotations

from extractor.agreement import assemble
from extractor.records import Agreement, Source
from extractor.transcript import read_transcript

SOURCE = Source(path="x", sha256="0", pages=1, kind="transcript")


def agreement(*rows: str) -> Agreement:
    return assemble(read_transcript("\n".join(row.replace("|", "\t") for row in rows) + "\n"), SOURCE)


def test_totals_printed_under_a_column_of_weights_are_kept() -> None:
    record = agreement(
        "No|Sasaran|Indikator Kinerja|Bobot|Satuan|Target",
        "1|Taman terawat|Indeks taman|60|Indeks|80",
        "2|Taman terawat|Luas taman|40|Hektare|12",
        "||Jumlah Bobot|90||",
    )
    assert [(i.name, i.weight.value if i.weight else None) for i in record.indicators] == [
        ("Indeks taman", "60"),
        ("Luas taman", "40"),
    ]
    assert [total.value for total in record.weight_totals] == ["90"]


def test_a_total_without_a_column_of_weights_is_none_of_them() -> None:
    record = agreement(
        "No|Sasaran|Indikator Kinerja|Satuan|Target",
        "1|Taman terawat|Luas taman|Hektare|12",
        "||Jumlah||12",
    )
    assert record.weight_totals == ()


def test_a_numbered_row_with_its_values_and_no_name_is_told_as_such() -> None:
    record = agreement(
        "No|Sasaran|Indikator Kinerja|Satuan|Target",
        "1|Taman terawat|Indeks taman|Indeks|80",
        "2|Makam tertib||Unit|40",
    )
    assert [i.name for i in record.indicators] == ["Indeks taman"]
    (problem,) = record.problems
    assert (problem.code, problem.facts["case"], problem.facts["number"]) == (
        "row-unassigned",
        "row-without-name",
        "2",
    )


def test_a_row_without_number_and_name_is_only_unassigned() -> None:
    record = agreement(
        "No|Sasaran|Indikator Kinerja|Satuan|Target",
        "1|Taman terawat|Indeks taman|Indeks|80",
        "|Makam tertib||Unit|40",
    )
    assert [problem.facts["case"] for problem in record.problems] == ["row"]
