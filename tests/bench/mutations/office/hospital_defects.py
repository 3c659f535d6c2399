"""Defects of a hospital's page, each as the office of a regional hospital might print it."""

from __future__ import annotations

from pathlib import Path

from office.change import defect

PAGE = Path(__file__).with_name("hospital.html").read_text(encoding="utf-8")


def cells(*values: str) -> str:
    """Cells side by side, as the annex and the plan print them."""
    return "".join(f'<td class="n">{value}</td>' for value in values)


def between(first: str, last: str) -> str:
    """What the page prints from ``first`` up to and with ``last``."""
    start = PAGE.index(first)
    return PAGE[start : PAGE.index(last, start) + len(last)]


DEATHS = cells("18", "21", "20", "19", "18")
SHARE = cells("92", "80", "84", "88", "92")
WAIT = cells("55", "60", "60", "55", "55")
SURVEY = cells("86,40", "-", "85,20", "-", "86,40")
OPENED = cells("4", "1", "1", "1", "1")
RECOVERY = cells("78,5", "70", "73", "76", "78,5")
ALWAYS = cells("√", "√", "√", "√")
DEATHS_NAME = "Angka kematian pasien di atas 48 jam (Net Death Rate)"
SHARE_NAME = "Persentase indikator mutu nasional yang mencapai standar"
OPENED_NAME = "Jumlah layanan unggulan yang dibuka"
PLANNED_SHARE = f"<td>{SHARE_NAME}</td>{cells('92')}<td>Supervisi unit pelayanan</td><td>Laporan mutu</td>"
PLANNED_SURVEY = (
    f"<td>Indeks kepuasan pasien</td>{cells('86,40')}<td>Survei kepuasan pasien</td><td>Laporan survei</td>"
)
DEATHS_METHOD = "(Jumlah pasien mati setelah 48 jam : jumlah pasien keluar hidup dan mati) x 1.000"
SHARE_METHOD = "(Jumlah indikator mutu nasional yang mencapai standar : jumlah indikator mutu nasional yang diukur) x 100%"
RECOVERY_METHOD = "(Pendapatan fungsional : biaya operasional) x 100%"
WAIT_MEANS = "Waktu sejak pasien mendaftar sampai diperiksa dokter"
SURVEY_MEANS = "Penilaian pasien atas layanan menurut survei semester I dan semester II"
RECOVERY_MEANS = "Kemampuan pendapatan fungsional menutup biaya operasional"
WEIGHTS = "1. Rawat jalan = 45%<br>2. Rawat inap = 35%<br>3. Gawat darurat = 20%"
CITED = "Peraturan Menteri Kesehatan Nomor 30 Tahun 2022 tentang Indikator Nasional Mutu Pelayanan Kesehatan"
NIP = "NIP. 197304122002122004"
SIGNED = "Lembah Biru, 9 Januari 2025"
FIRST = "Pihak Pertama,<br>Direktur RSUD dr. Sukarna,<br>"
SECOND = "Pihak Kedua,<br>Bupati Lembah Biru,<br>"
SECOND_BLOCK = between("Pihak Kedua,<br>Bupati", "M.M.</b>")
BUDGET = between('<table class="t"><tr><th>Kode Rekening', "</table>")
PLAN = between('<div class="side">\n<h1>RENCANA AKSI', "</div>")
TOTAL = between('<tr class="band"><td colspan="2" class="n">JUMLAH', "</tr>")
AMENDS = "Perjanjian ini merupakan perubahan atas Perjanjian Kinerja RSUD dr. Sukarna tanggal 9 Januari 2025."
PROMISE = "<p>Pihak Pertama pada tahun 2025 berjanji"
WORDS = "delapan puluh dua miliar seratus tujuh puluh juta lima ratus ribu rupiah"


def baselines(*values: str) -> tuple[tuple[str, str], ...]:
    """A column of what was reached the year before, left of the annual targets."""
    rows = (DEATHS, SHARE, WAIT, SURVEY, OPENED, RECOVERY)
    head = '<th rowspan="2">Target Tahunan</th>'
    return (
        (head, '<th rowspan="2">Realisasi 2024</th>' + head),
        *((row, cells(value) + row) for row, value in zip(rows, values, strict=True)),
        ('<td colspan="5"></td>', '<td colspan="6"></td>'),
    )


DEFECTS = (
    # a year and its quarters
    defect("TGT002", "a share that misses its year", (SHARE, cells("92", "80", "84", "88", "90"))),
    defect("TGT002", "openings that add up to five", (OPENED, cells("4", "1", "1", "2", "1"))),
    defect(
        "TGT002", "the second survey misses the year", (SURVEY, cells("86,40", "-", "85,20", "-", "84,60"))
    ),
    defect("TGT002", "two figures change places", (RECOVERY, cells("78,5", "70", "73", "76", "75,8"))),
    defect("TGT003", "a share that falls back", (SHARE, cells("92", "80", "88", "84", "92"))),
    defect("TGT003", "a rate that falls back", (RECOVERY, cells("78,5", "70", "76", "73", "78,5"))),
    defect(
        "TGT004",
        "quarters of a share added up",
        (SHARE, cells("92", "20", "24", "24", "24")),
        beside="TGT005",
    ),
    defect(
        "TGT005",
        "one rate added up, one as it stands",
        (RECOVERY, cells("78,5", "20", "20", "20", "18,5")),
        beside="TGT004",
    ),
    defect(
        "TGT006",
        "more than all indicators",
        (SHARE, cells("102", "80", "84", "88", "102")),
        (f"<td>{SHARE_NAME}</td>{cells('92')}<td>Sup", f"<td>{SHARE_NAME}</td>{cells('102')}<td>Sup"),
    ),
    defect("TGT006", "half a service", (OPENED, cells("4", "1,5", "0,5", "1", "1"))),
    defect("TGT006", "less than nothing of a share", (SHARE, cells("92", "-80", "84", "88", "92"))),
    defect(
        "TGT006",
        "beyond the scale that the sheet states",
        (SURVEY_MEANS, "Penilaian pasien atas layanan dengan skala 0 - 4"),
    ),
    defect(
        "TGT007",
        "what a workbook could not divide",
        (WAIT, cells("#DIV/0!", "60", "60", "55", "55")),
        beside="ACT001 STR006 TGT001 TGT002",
    ),
    defect(
        "TGT007",
        "as the standard says",
        (SHARE, cells("sesuai standar", "80", "84", "88", "92")),
        beside="ACT001 STR006 TGT001 TGT002",
    ),
    defect("TGT007", "a point among commas", (SURVEY, cells("86.40", "-", "85,20", "-", "86,40"))),
    defect(
        "TGT008",
        "a share counted in documents",
        (f"standar</td>{cells('Persen')}", f"standar</td>{cells('Dokumen')}"),
    ),
    defect(
        "TGT008",
        "a number of services in percent",
        (cells("Layanan"), cells("Persen")),
        beside="WGT004 TGT004",
    ),
    defect("TGT008", "an index in percent", (cells("Indeks"), cells("Persen")), beside="WGT004"),
    defect("TGT009", "no quarter at all", (WAIT, cells("55", "", "", "", "")), beside="TGT002"),
    defect("TGT010", "all in the last quarter", (RECOVERY, cells("78,5", "-", "-", "-", "78,5"))),
    defect(
        "TGT011",
        "year against year, promised by the quarter",
        (
            RECOVERY_METHOD,
            "(Pendapatan fungsional tahun n - pendapatan fungsional tahun n-1) : pendapatan fungsional tahun n-1 x 100%",
        ),
    ),
    defect(
        "TGT012",
        "hardly very good",
        (
            SURVEY_MEANS,
            "Penilaian pasien dengan kategori:<br>Sangat baik: 86,31 - 100,00<br>Baik: 74,61 - 86,30<br>"
            "Kurang baik: 62,51 - 74,60<br>Tidak baik: 25,00 - 62,50",
        ),
    ),
    defect(
        "TGT013",
        "asked in March and September, due in June and December",
        (SURVEY_MEANS, "Penilaian pasien menurut survei pada bulan Maret dan bulan September"),
        beside="ACT003",
    ),
    defect("TGT015", "more deaths each quarter", (DEATHS, cells("18", "12", "14", "16", "18"))),
    defect("TGT016", "less than the year before", *baselines("19", "95", "60", "85,10", "3", "70,2")),
    defect(
        "TGT017",
        "one quarter off by ten",
        (SHARE, cells("92", "92", "82", "92", "92")),
        beside="TGT003 TGT002",
    ),
    defect(
        "TGT018",
        "nothing promised",
        (OPENED, cells("0", "0", "0", "0", "0")),
        (f"<td>{OPENED_NAME}</td>{cells('4')}", f"<td>{OPENED_NAME}</td>{cells('0')}"),
        beside="WGT008",
    ),
    # weights and formulas
    defect("WGT001", "a weight of the column", (f"{cells('Persen', '25')}", f"{cells('Persen', '35')}")),
    defect(
        "WGT001",
        "the printed total of weights",
        ('Bobot</td><td class="n">100', 'Bobot</td><td class="n">95'),
    ),
    defect("WGT001", "weights of a sheet that miss", (WEIGHTS, WEIGHTS.replace("20%", "25%"))),
    defect("WGT002", "one unit twice", (WEIGHTS, WEIGHTS.replace("Rawat inap", "Rawat jalan"))),
    defect(
        "WGT003",
        "a gap between categories",
        (
            SURVEY_MEANS,
            "Penilaian pasien dengan kategori:<br>Sangat baik: 85 - 100<br>Baik: 70 - 80<br>"
            "Kurang baik: 0 - 69",
        ),
        beside="TGT012",
    ),
    defect(
        "WGT004",
        "a share without its whole",
        (SHARE_METHOD, "Jumlah indikator mutu nasional yang mencapai standar"),
    ),
    defect(
        "WGT004",
        "a rate not taken times hundred",
        (RECOVERY_METHOD, "Pendapatan fungsional : biaya operasional"),
    ),
    defect("WGT005", "a bracket not closed", (DEATHS_METHOD, DEATHS_METHOD.replace("mati) x", "mati x"))),
    defect(
        "WGT006",
        "beds for indicators",
        (SHARE_METHOD, "(Jumlah tempat tidur yang terisi : jumlah tempat tidur yang tersedia) x 100%"),
    ),
    defect(
        "WGT007",
        "counted in the last quarter only",
        ("yang dibuka setiap triwulan", "yang dibuka pada triwulan IV"),
    ),
    defect("WGT008", "four that are five in words", ("4 (empat) layanan", "4 (lima) layanan")),
    defect("WGT008", "five of which four are named", ("4 (empat) layanan", "5 (lima) layanan")),
    defect(
        "WGT008", "four units that are three", ("gabungan tiga unit", "gabungan empat unit"), beside="WGT002"
    ),
    # how it is measured
    defect("MSR001", "no definition", (f"Definisi: {WAIT_MEANS}<br>", "")),
    defect("MSR002", "no formula", (f"Rumus: {DEATHS_METHOD}<br>", "")),
    defect("MSR003", "no source", ("<br>Sumber data: Rekam medis", "")),
    defect("MSR003", "a source left open", ("Sumber data: Laporan Komite Mutu", "Sumber data:")),
    defect(
        "MSR006",
        "an objective that is its indicator",
        ("Meningkatnya kepuasan pengguna layanan", "Meningkatnya indeks kepuasan pasien"),
    ),
    defect(
        "MSR007",
        "a process promised",
        (OPENED_NAME, "Pelaksanaan pembukaan layanan unggulan"),
        everywhere=True,
        beside="TGT008",
    ),
    defect(
        "MSR008", "good enough", ("diperiksa dokter<br>", "diperiksa dokter dengan mutu yang cukup baik<br>")
    ),
    defect(
        "MSR009",
        "a word twice",
        (RECOVERY_MEANS, "Kemampuan pendapatan pendapatan fungsional menutup biaya operasional"),
    ),
    defect("MSR010", "one definition for two", (RECOVERY_MEANS, WAIT_MEANS)),
    defect(
        "MSR011",
        "documents promised by a director",
        (OPENED_NAME, "Jumlah dokumen standar pelayanan"),
        (cells("Layanan"), cells("Dokumen")),
        everywhere=True,
        beside="WGT008",
    ),
    # structure
    defect("STR001", "the regent signs nowhere", (SECOND_BLOCK, ""), everywhere=True, beside="SGN003"),
    defect("STR002", "no promise", ("berjanji akan mewujudkan", "akan mewujudkan")),
    defect("STR002", "rewards without sanctions", ("penghargaan dan sanksi", "penghargaan")),
    defect(
        "STR002", "not our responsibility", ("tersebut menjadi tanggung", "tersebut tidak menjadi tanggung")
    ),
    defect("STR002", "no word of the superior", (between("<p>Pihak Kedua akan", "</p>"), "")),
    defect(
        "STR003",
        "an annex of another year",
        ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2025", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2024"),
    ),
    defect("STR003", "a plan of the next year", ("RENCANA AKSI TAHUN 2025", "RENCANA AKSI TAHUN 2026")),
    defect(
        "STR003",
        "a manual of another year",
        ("MANUAL INDIKATOR KINERJA TAHUN 2025", "MANUAL INDIKATOR KINERJA TAHUN 2023"),
    ),
    defect("STR003", "promised for another year", ("pada tahun 2025 berjanji", "pada tahun 2024 berjanji")),
    defect("STR003", "signed two years before", (SIGNED, "Lembah Biru, 9 Januari 2023"), everywhere=True),
    defect(
        "STR004",
        "no unit anywhere",
        ('<th rowspan="2">Satuan</th>', ""),
        *((cells(unit), "") for unit in ("Per mil", "Persen", "Menit", "Indeks", "Layanan")),
        ('<td class="n" colspan="4">Jumlah', '<td class="n" colspan="3">Jumlah'),
        everywhere=True,
    ),
    defect("STR005", "a number left out", (f"{cells('3')}<td>Meningkatnya", f"{cells('4')}<td>Meningkatnya")),
    defect(
        "STR005",
        "one number twice in the plan",
        (f"{cells('4')}{PLANNED_SURVEY}", f"{cells('3')}{PLANNED_SURVEY}"),
    ),
    defect(
        "STR006",
        "a target left blank",
        (RECOVERY, cells("", "70", "73", "76", "78,5")),
        beside="ACT001 TGT002",
    ),
    defect("STR006", "a unit left blank", (cells("Menit"), cells(""))),
    defect(
        "STR006",
        "a row without its indicator",
        (f"<td>{OPENED_NAME}</td>{cells('Layanan')}", f"<td></td>{cells('Layanan')}"),
        beside="ACT007 STR009",
    ),
    defect(
        "STR007",
        "one indicator in two rows",
        (
            f"<td>Waktu tunggu rawat jalan</td>{cells('Menit')}",
            f"<td>Indeks kepuasan pasien</td>{cells('Menit')}",
        ),
        beside="ACT007 STR009 ACT001 ACT002 TGT008",
    ),
    defect("STR009", "no plan at all", (PLAN, "")),
    defect("STR009", "an indicator not planned", (between(f"<tr>{cells('2')}{PLANNED_SHARE}", "</tr>"), "")),
    defect("STR010", "changed by its words only", (PROMISE, f"<p>{AMENDS}</p>{PROMISE}")),
    defect(
        "STR010",
        "changed by its annex only",
        ("LAMPIRAN PERJANJIAN KINERJA TAHUN", "LAMPIRAN PERUBAHAN PERJANJIAN KINERJA TAHUN"),
    ),
    defect(
        "STR011",
        "an objective that executes",
        ("Meningkatnya kemandirian keuangan rumah sakit", "Terlaksananya pengelolaan keuangan rumah sakit"),
    ),
    defect("STR012", "targets of the year before", ("Target Tahunan</th>", "Target Tahun 2024</th>")),
    defect("STR012", "a budget of the year before", ("Pagu Anggaran</th>", "Pagu Anggaran Tahun 2024</th>")),
    # people
    defect("IDN001", "a figure of a number", (NIP, "NIP. 197304122002122008")),
    defect("IDN002", "a figure lost", (NIP, "NIP. 19730412200212204"), everywhere=True),
    defect("IDN003", "born in a thirteenth month", (NIP, "NIP. 197313122002122004"), everywhere=True),
    defect("IDN004", "appointed in seven years' time", (NIP, "NIP. 197304122032122004"), everywhere=True),
    defect("IDN004", "appointed in no month", (NIP, "NIP. 197304122002002004"), everywhere=True),
    defect("IDN005", "appointed at fifteen", (NIP, "NIP. 197304121989022004"), everywhere=True),
    defect("IDN006", "neither man nor woman", (NIP, "NIP. 197304122002124004"), everywhere=True),
    defect(
        "IDN007",
        "a letter more in a name",
        ("<b>Ir. H. GUNAWAN SASMITA, M.M.</b>", "<b>Ir. H. GUNAWAN SASMITHA, M.M.</b>"),
    ),
    defect("IDN007", "two letters change places", ("<b>dr. WULAN PERTIWI,", "<b>dr. WULAN PRETIWI,")),
    defect(
        "SGN006",
        "director-general of a hospital",
        (": Direktur RSUD dr. Sukarna", ": Direktur Utama RSUD dr. Sukarna"),
        beside="IDN008",
    ),
    defect(
        "IDN009",
        "RSUD in another order",
        ("<h1>RSUD dr. SUKARNA</h1><br>", "<h1>RUSD dr. SUKARNA</h1><br>"),
        beside="IDN010",
    ),
    defect(
        "IDN010",
        "another hospital's plan",
        (
            "RENCANA AKSI TAHUN 2025</h1><h1>RSUD dr. SUKARNA",
            "RENCANA AKSI TAHUN 2025</h1><h1>RSUD dr. HARJONO",
        ),
    ),
    defect("IDN011", "another rank", ("Pembina Utama Muda (IV/c)", "Pembina Tingkat I (IV/b)")),
    defect(
        "IDN011",
        "another degree",
        ("<b>Ir. H. GUNAWAN SASMITA, M.M.</b>", "<b>Ir. H. GUNAWAN SASMITA, M.Si.</b>"),
    ),
    defect(
        "SGN001",
        "no day",
        (SIGNED, "Lembah Biru, &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Januari 2025"),
        beside="SGN003",
    ),
    defect(
        "SGN001", "dots for a date", (SIGNED, "Lembah Biru, ........................ 2025"), beside="SGN003"
    ),
    defect("SGN002", "signed in July", (SIGNED, "Lembah Biru, 9 Juli 2025"), everywhere=True),
    defect(
        "SGN003", "the statement two months later", (SIGNED, "Lembah Biru, 9 Maret 2025"), beside="SGN002"
    ),
    defect(
        "SGN005",
        "a head of section over the director",
        ("Bupati Lembah Biru", "Kepala Bagian Umum RSUD dr. Sukarna"),
        everywhere=True,
        beside="SGN008",
    ),
    defect(
        "SGN006",
        "the deputy in a block",
        (FIRST, FIRST.replace("Direktur", "Wakil Direktur")),
        beside="IDN008 SGN005",
    ),
    defect(
        "SGN006",
        "another person in a block",
        ("<b>dr. WULAN PERTIWI, Sp.PK., M.Kes.</b>", "<b>dr. BAGUS HARTONO, Sp.B.</b>"),
        beside="IDN001 IDN007",
    ),
    defect(
        "SGN006",
        "another region's regent in a block",
        (SECOND, SECOND.replace("Biru", "Hijau")),
        beside="IDN010 IDN008",
    ),
    defect(
        "SGN007",
        "both parties one person",
        ("Ir. H. Gunawan Sasmita, M.M.", "dr. Wulan Pertiwi, Sp.PK., M.Kes."),
        ("Ir. H. GUNAWAN SASMITA, M.M.", "dr. WULAN PERTIWI, Sp.PK., M.Kes."),
        everywhere=True,
    ),
    defect("SGN009", "signed elsewhere once", (SIGNED, "Sukamaju, 9 Januari 2025")),
    # regulations
    defect(
        "CIT001",
        "one number, two titles",
        (
            WAIT_MEANS,
            "Waktu tunggu menurut Peraturan Menteri Kesehatan Nomor 30 Tahun 2022 tentang Standar Pelayanan Minimal Rumah Sakit",
        ),
    ),
    defect(
        "CIT002",
        "a law for a regulation",
        (
            WAIT_MEANS,
            "Menurut Undang-Undang Nomor 47 Tahun 2021 tentang Penyelenggaraan Bidang Perumahsakitan dan Peraturan Pemerintah Nomor 47 Tahun 2021 tentang Penyelenggaraan Bidang Perumahsakitan",
        ),
    ),
    defect("CIT003", "a regulation not yet made", ("Nomor 30 Tahun 2022", "Nomor 30 Tahun 2026")),
    defect(
        "CIT004",
        "a kind misspelt",
        (WAIT_MEANS, "Waktu tunggu menurut Pemenkes Nomor 24 Tahun 2022 tentang Rekam Medis"),
    ),
    defect("CIT005", "a regulation without its year", ("Nomor 30 Tahun 2022 tentang", "Nomor 30 tentang")),
    defect(
        "CIT007",
        "a plan that has run out",
        (WAIT_MEANS, "Waktu tunggu menurut Renstra RSUD dr. Sukarna Tahun 2019-2024"),
    ),
    defect(
        "CIT007",
        "a plan not yet begun",
        (WAIT_MEANS, "Waktu tunggu sesuai RPJMD Kabupaten Lembah Biru Tahun 2026 - 2030"),
    ),
    # the plan
    defect(
        "ACT001",
        "two figures change places in the plan",
        (f"{cells('18')}<td>Audit", f"{cells('81')}<td>Audit"),
    ),
    defect(
        "ACT001", "a survey lower in the plan", (f"{cells('86,40')}<td>Survei", f"{cells('84,60')}<td>Survei")
    ),
    defect(
        "ACT001",
        "at most against at least",
        (DEATHS, cells("≤ 18", "21", "20", "19", "18")),
        (f"{cells('18')}<td>Audit", f"{cells('≥ 18')}<td>Audit"),
    ),
    defect(
        "ACT001",
        "percent against indicators",
        (f"{cells('92')}<td>Supervisi", f"{cells('92 Indikator')}<td>Supervisi"),
    ),
    defect(
        "ACT002",
        "other hours in the plan",
        (
            f"<td>{DEATHS_NAME}</td>{cells('18')}<td>Audit",
            f"<td>{DEATHS_NAME.replace('48', '24')}</td>{cells('18')}<td>Audit",
        ),
        beside="ACT007 STR009",
    ),
    defect(
        "ACT007",
        "an indicator only planned",
        (
            PLANNED_SURVEY,
            PLANNED_SURVEY.replace("Indeks kepuasan pasien", "Persentase tempat tidur yang terisi"),
        ),
        beside="STR009 ACT002 ACT001",
    ),
    defect(
        "ACT003",
        "nothing to do in the first half",
        (PLANNED_SHARE + ALWAYS, PLANNED_SHARE + cells("", "", "√", "√")),
    ),
    defect(
        "ACT003",
        "the first survey not planned",
        (PLANNED_SURVEY + cells("", "√", "", "√"), PLANNED_SURVEY + cells("", "", "", "√")),
    ),
    # money
    defect("BGT001", "no budget", (BUDGET, "")),
    defect("BGT002", "two figures of the total", ("Rp82.170.500.000", "Rp82.710.500.000")),
    defect(
        "BGT003",
        "a program against its activities",
        ("Rp17.820.500.000", "Rp17.280.500.000"),
        beside="BGT002",
    ),
    defect("BGT003", "an activity against its parts", ("Rp5.500.000.000", "Rp5.050.000.000")),
    defect(
        "BGT003",
        "one activity of a program",
        ('Kesehatan</td><td class="r">Rp2.580', 'Kesehatan</td><td class="r">Rp2.850'),
    ),
    defect("BGT004", "commas for thousands once", ("Rp5.500.000.000", "Rp5,500,000,000")),
    defect("BGT005", "a program without its money", ("Rp17.820.500.000", ""), beside="BGT002 BGT003"),
    defect(
        "BGT005",
        "dots for a part's money",
        ("Rp9.740.500.000", "Rp ......................"),
        beside="BGT002 BGT003",
    ),
    defect("BGT006", "one part in two rows", ("Pengadaan Alat Kesehatan", "Pengembangan Rumah Sakit")),
    defect(
        "BGT006",
        "one program in two rows",
        (
            "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
            "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        ),
    ),
    defect(
        "BGT007",
        "an activity of another program",
        ("<td>1.02.02.2.02</td>", "<td>1.02.03.2.02</td>"),
        beside="BGT003",
    ),
    defect(
        "BGT008",
        "words of another sum",
        (
            TOTAL,
            TOTAL + f'<tr><td colspan="4">Terbilang: {WORDS.replace("tujuh puluh", "tujuh belas")}</td></tr>',
        ),
    ),
)
