"""Tables of a scan that have rules across only, and borders that are not drawn."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.grid.pixels import Grid, find_grids
from extractor.page.scan import ScanPage

Picture = NDArray[np.uint8]
DPI = 100.0
LEFT, RIGHT = 80, 760
XS = (90, 150, 380, 640)
YS = (120, 170, 220, 290, 360, 410)


def page_of(picture: Picture) -> ScanPage:
    height, width = picture.shape
    to_page = np.diag([72 / DPI, 72 / DPI, 1.0])
    return ScanPage(1, width * 72 / DPI, height * 72 / DPI, DPI, picture, picture, to_page, ())


def rule(picture: Picture, x0: int, y0: int, x1: int, y1: int) -> None:
    cv2.line(picture, (x0, y0), (x1, y1), 60, 2)


def write(picture: Picture, text: str, x: int, y: int) -> None:
    cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_DUPLEX, 0.5, 0, 1, cv2.LINE_AA)


def open_table() -> Picture:
    picture = np.full((600, 840), 255, dtype=np.uint8)
    for y in YS:
        rule(picture, LEFT, y, RIGHT, y)
    rows = (
        ("No", "Sasaran", "Indikator Kinerja", "Target"),
        ("1", "Mutu layanan naik", "Indeks kepuasan", "81,20"),
        ("2", "Jalan yang mantap", "Persentase jalan", "95%"),
        ("", "", "Jumlah jembatan", "12"),
    )
    for y, row in zip(YS, rows, strict=False):
        for x, text in zip(XS, row, strict=True):
            write(picture, text, x, y + 30)
    write(picture, "Jumlah seluruh sasaran daerah", XS[0], YS[4] + 30)
    write(picture, "3", XS[3], YS[4] + 30)
    return picture


def places(grid: Grid) -> set[tuple[int, int, int, int]]:
    return {(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells}


def test_columns_between_strips_without_print() -> None:
    (grid,) = find_grids(page_of(open_table()))
    assert (grid.rows, grid.columns, grid.ruled) == (5, 4, True)
    assert all(cell.aligned for cell in grid.cells)
    assert {(row, column, 1, 1) for row in range(4) for column in range(4)} <= places(grid)


def test_words_over_a_strip_join_its_cells() -> None:
    (grid,) = find_grids(page_of(open_table()))
    assert {(4, 0, 1, 2), (4, 2, 1, 1), (4, 3, 1, 1)} <= places(grid)


def test_a_rule_over_some_columns_parts_only_these() -> None:
    picture = open_table()
    picture[YS[3] - 2 : YS[3] + 3, LEFT : XS[2] - 12] = 255
    (grid,) = find_grids(page_of(picture))
    assert {(2, 0, 2, 1), (2, 1, 2, 1), (2, 2, 1, 1), (3, 2, 1, 1)} <= places(grid)


def test_a_title_between_rules_is_no_header() -> None:
    picture = open_table()
    rule(picture, LEFT, 60, RIGHT, 60)
    write(picture, "LAMPIRAN  PERJANJIAN  KINERJA", 250, 95)
    (grid,) = find_grids(page_of(picture))
    assert grid.box[1] >= YS[0]


def test_paragraphs_between_rules_are_no_table() -> None:
    picture = np.full((600, 840), 255, dtype=np.uint8)
    for y in YS:
        rule(picture, LEFT, y, RIGHT, y)
        write(picture, "Kami yang bertanda tangan di bawah ini berjanji akan mewujudkan", 90, y + 30)
    assert find_grids(page_of(picture)) == ()


def test_an_outer_border_that_is_not_drawn_beside_rules_that_stop_short() -> None:
    picture = np.full((600, 840), 255, dtype=np.uint8)
    for n, y in enumerate(YS):
        rule(picture, LEFT if n in (0, 1, 5) else XS[2] - 10, y, RIGHT, y)
    for x in (XS[1] - 10, XS[2] - 10, XS[3] - 10):
        rule(picture, x, YS[0], x, YS[-1])
    (grid,) = find_grids(page_of(picture))
    assert grid.columns == 4
    assert (1, 0, 4, 1) in places(grid)


def test_currency_apart_from_its_amounts_stays_with_them() -> None:
    picture = np.full((600, 840), 255, dtype=np.uint8)
    for y in YS:
        rule(picture, LEFT, y, RIGHT, y)
    rows: tuple[tuple[str, ...], ...]
    rows = (("No", "Program", "", "Anggaran"), ("1", "Program Arsip Daerah", "Rp", "7.250.000"))
    rows += tuple((str(n), "Program Layanan", "Rp", f"{n}.250.000") for n in (2, 3, 4))
    for y, row in zip(YS, rows, strict=False):
        for x, text in zip((90, 150, 500, 640), row, strict=True):
            write(picture, text, x, y + 30)
    (grid,) = find_grids(page_of(picture))
    assert grid.columns == 3
    assert all((cell := grid.at(row, 2)) and cell.box[0] < 500 for row in range(1, 5))


@pytest.mark.parametrize("between", ["", "KABUPATEN"])
def test_two_tables_without_sides_are_two(between: str) -> None:
    """Also where letters of a stamp stand in the gap."""
    picture = np.full((600, 840), 255, dtype=np.uint8)
    write(picture, between, 300, 238)
    for k, inner in enumerate(((150, 380), (200, 640))):
        top = 100 + 145 * k
        for n in range(4):
            rule(picture, LEFT, top + 40 * n, RIGHT, top + 40 * n)
        for n in range(3):
            for x in (LEFT, *inner):
                write(picture, "abc 12", x + 8, top + 28 + 40 * n)
        for x in inner:
            rule(picture, x, top, x, top + 120)
    grids = find_grids(page_of(picture))
    assert [(grid.rows, grid.columns) for grid in grids] == [(3, 3), (3, 3)]


def test_a_faint_rule_of_a_tinted_heading_is_seen_by_its_whole_length() -> None:
    """Grain hides it at every single place; without it the title above would be taken for the heading."""
    rng = np.random.default_rng(3)
    picture = open_table()
    picture[YS[0] - 2 : YS[0] + 3] = 255
    grey = picture.astype(np.float64)
    grey[YS[0] : YS[1], LEFT:RIGHT] -= 6
    grey[YS[0], LEFT:RIGHT] -= 22
    grey += rng.normal(0, 9, grey.shape)
    noisy = np.clip(grey, 0, 255).astype(np.uint8)
    (grid,) = find_grids(page_of(noisy))
    assert (grid.rows, grid.columns) == (5, 4)
    assert grid.box[1] >= YS[0]


def test_words_of_a_large_heading_stay_one_heading() -> None:
    picture = open_table()
    picture[YS[0] + 4 : YS[1] - 4, XS[3] - 8 : RIGHT] = 255
    write(picture, "Target", XS[3], YS[0] + 30)
    write(picture, "2026", XS[3] + 56, YS[0] + 30)  # 10 pixels at 100 dpi between the two
    for row in (2, 4):
        write(picture, "orang", XS[3] + 46, YS[row] + 30)
    (grid,) = find_grids(page_of(picture))
    assert (grid.rows, grid.columns) == (5, 4)


def test_dirt_and_the_rest_of_a_rule_beside_a_title_are_no_headings() -> None:
    picture = open_table()
    picture[YS[0] + 4 : YS[1] - 4, LEFT:RIGHT] = 255
    write(picture, "LAMPIRAN", XS[1] + 60, YS[0] + 30)
    for x in (*range(LEFT + 4, LEFT + 60, 8), *range(RIGHT - 60, RIGHT - 4, 8)):
        picture[YS[0] + 20 : YS[0] + 23, x : x + 3] = 60
        picture[YS[0] + 6 : YS[0] + 8, x : x + 6] = 60
    for column, text in zip(XS, ("No", "Sasaran", "Indikator Kinerja", "Target"), strict=True):
        picture[YS[1] + 4 : YS[2] - 4, column - 4 : column + 130] = 255
        write(picture, text, column, YS[1] + 30)
    (grid,) = find_grids(page_of(picture))
    assert grid.box[1] >= YS[1]


def test_short_rules_inside_a_table_make_no_table_of_their_own() -> None:
    picture = open_table()
    for y in (YS[1] + 36, YS[2] + 40, YS[3] + 40, YS[4] + 38):
        rule(picture, XS[2] - 10, y, RIGHT, y)
    (grid,) = find_grids(page_of(picture))
    assert grid.columns == 4


def test_grain_at_a_rule_above_the_headings_is_no_heading() -> None:
    picture = open_table()
    picture[YS[0] + 3 : YS[0] + 8, 560:562] = 40
    (grid,) = find_grids(page_of(picture))
    assert (grid.rows, grid.columns) == (5, 4)
    assert grid.box[1] < YS[1]


def test_a_heading_of_two_lines_beside_shorter_ones() -> None:
    """The others stand at the height between its lines."""
    picture = open_table()
    picture[YS[0] + 4 : YS[1] - 3, XS[3] :] = 255
    for y, word in ((YS[0] + 20, "Target"), (YS[0] + 42, "2026")):
        write(picture, word, XS[3], y)
    (grid,) = find_grids(page_of(picture))
    assert (grid.rows, grid.columns) == (5, 4)
    assert grid.box[1] < YS[1]


def test_a_rule_that_grain_has_worn_parts_all_its_columns() -> None:
    picture = open_table()
    for x in range(XS[1], XS[2], 12):
        picture[YS[2] - 2 : YS[2] + 3, x : x + 7] = 255
    (grid,) = find_grids(page_of(picture))
    assert not any(cell.row_span > 1 or cell.doubtful for cell in grid.cells)


def test_a_rule_that_leaves_out_the_numbers_does_not_part_them() -> None:
    picture = open_table()
    picture[YS[3] - 2 : YS[3] + 3, LEFT : XS[1] - 12] = 255
    (grid,) = find_grids(page_of(picture))
    assert {(2, 0, 2, 1), (2, 1, 1, 1), (3, 1, 1, 1)} <= places(grid)


def test_a_text_that_nearly_fills_its_column_is_not_joined_with_the_next() -> None:
    picture = open_table()
    for y, words, air in ((YS[1], "Mutu layanan yang naik", 12), (YS[3], "Jalan dan jembatan", 5)):
        picture[y + 10 : y + 40, XS[1] : XS[2] - 6] = 255
        width = cv2.getTextSize(words, cv2.FONT_HERSHEY_DUPLEX, 0.5, 1)[0][0]
        write(picture, words, XS[2] - air - width, y + 30)
    (grid,) = find_grids(page_of(picture))
    assert {(3, 1, 1, 1), (3, 2, 1, 1)} <= places(grid)


def test_points_of_amounts_set_under_each_other_are_no_strip() -> None:
    picture = np.full((600, 840), 255, dtype=np.uint8)
    for y in YS:
        rule(picture, LEFT, y, RIGHT, y)
    for x, text in zip((90, 240, 520, 690), ("Kode", "Program", "Anggaran", "Dana"), strict=True):
        write(picture, text, x, YS[0] + 30)
    amounts = (("846", "325"), ("7 146 000", "750"), ("1 000 125", "000"), ("2 654", "000"))
    for y, (thousands, rest) in zip(YS[1:], amounts, strict=False):
        write(picture, "1.01", 90, y + 30)
        write(picture, "Program jalan", 240, y + 30)
        (wide, _), _ = cv2.getTextSize(thousands, cv2.FONT_HERSHEY_DUPLEX, 0.5, 1)
        write(picture, thousands, 633 - wide, y + 30)
        picture[y + 28 : y + 30, 634:636] = 0  # the point
        write(picture, rest, 637, y + 30)
        write(picture, "DAK", 669, y + 30)
    (grid,) = find_grids(page_of(picture))
    assert grid.columns == 4
    cell = grid.at(2, 2)
    assert cell is not None
    assert cell.box[0] < 560
    assert 664 < cell.box[2] < 672


def label_after_rows(label: str) -> Picture:
    """A section's label below rows whose names leave little room beside their codes."""
    picture = np.full((700, 1000), 255, dtype=np.uint8)
    for y in range(100, 400, 50):
        rule(picture, 50, y, 950, y)
    for place, text in zip((60, 350, 700, 850), ("Kode", "Nama", "Q1", "Q2"), strict=True):
        write(picture, text, place, 130)
    for row, y in ((0, 180), (1, 230), (3, 330)):
        for place, text in ((80, f"{row}a"), (700, "45"), (850, "90")):
            write(picture, text, place, y)
        for line, name in enumerate(("Panjang jalan mantap yang dipelihara", "mmmmmmmmmmmmmmmmmmmmmmmm")):
            write(picture, name, 115 + 2 * row, y - 12 + 14 * line)
    write(picture, label, 60, 280)
    return picture


@pytest.mark.parametrize(
    "label", ["Perspektif satu", "Perspektif pelanggan", "Perspektif pelanggan dan mitra kerja"]
)
def test_a_label_need_not_reach_the_middle_of_the_next_heading(label: str) -> None:
    """It lies over the strip between the columns: the table ended there, and what follows was lost."""
    (grid,) = find_grids(page_of(label_after_rows(label)))
    assert (grid.rows, grid.columns) == (5, 4)
