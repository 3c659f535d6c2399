"""Defects of the office's page, each as an office might print it."""

from __future__ import annotations

from office.change import Change, Swap, defect

WEIGHTS = "Nilai tertimbang unsur:<br>a. Ketepatan waktu (bobot 40%)<br>b. Kenyamanan (bobot 35%)<br>c. Tarif (bobot 25%)"
RATIO = "<td>Rasio</td><td>4,2</td><td>4,8</td><td>4,6</td><td>4,4</td><td>4,2</td>"
SHARE = "<td>%</td><td>90</td><td>84</td><td>86</td><td>88</td><td>90</td>"
INDEX = "<td>Indeks</td><td>82,75</td><td>-</td><td>-</td><td>-</td><td>82,75</td>"
COUNT = "<td>Unit</td><td>120</td><td>20</td><td>40</td><td>40</td><td>20</td>"
HEAD = '<th rowspan="2">Satuan</th>'
UNTIL = "Jumlah rambu yang terpasang setiap triwulan"
SOURCE = "Berita acara pemasangan</td></tr>"
MEANS = "Rambu yang dipasang menurut rencana induk"
BUDGET = (
    "<tr><td>1</td><td>2.15.02</td><td>Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan</td><td>6.400.000.000</td>"
    "<td>APBD</td></tr>\n<tr><td></td><td>2.15.02.2.01</td><td>Penyediaan Perlengkapan Jalan</td><td>4.150.000.000</td>"
    "<td>APBD</td></tr>\n<tr><td></td><td>2.15.02.2.02</td><td>Pengujian Berkala Kendaraan Bermotor</td>"
    "<td>2.250.000.000</td><td>APBD</td></tr>\n<tr><td>2</td><td>2.15.01</td>"
    "<td>Program Penunjang Urusan Pemerintahan Daerah</td><td>8.735.250.000</td><td>APBD</td></tr>"
)
HEADED = "<th>No</th><th>Kode</th><th>Program/Kegiatan</th><th>Anggaran (Rp)</th><th>Keterangan</th>"
TOTAL = "<tr><td></td><td></td><td>Jumlah</td><td>15.135.250.000</td><td></td></tr>"
FIRST_NIP = "NIP. 19710804 199803 1 006"


def weights(rule: str, name: str, text: str) -> Change:
    return defect(rule, name, (WEIGHTS, text), beside="WGT001 WGT002")


def column(*cells: str, printed: str = "") -> tuple[Swap, ...]:
    """A column of weights before the unit; ``printed`` is a total beneath it."""
    old = (RATIO, SHARE, INDEX, COUNT)
    swaps = [(HEAD, '<th rowspan="2">Bobot</th>' + HEAD)]
    swaps += [(row, f"<td>{cell}</td>{row}") for row, cell in zip(old, cells, strict=True)]
    if printed:
        total = f"<tr><td></td><td></td><td>JUMLAH</td><td>{printed}</td>" + "<td></td>" * 7 + "</tr>"
        swaps.append((SOURCE, SOURCE + total))
    return tuple(swaps)


def budget(rows: tuple[tuple[str, str, str], ...], total: str) -> tuple[Swap, ...]:
    new = "".join(f"<tr><td>{n}</td><td>{t}</td><td>{b}</td><td>APBD</td></tr>" for n, t, b in rows)
    return (
        (HEADED, HEADED.replace("<th>Kode</th>", "")),
        (BUDGET, new),
        (TOTAL, f"<tr><td></td><td>Jumlah</td><td>{total}</td><td></td></tr>"),
    )


def plan_months(rows: tuple[tuple[str, str, tuple[str, ...]], ...]) -> tuple[Swap, ...]:
    """A table of monthly targets behind the plan: name, annual, twelve cells a row."""
    heads = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    table = '<br><table class="grid"><tr><th>No</th><th>Indikator Kinerja</th><th>Target</th>'
    table += "".join(f"<th>{head}</th>" for head in heads) + "</tr>"
    for number, (name, annual, cells) in enumerate(rows, 1):
        table += f"<tr><td>{number}</td><td>{name}</td><td>{annual}</td>"
        table += "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    return (("</tbody></table></div>\n</body>", f"</tbody></table>{table}</table></div>\n</body>"),)


DEFECTS = (
    # weights in every form
    weights(
        "WGT001",
        "words without digits",
        "Bobot unsur:<br>a. Ketepatan waktu empat puluh persen<br>b. Kenyamanan lima puluh persen",
    ),
    weights(
        "WGT001",
        "letters, percent behind",
        "Bobot unsur:<br>a. Ketepatan waktu 40%<br>b. Kenyamanan 35%<br>c. Tarif 20%",
    ),
    weights(
        "WGT001",
        "fractions of one",
        "Bobot unsur:<br>Ketepatan waktu = 0,40<br>Kenyamanan = 0,35<br>Tarif = 0,20",
    ),
    weights("WGT001", "factors", "Indeks = (0,40 x ketepatan waktu) + (0,35 x kenyamanan) + (0,20 x tarif)"),
    weights(
        "WGT001", "factors in percent", "Nilai akhir = 40% x ketepatan waktu + 35% x kenyamanan + 35% x tarif"
    ),
    weights(
        "WGT001",
        "one sentence",
        "Indeks dihitung dengan bobot ketepatan waktu 40%, kenyamanan 35% dan tarif 15%",
    ),
    weights("WGT001", "semicolons", "Bobot: ketepatan waktu = 40%; kenyamanan = 35%; tarif = 30%"),
    weights(
        "WGT001",
        "dashes and colons",
        "Bobot unsur (%):<br>- Ketepatan waktu: 40<br>- Kenyamanan: 35<br>- Tarif: 20",
    ),
    weights(
        "WGT001",
        "a list within a list",
        "a. Ketepatan waktu (bobot 60%)<br>1) Berangkat (bobot 50%)<br>2) Tiba (bobot 40%)<br>b. Kenyamanan (bobot 40%)",
    ),
    weights(
        "WGT008",
        "digits and letters",
        "a. Ketepatan waktu 40% (empat puluh lima persen)<br>b. Kenyamanan 35% (tiga puluh lima persen)<br>c. Tarif 25% (dua puluh lima persen)",
    ),
    weights(
        "WGT002",
        "one component under two letters",
        "a. Ketepatan waktu (bobot 40%)<br>b. Tarif (bobot 35%)<br>c. Tarif (bobot 25%)",
    ),
    defect("WGT001", "a column", *column("30", "30", "20", "25")),
    defect("WGT001", "a column with its total", *column("30%", "30%", "20%", "19%", printed="99%")),
    defect("WGT001", "a printed total that is not the sum", *column("30", "30", "20", "20", printed="90")),
    defect("WGT001", "a column of fractions", *column("0,30", "0,30", "0,20", "0,10")),
    # numbers of the year
    defect(
        "TGT002",
        "sum of the quarters",
        (COUNT, COUNT.replace("<td>20</td><td>40</td>", "<td>20</td><td>45</td>")),
    ),
    defect(
        "TGT002", "last quarter", (SHARE, SHARE.replace("<td>88</td><td>90</td>", "<td>88</td><td>91</td>"))
    ),
    defect(
        "TGT003",
        "a running share falls",
        (SHARE, SHARE.replace("<td>84</td><td>86</td>", "<td>87</td><td>85</td>")),
    ),
    defect(
        "TGT015",
        "less is better, quarters rise",
        (
            RATIO,
            RATIO.replace(
                "<td>4,8</td><td>4,6</td><td>4,4</td><td>4,2</td>",
                "<td>3,6</td><td>3,8</td><td>4,0</td><td>4,2</td>",
            ),
        ),
    ),
    defect(
        "TGT006",
        "a share over a hundred",
        (SHARE, SHARE.replace(">90<", ">190<")),
        beside="ACT001 TGT002 TGT003",
    ),
    defect(
        "TGT006",
        "part of a sign",
        (COUNT, COUNT.replace("<td>20</td><td>40</td><td>40</td>", "<td>20,5</td><td>39,5</td><td>40</td>")),
    ),
    defect("TGT008", "index in percent", ("<td>Indeks</td><td>82", "<td>Persen</td><td>82"), beside="WGT004"),
    defect(
        "TGT008",
        "Index in percent",
        ("Indeks kepuasan penumpang", "Index kepuasan penumpang"),
        ("<td>Indeks</td><td>82", "<td>Persen</td><td>82"),
        beside="ACT002 WGT004 ACT007 STR009",
    ),
    defect(
        "TGT008",
        "a score with a percent sign",
        ("<td>Indeks</td><td>82,75</td>", "<td>Indeks</td><td>82,75%</td>"),
        beside="ACT001",
    ),
    defect(
        "TGT008",
        "so many of so many",
        ("<td>%</td><td>90</td>", "<td>%</td><td>90 dari 100 Armada</td>"),
        beside="TGT002 ACT001",
    ),
    defect("TGT008", "a unit that is a number", ("<td>Unit</td><td>120", "<td>1</td><td>120")),
    defect("TGT008", "a share in units", ("<td>%</td><td>90", "<td>Unit</td><td>90")),
    defect(
        "TGT007",
        "no number at all",
        ("<td>Unit</td><td>120</td>", "<td>Unit</td><td>menyesuaikan</td>"),
        beside="ACT001 TGT002 TGT007",
    ),
    defect(
        "TGT007",
        "a column too narrow",
        ("<td>Unit</td><td>120</td>", "<td>Unit</td><td>####</td>"),
        beside="ACT001 TGT002 TGT007",
    ),
    defect(
        "TGT007",
        "points and commas for decimals",
        ("<td>-</td><td>82,75</td>", "<td>-</td><td>82.75</td>"),
        beside="TGT002",
    ),
    defect("TGT009", "no quarter at all", (SHARE, "<td>%</td><td>90</td>" + "<td>-</td>" * 4)),
    defect(
        "TGT012",
        "at the edge of its band",
        (
            "Nilai tertimbang unsur:",
            "Kategori: 0 - 60 kurang; 60,01 - 82 cukup; 82,01 - 100 baik<br>Nilai tertimbang unsur:",
        ),
        beside="WGT003",
    ),
    defect(
        "WGT003",
        "bands with a gap",
        (
            "Nilai tertimbang unsur:",
            "Kategori: 0 - 60 kurang; 65 - 80 cukup; 80,01 - 100 baik<br>Nilai tertimbang unsur:",
        ),
        beside="TGT012",
    ),
    defect(
        "TGT013",
        "another month than the quarter",
        (UNTIL, "Jumlah rambu yang terpasang, dilaksanakan pada bulan Juni dan Agustus"),
    ),
    defect(
        "WGT007", "the method is for one quarter", (UNTIL, "Jumlah rambu yang terpasang pada triwulan IV")
    ),
    defect(
        "TGT014",
        "months that miss the year",
        *plan_months((("Jumlah rambu yang terpasang", "120", ("10",) * 11 + ("15",)),)),
    ),
    defect(
        "TGT003",
        "a month falls",
        *plan_months(
            (
                (
                    "Persentase armada yang laik jalan",
                    "90",
                    ("80", "81", "82", "83", "84", "85", "79", "86", "87", "88", "89", "90"),
                ),
            )
        ),
    ),
    defect(
        "TGT016",
        "no more than before",
        (HEAD, HEAD + '<th rowspan="2">Kondisi Awal</th>'),
        (RATIO, RATIO.replace("</td><td>4,2</td><td>4,8", "</td><td>5,1</td><td>4,2</td><td>4,8")),
        (SHARE, SHARE.replace("<td>90</td><td>84", "<td>93</td><td>90</td><td>84")),
        (INDEX, INDEX.replace("<td>82,75</td><td>-", "<td>80,10</td><td>82,75</td><td>-")),
        (COUNT, COUNT.replace("<td>120</td><td>20", "<td>100</td><td>120</td><td>20")),
    ),
    defect(
        "TGT017",
        "one odd quarter",
        (
            SHARE,
            SHARE.replace(
                "<td>84</td><td>86</td><td>88</td><td>90</td>", "<td>90</td><td>90</td><td>80</td><td>90</td>"
            ),
        ),
        beside="TGT003",
    ),
    # the plan
    defect("ACT001", "another number", ("<td>90</td><td>Pengujian", "<td>91</td><td>Pengujian")),
    defect(
        "ACT001",
        "another sign",
        ("<td>%</td><td>90</td>", "<td>%</td><td>≥ 90</td>"),
        ("<td>90</td><td>Pengujian", "<td>≤ 90</td><td>Pengujian"),
    ),
    defect("ACT001", "another unit", ("<td>90</td><td>Pengujian", "<td>90 Unit</td><td>Pengujian")),
    defect(
        "ACT002",
        "another objective",
        (
            "Terwujudnya prasarana perhubungan yang andal</td><td>Jumlah rambu yang terpasang</td><td>120",
            "Terwujudnya sarana perhubungan yang aman</td><td>Jumlah rambu yang terpasang</td><td>120",
        ),
    ),
    defect(
        "ACT007",
        "an indicator that is promised nowhere",
        (
            "Jumlah rambu yang terpasang</td><td>120</td><td>Pem",
            "Panjang marka yang dicat</td><td>120</td><td>Pem",
        ),
        beside="STR009 ACT002",
    ),
    defect(
        "ACT003",
        "a quarter with nothing to do",
        ("<td>Triwulan I, II, III, IV</td></tr>\n<tr><td>3", "<td>Triwulan III, IV</td></tr>\n<tr><td>3"),
    ),
    defect(
        "STR009",
        "no plan",
        ("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026<br>", "CATATAN<br>"),
        (
            "<th>Rencana Aksi</th><th>Output</th><th>Waktu Pelaksanaan</th>",
            "<th>Hambatan</th><th>Tindak Lanjut</th><th>Lokasi</th>",
        ),
        beside="STR007 STR004",
    ),
    # statement and signatures
    defect(
        "STR002",
        "not our responsibility",
        ("tersebut menjadi tanggung jawab kami", "tersebut bukan tanggung jawab kami semata"),
    ),
    defect(
        "STR002",
        "responsibility shared",
        ("menjadi tanggung jawab kami", "menjadi tanggung jawab kami bersama Wali Kota dan DPRD"),
    ),
    defect(
        "STR002",
        "no promise",
        ("Pihak Pertama berjanji akan mewujudkan", "Pihak Pertama berupaya mendukung pencapaian"),
        beside="STR001",
    ),
    defect("STR002", "no sanctions", ("pemberian penghargaan dan sanksi", "pemberian penghargaan")),
    defect(
        "STR002",
        "no evaluation",
        (" serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini", ""),
    ),
    defect("STR002", "supervision at will", ("supervisi yang diperlukan", "pengawasan seperlunya")),
    defect("STR002", "short term", ("jangka menengah", "jangka pendek")),
    defect(
        "STR003",
        "an annex of last year",
        ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2025"),
    ),
    defect(
        "STR012",
        "a column of last year",
        ('<th rowspan="2">Target</th>', '<th rowspan="2">Target Tahun 2025</th>'),
    ),
    defect(
        "STR012", "a budget of last year", ("<th>Anggaran (Rp)</th>", "<th>Anggaran Tahun 2025 (Rp)</th>")
    ),
    defect(
        "STR010",
        "an amendment by its body",
        (
            "penghargaan dan sanksi.",
            "penghargaan dan sanksi. Perjanjian ini merupakan perubahan atas Perjanjian Kinerja tanggal 5 Januari 2026.",
        ),
        beside="STR002",
    ),
    defect(
        "STR010",
        "an amended budget",
        (
            "<th>Keterangan</th></tr></thead><tbody>\n<tr><td>1</td><td>2.15.02",
            "<th>Keterangan</th></tr></thead><tbody>\n<tr><td>1</td><td>2.15.02",
        ),
        ("<td>APBD</td>", "<td>APBD-P</td>"),
        everywhere=True,
    ),
    defect(
        "STR005",
        "a number left out",
        (
            "<td>4</td><td>Terwujudnya prasarana perhubungan yang andal</td><td>Jumlah rambu yang terpasang</td><td>Unit",
            "<td>5</td><td>Terwujudnya prasarana perhubungan yang andal</td><td>Jumlah rambu yang terpasang</td><td>Unit",
        ),
    ),
    defect(
        "STR005",
        "Roman numbers with a gap",
        ("<td>1</td><td>Meningkatnya keselamatan", "<td>I</td><td>Meningkatnya keselamatan"),
        ("<td>2</td><td>Meningkatnya kualitas", "<td>II</td><td>Meningkatnya kualitas"),
        ("<td>3</td><td>Meningkatnya kualitas", "<td>III</td><td>Meningkatnya kualitas"),
        ("<td>4</td><td>Terwujudnya prasarana", "<td>V</td><td>Terwujudnya prasarana"),
    ),
    defect(
        "STR006",
        "no indicator in a row",
        ("<td>Jumlah rambu yang terpasang</td><td>Unit", "<td></td><td>Unit"),
        beside="ACT007 STR005 STR009",
    ),
    defect("STR006", "no unit", ("<td>%</td><td>90", "<td></td><td>90"), beside="TGT008"),
    defect("STR006", "no target", ("<td>%</td><td>90</td>", "<td>%</td><td></td>"), beside="ACT001 TGT002"),
    defect(
        "STR007",
        "an indicator twice",
        ("Indeks kepuasan penumpang</td><td>Indeks", "Persentase armada yang laik jalan</td><td>Indeks"),
        beside="TGT008 ACT007 STR009 ACT001 MSR010 ACT002 WGT004",
    ),
    defect(
        "STR011",
        "an objective to do",
        (
            "Meningkatnya keselamatan lalu lintas jalan</td><td>Rasio kecelakaan per 10.000 kendaraan</td><td>Rasio",
            "Melaksanakan pembinaan keselamatan lalu lintas</td><td>Rasio kecelakaan per 10.000 kendaraan</td><td>Rasio",
        ),
        beside="ACT002",
    ),
    defect(
        "STR011",
        "Meningkatkan for Meningkatnya",
        ("Meningkatnya keselamatan lalu lintas jalan", "Meningkatkan keselamatan lalu lintas jalan"),
        everywhere=True,
    ),
    defect(
        "SGN001",
        "no day",
        ("Muara Tenang, 12 Januari 2026", "Muara Tenang, &nbsp; &nbsp; Januari 2026"),
        beside="SGN003",
    ),
    defect("SGN001", "no place", ("Muara Tenang, 12 Januari 2026", "12 Januari 2026"), beside="SGN009"),
    defect("SGN003", "two days", ("Muara Tenang, 12 Januari 2026", "Muara Tenang, 13 Januari 2026")),
    defect(
        "SGN005",
        "a secretary above a head",
        ("Wali Kota Muara Tenang", "Sekretaris Daerah Kota Muara Tenang"),
        ("WALI KOTA MUARA TENANG", "SEKRETARIS DAERAH KOTA MUARA TENANG"),
        everywhere=True,
    ),
    defect(
        "SGN008",
        "a division straight to the mayor",
        (
            "Kepala Dinas Perhubungan Kota Muara Tenang",
            "Kepala Bidang Angkutan pada Dinas Perhubungan Kota Muara Tenang",
        ),
        ("<br>KEPALA DINAS PERHUBUNGAN", "<br>KEPALA BIDANG ANGKUTAN"),
        everywhere=True,
    ),
    defect(
        "SGN008",
        "a section above its division",
        ("Kepala Dinas Perhubungan Kota Muara Tenang", "Kepala Bidang Angkutan"),
        ("<br>KEPALA DINAS PERHUBUNGAN", "<br>KEPALA BIDANG ANGKUTAN"),
        ("Wali Kota Muara Tenang</td>", "Kepala Seksi Angkutan Orang</td>"),
        ("WALI KOTA MUARA TENANG", "KEPALA SEKSI ANGKUTAN ORANG"),
        everywhere=True,
    ),
    defect(
        "SGN008",
        "a superior of another body",
        (
            "Kepala Dinas Perhubungan Kota Muara Tenang",
            "Kepala Bidang Angkutan Dinas Perhubungan Kota Muara Tenang",
        ),
        ("<br>KEPALA DINAS PERHUBUNGAN", "<br>KEPALA BIDANG ANGKUTAN DINAS PERHUBUNGAN"),
        ("Wali Kota Muara Tenang</td>", "Kepala Dinas Kesehatan Kota Muara Tenang</td>"),
        ("WALI KOTA MUARA TENANG", "KEPALA DINAS KESEHATAN"),
        everywhere=True,
    ),
    defect(
        "SGN007",
        "one person twice",
        ("Dr. Lestari Anggraini, S.H., M.Si.", "Ir. Hendra Saputra, M.T."),
        everywhere=True,
    ),
    defect("SGN009", "two places", ("Muara Tenang, 12 Januari 2026", "Muara Damai, 12 Januari 2026")),
    defect(
        "SGN006",
        "another office in a block",
        ("<br>KEPALA DINAS PERHUBUNGAN<br>", "<br>KEPALA DINAS PEKERJAAN UMUM<br>"),
    ),
    defect(
        "SGN006",
        "the secretary in a block",
        ("<br>KEPALA DINAS PERHUBUNGAN<br>", "<br>SEKRETARIS DINAS PERHUBUNGAN<br>"),
    ),
    defect("SGN006", "a neighbour's mayor", ("WALI KOTA MUARA TENANG<br>", "WALI KOTA MUARA DAMAI<br>")),
    defect(
        "SGN006",
        "another person in a block",
        ("<b>Ir. Hendra Saputra, M.T.</b>", "<b>Drs. Yusran Malik</b>"),
        beside="IDN001",
    ),
    defect("IDN001", "two numbers", (FIRST_NIP, FIRST_NIP.replace("006", "007"))),
    defect("IDN002", "a digit lost", (FIRST_NIP, FIRST_NIP.replace("006", "06")), beside="IDN001"),
    defect(
        "IDN003",
        "born on no day",
        (FIRST_NIP, FIRST_NIP.replace("19710804", "19711304")),
        beside="IDN001",
        everywhere=True,
    ),
    defect(
        "IDN004",
        "appointed later than signed",
        (FIRST_NIP, FIRST_NIP.replace("199803", "202803")),
        beside="IDN005",
        everywhere=True,
    ),
    defect("IDN007", "a name misspelt", (": Ir. Hendra Saputra", ": Ir. Hendra Saputro")),
    defect(
        "IDN010",
        "another body's copy",
        (
            "<h3>RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026<br>DINAS PERHUBUNGAN",
            "<h3>RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026<br>DINAS KESEHATAN",
        ),
        beside="IDN008",
    ),
    # regulations and plans
    defect(
        "CIT001",
        "one regulation, two titles",
        (
            "Kejadian kecelakaan dibandingkan",
            "Menurut Peraturan Wali Kota Nomor 21 Tahun 2022 tentang Retribusi Parkir, kejadian kecelakaan dibandingkan",
        ),
    ),
    defect("CIT003", "a regulation from the future", ("Nomor 21 Tahun 2022", "Nomor 21 Tahun 2028")),
    defect(
        "CIT005",
        "no title",
        ("Nomor 21 Tahun 2022 tentang Pengujian Berkala Kendaraan", "Nomor 21 Tahun 2022"),
    ),
    defect(
        "CIT007",
        "a Renstra that has ended",
        ("dalam dokumen perencanaan.", "dalam Renstra Dinas Perhubungan Tahun 2019-2024."),
        beside="STR002",
    ),
    defect(
        "CIT007",
        "an RPJMD that has ended, in a cell",
        (MEANS, "Rambu yang dipasang menurut RPJMD 2020 - 2025"),
    ),
    defect("CIT007", "a year's plan of another year", (MEANS, "Rambu yang dipasang menurut RKPD Tahun 2024")),
    # how it is measured
    defect("MSR001", "no definition", (f"Definisi Operasional :<br>{MEANS}<br>", "")),
    defect("MSR002", "no method", (f"Formula :<br>{UNTIL}<br>", "")),
    defect("MSR003", "no source", ("<br>Sumber Data :<br>Berita acara pemasangan", "")),
    defect(
        "MSR006",
        "objective is indicator",
        ("Terwujudnya prasarana perhubungan yang andal", "Jumlah rambu yang terpasang"),
        everywhere=True,
    ),
    defect("MSR008", "good enough", (MEANS, "Rambu yang kondisinya cukup baik")),
    defect("MSR008", "deemed sufficient", (MEANS, "Rambu yang dianggap memadai")),
    defect("MSR010", "a copied definition", (MEANS, "Kepuasan penumpang menurut survei tahunan")),
    defect("WGT004", "no hundred", ("jumlah armada terdaftar) x 100%", "jumlah armada terdaftar)")),
    defect(
        "WGT005",
        "a bracket open",
        ("(Jumlah armada yang laik jalan /", "Jumlah armada yang laik jalan /"),
        beside="WGT004",
    ),
    defect(
        "WGT006",
        "another thing counted",
        (
            "(Jumlah armada yang laik jalan / jumlah armada terdaftar)",
            "(Jumlah terminal yang direnovasi / jumlah terminal seluruhnya)",
        ),
    ),
    # money
    defect(
        "BGT001",
        "no budget",
        (HEADED, "<th>No</th><th>Lokasi</th><th>Hambatan</th><th>Solusi</th><th>Status</th>"),
        beside="STR005",
    ),
    defect("BGT002", "another total", ("15.135.250.000", "15.153.250.000")),
    defect("BGT003", "activities beyond their program", ("4.150.000.000", "4.510.000.000")),
    defect(
        "BGT003",
        "children by number",
        *budget(
            (
                ("1", "Lalu Lintas", "300.000"),
                ("1.1", "Rambu", "100.000"),
                ("1.2", "Marka", "250.000"),
                ("2", "Terminal", "400.000"),
            ),
            "700.000",
        ),
    ),
    defect(
        "BGT003",
        "children by letter",
        *budget(
            (
                ("1.", "Lalu Lintas", "300.000"),
                ("a.", "Rambu", "100.000"),
                ("b.", "Marka", "250.000"),
                ("2.", "Terminal", "400.000"),
            ),
            "700.000",
        ),
    ),
    defect(
        "BGT003",
        "grandchildren",
        *budget(
            (
                ("1", "Lalu Lintas", "300.000"),
                ("1.1", "Rambu", "300.000"),
                ("1.1.1", "Tiang", "100.000"),
                ("1.1.2", "Papan", "150.000"),
                ("2", "Terminal", "400.000"),
            ),
            "700.000",
        ),
    ),
    defect("BGT004", "commas for thousands", ("8.735.250.000", "8,735,250,000"), beside="BGT002"),
    defect("BGT005", "a program without money", ("8.735.250.000", ""), beside="BGT002"),
    defect(
        "BGT006",
        "a program twice",
        (
            "Program Penunjang Urusan Pemerintahan Daerah",
            "Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan",
        ),
    ),
    defect("BGT007", "a child of another program", ("2.15.02.2.02", "2.15.03.2.02"), beside="BGT003"),
    defect(
        "BGT008",
        "a total in other words",
        (
            TOTAL,
            TOTAL
            + "<tr><td></td><td></td><td>Terbilang: lima belas miliar seratus tiga puluh lima juta dua ratus ribu rupiah</td><td></td><td></td></tr>",
        ),
    ),
    defect(
        "BGT008",
        "a total in other words behind it",
        (
            "15.135.250.000",
            "15.135.250.000 (lima belas miliar seratus tiga puluh juta dua ratus lima puluh ribu rupiah)",
        ),
    ),
    defect(
        "MSR011",
        "a head who promises documents",
        ("Jumlah rambu yang terpasang", "Jumlah dokumen rambu yang tersusun"),
        everywhere=True,
    ),
    defect(
        "TGT018",
        "nothing promised",
        (COUNT, "<td>Unit</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td>"),
        beside="ACT001 TGT009",
    ),
    defect("IDN011", "two ranks", ("Pembina Utama Muda", "Pembina Tingkat I")),
    defect(
        "IDN011", "another degree", ("<b>Ir. Hendra Saputra, M.T.</b>", "<b>Ir. Hendra Saputra, M.Si.</b>")
    ),
)
