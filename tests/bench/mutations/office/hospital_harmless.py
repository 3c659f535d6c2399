"""Harmless variations of a hospital's page: what other hospitals print for the same promise."""

from __future__ import annotations

from office.change import harmless
from office.hospital_defects import (
    ALWAYS,
    CITED,
    DEATHS,
    DEATHS_METHOD,
    DEATHS_NAME,
    FIRST,
    NIP,
    OPENED,
    OPENED_NAME,
    PLANNED_SHARE,
    PLANNED_SURVEY,
    PROMISE,
    RECOVERY,
    RECOVERY_METHOD,
    SECOND,
    SHARE,
    SHARE_METHOD,
    SHARE_NAME,
    SIGNED,
    SURVEY,
    SURVEY_MEANS,
    TOTAL,
    WAIT,
    WAIT_MEANS,
    WEIGHTS,
    WORDS,
    baselines,
    between,
    cells,
)

HEALTH_OFFICE = "Kepala Dinas Kesehatan Kabupaten Lembah Biru"
ELECTRONIC = (
    "<p>Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan "
    "oleh Balai Besar Sertifikasi Elektronik (BSrE)</p>"
)
PARTS = between("<tr><td>1.02.01.2.10.0001</td>", "</tr>")

AMOUNTS = (
    "64.350.000.000",
    "17.820.500.000",
    "15.240.500.000",
    "9.740.500.000",
    "5.500.000.000",
    "2.580.000.000",
    "82.170.500.000",
)
"""All that the page prints."""

HARMLESS = (
    # targets
    harmless(
        "at most, everywhere",
        (DEATHS, cells("≤18", "≤21", "≤20", "≤19", "≤18")),
        (cells("18") + "<td>Audit", cells("≤18") + "<td>Audit"),
    ),
    harmless(
        "at most, in words of signs",
        (DEATHS, cells("&lt; 18", "&lt; 21", "&lt; 20", "&lt; 19", "&lt; 18")),
        (cells("18") + "<td>Audit", cells("&lt; 18") + "<td>Audit"),
    ),
    harmless(
        "minutes in the cell",
        (WAIT, cells("55 menit", "60 menit", "60 menit", "55 menit", "55 menit")),
        (cells("55") + "<td>Pend", cells("55 menit") + "<td>Pend"),
    ),
    harmless(
        "at most so many minutes",
        (WAIT, cells("≤ 55 menit", "≤ 60 menit", "≤ 60 menit", "≤ 55 menit", "≤ 55 menit")),
        (cells("55") + "<td>Pend", cells("≤ 55 menit") + "<td>Pend"),
    ),
    harmless("percent in the cell", (SHARE, cells("92%", "80%", "84%", "88%", "92%"))),
    harmless(
        "percent in the plan only",
        (cells("92") + "<td>Sup", cells("92%") + "<td>Sup"),
        (cells("78,5") + "<td>Pen", cells("78,5%") + "<td>Pen"),
    ),
    harmless("two decimals everywhere", (RECOVERY, cells("78,50", "70,00", "73,00", "76,00", "78,50"))),
    harmless(
        "points for decimals everywhere",
        ("86,40", "86.40"),
        ("85,20", "85.20"),
        ("78,5", "78.5"),
        everywhere=True,
    ),
    harmless("words behind the number", (OPENED, cells("4 (empat)", "1", "1", "1", "1"))),
    harmless("a grade behind the index", (SURVEY, cells("86,40 (Baik)", "-", "85,20", "-", "86,40"))),
    harmless("services as they come", (OPENED, cells("4", "0", "1", "1", "2"))),
    harmless(
        "services in the second half",
        (OPENED, cells("4", "-", "-", "2", "2")),
        ("Layanan unggulan</td>" + ALWAYS, "Layanan unggulan</td>" + cells("√", "√", "√", "√")),
    ),
    harmless(
        "services as a running total",
        (OPENED, cells("4", "1", "2", "3", "4")),
        ("yang dibuka setiap triwulan", "yang telah dibuka sampai dengan akhir triwulan"),
    ),
    harmless("a share that stays", (SHARE, cells("92", "92", "92", "92", "92"))),
    harmless(
        "all of them, always",
        (SHARE, cells("100", "100", "100", "100", "100")),
        (cells("92") + "<td>Sup", cells("100") + "<td>Sup"),
    ),
    harmless("deaths that stay", (DEATHS, cells("18", "18", "18", "18", "18"))),
    harmless("nothing due left blank", (SURVEY, cells("86,40", "", "85,20", "", "86,40"))),
    harmless("nothing due as N/A", (SURVEY, cells("86,40", "N/A", "85,20", "N/A", "86,40"))),
    harmless("nothing due as zero", (SURVEY, cells("86,40", "0", "85,20", "0", "86,40"))),
    harmless(
        "an index on four points",
        (SURVEY, cells("3,46", "-", "3,41", "-", "3,46")),
        (cells("86,40") + "<td>Sur", cells("3,46") + "<td>Sur"),
    ),
    harmless("the unit named %", (cells("Persen"), cells("%")), everywhere=True),
    harmless("the unit named Permil", (cells("Per mil"), cells("Permil"))),
    harmless("the sign of a thousandth", (cells("Per mil"), cells("‰"))),
    harmless("the unit named Poin", (cells("Indeks"), cells("Poin"))),
    harmless("what was reached the year before", *baselines("19", "88", "60", "85,10", "3", "70,2")),
    harmless(
        "a column for the type",
        (
            '<th rowspan="2">Target Tahunan</th>',
            '<th rowspan="2">Polaritas</th><th rowspan="2">Target Tahunan</th>',
        ),
        (DEATHS, cells("Minimize") + DEATHS),
        (SHARE, cells("Maximize") + SHARE),
        (WAIT, cells("Minimize") + WAIT),
        (SURVEY, cells("Maximize") + SURVEY),
        (OPENED, cells("Maximize") + OPENED),
        (RECOVERY, cells("Maximize") + RECOVERY),
        ('<td colspan="5"></td>', '<td colspan="6"></td>'),
    ),
    harmless("the year in the head of targets", ("Target Tahunan</th>", "Target Tahun 2025</th>")),
    harmless(
        "quarters in Roman figures",
        (
            "<th>TW I</th><th>TW II</th><th>TW III</th><th>TW IV</th>",
            "<th>I</th><th>II</th><th>III</th><th>IV</th>",
        ),
        everywhere=True,
    ),
    harmless(
        "quarters in words",
        (
            "<th>TW I</th><th>TW II</th><th>TW III</th><th>TW IV</th>",
            "<th>Triwulan I</th><th>Triwulan II</th><th>Triwulan III</th><th>Triwulan IV</th>",
        ),
        everywhere=True,
    ),
    harmless(
        "columns counted",
        (
            "<th>TW III</th><th>TW IV</th></tr>",
            "<th>TW III</th><th>TW IV</th></tr><tr>"
            + "".join(f"<th>({number})</th>" for number in range(1, 11))
            + "</tr>",
        ),
    ),
    # names
    harmless(
        "an abbreviation for the name in the plan",
        (
            f"<td>{DEATHS_NAME}</td>{cells('18')}<td>Audit",
            f"<td>Angka kematian pasien di atas 48 jam (NDR)</td>{cells('18')}<td>Audit",
        ),
    ),
    harmless(
        "names in capitals in the manual",
        (f"<td>{SHARE_NAME}</td><td>Def", f"<td>{SHARE_NAME.upper()}</td><td>Def"),
    ),
    harmless("> for above", ("pasien di atas 48 jam", "pasien &gt; 48 jam"), everywhere=True),
    harmless(
        "numbers before names",
        (f"<td>{SHARE_NAME}</td>", f"<td>1.2 {SHARE_NAME}</td>"),
        (f"<td>{OPENED_NAME}</td>", f"<td>2.2 {OPENED_NAME}</td>"),
        everywhere=True,
    ),
    harmless(
        "letters before names in the annex",
        (f"<td>{SHARE_NAME}</td>", f"<td>b. {SHARE_NAME}</td>"),
        ("<td>Waktu tunggu", "<td>c. Waktu tunggu"),
        (f"<td>{DEATHS_NAME}</td>", f"<td>a. {DEATHS_NAME}</td>"),
    ),
    harmless(
        "objectives over their own line",
        ("Meningkatnya mutu pelayanan rumah sakit", "SS.1<br>Meningkatnya mutu pelayanan rumah sakit"),
        ("Meningkatnya kepuasan pengguna", "SS.2<br>Meningkatnya kepuasan pengguna"),
        ("Meningkatnya kemandirian", "SS.3<br>Meningkatnya kemandirian"),
    ),
    # weights
    harmless(
        "weights with their sign",
        *(
            (cells(unit, weight), cells(unit, weight + "%"))
            for unit, weight in (
                ("Per mil", "20"),
                ("Persen", "25"),
                ("Menit", "10"),
                ("Indeks", "15"),
                ("Layanan", "10"),
                ("Persen", "20"),
            )
        ),
        ('Bobot</td><td class="n">100', 'Bobot</td><td class="n">100%'),
    ),
    harmless(
        "weights as parts of one",
        ("Bobot (%)", "Bobot"),
        *(
            (cells(unit, weight), cells(unit, "0," + weight))
            for unit, weight in (
                ("Per mil", "20"),
                ("Persen", "25"),
                ("Menit", "10"),
                ("Indeks", "15"),
                ("Layanan", "10"),
                ("Persen", "20"),
            )
        ),
        ('Bobot</td><td class="n">100', 'Bobot</td><td class="n">1,00'),
    ),
    harmless("weights without their sum", (between('<tr><td class="n" colspan="4">Jumlah', "</tr>"), "")),
    harmless(
        "weights of a half",
        (cells("Menit", "10"), cells("Menit", "12,5")),
        (cells("Layanan", "10"), cells("Layanan", "7,5")),
    ),
    harmless(
        "weights in brackets",
        (WEIGHTS, "a. Rawat jalan (45%)<br>b. Rawat inap (35%)<br>c. Gawat darurat (20%)"),
    ),
    harmless(
        "weights before names", (WEIGHTS, "- 45% Rawat jalan<br>- 35% Rawat inap<br>- 20% Gawat darurat")
    ),
    harmless(
        "weights in one line", (WEIGHTS, "rawat jalan (45%), rawat inap (35%), dan gawat darurat (20%)")
    ),
    harmless(
        "weights as products",
        (WEIGHTS, "(0,45 x rawat jalan) + (0,35 x rawat inap) + (0,20 x gawat darurat)"),
    ),
    harmless(
        "thirds", (WEIGHTS, "1. Rawat jalan = 33,3%<br>2. Rawat inap = 33,3%<br>3. Gawat darurat = 33,3%")
    ),
    # how it is measured
    harmless(
        "long headings",
        ("Definisi: ", "Definisi Operasional : "),
        ("Rumus: ", "Formula Penghitungan : "),
        ("Sumber data: ", "Sumber Data : "),
        everywhere=True,
    ),
    harmless(
        "headings on lines of their own",
        ("Definisi: ", "<b>Definisi</b><br>"),
        ("Rumus: ", "<b>Cara Menghitung</b><br>"),
        ("Sumber data: ", "<b>Sumber Data</b><br>"),
        everywhere=True,
    ),
    harmless(
        "a stroke for division",
        (SHARE_METHOD, SHARE_METHOD.replace(" : ", " / ")),
        (DEATHS_METHOD, DEATHS_METHOD.replace(" : ", " / ")),
        (RECOVERY_METHOD, RECOVERY_METHOD.replace(" : ", " / ")),
    ),
    harmless("the sign of division", (RECOVERY_METHOD, "Pendapatan fungsional ÷ biaya operasional × 100 %")),
    harmless(
        "divided in words",
        (RECOVERY_METHOD, "Pendapatan fungsional dibagi biaya operasional dikali 100 persen"),
    ),
    harmless(
        "letters for things",
        (RECOVERY_METHOD, "CRR = (A/B) x 100%<br>A: pendapatan fungsional<br>B: biaya operasional"),
    ),
    harmless(
        "a fraction over signs",
        (RECOVERY_METHOD, "Pendapatan fungsional<br>--------------------------- x 100%<br>Biaya operasional"),
    ),
    harmless(
        "a regulation in short",
        (CITED, "PMK Nomor 30 Tahun 2022 tentang Indikator Nasional Mutu Pelayanan Kesehatan"),
    ),
    harmless(
        "a regulation twice, once in short",
        (
            WAIT_MEANS,
            "Waktu tunggu menurut Permenkes No. 30 Tahun 2022 tentang Indikator Nasional Mutu Pelayanan Kesehatan",
        ),
    ),
    harmless(
        "the whole title of a regulation",
        (
            CITED,
            CITED
            + " Tempat Praktik Mandiri Dokter dan Dokter Gigi, Klinik, Pusat Kesehatan Masyarakat, Rumah Sakit, Laboratorium Kesehatan, dan Unit Transfusi Darah",
        ),
    ),
    harmless(
        "a regulation of the same number of the regency",
        (
            WAIT_MEANS,
            "Waktu tunggu menurut Peraturan Bupati Lembah Biru Nomor 30 Tahun 2022 tentang Standar Pelayanan Minimal",
        ),
    ),
    harmless("a running plan", (WAIT_MEANS, "Waktu tunggu menurut Renstra RSUD dr. Sukarna Tahun 2021-2026")),
    harmless(
        "a plan that was replaced",
        (
            WAIT_MEANS,
            "Waktu tunggu menurut Renstra Tahun 2025-2029 yang menggantikan Renstra Tahun 2019-2024",
        ),
    ),
    harmless(
        "months that are due",
        (SURVEY_MEANS, "Penilaian pasien menurut survei pada bulan Juni dan bulan Desember"),
    ),
    harmless(
        "hours and minutes in a definition",
        (
            WAIT_MEANS,
            "Waktu tunggu paling lama 60 menit sejak pasien mendaftar, pada pukul 07.30 sampai 14.00",
        ),
    ),
    harmless(
        "a type of indicator",
        ("<br>Sumber data: Rekam medis", "<br>Tipe: non kumulatif<br>Sumber data: Rekam medis"),
    ),
    harmless(
        "categories side by side",
        (
            SURVEY_MEANS,
            "Penilaian pasien dengan kategori:<br>A: 88,31 - 100,00<br>B: 76,61 - 88,30<br>C: 65,00 - 76,60<br>D: 25,00 - 64,99",
        ),
    ),
    # statement
    harmless("the first of two", ("Pihak Pertama", "Pihak Kesatu"), everywhere=True),
    harmless(
        "parties in capitals",
        ("Pihak Pertama", "PIHAK PERTAMA"),
        ("Pihak Kedua", "PIHAK KEDUA"),
        everywhere=True,
    ),
    harmless("I for we", ("tanggung jawab kami", "tanggung jawab saya")),
    harmless("no year in the promise", ("Pihak Pertama pada tahun 2025 berjanji", "Pihak Pertama berjanji")),
    harmless(
        "a number at the person",
        (
            "M.Kes.</td></tr><tr><td></td><td>Jabatan",
            "M.Kes.</td></tr><tr><td></td><td>NIP</td><td>: 19730412 200212 2 004</td></tr><tr><td></td><td>Jabatan",
        ),
    ),
    harmless(
        "the hospital written out",
        (": Direktur RSUD dr. Sukarna", ": Direktur Rumah Sakit Umum Daerah dr. Sukarna"),
    ),
    harmless("dr. with a capital", ("RSUD dr. S", "RSUD Dr. S"), everywhere=True),
    harmless("only the office in a block", (FIRST, "Pihak Pertama,<br>Direktur,<br>"), everywhere=True),
    harmless(
        "a director for the time being",
        (": Direktur", ": Plt. Direktur"),
        (FIRST, FIRST.replace("Direktur", "Plt. Direktur")),
        everywhere=True,
    ),
    harmless(
        "a stand-in regent",
        (": Bupati", ": Penjabat Bupati"),
        (SECOND, SECOND.replace("Bupati", "Pj. Bupati")),
        everywhere=True,
    ),
    harmless(
        "the head of health as superior",
        ("Bupati Lembah Biru", HEALTH_OFFICE),
        ("Ir. H. GUNAWAN SASMITA, M.M.</b>", "Ir. H. GUNAWAN SASMITA, M.M.</b><br>NIP. 196811031994031007"),
        everywhere=True,
    ),
    harmless(
        "a letterhead",
        (
            "<h1>RSUD dr. SUKARNA</h1><br>",
            "<h1>RSUD dr. SUKARNA</h1><p>Jalan Melati Nomor 7 Lembah Biru 56789 Telepon (0299) 555123</p>",
        ),
    ),
    harmless(
        "a number of the letter",
        (
            "<h1>PERJANJIAN KINERJA TAHUN 2025</h1>",
            "<h1>PERJANJIAN KINERJA TAHUN 2025</h1><p>Nomor: 445/017/RSUD/I/2025</p>",
        ),
    ),
    harmless(
        "the year of the budget",
        ("PERJANJIAN KINERJA TAHUN", "PERJANJIAN KINERJA TAHUN ANGGARAN"),
        everywhere=True,
    ),
    harmless(
        "determined at, on",
        (SIGNED, "Ditetapkan di Lembah Biru<br>pada tanggal 9 Januari 2025"),
        everywhere=True,
    ),
    harmless("the month in short", (SIGNED, "Lembah Biru, 9 Jan 2025")),
    harmless("the date in capitals", (SIGNED, "LEMBAH BIRU, 9 JANUARI 2025")),
    harmless(
        "signed at the end of the year before", (SIGNED, "Lembah Biru, 30 Desember 2024"), everywhere=True
    ),
    harmless("a number in groups", (NIP, "NIP. 19730412 200212 2 004")),
    harmless("a number after a colon", (NIP, "NIP : 197304122002122004"), everywhere=True),
    harmless(
        "names as in the head",
        ("<b>dr. WULAN PERTIWI, Sp.PK., M.Kes.</b>", "<b>dr. Wulan Pertiwi, Sp.PK., M.Kes.</b>"),
    ),
    harmless("degrees without points", ("Sp.PK., M.Kes.</b>", "SpPK, MKes</b>")),
    harmless("a short rank", ("Pembina Utama Muda (IV/c)", "Pembina Utama Muda, IV/c")),
    harmless(
        "signed by a certificate",
        (
            '</table>\n<div class="side">\n<h1>LAMPIRAN',
            f'</table>{ELECTRONIC}\n<div class="side">\n<h1>LAMPIRAN',
        ),
    ),
    harmless(
        "a paragraph more",
        (
            PROMISE,
            f"<p>Perjanjian kinerja ini disusun berdasarkan Dokumen Pelaksanaan Anggaran Tahun Anggaran 2025.</p>{PROMISE}",
        ),
    ),
    # money
    harmless(
        "cents",
        *((f"Rp{amount}<", f"Rp{amount},00<") for amount in AMOUNTS),
        everywhere=True,
    ),
    harmless(
        "Rp with a point and a dash",
        *((f"Rp{amount}<", f"Rp. {amount},-<") for amount in AMOUNTS),
        everywhere=True,
    ),
    harmless("no Rp", ('<td class="r">Rp', '<td class="r">'), everywhere=True),
    harmless(
        "the year in the head of the budget",
        ("Pagu Anggaran</th>", "Anggaran Tahun 2025 (Rp)</th>"),
        ('<td class="r">Rp', '<td class="r">'),
        everywhere=True,
    ),
    harmless("the total named Total", ("JUMLAH ANGGARAN", "Total")),
    harmless("the total in words", (TOTAL, TOTAL + f'<tr><td colspan="4">Terbilang: {WORDS}</td></tr>')),
    harmless(
        "programs and activities only",
        (PARTS, ""),
        *(
            (between(f"<tr><td>{code}</td>", "</tr>"), "")
            for code in ("1.02.02.2.01.0005", "1.02.02.2.01.0014", "1.02.02.2.02.0032")
        ),
    ),
    harmless(
        "numbers for codes",
        *(
            (f"<td>{code}</td>", f"<td>{number}</td>")
            for code, number in (
                ("1.02.01", "1"),
                ("1.02.01.2.10", "1.1"),
                ("1.02.01.2.10.0001", "1.1.1"),
                ("1.02.02", "2"),
                ("1.02.02.2.01", "2.1"),
                ("1.02.02.2.01.0005", "2.1.1"),
                ("1.02.02.2.01.0014", "2.1.2"),
                ("1.02.02.2.02", "2.2"),
                ("1.02.02.2.02.0032", "2.2.1"),
            )
        ),
        ("Kode Rekening", "No"),
    ),
    harmless("activities without their word", ("<td>Kegiatan P", "<td>P"), everywhere=True),
    harmless("two funds in a cell", ('<td class="n">APBD</td>', '<td class="n">APBD (PAD, DAU)</td>')),
    # the plan
    harmless("v for done", ("√", "v"), everywhere=True),
    harmless("dots for done", ("√", "●"), everywhere=True),
    harmless("x for done", ("√", "X"), everywhere=True),
    harmless(
        "a longer name of the plan",
        ("RENCANA AKSI TAHUN 2025", "RENCANA AKSI PENCAPAIAN PERJANJIAN KINERJA TAHUN 2025"),
    ),
    harmless(
        "several actions in a cell",
        (
            "Supervisi unit pelayanan",
            "1) Supervisi unit pelayanan<br>2) Rapat tinjauan manajemen<br>3) Pelatihan 40 (empat puluh) petugas",
        ),
    ),
    harmless(
        "the first survey prepared before",
        (PLANNED_SURVEY + cells("", "√", "", "√"), PLANNED_SURVEY + ALWAYS),
    ),
    harmless(
        "who answers for it",
        ('<th colspan="4">Jadwal</th></tr>', '<th colspan="4">Jadwal</th><th rowspan="2">PIC</th></tr>'),
        *(
            ("</td>" + marks + "</tr>", "</td>" + marks + "<td>Wadir</td></tr>")
            for marks in (ALWAYS, ALWAYS, ALWAYS, cells("", "√", "", "√"), ALWAYS, ALWAYS)
        ),
    ),
    harmless(
        "a note below the plan",
        (
            "</table>\n</div>\n</body>",
            "</table><p>Keterangan: tanda √ adalah waktu pelaksanaan.</p>\n</div>\n</body>",
        ),
    ),
    harmless(
        "pages counted",
        ("<h1>MANUAL", "<p>Halaman 3 dari 4</p><h1>MANUAL"),
        ("<h1>RENCANA", "<p>Halaman 4 dari 4</p><h1>RENCANA"),
    ),
    harmless(
        "half of the work in the second half",
        (PLANNED_SHARE + ALWAYS, PLANNED_SHARE + cells("√", "√", "", "√")),
    ),
)
