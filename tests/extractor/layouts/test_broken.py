"""Words of headings that a narrow column broke are whole again; words that stand side by side stay apart."""

from __future__ import annotations

import pytest

from extractor.layouts.broken import whole_words
from tests.extractor.layouts.test_headers import Cell, meanings


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("TARGE T", "TARGET"),
        ("Reali sasi", "Realisasi"),
        ("TIDAK TERCA PAI", "TIDAK TERCAPAI"),
        ("Pe na ng gung Jawab", "Penanggung Jawab"),
        ("Target Kinerja", "Target Kinerja"),
        ("Sub Kegiatan", "Sub Kegiatan"),
        ("Target 2 026", "Target 2 026"),
        ("Rasio guru", "Rasio guru"),
        ("", ""),
    ],
)
def test_words(printed: str, whole: str) -> None:
    assert whole_words(printed) == whole


def test_a_target_of_outputs_is_known_by_its_broken_heading() -> None:
    header = [
        (0, 0, 2, 1, "Indikator"), (0, 1, 1, 2, "OUTPUT"), (1, 1, 1, 1, "TARGE T"), 
        (1, 2, 1, 1, "REALIS ASI"), (0, 3, 2, 1, "Penanggung Jawab"),
    ]  # fmt: skip
    assert meanings([*header, (2, 0, 1, 1, "Persentase jalan mantap"), (2, 1, 1, 1, "4 laporan")]) == (
        "indicator", "output_target", "realization", "responsible",
    )  # fmt: skip


def test_the_month_and_the_money_of_a_step_are_no_targets() -> None:
    header = [(0, 0, 2, 1, "Kegiatan"), (0, 5, 2, 1, "Sasaran")]
    for n, group in enumerate(("BULAN KE-", "ANGGARAN")):
        header += [
            (0, 2 * n + 1, 1, 2, group),
            (1, 2 * n + 1, 1, 1, "TARGET"),
            (1, 2 * n + 2, 1, 1, "REALISASI"),
        ]
    row: list[Cell] = [
        (2, c, 1, 1, text) for c, text in enumerate(["Rapat", "3", "", "25.000.000", "", "Tertib arsip"])
    ]
    found = meanings([*header, *row])
    assert found[1] == "period"
    assert found[3] == "budget"
