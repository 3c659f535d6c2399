"""Defects of a ministry's directorate: targets with their unit in the cell, quarters B03 to B12, no NIP."""

from __future__ import annotations

from pathlib import Path

from office.change import defect

PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


def cells(*values: str) -> str:
    """Cells side by side, as the plan prints them."""
    return "".join(f'<td class="v">{value}</td>' for value in values)


def between(first: str, last: str) -> str:
    """What the page prints from ``first`` up to and with ``last``."""
    start = PAGE.index(first)
    return PAGE[start : PAGE.index(last, start) + len(last)]


OUTBREAKS_NAME = "Persentase wabah penyakit ikan yang tertangani"
DEATHS_NAME = "Tingkat kematian ikan akibat penyakit"
LABS_NAME = "Jumlah laboratorium yang terakreditasi"
SURVEY_NAME = "Indeks kepuasan pengguna laboratorium"
CONTROL_NAME = "Nilai maturitas SPIP direktorat"
OUTBREAKS = cells("90 %", "75", "80", "85", "90")
DEATHS = cells("≤ 12 %", "15", "14", "13", "12")
LABS = cells("8 Laboratorium", "5", "6", "7", "8")
SURVEY = cells("3,42 Indeks", "-", "3,40", "-", "3,42")
CONTROL = cells("3,60 Nilai", "-", "-", "-", "3,60")
OUTBREAKS_MEANS = "Wabah yang dilaporkan daerah dan ditangani paling lambat 14 hari sejak dilaporkan"
DEATHS_MEANS = "Ikan yang mati akibat penyakit pada sentra budi daya; semakin kecil semakin baik"
SURVEY_MEANS = "Penilaian pengguna dengan skala 1 - 4 pada survei bulan Juni dan bulan Desember"
CONTROL_MEANS = "Hasil penilaian mandiri yang dijamin mutunya oleh Inspektorat Jenderal"
OUTBREAKS_METHOD = "Jumlah wabah yang tertangani dibagi jumlah wabah yang dilaporkan x 100%"
DEATHS_METHOD = "Jumlah ikan mati akibat penyakit / jumlah ikan yang ditebar x 100%"
WEIGHTS = "a) Waktu layanan 40%<br>b) Ketepatan hasil 35%<br>c) Biaya 25%"
CITED = "Peraturan Menteri Perikanan Rakyat Nomor 17 Tahun 2023 tentang Laboratorium Kesehatan Ikan"
SIGNED = "Jakarta, 22 Januari 2025"
FIRST = "Pihak Pertama,<br>Direktur Kesehatan Ikan<br>"
SECOND = "Pihak Kedua,<br>Direktur Jenderal Budi Daya<br>"
BUDGET = between('<table class="k"><tr><th>Kode', "</table>")
PLAN = between('<div class="land">', "</div>")
TOTAL = between("<tr><td></td><td><b>Jumlah", "</tr>")


def promised(name: str, target: str) -> str:
    """An indicator with its target, as the annex prints them."""
    return f"<td>{name}</td>{cells(target)}</tr>"


def renewed(name: str, old: str, new: str) -> tuple[str, str]:
    """Another target in the annex."""
    return promised(name, old), promised(name, new)


DEFECTS = (
    defect("TGT002", "December misses the year", (OUTBREAKS, cells("90 %", "75", "80", "85", "89"))),
    defect("TGT002", "a survey that promises less", (SURVEY, cells("3,42 Indeks", "-", "3,40", "-", "3,24"))),
    defect("TGT003", "laboratories lose their certificate", (LABS, cells("8 Laboratorium", "5", "7", "6", "8"))),
    defect("TGT006", "more than each outbreak", renewed(OUTBREAKS_NAME, "90 %", "109 %"), beside="ACT001 TGT002"),
    defect("TGT006", "a score beyond maturity", renewed(CONTROL_NAME, "3,60 Nilai", "36,0 Nilai"), beside="ACT001 TGT002"),
    defect("TGT006", "two thirds of a laboratory", (LABS, cells("8 Laboratorium", "5", "6,67", "7", "8"))),
    defect("TGT007", "as the budget allows", renewed(LABS_NAME, "8 Laboratorium", "sesuai ketersediaan anggaran"), beside="ACT001 STR006 TGT001 TGT002"),
    defect("TGT008", "a share in laboratories", renewed(OUTBREAKS_NAME, "90 %", "90 Laboratorium"), beside="ACT001"),
    defect("TGT009", "no quarters for deaths", (DEATHS, cells("≤ 12 %", "", "", "", "")), beside="TGT002"),
    defect("TGT013", "asked in June and December, due in March and September", (SURVEY, cells("3,42 Indeks", "3,40", "-", "3,42", "-"))),
    defect("TGT015", "more deaths from quarter to quarter", (DEATHS, cells("≤ 12 %", "9", "10", "11", "12"))),
    defect("WGT001", "weights of ninety-five", (WEIGHTS, WEIGHTS.replace("25%", "20%"))),
    defect("WGT002", "time of service twice", (WEIGHTS, WEIGHTS.replace("Biaya", "Waktu layanan"))),
    defect("WGT004", "deaths without the fish", (DEATHS_METHOD, "Banyaknya ikan yang mati akibat penyakit")),
    defect("WGT005", "a bracket that only closes", (DEATHS_METHOD, "Jumlah ikan mati akibat penyakit / jumlah ikan yang ditebar) x 100%")),
    defect("WGT006", "another directorate's formula", (OUTBREAKS_METHOD, "Jumlah kapal yang berizin dibagi jumlah seluruh kapal x 100%")),
    defect("WGT008", "fourteen that are forty", ("14 hari", "14 (empat puluh) hari")),
    defect("MSR001", "no definition of deaths", (f"<td>{DEATHS_MEANS}</td>", "<td>-</td>")),
    defect("MSR002", "no method for outbreaks", (f"<td>{OUTBREAKS_METHOD}</td>", "<td>...</td>")),
    defect("MSR003", "no source for deaths", ("<td>Survei sentra budi daya</td>", "<td></td>")),
    defect("MSR009", "and and", (OUTBREAKS_MEANS, OUTBREAKS_MEANS.replace("daerah dan", "daerah dan dan"))),
    defect("MSR010", "a definition used again", (CONTROL_MEANS, OUTBREAKS_MEANS)),
    defect("STR002", "supervision only", ("serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil", "dan mengambil")),
    defect("STR002", "hopes for a promise", ("Pihak Pertama berjanji akan mewujudkan", "Pihak Pertama berharap dapat mewujudkan")),
    defect("STR003", "a dictionary of last year", ("KAMUS INDIKATOR KINERJA TAHUN 2025", "KAMUS INDIKATOR KINERJA TAHUN 2024")),
    defect("STR003", "a plan of next year", ("RENCANA AKSI PERJANJIAN KINERJA TAHUN 2025", "RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026")),
    defect("STR005", "an indicator's number twice", (f"<td>4</td><td>{SURVEY_NAME}</td>{cells('3,42 Indeks')}</tr>", f"<td>3</td><td>{SURVEY_NAME}</td>{cells('3,42 Indeks')}</tr>")),
    defect("STR006", "no target for the survey", renewed(SURVEY_NAME, "3,42 Indeks", ""), beside="ACT001"),
    defect("STR007", "one indicator twice", (promised(LABS_NAME, "8 Laboratorium"), promised(OUTBREAKS_NAME, "90 %")), beside="ACT007 STR009 ACT001 ACT002"),
    defect("STR009", "a plan without the laboratories", (between(f"<tr><td>3</td><td>{LABS_NAME}</td>{LABS[:20]}", "</tr>"), "")),
    defect("STR009", "no plan of the directorate", (PLAN, "")),
    defect("STR010", "an annex that was revised", ("LAMPIRAN PERJANJIAN KINERJA TAHUN 2025", "LAMPIRAN PERJANJIAN KINERJA (REVISI) TAHUN 2025")),
    defect("STR012", "the plan's target of another year", ("<th rowspan=\"2\">Target 2025</th>", "<th rowspan=\"2\">Target 2024</th>")),
    defect("IDN007", "a letter doubled in a name", ("<br>Ratna Kusumadewi<", "<br>Ratna Kusummadewi<")),
    defect("IDN010", "the dictionary of another directorate", ("KAMUS INDIKATOR KINERJA TAHUN 2025</h3><h3>DIREKTORAT KESEHATAN IKAN", "KAMUS INDIKATOR KINERJA TAHUN 2025</h3><h3>DIREKTORAT PAKAN IKAN")),
    defect("SGN001", "a month and a year", (SIGNED, "Jakarta, Januari 2025"), everywhere=True),
    defect("SGN002", "signed at the end of June", (SIGNED, "Jakarta, 30 Juni 2025"), everywhere=True),
    defect("SGN003", "signed a week later", (SIGNED, "Jakarta, 29 Januari 2025")),
    defect("SGN006", "another director signs", (FIRST, FIRST.replace("Kesehatan Ikan", "Pakan Ikan")), beside="IDN008 IDN010"),
    defect("SGN006", "a stranger signs", ("<br>Bambang Widodo<", "<br>Slamet Riyadi<"), beside="IDN007"),
    defect("SGN007", "the director with himself", ("Ir. Bambang Widodo, M.Si.", "Dr. drh. Ratna Kusumadewi, M.Sc."), ("<br>Bambang Widodo<", "<br>Ratna Kusumadewi<"), everywhere=True),
    defect("CIT001", "one regulation, two titles", (CONTROL_MEANS, "Hasil penilaian menurut Peraturan Menteri Perikanan Rakyat Nomor 17 Tahun 2023 tentang Penilaian Maturitas")),
    defect("CIT003", "a regulation of next year", ("Nomor 17 Tahun 2023", "Nomor 17 Tahun 2026")),
    defect("CIT007", "a plan of the last period", (OUTBREAKS_MEANS, OUTBREAKS_MEANS + " menurut Renstra Direktorat Jenderal 2020-2024")),
    defect("ACT001", "the plan promises eighty", (OUTBREAKS, cells("80 %", "75", "80", "85", "80"))),
    defect("ACT001", "at least for at most", (DEATHS, cells("≥ 12 %", "15", "14", "13", "12"))),
    defect("ACT002", "another animal in the plan", (f"<td>2</td><td>{DEATHS_NAME}</td>{cells('≤ 12 %', '15')[:-5]}", f"<td>2</td><td>{DEATHS_NAME.replace('ikan', 'udang')}</td>{cells('≤ 12 %', '15')[:-5]}"), beside="ACT007 STR009"),
    defect("BGT001", "no budget of the directorate", (BUDGET, "")),
    defect("BGT002", "a sum of turned figures", ("Rp 24.735.500.000", "Rp 24.753.500.000")),
    defect("BGT003", "outputs above their activity", ("Rp 8.520.000.000", "Rp 8.250.000.000")),
    defect("BGT005", "no money for management", ("Rp 3.275.500.000", ""), beside="BGT002"),
    defect("BGT008", "the sum in other words", (TOTAL, TOTAL + '<tr><td colspan="3">Terbilang: dua puluh empat miliar tujuh ratus lima puluh tiga juta lima ratus ribu rupiah</td></tr>')),
)  # fmt: skip
