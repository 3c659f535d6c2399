"""Defects of a province's testing laboratory: one wide table with definition, formula and quarters, money as a target."""

from __future__ import annotations

from pathlib import Path

from office.change import defect

PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


def cells(values: str) -> str:
    """Cells side by side, written between blanks; a stroke below is a blank within one."""
    return "".join(f'<td class="n">{value.replace("_", " ")}</td>' for value in values.split())


def between(first: str, last: str) -> str:
    """What the page prints from ``first`` up to and with ``last``."""
    start = PAGE.index(first)
    return PAGE[start : PAGE.index(last, start) + len(last)]


IN_TIME_NAME = "Persentase sampel yang diuji tepat waktu"
SAMPLES_NAME = "Jumlah sampel yang diuji"
ERRORS_NAME = "Tingkat kesalahan pengujian"
SERVICE_NAME = "Indeks mutu layanan balai"
COMPLAINTS_NAME = "Persentase keluhan yang diselesaikan"
FEES_NAME = "Nilai retribusi pengujian"
IN_TIME = cells("% 92 88 90 91 92")
SAMPLES = cells("Sampel 1.200 250 300 350 300")
ERRORS = cells("% 1,5 2,1 1,9 1,7 1,5")
SERVICE = cells("Indeks 3,40 - 3,30 - 3,40")
COMPLAINTS = cells("% 100 100 100 100 100")
FEES = cells("Rupiah 850.000.000 150.000.000 200.000.000 250.000.000 250.000.000")
IN_TIME_MEANS = "Sampel yang hasil ujinya terbit paling lama 10 (sepuluh) hari kerja"
IN_TIME_METHOD = "Jumlah sampel yang diuji tepat waktu dibagi jumlah sampel yang diterima dikali 100%"
SAMPLES_MEANS = "Sampel tanah, beton, dan aspal yang selesai diuji"
SAMPLES_METHOD = "Penjumlahan sampel yang diuji pada triwulan berjalan"
ERRORS_MEANS = "Hasil uji yang dikoreksi setelah terbit; semakin kecil semakin baik"
ERRORS_METHOD = "Jumlah hasil uji yang dikoreksi / jumlah hasil uji yang terbit x 100%"
SERVICE_MEANS = "Penilaian pengguna jasa dengan skala 1 - 4 melalui survei pada bulan Juni dan Desember"
SERVICE_METHOD = "40% akurasi hasil + 35% ketepatan waktu + 25% komunikasi"
COMPLAINTS_METHOD = "(Keluhan yang diselesaikan / keluhan yang diterima) x 100%"
CITED = "Peraturan Gubernur Sekarwana Nomor 57 Tahun 2019 tentang Standar Pelayanan Laboratorium"
FEES_MEANS = "Retribusi pengujian yang disetor ke kas daerah"
SIGNED = "Tirtasari, 13 Januari 2025"
HEAD = "Ir. Yohanes Wibisono, M.T."
CHIEF = "Dr. Laksmi Pramesti, S.T., M.Eng."
HEAD_NUMBER = "19710305 199803 1 007"
CHIEF_NUMBER = "19740926 199903 2 001"
HEAD_BLOCK = "Kepala UPTD Balai Pengujian<br>Mutu Konstruksi<br>"
CHIEF_BLOCK = "Kepala Dinas Bina Marga<br>Provinsi Sekarwana<br>"
PLAN = between("<h4>RENCANA AKSI", "</table>")
BUDGET = between('<table class="g"><tr><th>Kode', "</table>")
TOTAL = between('<tr><td colspan="2" class="n"><b>Total', "</tr>")
DUTY = "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
OPENING = between("Dalam rangka mewujudkan", "di bawah ini:")

DEFECTS = (
    defect("TGT002", "quarters of too few samples", (SAMPLES, cells("Sampel 1.200 250 300 350 200"))),
    defect("TGT002", "fees short of a hundred million", (FEES, FEES.replace("200.000.000", "100.000.000"))),
    defect("TGT002", "in time, but not the year", (IN_TIME, cells("% 92 88 90 91 89"))),
    defect("TGT003", "a quarter back in time", (IN_TIME, cells("% 92 88 91 89 92"))),
    defect("TGT006", "more complaints solved than came", (COMPLAINTS, cells("% 100 100 110 100 100")), beside="TGT002 TGT017"),
    defect("TGT006", "beyond the scale", (SERVICE, cells("Indeks 34,0 - 33,0 - 34,0")), beside="ACT001"),
    defect("TGT006", "half a sample", (SAMPLES, cells("Sampel 1.200 250,5 299,5 350 300"))),
    defect("TGT007", "figures lost in a spreadsheet", (FEES, FEES.replace("850.000.000", "########")), beside="ACT001 TGT001 STR006"),
    defect("TGT008", "samples in percent", (SAMPLES, SAMPLES.replace("Sampel", "%")), beside="TGT006 ACT001"),
    defect("TGT008", "an index in percent", (SERVICE, SERVICE.replace("Indeks", "Persen")), beside="ACT001"),
    defect("TGT009", "no quarter for errors", (ERRORS, cells("% 1,5 - - - -"))),
    defect("TGT013", "surveys in March and September", (SERVICE_MEANS, SERVICE_MEANS.replace("Juni dan Desember", "Maret dan September"))),
    defect("TGT015", "errors on the rise", (ERRORS, cells("% 1,5 1,2 1,3 1,4 1,5"))),
    defect("WGT001", "ninety of a hundred", (SERVICE_METHOD, SERVICE_METHOD.replace("35%", "25%"))),
    defect("WGT004", "errors of nothing", (ERRORS_METHOD, "Banyaknya hasil uji yang dikoreksi")),
    defect("WGT005", "a bracket lost", (COMPLAINTS_METHOD, COMPLAINTS_METHOD.replace("(", ""))),
    defect("WGT006", "a formula of trees", (COMPLAINTS_METHOD, "(Pohon yang ditanam / pohon yang direncanakan) x 100%")),
    defect("WGT008", "ten that are twelve", ("10 (sepuluh)", "10 (dua belas)")),
    defect("MSR001", "errors not defined", (f"<td>{ERRORS_MEANS}</td>", "<td>-</td>")),
    defect("MSR002", "fees without a formula", ("<td>Penjumlahan setoran retribusi</td>", "<td></td>")),
    defect("MSR003", "complaints from nowhere", ("<td>(Keluhan yang diselesaikan / keluhan yang diterima) x 100%</td><td>Buku keluhan</td>", "<td>(Keluhan yang diselesaikan / keluhan yang diterima) x 100%</td><td></td>")),
    defect("MSR010", "defined like another", (f"<td>{FEES_MEANS}</td>", f"<td>{IN_TIME_MEANS}</td>")),
    defect("STR002", "no results in the opening", (OPENING, OPENING.replace(" serta berorientasi pada hasil", ""))),
    defect("STR002", "answers as far as money goes", (DUTY, DUTY.replace("kami.", "kami sepanjang anggaran tersedia."))),
    defect("STR003", "a plan of the year before", ("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2025", "RENCANA AKSI PERJANJIAN KINERJA TAHUN 2024")),
    defect("STR005", "one, three", ('<td class="n" rowspan="2">2</td>', '<td class="n" rowspan="2">4</td>')),
    defect("STR006", "no unit for fees", (FEES, FEES.replace("Rupiah", ""))),
    defect("STR007", "in time twice", (f"<td>{COMPLAINTS_NAME}</td><td>Keluhan", f"<td>{IN_TIME_NAME}</td><td>Keluhan"), beside="ACT007 ACT001 STR009 WGT006"),
    defect("STR009", "a plan without errors", (between(f'<tr><td class="n">3</td><td>{ERRORS_NAME}', "</tr>"), "")),
    defect("IDN001", "two figures swapped", (HEAD_NUMBER, "19710350 199803 1 007"), beside="IDN003"),
    defect("IDN003", "born on the thirtieth of February", (CHIEF_NUMBER, "19740230 199903 2 001"), everywhere=True),
    defect("IDN007", "Wibisana", (f"<br><br>{HEAD}", "<br><br>Ir. Yohanes Wibisana, M.T.")),
    defect("IDN010", "the annex of another laboratory", ("TAHUN 2025</h4><h4>UPTD BALAI PENGUJIAN MUTU KONSTRUKSI</h4><br>\n<table class=\"g\"><tr><th rowspan", "TAHUN 2025</h4><h4>DINAS PERHUBUNGAN</h4><br>\n<table class=\"g\"><tr><th rowspan")),
    defect("SGN001", "only the year", (SIGNED, "Tirtasari, ............ 2025")),
    defect("SGN002", "signed in the autumn", ("13 Januari 2025", "17 September 2025"), everywhere=True),
    defect("SGN003", "two weeks apart", (SIGNED, "Tirtasari, 27 Januari 2025")),
    defect("SGN006", "a secretary signs for the chief", (CHIEF_BLOCK, "Sekretaris Dinas Bina Marga<br>Provinsi Sekarwana<br>")),
    defect("SGN008", "the chief of another body", ("Kepala Dinas Bina Marga Provinsi Sekarwana", "Kepala Dinas Sosial Provinsi Sekarwana"), (CHIEF_BLOCK, CHIEF_BLOCK.replace("Bina Marga", "Sosial")), ("Kepala UPTD Balai Pengujian Mutu Konstruksi", "Kepala Bidang Pengujian Dinas Bina Marga Provinsi Sekarwana"), (HEAD_BLOCK, "Kepala Bidang Pengujian<br>Dinas Bina Marga<br>"), everywhere=True, beside="IDN010"),
    defect("CIT001", "one number, another title", (FEES_MEANS, FEES_MEANS + " sesuai Peraturan Gubernur Sekarwana Nomor 57 Tahun 2019 tentang Retribusi Jasa Usaha")),
    defect("CIT003", "a regulation not yet made", ("Nomor 57 Tahun 2019", "Nomor 57 Tahun 2027")),
    defect("CIT005", "a regulation without number", ("Sekarwana Nomor 57 Tahun 2019", "Sekarwana Tahun 2019")),
    defect("CIT007", "the plan that ended", (IN_TIME_MEANS, IN_TIME_MEANS + " sebagaimana Rencana Strategis Dinas Bina Marga 2019-2023")),
    defect("ACT001", "the plan wants more samples", ("1.200 Sampel", "1.250 Sampel")),
    defect("ACT001", "fees with a figure less", ("Rp850.000.000</td><td>Menagih", "Rp85.000.000</td><td>Menagih")),
    defect("ACT002", "keluhan or aduan", (f'<td class="n">5</td><td>{COMPLAINTS_NAME}', '<td class="n">5</td><td>Persentase keluhan yang terselesaikan'), beside="ACT007 STR009"),
    defect("BGT002", "a total of other figures", ("<b>Rp8.095.250.000</b>", "<b>Rp8.059.250.000</b>")),
    defect("BGT003", "parts short of their activity", ("Rp2.625.000.000", "Rp2.265.000.000")),
    defect("BGT005", "an amount left out", ('<b>Program Penunjang Urusan Pemerintahan Daerah Provinsi</b></td><td class="m">Rp1.345.250.000', '<b>Program Penunjang Urusan Pemerintahan Daerah Provinsi</b></td><td class="m">'), beside="BGT002 BGT003"),
    defect("BGT007", "a part under another program", ("1.03.10.1.01.0042", "1.03.08.1.01.0042"), beside="BGT003"),
    defect("BGT001", "no budget", (BUDGET, "")),
    defect("STR009", "no plan", (PLAN, "")),
)  # fmt: skip
