"""Digital pages end to end: drawn here with known cells, read, and compared cell by cell."""

from __future__ import annotations

import io
from collections.abc import Callable

import pdfplumber
import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from extractor.page.digital import load_digital_page
from extractor.read import ReadPage, ReadTable
from extractor.reading.text_layer import read_page

WIDTH, HEIGHT = 595, 842
Cells = dict[tuple[int, int], str]


class Sheet:
    """A page to draw on, with y counted from the top."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.out = io.BytesIO()
        self.height = height
        self.pen = canvas.Canvas(self.out, pagesize=(width, height))

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = "Helvetica") -> None:
        self.pen.setFont(font, size)
        self.pen.drawString(x, self.height - y, text)

    def lines(self, x: float, y: float, lines: list[str], size: float = 10, leading: float = 12) -> None:
        for index, line in enumerate(lines):
            self.text(x, y + leading * index, line, size)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.pen.line(x0, self.height - y0, x1, self.height - y1)

    def box(self, x0: float, y0: float, x1: float, y1: float, **look: int) -> None:
        self.pen.rect(x0, self.height - y1, x1 - x0, y1 - y0, **look)

    def table(self, xs: list[float], ys: list[float], rows: list[list[str]]) -> None:
        """Fully ruled, each text in the top left of its cell."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        self.fill(xs, ys, rows)

    def fill(self, xs: list[float], ys: list[float], rows: list[list[str]]) -> None:
        for y, row in zip(ys, rows, strict=False):
            for x, text in zip(xs, row, strict=False):
                if text:
                    self.lines(x + 3, y + 12, text.split("\n"))

    def pdf(self) -> bytes:
        self.pen.showPage()
        self.pen.save()
        return self.out.getvalue()

    def read(self) -> ReadPage:
        return read(self.pdf())


def read(content: bytes) -> ReadPage:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return read_page(load_digital_page(pdf.pages[0]))


def texts(table: ReadTable) -> list[list[str]]:
    """The text at each place; a merged cell gives its text at its first place, ``"<"`` at the others."""
    rows = [["!"] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                assert rows[row][column] == "!", "two cells over one place"
                first = (row, column) == (cell.row, cell.column)
                rows[row][column] = cell.reading.text if first else "<"
    return rows


def only_table(page: ReadPage) -> ReadTable:
    assert len(page.tables) == 1
    return page.tables[0]


XS = [60.0, 90, 240, 400, 480]
YS = [100.0, 120, 160, 200]
ROWS = [
    ["No", "Sasaran", "Indikator Kinerja", "Target"],
    ["1.", "Meningkatnya\nkualitas layanan", "Indeks kepuasan", "85,50"],
    ["2.", "Menurunnya stunting", "Prevalensi stunting", "12,4%"],
]
FLAT = [[text.replace("\n", " ") for text in row] for row in ROWS]


def test_ruled_table() -> None:
    sheet = Sheet()
    sheet.table(XS, YS, ROWS)
    table = only_table(sheet.read())
    assert table.ruled
    assert texts(table) == FLAT
    box = next(cell.evidence.bbox for cell in table.cells if cell.reading.text == "12,4%")
    assert box == pytest.approx((400, 160, 480, 200), abs=1)


def test_cells_drawn_as_boxes_with_gaps() -> None:
    sheet = Sheet()
    for row in range(3):
        for column in range(4):
            sheet.box(XS[column] + 0.6, YS[row] + 0.6, XS[column + 1] - 0.6, YS[row + 1] - 0.6)
    sheet.fill(XS, YS, ROWS)
    assert texts(only_table(sheet.read())) == FLAT


def test_rules_drawn_as_thin_boxes_and_grounds() -> None:
    sheet = Sheet()
    sheet.pen.setFillGray(0.85)
    sheet.box(XS[0], YS[0], XS[-1], YS[1], stroke=0, fill=1)
    sheet.pen.setFillGray(1.0)
    sheet.box(XS[0], YS[2] + 5, XS[-1], YS[3] - 5, stroke=0, fill=1)
    sheet.pen.setFillGray(0.0)
    for x in XS:
        sheet.box(x - 0.5, YS[0], x + 0.5, YS[-1], stroke=0, fill=1)
    for y in YS:
        sheet.box(XS[0], y - 0.5, XS[-1], y + 0.5, stroke=0, fill=1)
    sheet.fill(XS, YS, ROWS)
    assert texts(only_table(sheet.read())) == FLAT


def test_double_rules_are_one() -> None:
    sheet = Sheet()
    for shift in (0.0, 1.8):
        for x in XS:
            sheet.rule(x + shift, YS[0], x + shift, YS[-1] + 1.8)
        for y in YS:
            sheet.rule(XS[0], y + shift, XS[-1] + 1.8, y + shift)
    sheet.fill(XS, YS, ROWS)
    assert texts(only_table(sheet.read())) == FLAT


def test_merged_objective_and_two_level_header() -> None:
    sheet = Sheet()
    xs, ys = [60.0, 200, 300, 350, 400], [100.0, 120, 140, 170, 200]
    for x in xs:
        sheet.rule(x, ys[1] if x == 350 else ys[0], x, ys[-1])
    for y in ys:
        inside = y in (ys[1], ys[3])
        sheet.rule(300 if y == ys[1] else 200 if inside else 60, y, 400, y)
    for x, y, text in [
        (63, 112, "Sasaran"), (203, 112, "Indikator"), (303, 112, "Target"),
        (303, 132, "TW I"), (353, 132, "TW II"),
        (63, 152, "Meningkatnya mutu"), (203, 152, "Indeks A"), (303, 152, "1"), (353, 152, "2"),
        (203, 182, "Indeks B"), (303, 182, "3"), (353, 182, "N/A"),
    ]:  # fmt: skip
        sheet.text(x, y, text)
    assert texts(only_table(sheet.read())) == [
        ["Sasaran", "Indikator", "Target", "<"],
        ["<", "<", "TW I", "TW II"],
        ["Meningkatnya mutu", "Indeks A", "1", "2"],
        ["<", "Indeks B", "3", "N/A"],
    ]


def test_stacked_tables_of_other_columns() -> None:
    sheet = Sheet()
    sheet.table(XS, YS, ROWS)
    sheet.text(60, 225, "Anggaran")
    budget = [["No", "Program", "Anggaran"], ["1.", "Program Kesehatan", "Rp1.000.000,00"]]
    sheet.table([60, 90, 300, 420], [240, 260, 280], budget)
    sheet.table([60, 300, 420], [300, 320, 340], [["Uraian", "Jumlah"], ["Total", "7"]])
    page = sheet.read()
    assert [texts(table) for table in page.tables] == [FLAT, budget, [["Uraian", "Jumlah"], ["Total", "7"]]]
    assert [line.text for line in page.lines] == ["Anggaran"]


@pytest.mark.parametrize("shift", [4, 9, 14, 30, -12])
def test_header_rules_out_of_line_with_the_body(shift: float) -> None:
    sheet = Sheet()
    for x in XS:
        at = x + (min(shift, 12) if x == 90 else shift) if x in XS[1:-1] else x
        sheet.rule(at, YS[0], at, YS[1])
        sheet.rule(x, YS[1], x, YS[-1])
    for y in YS:
        sheet.rule(XS[0], y, XS[-1], y)
    sheet.fill(XS, YS[1:], ROWS[1:])
    for x, text in zip([62, 130, 290, 432], ROWS[0], strict=True):
        sheet.text(x, YS[0] + 12, text)
    assert texts(only_table(sheet.read())) == FLAT


@pytest.mark.parametrize("sides", ["left and right", "top and bottom"])
def test_missing_outer_borders(sides: str) -> None:
    sheet = Sheet()
    for x in XS[1:-1] if sides == "left and right" else XS:
        sheet.rule(x, YS[0], x, YS[-1])
    for y in YS if sides == "left and right" else YS[1:-1]:
        sheet.rule(XS[0], y, XS[-1], y)
    sheet.fill(XS, YS, ROWS)
    assert texts(only_table(sheet.read())) == FLAT


def test_upright_rules_only() -> None:
    sheet = Sheet()
    for x in XS:
        sheet.rule(x, YS[0], x, YS[-1])
    sheet.fill(XS, YS, ROWS)
    table = only_table(sheet.read())
    assert not table.ruled
    assert texts(table) == FLAT


def test_underlines_frames_and_letterheads_are_no_tables() -> None:
    sheet = Sheet()
    sheet.box(40, 40, 555, 800)
    sheet.rule(60, 90, 535, 90)
    sheet.rule(60, 92, 535, 92)
    sheet.text(100, 120, "Budi Santoso, S.E., M.M.")
    width = sheet.pen.stringWidth("Budi Santoso, S.E., M.M.", "Helvetica", 10)
    sheet.rule(100, 121.5, 100 + width, 121.5)
    sheet.text(100, 140, "NIP. 19700101 199503 1 001")
    page = sheet.read()
    assert page.tables == ()
    assert [line.text for line in page.lines] == ["Budi Santoso, S.E., M.M.", "NIP. 19700101 199503 1 001"]


def test_underline_inside_a_cell_parts_nothing() -> None:
    sheet = Sheet()
    sheet.table(XS, YS, ROWS)
    width = sheet.pen.stringWidth("Prevalensi stunting", "Helvetica", 10)
    sheet.rule(243, 173.5, 243 + width, 173.5)
    assert texts(only_table(sheet.read())) == FLAT


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_are_of_the_page_as_displayed(rotation: int) -> None:
    """A page whose content is drawn sideways and turned upright by its rotation, and back."""
    sheet = Sheet()
    sheet.table(XS, YS, ROWS)
    with pikepdf.open(io.BytesIO(sheet.pdf())) as pdf:
        pdf.pages[0].Rotate = rotation
        out = io.BytesIO()
        pdf.save(out)
    with pdfplumber.open(out) as plumbed:
        plumber_page = plumbed.pages[0]
        size = plumber_page.width, plumber_page.height
        chars = [char for char in plumber_page.chars if char["text"] == "%"]
    page = read(out.getvalue())
    assert (page.width, page.height) == pytest.approx(size)
    table = only_table(page)
    assert texts(table) == FLAT
    box = next(cell.evidence.bbox for cell in table.cells if cell.reading.text == "12,4%")
    assert box is not None
    x0, top, x1, bottom = box
    assert x0 <= chars[0]["x0"] <= chars[0]["x1"] <= x1
    assert top <= chars[0]["top"] <= chars[0]["bottom"] <= bottom


@pytest.mark.parametrize("angle", [90, 270])
def test_a_page_drawn_sideways_without_saying_so(angle: int) -> None:
    sheet = Sheet()
    if angle == 90:
        sheet.pen.translate(WIDTH, 0)
    else:
        sheet.pen.translate(0, HEIGHT)
    sheet.pen.rotate(angle)
    sheet.height = WIDTH
    sheet.table(XS, YS, ROWS)
    sheet.text(60, 80, "PERJANJIAN KINERJA")
    page = sheet.read()
    assert (page.width, page.height) == (WIDTH, HEIGHT)
    assert texts(only_table(page)) == FLAT
    box = next(cell.evidence.bbox for cell in only_table(page).cells if cell.reading.text == "12,4%")
    expected = (160, HEIGHT - 480, 200, HEIGHT - 400) if angle == 90 else (WIDTH - 200, 400, WIDTH - 160, 480)
    assert box == pytest.approx(expected, abs=1)
    assert [line.text for line in page.lines] == ["PERJANJIAN KINERJA"]


def test_one_sideways_heading_on_an_upright_page() -> None:
    sheet = Sheet()
    sheet.table(XS, YS, [["", *ROWS[0][1:]], *ROWS[1:]])
    sheet.pen.saveState()
    sheet.pen.translate(80, HEIGHT - 118)
    sheet.pen.rotate(90)
    sheet.pen.setFont("Helvetica", 6)
    sheet.pen.drawString(0, 0, "Nomor")
    sheet.pen.restoreState()
    assert texts(only_table(sheet.read()))[0] == ["Nomor", *FLAT[0][1:]]


def test_several_indicators_in_one_cell() -> None:
    sheet = Sheet()
    sheet.table(XS, [100.0, 120, 240], [ROWS[0]])
    sheet.text(63, 134, "1.")
    sheet.lines(93, 134, ["Meningkatnya mutu", "perencanaan", "pembangunan"])
    sheet.lines(243, 134, ["Persentase keselarasan", "RKPD dengan RPJMD"])
    sheet.lines(243, 168, ["Persentase Renja yang", "selaras dengan Renstra"])
    sheet.lines(243, 202, ["Dokumen tepat waktu"])
    for y, value in [(134, "90%"), (168, "92,5%"), (202, "N/A")]:
        sheet.text(420, y, value)
    table = only_table(sheet.read())
    assert not table.ruled
    assert texts(table) == [
        ROWS[0],
        [
            "1.",
            "Meningkatnya mutu perencanaan pembangunan",
            "Persentase keselarasan RKPD dengan RPJMD",
            "90%",
        ],
        ["<", "<", "Persentase Renja yang selaras dengan Renstra", "92,5%"],
        ["<", "<", "Dokumen tepat waktu", "N/A"],
    ]
    assert not any(cell.reading.needs_review for cell in table.cells)


def test_text_beside_one_value_stays_one_row() -> None:
    sheet = Sheet()
    long = "Dasar Hukum :\na. Peraturan A\nb. Peraturan B\nDefinisi :\nJumlah semua"
    sheet.table(XS, [100.0, 120, 220], [ROWS[0], ["1.", "Sasaran", long, "100 dari 110\nOrganisasi\nPemuda"]])
    table = only_table(sheet.read())
    assert table.ruled
    assert table.rows == 2
    assert texts(table)[1][2] == long
    assert texts(table)[1][3] == "100 dari 110 Organisasi Pemuda"


BUDGET = [
    ("1.", ["Program Penunjang Urusan", "Pemerintahan Daerah"], "1.393.499.080,00", "APBD"),
    ("2.", ["Program Penanggulangan"], "827.924.000,00", "APBD"),
    ("3.", ["Program Pemberdayaan dan", "Peningkatan Kapasitas", "Kelembagaan"], "12.000.000,00", "APBN"),
]


def place_budget(sheet: Sheet, way: str, y: float = 140, pitch: float = 13) -> float:
    for number, name, amount, note in BUDGET:
        sheet.text(60, y, number)
        sheet.lines(85, y, name, leading=pitch)
        at = y if way == "first" else y + pitch * (len(name) - 1) / 2
        sheet.text(330, at, "Rp")
        sheet.pen.setFont("Helvetica", 10)
        sheet.pen.drawRightString(450, HEIGHT - at, amount)
        sheet.text(480, at, note)
        y += pitch * len(name) + 1
    return y


@pytest.mark.parametrize("way", ["first", "middle"])
@pytest.mark.parametrize("header", [True, False])
def test_budget_list(way: str, header: bool) -> None:
    sheet = Sheet()
    sheet.text(200, 80, "PERJANJIAN KINERJA TAHUN 2025")
    if header:
        sheet.text(150, 122, "Program")
        sheet.text(380, 122, "Anggaran")
        sheet.text(480, 122, "Ket.")
    end = place_budget(sheet, way)
    sheet.text(85, end + 8, "Jumlah")
    sheet.text(330, end + 8, "Rp")
    sheet.text(368, end + 8, "2.233.423.080,00")
    sheet.text(330, end + 60, "Antah, 2 Januari 2025")
    page = sheet.read()
    table = only_table(page)
    assert not table.ruled
    rows = [[n, " ".join(name), f"Rp {amount}", note] for n, name, amount, note in BUDGET]
    rows.append(["", "Jumlah", "Rp 2.233.423.080,00", ""])
    if header:
        rows.insert(0, ["", "Program", "Anggaran", "Ket."])
    assert texts(table) == rows
    assert not any(cell.reading.needs_review for cell in table.cells)
    assert [line.text for line in page.lines] == ["PERJANJIAN KINERJA TAHUN 2025", "Antah, 2 Januari 2025"]


def test_one_program_alone() -> None:
    sheet = Sheet()
    sheet.text(60, 140, "Program Pembinaan Olahraga")
    sheet.text(330, 140, ":")
    sheet.text(350, 140, "Rp")
    sheet.text(380, 140, "7.054.881.550")
    assert texts(only_table(sheet.read())) == [["Program Pembinaan Olahraga", ": Rp 7.054.881.550"]]


def hanging(last: str, below: str) -> list[list[str]]:
    """A list whose last name goes on, or not, where its numbers begin."""
    sheet = Sheet()
    for n, (name, amount) in enumerate(
        (("Program Kesehatan", "Rp 2.386.225.000"), (last, "Rp 1.037.025.000"))
    ):
        sheet.text(51, 140 + 11 * n, f"{n + 1}.")
        sheet.text(63, 140 + 11 * n, name)
        sheet.text(320, 140 + 11 * n, amount)
    sheet.text(51, 162, below)
    return texts(only_table(sheet.read()))


def test_the_last_name_of_a_list_goes_on_below_its_number() -> None:
    rows = hanging("Program Pengelolaan Prasarana dan Sarana Dinas dan", "Perhubungan Kabupaten")
    assert " ".join(" ".join(rows[1]).split()) == (
        "2. Program Pengelolaan Prasarana dan Sarana Dinas dan Perhubungan Kabupaten Rp 1.037.025.000"
    )


def test_a_line_below_a_list_whose_first_word_had_room_above_is_no_name() -> None:
    rows = hanging("Program Sarana", "Perhubungan Kabupaten")
    assert "Perhubungan" not in str(rows)


def test_amounts_in_running_text_are_no_list() -> None:
    sheet = Sheet()
    for index in range(4):
        sheet.text(
            60, 140 + 14 * index, f"sebesar Rp 1.000.{index}00.000,00 yang dibayar dari anggaran daerah ini"
        )
    page = sheet.read()
    assert page.tables == ()
    assert len(page.lines) == 4


def test_table_without_any_rule() -> None:
    sheet = Sheet()
    sheet.text(200, 80, "PERJANJIAN KINERJA TAHUN 2025", 12)
    sheet.fill([57, 90, 240, 400], [106, 126, 156], ROWS)
    sheet.text(60, 260, "Pihak Kedua,")
    sheet.text(400, 260, "Pihak Pertama,")
    page = sheet.read()
    table = only_table(page)
    assert not table.ruled
    assert texts(table) == FLAT
    assert [line.text for line in page.lines][-2:] == ["Pihak Kedua,", "Pihak Pertama,"]


def test_signature_blocks_come_apart_and_dates_stay_whole() -> None:
    sheet = Sheet()
    sheet.lines(90, 300, ["Pihak Kedua,", "Bupati Antah Berantah,"])
    sheet.lines(230, 300, ["Pihak Pertama,", "Kepala Dinas Kesehatan,"])
    sheet.text(230, 280, "Antah,")
    sheet.text(300, 280, "Januari 2025")
    sheet.text(60, 100, "Nama")
    sheet.text(130, 100, ": Siti Aminah")
    assert [line.text for line in sheet.read().lines] == [
        "Nama : Siti Aminah",
        "Antah, Januari 2025",
        "Pihak Kedua,",
        "Pihak Pertama,",
        "Bupati Antah Berantah,",
        "Kepala Dinas Kesehatan,",
    ]


def test_justified_lines_stay_whole() -> None:
    sheet = Sheet()
    for y, words in [(100, ["PERJANJIAN", "KINERJA", "BADAN"]), (114, ["DAERAH", "KABUPATEN"])]:
        sheet.pen.setFont("Helvetica", 10)
        widths = [sheet.pen.stringWidth(word, "Helvetica", 10) for word in words]
        gap = (180 - sum(widths)) / (len(words) - 1)
        x = 340.0
        for word, width in zip(words, widths, strict=True):
            sheet.text(x, y, word)
            x += width + gap
    assert [line.text for line in sheet.read().lines] == ["PERJANJIAN KINERJA BADAN", "DAERAH KABUPATEN"]


def draw_overprint(sheet: Sheet) -> None:
    sheet.text(100, 100, "Indeks Reformasi Birokrasi 11")
    sheet.text(100.3, 100, "Indeks Reformasi Birokrasi 11")


def draw_letters_twice(sheet: Sheet) -> None:
    x = 100.0
    for letter in "Nilai 11":
        sheet.text(x, 100, letter)
        sheet.text(x + 0.3, 100, letter)
        x += sheet.pen.stringWidth(letter, "Helvetica", 10)


def draw_spaced(sheet: Sheet) -> None:
    sheet.text(100, 100, "P E R J A N J I A N   K I N E R J A")


@pytest.mark.parametrize(
    ("draw", "expected"),
    [
        (draw_overprint, "Indeks Reformasi Birokrasi 11"),
        (draw_letters_twice, "Nilai 11"),
        (draw_spaced, "PERJANJIAN KINERJA"),
    ],
    ids=["words twice", "letters twice", "spaced out"],
)
def test_text_as_seen(draw: Callable[[Sheet], None], expected: str) -> None:
    sheet = Sheet()
    draw(sheet)
    assert [line.text for line in sheet.read().lines] == [expected]


def test_a_number_broken_over_lines_is_not_trusted() -> None:
    sheet = Sheet()
    sheet.table([60, 200, 260], [100, 130], [["Program Kesehatan", "1.393.499.08\n0,00"]])
    cell = next(c for c in only_table(sheet.read()).cells if c.column == 1)
    assert cell.reading.needs_review
    assert not cell.reading.strict


def test_a_number_over_the_side_of_its_cell_is_not_trusted() -> None:
    sheet = Sheet()
    sheet.table([60, 200, 240, 340], [100, 130], [["Program", "", "APBD"]])
    sheet.text(203, 112, "1.393.499.080,00")
    readings = [c.reading for c in only_table(sheet.read()).cells if "1.393" in c.reading.text]
    assert [reading.needs_review for reading in readings] == [True]


def test_clipped_overflow_stays_with_its_own_row() -> None:
    """Text that runs out of its cell lies over the first line of the next row, drawn later."""
    sheet = Sheet()
    sheet.table([60, 200, 260], [100, 124, 150], [["", "1"], ["", "2"]])
    sheet.lines(63, 110, ["Meningkatnya", "olahraga"], leading=11)
    sheet.text(63, 134, "Pemuda")
    rows = texts(only_table(sheet.read()))
    assert [row[0] for row in rows] == ["Meningkatnya olahraga", "Pemuda"]


def test_media_box_that_does_not_start_at_zero() -> None:
    sheet = Sheet()
    sheet.table(XS, YS, ROWS)
    with pikepdf.open(io.BytesIO(sheet.pdf())) as pdf:
        pdf.pages[0].MediaBox = [20, 0, WIDTH, HEIGHT]
        out = io.BytesIO()
        pdf.save(out)
    with pdfplumber.open(out) as plumbed:
        x0 = next(char["x0"] for char in plumbed.pages[0].chars if char["text"] == "%")
    box = next(c.evidence.bbox for c in only_table(read(out.getvalue())).cells if "12,4%" in c.reading.text)
    assert box is not None
    assert box[0] < x0 < box[2]


def test_overflow_over_several_lines_goes_back_up() -> None:
    sheet = Sheet()
    sheet.table([60, 220, 260], [100, 124, 150], [["", "1"], ["", "2"]])
    sheet.lines(
        63,
        110,
        ["Meningkatnya pembinaan", "olahraga pelajar yang", "menyeluruh dan", "berkelanjutan"],
        leading=11,
    )
    sheet.lines(63, 134, ["Meningkatnya minat", "masyarakat"], leading=11)
    rows = texts(only_table(sheet.read()))
    assert [row[0] for row in rows] == [
        "Meningkatnya pembinaan olahraga pelajar yang menyeluruh dan berkelanjutan",
        "Meningkatnya minat masyarakat",
    ]


def test_two_texts_over_one_another_are_not_trusted() -> None:
    sheet = Sheet()
    sheet.table([60, 220, 260], [100, 124], [["", "1"]])
    sheet.text(63, 112, "Indeks Pembangunan")
    sheet.text(63, 115, "Prevalensi Stunting")
    cell = next(c for c in only_table(sheet.read()).cells if c.column == 0)
    assert cell.reading.needs_review


def test_amounts_at_the_foot_of_their_rows_go_by_the_numbers() -> None:
    sheet = Sheet()
    for y, number, name, amount in [
        (140, "1", ["Program Peningkatan", "Kesejahteraan", "Aparatur"], "921.285.000"),
        (176, "2", ["Program Pelayanan", "Perkantoran"], "2.680.195.747"),
        (212, "3", ["Program Pembinaan", "Olahraga Prestasi", "Daerah"], "1.000.000.000"),
    ]:
        sheet.text(60, y, number)
        sheet.lines(75, y, name)
        sheet.text(300, y + 24, "Rp")
        sheet.text(330, y + 24, amount)
    assert texts(only_table(sheet.read())) == [
        ["1", "Program Peningkatan Kesejahteraan Aparatur", "Rp 921.285.000"],
        ["2", "Program Pelayanan Perkantoran", "Rp 2.680.195.747"],
        ["3", "Program Pembinaan Olahraga Prestasi Daerah", "Rp 1.000.000.000"],
    ]


def spread_units(sheet: Sheet) -> None:
    """A table without rules, with a gap in one column that no heading stands over."""
    sheet.fill([57, 90, 240, 381], [106], [ROWS[0]])
    for y, row in zip([126, 146], ROWS[1:], strict=True):
        sheet.fill([57, 90, 240, 337, 381], [y], [[row[0], "Sasaran", "Indeks kepuasan", "baru", row[3]]])


def test_camelot_settles_columns_that_gaps_alone_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet()
    spread_units(sheet)
    content = sheet.pdf()
    table = only_table(read(content))
    assert texts(table) == [
        ROWS[0],
        ["1.", "Sasaran", "Indeks kepuasan baru", "85,50"],
        ["2.", "Sasaran", "Indeks kepuasan baru", "12,4%"],
    ]
    assert not any(cell.reading.needs_review for cell in table.cells)
    monkeypatch.setattr("extractor.grid.unruled.propose", lambda lines, size: [])
    assert any(cell.reading.needs_review for cell in only_table(read(content)).cells)


def test_a_number_cut_by_the_edge_of_the_page_is_not_trusted() -> None:
    sheet = Sheet()
    sheet.text(-4, 112, "272.969.874.747")
    assert [(line.text, line.needs_review) for line in sheet.read().lines] == [("272.969.874.747", True)]


def test_a_broken_number_beside_a_wrapped_name_is_no_second_row() -> None:
    sheet = Sheet()
    sheet.table(XS, [100.0, 120, 160], [ROWS[0], ["1.", "Sasaran", "Indeks Ketahanan\nDaerah", "100,0\n0"]])
    table = only_table(sheet.read())
    assert table.rows == 2
    reading = next(c.reading for c in table.cells if c.row == 1 and c.column == 3)
    assert reading.text == "100,0 0"
    assert reading.needs_review


def test_values_with_their_units_below_them() -> None:
    sheet = Sheet()
    sheet.table(XS, [100.0, 120, 200], [ROWS[0]])
    sheet.text(63, 134, "1.")
    sheet.text(93, 134, "Meningkatnya mutu")
    for y, name, value in [(134, "Indeks Ketahanan", "0,9"), (168, "Indeks Kesiapsiagaan", "100,00")]:
        sheet.lines(243, y, [name, "Daerah"])
        sheet.lines(420, y, [value, "Angka"])
    assert texts(only_table(sheet.read()))[1:] == [
        ["1.", "Meningkatnya mutu", "Indeks Ketahanan Daerah", "0,9 Angka"],
        ["<", "<", "Indeks Kesiapsiagaan Daerah", "100,00 Angka"],
    ]


def test_headings_that_wrap_stay_one_row() -> None:
    sheet = Sheet()
    header = ["N\no", "Sasaran\nStrategis", "TW\nIII", "TW\nIV"]
    sheet.table(XS, [100.0, 140, 160], [header, ["1", "Mutu layanan", "5", "6"]])
    table = only_table(sheet.read())
    assert texts(table) == [["No", "Sasaran Strategis", "TW III", "TW IV"], ["1", "Mutu layanan", "5", "6"]]
    assert table.ruled


def test_activities_under_programs_keep_their_letters() -> None:
    sheet = Sheet()
    sheet.text(60, 100, "1. Butir sebelum daftar;")
    for y, number, name, amount in [
        (160, "1.", ["Program Peningkatan", "Kapasitas"], "200.000.000,00"),
        (190, "", ["a. Kegiatan Pendidikan", "dan Pelatihan"], "150.000.000,00"),
        (220, "", ["b. Kegiatan Bimbingan"], "50.000.000,00"),
        (240, "2.", ["Program Pelestarian"], "30.000.000,00"),
    ]:
        sheet.text(60, y, number)
        sheet.lines(85, y, name)
        sheet.text(206, y, "Rp")
        sheet.text(240, y, amount)
    assert texts(only_table(sheet.read())) == [
        ["1.", "Program Peningkatan Kapasitas", "Rp 200.000.000,00"],
        ["", "a. Kegiatan Pendidikan dan Pelatihan", "Rp 150.000.000,00"],
        ["", "b. Kegiatan Bimbingan", "Rp 50.000.000,00"],
        ["2.", "Program Pelestarian", "Rp 30.000.000,00"],
    ]


NAMES = [
    "Program",
    "Peningkatan",
    "Kapasitas",
    "Aparatur",
    "dan",
    "Pelayanan",
    "Kesehatan",
    "Daerah",
    "Pemberdayaan",
]


@st.composite
def budgets(draw: st.DrawFn) -> tuple[list[tuple[list[str], str]], str, bool, bool, float]:
    """(name in lines and amount of each row, way, numbered, with total, space between rows)."""
    line = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(" ".join)
    name = st.lists(line, min_size=1, max_size=3).map(lambda lines: ["Program " + lines[0], *lines[1:]])
    amount = st.integers(10**6, 10**12).map(lambda number: f"{number:,}".replace(",", ".") + ",00")
    rows = draw(st.lists(st.tuples(name, amount), min_size=2, max_size=6))
    way = draw(st.sampled_from(["first", "middle", "last"]))
    return rows, way, draw(st.booleans()), draw(st.booleans()), draw(st.sampled_from([0.0, 3.0, 8.0]))


@settings(max_examples=80, deadline=None)
@example(
    (
        [(["Program"], "1.000.000,00"), ([" ".join(["Program", *["Pemberdayaan"] * 3])], "2.000.000,00")],
        "first",
        False,
        False,
        0.0,
    )
)  # the name runs into "Rp"
@given(budgets())
def test_a_list_is_read_right_or_held_back(
    budget: tuple[list[tuple[list[str], str]], str, bool, bool, float],
) -> None:
    rows, way, numbered, total, space = budget
    sheet = Sheet()
    y = 140.0
    for number, (name, amount) in enumerate(
        [*rows, *([(["Jumlah"], "9.999.999.999,00")] if total else [])], 1
    ):
        if numbered and number <= len(rows):
            sheet.text(60, y, f"{number}.")
        sheet.lines(85, y, name)
        at = y + {"first": 0, "middle": 6, "last": 12}[way] * (len(name) - 1)
        sheet.text(330, at, "Rp")
        sheet.text(350, at, amount)
        y += 12 * len(name) + space
    tables = sheet.read().tables
    if not tables:
        return  # lines only: nothing is claimed
    read_rows = [(row[-2], row[-1]) for row in texts(tables[0])]
    sure = not any(cell.reading.needs_review for cell in tables[0].cells)
    expected = [(" ".join(name), f"Rp {amount}") for name, amount in rows]
    if total:
        expected.append(("Jumlah", "Rp 9.999.999.999,00"))
    if sure:
        assert [(name.replace("\n", " "), amount) for name, amount in read_rows] == expected


@settings(max_examples=80, deadline=None)
@given(budgets())
def test_indicators_in_one_cell_are_read_right_or_held_back(
    budget: tuple[list[tuple[list[str], str]], str, bool, bool, float],
) -> None:
    rows, way, lettered, _, space = budget
    sheet = Sheet()
    y = 134.0
    expected = []
    for number, (lines, amount) in enumerate(rows):
        name = [("abcdefgh"[number] + ". " if lettered else "") + lines[0], *lines[1:]]
        value = amount[:2] + ",5%" if amount[1].isdigit() else amount[0] + ",5%"
        sheet.lines(193, y, name)
        at = y + {"first": 0, "middle": 6, "last": 12}[way] * (len(name) - 1)
        sheet.text(470, at, value)
        expected.append((" ".join(name), value))
        y += 12 * len(name) + space
    sheet.table([60, 90, 190, 450, 540], [100.0, 120, y + 10], [ROWS[0], ["1.", "Mutu layanan", "", ""]])
    table = only_table(sheet.read())
    values = [cell for cell in table.cells if cell.row > 0 and cell.column == 3]
    if any(cell.reading.needs_review for cell in values):
        return
    assert [(row[2].replace("\n", " "), row[3]) for row in texts(table)[1:]] == expected
