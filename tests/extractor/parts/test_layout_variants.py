"""What other offices print: broken openings, electronic marks, a column of Rp, values of several words."""

from __future__ import annotations

from dataclasses import replace

from extractor.agreement import assemble
from extractor.page.symbols import decode, is_undecoded
from extractor.parts.statement import StatementParts, read_statement
from extractor.parts.statement.officials import is_electronic_mark, is_titles_only
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Action, Evidence, Source
from extractor.records.doubt import doubt_if
from extractor.tables.stacked import value_groups

SOURCE = Source(path="x", sha256="0", pages=1, kind="digital")


def line(x: float, top: float, text: str) -> Line:
    return Line(text, Evidence(page=1, bbox=(x, top, x + 5 * len(text), top + 10)), 10)


def statement(*rows: tuple[float, float, str]) -> StatementParts:
    return read_statement([ReadPage(1, 595, 842, "digital", lines=tuple(line(*row) for row in rows))])


def table(rows: list[list[tuple[str, int]]]) -> ReadTable:
    """Rows of (text, columns that it covers)."""
    cells, columns = [], 0
    for r, row in enumerate(rows):
        c = 0
        for text, width in row:
            place = Evidence(page=1, bbox=(60.0 * c, 20.0 * r, 60.0 * (c + width), 20.0 * r + 20))
            lines = (Line(text, place, 10),) if text else ()
            cells.append(ReadCell(r, c, 1, width, place, Reading(text, lines)))
            c += width
        columns = max(columns, c)
    place = Evidence(page=1, bbox=(0, 0, 60.0 * columns, 20.0 * len(rows)))
    return ReadTable(tuple(cells), len(rows), columns, place)


def test_opening_whose_last_words_are_broken_over_two_lines_leaves_the_parties() -> None:
    found = statement(
        (
            50,
            100,
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di",
        ),
        (50, 114, "bawah ini:"),
        (50, 132, "Nama : Rangga Cempaka, S.H."),
        (50, 146, "Jabatan : Kepala Dinas Pasar Kota Cakrawala"),
        (50, 160, "Selanjutnya disebut PIHAK PERTAMA."),
    )
    assert [(p.name, p.role) for p in found.parties] == [("Rangga Cempaka, S.H.", "first")]
    assert [c.kind for c in found.clauses] == ["opening"]


def test_electronic_mark_is_no_part_of_the_position() -> None:
    found = statement(
        (300, 100, "Pihak Pertama,"),
        (300, 114, "Kepala Dinas Pasar Kota Cakrawala"),
        (300, 140, "Ditandatangani secara elektronik oleh:"),
        (300, 168, "Rangga Cempaka, S.H."),
        (300, 182, "NIP. 197505172001121003"),
    )
    assert [(p.position, p.name) for p in found.parties] == [
        ("Kepala Dinas Pasar Kota Cakrawala", "Rangga Cempaka, S.H.")
    ]
    assert found.organisation == "Dinas Pasar Kota Cakrawala"
    assert not is_electronic_mark("Kepala Bidang Layanan Elektronik")


def test_a_column_headed_nama_introduces_nobody() -> None:
    assert statement((50, 100, "Nama Barang Jumlah Harga"), (50, 114, "Kertas 12 55.000")).parties == ()
    assert len(statement((50, 100, "Nama : Rangga Cempaka")).parties) == 1


def test_rp_in_a_column_of_its_own_under_a_header_of_both() -> None:
    rows = [
        [("No", 1), ("Program", 1), ("Anggaran", 2)],
        [("1", 1), ("Program Pasar Rakyat", 1), ("Rp", 1), ("1.250.000.000", 1)],
        [("2", 1), ("Program Timbangan", 1), ("Rp", 1), ("750.000.000", 1)],
        [("Jumlah", 2), ("Rp", 1), ("2.000.000.000", 1)],
    ]
    record = assemble([ReadPage(1, 595, 842, "digital", tables=(table(rows),))], SOURCE)
    assert [(p.name, p.budget) for p in record.programs] == [
        ("Program Pasar Rakyat", "1250000000"),
        ("Program Timbangan", "750000000"),
    ]
    assert record.programs_total is not None
    assert record.programs_total.value == "2000000000"


def groups(*texts: str) -> list[str]:
    found = value_groups([line(50, 14.0 * n, text) for n, text in enumerate(texts)])
    return [" ".join(part.text for part in group) for group in found]


def test_values_of_several_words_stand_apart_from_the_next() -> None:
    assert groups("140 Kelompok (1400 orang)", "100%") == ["140 Kelompok (1400 orang)", "100%"]
    assert groups("100 dari 110", "Organisasi", "BB") == ["100 dari 110 Organisasi", "BB"]
    assert groups("140 Kelompok (1400", "orang)", "7") == ["140 Kelompok (1400 orang)", "7"]
    assert groups("140 Kelompok", "(1400 orang)") == ["140 Kelompok (1400 orang)"]


def test_a_place_above_a_short_name_is_no_part_of_it() -> None:
    found = statement(
        (300, 100, "Pihak Pertama,"),
        (300, 114, "Pj. Kepala Dinas Pasar Kota"),
        (300, 128, "Tanjung Biru"),
        (300, 170, "Eko Wira, S.E., M.M."),
        (300, 184, "NIP. 197505172001121003"),
    )
    assert [(p.position, p.name) for p in found.parties] == [
        ("Pj. Kepala Dinas Pasar Kota Tanjung Biru", "Eko Wira, S.E., M.M.")
    ]
    assert is_titles_only("M.Si., Ph.D")
    assert is_titles_only("S.E., M.M.")


def test_a_name_over_two_lines_below_the_room_for_the_signature() -> None:
    found = statement(
        (300, 100, "Pihak Pertama,"),
        (300, 114, "Kepala Dinas Pasar Kota Cakrawala"),
        (300, 160, "Gunawan"),
        (300, 174, "Cempaka, S.Sos., M.Si."),
        (300, 188, "NIP. 197505172001121003"),
    )
    assert [(p.position, p.name) for p in found.parties] == [
        ("Kepala Dinas Pasar Kota Cakrawala", "Gunawan Cempaka, S.Sos., M.Si.")
    ]


def plan(*marks: str, doubtful: bool = False) -> Action:
    rows = [
        [("No", 1), ("Rencana Aksi", 1), ("TW I", 1), ("TW II", 1), ("TW III", 1), ("TW IV", 1)],
        [("1", 1), ("Menata pasar", 1), *((mark, 1) for mark in marks)],
    ]
    made = table(rows)
    cells = [
        replace(c, reading=replace(c.reading, doubts=doubt_if(doubtful, "dirt", "test")))
        if c.reading.text in marks
        else c
        for c in made.cells
    ]
    page = ReadPage(1, 595, 842, "digital", tables=(replace(made, cells=tuple(cells)),))
    (action,) = assemble([page], SOURCE).actions
    return action


def test_marks_of_quarters_and_marks_that_have_no_letter() -> None:
    assert plan("√", "", "√", "-").quarters == (1, 3)
    undecoded = plan("\ufffd", "", "", "", doubtful=True)
    assert (undecoded.quarters, undecoded.needs_review) == ((1,), True)
    targets = plan("V", "2 Dokumen", "", "")
    assert targets.quarters == ()
    assert targets.targets.q2 is not None
    assert is_undecoded("\x00")
    assert decode("\x00", "Serif") == "\ufffd"


def test_program_beside_its_activity_is_listed_without_an_amount() -> None:
    rows = [
        [("No", 1), ("Program", 1), ("Kegiatan", 1), ("Anggaran", 1)],
        [("1", 1), ("Program Pasar Rakyat", 1), ("Kegiatan Penataan", 1), ("1.250.000.000", 1)],
        [("2", 1), ("Program Timbangan", 1), ("Kegiatan Tera", 1), ("750.000.000", 1)],
    ]
    record = assemble([ReadPage(1, 595, 842, "digital", tables=(table(rows),))], SOURCE)
    assert [(p.level, p.name, p.budget) for p in record.programs] == [
        (1, "Program Pasar Rakyat", None),
        (2, "Kegiatan Penataan", "1250000000"),
        (1, "Program Timbangan", None),
        (2, "Kegiatan Tera", "750000000"),
    ]


def test_a_code_that_runs_into_the_name_gives_the_word_back() -> None:
    rows = [
        [("Kode", 1), ("Program/Kegiatan/Sub Kegiatan", 1), ("Anggaran", 1)],
        [("1.01.02", 1), ("Program Pasar", 1), ("750.000.000", 1)],
        [("1.01.02.2.01.0001Sub", 1), ("Kegiatan Penataan Pasar", 1), ("750.000.000", 1)],
    ]
    record = assemble([ReadPage(1, 595, 842, "digital", tables=(table(rows),))], SOURCE)
    assert [(p.number, p.name, p.level) for p in record.programs] == [
        ("1.01.02", "Program Pasar", 1),
        ("1.01.02.2.01.0001", "Sub Kegiatan Penataan Pasar", 3),
    ]


def test_a_list_of_amounts_on_the_next_page_is_no_rest_of_the_indicators() -> None:
    indicators = [
        [("No", 1), ("Sasaran", 1), ("Indikator Kinerja", 1), ("Target", 1)],
        [("1", 1), ("Tertatanya pasar", 1), ("Jumlah pasar tertata", 1), ("12", 1)],
    ]
    amounts = [
        [("1.", 1), ("Program Pasar Rakyat", 1), ("Rp1.250.000.000,00", 1), ("APBD", 1)],
        [("2.", 1), ("Program Timbangan", 1), ("Rp750.000.000,00", 1), ("APBD", 1)],
        [("", 1), ("TOTAL ANGGARAN", 1), ("Rp2.000.000.000,00", 1), ("", 1)],
    ]
    pages = [
        ReadPage(1, 595, 842, "digital", tables=(table(indicators),)),
        ReadPage(2, 595, 842, "digital", tables=(replace(table(amounts), ruled=False),)),
    ]
    record = assemble(pages, SOURCE)
    assert [i.name for i in record.indicators] == ["Jumlah pasar tertata"]
    assert [(p.name, p.budget_text) for p in record.programs] == [
        ("Program Pasar Rakyat", "Rp1.250.000.000,00"),
        ("Program Timbangan", "Rp750.000.000,00"),
    ]
    assert record.programs_total is not None
    assert not record.problems


def test_column_headings_that_no_table_took_are_said() -> None:
    heads = [line(x, 100, text) for x, text in ((50, "No"), (90, "Tujuan"), (250, "Indikator Kinerja"))]
    page = ReadPage(1, 595, 842, "digital", lines=(*heads, line(50, 130, "1. Pasar Jumlah pasar 12")))
    record = assemble([page], SOURCE)
    assert [(p.code, p.page) for p in record.problems] == [("table-not-read", 1)]
    prose = ReadPage(
        1, 595, 842, "digital", lines=(line(50, 100, "Tujuan"), line(50, 130, "Indikator Kinerja"))
    )
    assert not assemble([prose], SOURCE).problems


def test_a_known_name_over_two_lines_is_whole() -> None:
    found = statement(
        (50, 50, "Nama : Gunawan Cempaka, S.Sos., M.Si."),
        (50, 64, "Jabatan : Kepala Dinas Pasar Kota Cakrawala"),
        (300, 100, "Pihak Pertama,"),
        (300, 114, "Kepala Dinas Pasar Kota Cakrawala"),
        (300, 160, "Gunawan"),
        (300, 174, "Cempaka, S.Sos., M.Si."),
        (300, 188, "NIP. 197505172001121003"),
    )
    assert [(p.place, p.position, p.name) for p in found.parties] == [
        (place, "Kepala Dinas Pasar Kota Cakrawala", "Gunawan Cempaka, S.Sos., M.Si.")
        for place in ("identity", "signature")
    ]


def test_a_total_that_stands_in_a_table_of_its_own_is_kept() -> None:
    rows = [[("Jumlah", 1), ("Rp 2.000.000.000", 1)]]
    record = assemble([ReadPage(1, 595, 842, "digital", tables=(table(rows),))], SOURCE)
    assert record.programs_total is not None
    assert record.programs_total.value == "2000000000"
