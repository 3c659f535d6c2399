"""Headers known by their words: one and two levels, split, misread, numbered, and what is no header."""

from __future__ import annotations

import pytest

from extractor.layouts import kind_of, logical_tables
from extractor.layouts.header import find_header, repeats_header
from extractor.layouts.meaning import column_meaning, quarter_meaning
from extractor.parts.tables import FAMILIES
from extractor.read import ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Evidence
from extractor.tables import cell_rows

Cell = tuple[int, int, int, int, str]  # row, column, row span, column span, text


def table(cells: list[Cell], page: int = 1, top: float = 100.0) -> ReadTable:
    made = [
        ReadCell(
            r, c, h, w,
            Evidence(page=page, bbox=(50.0 * c, top + 20 * r, 50.0 * (c + w), top + 20 * (r + h))),
            Reading(text),
        )
        for r, c, h, w, text in cells
    ]  # fmt: skip
    rows = max(r + h for r, _, h, _, _ in cells)
    columns = max(c + w for _, c, _, w, _ in cells)
    return ReadTable(
        tuple(made), rows, columns, Evidence(page=page, bbox=(0, top, 50.0 * columns, top + 20.0 * rows))
    )


def rows(texts: list[list[str]]) -> list[Cell]:
    return [(r, c, 1, 1, text) for r, row in enumerate(texts) for c, text in enumerate(row)]


def meanings(cells: list[Cell]) -> tuple[str | None, ...]:
    header = find_header(cell_rows(table(cells)))
    assert header is not None
    return header.meanings


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("N\nO", "number"),
        ("Tujuan/Sasaran", "objective"),
        ("TUJUAN/ SASARAN\nSTRATEGIS", "objective"),
        ("Indikator Kinerja Utama (IKU)", "indicator"),
        ("lndikator Kinerja", "indicator"),
        ("Target Tahun 2026", "annual"),
        ("Target 2024", "annual"),
        ("Target IKU", "annual"),
        ("Formula/Cara Perhitungan", "measurement"),
        ("Rencana Aksi dan/atau Rencana Mitigasi yang ditetapkan awal tahun", "plan"),
        ("Target/Output", "output"),
        ("Anggaran (Rp)", "budget"),
        ("Ket.", "note"),
        ("Sub Komponen", "component"),
        ("Penanggung-\njawab", "responsible"),
    ],
)
def test_header_words(words: str, meaning: str) -> None:
    word = column_meaning(words)
    assert word is not None
    assert word.meaning == meaning
    assert word.whole


@pytest.mark.parametrize(
    "words", ["Meningkatnya mutu layanan", "Persentase aduan selesai", "100", "", "x" * 500]
)
def test_data_is_no_header_word(words: str) -> None:
    assert column_meaning(words) is None


def test_satuan_is_not_taken_for_sasaran() -> None:
    assert column_meaning("Satuan").meaning == "unit"  # type: ignore[union-attr]
    assert column_meaning("Sasaran").meaning == "objective"  # type: ignore[union-attr]


@pytest.mark.parametrize(("text", "within", "quarter"), [
    ("I", True, "q1"), ("II", True, "q2"), ("lll", True, "q3"), ("IV", True, "q4"), ("I", False, None),
    ("TW I", False, "q1"), ("Triwulan 2", False, "q2"), ("Trwulan III", False, "q3"), ("TW.IV", False, "q4"),
    ("Tahunan", True, None), ("Target Q3", False, "q3"), ("Target B06", False, "q2"),
    ("Target III", False, None), ("- Q2", False, "q2"), ("| TW IV .", False, "q4"),
])  # fmt: skip
def test_quarter_words(text: str, within: bool, quarter: str | None) -> None:
    assert quarter_meaning(text, within) == quarter


ELEVEN = ["Nomor", "Sasaran", "Indikator Kinerja", "Sumber Data", "Pengukuran Kinerja"]
ELEVEN_MEANINGS = (
    "number", "objective", "indicator", "data_source", "measurement",
    "q1", "q2", "q3", "q4", "annual", "note",
)  # fmt: skip


def test_quarters_under_a_merged_header() -> None:
    cells: list[Cell] = [(0, c, 2, 1, text) for c, text in enumerate(ELEVEN)]
    cells += [(0, 5, 1, 4, "Trwulan"), (0, 9, 2, 1, "Tahunan"), (0, 10, 2, 1, "Keterangan")]
    cells += [(1, 5 + q, 1, 1, roman) for q, roman in enumerate(["I", "II", "III", "IV"])]
    cells += [(2, c, 1, 1, "isi") for c in range(11)]
    assert meanings(cells) == ELEVEN_MEANINGS


def test_quarters_under_blank_cells_as_a_transcript_has_them() -> None:
    top = [*ELEVEN, "Triwulan", "", "", "", "Tahunan", "Keterangan"]
    below = ["", "", "", "", "", "I", "II", "III", "IV", "", ""]
    label = ["Sasaran Strategis", *[""] * 10]
    assert meanings(rows([top, below, label, ["1"] * 11])) == ELEVEN_MEANINGS


def test_months_under_a_group_with_names_broken_over_lines() -> None:
    months = ["Januari", "Februar\ni", "Maret", "Apri\nl", "Mei", "Juni", "Juli", "Agustus", "September"]
    months += ["Oktober", "Nopember", "Desember"]
    cells: list[Cell] = [
        (0, 0, 2, 1, "No"),
        (0, 1, 2, 1, "Indikator Kinerja"),
        (0, 2, 2, 1, "Target\nTahun\n2026"),
    ]
    cells += [(0, 3, 1, 12, "Target Bulan"), *((1, 3 + n, 1, 1, month) for n, month in enumerate(months))]
    cells += rows([[]] * 2) + [(2, c, 1, 1, str(c + 1)) for c in range(15)]
    cells += [(3, c, 1, 1, "0") for c in range(15)]
    header = find_header(cell_rows(table(cells)))
    assert header is not None
    assert header.meanings == ("number", "indicator", "annual", *(f"m{n}" for n in range(1, 13)))
    assert header.last == 2


def test_months_numbered_under_their_group_are_no_column_numbers() -> None:
    cells: list[Cell] = [(0, 0, 2, 1, "No"), (0, 1, 2, 1, "Indikator"), (0, 2, 1, 12, "Bulan")]
    cells += [(1, 2 + n, 1, 1, str(n + 1)) for n in range(12)]
    cells += [(2, c, 1, 1, "5") for c in range(14)]
    assert meanings(cells)[2:] == tuple(f"m{n}" for n in range(1, 13))


def test_quarter_words_split_over_two_ragged_rows() -> None:
    cells: list[Cell] = [(0, 0, 3, 1, "No"), (0, 1, 3, 1, "Indikator"), (0, 2, 3, 1, "Satuan")]
    cells += [(0, 3, 1, 4, "Target Triwulan"), (0, 7, 3, 1, "Target Tahunan")]
    cells += [(1, 3, 2, 1, "TW I"), (1, 4, 2, 1, "TW II"), (1, 5, 1, 1, "TW"), (2, 5, 1, 1, "III")]
    cells += [(1, 6, 1, 1, "TW"), (2, 6, 1, 1, "IV"), *((3, c, 1, 1, "9") for c in range(8))]
    assert meanings(cells) == ("number", "indicator", "unit", "q1", "q2", "q3", "q4", "annual")


def test_realization_beside_target_under_each_quarter_is_not_the_target() -> None:
    cells: list[Cell] = [(0, 0, 2, 1, "Indikator Kinerja"), (0, 1, 2, 1, "Satuan")]
    cells += [(0, 2, 1, 2, "Triwulan I"), (0, 4, 1, 2, "Triwulan II")]
    cells += [
        (1, 2, 1, 1, "Target"),
        (1, 3, 1, 1, "Realisasi"),
        (1, 4, 1, 1, "Target"),
        (1, 5, 1, 1, "Realisasi"),
    ]
    cells += [(2, c, 1, 1, "9") for c in range(6)]
    assert meanings(cells) == ("indicator", "unit", "q1", "realization", "q2", "realization")


def test_no_header_in_data_alone() -> None:
    assert (
        find_header(
            cell_rows(table(rows([["1", "Program Air", "Rp5.000"], ["2", "Program Jalan", "Rp6.000"]])))
        )
        is None
    )


@pytest.mark.parametrize(("columns", "heading", "kind"), [
    (("number", "objective", "indicator", "annual"), "", "indicators"),
    (("objective", "indicator", "annual", "q1", "q2", "q3", "q4"), "RENCANA AKSI TAHUN 2024", "actions"),
    (("objective", "indicator", "annual", "q1", "q2", "q3", "q4"), "PERJANJIAN KINERJA", "indicators"),
    (("objective", "indicator", "annual", "plan", "criterion", "output", "period"), "", "actions"),
    (("number", "program", "budget", "note"), "", "programs"),
    (("number", "component", "weight", "score"), "", "components"),
    (("number", "program"), "", "other"),
])  # fmt: skip
def test_kinds(columns: tuple[str, ...], heading: str, kind: str) -> None:
    assert kind_of(columns, FAMILIES, heading) == kind


def page(number: int, *tables: ReadTable) -> ReadPage:
    return ReadPage(number, 800, 600, "digital", tables)


HEAD = ["No", "Sasaran", "Indikator Kinerja", "Target"]


def test_a_row_of_small_numbers_is_data() -> None:
    cells: list[Cell] = [(0, c, 2, 1, text) for c, text in enumerate(["Indikator Kinerja", "Satuan"])]
    cells += [(0, 2, 1, 4, "Triwulan"), (0, 6, 2, 1, "Tahunan")]
    cells += [(1, 2 + q, 1, 1, roman) for q, roman in enumerate(["I", "II", "III", "IV"])]
    cells += [(2, c, 1, 1, text) for c, text in enumerate(["", "", "1", "2", "3", "4", "4"])]
    (whole,) = logical_tables([page(1, table(cells))], FAMILIES)
    assert [row.text("q3") for row in whole.rows] == ["3"]


def test_columns_below_a_blank_cell_do_not_share_a_heading() -> None:
    cells: list[Cell] = [(0, 0, 1, 4, ""), (0, 4, 1, 4, "Target")]
    cells += [(1, c, 1, 1, text) for c, text in enumerate(["No", "IKU", "Rencana Aksi", "Indikator"])]
    cells += [(1, 4 + q, 1, 1, roman) for q, roman in enumerate(["I", "II", "III", "IV"])]
    cells += [(2, c, 1, 1, text) for c, text in enumerate(["1", "Nilai", "Reviu", "Laporan", *"1234"])]
    (whole,) = logical_tables([page(1, table(cells))], FAMILIES)
    assert [row.text("indicator") for row in whole.rows] == ["Nilai"]


def test_months_whose_own_headings_say_nothing_are_told_by_their_place() -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agrs", "Sep", "Okt", "Nvr", "Des"]
    cells: list[Cell] = [(0, 0, 2, 1, "Indikator"), (0, 1, 2, 1, "Satuan"), (0, 2, 1, 12, "Target Tahunan")]
    cells += [(1, 2 + n, 1, 1, name) for n, name in enumerate(names)]
    cells += [(2, c, 1, 1, "5") for c in range(14)]
    assert meanings(cells)[2:] == tuple(f"m{n}" for n in range(1, 13))


def test_a_month_that_says_another_thing_is_not_told_by_its_place() -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Realisasi", "Sep", "Okt", "Nov", "Des"]
    cells: list[Cell] = [(0, 0, 2, 1, "Indikator"), (0, 1, 2, 1, "Satuan"), (0, 2, 1, 12, "Target")]
    cells += [(1, 2 + n, 1, 1, name) for n, name in enumerate(names)]
    cells += [(2, c, 1, 1, "5") for c in range(14)]
    assert meanings(cells)[9] == "realization"


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("Target Semula", "Target Menjadi", ("rest", "annual")),
        ("Anggaran Murni", "Anggaran Perubahan", ("rest", "budget")),
        ("Pagu Sebelum Perubahan", "Pagu Setelah Perubahan", ("rest", "budget")),
        ("Target Semula", "Anggaran Menjadi", ("annual", "budget")),
        ("Pagu Murni", "Keterangan", ("budget", "note")),
    ],
)
def test_of_what_was_amended_only_what_holds_is_read(before: str, after: str, kept: tuple[str, str]) -> None:
    assert meanings(rows([["No", "Program", before, after], ["1", "Air", "5", "6"]]))[2:] == kept


def test_a_row_of_many_headings_is_a_header_though_most_are_not_known() -> None:
    unknown = ["Kanal", "Rujukan", "Sandi", "Paraf SPI", "Simpul"]
    head = ["Sasaran", "Indikator Kinerja", "Target", "Satuan", *unknown]
    few = ["Sasaran", "Indikator Kinerja", "Target", *unknown]
    for texts, is_one in ((head, True), (few, False)):
        found = find_header(cell_rows(table(rows([texts, ["isi"] * len(texts)]))))
        assert (found is not None) is is_one


def test_a_short_row_below_a_header_is_data() -> None:
    (whole,) = logical_tables([page(1, table(rows([HEAD, ["2", "c", "d", "6"]])))], FAMILIES)
    assert [row.text("indicator") for row in whole.rows] == ["d"]


def test_pieces_with_a_repeated_header_are_one_table() -> None:
    first = table(rows([HEAD, ["(1)", "(2)", "(3)", "(4)"], ["1", "a", "b", "5"]]))
    second = table(rows([HEAD, ["2", "c", "d", "6"]]), page=2)
    third = table(rows([["3", "e", "f", "7"]]), page=3)
    (whole,) = logical_tables([page(1, first), page(2, second), page(3, third)], FAMILIES)
    assert [row.text("annual") for row in whole.rows] == ["5", "6", "7"]
    assert [part.page for part in whole.evidence.parts] == [1, 2, 3]


def test_columns_in_another_order_are_known_by_their_words() -> None:
    head = ["Target", "Indikator Kinerja", "Satuan", "Sasaran"]
    (whole,) = logical_tables([page(1, table(rows([head, ["5", "b", "Persen", "a"]])))], FAMILIES)
    (row,) = whole.rows
    assert (row.text("annual"), row.text("indicator"), row.text("unit"), row.text("objective")) == (
        "5",
        "b",
        "Persen",
        "a",
    )


def test_a_misread_quarter_is_known_by_its_place_in_the_group() -> None:
    cells: list[Cell] = [(0, 0, 2, 1, "Indikator Kinerja"), (0, 1, 2, 1, "Satuan"), (0, 2, 1, 4, "Triwulan")]
    cells += [(1, 2 + q, 1, 1, read) for q, read in enumerate(["I", "I", "", "W"])]
    cells += [(2, c, 1, 1, text) for c, text in enumerate(["Indeks", "Nilai", "5", "6", "7", "8"])]
    assert meanings(cells) == ("indicator", "unit", "q1", "q2", "q3", "q4")


def test_a_piece_whose_grid_gained_a_column_is_read_by_place_and_doubtful() -> None:
    first = table(rows([[*HEAD], ["1", "a", "b", "5"]]))
    broken = ReadTable(
        tuple(
            ReadCell(0, c, 1, 1, Evidence(page=2, bbox=(x0, 0, x1, 20)), Reading(text))
            for c, (x0, x1, text) in enumerate(
                [(0, 50, "2"), (50, 80, "c"), (80, 100, ""), (100, 150, "d"), (150, 200, "6")]
            )
        ),
        1,
        5,
        Evidence(page=2, bbox=(0, 0, 200, 20)),
    )
    (whole,) = logical_tables([page(1, first), page(2, broken)], FAMILIES)
    assert [row.text("annual") for row in whole.rows] == ["5", "6"]
    assert [row.text("objective") for row in whole.rows] == ["a", "c"]
    assert [row.doubtful for row in whole.rows] == [False, True]


def unread_quarters(*leaves: str) -> list[Cell]:
    """Four columns, then a group "Target" over ``leaves``."""
    top: list[Cell] = [
        (0, c, 2, 1, text) for c, text in enumerate(("No", "Sasaran", "Indikator Kinerja", "Satuan"))
    ]
    under: list[Cell] = [(1, 4 + n, 1, 1, leaf) for n, leaf in enumerate(leaves)]
    return [*top, (0, 4, 1, len(leaves), "Target"), *under, *rows_below(2, 4 + len(leaves))]


def rows_below(start: int, columns: int) -> list[Cell]:
    return [(start, c, 1, 1, f"isi {c}") for c in range(columns)]


def test_four_unread_columns_before_the_year_are_the_quarters() -> None:
    assert meanings(unread_quarters("Tahun", "Tahun", "Tahun", "Tahun", "Tahunan"))[4:] == (
        "q1",
        "q2",
        "q3",
        "q4",
        "annual",
    )


def test_unread_columns_that_cannot_be_told_are_unknown_and_never_joined() -> None:
    assert meanings(unread_quarters("Tahun", "Tahun", "Tahunan"))[4:] == (None, None, "annual")


def test_key_indicators_without_targets_stay_two_rows_over_a_page_break() -> None:
    head = ["No", "Sasaran", "Indikator Kinerja Utama", "Formulasi", "Satuan"]
    first = table(rows([head, ["1", "a", "b", "x / y", "Persen"]]))
    second = table(rows([head, ["", "", "c", "y / z", "Indeks"]]), page=2)
    (whole,) = logical_tables([page(1, first), page(2, second)], FAMILIES)
    assert [row.text("indicator") for row in whole.rows] == ["b", "c"]


@pytest.mark.parametrize("parted", [(0, 1, 4), (0, 1)])
def test_numbers_of_columns_below_headings_that_reach_down_are_no_data(parted: tuple[int, ...]) -> None:
    """The rule between the two was seen in some columns only."""
    heads = ("No", "Sasaran", "Indikator Kinerja", "Target", "Satuan")
    cells: list[Cell] = [
        *((0, c, 1, 1, heads[c]) for c in parted),
        *((0, c, 2, 1, f"{heads[c]} ({c + 1})") for c in range(5) if c not in parted),
        *((1, c, 1, 1, f"({c + 1})") for c in parted),
        *((2, c, 1, 1, text) for c, text in enumerate(("1", "Mutu air", "Indeks mutu", "81", "Nilai"))),
    ]
    (found,) = logical_tables([page(1, table(cells))], FAMILIES)
    assert [row.text("indicator") for row in found.rows] == ["Indeks mutu"]


@pytest.mark.parametrize(("amount", "kind"), [("4.456.325,00", "programs"), ("Bidang Air", "other")])
def test_amounts_under_a_heading_that_a_stamp_hides_are_budgets(amount: str, kind: str) -> None:
    texts = [["No", "Uraian Program", "ggara Ta2", "Sumber Dana"]]
    texts += [[str(n), f"Program Contoh {n}", amount, "DAK"] for n in (1, 2, 3)]
    (found,) = logical_tables([page(1, table(rows(texts)))], FAMILIES)
    assert found.kind == kind


@pytest.mark.parametrize(
    "texts",
    [
        ["3", "Jumlah keluarga binaan yang mandiri", "64", "Keluarga", "Anggaran"],
        ["", "Jumlah keluarga binaan yang mandiri", "4", "Keluarga", "Anggaran"],
        ["", "Keluaran", "12,5", "Satuan", "Anggaran"],
    ],
)
def test_a_row_of_data_does_not_repeat_the_header(texts: list[str]) -> None:
    assert not repeats_header(cell_rows(table(rows([texts])))[0])


@pytest.mark.parametrize("texts", [["No", "Indikator", "Target", "Satuan"], ["No", "Sasaran", "Target 2026"]])
def test_a_header_is_repeated(texts: list[str]) -> None:
    assert repeats_header(cell_rows(table(rows([texts])))[0])


def test_an_amount_alone_below_the_headings_is_a_row() -> None:
    """The total of a budget that stands alone on its last page: its ``Rp`` is no heading of amounts."""
    cells = rows([["No", "Program", "Anggaran"], ["", "", "Rp 13.454.562.500"]])
    header = find_header(cell_rows(table(cells)))
    assert header is not None
    assert header.last == 0


def test_a_heading_of_budgets_alone_at_the_foot_of_a_page_keeps_its_columns() -> None:
    head = table(rows([["No", "Program", "Anggaran", "Keterangan"]]))
    body = table(rows([["1", "Program Taman", "5.000.000", "APBD"]]), page=2)
    (whole,) = logical_tables([page(1, head), page(2, body)], FAMILIES)
    assert [(row.text("program"), row.text("budget")) for row in whole.rows] == [
        ("Program Taman", "5.000.000")
    ]
