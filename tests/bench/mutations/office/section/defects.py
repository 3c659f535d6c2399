"""Defects of a section of a city's secretariat: targets by month, weights in words, a budget numbered in three levels."""

from __future__ import annotations

from pathlib import Path

from office.change import Swap, defect

PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


def cells(*values: str) -> str:
    """Cells side by side, as annex and plan print them."""
    return "".join(f'<td class="c">{value}</td>' for value in values)


def months(values: str) -> str:
    """Twelve months, written between blanks."""
    return cells(*values.split())


def between(first: str, last: str) -> str:
    """What the page prints from ``first`` up to and with ``last``."""
    start = PAGE.index(first)
    return PAGE[start : PAGE.index(last, start) + len(last)]


def promised(name: str, unit: str, target: str) -> str:
    """An indicator as the annex prints it."""
    return f"<td>{name}</td>{cells(unit, target)}</tr>"


def planned(number: int, name: str, unit: str, target: str, by_month: str) -> str:
    """A row of the plan."""
    return f"<tr><td>{number}</td><td>{name}</td>{cells(unit, target)}{months(by_month)}</tr>"


SIZE_NAME = "Persentase perangkat daerah yang tepat ukuran"
MAPS_NAME = "Jumlah peta proses bisnis yang ditetapkan"
SERVICE_NAME = "Indeks Pelayanan Publik"
WAIT_NAME = "Rata-rata waktu penyelesaian pengaduan"
MARK_NAME = "Nilai AKIP Sekretariat Daerah"
ADVICE_NAME = "Persentase rekomendasi evaluasi AKIP yang ditindaklanjuti"
SIZE_MONTHS = "60 60 65 65 70 70 75 75 80 80 85 85"
MAPS_MONTHS = "0 1 2 2 3 3 3 3 3 2 1 1"
SERVICE_MONTHS = "- - - - - - - - - - 4,15 -"
WAIT_MONTHS = "8 8 7 7 7 6 6 6 6 5 5 5"
MARK_MONTHS = "- - - - - - - - - - - 72,50"
ADVICE_MONTHS = "0 0 25 25 25 50 50 50 75 75 75 100"
SIZE_ROW = planned(1, SIZE_NAME, "Persen", "85", SIZE_MONTHS)
MAPS_ROW = planned(2, MAPS_NAME, "Dokumen", "24", MAPS_MONTHS)
SERVICE_ROW = planned(3, SERVICE_NAME, "Indeks", "4,15", SERVICE_MONTHS)
WAIT_ROW = planned(4, WAIT_NAME, "Hari", "5", WAIT_MONTHS)
MARK_ROW = planned(5, MARK_NAME, "Nilai", "72,50", MARK_MONTHS)
ADVICE_ROW = planned(6, ADVICE_NAME, "Persen", "100", ADVICE_MONTHS)
SIZE_METHOD = "(Jumlah perangkat daerah yang tepat ukuran : jumlah seluruh perangkat daerah) x 100%"
MAPS_METHOD = "Menjumlahkan peta proses bisnis yang ditetapkan pada bulan berjalan"
WAIT_METHOD = "Jumlah hari penyelesaian seluruh pengaduan dibagi jumlah pengaduan yang selesai"
ADVICE_METHOD = "(Jumlah rekomendasi yang selesai ditindaklanjuti / jumlah seluruh rekomendasi) x 100%"
SIZE_CITED = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 20 Tahun 2018 tentang Pedoman Evaluasi Kelembagaan Instansi Pemerintah"
MARK_CITED = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah"
MARK_BANDS = "AA (&gt;90 - 100), A (&gt;80 - 90), BB (&gt;70 - 80), B (&gt;60 - 70), CC (&gt;50 - 60), C (&gt;30 - 50), D (0 - 30)"
MARK_PARTS = "perencanaan kinerja (30), pengukuran kinerja (30), pelaporan kinerja (15), dan evaluasi akuntabilitas kinerja internal (25)"
ASPECTS = between("Nilai tertimbang 6", "(7%)")
SERVICE_MEANS = between("Hasil pemantauan", "bulan November")
WAIT_MEANS = "Lama penyelesaian pengaduan masyarakat sejak diterima; semakin singkat semakin baik"
ADVICE_MEANS = "Rekomendasi pada laporan hasil evaluasi tahun sebelumnya yang selesai ditindaklanjuti"
MAPS_MEANS = between("Peta proses bisnis perangkat", "(satu) tahun")
STATED = "Wanajaya, 5 Januari 2026"
ANNEXED = "Ditetapkan di Wanajaya<br>pada tanggal 5 Januari 2026"
HEAD = "Siti Rahmawati, S.STP., M.Si."
CHIEF = "Drs. H. Agus Setiadi Purnomo, M.M."
HEAD_NUMBER = "198304122002122003"
CHIEF_NUMBER = "196808171994031005"
HEAD_BLOCK = "KEPALA BAGIAN ORGANISASI<br><br><br><br><br>"
CHIEF_BLOCK = "SEKRETARIS DAERAH<br>KOTA WANAJAYA<br><br><br><br>"
BUDGET = between('<table class="b"><tr><th>No.</th><th>Program', "</table>")
INDICATORS = between('<table class="b"><tr><th>No.</th><th>Sasaran', "</table>")
MEASURES = between('<p class="m">PENJELASAN', "</table>")
PLAN = between('<p class="m">RENCANA AKSI', "</table>")
ANNEX_BLOCKS = between('<table class="s"><tr><td></td><td>Ditetapkan', "</table>")
TOTAL = between('<tr><td colspan="2" class="c"><b>Jumlah', "</tr>")
DUTY = "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
SUPERVISION = between("PIHAK KEDUA akan melakukan supervisi", "sanksi.")


def another(row: str, old: str, new: str) -> Swap:
    """A row of the plan with ``new`` in place of the first ``old``."""
    assert old in row
    return row, row.replace(old, new, 1)


DEFECTS = (
    defect("TGT014", "December below the year", another(SIZE_ROW, months("80 80 85 85"), months("80 80 80 80"))),
    defect("TGT014", "a new map forgotten in June", another(MAPS_ROW, months("3 3 3 3 3 2 1 1"), months("3 1 3 3 3 2 1 1"))),
    defect("TGT014", "a survey printed with turned figures", another(SERVICE_ROW, months("- 4,15 -"), months("- 4,51 -")), beside="TGT006"),
    defect("TGT014", "a figure lost in December", another(MARK_ROW, months("- 72,50"), months("- 7,25"))),
    defect("TGT003", "advice undone in August", another(ADVICE_ROW, months("50 50 50 75"), months("50 50 40 75"))),
    defect("TGT015", "longer and longer waits", another(WAIT_ROW, months(WAIT_MONTHS), months("3 3 3 3 4 4 4 4 4 5 5 5"))),
    defect("TGT006", "more than all bodies", (promised(SIZE_NAME, "Persen", "85"), promised(SIZE_NAME, "Persen", "185")), beside="ACT001 TGT014 TGT002"),
    defect("TGT006", "an index beyond its range", (promised(SERVICE_NAME, "Indeks", "4,15"), promised(SERVICE_NAME, "Indeks", "41,5")), beside="ACT001 TGT014 TGT002"),
    defect("TGT006", "two and a half maps", another(MAPS_ROW, months("0 1 2 2 3 3"), months("0 1 2 2,5 2,5 3"))),
    defect("TGT006", "a month above all advice", another(ADVICE_ROW, months("75 75 75 100"), months("75 75 750 100")), beside="TGT003"),
    defect("TGT007", "as many as are needed", (promised(MAPS_NAME, "Dokumen", "24"), promised(MAPS_NAME, "Dokumen", "disesuaikan kebutuhan")), beside="ACT001 STR006 TGT001 TGT002 TGT014"),
    defect("TGT008", "an index in percent", (promised(SERVICE_NAME, "Indeks", "4,15"), promised(SERVICE_NAME, "Persen", "4,15")), (cells("Indeks", "4,15"), cells("Persen", "4,15"))),
    defect("TGT008", "a count in percent", (promised(MAPS_NAME, "Dokumen", "24"), promised(MAPS_NAME, "%", "24")), (cells("Dokumen", "24"), cells("%", "24"))),
    defect("TGT008", "a share in documents", (promised(ADVICE_NAME, "Persen", "100"), promised(ADVICE_NAME, "Dokumen", "100")), (ADVICE_ROW, ADVICE_ROW.replace("Persen<", "Dokumen<"))),
    defect("TGT009", "no month for waits", another(WAIT_ROW, months(WAIT_MONTHS), months("- - - - - - - - - - - -"))),
    defect("TGT013", "evaluated in November, due in May", another(SERVICE_ROW, months(SERVICE_MONTHS), months("- - - - 4,15 - - - - - - -"))),
    defect("WGT001", "an aspect of twenty", (ASPECTS, ASPECTS.replace("delapan belas persen (18%)", "dua puluh persen (20%)"))),
    defect("WGT001", "components of ninety-five", (MARK_PARTS, MARK_PARTS.replace("(25)", "(20)"))),
    defect("WGT002", "an aspect twice", (ASPECTS, ASPECTS.replace("- inovasi", "- sistem informasi"))),
    defect("WGT008", "six that are five", (ASPECTS, ASPECTS.replace("6 (enam)", "6 (lima)"))),
    defect("WGT008", "seven aspects announced", (ASPECTS, ASPECTS.replace("6 (enam)", "7 (tujuh)"))),
    defect("WGT008", "a year or two", (MAPS_MEANS, MAPS_MEANS.replace("1 (satu)", "1 (dua)"))),
    defect("WGT003", "a gap below BB", (MARK_BANDS, MARK_BANDS.replace("B (&gt;60 - 70)", "B (&gt;60 - 68)"))),
    defect("WGT004", "advice counted only", (ADVICE_METHOD, "Jumlah rekomendasi yang selesai ditindaklanjuti")),
    defect("WGT004", "a share without a hundred", (ADVICE_METHOD, "Jumlah rekomendasi yang selesai ditindaklanjuti / jumlah seluruh rekomendasi")),
    defect("WGT005", "a bracket left open", (SIZE_METHOD, SIZE_METHOD.replace("daerah) x", "daerah x"))),
    defect("WGT006", "a formula of roads", (SIZE_METHOD, "(Panjang jalan dalam kondisi mantap : panjang seluruh jalan) x 100%")),
    defect("MSR001", "waits are not defined", (f"<td>{WAIT_MEANS}</td>", "<td></td>")),
    defect("MSR002", "maps without a method", (f"<td>{MAPS_METHOD}</td>", "<td>-</td>")),
    defect("MSR003", "no source for advice", ("<td>Matriks tindak lanjut</td>", "<td>-</td>")),
    defect("MSR006", "an objective like its indicator", ("Meningkatnya kualitas pelayanan publik perangkat daerah", "Indeks pelayanan publik")),
    defect("MSR007", "carrying out", (MAPS_NAME, "Terlaksananya penyusunan peta proses bisnis"), everywhere=True),
    defect("MSR008", "good enough", (SERVICE_MEANS, "Pelayanan publik dianggap cukup baik oleh masyarakat dengan rentang nilai 0 - 5 pada bulan November")),
    defect("MSR009", "selesai selesai", (ADVICE_MEANS, ADVICE_MEANS.replace("yang selesai", "yang yang selesai"))),
    defect("MSR010", "what size means, again", (ADVICE_MEANS, WAIT_MEANS), beside="TGT015"),
    defect("STR001", "no table of indicators", (INDICATORS, ""), beside="ACT007 STR009 BGT001 STR004 ACT001"),
    defect("STR001", "no signatures at all", (between('<table class="s"><tr><td></td><td>Wanajaya', "</table>"), ""), (ANNEX_BLOCKS, ""), beside="SGN001"),
    defect("STR002", "no answer for failure", (DUTY, DUTY.replace("menjadi tanggung jawab kami", "di luar tanggung jawab kami"))),
    defect("STR002", "no sanctions", (SUPERVISION, SUPERVISION.replace("penghargaan dan sanksi", "penghargaan"))),
    defect("STR002", "the duty left out", (DUTY, "")),
    defect("STR002", "watching where needed", (SUPERVISION, SUPERVISION.replace("supervisi yang diperlukan serta akan melakukan evaluasi", "pemantauan seperlunya"))),
    defect("STR003", "an annex of last year", ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2025")),
    defect("STR003", "a plan of last year", ("ATAS PERJANJIAN KINERJA TAHUN 2026", "ATAS PERJANJIAN KINERJA TAHUN 2025")),
    defect("STR005", "two, two", ('rowspan="2">3.</td>', 'rowspan="2">2.</td>')),
    defect("STR005", "the plan jumps", (f"<tr><td>6</td><td>{ADVICE_NAME}</td>{cells('Persen')}", f"<tr><td>7</td><td>{ADVICE_NAME}</td>{cells('Persen')}")),
    defect("STR006", "a unit forgotten", (promised(MARK_NAME, "Nilai", "72,50"), promised(MARK_NAME, "", "72,50"))),
    defect("STR006", "a target forgotten", (promised(WAIT_NAME, "Hari", "5"), promised(WAIT_NAME, "Hari", "")), beside="ACT001"),
    defect("STR007", "the maps twice", (promised(ADVICE_NAME, "Persen", "100"), promised(MAPS_NAME, "Dokumen", "24")), beside="ACT007 STR009 ACT001 ACT002"),
    defect("STR009", "a plan without waits", (WAIT_ROW, "")),
    defect("STR009", "no plan at all", (PLAN, "")),
    defect("STR010", "an annex that amends", ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "LAMPIRAN PERUBAHAN PERJANJIAN KINERJA TAHUN 2026")),
    defect("STR011", "an objective to do", ("Meningkatnya akuntabilitas kinerja Sekretariat", "Melaksanakan evaluasi akuntabilitas kinerja Sekretariat")),
    defect("STR012", "a target of another year", ("<th>Target</th></tr>", "<th>Target Tahun 2025</th></tr>")),
    defect("IDN001", "a figure of the number", (f"NIP {HEAD_NUMBER}", "NIP 198304122002122008"), beside="SGN006"),
    defect("IDN002", "a figure lost", (HEAD_NUMBER, "19830412200212203"), everywhere=True),
    defect("IDN003", "born in a thirteenth month", (CHIEF_NUMBER, "196813171994031005"), everywhere=True),
    defect("IDN004", "appointed in a month nought", (CHIEF_NUMBER, "196808171994001005"), everywhere=True),
    defect("IDN005", "appointed at twelve", (HEAD_NUMBER, "199004122002122003"), everywhere=True),
    defect("IDN006", "neither one nor two", (HEAD_NUMBER, "198304122002125003"), everywhere=True),
    defect("IDN007", "a letter less in a block", ("<u>Siti Rahmawati", "<u>Siti Rahmwati"), beside="SGN006"),
    defect("IDN010", "the plan of another section", ("KINERJA TAHUN 2026</p><p class=\"m\">BAGIAN ORGANISASI SEKRETARIAT DAERAH KOTA WANAJAYA</p><br>\n<table class=\"b\"><tr><th rowspan", "KINERJA TAHUN 2026</p><p class=\"m\">BAGIAN HUKUM SEKRETARIAT DAERAH KOTA WANAJAYA</p><br>\n<table class=\"b\"><tr><th rowspan")),
    defect("IDN011", "another degree in the annex's block", (ANNEX_BLOCKS, ANNEX_BLOCKS.replace("M.Si.", "M.H."))),
    defect("SGN001", "a day for a pen", (STATED, "Wanajaya, &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Januari 2026")),
    defect("SGN001", "no day in the annex", (ANNEXED, "Ditetapkan di Wanajaya<br>pada tanggal .......... 2026")),
    defect("SGN001", "the thirty-second", (STATED, "Wanajaya, 32 Januari 2026"), beside="SGN003"),
    defect("SGN002", "signed in May", ("5 Januari 2026", "22 Mei 2026"), everywhere=True),
    defect("SGN003", "an annex of February", (ANNEXED, ANNEXED.replace("5 Januari", "2 Februari"))),
    defect("SGN008", "a subordinate as superior", ("Jabatan</td><td>: Sekretaris Daerah Kota Wanajaya", "Jabatan</td><td>: Kepala Subbagian Tata Laksana Sekretariat Daerah Kota Wanajaya"), (CHIEF_BLOCK, "KEPALA SUBBAGIAN<br>TATA LAKSANA<br><br><br><br>"), everywhere=True),
    defect("SGN006", "an assistant signs as chief", (ANNEX_BLOCKS, ANNEX_BLOCKS.replace("SEKRETARIS DAERAH", "ASISTEN ADMINISTRASI UMUM")), beside="IDN008"),
    defect("SGN006", "another section signs", (HEAD_BLOCK, HEAD_BLOCK.replace("ORGANISASI", "PEMERINTAHAN")), beside="IDN008 IDN010"),
    defect("SGN006", "another chief signs", (f"<u>{CHIEF}", "<u>Ir. Wahyu Kurniawan, M.T."), beside="IDN001 IDN007"),
    defect("SGN007", "with herself", (CHIEF, HEAD), (CHIEF_NUMBER, HEAD_NUMBER), everywhere=True, beside="SGN005"),
    defect("SGN008", "a chief of another city", ("Sekretaris Daerah Kota Wanajaya", "Sekretaris Daerah Kota Tirtasari"), (CHIEF_BLOCK, CHIEF_BLOCK.replace("WANAJAYA", "TIRTASARI")), everywhere=True, beside="IDN010"),
    defect("SGN009", "signed in two towns", (ANNEXED, ANNEXED.replace("Wanajaya", "Tirtasari"))),
    defect("CIT001", "one number, two titles", (ADVICE_MEANS, f"{ADVICE_MEANS} menurut {MARK_CITED.split(' tentang ')[0]} tentang Penilaian Mandiri Reformasi Birokrasi")),
    defect("CIT002", "a regulation of another kind", (ADVICE_MEANS, f"{ADVICE_MEANS} menurut Peraturan Presiden Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah")),
    defect("CIT003", "a regulation to come", (SIZE_CITED, SIZE_CITED.replace("Tahun 2018", "Tahun 2028"))),
    defect("CIT004", "a kind misspelt", (SIZE_CITED, "Pemenpan RB Nomor 20 Tahun 2018 tentang Pedoman Evaluasi Kelembagaan Instansi Pemerintah")),
    defect("CIT005", "a regulation without a year", (SIZE_CITED, SIZE_CITED.replace(" Tahun 2018", ""))),
    defect("CIT005", "a regulation without its subject", (SIZE_CITED, SIZE_CITED.split(" tentang ")[0])),
    defect("CIT007", "the plan of five years ago", (ADVICE_MEANS, f"{ADVICE_MEANS} sebagaimana target pada Renstra Sekretariat Daerah Tahun 2021-2025")),
    defect("CIT007", "a plan by its full name", (ADVICE_MEANS, f"{ADVICE_MEANS} sesuai Rencana Pembangunan Jangka Menengah Daerah Kota Wanajaya periode 2019 s.d. 2024")),
    defect("ACT001", "another number of maps", another(MAPS_ROW, cells("24"), cells("26")), beside="TGT014"),
    defect("ACT001", "another mark", another(MARK_ROW, cells("72,50"), cells("75,20")), beside="TGT014"),
    defect("ACT007", "days or weeks", another(WAIT_ROW, "waktu penyelesaian", "waktu penanganan"), beside="ACT007 STR009"),
    defect("ACT007", "an indicator nobody promised", (ADVICE_ROW, ADVICE_ROW + planned(7, "Persentase jabatan yang telah dievaluasi", "Persen", "80", "0 0 20 20 20 40 40 40 60 60 60 80"))),
    defect("BGT001", "no budget", (BUDGET, "")),
    defect("BGT002", "a sum with a turned figure", ("<b>1.499.650.000</b>", "<b>1.496.950.000</b>")),
    defect("BGT002", "all levels added up", ("<b>1.499.650.000</b>", "<b>2.999.300.000</b>")),
    defect("BGT003", "parts above their activity", ("386.750.000", "368.750.000")),
    defect("BGT003", "a program above its activity", (PROGRAM := '<b>Program Pembinaan Zona Integritas</b></td><td class="r">215.000.000', PROGRAM.replace("215", "251")), beside="BGT002"),
    defect("BGT005", "a program for nothing", (PROGRAM, PROGRAM.replace("215.000.000", "")), beside="BGT002 BGT003"),
    defect("BGT006", "one program twice", ("<b>Program Pembinaan Zona Integritas</b>", "<b>Program Penunjang Urusan Pemerintahan Daerah</b>")),
    defect("BGT008", "the sum in other words", (TOTAL, TOTAL + '<tr><td colspan="4">Terbilang: satu miliar empat ratus sembilan puluh enam juta enam ratus lima puluh ribu rupiah</td></tr>')),
)  # fmt: skip
