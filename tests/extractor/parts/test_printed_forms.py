"""What the forms print beside names and targets: years, weights, running totals, pairs, outputs, levels."""

from extractor.agreement import assemble
from extractor.records import Agreement, Source
from extractor.transcript import read_transcript


def agreement(*lines: str) -> Agreement:
    text = "\n".join(["PERJANJIAN KINERJA TAHUN 2031", "", *(line.replace("|", "\t") for line in lines)])
    pages = read_transcript(text)
    return assemble(pages, Source(path="x.txt", sha256="0", pages=len(pages), kind="transcript"))


def html(rows: str) -> Agreement:
    pages = read_transcript(f"PERJANJIAN KINERJA TAHUN 2031\n<table>{rows}</table>\n")
    return assemble(pages, Source(path="x.txt", sha256="0", pages=len(pages), kind="transcript"))


def texts(agreement: Agreement) -> list[dict[str, str]]:
    return [{p: t.text for p, t in i.targets.printed().items()} for i in agreement.indicators]


def test_of_targets_for_several_years_the_agreement_s_own_is_annual() -> None:
    record = html(
        "<tr><th rowspan=2>No</th><th rowspan=2>Sasaran</th><th rowspan=2>Indikator Kinerja Utama</th>"
        "<th rowspan=2>Satuan</th><th rowspan=2>Kondisi Awal</th><th colspan=3>Target Capaian per Tahun</th>"
        "<th rowspan=2>Kondisi Akhir</th></tr><tr><th>2030</th><th>2031</th><th>2032</th></tr>"
        "<tr><td>1</td><td>Naiknya mutu</td><td>Angka melek huruf warga</td><td>%</td><td>90,1</td>"
        "<td>91</td><td>92,5</td><td>93</td><td>95</td></tr>"
        "<tr><td>2</td><td>Naiknya minat</td><td>Jumlah kunjungan taman</td><td>Orang</td><td>100</td>"
        "<td>110</td><td>120</td><td>130</td><td>150</td></tr>"
    )
    first = record.indicators[0]
    assert texts(record) == [{"annual": "92,5"}, {"annual": "120"}]
    assert {year: t.text for year, t in first.years.items()} == {"2030": "91", "2031": "92,5", "2032": "93"}
    assert first.baseline is not None
    assert first.baseline.text == "90,1"
    assert first.end_condition is not None
    assert first.end_condition.text == "95"


def test_pairs_of_target_and_result_keep_the_targets_alone() -> None:
    record = html(
        "<tr><th rowspan=2>No</th><th rowspan=2>Indikator Sasaran</th><th rowspan=2>Satuan</th>"
        "<th rowspan=2>Target</th>" + "".join(f"<th colspan=2>Tw {q}</th>" for q in ("I", "II", "III", "IV"))
        + "</tr><tr>" + "<th>T</th><th>R</th>" * 4 + "</tr>"
        "<tr><td>1</td><td>Angka melek huruf warga</td><td>%</td><td>40</td>"
        "<td>10</td><td>9</td><td>20</td><td>18</td><td>30</td><td></td><td>40</td><td></td></tr>"
    )  # fmt: skip
    assert texts(record) == [{"q1": "10", "q2": "20", "q3": "30", "q4": "40", "annual": "40"}]


def test_running_totals_stand_between_the_quarters() -> None:
    record = agreement(
        "Kode|Sasaran Strategis/Indikator Kinerja Utama|Q1|Q2|Smt.1|Q3|s.d. Q3|Q4|Y-31|Pol./KP",
        "1|Penerimaan yang optimal||||||||",
        "1a-CP|Persentase realisasi penerimaan|20%|45%|45%|70%|71%|100%|100%|Max/TLK",
        "2b-N|Jumlah wajib pajak dilayani|150|150|300|150|450|150|600|Max/Sum",
    )
    assert [i.objective for i in record.indicators] == ["Penerimaan yang optimal"] * 2
    assert [i.number for i in record.indicators] == ["1a-CP", "2b-N"]
    assert record.indicators[0].polarity == "Max/TLK"
    assert texts(record)[1] == {
        "q1": "150", "q2": "150", "q3": "150", "q4": "150", "annual": "600", "h1": "300", "s3": "450",
    }  # fmt: skip


def test_weights_and_remarks_are_kept_apart_from_units() -> None:
    record = agreement(
        "No|Indikator|Satuan|Target|Bobot (%)|Keterangan",
        "1|Angka kematian kasar pasien|‰|≤ 45|60|Non Kumulatif",
        "2|Jumlah kunjungan pasien|Kunjungan|24.500|40|Kumulatif",
    )
    assert [(i.unit, i.weight and i.weight.text, i.note) for i in record.indicators] == [
        ("‰", "60", "Non Kumulatif"),
        ("Kunjungan", "40", "Kumulatif"),
    ]


def test_the_target_of_an_output_is_not_that_of_the_indicator() -> None:
    record = agreement(
        "No.|Indikator Kinerja|Satuan|Target|Program|Anggaran|Kegiatan|Anggaran|Output Kegiatan|Target"
        "|Penanggung Jawab",
        "1|Angka panen padi sawah|Kuintal/Ha|58,75|Program Sarana|3.415.200.000|Pengawasan|1.215.200.000"
        "|Jumlah kelompok tani terbina|64 kelompok|Kepala Bidang",
        "2|Angka panen jagung|%|3,5|Program Sarana|3.415.200.000|Gerakan tanam|640.000.000|Jumlah demplot"
        "|12 unit|Kepala Bidang",
    )
    first = record.actions[0]
    assert first.target is not None
    assert first.target.text == "58,75"
    assert first.output_target is not None
    assert first.output_target.text == "64 kelompok"
    assert (first.responsible, first.budget_text) == ("Kepala Bidang", "1.215.200.000")
    assert record.programs == ()


def test_a_row_of_column_numbers_is_no_indicator_in_any_form() -> None:
    for numbers in ("(1)|(2)|(3)|(6)", "1|2|3|4", "a|b|c|d", "(1)|(2)|(3)|(4) = 3/2"):
        record = agreement(
            "No|Sasaran Strategis|Indikator Kinerja|Target", numbers, "1|Naiknya mutu|Angka melek huruf|92,5"
        )
        assert [i.name for i in record.indicators] == ["Angka melek huruf"]


def test_levels_of_budgets_by_their_numbering() -> None:
    record = agreement(
        "No|Program / Kegiatan|Anggaran (Rp)",
        "1.|PROGRAM PENGELOLAAN PASAR|1.400.000.000",
        "|Penataan Kios|900.000.000",
        "|Pengelolaan Sampah|500.000.000",
        "2.|PROGRAM PERDAGANGAN|100.000.000",
    )
    assert [program.level for program in record.programs] == [1, 2, 2, 1]


def test_summary_rows_are_no_indicators() -> None:
    record = agreement(
        "No|Sasaran Strategis|Indikator Kinerja|Target",
        "1|Naiknya mutu|Rata-rata nilai ujian|92,5",
        "||Rata-rata capaian indikator|",
        "||JUMLAH TOTAL|",
    )
    assert [i.name for i in record.indicators] == ["Rata-rata nilai ujian"]


def test_lists_side_by_side_are_read_each_for_itself() -> None:
    record = html(
        "<tr><th>No</th><th>Sasaran</th><th>Indikator Sasaran</th><th>Satuan</th><th>Target</th>"
        "<th>Program</th><th>Indikator Program</th><th>Satuan</th><th>Target</th></tr>"
        "<tr><td rowspan=2>1</td><td rowspan=2>Naiknya mutu</td><td rowspan=2>Angka melek huruf</td>"
        "<td rowspan=2>Persen</td><td rowspan=2>92,5</td><td rowspan=2>Program Literasi</td>"
        "<td>Jumlah taman baca</td><td>Unit</td><td>12</td></tr>"
        "<tr><td>Jumlah relawan baca</td><td>Orang</td><td>75</td></tr>"
    )
    assert [(i.objective, i.name, i.unit) for i in record.indicators] == [
        ("Naiknya mutu", "Angka melek huruf", "Persen"),
        ("Program Literasi", "Jumlah taman baca", "Unit"),
        ("Program Literasi", "Jumlah relawan baca", "Orang"),
    ]
    assert texts(record) == [{"annual": "92,5"}, {"annual": "12"}, {"annual": "75"}]
    assert record.problems == ()


def test_what_was_reached_without_what_was_promised_is_no_agreement() -> None:
    record = agreement(
        "No|Program/Kegiatan|Indikator Kinerja|Realisasi Kinerja|Realisasi Anggaran|Perangkat Daerah",
        "1|Program Literasi|Angka melek huruf|92|4.185.091.008|Dinas",
        "2|Program Taman|Jumlah taman baca|3|184.071.800|Dinas",
    )
    assert record.indicators == ()
    assert record.programs == ()
    assert [p.code for p in record.problems] == ["table-unknown"]


def test_ticked_months_of_a_plan_are_no_targets() -> None:
    """Each tick was a target that is no number, an error for every month."""
    months = "Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agt|Sep|Okt|Nov|Des"
    record = agreement(
        f"No|Indikator Kinerja|Rencana Aksi|{months}|Penanggung Jawab",
        "1|Angka melek huruf|Menata taman baca||√|||||||√|√|||Bidang Literasi",
        "2|Jumlah taman baca|Membangun taman|||||||12||24|||36|Bidang Literasi",
    )
    ticked, counted = record.actions
    assert (ticked.quarters, ticked.targets.printed()) == ((1, 3, 4), {})
    due = {period: target.text for period, target in counted.targets.printed().items() if target.text}
    assert due == {"m7": "12", "m9": "24", "m12": "36"}


def test_the_sum_of_kinds_of_spending_is_the_budget() -> None:
    record = html(
        "<tr><th rowspan=2>No</th><th rowspan=2>Program</th><th colspan=3>Anggaran (Rp)</th></tr>"
        "<tr><th>Belanja Operasi</th><th>Belanja Modal</th><th>Jumlah</th></tr>"
        "<tr><td>1</td><td>Program Literasi</td><td>750.000.000</td><td>250.000.000</td>"
        "<td>1.000.000.000</td></tr>"
        "<tr><td>2</td><td>Program Arsip</td><td>150.000.000</td><td>50.000.000</td><td>200.000.000</td></tr>"
        "<tr><td colspan=2>Jumlah</td><td>900.000.000</td><td>300.000.000</td><td>1.200.000.000</td></tr>"
    )
    assert [(p.budget, p.needs_review) for p in record.programs] == [
        ("1000000000", False),
        ("200000000", False),
    ]
    assert record.programs_total is not None
    assert record.programs_total.value == "1200000000"


def test_what_objectives_are_measured_by_are_indicators() -> None:
    """They were taken for the criteria of an action plan, and no target was read."""
    record = agreement(
        "No|Kinerja yang Diperjanjikan|Ukuran Keberhasilan|Satuan|Target Kinerja",
        "1|Naiknya mutu|Angka melek huruf warga|Persen|92,5",
        "2|Naiknya layanan|Jumlah taman baca|Unit|12",
    )
    assert record.actions == ()
    assert [(i.objective, i.name, i.unit) for i in record.indicators] == [
        ("Naiknya mutu", "Angka melek huruf warga", "Persen"),
        ("Naiknya layanan", "Jumlah taman baca", "Unit"),
    ]
    assert texts(record) == [{"annual": "92,5"}, {"annual": "12"}]


def test_an_objective_over_the_whole_width_that_an_upright_cuts_is_that_of_its_rows() -> None:
    """They were given the objective of the band above, without a word."""
    record = html(
        "<tr><th>Kode</th><th>Indikator Kinerja Utama</th><th>Satuan</th><th>Target</th></tr>"
        "<tr><td colspan=4>Sasaran 1 : Naiknya mutu</td></tr>"
        "<tr><td>1.1</td><td>Angka melek huruf warga</td><td>Persen</td><td>92,5</td></tr>"
        "<tr><td colspan=2>Sasaran 2 : Naiknya layanan</td><td colspan=2>baca</td></tr>"
        "<tr><td>2.1</td><td>Jumlah taman baca</td><td>Unit</td><td>12</td></tr>"
    )
    objectives = [one.objective for one in record.indicators]
    assert objectives == ["Naiknya mutu", "Naiknya layanan baca"]
