"""Grids from pixels: each picture is drawn here, its cells known before they are looked for."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from extractor.grid.pixels import Grid, erase_rules, find_grids, text_lines
from extractor.page.scan import Mark, ScanPage

DPI = 150
Picture = NDArray[np.uint8]
Place = tuple[int, int, int, int]

XS = (100, 160, 420, 700, 860)
YS = (200, 260, 340, 420, 520)


def paper(width: int = 1000, height: int = 700) -> Picture:
    return np.full((height, width), 255, dtype=np.uint8)


def page_of(picture: Picture, marks: tuple[Mark, ...] = ()) -> ScanPage:
    height, width = picture.shape
    scale = 72 / DPI
    to_page = np.diag([scale, scale, 1.0])
    return ScanPage(1, width * scale, height * scale, DPI, picture, picture, to_page, marks)


def rule(picture: Picture, x0: int, y0: int, x1: int, y1: int, tone: int = 60, thick: int = 2) -> None:
    cv2.line(picture, (x0, y0), (x1, y1), tone, thick)


def lattice(picture: Picture, tone: int = 60, thick: int = 2) -> None:
    for y in YS:
        rule(picture, XS[0], y, XS[-1], y, tone, thick)
    for x in XS:
        rule(picture, x, YS[0], x, YS[-1], tone, thick)


def write(picture: Picture, text: str, x: int, y: int, bold: int = 1, size: float = 0.55) -> None:
    cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_DUPLEX, size, 0, bold, cv2.LINE_AA)


def filled(picture: Picture) -> None:
    for y in YS[:-1]:
        for x, text in zip(XS, ("1.", "Persentase jalan", "Jumlah laporan", "7,35"), strict=False):
            write(picture, text, x + 12, y + 35)


def places(grid: Grid) -> set[Place]:
    return {(c.row, c.column, c.row_span, c.column_span) for c in grid.cells}


ALL = {(r, c, 1, 1) for r in range(4) for c in range(4)}


def only(picture: Picture) -> Grid:
    (grid,) = find_grids(page_of(picture))
    return grid


def test_every_cell_of_a_plain_table_inside_its_rules() -> None:
    picture = paper()
    lattice(picture)
    filled(picture)
    grid = only(picture)
    assert (grid.rows, grid.columns, grid.ruled) == (4, 4, True)
    assert places(grid) == ALL
    for cell in grid.cells:
        x0, y0, x1, y1 = cell.box
        assert 1 < x0 - XS[cell.column] <= 5
        assert 1 < XS[cell.column + 1] - x1 <= 5
        assert 1 < y0 - YS[cell.row] <= 5
        assert 1 < YS[cell.row + 1] - y1 <= 5
        assert not cell.doubtful
        assert not cell.aligned
        assert len(cell.lines) == 1


def test_merged_cells_over_rows_and_columns() -> None:
    picture = paper()
    lattice(picture)
    rule(picture, XS[0] + 2, YS[2], XS[2] - 2, YS[2], 255, 4)  # number and objective over two rows
    rule(picture, XS[2], YS[0] + 2, XS[2], YS[1] - 2, 255, 4)  # heading over two columns
    assert places(only(picture)) == (ALL - {(1, 0, 1, 1), (2, 0, 1, 1), (1, 1, 1, 1), (2, 1, 1, 1)}) - {
        (0, 1, 1, 1),
        (0, 2, 1, 1),
    } | {(1, 0, 2, 1), (1, 1, 2, 1), (0, 1, 1, 2)}


def test_bold_print_makes_no_rules() -> None:
    picture = paper()
    lattice(picture)
    for y in range(YS[0] + 20, YS[-1] - 5, 20):
        if min(abs(y - edge) for edge in YS) > 8:
            write(picture, "EEEELLLTTT mmmm zzz", XS[1] + 6, y, bold=3, size=0.6)
    assert places(only(picture)) == ALL


def test_stamp_and_signature_neither_add_nor_hide_cells() -> None:
    picture = paper()
    lattice(picture)
    filled(picture)
    cv2.circle(picture, (700, 400), 95, 120, 6, cv2.LINE_AA)
    cv2.circle(picture, (700, 400), 70, 120, 3, cv2.LINE_AA)
    cv2.polylines(picture, [np.array([[350, 300], [450, 380], [480, 320], [560, 430]])], False, 40, 4)
    assert places(only(picture)) == ALL


def test_faint_broken_rules_on_a_noisy_page() -> None:
    rng = np.random.default_rng(5)
    picture = paper()
    lattice(picture, tone=170, thick=1)
    filled(picture)
    for x in range(XS[0] + 45, XS[-1], 90):
        picture[:, x : x + 3] = 255  # a scratch
    noisy = picture + rng.normal(0, 7, picture.shape)
    assert places(only(np.clip(noisy, 0, 255).astype(np.uint8))) == ALL


@pytest.mark.parametrize("sides", ["left right", "top bottom", "left right top bottom"])
def test_outer_borders_that_are_not_drawn(sides: str) -> None:
    picture = paper()
    lattice(picture)
    filled(picture)
    rubbed = {
        "left": (XS[0], YS[0], XS[0], YS[-1]),
        "right": (XS[-1], YS[0], XS[-1], YS[-1]),
        "top": (XS[0], YS[0], XS[-1], YS[0]),
        "bottom": (XS[0], YS[-1], XS[-1], YS[-1]),
    }
    for side in sides.split():
        rule(picture, *rubbed[side], tone=255, thick=5)
    grid = only(picture)
    assert places(grid) == ALL
    assert not any(cell.doubtful for cell in grid.cells)


def test_double_rules_bound_one_row() -> None:
    picture = paper()
    lattice(picture)
    rule(picture, XS[0], YS[1] + 6, XS[-1], YS[1] + 6)
    grid = only(picture)
    assert places(grid) == ALL
    below = grid.at(1, 0)
    assert below is not None
    assert below.box[1] > YS[1] + 7


def test_stroke_beside_a_rule_does_not_narrow_the_cells() -> None:
    picture = paper()
    lattice(picture)
    rule(picture, XS[3] + 8, 280, XS[3] + 8, 370)
    cell = only(picture).at(3, 3)
    assert cell is not None
    assert cell.box[0] - XS[3] <= 5


def test_rules_of_a_slightly_bent_page() -> None:
    picture = paper()
    lattice(picture)
    filled(picture)
    ys, xs = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    bent = cv2.remap(picture, xs, ys + 5 * np.sin(xs / 1000 * np.pi), cv2.INTER_LINEAR, borderValue=255)
    assert places(only(np.asarray(bent, dtype=np.uint8))) == ALL


def test_two_tables_one_above_the_other() -> None:
    picture = paper(height=1100)
    lattice(picture)
    lower = picture[150:560].copy()
    picture[650 : 650 + len(lower)] = lower
    first, second = find_grids(page_of(picture))
    assert places(first) == places(second) == ALL
    assert first.box[3] < second.box[1]


def test_frame_around_a_page_is_no_table() -> None:
    picture = paper()
    for inset in (20, 34):
        cv2.rectangle(picture, (inset, inset), (1000 - inset, 700 - inset), 40, 2)
    write(picture, "PERJANJIAN KINERJA", 300, 200, size=1.0)
    assert find_grids(page_of(picture)) == ()


def test_underlined_names_are_no_table() -> None:
    picture = paper()
    for x in (100, 600):
        write(picture, "SITI RAHMAWATI", x, 400)
        rule(picture, x, 406, x + 190, 406)
    assert find_grids(page_of(picture)) == ()


def test_edge_of_middling_evidence_is_doubtful() -> None:
    picture = paper()
    lattice(picture)
    half = (XS[2] + XS[3]) // 2
    rule(picture, half, YS[2], XS[3] - 2, YS[2], 255, 4)
    grid = only(picture)
    touched = [cell for cell in grid.cells if cell.column == 2 and cell.row in (1, 2)]
    assert touched
    assert all(cell.doubtful for cell in touched)
    assert grid.grid_fit < 1
    assert not any(cell.doubtful for cell in grid.cells if cell.column == 0)


def test_row_with_a_hole_is_doubtful() -> None:
    picture = paper()
    lattice(picture)
    rule(picture, XS[3] + 3, YS[-1], XS[-1] + 3, YS[-1], 255, 5)
    rule(picture, XS[-1], YS[3] + 3, XS[-1], YS[-1] + 3, 255, 5)  # the last cell lies open
    grid = only(picture)
    assert grid.at(3, 3) is None
    assert all(cell.doubtful == (cell.row == 3) for cell in grid.cells)


@pytest.mark.parametrize("stamped", [False, True])
def test_indicators_without_rules_between_them_become_rows(stamped: bool) -> None:
    picture = paper()
    if stamped:
        cv2.circle(picture, (XS[3] - 20, 380), 110, 90, 5, cv2.LINE_AA)
    for y in (YS[0], YS[1], 560):
        rule(picture, XS[0], y, XS[-1], y)
    for x in XS:
        rule(picture, x, YS[0], x, 560)
    for k, top in enumerate((290, 390, 490)):
        write(picture, "Persentase jalan", XS[2] + 12, top)
        write(picture, "dalam kondisi baik", XS[2] + 12, top + 24)
        write(picture, f"{90 - k}%", XS[3] + 40, top)
    for line in range(5):
        write(picture, "Meningkatnya mutu", XS[1] + 12, 290 + 24 * line)
    write(picture, "1.", XS[0] + 12, 290)
    grid = only(picture)
    assert places(grid) == {(0, c, 1, 1) for c in range(4)} | {(1, 0, 3, 1), (1, 1, 3, 1)} | {
        (r, c, 1, 1) for r in (1, 2, 3) for c in (2, 3)
    }
    for row, top in zip((1, 2, 3), (290, 390, 490), strict=True):
        cell = grid.at(row, 3)
        assert cell is not None
        assert cell.aligned
        assert cell.box[1] < top - 12 < top < cell.box[3]


def test_wrapped_unit_beside_a_wrapped_name_stays_one_row() -> None:
    picture = paper()
    lattice(picture)
    write(picture, "Persentase jalan", XS[1] + 12, YS[3] + 25)
    write(picture, "kondisi baik", XS[1] + 12, YS[3] + 47)
    write(picture, "Persen /", XS[3] + 12, YS[3] + 25)
    write(picture, "Organisasi", XS[3] + 12, YS[3] + 47)
    assert places(only(picture)) == ALL


AMOUNTS = ("1.107.000.000,00", "165.000.000,00", "98.000.000,00", "2.155.000.000,00")
NAMES = ("Program Pelayanan Kantor", "Program Sarana", "Program Arsip dan Data", "Program Ekonomi Wilayah")


def budget_list(picture: Picture, right: int = 800) -> None:
    y = 200
    for k, amount in enumerate(AMOUNTS):
        write(picture, f"{k + 1}.", 80, y)
        write(picture, NAMES[k], 130, y)
        write(picture, "Rp", 560, y)
        width = cv2.getTextSize(amount, cv2.FONT_HERSHEY_DUPLEX, 0.55, 1)[0][0]
        write(picture, amount, right - width, y)
        write(picture, "APBD", 850, y)
        if k % 2:
            y += 24
            write(picture, "dan Prasarana", 130, y)
        y += 30


def test_unruled_budget_list_by_its_amounts() -> None:
    picture = paper()
    budget_list(picture)
    grid = only(picture)
    assert not grid.ruled
    assert (grid.rows, grid.columns) == (4, 4)
    assert all(cell.aligned for cell in grid.cells)
    for row, lines in enumerate((1, 2, 1, 2)):
        name, amount = grid.at(row, 1), grid.at(row, 2)
        assert name is not None
        assert len(name.lines) == lines
        assert amount is not None
        assert len(amount.lines) == 1
        assert amount.lines[0][0] < 570
        assert amount.lines[0][2] > 790


def test_an_arc_of_a_stamp_over_two_entries_of_a_list_does_not_join_them() -> None:
    picture = paper()
    budget_list(picture)
    for k in range(12):
        cv2.line(picture, (440 + 8 * k, 185 + 4 * k), (446 + 8 * k, 188 + 4 * k), 60, 3)
    assert only(picture).rows == 4


def test_paragraphs_are_no_list() -> None:
    picture = paper()
    for k in range(8):
        write(
            picture,
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif",
            80 + 3 * (k % 2),
            120 + 26 * k,
        )
    for k, (label, name) in enumerate(
        (("Nama", "SITI RAHMAWATI"), ("Jabatan", "Kepala Dinas"), ("NIP", "1976"))
    ):
        write(picture, label, 80, 400 + 30 * k)
        write(picture, ":", 250, 400 + 30 * k)
        write(picture, name, 280, 400 + 30 * k)
    assert find_grids(page_of(picture)) == ()


def test_rules_are_erased_and_print_is_not() -> None:
    bare = paper()
    filled(bare)
    picture = bare.copy()
    lattice(picture)
    page = page_of(picture)
    erased = erase_rules(page, find_grids(page))
    assert (erased[YS[1] - 2 : YS[1] + 3] < 200).sum() == 0
    assert np.array_equal(erased < 128, bare < 128)
    assert (page.clean == picture).all()


def test_letter_that_reaches_into_a_rule_is_left_whole() -> None:
    picture = paper()
    lattice(picture)
    cv2.line(picture, (300, YS[1] - 14), (300, YS[1] + 1), 0, 2)  # a tail that stands on the rule
    page = page_of(picture)
    erased = erase_rules(page, find_grids(page))
    assert (erased[YS[1] - 1 : YS[1] + 1, 299:302] < 128).any()
    assert (erased[YS[1] - 1 : YS[1] + 1, 320:400] == 255).all()


def test_text_lines_without_dirt() -> None:
    picture = paper()
    write(picture, "Persentase jalan.", 50, 100)
    write(picture, "dalam kondisi baik", 50, 126)
    write(picture, "-", 50, 160)
    picture[180:182, 300] = 0
    lines = text_lines(picture, (20, 60, 600, 220), DPI)
    assert len(lines) == 3
    assert all(x0 < 60 and x1 < 320 for x0, _, x1, _ in lines)


@settings(max_examples=12, deadline=None)
@given(
    columns=st.lists(st.integers(45, 200), min_size=1, max_size=5),
    rows=st.lists(st.integers(28, 110), min_size=2, max_size=5),
    thick=st.integers(1, 3),
)
def test_any_ruled_table_is_found_as_drawn(columns: list[int], rows: list[int], thick: int) -> None:
    columns = [220, *columns]
    xs, ys = 40 + np.cumsum([0, *columns]), 40 + np.cumsum([0, *rows])
    picture = paper(int(xs[-1]) + 60, int(ys[-1]) + 60)
    for y in ys:
        rule(picture, int(xs[0]), int(y), int(xs[-1]), int(y), 70, thick)
    for x in xs:
        rule(picture, int(x), int(ys[0]), int(x), int(ys[-1]), 70, thick)
    grid = only(picture)
    assert places(grid) == {(r, c, 1, 1) for r in range(len(rows)) for c in range(len(columns))}


@pytest.mark.parametrize("shape", [(60, 60), (700, 1000)])
def test_pages_without_anything(shape: tuple[int, int]) -> None:
    page = page_of(np.full(shape, 255, dtype=np.uint8))
    assert find_grids(page) == ()
    assert find_grids(replace(page, clean=np.zeros(shape, dtype=np.uint8))) == ()


def test_a_list_ends_above_place_and_date() -> None:
    picture = paper(height=800)
    budget_list(picture)
    write(picture, "Sukaraya, 3 Maret 2025", 603, 400)
    for k, (left, right) in enumerate((("Pihak Kedua,", "Pihak Pertama,"), ("Wali Kota", "Kepala Dinas"))):
        write(picture, left, 150, 430 + 30 * k)
        write(picture, right, 640, 430 + 30 * k)
    grid = only(picture)
    assert grid.box[3] < 395


@pytest.mark.parametrize("rubbed", ["inner", "inner and top"])
def test_a_rule_under_a_heading_that_tint_has_hidden(rubbed: str) -> None:
    """The rules down between the periods begin where it is; so do those of the outer border."""
    picture = paper()
    middle = (YS[0] + YS[1]) // 2
    lattice(picture)
    for x in (770, 815):
        rule(picture, x, YS[0], x, YS[-1])
    for x in (XS[3], 770, 815):
        rule(picture, x, YS[0] - 3, x, middle - 1, tone=255, thick=5)
    rule(picture, XS[0], YS[0], XS[-1], YS[0])
    for x in XS[1:-1]:
        rule(picture, x, YS[0], x, YS[0] + 5) if x != XS[3] else None
    if rubbed == "inner and top":
        rule(picture, XS[0] - 3, YS[0], XS[-1] + 3, YS[0], tone=255, thick=5)
    for x, text in zip(XS, ("No", "Sasaran", "Target", ""), strict=False):
        write(picture, text, x + 12, YS[0] + 24, size=0.4)
    heading = {(0, c, 2, 1) for c in range(2)} | {(0, 2, 1, 4)} | {(1, c, 1, 1) for c in range(2, 6)}
    assert {p for p in places(only(picture)) if p[0] < 2} == heading


def test_columns_of_two_tables_that_nearly_meet_are_no_double_rule() -> None:
    """The side of one goes on in that of the other, an inner rule a little beside it."""
    picture = paper()
    lattice(picture)
    filled(picture)
    below = YS[-1] + 12
    for y in (below, below + 60, below + 120):
        rule(picture, XS[0], y, XS[-1], y)
    for x in (XS[0], XS[-1]):
        rule(picture, x, YS[0], x, below + 120)
    for x in XS[1:-1]:
        rule(picture, x + 5, below, x + 5, below + 120)
    upper, *_ = find_grids(page_of(picture))
    assert all(cell.box[0] - XS[cell.column] <= 4 for cell in upper.cells if cell.row < 2)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_side_that_the_scan_cut_off_below_the_heading(mirrored: bool) -> None:
    """The dark heading still shows where it was; a row of one label has no other side."""
    picture, high = paper(), (200, 290, 340, 430, 520)
    for y in high:
        rule(picture, XS[0], y, XS[-1], y)
    rule(picture, XS[0], high[0], XS[0], high[-1])
    rule(picture, XS[-1], high[0], XS[-1], high[1])
    for x in XS[1:-1]:
        rule(picture, x, high[0], x, high[1])
        rule(picture, x, high[2], x, high[-1])
    for y in (high[0], *high[2:-1]):
        for x, text in zip(XS, ("1.", "Persentase jalan", "Jumlah laporan", "7,35"), strict=False):
            write(picture, text, x + 12, y + 35)
    (grid,) = find_grids(page_of(np.ascontiguousarray(picture[:, ::-1]) if mirrored else picture))
    assert places(grid) == {(r, c, 1, 1) for r in (0, 2, 3) for c in range(4)} | {(1, 0, 1, 4)}


def test_a_stamp_between_two_tables_does_not_join_them() -> None:
    """Its sides run from one to the other for a stretch, as those of a cell would."""
    picture = paper()
    lattice(picture)
    filled(picture)
    below = YS[-1] + 60
    for y in (below, below + 60):
        rule(picture, XS[0], y, XS[-1], y)
    for x in XS:
        rule(picture, x, below, x, below + 60)
    for x in (500, 600):
        rule(picture, x, YS[-1] - 20, x, below + 20, tone=120)
    upper, lower = find_grids(page_of(picture))
    assert (upper.columns, lower.rows) == (4, 1)
    assert upper.box[3] < YS[-1] + 5
    assert lower.box[1] > below - 5
