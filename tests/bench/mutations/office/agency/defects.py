"""Defects of a provincial agency's page: objectives on two levels, a sheet for each indicator, a plan with the quarters."""

from __future__ import annotations

from pathlib import Path

from office.change import defect

PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


def cells(*values: str) -> str:
    """Cells side by side, as annex and plan print them."""
    return "".join(f'<td class="c">{value}</td>' for value in values)


def between(first: str, last: str) -> str:
    """What the page prints from ``first`` up to and with ``last``."""
    start = PAGE.index(first)
    return PAGE[start : PAGE.index(last, start) + len(last)]


def row(label: str, text: str) -> str:
    """A row of an indicator's sheet."""
    return f"<tr><td>{label}</td><td>{text}</td></tr>"


REALISED_NAME = "Persentase realisasi pendapatan asli daerah terhadap target"
ARREARS_NAME = "Persentase tunggakan pajak kendaraan bermotor yang tertagih"
COUNTERS_NAME = "Jumlah gerai samsat yang beroperasi"
WAIT_NAME = "Rata-rata waktu layanan samsat"
SURVEY_NAME = "Indeks kepuasan wajib pajak"
SCORE_NAME = "Nilai AKIP Badan Pendapatan Daerah"
REALISED = cells("Persen", "97,50", "22,00", "47,50", "72,00", "97,50")
RATIO = cells("Rasio", "0,58", "-", "-", "-", "0,58")
SURVEY = cells("Indeks", "84,60", "-", "83,90", "-", "84,60")
ARREARS = cells("Persen", "35", "5", "15", "25", "35")
COUNTERS = cells("Gerai", "6", "1", "2", "2", "1")
SCORE = cells("Nilai", "82,15", "-", "-", "82,15", "-")
WAIT = cells("Menit", "15", "18", "17", "16", "15")
PROMISED_REALISED = f"<td>{REALISED_NAME}</td>{cells('Persen', '97,50')}</tr>"
PROMISED_COUNTERS = f"<td>{COUNTERS_NAME}</td>{cells('Gerai', '6')}</tr>"
PROMISED_SCORE = f"<td>{SCORE_NAME}</td>{cells('Nilai', '82,15')}</tr>"
PROMISED_SURVEY = f"<td>{SURVEY_NAME}</td>{cells('Indeks', '84,60')}</tr>"
PROMISED_ARREARS = f"<td>{ARREARS_NAME}</td>{cells('Persen', '35')}</tr>"
PROMISED_WAIT = f"<td>{WAIT_NAME}</td>{cells('Menit', '15')}</tr>"
REALISED_MEANS = "Pendapatan asli daerah yang masuk ke kas daerah sampai dengan akhir triwulan dibandingkan dengan target setahun"
RATIO_MEANS = "Perbandingan pendapatan asli daerah dengan pendapatan daerah menurut laporan keuangan"
SURVEY_MEANS = "Tingkat kepuasan wajib pajak menurut survei setiap semester"
WAIT_MEANS = "Waktu sejak berkas diterima sampai surat ketetapan diserahkan; semakin singkat semakin baik"
SCORE_MEANS = "Hasil evaluasi akuntabilitas kinerja oleh Inspektorat yang diterbitkan pada bulan September"
REALISED_METHOD = "(Realisasi pendapatan asli daerah / target pendapatan asli daerah) x 100%"
ARREARS_METHOD = (
    "(Tunggakan pajak kendaraan bermotor yang tertagih / jumlah tunggakan pajak kendaraan bermotor) x 100%"
)
COUNTERS_METHOD = "Jumlah gerai samsat yang mulai beroperasi pada setiap triwulan"
COUNTED = "yaitu 3 (tiga) gerai di pasar dan 3 (tiga) gerai di terminal"
WEIGHTS = "a. Kemudahan prosedur (50%)<br>b. Kecepatan petugas (30%)<br>c. Sarana (20%)"
CITED = "Peraturan Daerah Nomor 8 Tahun 2023 tentang Pajak Daerah dan Retribusi Daerah"
NIP = "NIP 196808151993031005"
SIGNED = "Kencana Raya, 16 Januari 2025"
FIRST = "PIHAK PERTAMA<br>KEPALA BADAN PENDAPATAN DAERAH,<br>"
SECOND = "PIHAK KEDUA<br>GUBERNUR NUSA KENCANA,<br>"
FIRST_BLOCK = between(FIRST, NIP)
BUDGET = between("<h5>C. Anggaran", "</table>")
TOTAL = between('<tr><td class="c" colspan="2"><b>TOTAL', "</tr>")
PLAN = between('<div class="across">', "</div>")
PROMISE = "<p>PIHAK PERTAMA berjanji akan"
WORDS = "enam puluh lima miliar sembilan ratus delapan puluh enam juta rupiah"


def before(*values: str) -> tuple[tuple[str, str], ...]:
    """A column of what was reached the year before, in both tables of targets."""
    rows = (
        cells("Persen", "97,50"),
        cells("Rasio", "0,58"),
        cells("Indeks", "84,60"),
        cells("Persen", "35"),
        cells("Gerai", "6"),
        cells("Nilai", "82,15"),
        cells("Menit", "15"),
    )
    head = "<th>Satuan</th><th>Target</th></tr>"
    new = "<th>Satuan</th><th>Capaian 2024</th><th>Target</th></tr>"
    return (
        (head, new),
        (head, new),
        *(
            (f"{old}</tr>", old.replace("</td>", f'</td><td class="c">{value}</td>', 1) + "</tr>")
            for old, value in zip(rows, values, strict=True)
        ),
    )


DEFECTS = (
    # targets and their quarters
    defect(
        "TGT002",
        "the year is not reached",
        (REALISED, cells("Persen", "97,50", "22,00", "47,50", "72,00", "95,70")),
    ),
    defect("TGT002", "counters that add up to seven", (COUNTERS, cells("Gerai", "6", "1", "2", "2", "2"))),
    defect("TGT002", "counters that add up to five", (COUNTERS, cells("Gerai", "6", "1", "1", "2", "1"))),
    defect(
        "TGT002", "a score that misses its year", (SCORE, cells("Nilai", "82,15", "-", "-", "80,15", "-"))
    ),
    defect(
        "TGT002",
        "a comma moved in the last quarter",
        (ARREARS, cells("Persen", "35", "5", "15", "25", "3,5")),
        beside="TGT003",
    ),
    defect(
        "TGT003",
        "receipts that shrink",
        (REALISED, cells("Persen", "97,50", "22,00", "47,50", "42,00", "97,50")),
    ),
    defect(
        "TGT003", "arrears collected fall in summer", (ARREARS, cells("Persen", "35", "15", "25", "20", "35"))
    ),
    defect(
        "TGT006",
        "more than all arrears",
        (PROMISED_ARREARS, PROMISED_ARREARS.replace(">35<", ">135<")),
        beside="ACT001 TGT002",
    ),
    defect("TGT006", "a counter and a half", (COUNTERS, cells("Gerai", "6", "1,5", "1,5", "2", "1"))),
    defect("TGT006", "a share below nothing", (ARREARS, cells("Persen", "35", "-5", "15", "25", "35"))),
    defect(
        "TGT006",
        "a score above its scale",
        (PROMISED_SCORE, PROMISED_SCORE.replace("82,15", "821,5")),
        (SCORE, cells("Nilai", "821,5", "-", "-", "821,5", "-")),
    ),
    defect("TGT006", "an index of four that is eighty", (SURVEY_MEANS, SURVEY_MEANS + " (skala 1-4)")),
    defect(
        "TGT007",
        "as may be",
        (PROMISED_COUNTERS, PROMISED_COUNTERS.replace(">6<", ">menyesuaikan<")),
        beside="ACT001 STR006 TGT001 TGT002",
    ),
    defect(
        "TGT007",
        "a value a workbook lost",
        (PROMISED_COUNTERS, PROMISED_COUNTERS.replace(">6<", ">#VALUE!<")),
        beside="ACT001 STR006 TGT001 TGT002",
    ),
    defect(
        "TGT007",
        "a point for a comma once",
        (PROMISED_SCORE, PROMISED_SCORE.replace("82,15", "82.15")),
        beside="ACT001",
    ),
    defect(
        "TGT008",
        "a share in rupiah",
        (PROMISED_ARREARS, PROMISED_ARREARS.replace(">Persen<", ">Rupiah<")),
        beside="ACT001",
    ),
    defect(
        "TGT008",
        "counters in percent",
        (PROMISED_COUNTERS, PROMISED_COUNTERS.replace("Gerai", "%")),
        beside="ACT001 WGT004 TGT004",
    ),
    defect(
        "TGT008",
        "a duration in documents",
        (PROMISED_WAIT, PROMISED_WAIT.replace("Menit", "Dokumen")),
        beside="ACT001",
    ),
    defect(
        "TGT009", "no quarters for one row", (ARREARS, cells("Persen", "35", "", "", "", "")), beside="TGT002"
    ),
    defect("TGT010", "all of the arrears in December", (ARREARS, cells("Persen", "35", "0", "0", "0", "35"))),
    defect(
        "TGT011",
        "growth promised each quarter",
        (REALISED_METHOD, "(PAD tahun berjalan - PAD tahun sebelumnya) / PAD tahun sebelumnya x 100%"),
        beside="WGT006",
    ),
    defect(
        "TGT012",
        "a score at the edge",
        (
            SCORE_MEANS,
            "Hasil evaluasi dengan predikat: AA (90 - 100), A (82,10 - 89,99), BB (70 - 82,09), B (60 - 69,99)",
        ),
        beside="WGT003",
    ),
    defect(
        "TGT013",
        "published in May, due in the third quarter",
        (SCORE_MEANS, SCORE_MEANS.replace("bulan September", "bulan Mei")),
        beside="ACT003",
    ),
    defect("TGT015", "longer waits each quarter", (WAIT, cells("Menit", "15", "12", "13", "14", "15"))),
    defect(
        "TGT016", "less than the year before", *before("98,40", "0,55", "83,00", "28", "4", "80,01", "17")
    ),
    defect(
        "TGT017",
        "one odd quarter",
        (ARREARS, cells("Persen", "35", "35", "35", "25", "35")),
        beside="TGT003 TGT002",
    ),
    defect(
        "TGT018",
        "no counter at all",
        (PROMISED_COUNTERS, PROMISED_COUNTERS.replace(">6<", ">0<")),
        (COUNTERS, cells("Gerai", "0", "0", "0", "0", "0")),
        beside="WGT008",
    ),
    # methods and weights
    defect("WGT001", "ten percent lost", (WEIGHTS, WEIGHTS.replace("20%", "10%"))),
    defect(
        "WGT001",
        "ten percent too many, in words",
        (WEIGHTS, "lima puluh persen prosedur, tiga puluh persen petugas, dan tiga puluh persen sarana"),
    ),
    defect("WGT002", "one letter twice", (WEIGHTS, WEIGHTS.replace("c. Sarana", "b. Sarana"))),
    defect(
        "WGT002",
        "one part under two letters",
        (WEIGHTS, WEIGHTS.replace("c. Sarana", "c. Kecepatan petugas")),
    ),
    defect(
        "WGT003",
        "categories that overlap",
        (SURVEY_MEANS, SURVEY_MEANS + ", dengan kategori: Baik 75 - 100, Cukup 60 - 80, Kurang 0 - 59"),
        beside="TGT012",
    ),
    defect(
        "WGT004", "receipts not compared with anything", (REALISED_METHOD, "Realisasi pendapatan asli daerah")
    ),
    defect(
        "WGT005", "a bracket left open", (ARREARS_METHOD, ARREARS_METHOD.replace("bermotor) x", "bermotor x"))
    ),
    defect(
        "WGT006",
        "another office's formula",
        (ARREARS_METHOD, "(Jumlah guru bersertifikat / jumlah seluruh guru) x 100%"),
    ),
    defect(
        "WGT008",
        "three that are two in words",
        (COUNTED, COUNTED.replace("3 (tiga) gerai di terminal", "3 (dua) gerai di terminal")),
    ),
    defect(
        "WGT008",
        "four parts of which three stand",
        ("gabungan dari tiga unsur", "gabungan dari 4 unsur"),
        beside="WGT002",
    ),
    # sheets of the indicators
    defect("MSR001", "a sheet without definition", (row("Definisi Operasional", WAIT_MEANS), "")),
    defect(
        "MSR001",
        "a definition left blank",
        (row("Definisi Operasional", WAIT_MEANS), row("Definisi Operasional", "")),
    ),
    defect("MSR002", "a sheet without formula", (row("Formula", REALISED_METHOD), "")),
    defect("MSR002", "a formula of dots", (row("Formula", REALISED_METHOD), row("Formula", "……………………"))),
    defect("MSR003", "a sheet without source", (row("Sumber Data", "Aplikasi antrean"), "")),
    defect(
        "MSR003", "a dash for a source", (row("Sumber Data", "Aplikasi antrean"), row("Sumber Data", "-"))
    ),
    defect(
        "MSR006",
        "an objective that is its indicator",
        ("Meningkatnya kualitas layanan perpajakan daerah", "Meningkatnya indeks kepuasan wajib pajak"),
    ),
    defect(
        "MSR007",
        "a process promised",
        (COUNTERS_NAME, "Terselenggaranya pembukaan gerai samsat"),
        everywhere=True,
        beside="TGT008",
    ),
    defect(
        "MSR008", "as well as can be", (SURVEY_MEANS, "Tingkat kepuasan wajib pajak yang dinilai memadai")
    ),
    defect(
        "MSR009",
        "a pair of words twice",
        (RATIO_MEANS, RATIO_MEANS.replace("dengan pendapatan daerah", "dengan dengan pendapatan daerah")),
    ),
    defect("MSR010", "a definition copied", (RATIO_MEANS, REALISED_MEANS)),
    defect(
        "MSR011",
        "reports promised by the head",
        (COUNTERS_NAME, "Jumlah laporan gerai samsat"),
        (cells("Gerai"), cells("Laporan")),
        everywhere=True,
        beside="WGT008",
    ),
    # structure
    defect("STR001", "the head signs nowhere", (FIRST_BLOCK, ""), everywhere=True, beside="SGN003"),
    defect(
        "STR001",
        "no annex of targets",
        (between("<h5>A. Sasaran", "<h5>C."), "<h5>C."),
        beside="ACT007 STR009 SGN003 STR003 STR004",
    ),
    defect(
        "STR002",
        "supervision as needed only",
        ("supervisi yang diperlukan serta akan melakukan evaluasi terhadap", "pembinaan terhadap"),
    ),
    defect("STR002", "a short-term aim", ("kinerja jangka menengah", "kinerja jangka pendek")),
    defect(
        "STR002",
        "others are responsible",
        ("menjadi tanggung jawab kami", "menjadi tanggung jawab seluruh pegawai"),
    ),
    defect("STR002", "no promise of the first party", (between(PROMISE, "</p>"), "")),
    defect(
        "STR003",
        "a statement of the year before",
        ("<h2>PERJANJIAN KINERJA TAHUN 2025</h2>", "<h2>PERJANJIAN KINERJA TAHUN 2024</h2>"),
        beside="SGN002 CIT003",
    ),
    defect(
        "STR003",
        "a plan of the year before",
        ("ATAS PERJANJIAN KINERJA TAHUN 2025", "ATAS PERJANJIAN KINERJA TAHUN 2024"),
    ),
    defect(
        "STR003",
        "a profile of the year after",
        ("PROFIL INDIKATOR KINERJA TAHUN 2025", "PROFIL INDIKATOR KINERJA TAHUN 2026"),
    ),
    defect(
        "STR004",
        "no unit in the annex",
        *(("<th>Satuan</th><th>Target</th>", "<th>Target</th>"),) * 2,
        *(
            (f"{cells(unit, value)}</tr>", f"{cells(value)}</tr>")
            for unit, value in (
                ("Persen", "97,50"),
                ("Rasio", "0,58"),
                ("Indeks", "84,60"),
                ("Persen", "35"),
                ("Gerai", "6"),
                ("Nilai", "82,15"),
                ("Menit", "15"),
            )
        ),
    ),
    defect(
        "STR005",
        "a number left out of the plan",
        (f"{cells('4.')}<td>{ARREARS_NAME}", f"{cells('5.')}<td>{ARREARS_NAME}"),
    ),
    defect(
        "STR005",
        "numbers of the objectives",
        (f"{cells('2.')}<td>Meningkatnya kualitas", f"{cells('3.')}<td>Meningkatnya kualitas"),
    ),
    defect(
        "STR006", "a target left blank", (PROMISED_WAIT, PROMISED_WAIT.replace(">15<", "><")), beside="ACT001"
    ),
    defect(
        "STR006", "a unit left blank", (PROMISED_WAIT, PROMISED_WAIT.replace("Menit", "")), beside="ACT001"
    ),
    defect(
        "STR006",
        "a row without its indicator",
        (PROMISED_COUNTERS, PROMISED_COUNTERS.replace(COUNTERS_NAME, "")),
        beside="ACT007 STR009",
    ),
    defect(
        "STR007",
        "one indicator on two levels",
        (PROMISED_ARREARS, PROMISED_REALISED),
        beside="ACT007 STR009 ACT001 ACT002",
    ),
    defect("STR009", "no plan of action", (PLAN, "")),
    defect("STR009", "an indicator without plan", (between(f"<tr>{cells('7.')}", "</tr>"), "")),
    defect(
        "STR010",
        "changed by a paragraph",
        (
            "<p>PIHAK PERTAMA berjanji",
            "<p>Perjanjian Kinerja ini mengubah Perjanjian Kinerja yang ditandatangani pada tanggal 16 Januari 2025.</p><p>PIHAK PERTAMA berjanji",
        ),
    ),
    defect(
        "STR010",
        "changed by the annex",
        ("LAMPIRAN I PERJANJIAN KINERJA TAHUN", "LAMPIRAN I PERJANJIAN KINERJA PERUBAHAN TAHUN"),
    ),
    defect(
        "STR011",
        "an objective that carries out",
        ("Meningkatnya tata kelola perangkat daerah", "Terlaksananya administrasi perangkat daerah"),
    ),
    defect(
        "STR012",
        "targets of two years ago",
        ("<th>Satuan</th><th>Target</th>", "<th>Satuan</th><th>Target 2023</th>"),
    ),
    defect("STR012", "money of the year before", ("Anggaran (Rp)", "Anggaran 2024 (Rp)")),
    # people
    defect("IDN001", "another number in the annex", (NIP, "NIP 196808151993031050")),
    defect("IDN002", "seventeen figures", (NIP, "NIP 19680815199303105"), everywhere=True),
    defect("IDN003", "born on the thirty-first of June", (NIP, "NIP 196806311993031005"), everywhere=True),
    defect(
        "IDN005", "appointed before born", (NIP, "NIP 196808151963031005"), everywhere=True, beside="IDN004"
    ),
    defect("IDN005", "appointed at thirteen", (NIP, "NIP 196808151981091005"), everywhere=True),
    defect("IDN006", "no figure for the sex", (NIP, "NIP 196808151993030005"), everywhere=True),
    defect(
        "IDN007",
        "a name with one letter more",
        ("Drs. MADE WIRAWAN, M.Ak.<br>", "Drs. MADE WIRAYAWAN, M.Ak.<br>"),
        beside="SGN006",
    ),
    defect(
        "IDN007",
        "Rahmawati and Rachmawati",
        ("Hj. SITI RAHMAWATI, S.E., M.M.", "Hj. SITI RACHMAWATI, S.E., M.M."),
    ),
    defect(
        "SGN006",
        "a deputy in the head",
        ("<td>Kepala Badan Pendapatan Daerah Provinsi", "<td>Kepala Bidang Pendapatan Daerah Provinsi"),
        beside="IDN008 SGN005 SGN008",
    ),
    defect(
        "IDN009",
        "Bapenda in another order",
        (
            row("Penanggung Jawab", "Kepala Bidang Pendapatan"),
            row("Penanggung Jawab", "Kepala Bidang Pendapatan BAPENDA"),
        ),
        (row("Penanggung Jawab", "Sekretaris Badan"), row("Penanggung Jawab", "Sekretaris BAPEDNA")),
    ),
    defect(
        "IDN010",
        "another agency's profile",
        (
            "PROFIL INDIKATOR KINERJA TAHUN 2025</h2><h2>BADAN PENDAPATAN DAERAH",
            "PROFIL INDIKATOR KINERJA TAHUN 2025</h2><h2>BADAN KEPEGAWAIAN DAERAH",
        ),
    ),
    defect(
        "IDN010",
        "another province's annex",
        (
            "LAMPIRAN I PERJANJIAN KINERJA TAHUN 2025</h2><h2>BADAN PENDAPATAN DAERAH PROVINSI NUSA KENCANA",
            "LAMPIRAN I PERJANJIAN KINERJA TAHUN 2025</h2><h2>BADAN PENDAPATAN DAERAH PROVINSI TELUK MUTIARA",
        ),
    ),
    defect("IDN011", "one rank higher", ("Pembina Utama Madya", "Pembina Utama")),
    defect("SGN001", "no day but a blank", (SIGNED, "Kencana Raya, ...... Januari 2025"), beside="SGN003"),
    defect("SGN001", "no date anywhere", (SIGNED, "Kencana Raya,"), everywhere=True),
    defect("SGN002", "signed in May", (SIGNED, "Kencana Raya, 16 Mei 2025"), everywhere=True),
    defect("SGN003", "an annex of another day", (SIGNED, "Kencana Raya, 17 Januari 2025")),
    defect(
        "SGN005",
        "a head of section over the head",
        ("Gubernur Nusa Kencana", "Kepala Seksi Penagihan"),
        ("GUBERNUR NUSA KENCANA,", "KEPALA SEKSI PENAGIHAN,"),
        everywhere=True,
        beside="SGN008",
    ),
    defect(
        "SGN006",
        "another agency signs",
        (FIRST, FIRST.replace("PENDAPATAN", "KEPEGAWAIAN")),
        beside="IDN008 IDN010",
    ),
    defect(
        "SGN006",
        "another governor's office",
        (SECOND, SECOND.replace("NUSA KENCANA", "TELUK MUTIARA")),
        beside="IDN008 IDN010",
    ),
    defect(
        "SGN006",
        "the secretary signs",
        (FIRST, FIRST.replace("KEPALA", "SEKRETARIS")),
        beside="IDN008 SGN005",
    ),
    defect(
        "SGN006",
        "somebody else signs",
        ("Drs. MADE WIRAWAN, M.Ak.<br>", "Ir. PUTU SANJAYA, M.T.<br>"),
        beside="IDN001 IDN007",
    ),
    defect(
        "SGN007",
        "one person for both",
        ("Hj. Siti Rahmawati, S.E., M.M.", "Drs. Made Wirawan, M.Ak."),
        ("Hj. SITI RAHMAWATI, S.E., M.M.", "Drs. MADE WIRAWAN, M.Ak."),
        everywhere=True,
    ),
    defect("SGN009", "signed in another town once", (SIGNED, "Mutiara Timur, 16 Januari 2025")),
    # regulations
    defect(
        "CIT001",
        "one number, two titles",
        (
            WAIT_MEANS,
            "Waktu layanan menurut Peraturan Daerah Nomor 8 Tahun 2023 tentang Penyelenggaraan Pelayanan Publik",
        ),
    ),
    defect(
        "CIT002",
        "a decree for a regulation",
        (
            RATIO_MEANS,
            "Menurut Undang-Undang Nomor 1 Tahun 2022 tentang Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah serta Peraturan Pemerintah Nomor 1 Tahun 2022 tentang Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah",
        ),
    ),
    defect("CIT003", "a regulation of the future", ("Nomor 8 Tahun 2023", "Nomor 8 Tahun 2032")),
    defect(
        "CIT004",
        "a short name misspelt",
        (
            WAIT_MEANS,
            "Waktu layanan menurut Permendagi Nomor 77 Tahun 2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah",
        ),
    ),
    defect("CIT005", "a regulation without a title", (f"{CITED}", "Peraturan Daerah Nomor 8 Tahun 2023")),
    defect("CIT007", "an old Renstra", (RATIO_MEANS, RATIO_MEANS + " sebagaimana Renstra Bapenda 2019-2023")),
    defect(
        "CIT007",
        "an old RPJMD",
        (RATIO_MEANS, RATIO_MEANS + " sesuai RPJMD Provinsi Nusa Kencana periode 2018 sampai dengan 2023"),
    ),
    # plan
    defect(
        "ACT001",
        "two figures change places",
        (
            f"<td>{SCORE_NAME}</td>{SCORE}",
            f"<td>{SCORE_NAME}</td>{cells('Nilai', '82,51', '-', '-', '82,51', '-')}",
        ),
    ),
    defect(
        "ACT001",
        "a target without its decimals",
        (REALISED, cells("Persen", "97", "22,00", "47,50", "72,00", "97")),
    ),
    defect(
        "ACT001",
        "another unit in the plan",
        (COUNTERS, cells("Persen", "6", "1", "2", "2", "1")),
        beside="TGT008",
    ),
    defect(
        "ACT007",
        "another kind of tax",
        (
            f"{cells('4.')}<td>{ARREARS_NAME}",
            f"{cells('4.')}<td>{ARREARS_NAME.replace('kendaraan bermotor', 'air permukaan')}",
        ),
        beside="ACT002 STR009",
    ),
    defect(
        "ACT003",
        "no action in the first half",
        (
            "<td>Penagihan dari rumah ke rumah</td><td>Triwulan I s.d. IV",
            "<td>Penagihan dari rumah ke rumah</td><td>Triwulan III s.d. IV",
        ),
    ),
    defect(
        "ACT007",
        "an indicator only planned",
        (f"{cells('5.')}<td>{COUNTERS_NAME}", f"{cells('5.')}<td>Jumlah objek pajak baru"),
        beside="STR009 ACT002 ACT001",
    ),
    # money
    defect("BGT001", "no budget", (BUDGET, "")),
    defect("BGT002", "a total of another sum", ("<b>65.986.000.000</b>", "<b>65.896.000.000</b>")),
    defect("BGT002", "one program counted twice", ("<b>65.986.000.000</b>", "<b>90.666.400.000</b>")),
    defect("BGT003", "an activity against its parts", (">18.430.150.000<", ">18.340.150.000<")),
    defect("BGT003", "a part one zero short", (">11.250.000.000<", ">1.125.000.000<")),
    defect(
        "BGT004",
        "points lost in one amount",
        (">4.400.000.000<", ">4.400000.000<"),
        beside="BGT003 BGT002 BGT005",
    ),
    defect("BGT005", "a program without money", ("<b>24.680.400.000</b>", ""), beside="BGT002 BGT003"),
    defect("BGT005", "a dash for an activity's money", (">4.400.000.000<", ">-<"), beside="BGT003 BGT002"),
    defect(
        "BGT006",
        "one activity twice",
        ("Kegiatan Pemeliharaan Barang Milik Daerah", "Kegiatan Administrasi Keuangan Perangkat Daerah"),
    ),
    defect(
        "BGT008",
        "words of another sum",
        (
            TOTAL,
            TOTAL
            + f'<tr><td colspan="3">Terbilang: {WORDS.replace("delapan puluh enam", "enam puluh delapan")}</td></tr>',
        ),
    ),
)
