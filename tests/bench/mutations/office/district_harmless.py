"""Harmless variations of a district's page: what other offices print for the same promise."""

from __future__ import annotations

from office.change import harmless
from office.district_defects import (
    CITED,
    COMPLAINTS,
    COUNT_MEANS,
    COUNT_METHOD,
    HEAD_NIP,
    ORDER,
    ORDER_METHOD,
    SAKIP,
    SIGNED,
    SURVEY,
    TOTAL,
    VILLAGES,
    WEIGHTS,
)  # fmt: skip

FIRST = "PIHAK PERTAMA,<br>CAMAT WARINGIN<br>"
SECOND = "PIHAK KEDUA,<br>BUPATI SUKAMAKMUR<br>"

HARMLESS = (
    # targets
    harmless(
        "a range of signs",
        ("<td>%</td><td>85</td></tr>", "<td>%</td><td>≥85</td></tr>"),
        (
            ORDER,
            ORDER.replace("<td>85</td><td>70", "<td>≥85</td><td>70").replace("<td>85</td>", "<td>≥85</td>"),
        ),
    ),
    harmless(
        "two decimals everywhere",
        ("<td>%</td><td>100</td></tr>", "<td>%</td><td>100,00</td></tr>"),
        ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>6,00</td></tr>"),
    ),
    harmless("the unit in the cell", ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>6 Desa</td></tr>")),
    harmless(
        "percent in the cell",
        ("<td>%</td><td>100</td></tr>", "<td>%</td><td>100%</td></tr>"),
        ("<td>%</td><td>85</td></tr>", "<td>%</td><td>85%</td></tr>"),
    ),
    harmless(
        "words behind the number", ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>6 (enam)</td></tr>")
    ),
    harmless(
        "a grade beside the score",
        ("<td>Nilai</td><td>74,25</td></tr>", "<td>Nilai</td><td>74,25 (BB)</td></tr>"),
    ),
    harmless(
        "a grade before the score",
        ("<td>Nilai</td><td>74,25</td></tr>", "<td>Nilai</td><td>BB (74,25)</td></tr>"),
    ),
    harmless(
        "points for decimals everywhere",
        ("88,50", "88.50"),
        ("74,25", "74.25"),
        ("87,00", "87.00"),
        everywhere=True,
    ),
    harmless("semesters of a survey, the same twice", (SURVEY, SURVEY.replace("87,00", "88,50"))),
    harmless(
        "a score that comes in the last quarter",
        (SAKIP, "<td>Nilai</td><td>74,25</td><td>-</td><td>-</td><td>-</td><td>74,25</td>"),
        ("Januari - September", "Januari - Desember"),
    ),
    harmless(
        "complaints as they come",
        (COMPLAINTS, "<td>%</td><td>100</td><td>25</td><td>50</td><td>75</td><td>100</td>"),
    ),
    harmless(
        "villages added each quarter",
        (VILLAGES, "<td>Desa</td><td>6</td><td>1</td><td>1</td><td>2</td><td>2</td>"),
        (COUNT_METHOD, "Banyaknya desa yang menjadi mandiri setiap triwulan"),
    ),
    harmless("N.A. where nothing is due", (SAKIP, SAKIP.replace("<td>-</td>", "<td>N.A</td>"))),
    harmless(
        "a dash in words where nothing is due", (SAKIP, SAKIP.replace("<td>-</td>", "<td>belum ada</td>"))
    ),
    harmless(
        "a score on four points",
        (
            "<td>Indeks kepuasan masyarakat</td><td>Indeks</td><td>88,50</td></tr>",
            "<td>Indeks kepuasan masyarakat</td><td>Indeks</td><td>3,54</td></tr>",
        ),
        (SURVEY, SURVEY.replace("88,50", "3,54").replace("87,00", "3,48")),
    ),
    harmless(
        "years side by side",
        (
            "<th>Satuan</th><th>Target</th></tr>",
            "<th>Satuan</th><th>Realisasi 2024</th><th>Target 2025</th></tr>",
        ),
        ("<td>Indeks</td><td>88,50</td></tr>", "<td>Indeks</td><td>87,10</td><td>88,50</td></tr>"),
        ("<td>%</td><td>100</td></tr>", "<td>%</td><td>98</td><td>100</td></tr>"),
        ("<td>Nilai</td><td>74,25</td></tr>", "<td>Nilai</td><td>72,80</td><td>74,25</td></tr>"),
        ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>4</td><td>6</td></tr>"),
        ("<td>%</td><td>85</td></tr>", "<td>%</td><td>80</td><td>85</td></tr>"),
    ),
    harmless("the unit named Persen", ("<td>%</td>", "<td>Persen</td>"), everywhere=True),
    harmless("the unit named Angka", ("<td>Nilai</td>", "<td>Angka</td>"), everywhere=True),
    harmless("the unit named Skor", ("<td>Indeks</td>", "<td>Skor</td>"), everywhere=True),
    # names
    harmless(
        "codes before names",
        ("<td>Indeks kepuasan masyarakat</td>", "<td>IKU 1. Indeks kepuasan masyarakat</td>"),
        ("<td>Nilai SAKIP kecamatan</td>", "<td>IKU 3. Nilai SAKIP kecamatan</td>"),
        everywhere=True,
    ),
    harmless(
        "names in capitals",
        (
            "<td>Jumlah desa mandiri</td><td>Desa</td><td>6</td></tr>",
            "<td>JUMLAH DESA MANDIRI</td><td>Desa</td><td>6</td></tr>",
        ),
    ),
    harmless(
        "an abbreviation told behind its words",
        (
            "<td>Indeks kepuasan masyarakat</td><td>Indeks</td><td>88,50</td></tr>",
            "<td>Indeks Kepuasan Masyarakat (IKM)</td><td>Indeks</td><td>88,50</td></tr>",
        ),
    ),
    harmless(
        "a stop behind an objective",
        (
            "<td>2</td><td>Meningkatnya akuntabilitas kinerja kecamatan</td>",
            "<td>2</td><td>Meningkatnya akuntabilitas kinerja kecamatan.</td>",
        ),
    ),
    harmless(
        "Kec. for kecamatan",
        (
            "Meningkatnya kualitas pelayanan publik kecamatan</td><td>Indeks kepuasan masyarakat</td><td>Indeks</td><td>88,50</td><td>-",
            "Meningkatnya kualitas pelayanan publik kec.</td><td>Indeks kepuasan masyarakat</td><td>Indeks</td><td>88,50</td><td>-",
        ),
    ),
    harmless(
        "objectives by letter",
        ('<td rowspan="2">1</td>', '<td rowspan="2">a.</td>'),
        ("<td>2</td><td>Meningkatnya akun", "<td>b.</td><td>Meningkatnya akun"),
        ('<td rowspan="2">3</td>', '<td rowspan="2">c.</td>'),
    ),
    harmless(
        "a row of column numbers",
        (
            "<th>Satuan</th><th>Target</th></tr>",
            "<th>Satuan</th><th>Target</th></tr><tr><th>1</th><th>2</th><th>3</th><th>4</th><th>5</th></tr>",
        ),
    ),
    # heads and papers
    harmless(
        "a letterhead",
        (
            "<h2>PERJANJIAN KINERJA TAHUN 2025</h2>\n<h2>KECAMATAN WARINGIN KAB",
            "<h2>PEMERINTAH KABUPATEN SUKAMAKMUR</h2><h2>KECAMATAN WARINGIN</h2><p>Jalan Raya Waringin Nomor 12 Telepon (0999) 412345 Kode Pos 94411</p><h2>PERJANJIAN KINERJA TAHUN 2025</h2>\n<h2>KECAMATAN WARINGIN KAB",
        ),
    ),
    harmless(
        "a number of the letter",
        ("<h2>LAMPIRAN PERJANJIAN", "<p>Nomor : 050/021/KEC-WRG/2025</p><h2>LAMPIRAN PERJANJIAN"),
    ),
    harmless(
        "pages counted",
        ("<h2>LAMPIRAN PERJANJIAN", "<p>Halaman 2 dari 4</p><h2>LAMPIRAN PERJANJIAN"),
        ("<h2>RENCANA AKSI", "<p>Halaman 4 dari 4</p><h2>RENCANA AKSI"),
    ),
    harmless(
        "a note below the table",
        (
            '</table><br>\n<table class="list"><tr><th>No</th><th>Program',
            '</table><p>Catatan: target desa mandiri bersifat kumulatif.</p>\n<table class="list"><tr><th>No</th><th>Program',
        ),
    ),
    harmless(
        "a plan by its long name",
        ("RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2025", "RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN 2025"),
    ),
    harmless(
        "the year of the budget", ("KINERJA TAHUN 2025", "KINERJA TAHUN ANGGARAN 2025"), everywhere=True
    ),
    harmless(
        "Tahun in its own line",
        ("PERJANJIAN KINERJA TAHUN 2025</h2>\n", "PERJANJIAN KINERJA<br>TAHUN 2025</h2>\n"),
    ),
    # people
    harmless(
        "a stand-in regent",
        (": Bupati Sukamakmur", ": Pj. Bupati Sukamakmur"),
        (SECOND, "PIHAK KEDUA,<br>Pj. BUPATI SUKAMAKMUR<br>"),
        everywhere=True,
    ),
    harmless(
        "a district head for the time being",
        (": Camat Waringin", ": Plt. Camat Waringin"),
        (FIRST, "PIHAK PERTAMA,<br>Plt. CAMAT WARINGIN<br>"),
        everywhere=True,
    ),
    harmless(
        "the district head's full office",
        (": Camat Waringin", ": Camat Waringin Kabupaten Sukamakmur"),
        everywhere=True,
    ),
    harmless(
        "the region in the blocks",
        (FIRST, "PIHAK PERTAMA,<br>CAMAT WARINGIN<br>KABUPATEN SUKAMAKMUR<br>"),
        everywhere=True,
    ),
    harmless("only the office in a block", (FIRST, "PIHAK PERTAMA,<br>CAMAT<br>"), everywhere=True),
    harmless(
        "names as in the head",
        ("<u>H. BURHANUDIN LATIF, S.Sos.</u>", "<u>H. Burhanudin Latif, S.Sos.</u>"),
        everywhere=True,
    ),
    harmless("degrees without points", ("M.AP.</u>", "MAP</u>"), everywhere=True),
    harmless("a rank with its grade", ("Pembina Tingkat I<br>", "Pembina Tk. I, IV/b<br>"), everywhere=True),
    harmless("a short rank once", ("Pembina Tingkat I<br>", "Pembina Tk. I<br>")),
    harmless("a number in one piece", (HEAD_NIP, "NIP 196902171994031008"), everywhere=True),
    harmless("a number in one piece once", (HEAD_NIP, "NIP 196902171994031008")),
    harmless("tanggal before the date", (SIGNED, "Waringin, tanggal 14 Januari 2025"), everywhere=True),
    harmless("the month in capitals", (SIGNED, "WARINGIN, 14 JANUARI 2025"), everywhere=True),
    harmless("signed on the second of January", (SIGNED, "Waringin, 2 Januari 2025"), everywhere=True),
    # how it is measured
    harmless(
        "weights in brackets",
        (
            WEIGHTS,
            "1) Perencanaan Kinerja (30%)<br>2) Pengukuran Kinerja (30%)<br>3) Pelaporan Kinerja (15%)<br>4) Evaluasi Internal (25%)",
        ),
    ),
    harmless(
        "weights before names",
        (
            WEIGHTS,
            "1) 30% Perencanaan Kinerja<br>2) 30% Pengukuran Kinerja<br>3) 15% Pelaporan Kinerja<br>4) 25% Evaluasi Internal",
        ),
    ),
    harmless("counted in words", ("Nilai dari komponen:", "Nilai dari 4 (empat) komponen:")),
    harmless(
        "divided by words",
        (
            "(Jumlah pengaduan yang ditindaklanjuti / jumlah pengaduan yang masuk) x 100%",
            "Jumlah pengaduan yang ditindaklanjuti dibandingkan jumlah pengaduan yang masuk x 100%",
        ),
    ),
    harmless(
        "a fraction over signs",
        (
            ORDER_METHOD,
            "Jumlah desa yang tertib administrasi<br>______________________________ x 100%<br>Jumlah seluruh desa",
        ),
    ),
    harmless(
        "the sign of division",
        (ORDER_METHOD, "Jumlah desa yang tertib administrasi ÷ Jumlah seluruh desa × 100 %"),
    ),
    harmless(
        "a colon for division",
        (ORDER_METHOD, "(Jumlah desa yang tertib administrasi : jumlah seluruh desa) x 100%"),
    ),
    harmless(
        "letters for things",
        (ORDER_METHOD, "A/B x 100%<br>A = Jumlah desa yang tertib administrasi<br>B = Jumlah seluruh desa"),
    ),
    harmless(
        "a regulation in short",
        (
            CITED,
            "PermenPANRB No. 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
        ),
    ),
    harmless(
        "a regulation by stroke",
        (
            CITED,
            "Permenpan RB No 14/2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
        ),
    ),
    harmless(
        "a running plan", (COUNT_MEANS, "Desa mandiri menurut Renstra Kecamatan Waringin Tahun 2021-2026")
    ),
    harmless(
        "days in a definition",
        (COUNT_MEANS, "Desa mandiri yang laporannya masuk paling lambat tanggal 5 setiap bulan"),
    ),
    harmless("one column Formulasi less", ("<th>Formulasi Perhitungan</th>", "<th>Rumus</th>")),
    # money
    harmless(
        "Rp with a point and a dash",
        ("Rp 412.600.000,00", "Rp. 412.600.000,-"),
        ("Rp 305.150.000,00", "Rp. 305.150.000,-"),
        ("Rp 2.981.475.500,00", "Rp. 2.981.475.500,-"),
        ("Rp 3.699.225.500,00", "Rp. 3.699.225.500,-"),
    ),
    harmless("no Rp", ("<td>Rp ", "<td>"), everywhere=True),
    harmless("the total unlabelled", ("Jumlah Anggaran</td>", "</td>")),
    harmless("the total named Total", ("Jumlah Anggaran</td>", "TOTAL</td>")),
    harmless(
        "the total in words",
        (
            TOTAL,
            TOTAL
            + '<tr><td colspan="4">(Tiga miliar enam ratus sembilan puluh sembilan juta dua ratus dua puluh lima ribu lima ratus rupiah)</td></tr>',
        ),
    ),
    harmless("remarks of funds", ("<td>APBD</td>", "<td>APBD Kabupaten (DAU)</td>"), everywhere=True),
    harmless(
        "codes of programs",
        (
            "<td>Program Pemberdayaan Masyarakat Desa dan Kelurahan</td>",
            "<td>7.01.03 Program Pemberdayaan Masyarakat Desa dan Kelurahan</td>",
        ),
        ("<td>Program Penyelenggaraan", "<td>7.01.02 Program Penyelenggaraan"),
        ("<td>Program Penunjang", "<td>7.01.01 Program Penunjang"),
    ),
    # the plan
    harmless(
        "quarters as TW 1",
        (
            "<th>I</th><th>II</th><th>III</th><th>IV</th>",
            "<th>TW 1</th><th>TW 2</th><th>TW 3</th><th>TW 4</th>",
        ),
    ),
    harmless("months in short", ("Januari - Desember", "Jan s/d Des"), everywhere=True),
    harmless("all the year", ("Januari - Desember", "Sepanjang tahun"), everywhere=True),
    harmless("twelve months", ("Januari - Desember", "12 bulan"), everywhere=True),
    harmless(
        "money beside actions",
        (
            '<th rowspan="2">Penanggung Jawab</th></tr>\n<tr><th>I</th>',
            '<th rowspan="2">Anggaran</th></tr>\n<tr><th>I</th>',
        ),
        (
            "<td>Januari - Desember</td><td>Kasi Pelayanan Umum</td>",
            "<td>Januari - Desember</td><td>Rp 12.600.000,00</td>",
        ),
    ),
)
