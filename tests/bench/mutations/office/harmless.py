"""Harmless variations of the office's page: what other offices print for the same promise."""

from __future__ import annotations

from office.change import Change, harmless
from office.defects import (
    COUNT,
    HEAD,
    INDEX,
    MEANS,
    RATIO,
    SHARE,
    TOTAL,
    UNTIL,
    WEIGHTS,
    budget,
    column,
    plan_months,
)  # fmt: skip


def add_up(name: str, text: str) -> Change:
    return harmless(name, (WEIGHTS, text))


HARMLESS = (
    # weights that add up
    add_up(
        "words without digits",
        "Bobot unsur:<br>a. Ketepatan waktu empat puluh persen<br>b. Kenyamanan enam puluh persen",
    ),
    add_up(
        "letters, percent behind",
        "Bobot unsur:<br>a. Ketepatan waktu 40%<br>b. Kenyamanan 35%<br>c. Tarif 25%",
    ),
    add_up("fractions of one", "Bobot unsur:<br>Ketepatan waktu = 0,40<br>Kenyamanan = 0,35<br>Tarif = 0,25"),
    add_up("factors", "Indeks = (0,40 x ketepatan waktu) + (0,35 x kenyamanan) + (0,25 x tarif)"),
    add_up("one sentence", "Indeks dihitung dengan bobot ketepatan waktu 40%, kenyamanan 35% dan tarif 25%"),
    add_up(
        "a list within a list, of itself",
        "a. Ketepatan waktu (bobot 60%)<br>1) Berangkat (bobot 50%)<br>2) Tiba (bobot 50%)<br>b. Kenyamanan (bobot 40%)",
    ),
    add_up(
        "a list within a list, of the whole",
        "a. Ketepatan waktu (bobot 60%)<br>1) Berangkat (bobot 40%)<br>2) Tiba (bobot 20%)<br>b. Kenyamanan (bobot 40%)",
    ),
    add_up(
        "three levels of lists",
        "1. Layanan (bobot 100%)<br>a. Waktu (bobot 60%)<br>1) Berangkat (bobot 50%)<br>2) Tiba (bobot 50%)<br>b. Nyaman (bobot 40%)",
    ),
    add_up(
        "thirds",
        "a. Ketepatan waktu (bobot 33,33%)<br>b. Kenyamanan (bobot 33,33%)<br>c. Tarif (bobot 33,33%)",
    ),
    add_up(
        "two lists in a cell",
        "Nilai layanan:<br>a. Waktu (bobot 60%)<br>b. Tarif (bobot 40%)<br>Nilai armada:<br>a. Umur (bobot 70%)<br>b. Emisi (bobot 30%)",
    ),
    add_up(
        "other percents in prose",
        "Survei pada 10% penumpang dengan taraf kepercayaan 95%, nilai rata-rata seluruh unsur",
    ),
    add_up("a scale", "Skala 1 sampai 4, dikalikan 25"),
    add_up("sum of unweighted parts", "Rata-rata dari:<br>a. Ketepatan waktu<br>b. Kenyamanan<br>c. Tarif"),
    harmless("a column", *column("30", "30", "20", "20")),
    harmless("a column, by objective", *column("100%", "60%", "40%", "100%")),
    harmless("a column with its total", *column("30%", "30%", "20%", "20%", printed="100%")),
    harmless("a column of fractions", *column("0,30", "0,30", "0,20", "0,20")),
    # numbers
    harmless(
        "percent signs in cells",
        (SHARE, "<td>%</td><td>90%</td><td>84%</td><td>86%</td><td>88%</td><td>90%</td>"),
        ("<td>90</td><td>Pengujian", "<td>90%</td><td>Pengujian"),
    ),
    harmless("Persen for %", ("<td>%</td><td>90", "<td>Persen</td><td>90")),
    harmless("persen in small letters", ("<td>%</td><td>90", "<td>persen</td><td>90")),
    harmless("Poin for Indeks", ("<td>Indeks</td><td>82", "<td>Poin</td><td>82")),
    harmless("Nilai for Indeks", ("<td>Indeks</td><td>82", "<td>Nilai</td><td>82")),
    harmless("Angka for Indeks", ("<td>Indeks</td><td>82", "<td>Angka</td><td>82")),
    harmless("decimals written out", ("<td>90</td><td>Pengujian", "<td>90,00</td><td>Pengujian")),
    harmless("the unit in the plan's cell", ("<td>120</td><td>Pem", "<td>120 Unit</td><td>Pem")),
    harmless("the percent in the plan's cell", ("<td>90</td><td>Pengujian", "<td>90 %</td><td>Pengujian")),
    harmless("Nihil where nothing is due", (INDEX, INDEX.replace("<td>-</td>", "<td>Nihil</td>"))),
    harmless("n/a where nothing is due", (INDEX, INDEX.replace("<td>-</td>", "<td>n/a</td>"))),
    harmless("zero where nothing is due", (INDEX, INDEX.replace("<td>-</td>", "<td>0</td>"))),
    harmless("blank where nothing is due", (INDEX, INDEX.replace("<td>-</td>", "<td></td>"))),
    harmless(
        "thousands by blanks",
        (COUNT, "<td>Unit</td><td>1 250</td><td>250</td><td>400</td><td>400</td><td>200</td>"),
        ("<td>120</td><td>Pem", "<td>1 250</td><td>Pem"),
    ),
    harmless(
        "thousands by points",
        (COUNT, "<td>Unit</td><td>1.250</td><td>250</td><td>400</td><td>400</td><td>200</td>"),
        ("<td>120</td><td>Pem", "<td>1.250</td><td>Pem"),
    ),
    harmless(
        "a running count",
        (COUNT, "<td>Unit</td><td>120</td><td>20</td><td>60</td><td>100</td><td>120</td>"),
        (UNTIL, "Jumlah rambu yang terpasang sampai dengan triwulan berjalan"),
    ),
    harmless(
        "a constant share", (SHARE, "<td>%</td><td>90</td><td>90</td><td>90</td><td>90</td><td>90</td>")
    ),
    harmless(
        "a ratio of people",
        (
            "Rasio kecelakaan per 10.000 kendaraan</td><td>Rasio",
            "Rasio kecelakaan per 10.000 kendaraan</td><td>Kasus",
        ),
    ),
    harmless("a rate per 100.000", ("per 10.000 kendaraan", "per 100.000 kendaraan"), everywhere=True),
    harmless("Angka … per", ("Rasio kecelakaan per", "Angka kecelakaan per"), everywhere=True),
    harmless(
        "ages in a name",
        (
            "Persentase armada yang laik jalan",
            "Persentase armada (bus dan angkot) berumur 0 s.d. 6 tahun yang laik jalan",
        ),
        everywhere=True,
    ),
    harmless(
        "growth beyond a hundred",
        ("Persentase armada yang laik jalan", "Persentase pertumbuhan armada yang laik jalan"),
        (SHARE, SHARE.replace("<td>90</td>", "<td>110</td>")),
        ("<td>90</td><td>Pengujian", "<td>110</td><td>Pengujian"),
        ("Persentase armada yang laik jalan", "Persentase pertumbuhan armada yang laik jalan"),
    ),
    harmless(
        "a kilometre in parts",
        (
            "Jumlah rambu yang terpasang</td><td>Unit</td><td>120</td><td>20</td><td>40</td><td>40</td><td>20</td>",
            "Panjang marka yang dicat</td><td>Km</td><td>12,5</td><td>2,5</td><td>4</td><td>4</td><td>2</td>",
        ),
        ("Jumlah rambu yang terpasang</td><td>120", "Panjang marka yang dicat</td><td>12,5"),
        (UNTIL, "Panjang marka yang dicat setiap triwulan"),
    ),
    harmless(
        "signs of at least",
        ("<td>%</td><td>90</td>", "<td>%</td><td>≥ 90</td>"),
        ("<td>90</td><td>Pengujian", "<td>≥ 90</td><td>Pengujian"),
    ),
    harmless(
        "a sign in words",
        ("<td>%</td><td>90</td>", "<td>%</td><td>minimal 90</td>"),
        ("<td>90</td><td>Pengujian", "<td>≥ 90</td><td>Pengujian"),
    ),
    harmless(
        "a grade",
        (
            "Indeks kepuasan penumpang</td><td>Indeks</td><td>82,75</td><td>-</td><td>-</td><td>-</td><td>82,75</td>",
            "Predikat layanan angkutan</td><td>Predikat</td><td>A</td><td>-</td><td>-</td><td>-</td><td>A</td>",
        ),
        ("Indeks kepuasan penumpang</td><td>82,75", "Predikat layanan angkutan</td><td>A"),
    ),
    harmless(
        "an opinion",
        (
            "Indeks kepuasan penumpang</td><td>Indeks</td><td>82,75</td><td>-</td><td>-</td><td>-</td><td>82,75</td>",
            "Opini atas laporan keuangan</td><td>Opini</td><td>WTP</td><td>-</td><td>-</td><td>-</td><td>WTP</td>",
        ),
        ("Indeks kepuasan penumpang</td><td>82,75", "Opini atas laporan keuangan</td><td>WTP"),
    ),
    harmless("months that sum up", *plan_months((("Jumlah rambu yang terpasang", "120", ("10",) * 12),))),
    harmless(
        "months that run up",
        *plan_months((("Jumlah rambu yang terpasang", "120", tuple(str(10 * n) for n in range(1, 13))),)),
    ),
    harmless("months that stay", *plan_months((("Persentase armada yang laik jalan", "90", ("90",) * 12),))),
    harmless(
        "months of which some are due",
        *plan_months((("Indeks kepuasan penumpang", "82,75", ("-",) * 11 + ("82,75",)),)),
    ),
    harmless(
        "less in each month where less is better",
        *plan_months(
            (
                (
                    "Rasio kecelakaan per 10.000 kendaraan",
                    "4,2",
                    ("5,3", "5,2", "5,1", "5,0", "4,9", "4,8", "4,7", "4,6", "4,5", "4,4", "4,3", "4,2"),
                ),
            )
        ),
    ),
    harmless(
        "the year before beside it",
        (HEAD, HEAD + '<th rowspan="2">Kondisi Awal</th>'),
        (RATIO, RATIO.replace("</td><td>4,2</td><td>4,8", "</td><td>5,1</td><td>4,2</td><td>4,8")),
        (SHARE, SHARE.replace("<td>90</td><td>84", "<td>83</td><td>90</td><td>84")),
        (INDEX, INDEX.replace("<td>82,75</td><td>-", "<td>80,10</td><td>82,75</td><td>-")),
        (COUNT, COUNT.replace("<td>120</td><td>20", "<td>150</td><td>120</td><td>20")),
    ),
    harmless(
        "a realization of last year beside it",
        (HEAD, HEAD + '<th rowspan="2">Realisasi Tahun 2025</th>'),
        (RATIO, RATIO.replace("</td><td>4,2</td><td>4,8", "</td><td>5,1</td><td>4,2</td><td>4,8")),
        (SHARE, SHARE.replace("<td>90</td><td>84", "<td>83</td><td>90</td><td>84")),
        (INDEX, INDEX.replace("<td>82,75</td><td>-", "<td>80,10</td><td>82,75</td><td>-")),
        (COUNT, COUNT.replace("<td>120</td><td>20", "<td>150</td><td>120</td><td>20")),
    ),
    harmless(
        "the year in the head of the target",
        ('<th rowspan="2">Target</th>', '<th rowspan="2">Target Tahun 2026</th>'),
    ),
    harmless(
        "the year in the head of the budget", ("<th>Anggaran (Rp)</th>", "<th>Anggaran Tahun 2026 (Rp)</th>")
    ),
    harmless(
        "TW for Triwulan",
        (
            "<th>I</th><th>II</th><th>III</th><th>IV</th>",
            "<th>TW I</th><th>TW II</th><th>TW III</th><th>TW IV</th>",
        ),
    ),
    harmless(
        "Roman numbers",
        ("<td>1</td><td>Meningkatnya keselamatan", "<td>I</td><td>Meningkatnya keselamatan"),
        ("<td>2</td><td>Meningkatnya kualitas", "<td>II</td><td>Meningkatnya kualitas"),
        ("<td>3</td><td>Meningkatnya kualitas", "<td>III</td><td>Meningkatnya kualitas"),
        ("<td>4</td><td>Terwujudnya prasarana", "<td>IV</td><td>Terwujudnya prasarana"),
    ),
    harmless(
        "numbers with points",
        ("<td>1</td><td>Men", "<td>1.</td><td>Men"),
        ("<td>2</td><td>Men", "<td>2.</td><td>Men"),
        ("<td>3</td><td>Men", "<td>3.</td><td>Men"),
        ("<td>4</td><td>Ter", "<td>4.</td><td>Ter"),
    ),
    harmless(
        "the objective once",
        (
            "<td>3</td><td>Meningkatnya kualitas layanan angkutan umum</td><td>Indeks kepuasan penumpang</td><td>Indeks",
            "<td>3</td><td></td><td>Indeks kepuasan penumpang</td><td>Indeks",
        ),
    ),
    harmless(
        "numbers of columns",
        (
            "</tr></thead><tbody>\n<tr><td>1</td><td>Meningkatnya keselamatan lalu lintas jalan</td><td>Rasio kecelakaan per 10.000 kendaraan</td><td>4,2",
            "</tr><tr>"
            + "".join(f"<th>({n})</th>" for n in range(1, 8))
            + "</tr></thead><tbody>\n<tr><td>1</td><td>Meningkatnya keselamatan lalu lintas jalan</td><td>Rasio kecelakaan per 10.000 kendaraan</td><td>4,2",
        ),
    ),
    # the plan
    harmless(
        "an abbreviation",
        (
            "Meningkatnya kualitas layanan angkutan umum</td><td>Indeks kepuasan penumpang</td><td>82,75",
            "Meningkatnya kualitas layanan angkutan umum.</td><td>Indeks kepuasan penumpang</td><td>82,75",
        ),
    ),
    harmless(
        "capitals in the plan",
        (
            "Terwujudnya prasarana perhubungan yang andal</td><td>Jumlah rambu yang terpasang</td><td>120",
            "TERWUJUDNYA PRASARANA PERHUBUNGAN YANG ANDAL</td><td>JUMLAH RAMBU YANG TERPASANG</td><td>120",
        ),
    ),
    harmless(
        "an output target before the plan's",
        (
            "<th>Target</th><th>Rencana Aksi</th><th>Output</th><th>Waktu Pelaksanaan</th>",
            "<th>Rencana Aksi</th><th>Output</th><th>Target</th><th>Waktu Pelaksanaan</th>",
        ),
        (
            "<td>4,2</td><td>Penanganan titik rawan kecelakaan</td><td>Laporan penanganan</td>",
            "<td>Penanganan titik rawan kecelakaan</td><td>Laporan penanganan</td><td>12</td>",
        ),
        (
            "<td>90</td><td>Pengujian keliling di terminal</td><td>Berita acara uji</td>",
            "<td>Pengujian keliling di terminal</td><td>Berita acara uji</td><td>8</td>",
        ),
        (
            "<td>82,75</td><td>Survei kepuasan penumpang</td><td>Laporan survei</td>",
            "<td>Survei kepuasan penumpang</td><td>Laporan survei</td><td>1</td>",
        ),
        (
            "<td>120</td><td>Pemasangan rambu di jalan kota</td><td>Berita acara pemasangan</td>",
            "<td>Pemasangan rambu di jalan kota</td><td>Berita acara pemasangan</td><td>4</td>",
        ),
    ),
    harmless("months for quarters", ("Triwulan I, II, III, IV", "Januari - Desember"), everywhere=True),
    harmless("every quarter", ("Triwulan I, II, III, IV", "Setiap triwulan"), everywhere=True),
    harmless("TW in the plan", ("Triwulan I, II, III, IV", "TW I - TW IV"), everywhere=True),
    harmless(
        "remarks behind the plan",
        ("<th>Waktu Pelaksanaan</th>", "<th>Waktu Pelaksanaan</th><th>Keterangan</th>"),
        ("IV</td></tr>", "IV</td><td>Kumulatif</td></tr>"),
        everywhere=True,
    ),
    harmless(
        "remarks behind the targets",
        (
            '<th rowspan="2" style="width:95mm">',
            '<th rowspan="2">Ket.</th><th rowspan="2" style="width:95mm">',
        ),
        ("<td>4,2</td><td>Definisi", "<td>4,2</td><td>IKU</td><td>Definisi"),
        ("<td>90</td><td>Definisi", "<td>90</td><td>IKU</td><td>Definisi"),
        ("<td>82,75</td><td>Definisi", "<td>82,75</td><td>IKU</td><td>Definisi"),
        ("<td>20</td><td>Definisi", "<td>20</td><td>IKK</td><td>Definisi"),
    ),
    # measurement
    harmless(
        "headings without a colon",
        ("Definisi Operasional :", "Definisi Operasional"),
        ("Formula :", "Formula"),
        ("Sumber Data :", "Sumber Data"),
        everywhere=True,
    ),
    harmless(
        "headings in one paragraph",
        ("<br>Formula :<br>", " Formula : "),
        ("<br>Sumber Data :<br>", " Sumber Data : "),
        everywhere=True,
    ),
    harmless(
        "headings in capitals",
        ("Definisi Operasional :", "DEFINISI OPERASIONAL:"),
        ("Formula :", "FORMULA:"),
        ("Sumber Data :", "SUMBER DATA:"),
        everywhere=True,
    ),
    harmless(
        "headings with letters",
        ("Definisi Operasional :", "a. Definisi Operasional :"),
        ("Formula :", "b. Formula :"),
        ("Sumber Data :", "c. Sumber Data :"),
        everywhere=True,
    ),
    harmless("Rumus for Formula", ("Formula :", "Rumus Perhitungan :"), everywhere=True),
    harmless(
        "a fraction over a line",
        (
            "(Jumlah armada yang laik jalan / jumlah armada terdaftar) x 100%",
            "Jumlah armada yang laik jalan<br>---------------------------------- x 100%<br>Jumlah armada terdaftar",
        ),
    ),
    harmless(
        "a fraction over a drawn line",
        (
            "(Jumlah armada yang laik jalan / jumlah armada terdaftar) x 100%",
            '<span style="display:inline-block;vertical-align:middle;text-align:center"><span style="display:block;border-bottom:.7pt solid #000">Jumlah armada yang laik jalan</span><span style="display:block">Jumlah armada terdaftar</span></span> x 100%',
        ),
    ),
    harmless(
        "divided in words",
        (
            "(Jumlah armada yang laik jalan / jumlah armada terdaftar) x 100%",
            "Jumlah armada yang laik jalan dibagi jumlah armada terdaftar dikali 100%",
        ),
    ),
    harmless(
        "a division sign",
        (
            "(Jumlah armada yang laik jalan / jumlah armada terdaftar) x 100%",
            "(Jumlah armada yang laik jalan ÷ jumlah armada terdaftar) × 100 %",
        ),
    ),
    harmless("an idiom", (MEANS, MEANS + "; semakin tinggi semakin baik")),
    harmless("a plan in force", (MEANS, MEANS + " dalam Renstra 2025-2029")),
    harmless(
        "a plan replaced", (MEANS, MEANS + " dalam Renstra 2025-2029 yang menggantikan Renstra 2020-2024")
    ),
    harmless("the plan of the state", (MEANS, MEANS + " sejalan dengan RPJPN 2025-2045")),
    harmless("a year in the past", (MEANS, MEANS + " yang disusun tahun 2023")),
    harmless(
        "a regulation abbreviated",
        (MEANS, MEANS + " menurut Perwali Nomor 21 Tahun 2022 tentang Pengujian Berkala Kendaraan"),
    ),
    harmless(
        "another region's regulation",
        (
            MEANS,
            MEANS
            + " menurut Peraturan Daerah Provinsi Tirtamulya Nomor 4 Tahun 2023 tentang Pajak Daerah serta Peraturan Daerah Kota Muara Tenang Nomor 4 Tahun 2023 tentang Jalan",
        ),
    ),
    harmless(
        "initials in a title",
        (
            MEANS,
            MEANS
            + " menurut Permenpan RB Nomor 88 Tahun 2021 tentang Evaluasi AKIP dan Permenpan RB Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
        ),
    ),
    # statement and signatures
    harmless("kesatu", ("Pihak Pertama", "Pihak Kesatu"), everywhere=True),
    harmless("saya", ("tanggung jawab kami", "tanggung jawab saya")),
    harmless(
        "the year of the budget", ("KINERJA TAHUN 2026", "KINERJA TAHUN ANGGARAN 2026"), everywhere=True
    ),
    harmless("a short place", ("Muara Tenang, 12 Januari", "M. Tenang, 12 Januari"), everywhere=True),
    harmless(
        "in two lines",
        ("<br>Pihak Kedua,<br>WALI KOTA", "<br><br>Pihak Kedua,<br>WALI KOTA"),
        ("Muara Tenang, 12 Januari 2026", "Ditetapkan di Muara Tenang<br>pada tanggal 12 Januari 2026"),
        everywhere=True,
    ),
    harmless("in digits", ("12 Januari 2026", "12-01-2026"), everywhere=True),
    harmless("signed in December", ("12 Januari 2026", "29 Desember 2025"), everywhere=True),
    harmless("a rank and a grade", ("Pembina Utama Muda", "Pembina Utama Muda (IV/c)"), everywhere=True),
    harmless("no rank", ("Pembina Utama Muda<br>", ""), everywhere=True),
    harmless("NIP with a colon", ("NIP. 19710804", "NIP : 19710804"), everywhere=True),
    harmless("NIP without blanks", ("19710804 199803 1 006", "197108041998031006"), everywhere=True),
    harmless(
        "acting mayor",
        ("Wali Kota Muara Tenang</td>", "Pj. Wali Kota Muara Tenang</td>"),
        ("WALI KOTA MUARA TENANG<br>", "Pj. WALI KOTA MUARA TENANG<br>"),
        everywhere=True,
    ),
    harmless(
        "acting head",
        (": Kepala Dinas", ": Plt. Kepala Dinas"),
        ("<br>KEPALA DINAS", "<br>Plt. KEPALA DINAS"),
        everywhere=True,
    ),
    harmless(
        "Walikota",
        ("Wali Kota Muara", "Walikota Muara"),
        ("WALI KOTA MUARA", "WALIKOTA MUARA"),
        everywhere=True,
    ),
    harmless(
        "region in blocks",
        ("<br>KEPALA DINAS PERHUBUNGAN<br>", "<br>KEPALA DINAS PERHUBUNGAN<br>KOTA MUARA TENANG<br>"),
        everywhere=True,
    ),
    harmless(
        "Kepala Dinas alone", ("<br>KEPALA DINAS PERHUBUNGAN<br>", "<br>KEPALA DINAS<br>"), everywhere=True
    ),
    harmless(
        "name in capitals",
        ("<b>Ir. Hendra Saputra, M.T.</b>", "<b>Ir. HENDRA SAPUTRA, M.T.</b>"),
        everywhere=True,
    ),
    harmless(
        "degrees without points",
        ("<b>Ir. Hendra Saputra, M.T.</b>", "<b>Ir. Hendra Saputra, MT</b>"),
        everywhere=True,
    ),
    harmless(
        "first party left",
        (
            "<td><br>Pihak Kedua,<br>WALI KOTA MUARA TENANG<br><br><br><b>Dr. Lestari Anggraini, S.H., M.Si.</b></td>\n<td>Muara Tenang, 12 Januari 2026<br>Pihak Pertama,<br>KEPALA DINAS PERHUBUNGAN<br><br><br><b>Ir. Hendra Saputra, M.T.</b><br>Pembina Utama Muda<br>NIP. 19710804 199803 1 006</td>",
            "<td><br>Pihak Pertama,<br>KEPALA DINAS PERHUBUNGAN<br><br><br><b>Ir. Hendra Saputra, M.T.</b><br>Pembina Utama Muda<br>NIP. 19710804 199803 1 006</td>\n<td>Muara Tenang, 12 Januari 2026<br>Pihak Kedua,<br>WALI KOTA MUARA TENANG<br><br><br><b>Dr. Lestari Anggraini, S.H., M.Si.</b></td>",
        ),
        everywhere=True,
    ),
    harmless(
        "a division under its head",
        ("Kepala Dinas Perhubungan Kota Muara Tenang", "Kepala Bidang Angkutan"),
        ("<br>KEPALA DINAS PERHUBUNGAN<br>", "<br>KEPALA BIDANG ANGKUTAN<br>"),
        ("Wali Kota Muara Tenang</td>", "Kepala Dinas Perhubungan Kota Muara Tenang</td>"),
        ("WALI KOTA MUARA TENANG<br>", "KEPALA DINAS PERHUBUNGAN<br>"),
        everywhere=True,
    ),
    harmless(
        "a section under its division",
        ("Kepala Dinas Perhubungan Kota Muara Tenang", "Kepala Seksi Angkutan Orang"),
        ("<br>KEPALA DINAS PERHUBUNGAN<br>", "<br>KEPALA SEKSI ANGKUTAN ORANG<br>"),
        ("Wali Kota Muara Tenang</td>", "Kepala Bidang Angkutan Dinas Perhubungan Kota Muara Tenang</td>"),
        ("WALI KOTA MUARA TENANG<br>", "KEPALA BIDANG ANGKUTAN<br>"),
        everywhere=True,
    ),
    harmless(
        "a paragraph more",
        (
            "penghargaan dan sanksi.</p>",
            "penghargaan dan sanksi.</p><p>Demikian perjanjian kinerja ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.</p>",
        ),
    ),
    # money
    harmless(
        "cents",
        ("6.400.000.000", "6.400.000.000,00"),
        ("8.735.250.000", "8.735.250.000,00"),
        ("15.135.250.000", "15.135.250.000,00"),
    ),
    harmless(
        "Rp before amounts",
        ("<td>6.400.000.000", "<td>Rp 6.400.000.000"),
        ("<td>4.150.000.000", "<td>Rp 4.150.000.000"),
        ("<td>2.250.000.000", "<td>Rp 2.250.000.000"),
        ("<td>8.735.250.000", "<td>Rp 8.735.250.000"),
        ("<td>15.135.250.000", "<td>Rp 15.135.250.000"),
    ),
    harmless(
        "programs in capitals",
        ("Program Penunjang Urusan Pemerintahan Daerah", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH"),
    ),
    harmless("no total", ("<tr><td></td><td></td><td>Jumlah</td><td>15.135.250.000</td><td></td></tr>", "")),
    harmless("JUMLAH TOTAL", ("<td>Jumlah</td><td>15", "<td>JUMLAH TOTAL</td><td>15")),
    harmless(
        "children by number",
        *budget(
            (
                ("1", "Lalu Lintas", "300.000"),
                ("1.1", "Rambu", "100.000"),
                ("1.2", "Marka", "200.000"),
                ("2", "Terminal", "400.000"),
            ),
            "700.000",
        ),
    ),
    harmless(
        "children by letter",
        *budget(
            (
                ("1.", "Lalu Lintas", "300.000"),
                ("a.", "Rambu", "100.000"),
                ("b.", "Marka", "200.000"),
                ("2.", "Terminal", "400.000"),
            ),
            "700.000",
        ),
    ),
    harmless(
        "grandchildren",
        *budget(
            (
                ("1", "Lalu Lintas", "300.000"),
                ("1.1", "Rambu", "300.000"),
                ("1.1.1", "Tiang", "100.000"),
                ("1.1.2", "Papan", "200.000"),
                ("2", "Terminal", "400.000"),
            ),
            "700.000",
        ),
    ),
    harmless(
        "some children only",
        *budget(
            (("1", "Lalu Lintas", "300.000"), ("2", "Terminal", "400.000"), ("3", "Parkir", "50.000")),
            "750.000",
        ),
    ),
    harmless(
        "in thousands",
        ("Anggaran (Rp)", "Anggaran (Rp ribu)"),
        ("6.400.000.000", "6.400.000"),
        ("4.150.000.000", "4.150.000"),
        ("2.250.000.000", "2.250.000"),
        ("8.735.250.000", "8.735.250"),
        ("15.135.250.000", "15.135.250"),
    ),
    harmless(
        "another shared program",
        (
            "<td>APBD</td></tr>\n<tr><td></td><td></td><td>Jumlah",
            "<td>APBD dan DAK</td></tr>\n<tr><td></td><td></td><td>Jumlah",
        ),
    ),
    harmless(
        "a total in words",
        (
            TOTAL,
            TOTAL
            + "<tr><td></td><td></td><td>Terbilang: Lima Belas Milyar Seratus Tiga Puluh Lima Juta Dua Ratus Lima Puluh Ribu Rupiah</td><td></td><td></td></tr>",
        ),
    ),
    harmless(
        "a total in words behind it",
        (
            "15.135.250.000",
            "15.135.250.000 (lima belas miliar seratus tiga puluh lima juta dua ratus lima puluh ribu rupiah)",
        ),
    ),
    harmless(
        "the place above the date",
        ("Muara Tenang, 12 Januari 2026", "Muara Tenang<br>12 Januari 2026"),
        everywhere=True,
    ),
)
