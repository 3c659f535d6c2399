"""From pages to the record, one case per layout family and trap; bodies and figures are invented."""

from __future__ import annotations

from extractor.agreement import assemble
from extractor.read import Line, ReadCell, Reading, ReadPage, ReadTable
from extractor.records import Agreement, Evidence, Source
from extractor.transcript import read_transcript

SOURCE = Source(path="x", sha256="0", pages=1, kind="transcript")


def agreement(text: str) -> Agreement:
    return assemble(read_transcript(text), SOURCE)


def texts(record: Agreement, index: int) -> dict[str, str]:
    return {period: target.text for period, target in record.indicators[index].targets.printed().items()}


def tsv(*rows: str) -> str:
    return "\n".join(row.replace("|", "\t") for row in rows) + "\n"


ELEVEN_HEAD = (
    "Nomor|Sasaran|Indikator Kinerja|Sumber Data|Pengukuran Kinerja|Triwulan||||Tahunan|Keterangan",
    "|||||I|II|III|IV||",
)


def test_eleven_columns_with_categories_shared_objectives_and_a_row_over_the_page() -> None:
    text = tsv(
        *ELEVEN_HEAD,
        "Sasaran Strategis",
        "1|Naiknya mutu air|Indeks mutu air|e-Air|<p>Definisi :</p> <p>mutu</p>|N/A|50|-|72,35|72,35|Indeks",
        "||Persentase sumur layak|e-Air|<p>Definisi :</p>|10|20|30|40|100|Persen",
    ) + "\n" + tsv(
        *ELEVEN_HEAD,
        "||||<p>sumur yang layak</p>||||||",
        "Sasaran Khusus",
        "2|Naiknya layanan|Nilai layanan|e-Lay|<p>Definisi :</p>|||3,5|≥ 80|BB (81)|Nilai",
    )  # fmt: skip
    record = agreement(text)
    first, second, third = record.indicators
    assert [i.number for i in record.indicators] == ["1", None, "2"]
    assert [i.category for i in record.indicators] == [
        "Sasaran Strategis",
        "Sasaran Strategis",
        "Sasaran Khusus",
    ]
    assert first.objective == second.objective == "Naiknya mutu air"
    assert second.measurement_text == "Definisi :\nsumur yang layak"
    assert second.evidence is not None
    assert [part.page for part in second.evidence.parts] == [1, 2]
    assert texts(record, 0) == {"q1": "N/A", "q2": "50", "q3": "-", "q4": "72,35", "annual": "72,35"}
    assert third.targets.q1 is not None
    assert third.targets.q1.kind == "blank"
    assert third.unit == "Nilai"
    assert third.targets.q4 is not None
    assert third.targets.q4.kind == "bound"
    assert [t.kind for t in record.tables] == ["indicators"]
    assert not record.problems


def test_four_columns_with_column_numbers() -> None:
    record = agreement(
        tsv(
            "No|Sasaran Strategis|Indikator Kinerja|Target",
            "(1)|(2)|(3)|(4)",
            "1.|Naiknya mutu|Indeks mutu|0,9 Angka",
            "||Opini laporan|WTP",
        )
    )
    assert [texts(record, i)["annual"] for i in range(2)] == ["0,9 Angka", "WTP"]
    assert record.indicators[1].objective == "Naiknya mutu"


def test_five_columns_as_html_with_merged_objective() -> None:
    record = agreement(
        "<table><tr><th>NO</th><th>SASARAN</th><th>INDIKATOR KINERJA</th><th>SATUAN</th><th>TARGET</th></tr>"
        "<tr><td rowspan=2>1.</td><td rowspan=2>Naiknya minat</td><td>1 Persentase minat</td>"
        "<td>Persen</td><td>18</td></tr>"
        "<tr><td>2 Jumlah peserta</td><td>Orang</td><td>10.400</td></tr></table>"
    )
    assert [(i.number, i.objective, i.name, i.unit) for i in record.indicators] == [
        ("1", "Naiknya minat", "Persentase minat", "Persen"),
        ("2", "Naiknya minat", "Jumlah peserta", "Orang"),
    ]
    assert record.indicators[1].targets.annual.value == "10400"  # type: ignore[union-attr]


def test_a_target_merged_over_two_indicators_is_for_review() -> None:
    record = agreement(
        "<table><tr><th>No</th><th>Sasaran</th><th>Indikator Kinerja</th><th>Target</th></tr>"
        "<tr><td>1</td><td>Mutu</td><td>Indeks A</td><td rowspan=2>7</td></tr>"
        "<tr><td>2</td><td>Mutu</td><td>Indeks B</td></tr></table>"
    )
    assert [i.targets.annual.needs_review for i in record.indicators if i.targets.annual] == [False, True]


def test_objective_on_a_row_of_its_own_is_that_of_the_rows_below() -> None:
    record = agreement(
        tsv(
            "No|Sasaran|Indikator Kinerja|Target",
            "1|Naiknya mutu||",
            "|1.1|Indeks mutu|3",
        ).replace("|1.1|", "||")
    )
    assert [i.name for i in record.indicators] == ["Indeks mutu"]
    assert not [p for p in record.problems if "Indeks" in p.message]


def test_a_row_with_a_target_and_no_indicator_is_a_problem() -> None:
    record = agreement(tsv("No|Sasaran|Indikator Kinerja|Target", "1|Mutu|Indeks mutu|3", "2|||95%"))
    assert len(record.indicators) == 1
    (problem,) = record.problems
    assert problem.code == "row-unassigned"
    assert "95%" in problem.message


def test_a_table_of_no_known_kind_is_kept_and_said() -> None:
    record = agreement(tsv("Lokasi|Luas|Tahun", "Utara|12,5|2020", "Selatan|13|2021"))
    assert [t.kind for t in record.tables] == ["other"]
    assert [p.code for p in record.problems] == ["table-unknown"]


def test_a_table_of_which_only_the_sum_can_be_read_is_said() -> None:
    """It was taken for a list of programs without any, and nothing was told of its amounts."""
    rows = ("Pos|Lokasi|Besaran", "A|Gedung utara|Rp 1.000.000", "B|Gedung selatan|Rp 2.500.000")
    record = agreement(tsv(*rows, "|TOTAL|Rp 3.500.000"))
    assert record.programs == ()
    assert record.programs_total is None
    assert [p.code for p in record.problems] == ["table-unknown"]


def test_rows_above_what_was_taken_for_a_header_are_said_as_well() -> None:
    rows = ("Utara|12,5|2020", "Selatan|13|2021", "Nomor|Sasaran|Target", "Timur|14|2022")
    record = agreement(tsv(*rows))
    assert record.indicators == ()
    assert "table-unknown" in [p.code for p in record.problems]


def test_key_indicators_of_a_second_table_add_to_the_first() -> None:
    record = agreement(
        tsv("No|Sasaran|Indikator Kinerja|Target", "1|Mutu|Indeks mutu air|3", "2|Jalan|Panjang jalan|14 km")
        + "\n"
        + tsv(
            "No|Indikator Kinerja Utama|Formula Perhitungan|Penanggung Jawab|Sumber Data",
            "1|Indeks mutu air|rerata nilai contoh|Bidang Air|Laporan lab",
        )
    )
    assert [i.name for i in record.indicators] == ["Indeks mutu air", "Panjang jalan"]
    assert record.indicators[0].measurement_text == "rerata nilai contoh"
    assert record.indicators[0].responsible == "Bidang Air"
    assert texts(record, 0) == {"annual": "3"}


def test_the_same_indicator_with_another_target_stays_beside_the_first() -> None:
    head = "No|Sasaran|Indikator Kinerja|Target"
    other = "No|Sasaran|Indikator Kinerja|Satuan|Target"
    record = agreement(
        tsv(head, "1|Mutu|Indeks mutu air|3")
        + "\nLampiran II\n\n"
        + tsv(other, "1|Mutu|Indeks mutu air|Indeks|4")
    )
    assert [texts(record, i)["annual"] for i in range(len(record.indicators))] == ["3", "4"]


def test_a_row_with_only_measurement_text_belongs_to_the_indicator_above() -> None:
    head = "No|Sasaran|Indikator Kinerja|Formula|Target"
    rows = ("1|Mutu|Indeks mutu|Definisi :|3", "|||mutu air|", "2|Jalan|Panjang|panjang|4")
    record = agreement(tsv(head, *rows))
    assert [i.measurement_text for i in record.indicators] == ["Definisi :\nmutu air", "panjang"]
    assert not record.problems


PLAN_HEAD = "NO|Sasaran|Indikator Kinerja Utama|Target|Rencana Aksi|Kriteria Keberhasilan|Target/Output|Waktu"


def test_action_rows_share_what_is_blank_below() -> None:
    record = agreement(
        tsv(
            PLAN_HEAD,
            "1|Mutu|Indeks air|7|RA 1. Uji|KK 1.1 Teruji|T/O1.1.1 Laporan|Tw 1",
            "||||||T/O1.1.2 Rekap|TW 2, 3, 4",
            "||Indeks tanah||RA 1. Gali|KK 1.1 Tergali|T/O1.1.1 Peta|TW 4",
        )
    )
    assert [a.quarters for a in record.actions] == [(1,), (2, 3, 4), (4,)]
    assert [a.plan for a in record.actions] == ["RA 1. Uji", "RA 1. Uji", "RA 1. Gali"]
    assert [a.indicator for a in record.actions] == ["Indeks air", "Indeks air", "Indeks tanah"]
    assert [a.target.text for a in record.actions if a.target] == ["7", "7", ""]


def test_several_outputs_in_one_cell_become_rows_where_they_pair_off() -> None:
    record = agreement(
        tsv(
            PLAN_HEAD,
            "5|Mutu|Indeks air|7|RA1. Uji RA2. Bina|KK1.1. Teruji KK2.1. Terbina"
            "|T/O1.1.1. Laporan uji T/O2.1.1 Laporan bina|TW 1,3 TW 1, 2, 3, 4",
        )
    )
    assert [(a.plan, a.criterion, a.output, a.quarters) for a in record.actions] == [
        ("RA1. Uji", "KK1.1. Teruji", "T/O1.1.1. Laporan uji", (1, 3)),
        ("RA2. Bina", "KK2.1. Terbina", "T/O2.1.1 Laporan bina", (1, 2, 3, 4)),
    ]


def test_outputs_that_do_not_pair_off_stay_whole_and_are_for_review() -> None:
    record = agreement(
        tsv(PLAN_HEAD, "1|Mutu|Indeks|7|RA1. Uji|KK1.1. a|T/O1.1.1 a T/O1.1.2 b T/O1.1.3 c|TW 1 TW 2")
    )
    (action,) = record.actions
    assert action.needs_review
    assert action.output == "T/O1.1.1 a T/O1.1.2 b T/O1.1.3 c"


def test_a_plan_with_check_marks_gives_quarters_and_no_targets() -> None:
    record = agreement(
        tsv(
            "No|Indikator Kinerja|Aksi|TW I|TW II|TW III|TW IV",
            "1|Indeks|Uji air|√||v|",
            "2|Nilai|Bina||√|√|√",
        )
    )
    assert [a.quarters for a in record.actions] == [(1, 3), (2, 3, 4)]
    assert not record.actions[0].targets.printed()


MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"


def test_a_monthly_plan_gives_targets_by_month() -> None:
    record = agreement(
        tsv(
            f"No|Sasaran Strategis|Indikator Kinerja|Target Tahun 2031|{MONTHS}",
            "1|Mutu|Persentase warga tahu|4,47 persen|4|4|4,1|4,1|4,1|4,2|4,2|4,2|4,2|4,3|4,3|4,7",
        )
    )
    (action,) = record.actions
    assert action.targets.annual is not None
    assert action.targets.annual.text == "4,47 persen"
    assert action.targets.m12 is not None
    assert (action.targets.m12.text, action.targets.m12.value) == ("4,7", "4.7")
    assert len(action.targets.months()) == 12


def test_programs_with_levels_and_a_misread_total() -> None:
    record = agreement(
        tsv(
            "N O|PROGRAM / KEGIATAN|ANGGARAN|KET",
            "1.02.03|Program Air Bersih|Rp3.000.000,00|APBD",
            "1.02.03.2.01|Kegiatan Sumur|Rp3.000.000,00|APBD",
            "1.02.03.2.01.0004|Gali Sumur|Rp 1.000.000|APBD",
            "TOTAL ANGARAN||Rp3.000.000,00|",
        )
    )
    assert [(p.level, p.budget) for p in record.programs] == [
        (1, "3000000.00"),
        (2, "3000000.00"),
        (3, "1000000"),
    ]
    assert record.programs_total is not None
    assert (record.programs_total.label, record.programs_total.value) == ("TOTAL ANGARAN", "3000000.00")


def test_currency_in_a_column_of_its_own() -> None:
    record = agreement(
        "<table><tr><th>No</th><th>Program</th><th colspan=2>Anggaran</th></tr>"
        "<tr><td>1</td><td>Program Air</td><td>Rp</td><td>177.792.500</td></tr></table>"
    )
    (program,) = record.programs
    assert (program.budget_text, program.budget) == ("177.792.500", "177792500")


def test_amounts_that_stand_beside_their_header() -> None:
    record = agreement(
        tsv(
            "Program|Anggaran|Keterangan|",
            "1|Program Air|Rp 5.000.000|APBD",
            "2|Program Jalan|Rp 6.000.000|APBN",
        )
    )
    assert [(p.name, p.budget, p.note) for p in record.programs] == [
        ("Program Air", "5000000", "APBD"),
        ("Program Jalan", "6000000", "APBN"),
    ]


def test_an_amount_that_does_not_parse_is_for_review() -> None:
    record = agreement(tsv("No|Program|Anggaran", "1|Program Air|Rp5.0O0.000"))
    assert record.programs[0].budget is None
    assert record.programs[0].needs_review


def test_a_total_without_a_label_is_no_program() -> None:
    record = agreement(tsv("No|Program|Anggaran", "1|Program Air|5.000.000", "||5.000.000"))
    assert len(record.programs) == 1
    assert record.programs_total is not None
    assert record.programs_total.value == "5000000"


def test_a_budget_list_of_lines() -> None:
    record = agreement(
        "Program Anggaran Keterangan\n"
        "1\nProgram Mutu\nSistem Laporan Rp 177.792.500 APBD\nCapaian Air\n"
        "2. Program Sejahtera : Rp. 1.107.000.000,00 APBD\n"
        "3 Prograrn Sarana\nRp 210.500.000 APBN\ndan Prasarana\n"
        "Jumlah Rp. 1.495.292.500,00\n"
        "Kota Air, 3 Januari 2031\nKepala Dinas Air\n"
    )
    assert [(p.number, p.name, p.budget_text, p.note) for p in record.programs] == [
        ("1", "Program Mutu Sistem Laporan Capaian Air", "177.792.500", "APBD"),
        ("2.", "Program Sejahtera", "1.107.000.000,00", "APBD"),
        ("3", "Prograrn Sarana dan Prasarana", "210.500.000", "APBN"),
    ]
    assert record.programs_total is not None
    assert record.programs_total.value == "1495292500.00"


def test_sentences_with_amounts_are_no_budget_list() -> None:
    record = agreement(
        "Pihak pertama menerima Rp 5.000.000 untuk perjalanan.\n1. Tujuan perjalanan Rp 6.000.000\n"
    )
    assert not record.programs


def test_rkt_of_thirteen_columns_lists_indicators_and_programs() -> None:
    record = agreement(
        tsv(
            "No|Sasaran|Indikator Kinerja|Satuan|Target|Triwulan||||Program|Kegiatan|Sub Kegiatan|Anggaran",
            "|||||I|II|III|IV||||",
            "1|Mutu|Indeks air|Indeks|4|1|2|3|4|Program Air|Kegiatan Sumur|Sub Kegiatan Gali|5.000.000",
            "2|Jalan|Panjang jalan|km|14|2|4|4|4|Program Jalan|Kegiatan Aspal|Sub Kegiatan Ratakan|6.000.000",
        )
    )
    assert [texts(record, i) for i in range(2)] == [
        {"q1": "1", "q2": "2", "q3": "3", "q4": "4", "annual": "4"},
        {"q1": "2", "q2": "4", "q3": "4", "q4": "4", "annual": "14"},
    ]
    assert [(p.name, p.level, p.budget) for p in record.programs] == [
        ("Program Air", 1, None),
        ("Kegiatan Sumur", 2, None),
        ("Sub Kegiatan Gali", 3, "5000000"),
        ("Program Jalan", 1, None),
        ("Kegiatan Aspal", 2, None),
        ("Sub Kegiatan Ratakan", 3, "6000000"),
    ]


def test_components_with_weights() -> None:
    record = agreement(
        tsv(
            "No|Sub Komponen|Bobot|Nilai",
            "A. PERENCANAAN (30%)||30|10.00",
            "I|RENCANA (10%)|10|7",
            "1|Rencana ada||1",
        )
    )
    assert [(c.number, c.name, c.level) for c in record.components] == [
        ("A", "PERENCANAAN (30%)", 1),
        ("I", "RENCANA (10%)", 2),
        ("1", "Rencana ada", 4),
    ]
    assert [c.weight.text for c in record.components if c.weight] == ["30", "10", ""]


# Cells with boxes: several indicators in one cell without rules between them.


def cell(column: int, lines: list[tuple[float, str]], span: int = 1, row: int = 1) -> ReadCell:
    left = 100.0 * column
    printed = tuple(
        Line(text, Evidence(page=1, bbox=(left, top, left + 90, top + 10)), height=10) for top, text in lines
    )
    text = " ".join(line.text for line in printed)
    return ReadCell(
        row, column, span, 1, Evidence(page=1, bbox=(left, 20, left + 100, 200)), Reading(text, printed)
    )


def stacked(names: list[tuple[float, str]], targets: list[tuple[float, str]]) -> Agreement:
    head = [cell(c, [(0, t)], row=0) for c, t in enumerate(["No", "Sasaran", "Indikator Kinerja", "Target"])]
    body = [cell(0, [(20, "1.")]), cell(1, [(20, "Naiknya mutu")]), cell(2, names), cell(3, targets)]
    table = ReadTable((*head, *body), 2, 4, Evidence(page=1, bbox=(0, 0, 400, 200)))
    return assemble([ReadPage(1, 600, 800, "digital", (table,))], SOURCE)


def test_stacked_indicators_beside_the_first_line_of_each() -> None:
    record = stacked(
        [
            (20, "Persentase program"),
            (32, "selaras"),
            (50, "Persentase dokumen"),
            (62, "tepat"),
            (74, "waktu"),
        ],
        [(20, "90%"), (50, "100%")],
    )
    assert [(i.name, texts(record, n)["annual"]) for n, i in enumerate(record.indicators)] == [
        ("Persentase program selaras", "90%"),
        ("Persentase dokumen tepat waktu", "100%"),
    ]
    assert [i.objective for i in record.indicators] == ["Naiknya mutu", "Naiknya mutu"]
    assert not any(i.needs_review for i in record.indicators)


def test_stacked_indicators_beside_the_middle_of_each() -> None:
    record = stacked(
        [(20, "Persentase program"), (32, "yang selaras"), (44, "semua"), (60, "Indeks mutu")],
        [(32, "90%"), (60, "BB")],
    )
    assert [i.name for i in record.indicators] == ["Persentase program yang selaras semua", "Indeks mutu"]


def test_a_value_over_two_lines_is_one_value() -> None:
    record = stacked([(20, "Jumlah organisasi"), (32, "binaan")], [(20, "100 dari 110"), (32, "Organisasi")])
    (indicator,) = record.indicators
    assert indicator.targets.annual is not None
    assert indicator.targets.annual.text == "100 dari 110 Organisasi"
    record = stacked([(20, "Kategori mutu"), (32, "layanan")], [(20, "Sangat"), (32, "Baik")])
    assert [i.targets.annual.text for i in record.indicators if i.targets.annual] == ["Sangat Baik"]


def test_values_close_under_each_other_are_for_review() -> None:
    record = stacked([(20, "Persentase air"), (31, "yang layak minum")], [(20, "95,4"), (31, "0%")])
    assert all(i.targets.annual.needs_review for i in record.indicators if i.targets.annual)
    assert all(i.needs_review for i in record.indicators)


def test_a_weight_whose_heading_is_misread_is_said() -> None:
    text = tsv("No|Komponen|UB|Nilai", "1|Perencanaan Kinerja|30|24,28", "2|Pelaporan Kinerja|15,00|16,22")
    assert "column-unknown" in [problem.code for problem in agreement(text).problems]


def test_a_column_of_words_below_an_unknown_heading_is_said() -> None:
    head = "No|Sasaran|Indikator Kinerja|Kanal|Target"
    text = tsv(head, "1|Air bersih|Cakupan air|Loket utama|80", "2|Jalan|Jalan mantap|Loket dua|75")
    (told,) = [one for one in agreement(text).problems if one.code == "column-unknown"]
    assert told.message == "Kolom 4 tidak dibaca karena judulnya tidak dikenali: Kanal"
    blank = tsv(head, "1|Air bersih|Cakupan air||80", "2|Jalan|Jalan mantap|Loket dua|75")
    assert "column-unknown" not in [one.code for one in agreement(blank).problems]


OPENED = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:"
)
PROMISED = "Pihak Pertama berjanji akan mewujudkan target kinerja yang menjadi tanggung jawab kami."


def spoken(number: int, *texts: str) -> ReadPage:
    lines = [
        Line(text, Evidence(page=number, bbox=(50, 50 + 20 * n, 500, 62 + 20 * n)), height=12)
        for n, text in enumerate(texts)
    ]
    return ReadPage(number, 800, 600, "digital", (), tuple(lines))


def test_a_second_agreement_of_the_file_is_said_and_not_held_against_the_first() -> None:
    first = (
        "PERJANJIAN KINERJA TAHUN 2031",
        OPENED,
        "Nama : Lintang Ayu",
        "Jabatan : Kepala Dinas",
        PROMISED,
    )
    other = ("PERJANJIAN KINERJA TAHUN 2030", OPENED, "Nama : Bayu Segara", "Jabatan : Sekretaris", PROMISED)
    record = assemble([spoken(1, *first), spoken(2, *other)], SOURCE)
    (told,) = [one for one in record.problems if one.code == "several-agreements"]
    assert told.page == 2
    assert [title.year for title in record.titles] == [2031]
    assert [party.name for party in record.parties] == ["Lintang Ayu"]
    alone = assemble([spoken(1, *first), spoken(2, "LAMPIRAN", OPENED)], SOURCE)
    assert "several-agreements" not in [one.code for one in alone.problems]


def test_amounts_beside_programs_are_budgets_though_their_heading_is_taken_for_another() -> None:
    text = tsv("No|Nama Program|Lokasi (Rp)", "1|Program Air|1.250.000", "2|Program Jalan|2.500.000")
    assert [one.budget_text for one in agreement(text).programs] == ["1.250.000", "2.500.000"]
    text = tsv(
        "No|Nama Program|Lokasi|Pagu", "1|Program Air|Kota|1.250.000", "2|Program Jalan|Desa|2.500.000"
    )
    assert [one.budget_text for one in agreement(text).programs] == ["1.250.000", "2.500.000"]


def test_a_second_column_of_what_a_row_has_once_is_said() -> None:
    head = "No|Sasaran|Indikator Kinerja|Rencana Aksi|Indikator|Target"
    text = tsv(head, "1|Air|Cakupan air|Uji air|Laporan uji|80", "2|Jalan|Jalan mantap|Survei|Peta|75")
    (told,) = [one for one in agreement(text).problems if one.code == "column-unknown"]
    assert told.message.endswith("sama artinya dengan kolom sebelumnya: Indikator")


def test_a_total_over_the_whole_width_is_kept_for_review() -> None:
    record = agreement(
        "<table><tr><th>No</th><th>Program</th><th>Anggaran</th></tr>"
        "<tr><td>1</td><td>Program Jalan</td><td>Rp1.250.000</td></tr>"
        "<tr><td colspan=3>JUMLAH : Rp1.250.000</td></tr></table>"
    )
    assert record.programs_total is not None
    assert (record.programs_total.text, record.programs_total.needs_review) == ("Rp1.250.000", True)
