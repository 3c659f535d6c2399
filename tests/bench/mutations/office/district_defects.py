"""Defects of a district's page, each as a district office might print it."""

from __future__ import annotations

from office.change import defect

SURVEY = "<td>Indeks kepuasan masyarakat</td><td>Indeks</td><td>88,50</td><td>-</td><td>87,00</td><td>-</td><td>88,50</td>"
COMPLAINTS = "<td>%</td><td>100</td><td>100</td><td>100</td><td>100</td><td>100</td>"
SAKIP = "<td>Nilai</td><td>74,25</td><td>-</td><td>-</td><td>74,25</td><td>-</td>"
VILLAGES = "<td>Desa</td><td>6</td><td>4</td><td>4</td><td>5</td><td>6</td>"
ORDER = "<td>%</td><td>85</td><td>70</td><td>75</td><td>80</td><td>85</td>"
WEIGHTS = (
    "1) Perencanaan Kinerja bobot 30%<br>2) Pengukuran Kinerja bobot 30%<br>3) Pelaporan Kinerja bobot 15%<br>"
    "4) Evaluasi Internal bobot 25%"
)
COUNT_METHOD = "Banyaknya desa mandiri pada akhir tahun"
COUNT_MEANS = "Desa dengan status mandiri pada Indeks Desa"
ORDER_METHOD = "Jumlah desa yang tertib administrasi dibagi jumlah seluruh desa dikali 100%"
CITED = (
    "Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat "
    "Unit Penyelenggara Pelayanan Publik"
)
HEAD_NIP = "NIP. 19690217 199403 1 008"
TOTAL = '<tr><td colspan="2">Jumlah Anggaran</td><td>Rp 3.699.225.500,00</td><td></td></tr>'
SIGNED = "Waringin, 14 Januari 2025"

DEFECTS = (
    # the year, quarter by quarter, printed in the plan only
    defect(
        "TGT002",
        "a share that misses its year",
        (ORDER, ORDER.replace("<td>80</td><td>85</td>", "<td>80</td><td>84</td>")),
    ),
    defect(
        "TGT002",
        "a score due in September misses its year",
        (SAKIP, SAKIP.replace("-</td><td>74,25</td>", "-</td><td>72,45</td>")),
    ),
    defect(
        "TGT003",
        "villages lost in the third quarter",
        (VILLAGES, VILLAGES.replace("<td>4</td><td>4</td><td>5</td>", "<td>4</td><td>5</td><td>3</td>")),
        beside="TGT002",
    ),
    defect("TGT006", "part of a village", (VILLAGES, VILLAGES.replace("<td>5</td>", "<td>5,5</td>"))),
    defect(
        "TGT006",
        "more than all complaints",
        ("<td>%</td><td>100</td></tr>", "<td>%</td><td>110</td></tr>"),
        beside="ACT001 TGT002",
    ),
    defect(
        "TGT006",
        "less than no village",
        ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>-6</td></tr>"),
        beside="ACT001 TGT007 TGT002",
    ),
    defect(
        "TGT007",
        "a target of signs",
        ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>#REF!</td></tr>"),
        beside="ACT001 TGT007 STR006",
    ),
    defect(
        "TGT007",
        "a target in words that is no number",
        ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td>sesuai kebutuhan</td></tr>"),
        beside="ACT001 TGT007 STR006",
    ),
    defect(
        "TGT007",
        "a point among commas",
        ("<td>Nilai</td><td>74,25</td></tr>", "<td>Nilai</td><td>74.25</td></tr>"),
        beside="ACT001",
    ),
    defect(
        "TGT008",
        "a share counted in villages",
        ("administrasi</td><td>%</td><td>85</td></tr>", "administrasi</td><td>Desa</td><td>85</td></tr>"),
        beside="ACT001",
    ),
    defect(
        "TGT008",
        "a number of villages in percent",
        ("mandiri</td><td>Desa</td><td>6</td></tr>", "mandiri</td><td>Persen</td><td>6</td></tr>"),
        beside="ACT001 WGT004",
    ),
    defect(
        "TGT009",
        "no quarter at all",
        (
            ORDER,
            ORDER.replace(
                "<td>70</td><td>75</td><td>80</td><td>85</td>", "<td></td><td></td><td></td><td></td>"
            ),
        ),
        beside="TGT002",
    ),
    defect(
        "TGT013",
        "told in March, due in September",
        (
            "evaluasi akuntabilitas oleh Inspektorat",
            "evaluasi akuntabilitas yang diterbitkan pada bulan Maret",
        ),
        beside="ACT003",
    ),
    defect(
        "ACT003",
        "nothing to do in the first half",
        (
            "85</td><td>Pembinaan administrasi desa</td><td>Januari - Desember",
            "85</td><td>Pembinaan administrasi desa</td><td>Juli - Desember",
        ),
    ),
    defect(
        "ACT001",
        "two figures change places",
        ("<td>Nilai</td><td>74,25</td></tr>", "<td>Nilai</td><td>74,52</td></tr>"),
    ),
    defect(
        "ACT001",
        "a decimal lost",
        ("<td>Indeks</td><td>88,50</td></tr>", "<td>Indeks</td><td>88,05</td></tr>"),
    ),
    defect(
        "ACT001",
        "the plan promises less",
        (VILLAGES, "<td>Desa</td><td>5</td><td>4</td><td>4</td><td>5</td><td>5</td>"),
    ),
    defect(
        "ACT002",
        "another objective in the plan",
        (
            "<td>5</td><td>Meningkatnya kemandirian desa</td>",
            "<td>5</td><td>Meningkatnya ketertiban desa</td>",
        ),
    ),
    defect(
        "ACT007",
        "an indicator only planned",
        (
            "<td>4</td><td>Meningkatnya kemandirian desa</td><td>Jumlah desa mandiri</td><td>Desa",
            "<td>4</td><td>Meningkatnya kemandirian desa</td><td>Jumlah pasar desa</td><td>Desa",
        ),
        beside="STR009 ACT002",
    ),
    defect(
        "STR009",
        "an indicator not planned",
        (
            "<tr><td>5</td><td>Meningkatnya kemandirian desa</td><td>Persentase desa yang tertib administrasi</td>"
            + ORDER
            + "<td>Pembinaan administrasi desa</td><td>Januari - Desember</td><td>Kasi Pemerintahan</td></tr>",
            "",
        ),
    ),
    # structure
    defect(
        "STR001",
        "nobody signs for the district",
        (
            "PIHAK PERTAMA,<br>CAMAT WARINGIN<br><br><br><br><u>Drs. YOHANES PARUNTU, M.AP.</u><br>Pembina Tingkat I<br>NIP. 19690217 199403 1 008",
            "",
        ),
        everywhere=True,
        beside="SGN003",
    ),
    defect(
        "STR003", "a plan of another year", ("PENCAPAIAN KINERJA TAHUN 2025", "PENCAPAIAN KINERJA TAHUN 2024")
    ),
    defect(
        "STR003",
        "a title of another year",
        (
            "PERJANJIAN KINERJA TAHUN 2025</h2>\n<h2>KECAMATAN WARINGIN KAB",
            "PERJANJIAN KINERJA TAHUN 2023</h2>\n<h2>KECAMATAN WARINGIN KAB",
        ),
        beside="SGN002 CIT003",
    ),
    defect(
        "STR005",
        "one number twice",
        (
            "<td>2</td><td>Meningkatnya akuntabilitas",
            "<td>1</td><td>Meningkatnya akuntabilitas",
        ),
    ),
    defect(
        "ACT002",
        "an objective left blank",
        (
            "<td>2</td><td>Meningkatnya akuntabilitas kinerja kecamatan</td><td>Nilai SAKIP kecamatan</td><td>Nilai</td><td>74,25</td></tr>",
            "<td>2</td><td></td><td>Nilai SAKIP kecamatan</td><td>Nilai</td><td>74,25</td></tr>",
        ),
        beside="ACT002",
    ),
    defect(
        "STR006",
        "a target left blank",
        ("<td>Desa</td><td>6</td></tr>", "<td>Desa</td><td></td></tr>"),
        beside="ACT001",
    ),
    defect(
        "STR007",
        "one indicator under two objectives",
        (
            "<td>Jumlah desa mandiri</td><td>Desa</td><td>6</td></tr>",
            "<td>Nilai SAKIP kecamatan</td><td>Nilai</td><td>74,25</td></tr>",
        ),
        beside="ACT007 STR009 ACT001 ACT002",
    ),
    defect(
        "STR010",
        "changed by its annex only",
        ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2025", "LAMPIRAN PERJANJIAN KINERJA PERUBAHAN TAHUN 2025"),
    ),
    defect(
        "STR011",
        "an objective that executes",
        ("Meningkatnya kemandirian desa", "Terlaksananya pembinaan desa"),
        everywhere=True,
    ),
    defect(
        "STR012",
        "targets of the year before",
        ("<th>Satuan</th><th>Target</th>", "<th>Satuan</th><th>Target 2024</th>"),
    ),
    # people
    defect("IDN001", "two figures change places in a number", (HEAD_NIP, "NIP. 19690217 199403 1 080")),
    defect(
        "IDN003",
        "born on the thirty-first of February",
        (HEAD_NIP, "NIP. 19690231 199403 1 008"),
        everywhere=True,
    ),
    defect(
        "IDN004", "appointed in a thirteenth month", (HEAD_NIP, "NIP. 19690217 199413 1 008"), everywhere=True
    ),
    defect("IDN006", "neither man nor woman", (HEAD_NIP, "NIP. 19690217 199403 3 008"), everywhere=True),
    defect(
        "IDN007",
        "a letter lost in a name",
        ("<u>H. BURHANUDIN LATIF, S.Sos.</u>", "<u>H. BURHANUDIN LATIP, S.Sos.</u>"),
    ),
    defect(
        "IDN010",
        "another district's annex",
        (
            "<h2>LAMPIRAN PERJANJIAN KINERJA TAHUN 2025</h2><h2>KECAMATAN WARINGIN</h2>",
            "<h2>LAMPIRAN PERJANJIAN KINERJA TAHUN 2025</h2><h2>KECAMATAN BERINGIN</h2>",
        ),
        beside="IDN008",
    ),
    defect(
        "SGN006",
        "another district signs",
        ("PIHAK PERTAMA,<br>CAMAT WARINGIN", "PIHAK PERTAMA,<br>CAMAT BERINGIN"),
        beside="IDN008 IDN010",
    ),
    defect("SGN001", "no year", (SIGNED, "Waringin, 14 Januari"), beside="SGN003"),
    defect("SGN002", "signed in August", (SIGNED, "Waringin, 14 Agustus 2025"), everywhere=True),
    defect("SGN003", "the annex a month later", (SIGNED, "Waringin, 14 Februari 2025")),
    defect("SGN009", "signed in the capital once", (SIGNED, "Sukamakmur, 14 Januari 2025")),
    defect(
        "STR002",
        "a promise to try",
        (
            "berjanji akan mewujudkan target kinerja yang seharusnya",
            "akan berusaha mewujudkan target kinerja yang seharusnya",
        ),
    ),
    defect(
        "STR002",
        "nobody's responsibility",
        ("Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.", ""),
    ),
    # how it is measured
    defect("MSR001", "a definition left blank", (f"<td>{COUNT_MEANS}</td>", "<td></td>")),
    defect("MSR002", "a formula left blank", (f"<td>{COUNT_METHOD}</td>", "<td></td>")),
    defect("MSR003", "a source left blank", ("<td>Keputusan Menteri Desa</td>", "<td></td>")),
    defect(
        "MSR007",
        "a process promised",
        ("Jumlah desa mandiri", "Terlaksananya pendampingan desa"),
        everywhere=True,
        beside="TGT008",
    ),
    defect("MSR009", "a word twice", (COUNT_MEANS, "Desa Desa dengan status mandiri pada Indeks Desa")),
    defect("MSR010", "one definition for two", (COUNT_MEANS, "Desa yang menyusun seluruh buku administrasi")),
    defect("WGT001", "weights of a sheet that miss", (WEIGHTS, WEIGHTS.replace("25%", "20%"))),
    defect("WGT004", "a share without its whole", (ORDER_METHOD, "Jumlah desa yang tertib administrasi")),
    defect("WGT005", "a bracket too many", ("yang masuk) x 100%", "yang masuk)) x 100%")),
    defect(
        "WGT008",
        "five that are four",
        ("Nilai dari komponen:", "Nilai dari 5 (lima) komponen:"),
        beside="WGT002",
    ),
    defect(
        "CIT001",
        "one number, two titles",
        (COUNT_MEANS, "Desa mandiri menurut Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Indeks Desa"),
    ),
    defect(
        "CIT002",
        "a law for a regulation",
        (
            COUNT_MEANS,
            "Menurut Undang-Undang Nomor 6 Tahun 2014 tentang Desa dan Peraturan Pemerintah Nomor 6 Tahun 2014 tentang Desa",
        ),
    ),
    defect("CIT003", "a regulation not yet made", ("Nomor 14 Tahun 2017", "Nomor 14 Tahun 2027")),
    defect(
        "CIT004",
        "a kind misspelt",
        (COUNT_MEANS, "Menurut Permendgri Nomor 114 Tahun 2014 tentang Pedoman Pembangunan Desa"),
    ),
    defect(
        "CIT007",
        "a Renstra that has run out",
        (COUNT_MEANS, "Desa mandiri menurut Renstra Kecamatan Waringin Tahun 2018 s.d. 2023"),
    ),
    # money
    defect("BGT002", "two figures of the total", ("Rp 3.699.225.500,00", "Rp 3.966.225.500,00")),
    defect("BGT002", "a zero too few", ("Rp 305.150.000,00", "Rp 30.515.000,00")),
    defect("BGT005", "a program without its money", ("Rp 305.150.000,00", "Rp ……………"), beside="BGT002"),
    defect(
        "BGT006",
        "one program in two rows",
        (
            "Program Pemberdayaan Masyarakat Desa dan Kelurahan",
            "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        ),
    ),
    defect(
        "BGT008",
        "words of another sum",
        (
            TOTAL,
            TOTAL
            + '<tr><td colspan="4">Terbilang: tiga miliar enam ratus sembilan puluh sembilan juta dua ratus dua puluh lima ribu rupiah</td></tr>',
        ),
    ),
)
