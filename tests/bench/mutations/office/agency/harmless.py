"""Harmless variations of a provincial agency's page: what other provinces print for the same promise."""

from __future__ import annotations

from office.agency.defects import (
    ARREARS,
    ARREARS_METHOD,
    ARREARS_NAME,
    CITED,
    COUNTED,
    COUNTERS,
    COUNTERS_METHOD,
    COUNTERS_NAME,
    FIRST,
    NIP,
    PLAN,
    PROMISED_ARREARS,
    PROMISED_COUNTERS,
    PROMISED_SCORE,
    PROMISED_WAIT,
    RATIO,
    RATIO_MEANS,
    REALISED,
    REALISED_METHOD,
    REALISED_NAME,
    SCORE,
    SCORE_MEANS,
    SCORE_NAME,
    SECOND,
    SIGNED,
    SURVEY,
    SURVEY_MEANS,
    TOTAL,
    WAIT,
    WAIT_MEANS,
    WAIT_NAME,
    WEIGHTS,
    WORDS,
    before,
    between,
    cells,
    row,
)
from office.change import harmless

QUARTERS = "<th>TW 1</th><th>TW 2</th><th>TW 3</th><th>TW 4</th>"
AMOUNTS = (
    "24.680.400.000",
    "18.430.150.000",
    "7.180.150.000",
    "11.250.000.000",
    "6.250.250.000",
    "41.305.600.000",
    "36.905.600.000",
    "4.400.000.000",
    "65.986.000.000",
)
"""All that the page prints."""
PARTS = (
    ("a", "Sub Kegiatan Penagihan Pajak Daerah"),
    ("b", "Sub Kegiatan Pendataan dan Pendaftaran Objek Pajak Daerah"),
    ("a", "Sub Kegiatan Pembukaan Gerai Layanan"),
)


def part(letter: str, name: str) -> str:
    return between(f"<tr>{cells(letter)}<td>{name}</td>", "</tr>")


HARMLESS = (
    # how targets are printed
    harmless(
        "at least, everywhere",
        (PROMISED_ARREARS, PROMISED_ARREARS.replace(">35<", ">≥ 35<")),
        (ARREARS, cells("Persen", "≥ 35", "≥ 5", "≥ 15", "≥ 25", "≥ 35")),
    ),
    harmless(
        "at most in words",
        (PROMISED_WAIT, PROMISED_WAIT.replace(">15<", ">maksimal 15<")),
        (WAIT, cells("Menit", "maksimal 15", "18", "17", "16", "15")),
    ),
    harmless(
        "without needless decimals in the plan",
        (REALISED, cells("Persen", "97,5", "22", "47,5", "72", "97,5")),
    ),
    harmless(
        "percent signs in the cells",
        (PROMISED_ARREARS, PROMISED_ARREARS.replace(">35<", ">35%<")),
        (ARREARS, cells("Persen", "35%", "5%", "15%", "25%", "35%")),
    ),
    harmless("% for Persen", (cells("Persen"), cells("%")), everywhere=True),
    harmless(
        "% in the plan only",
        (REALISED, REALISED.replace("Persen", "%")),
        (ARREARS, ARREARS.replace("Persen", "%")),
    ),
    harmless(
        "the unit behind the number", (PROMISED_COUNTERS, PROMISED_COUNTERS.replace(">6<", ">6 Gerai<"))
    ),
    harmless(
        "the number in words behind it", (PROMISED_COUNTERS, PROMISED_COUNTERS.replace(">6<", ">6 (enam)<"))
    ),
    harmless(
        "points for decimals, everywhere",
        *(
            (old, old.replace(",", "."))
            for old in ("97,50", "22,00", "47,50", "72,00", "0,58", "84,60", "83,90", "82,15")
        ),
        everywhere=True,
    ),
    harmless("a letter beside the score", (PROMISED_SCORE, PROMISED_SCORE.replace(">82,15<", ">A (82,15)<"))),
    harmless(
        "a range of minutes",
        (PROMISED_WAIT, PROMISED_WAIT.replace(">15<", ">≤ 15<")),
        (WAIT, cells("Menit", "≤ 15", "≤ 18", "≤ 17", "≤ 16", "≤ 15")),
    ),
    harmless("the average of four", (ARREARS, cells("Persen", "35", "35", "35", "35", "35"))),
    harmless(
        "counters as a running total",
        (COUNTERS, cells("Gerai", "6", "1", "3", "5", "6")),
        (COUNTERS_METHOD, "Jumlah gerai samsat yang beroperasi sampai dengan akhir triwulan"),
    ),
    harmless(
        "quarters that stay blank for a yearly survey",
        (SURVEY, cells("Indeks", "84,60", "", "", "", "84,60")),
        (SURVEY_MEANS, "Tingkat kepuasan wajib pajak menurut survei pada akhir tahun"),
    ),
    harmless("N/A for no target", (RATIO, cells("Rasio", "0,58", "N/A", "N/A", "N/A", "0,58"))),
    harmless("noughts for no counters", (COUNTERS, cells("Gerai", "6", "0", "2", "0", "4"))),
    harmless(
        "a score due in the second quarter",
        (SCORE, cells("Nilai", "82,15", "-", "82,15", "-", "-")),
        (SCORE_MEANS, SCORE_MEANS.replace("bulan September", "bulan Juni")),
        ("<td>Triwulan I s.d. III</td>", "<td>Triwulan I s.d. II</td>"),
    ),
    harmless("what was reached the year before", *before("96,10", "0,55", "83,00", "28", "4", "80,01", "17")),
    harmless(
        "Poin for Nilai and Indeks",
        (cells("Nilai"), cells("Poin")),
        (cells("Indeks"), cells("Poin")),
        everywhere=True,
    ),
    harmless("Skor for Indeks", (cells("Indeks"), cells("Skor")), everywhere=True),
    harmless("minutes per file", (cells("Menit"), cells("Menit/berkas")), everywhere=True),
    harmless("Buah for Gerai", (cells("Gerai"), cells("Buah")), everywhere=True),
    # heads of the tables
    harmless(
        "the year in the head",
        ("<th>Satuan</th><th>Target</th>", "<th>Satuan</th><th>Target Tahun 2025</th>"),
        everywhere=True,
    ),
    harmless(
        "the year in one head only", ("<th>Satuan</th><th>Target</th>", "<th>Satuan</th><th>Target 2025</th>")
    ),
    harmless(
        "IKU for indicators",
        ("<th>Indikator Kinerja</th><th>Satuan", "<th>Indikator Kinerja Utama (IKU)</th><th>Satuan"),
    ),
    harmless("quarters in Roman figures", (QUARTERS, "<th>I</th><th>II</th><th>III</th><th>IV</th>")),
    harmless(
        "quarters written out",
        (QUARTERS, "<th>Triwulan 1</th><th>Triwulan 2</th><th>Triwulan 3</th><th>Triwulan 4</th>"),
    ),
    harmless(
        "quarters with their months",
        (
            QUARTERS,
            "<th>TW I (Jan-Mar)</th><th>TW II (Apr-Jun)</th><th>TW III (Jul-Sep)</th><th>TW IV (Okt-Des)</th>",
        ),
    ),
    harmless(
        "columns counted",
        (
            "<th>TW 3</th><th>TW 4</th></tr>",
            "<th>TW 3</th><th>TW 4</th></tr><tr>"
            + "".join(f"<th>{number}</th>" for number in range(1, 11))
            + "</tr>",
        ),
    ),
    harmless(
        "the annex counted",
        (
            "<th>Satuan</th><th>Target</th></tr>",
            "<th>Satuan</th><th>Target</th></tr><tr><th>(1)</th><th>(2)</th><th>(3)</th><th>(4)</th><th>(5)</th></tr>",
        ),
        everywhere=True,
    ),
    harmless(
        "numbers without points",
        *((cells(f"{number}."), cells(str(number))) for number in range(1, 8)),
        everywhere=True,
    ),
    harmless(
        "numbers in brackets",
        *((cells(f"{number}."), cells(f"{number})")) for number in range(1, 8)),
        everywhere=True,
    ),
    harmless(
        "numbers that go on in B",
        (
            '<th>Sasaran Program</th><th>Indikator Kinerja Program</th><th>Satuan</th><th>Target</th></tr>\n<tr><td class="c" rowspan="2">1.',
            '<th>Sasaran Program</th><th>Indikator Kinerja Program</th><th>Satuan</th><th>Target</th></tr>\n<tr><td class="c" rowspan="2">3.',
        ),
        (
            '<tr><td class="c" rowspan="2">2.</td><td rowspan="2">Meningkatnya tata',
            '<tr><td class="c" rowspan="2">4.</td><td rowspan="2">Meningkatnya tata',
        ),
    ),
    harmless(
        "no letters before the tables",
        ("<h5>A. Sasaran Strategis</h5>", ""),
        ("<h5>B. Sasaran Program</h5>", ""),
        ("<h5>C. Anggaran</h5>", ""),
    ),
    # names
    harmless(
        "codes before names",
        (f"<td>{REALISED_NAME}", f"<td>IKU-1 {REALISED_NAME}"),
        (f"<td>{WAIT_NAME}", f"<td>IKP-4 {WAIT_NAME}"),
        everywhere=True,
    ),
    harmless(
        "PAD for its name in the plan",
        (f"{cells('1.')}<td>{REALISED_NAME}", f"{cells('1.')}<td>Persentase realisasi PAD terhadap target"),
    ),
    harmless(
        "PKB behind its name in the annex",
        (
            f"<td>{ARREARS_NAME}</td>{cells('Persen', '35')}</tr>",
            f"<td>Persentase tunggakan pajak kendaraan bermotor (PKB) yang tertagih</td>{cells('Persen', '35')}</tr>",
        ),
    ),
    harmless("% for Persentase in the plan", (f"{cells('4.')}<td>Persentase", f"{cells('4.')}<td>%")),
    harmless(
        "names in capitals on the sheets",
        (row("Nama Indikator", SCORE_NAME), row("Nama Indikator", SCORE_NAME.upper())),
        (row("Nama Indikator", WAIT_NAME), row("Nama Indikator", WAIT_NAME.upper())),
    ),
    harmless(
        "a full stop behind names",
        (f"<td>{COUNTERS_NAME}</td>", f"<td>{COUNTERS_NAME}.</td>"),
        everywhere=True,
    ),
    harmless(
        "a hyphen lost at a line end",
        (
            "Rata-rata waktu layanan samsat</td>" + cells("Menit", "15", "18"),
            "Rata rata waktu layanan samsat</td>" + cells("Menit", "15", "18"),
        ),
    ),
    harmless(
        "Bapenda for its name", (f"{cells('6.')}<td>{SCORE_NAME}", f"{cells('6.')}<td>Nilai AKIP Bapenda")
    ),
    # sheets of the indicators
    harmless(
        "other labels",
        ("<td>Nama Indikator</td>", "<td>Indikator Kinerja</td>"),
        ("<td>Definisi Operasional</td>", "<td>Definisi</td>"),
        ("<td>Formula</td>", "<td>Rumus Perhitungan</td>"),
        everywhere=True,
    ),
    harmless(
        "labels with colons",
        *(
            (f"<td>{label}</td>", f"<td>{label} :</td>")
            for label in (
                "Nama Indikator",
                "Definisi Operasional",
                "Formula",
                "Sumber Data",
                "Penanggung Jawab",
            )
        ),
        everywhere=True,
    ),
    harmless(
        "a label for the unit",
        (
            "<tr><td>Sumber Data</td>",
            "<tr><td>Tipe Perhitungan</td><td>Non kumulatif</td></tr><tr><td>Sumber Data</td>",
        ),
        everywhere=True,
    ),
    harmless(
        "the period of reports",
        (
            "<tr><td>Penanggung Jawab</td>",
            "<tr><td>Periode Pelaporan</td><td>Triwulanan</td></tr><tr><td>Penanggung Jawab</td>",
        ),
        everywhere=True,
    ),
    harmless(
        "the source before the formula",
        (
            row("Formula", REALISED_METHOD) + row("Sumber Data", "Laporan realisasi anggaran"),
            row("Sumber Data", "Laporan realisasi anggaran") + row("Formula", REALISED_METHOD),
        ),
    ),
    harmless(
        "divided by words",
        (
            REALISED_METHOD,
            "Realisasi pendapatan asli daerah dibagi target pendapatan asli daerah dikalikan seratus persen",
        ),
    ),
    harmless("a colon for division", (ARREARS_METHOD, ARREARS_METHOD.replace(" / ", " : "))),
    harmless(
        "the fraction on three lines",
        (
            REALISED_METHOD,
            "Realisasi pendapatan asli daerah<br>__________________________ x 100%<br>Target pendapatan asli daerah",
        ),
    ),
    harmless(
        "letters in the formula",
        (
            ARREARS_METHOD,
            "(a / b) x 100%<br>a = tunggakan pajak kendaraan bermotor yang tertagih<br>b = seluruh tunggakan pajak kendaraan bermotor",
        ),
    ),
    harmless("a left side of the formula", (ARREARS_METHOD, "% tunggakan tertagih = " + ARREARS_METHOD)),
    harmless("the sign of multiplication", (REALISED_METHOD, REALISED_METHOD.replace(" x 100%", " × 100 %"))),
    harmless("a star for it", (REALISED_METHOD, REALISED_METHOD.replace(" x 100%", " * 100%"))),
    harmless(
        "weights as decimals",
        (WEIGHTS, "(0,5 x kemudahan prosedur) + (0,3 x kecepatan petugas) + (0,2 x sarana)"),
    ),
    harmless(
        "weights in a sentence",
        (WEIGHTS, "kemudahan prosedur sebesar 50%, kecepatan petugas sebesar 30%, dan sarana sebesar 20%"),
    ),
    harmless(
        "weights behind colons",
        (WEIGHTS, "- Kemudahan prosedur: 50%<br>- Kecepatan petugas: 30%<br>- Sarana: 20%"),
    ),
    harmless(
        "weights with their words",
        (
            WEIGHTS,
            "1) Kemudahan prosedur bobot 50% (lima puluh persen)<br>2) Kecepatan petugas bobot 30% (tiga puluh persen)<br>3) Sarana bobot 20% (dua puluh persen)",
        ),
    ),
    harmless(
        "parts of parts",
        (
            WEIGHTS,
            "a. Kemudahan prosedur (50%)<br>1) daring (60%)<br>2) luring (40%)<br>b. Kecepatan petugas (30%)<br>c. Sarana (20%)",
        ),
    ),
    harmless(
        "three thirds",
        (WEIGHTS, "a. Kemudahan prosedur (33,33%)<br>b. Kecepatan petugas (33,33%)<br>c. Sarana (33,34%)"),
    ),
    harmless(
        "weights of no list", (WEIGHTS, "rata-rata nilai kemudahan prosedur, kecepatan petugas, dan sarana")
    ),
    harmless("counted without words", (COUNTED, "yaitu 3 gerai di pasar dan 3 gerai di terminal")),
    harmless(
        "categories that meet",
        (
            SURVEY_MEANS,
            SURVEY_MEANS
            + ", dengan kategori: Sangat Baik 88,31-100; Baik 76,61-88,30; Kurang Baik 65,00-76,60; Tidak Baik 25,00-64,99",
        ),
    ),
    # regulations
    harmless(
        "a short name of the regulation",
        (CITED, "Perda No. 8 Tahun 2023 tentang Pajak Daerah dan Retribusi Daerah"),
    ),
    harmless(
        "a stroke for the year",
        (CITED, "Perda Provinsi Nusa Kencana Nomor 8/2023 tentang Pajak Daerah dan Retribusi Daerah"),
    ),
    harmless(
        "the same regulation twice",
        (
            WAIT_MEANS,
            "Waktu layanan menurut Perda Nomor 8 Tahun 2023 tentang Pajak Daerah dan Retribusi Daerah",
        ),
    ),
    harmless(
        "as last amended",
        (
            WAIT_MEANS,
            "Waktu layanan menurut Peraturan Presiden Nomor 5 Tahun 2015 tentang Penyelenggaraan Sistem Administrasi Manunggal Satu Atap Kendaraan Bermotor sebagaimana telah beberapa kali diubah terakhir dengan Peraturan Presiden Nomor 12 Tahun 2022",
        ),
    ),
    harmless(
        "a plan in force", (RATIO_MEANS, RATIO_MEANS + " sesuai RPD Provinsi Nusa Kencana Tahun 2024-2026")
    ),
    harmless(
        "a long-term plan", (RATIO_MEANS, RATIO_MEANS + " sesuai RPJPD Provinsi Nusa Kencana Tahun 2005-2025")
    ),
    harmless(
        "a plan from the year on", (RATIO_MEANS, RATIO_MEANS + " sesuai Renstra Bapenda Tahun 2025 s/d 2029")
    ),
    # statement
    harmless("the first is called Kesatu", ("PIHAK PERTAMA", "PIHAK KESATU"), everywhere=True),
    harmless(
        "parties in small letters",
        ("PIHAK PERTAMA", "Pihak Pertama"),
        ("PIHAK KEDUA", "Pihak Kedua"),
        everywhere=True,
    ),
    harmless(
        "we with both parties",
        ("menjadi tanggung jawab kami.", "menjadi tanggung jawab kami, PIHAK PERTAMA."),
    ),
    harmless("my responsibility", ("tanggung jawab kami", "tanggung jawab saya")),
    harmless(
        "reward, and sanction", ("pemberian penghargaan dan sanksi", "pemberian penghargaan atau sanksi")
    ),
    harmless("a comma less", ("efektif, transparan, dan akuntabel", "efektif, transparan dan akuntabel")),
    harmless(
        "a NIP under the name",
        ("M.Ak.</td></tr>", "M.Ak.</td></tr><tr><td>NIP</td><td>:</td><td>19680815 199303 1 005</td></tr>"),
    ),
    harmless(
        "rank and grade under the name",
        (
            "M.Ak.</td></tr>",
            "M.Ak.</td></tr><tr><td>Pangkat/Gol.</td><td>:</td><td>Pembina Utama Madya (IV/d)</td></tr>",
        ),
    ),
    harmless(
        "an integrity clause",
        (
            "<p>PIHAK KEDUA akan melakukan",
            "<p>Dalam melaksanakan perjanjian ini, PIHAK PERTAMA tidak akan melakukan korupsi, kolusi, dan nepotisme.</p><p>PIHAK KEDUA akan melakukan",
        ),
    ),
    harmless(
        "a number of the agreement",
        (
            "<h2>PERJANJIAN KINERJA TAHUN 2025</h2>",
            "<h2>PERJANJIAN KINERJA TAHUN 2025</h2><h2>NOMOR 900/112/BAPENDA/2025</h2>",
        ),
    ),
    harmless(
        "a letterhead with a post code",
        (
            "<h2>BADAN PENDAPATAN DAERAH</h2><hr>",
            "<h2>BADAN PENDAPATAN DAERAH</h2><p>Jl. Pelabuhan No. 12 Kencana Raya 83115, Telp. (0370) 631234, laman bapenda.nusakencana.go.id</p><hr>",
        ),
    ),
    harmless("Tahun Anggaran", ("KINERJA TAHUN 2025", "KINERJA TAHUN ANGGARAN 2025"), everywhere=True),
    harmless(
        "head of the agency in short", ("KEPALA BADAN PENDAPATAN DAERAH,", "KEPALA BADAN,"), everywhere=True
    ),
    harmless(
        "the province in the block",
        ("KEPALA BADAN PENDAPATAN DAERAH,", "KEPALA BADAN PENDAPATAN DAERAH<br>PROVINSI NUSA KENCANA,"),
        everywhere=True,
    ),
    harmless(
        "on behalf of the governor",
        (SECOND, "PIHAK KEDUA<br>a.n. GUBERNUR NUSA KENCANA<br>SEKRETARIS DAERAH,<br>"),
        ("Hj. SITI RAHMAWATI, S.E., M.M.<", "Dr. KETUT ARDANA, M.Si.<"),
        everywhere=True,
    ),
    harmless(
        "a governor for the time being",
        (">Gubernur Nusa", ">Pj. Gubernur Nusa"),
        (SECOND, SECOND.replace("GUBERNUR", "Pj. GUBERNUR")),
        everywhere=True,
    ),
    harmless(
        "a head for the time being",
        (">Kepala Badan Pendapatan", ">Plt. Kepala Badan Pendapatan"),
        (FIRST, FIRST.replace("KEPALA", "Plt. KEPALA")),
        everywhere=True,
    ),
    harmless(
        "a seal named",
        ("GUBERNUR NUSA KENCANA,<br><br><br><br>", "GUBERNUR NUSA KENCANA,<br><br>ttd.<br><br>"),
        everywhere=True,
    ),
    harmless("points in a number", (NIP, "NIP. 19680815 199303 1 005")),
    harmless("degrees with other points", ("Hj. SITI RAHMAWATI, S.E., M.M.<", "Hj. SITI RAHMAWATI, SE, MM<")),
    harmless("a title left out once", ("Hj. SITI RAHMAWATI, S.E., M.M.<", "SITI RAHMAWATI<")),
    harmless("a grade behind the rank", ("Pembina Utama Madya<", "Pembina Utama Madya, IV/d<")),
    harmless("a date in figures", (SIGNED, "Kencana Raya, 16-01-2025"), everywhere=True),
    harmless(
        "the town and date apart",
        (SIGNED, "Ditetapkan di : Kencana Raya<br>Pada tanggal : 16 Januari 2025"),
        everywhere=True,
    ),
    harmless(
        "no date in the annex",
        (
            f'<p style="text-align:right">{SIGNED}</p>\n<table class="z"><tr><td>PIHAK KEDUA<br>GUBERNUR NUSA KENCANA,<br><br><br><br>Hj. SITI RAHMAWATI, S.E., M.M.</td>',
            '<table class="z"><tr><td>PIHAK KEDUA<br>GUBERNUR NUSA KENCANA,<br><br><br><br>Hj. SITI RAHMAWATI, S.E., M.M.</td>',
        ),
    ),
    # money
    harmless(
        "Rp before each amount", *((f">{amount}<", f">Rp {amount}<") for amount in AMOUNTS), everywhere=True
    ),
    harmless(
        "a dash behind each amount",
        *((f">{amount}<", f">Rp{amount},-<") for amount in AMOUNTS),
        everywhere=True,
    ),
    harmless("cents", *((f">{amount}<", f">{amount},00<") for amount in AMOUNTS), everywhere=True),
    harmless(
        "blanks for points",
        *((f">{amount}<", f">{amount.replace('.', ' ')}<") for amount in AMOUNTS),
        everywhere=True,
    ),
    harmless(
        "in thousands",
        ("Anggaran (Rp)", "Anggaran (Rp000)"),
        *((f">{amount}<", f">{amount[:-4]}<") for amount in sorted(AMOUNTS, key=len, reverse=True)),
        everywhere=True,
    ),
    harmless(
        "programs only",
        *(
            (between(f"<tr>{cells(letter)}<td>{name}</td>", "</tr>"), "")
            for letter, name in (
                *PARTS,
                ("1", "Kegiatan Pengelolaan Pajak Daerah"),
                ("2", "Kegiatan Koordinasi Layanan Samsat"),
                ("1", "Kegiatan Administrasi Keuangan Perangkat Daerah"),
                ("2", "Kegiatan Pemeliharaan Barang Milik Daerah"),
            )
        ),
    ),
    harmless("no parts of activities", *((part(letter, name), "") for letter, name in PARTS)),
    harmless("capital letters for Roman figures", (cells("I"), cells("A")), (cells("II"), cells("B"))),
    harmless("the total in words", (TOTAL, TOTAL + f'<tr><td colspan="3">Terbilang: {WORDS}</td></tr>')),
    harmless(
        "the source in a column",
        ("<th>Anggaran (Rp)</th>", "<th>Anggaran (Rp)</th><th>Ket.</th>"),
        *(
            (f"{amount}{end}</td></tr>", f"{amount}{end}</td><td>APBD</td></tr>")
            for amount, end in (
                (one, "</b>" if one.startswith(("24.", "41.", "65.")) else "") for one in AMOUNTS[:-1]
            )
        ),
        ("6.250.250.000</td></tr>", "6.250.250.000</td><td>APBD</td></tr>"),
    ),
    # plan
    harmless(
        "the times in months",
        ("<td>Triwulan I s.d. IV</td>", "<td>Januari s.d. Desember</td>"),
        ("<td>Triwulan II dan IV</td>", "<td>Juni dan Desember</td>"),
        ("<td>Triwulan I s.d. III</td>", "<td>Januari s.d. September</td>"),
        everywhere=True,
    ),
    harmless(
        "the times in short",
        ("<td>Triwulan I s.d. IV</td>", "<td>TW I-IV</td>"),
        ("<td>Triwulan II dan IV</td>", "<td>TW II, IV</td>"),
        ("<td>Triwulan I s.d. III</td>", "<td>TW I-III</td>"),
        everywhere=True,
    ),
    harmless(
        "two actions for one indicator",
        (
            "<td>Penambahan loket</td>",
            "<td>1. Penambahan loket<br>2. Pelatihan 25 (dua puluh lima) petugas</td>",
        ),
    ),
    harmless(
        "a remark below the plan",
        (
            "</table>\n</div>\n</body>",
            "</table><p>Catatan: target rasio dihitung pada akhir tahun.</p>\n</div>\n</body>",
        ),
    ),
    harmless("the plan without its number", ("LAMPIRAN III RENCANA", "RENCANA")),
    harmless(
        "the plan before the profile",
        (PLAN, ""),
        ('<div class="down">\n<h2>LAMPIRAN II ', PLAN + '\n<div class="down">\n<h2>LAMPIRAN II '),
    ),
)
