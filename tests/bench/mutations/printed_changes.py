"""Defects and harmless variations of ``printed.html``, as changes of what it prints."""

from __future__ import annotations

from dataclasses import dataclass

Swap = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """``swaps`` replace print (the first place, or everywhere); ``rule`` must say so, ``with_it`` may."""

    name: str
    swaps: tuple[Swap, ...]
    rule: str = ""
    with_it: tuple[str, ...] = ()
    everywhere: bool = False


def _defect(rule: str, name: str, old: str, new: str, *with_it: str) -> Change:
    return Change(name, ((old, new),), rule, with_it)


def _harmless(name: str, *swaps: Swap, everywhere: bool = False) -> Change:
    return Change(name, swaps, everywhere=everywhere)


_WEIGHTS = (
    "Penilaian komponen:<br>a. Kebersihan (bobot 30%)<br>b. Keamanan (bobot 25%)<br>"
    "c. Fasilitas (bobot 25%)<br>d. Tanaman (bobot 20%)"
)
_HEAD = "<th>Satuan</th><th>Target Tahunan</th>"
_SIGNED = "Lirih Jaya, 20 Januari 2025"


def _weights(rule: str, name: str, text: str) -> Change:
    return Change(name, ((_WEIGHTS, f"Dinilai oleh tim.<br>{text}"),), rule, ("WGT001", "WGT002"))


def _column(name: str, rule: str, *weights: str) -> Change:
    cells = ("<td>82,5</td><td>N/A</td>", "<td>88</td><td>20</td>", "<td>40</td><td>10</td>")
    swaps = [(_HEAD, "<th>Satuan</th><th>Bobot</th><th>Target Tahunan</th>")]
    swaps += [(cell, f"<td>{weight}</td>{cell}") for cell, weight in zip(cells, weights, strict=True)]
    return Change(name, tuple(swaps), rule)


def _budget(name: str, rule: str, rows: tuple[tuple[str, str, str], ...], total: str) -> Change:
    old = (
        "<tr><td>1</td><td>Program Pengelolaan Ruang Hijau</td><td>Rp1.250.000.000</td><td>APBD</td></tr>\n"
        "<tr><td>2</td><td>Program Pengelolaan Pemakaman</td><td>Rp750.500.000</td><td>APBD</td></tr>\n"
    )
    new = "".join(f"<tr><td>{n}</td><td>{t}</td><td>{b}</td><td></td></tr>\n" for n, t, b in rows)
    return Change(name, ((old, new), ("<td>Rp2.000.500.000</td>", f"<td>{total}</td>")), rule)


DEFECTS = (
    _weights(
        "WGT001",
        "weights in words",
        "Bobot komponen:<br>a. Kebersihan tiga puluh persen<br>b. Keamanan enam puluh persen",
    ),
    _weights("WGT001", "weights without bracket", "Bobot komponen:<br>a. Kebersihan 30%<br>b. Keamanan 60%"),
    _weights("WGT001", "weights as fractions", "Bobot komponen:<br>Kebersihan = 0,30<br>Keamanan = 0,60"),
    _weights(
        "WGT001", "weights as factors of a sum", "Indeks = (40% x nilai kebersihan) + (50% x nilai keamanan)"
    ),
    _weights(
        "WGT001",
        "weights in a sentence",
        "Dinilai dengan bobot kebersihan 30%, keamanan 30%, dan tanaman 30%",
    ),
    _weights("WGT001", "weights on one line", "Bobot: Kebersihan = 30%; Keamanan = 60%"),
    _weights("WGT001", "weights without a sign", "Bobot komponen:<br>- Kebersihan: 30<br>- Keamanan: 60"),
    _weights("WGT001", "weights named", "Bobot kebersihan : 30%<br>Bobot keamanan : 60%"),
    _weights("WGT002", "a component twice", "a. Kebersihan (bobot 50%)<br>b. Kebersihan (bobot 50%)"),
    _weights(
        "WGT008",
        "digits against words",
        "a. Kebersihan 30% (tiga puluh lima persen) dari bobot<br>b. Keamanan",
    ),
    _column("weights in a column", "WGT001", "40", "30", "29"),
    _column("weights in a column with percent", "WGT001", "40%", "40%", "30%"),
    _defect("WGT001", "one weight other", "Tanaman (bobot 20%)", "Tanaman (bobot 25%)"),
    _defect("TGT002", "a quarter that does not fit", "<td>70</td><td>88</td>", "<td>70</td><td>87</td>"),
    _defect(
        "TGT002",
        "a sum that does not fit",
        "<td>40</td><td>10</td><td>10</td>",
        "<td>40</td><td>10</td><td>15</td>",
    ),
    _defect("TGT003", "a fall", "<td>20</td><td>45</td>", "<td>50</td><td>45</td>"),
    _defect(
        "TGT006",
        "over a hundred",
        "<td>88</td><td>20</td><td>45</td><td>70</td><td>88</td>",
        "<td>188</td><td>20</td><td>45</td><td>70</td><td>188</td>",
        "ACT001",
    ),
    _defect(
        "TGT006",
        "half a unit",
        "<td>40</td><td>10</td><td>10</td><td>10</td><td>10</td>",
        "<td>40</td><td>10,5</td><td>9,5</td><td>10</td><td>10</td>",
    ),
    _defect("TGT008", "a share in units", "terawat</td><td>Persen", "terawat</td><td>Unit", "TGT006"),
    _defect(
        "TGT008",
        "Index in percent",
        "Indeks mutu taman kabupaten</td><td>Indeks",
        "Index mutu taman kabupaten</td><td>Persen",
        "ACT002",
    ),
    _defect(
        "TGT008",
        "another unit in the cell",
        "<td>88</td><td>20",
        "<td>88 dari 100 Pohon</td><td>20",
        "ACT001",
        "TGT002",
    ),
    _defect(
        "TGT007",
        "no number",
        "<td>82,5</td><td>N/A</td>",
        "<td>####</td><td>N/A</td>",
        "TGT002",
        "ACT001",
        "TGT007",
    ),
    _defect("ACT001", "another target in the plan", "<td>88</td><td>RA 2", "<td>89</td><td>RA 2"),
    Change(
        "another sign in the plan",
        (("<td>88</td><td>20", "<td>≥ 88</td><td>20"), ("<td>88</td><td>RA 2", "<td>≤ 88</td><td>RA 2")),
        "ACT001",
    ),
    _defect("ACT001", "another unit in the plan", "<td>88</td><td>RA 2", "<td>88 Unit</td><td>RA 2"),
    _defect(
        "ACT002",
        "another word in the plan",
        "<td>Persentase pohon yang terawat</td><td>88</td><td>RA",
        "<td>Persentase pohon yang dirawat</td><td>88</td><td>RA",
        "ACT007",
        "STR009",
    ),
    _defect("ACT004", "a code of another plan", "KK 2.1 Pohon", "KK 3.1 Pohon"),
    _defect(
        "STR002", "responsibility turned", "tersebut menjadi tanggung", "tersebut tidak menjadi tanggung"
    ),
    _defect("STR002", "sanctions dropped", "penghargaan dan sanksi", "penghargaan"),
    _defect("STR002", "supervision weakened", "supervisi yang diperlukan", "pengawasan seperlunya"),
    _defect("STR002", "short for medium term", "jangka menengah", "jangka pendek"),
    _defect(
        "STR003",
        "another year in the annex",
        "LAMPIRAN PERJANJIAN KINERJA TAHUN 2025",
        "LAMPIRAN PERJANJIAN KINERJA TAHUN 2024",
    ),
    _defect(
        "STR005",
        "a number left out",
        "<td>3</td><td>Terwujudnya pelayanan pemakaman yang tertib</td><td>Jumlah makam yang ditata</td><td>Unit",
        "<td>4</td><td>Terwujudnya pelayanan pemakaman yang tertib</td><td>Jumlah makam yang ditata</td><td>Unit",
    ),
    _defect("STR006", "no unit", "terawat</td><td>Persen</td>", "terawat</td><td></td>", "TGT008"),
    _defect(
        "STR010",
        "an amendment by its clause",
        "penghargaan dan sanksi.",
        "penghargaan dan sanksi. Perjanjian ini merupakan perubahan atas Perjanjian Kinerja tanggal 3 Januari 2025.",
        "STR002",
    ),
    _defect("SGN001", "no day", _SIGNED, "Lirih Jaya,      Januari 2025", "SGN003"),
    _defect("SGN003", "two dates", _SIGNED, "Lirih Jaya, 21 Januari 2025"),
    Change(
        "another superior",
        (("Bupati Sungai Lirih", "Sekretaris Daerah Kabupaten Sungai Lirih"),),
        "SGN005",
        everywhere=True,
    ),
    _defect(
        "SGN006",
        "another region's regent",
        "Pihak Kedua,</p>\n<p>Bupati Sungai Lirih",
        "Pihak Kedua,</p>\n<p>Bupati Sungai Hulu",
    ),
    _defect(
        "SGN006",
        "another body in a block",
        "Pihak Pertama,</p>\n<p>Kepala Dinas Pertamanan",
        "Pihak Pertama,</p>\n<p>Kepala Dinas Perhubungan",
    ),
    _defect(
        "SGN006",
        "another person in a block",
        "Sungai Lirih</p>\n<p>Ratna Wulandari, S.E., M.M.</p>\n<p>NIP",
        "Sungai Lirih</p>\n<p>Sekar Mayangsari, S.E.</p>\n<p>NIP",
        "BAT001",
        "IDN001",
    ),
    _defect("IDN001", "another NIP", "19750312 200003 2 004", "19750312 200003 2 005"),
    _defect("IDN002", "a digit too few", "19750312 200003 2 004", "19750312 200003 2 04", "IDN001"),
    _defect("IDN007", "a name misspelt", "<p>Nama : Ratna Wulandari", "<p>Nama : Ratna Wulandary"),
    _defect(
        "CIT001",
        "another title",
        "2021 tentang Pengelolaan Ruang Hijau",
        "2021 tentang Pengelolaan Pasar Rakyat",
    ),
    _defect("CIT003", "a younger regulation", "Nomor 3 Tahun 2019", "Nomor 3 Tahun 2027"),
    _defect(
        "CIT007",
        "a plan that has ended",
        "dalam dokumen perencanaan",
        "dalam Renstra Tahun 2018-2023",
        "STR002",
    ),
    _defect(
        "CIT007",
        "a plan that has ended, in the table",
        "Pohon milik daerah yang dirawat",
        "Pohon menurut RPJMD 2019-2024 yang dirawat",
    ),
    _defect(
        "MSR002",
        "no method",
        "Metode Pengukuran :<br>(Jumlah pohon yang terawat / jumlah pohon seluruhnya) x 100%<br>",
        "",
        "WGT004",
        "TGT004",
    ),
    _defect("MSR003", "no source", "Sumber Data :<br>Sistem informasi pohon", ""),
    _defect("MSR008", "vague", "Makam yang ditata menurut rencana", "Makam yang dianggap memadai"),
    _defect("WGT004", "no hundred", "seluruhnya) x 100%", "seluruhnya)"),
    _defect(
        "WGT007",
        "a method for the last quarter",
        "Jumlah makam yang ditata setiap triwulan",
        "Jumlah makam yang ditata pada triwulan IV",
    ),
    _defect("BGT002", "another total", "Rp2.000.500.000", "Rp2.000.600.000"),
    _defect("BGT004", "commas for thousands", "Rp750.500.000", "Rp750,500,000", "BGT002"),
    _budget(
        "nested by number, a child too much",
        "BGT003",
        (
            ("1", "Ruang Hijau", "Rp300.000"),
            ("1.1", "Taman", "Rp100.000"),
            ("1.2", "Pohon", "Rp250.000"),
            ("2", "Makam", "Rp400.000"),
            ("2.1", "Penataan", "Rp400.000"),
        ),
        "Rp700.000",
    ),
    _budget(
        "nested by letter, a child too much",
        "BGT003",
        (
            ("1.", "Ruang Hijau", "Rp300.000"),
            ("a.", "Taman", "Rp100.000"),
            ("b.", "Pohon", "Rp250.000"),
            ("2.", "Makam", "Rp400.000"),
            ("a.", "Penataan", "Rp400.000"),
        ),
        "Rp700.000",
    ),
)

HARMLESS = (
    _harmless(
        "abbreviated region in the plan",
        (
            "<td>Indeks mutu taman kabupaten</td><td>82,5</td><td>RA",
            "<td>Indeks mutu taman kab.</td><td>82,5</td><td>RA",
        ),
    ),
    _harmless(
        "a rate per 100.000",
        (
            "Jumlah makam yang ditata</td><td>Unit",
            "Angka kejadian pohon tumbang per 100.000 pohon</td><td>Kasus",
        ),
        (
            "<td>Jumlah makam yang ditata</td><td>40</td>",
            "<td>Angka kejadian pohon tumbang per 100.000 pohon</td><td>40</td>",
        ),
    ),
    _harmless(
        "a mean of people",
        (
            "Jumlah makam yang ditata</td><td>Unit</td><td>40</td><td>10</td><td>10</td><td>10</td><td>10</td>",
            "Rata-rata pengunjung taman</td><td>Orang</td><td>22,5</td><td>22,5</td><td>22,5</td><td>22,5</td><td>22,5</td>",
        ),
        ("<td>Jumlah makam yang ditata</td><td>40</td>", "<td>Rata-rata pengunjung taman</td><td>22,5</td>"),
    ),
    _harmless(
        "a span of ages in a name",
        (
            "Persentase pohon yang terawat",
            "Persentase pohon (pendek dan sangat pendek) pada usia 0 s.d. 6 tahun",
        ),
        everywhere=True,
    ),
    _harmless(
        "weights in a sentence that add up",
        (_WEIGHTS, "Dinilai dengan bobot kebersihan 30%, keamanan 30%, dan tanaman 40%"),
    ),
    _harmless(
        "weights as factors that add up",
        (_WEIGHTS, "Indeks = (40% x nilai kebersihan) + (60% x nilai keamanan)"),
    ),
    _harmless(
        "weights as fractions that add up",
        (_WEIGHTS, "Dinilai oleh tim.<br>Bobot komponen:<br>Kebersihan = 0,30<br>Keamanan = 0,70"),
    ),
    _harmless(
        "weights within weights",
        (
            _WEIGHTS,
            "a. Kebersihan (bobot 60%)<br>1) Jalan (bobot 50%)<br>2) Kolam (bobot 50%)<br>b. Keamanan (bobot 40%)",
        ),
    ),
    _harmless(
        "weights within weights, of the whole",
        (
            _WEIGHTS,
            "a. Kebersihan (bobot 60%)<br>1) Jalan (bobot 35%)<br>2) Kolam (bobot 25%)<br>b. Keamanan (bobot 40%)",
        ),
    ),
    _harmless(
        "weights with their words",
        (
            _WEIGHTS,
            "a. Kebersihan (bobot 30%)<br>b. Keamanan (bobot 70%)<br>Bobot kebersihan 30% (tiga puluh persen)",
        ),
    ),
    _column("a column of weights", "", "40", "30", "30"),
    _column("a column of weights by objective", "", "40%", "60%", "100%"),
    _budget(
        "nested by number",
        "",
        (
            ("1", "Ruang Hijau", "Rp300.000"),
            ("1.1", "Taman", "Rp100.000"),
            ("1.2", "Pohon", "Rp200.000"),
            ("2", "Makam", "Rp400.000"),
            ("2.1", "Penataan", "Rp400.000"),
        ),
        "Rp700.000",
    ),
    _budget(
        "nested by letter",
        "",
        (
            ("1.", "Ruang Hijau", "Rp300.000"),
            ("a.", "Taman", "Rp100.000"),
            ("b.", "Pohon", "Rp200.000"),
            ("2.", "Makam", "Rp400.000"),
            ("a.", "Penataan", "Rp400.000"),
        ),
        "Rp700.000",
    ),
    _budget(
        "three levels by number",
        "",
        (
            ("1", "Ruang Hijau", "Rp300.000"),
            ("1.1", "Taman", "Rp300.000"),
            ("1.1.1", "Bangku", "Rp100.000"),
            ("1.1.2", "Kolam", "Rp200.000"),
            ("2", "Makam", "Rp400.000"),
        ),
        "Rp700.000",
    ),
    _harmless("party called kesatu", ("pihak pertama", "pihak kesatu"), everywhere=True),
    _harmless("saya for kami", ("tanggung jawab kami", "tanggung jawab saya")),
    _harmless(
        "the region left out of a block",
        (
            "Pihak Pertama,</p>\n<p>Kepala Dinas Pertamanan Kabupaten Sungai Lirih",
            "Pihak Pertama,</p>\n<p>Kepala Dinas Pertamanan",
        ),
    ),
    _harmless(
        "region abbreviated in a block",
        (
            "Pihak Pertama,</p>\n<p>Kepala Dinas Pertamanan Kabupaten",
            "Pihak Pertama,</p>\n<p>Kepala Dinas Pertamanan Kab.",
        ),
    ),
    _harmless(
        "office in capitals",
        ("Pihak Kedua,</p>\n<p>Bupati Sungai Lirih", "Pihak Kedua,</p>\n<p>BUPATI SUNGAI LIRIH"),
    ),
    _harmless(
        "name in capitals",
        (
            "Sungai Lirih</p>\n<p>Ratna Wulandari, S.E., M.M.",
            "Sungai Lirih</p>\n<p>RATNA WULANDARI, S.E., M.M.",
        ),
    ),
    _harmless(
        "degrees left out",
        ("Sungai Lirih</p>\n<p>Ratna Wulandari, S.E., M.M.", "Sungai Lirih</p>\n<p>Ratna Wulandari"),
    ),
    _harmless("NIP without blanks", ("19750312 200003 2 004", "197503122000032004")),
    _harmless(
        "percent printed in the cell",
        (
            "<td>88</td><td>20</td><td>45</td><td>70</td><td>88</td>",
            "<td>88%</td><td>20%</td><td>45%</td><td>70%</td><td>88%</td>",
        ),
    ),
    _harmless("percent sign as unit", ("terawat</td><td>Persen", "terawat</td><td>%")),
    _harmless("decimals written out", ("<td>88</td><td>RA", "<td>88,00</td><td>RA")),
    _harmless("dash for not applicable", ("<td>N/A</td>", "<td>-</td>"), everywhere=True),
    _harmless("blank before the output is due", ("<td>N/A</td>", "<td></td>"), everywhere=True),
    _harmless(
        "a plan that covers the year",
        ("dalam dokumen perencanaan", "dalam dokumen perencanaan Renstra 2021-2026"),
    ),
    _harmless(
        "a plan that was replaced",
        (
            "Pohon milik daerah yang dirawat",
            "Pohon menurut Renstra 2021-2026, menggantikan Renstra 2016-2021",
        ),
    ),
    _harmless(
        "a perda of the province with the number",
        (
            "Makam yang ditata menurut rencana",
            "Makam menurut Peraturan Daerah Provinsi Tirtamulya Nomor 3 Tahun 2019 tentang Pajak Daerah",
        ),
    ),
    _harmless("idiom of polarity", ("Makam yang ditata menurut rencana", "Semakin tinggi semakin baik")),
    _harmless(
        "roman numbers",
        ("<td>1</td><td>Meningkatnya", "<td>I</td><td>Meningkatnya"),
        ("<td>2</td><td>Meningkatnya", "<td>II</td><td>Meningkatnya"),
        ("<td>3</td><td>Terwujudnya", "<td>III</td><td>Terwujudnya"),
    ),
    _harmless(
        "cents in the budget",
        ("Rp1.250.000.000", "Rp1.250.000.000,00"),
        ("Rp750.500.000", "Rp750.500.000,00"),
        ("Rp2.000.500.000", "Rp2.000.500.000,00"),
    ),
    _harmless(
        "place and date on two lines",
        (_SIGNED, "Ditetapkan di Lirih Jaya</p><p>pada tanggal 20 Januari 2025"),
        everywhere=True,
    ),
    _harmless("acting regent", ("Bupati Sungai Lirih", "Pj. Bupati Sungai Lirih"), everywhere=True),
    _harmless(
        "signatures side by side",
        (
            "<p>Pihak Kedua,</p>\n<p>Bupati Sungai Lirih</p>\n<p>Drs. Bagas Wirayuda, M.Si.</p>\n<p>Pihak Pertama,</p>\n"
            "<p>Kepala Dinas Pertamanan Kabupaten Sungai Lirih</p>\n<p>Ratna Wulandari, S.E., M.M.</p>\n"
            "<p>NIP 19750312 200003 2 004</p>",
            "<table><tr><td>Pihak Kedua,</td><td>Pihak Pertama,</td></tr><tr><td>Bupati Sungai Lirih</td>"
            "<td>Kepala Dinas Pertamanan Kabupaten Sungai Lirih</td></tr><tr><td>Drs. Bagas Wirayuda, M.Si.</td>"
            "<td>Ratna Wulandari, S.E., M.M.</td></tr><tr><td></td><td>NIP 19750312 200003 2 004</td></tr></table>",
        ),
        everywhere=True,
    ),
    _harmless(
        "signatures in one row of two cells",
        (
            "<p>Pihak Kedua,</p>\n<p>Bupati Sungai Lirih</p>\n<p>Drs. Bagas Wirayuda, M.Si.</p>\n<p>Pihak Pertama,</p>\n"
            "<p>Kepala Dinas Pertamanan Kabupaten Sungai Lirih</p>\n<p>Ratna Wulandari, S.E., M.M.</p>\n"
            "<p>NIP 19750312 200003 2 004</p>",
            "<table><tr><td>Pihak Kedua,<br>Bupati Sungai Lirih<br><br>Drs. Bagas Wirayuda, M.Si.</td>"
            "<td>Pihak Pertama,<br>Kepala Dinas Pertamanan Kabupaten Sungai Lirih<br><br>Ratna Wulandari, S.E., M.M."
            "<br>NIP 19750312 200003 2 004</td></tr></table>",
        ),
        everywhere=True,
    ),
    _harmless(
        "headings without a colon",
        ("Dasar Hukum :", "Dasar Hukum"),
        ("Definisi :", "Definisi"),
        ("Metode Pengukuran :", "Metode Pengukuran"),
        ("Sumber Data :", "Sumber Data"),
        everywhere=True,
    ),
    _harmless(
        "headings in one paragraph",
        ("<br>Definisi :<br>", " Definisi : "),
        ("<br>Metode Pengukuran :<br>", " Metode Pengukuran : "),
        ("<br>Sumber Data :<br>", " Sumber Data : "),
        everywhere=True,
    ),
    _harmless(
        "a column of remarks",
        ("<th>Waktu</th>", "<th>Waktu</th><th>Keterangan</th>"),
        ("<td>Tw 1, 2, 3, 4</td>", "<td>Tw 1, 2, 3, 4</td><td>Kumulatif</td>"),
        everywhere=True,
    ),
    _harmless("zero before the output is due", ("<td>N/A</td>", "<td>0</td>"), everywhere=True),
    _harmless(
        "program names in capitals", ("Program Pengelolaan Pemakaman", "PROGRAM PENGELOLAAN PEMAKAMAN")
    ),
    _harmless(
        "months of the plan", ("<td>Tw 1, 2, 3, 4</td>", "<td>Januari s.d. Desember</td>"), everywhere=True
    ),
    _harmless("a quarter's word", ("Triwulan I", "TW I"), everywhere=True),
    _harmless(
        "objective printed once",
        (
            "<td>2</td><td>Meningkatnya mutu ruang hijau</td><td>Persentase pohon yang terawat</td><td>Persen",
            "<td>2</td><td></td><td>Persentase pohon yang terawat</td><td>Persen",
        ),
    ),
    _harmless(
        "trailing stops in names",
        ("Persentase pohon yang terawat</td><td>Persen", "Persentase pohon yang terawat.</td><td>Persen"),
    ),
    _harmless(
        "the year in words of the budget year",
        ("PERJANJIAN KINERJA TAHUN 2025", "PERJANJIAN KINERJA TAHUN ANGGARAN 2025"),
        everywhere=True,
    ),
    _harmless(
        "a target with its sign",
        ("<td>88</td><td>20", "<td>≥ 88</td><td>20"),
        ("<td>88</td><td>RA 2", "<td>≥ 88</td><td>RA 2"),
    ),
)
