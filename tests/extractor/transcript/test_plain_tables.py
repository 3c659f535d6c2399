"""Tables in plain text: pipes, frames, tabs, columns of blanks; rows that do not fit are marked."""

from __future__ import annotations

import pytest

from extractor.read import ReadTable
from extractor.transcript import read_transcript, tabbed


def table(text: str) -> ReadTable:
    return next(table for page in read_transcript(text) for table in page.tables)


def texts(found: ReadTable) -> list[list[str]]:
    return [
        [cell.reading.text if (cell := found.at(r, c)) else "?" for c in range(found.columns)]
        for r in range(found.rows)
    ]


WANTED = [["No", "Indikator", "Target"], ["1", "Indeks layanan", "3,5"], ["2", "Nilai SAKIP", "-"]]


@pytest.mark.parametrize(
    "text",
    [
        "| No | Indikator | Target |\n|:-|:-:|-:|\n| 1 | Indeks layanan | 3,5 |\n| 2 | Nilai SAKIP | - |\n",
        "No | Indikator | Target\n--- | --- | ---\n1 | Indeks layanan | 3,5\n2 | Nilai SAKIP | -\n",
        "|No|Indikator|Target|\n|-|-|-|\n|1|_Indeks layanan_|*3,5*|\n|2|Nilai SAKIP|*-*|\n",
        "+--+---------+------+\n|No|Indikator|Target|\n+==+=========+======+\n|1 |Indeks   |3,5   |\n"
        "|  |layanan  |      |\n+--+---------+------+\n|2 |Nilai SAKIP|-   |\n+--+---------+------+\n",
        'No\tIndikator\tTarget\n1\t"Indeks\nlayanan"\t3,5\n2\tNilai SAKIP\t-\n',
        "No   Indikator        Target\n1    Indeks layanan   3,5\n2    Nilai SAKIP      -\n",
    ],
)
def test_every_notation_gives_the_same_table(text: str) -> None:
    assert texts(table(text)) == WANTED
    assert not any(cell.reading.needs_review for cell in table(text).cells)


def test_a_row_of_dashes_below_the_head_is_no_rule() -> None:
    found = table("| a | b |\n|---|---|\n| 1 | 2 |\n| - | - |\n")
    assert texts(found) == [["a", "b"], ["1", "2"], ["-", "-"]]


def test_a_row_that_does_not_fit_its_head_is_marked() -> None:
    found = table("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 |\n| judul |\n")
    assert {cell.row for cell in found.cells if cell.reading.needs_review} == {2}


def test_a_row_cut_by_a_line_break_is_joined_and_marked() -> None:
    found = table("| a | b | c |\n|---|---|---|\n| 1 |\n2 | 3 |\n| 4 | 5 | 6 |\n")
    assert texts(found) == [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]]
    assert [cell.row for cell in found.cells if cell.reading.needs_review] == [1, 1, 1]


def test_notes_strokes_and_escapes_are_no_part_of_a_value() -> None:
    found = table("| a | b | c | d |\n|---|---|---|---|\n| 95[^1] | ~~75~~ 95 | 12\\.5 | 7 $^{2}$ |\n")
    assert texts(found)[1] == ["95", "95", "12.5", "7"]
    assert [cell.reading.needs_review for cell in found.cells if cell.row == 1] == [False, True, False, False]


def test_names_side_by_side_are_no_table() -> None:
    text = "Pihak Kedua,      Pihak Pertama,\nBupati Sagara,    Kepala Dinas,\nDamar             Wening\n"
    assert not any(page.tables for page in read_transcript(text))


@pytest.mark.parametrize("sign", [";", ",", "|"])
def test_separated_values_are_lines_between_tabs(sign: str) -> None:
    text = f'No{sign}Indikator{sign}Target\n1{sign}"Indeks\nlayanan"{sign}"3,5"\n2{sign}Nilai SAKIP{sign}-\n'
    assert texts(table(tabbed(text))) == WANTED


def test_amounts_with_commas_do_not_part_values() -> None:
    assert texts(table(tabbed("No;Target\n1;82,40\n2;3,5\n"))) == [
        ["No", "Target"],
        ["1", "82,40"],
        ["2", "3,5"],
    ]
