"""Sheets of indicators become rows under their labels; other tables of two columns stay as they are."""

from __future__ import annotations

from extractor.layouts.cards import with_cards_as_rows
from extractor.read import ReadPage, ReadTable
from tests.extractor.layouts.test_headers import rows, table

LABELS = ("Nama Indikator", "Definisi Operasional", "Formula", "Sumber Data")


def sheet(*values: str, labels: tuple[str, ...] = LABELS) -> list[list[str]]:
    return [[label, value] for label, value in zip(labels, values, strict=True)]


def page(number: int, *tables: list[list[str]]) -> ReadPage:
    made = [table(rows(texts), number, 100.0 * at) for at, texts in enumerate(tables, start=1)]
    return ReadPage(number=number, width=595.0, height=842.0, kind="digital", tables=tuple(made))


def texts(read: ReadTable) -> list[list[str]]:
    grid = [[read.at(row, column) for column in range(read.columns)] for row in range(read.rows)]
    return [[cell.reading.text if cell else "" for cell in row] for row in grid]


ROADS = ("Persentase jalan mantap", "Jalan yang baik dan sedang", "(Baik / seluruh jalan) x 100%", "Survei")
BRIDGES = ("Jumlah jembatan", "Jembatan yang selesai", "Banyaknya jembatan", "Berita acara")


def test_sheets_of_a_page_are_rows_of_one_table() -> None:
    (read,) = with_cards_as_rows([page(1, sheet(*ROADS), sheet(*BRIDGES))])
    assert [texts(one) for one in read.tables] == [[list(LABELS), list(ROADS), list(BRIDGES)]]


def test_sheets_below_each_other_in_one_table_are_parted() -> None:
    (read,) = with_cards_as_rows([page(1, sheet(*ROADS) + sheet(*BRIDGES))])
    assert texts(read.tables[0])[1:] == [list(ROADS), list(BRIDGES)]


def test_a_label_that_one_sheet_lacks_leaves_its_place_empty() -> None:
    short = [row for row in sheet(*BRIDGES) if row[0] != "Formula"]
    (read,) = with_cards_as_rows([page(1, sheet(*ROADS), short)])
    assert texts(read.tables[0])[2] == ["Jumlah jembatan", "Jembatan yang selesai", "", "Berita acara"]


def test_the_rest_over_a_page_goes_to_its_sheet() -> None:
    first, second = with_cards_as_rows(
        [page(1, sheet(*ROADS)[:3]), page(2, sheet(*ROADS)[3:], sheet(*BRIDGES))]
    )
    assert texts(first.tables[0])[1] == list(ROADS)
    assert texts(second.tables[0])[1:] == [list(BRIDGES)]
    moved = first.tables[0].at(1, 3)
    assert moved is not None
    assert moved.evidence.page == 2


def test_numbers_and_colons_beside_the_labels_are_left_out() -> None:
    lines = [
        [f"{n}.", label, ":", value] for n, (label, value) in enumerate(zip(LABELS, ROADS, strict=True), 1)
    ]
    (read,) = with_cards_as_rows([page(1, lines)])
    assert texts(read.tables[0]) == [list(LABELS), list(ROADS)]


def test_what_names_no_indicator_or_no_measure_stays() -> None:
    person = [["Nama", "Ir. Tono"], ["Jabatan", "Kepala Dinas"], ["Unit Kerja", "Dinas Jalan"]]
    promised = [["Indikator Kinerja", "Target"], ["Persentase jalan mantap", "80"], ["Jumlah jembatan", "4"]]
    given = page(1, person, promised)
    assert with_cards_as_rows([given]) == [given]


def test_a_rest_without_a_sheet_before_it_stays() -> None:
    given = page(1, sheet(*ROADS)[1:])
    assert with_cards_as_rows([given]) == [given]
