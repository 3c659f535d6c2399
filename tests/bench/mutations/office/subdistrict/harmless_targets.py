"""Harmless variations of a subdistrict's targets: forms of numbers, units, quarters, heads of columns, action plan."""

from __future__ import annotations

from office.change import harmless
from office.subdistrict.rows import (
    AUDIT,
    COMPLAINTS,
    GRADE,
    POSTS,
    QUARTERS,
    ROWS,
    SURVEY,
    TAX,
    VILLAGES,
    WAITING,
    WORK,
    between,
)

PLAN_ROWS = between(
    '<tr><td class="c">1.</td><td>Nilai Survei Kepuasan Masyarakat</td><td class="c">', "</table>"
)
HEADS = '<th rowspan="2">Target</th><th colspan="4">Triwulan</th>'
MONTHS = "".join(
    f"<th>{month}</th>" for month in ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
)


def ticks(months: str) -> str:
    """Twelve cells, with a tick where ``months`` has a stroke."""
    return "".join(f'<td class="c">{"√" if month == "x" else ""}</td>' for month in months)


def by_ticks(mark: str) -> str:
    """The rows of the plan with ticks by month in place of the quarters' targets."""
    rows = PLAN_ROWS
    for number, row in enumerate(ROWS):
        months = ("..x..x..x..x", "xxxxxxxxxxxx", "x...........", "...........x")[number % 4]
        cells_of = row.planned.split("</td>")
        rows = rows.replace(
            row.planned, "</td>".join(cells_of[:3]) + "</td>" + ticks(months).replace("√", mark) + "<td>"
        )
    return rows


TARGETS = (
    # units
    harmless("percent in words", *COMPLAINTS.with_(unit="Persen"), *AUDIT.with_(unit="persen"), *TAX.with_(unit="Persen")),
    harmless("percent with its sign", *COMPLAINTS.with_(unit="Persen (%)")),
    harmless("points for a mark", *SURVEY.with_(unit="Poin")),
    harmless("an index for a mark", *SURVEY.with_(unit="Indeks")),
    harmless("a score for a mark", *SURVEY.with_(unit="Skor")),
    harmless("a figure for a mark", *SURVEY.with_(unit="Angka")),
    harmless("minutes in short", *WAITING.with_(unit="mnt")),
    harmless("minutes a letter", *WAITING.with_(unit="Menit/Surat")),
    harmless("times for works", *WORK.with_(unit="Kali")),
    harmless("units of posts", *POSTS.with_(unit="Unit")),
    harmless("a category for a grade", *GRADE.with_(unit="Kategori")),
    harmless("letters for a grade", *GRADE.with_(unit="Huruf")),
    harmless("no unit for a grade", *GRADE.with_(unit="-")),
    harmless("capitals", *VILLAGES.with_(unit="DESA"), *WORK.with_(unit="KEGIATAN")),
    harmless("another unit in the plan's spelling", POSTS.planned_with(unit="posyandu"), WORK.planned_with(unit="Keg.")),
    harmless("percent here, its sign there", AUDIT.planned_with(unit="Persen"), TAX.planned_with(unit="Persen")),
    # forms of the year's target
    harmless("a decimal more", SURVEY.planned_with(target="86,5"), COMPLAINTS.planned_with(target="98,00")),
    harmless("a decimal point", *SURVEY.with_(target="86.50", quarters="- 85.75 - 86.50")),
    harmless("percent at each number", *TAX.with_(target="95%", quarters="20% 45% 70% 95%")),
    harmless("percent with a blank", *COMPLAINTS.with_(target="98 %", quarters="96_% 97_% 97_% 98_%")),
    harmless("at most by its sign", *WAITING.with_(target="≤ 25", quarters="≤_30 ≤_28 ≤_26 ≤_25")),
    harmless("at most by two signs", *WAITING.with_(target="&lt;= 25")),
    harmless("at most in words", *WAITING.with_(target="maksimal 25")),
    harmless("at most only in the annex", WAITING.promised_with(target="≤25")),
    harmless("at least by its sign", *SURVEY.with_(target="≥ 86,50")),
    harmless("at least in words", *COMPLAINTS.with_(target="minimal 98")),
    harmless("a number and its word", *VILLAGES.with_(target="14 (empat belas)")),
    harmless("a number with its unit", *POSTS.with_(target="46 posyandu")),
    harmless("villages of all", *VILLAGES.with_(target="14 dari 14")),
    harmless("a fraction of villages", *VILLAGES.with_(target="14/14", quarters="8/14 10/14 12/14 14/14")),
    harmless("a mark with its class", *SURVEY.with_(target="86,50 (Baik)")),
    harmless("a class with its mark", *SURVEY.with_(target="Baik (86,50)", quarters="- Baik_(85,75) - Baik_(86,50)")),
    harmless("a grade with its mark", *GRADE.with_(target="BB (75,20)")),
    harmless("a grade with its meaning", *GRADE.with_(target="BB (Sangat Baik)", quarters="- - - BB_(Sangat_Baik)")),
    harmless("a mark with its grade", *GRADE.with_(target="75,20 (BB)", quarters="- - - 75,20_(BB)")),
    harmless("a grade that is better", *GRADE.with_(target="A", quarters="- - - A")),
    harmless("a grade in quotation marks", *GRADE.with_(target="“BB”", quarters="- - - “BB”")),
    harmless("an opinion", *GRADE.with_(name="Opini BPK atas laporan keuangan", unit="Opini", target="WTP", quarters="- WTP - -"), ("<td>Predikat SAKIP Kecamatan</td>", "<td>Opini BPK atas laporan keuangan</td>")),
    harmless("a level", *GRADE.with_(name="Tingkat maturitas SPIP Kecamatan", unit="Level", target="Level 3", quarters="- - - Level_3"), ("<td>Predikat SAKIP Kecamatan</td>", "<td>Tingkat maturitas SPIP Kecamatan</td>")),
    harmless("a level of two", *GRADE.with_(name="Tingkat maturitas SPIP Kecamatan", unit="Level", target="3", quarters="2 2 2 3"), ("<td>Predikat SAKIP Kecamatan</td>", "<td>Tingkat maturitas SPIP Kecamatan</td>")),
    harmless("a range of minutes", *WAITING.with_(target="20 - 25", quarters="25-30 25-28 20-26 20-25")),
    harmless("a range in words", *WAITING.with_(target="20 s.d. 25")),
    harmless("a whole with decimals", *AUDIT.with_(target="100,00", quarters="25,00 50,00 75,00 100,00")),
    harmless("a footnote at a target", *SURVEY.with_(target="86,50*)")),
    # quarters
    harmless("blanks for no survey", *SURVEY.with_(quarters="&nbsp; 85,75 &nbsp; 86,50")),
    harmless("n/a for no survey", *SURVEY.with_(quarters="n/a 85,75 n/a 86,50")),
    harmless("a mark in each quarter", *SURVEY.with_(quarters="86,50 86,50 86,50 86,50"), ("pada bulan Juni dan Desember", "setiap triwulan")),
    harmless("a survey once a year", *SURVEY.with_(quarters="- - - 86,50"), ("pada bulan Juni dan Desember", "pada bulan Desember")),
    harmless("a mark that wavers", *SURVEY.with_(quarters="- 86,50 - 86,50")),
    harmless("works in all", *WORK.with_(quarters="12 24 36 48"), ("Menjumlahkan gotong royong pada triwulan berjalan", "Jumlah gotong royong sampai dengan triwulan berjalan")),
    harmless("works by season", *WORK.with_(quarters="6 15 20 7")),
    harmless("works in half of the year", *WORK.with_(quarters="0 24 0 24")),
    harmless("works not in the first", *WORK.with_(quarters="- 16 16 16")),
    harmless("villages from the first", *VILLAGES.with_(quarters="14 14 14 14")),
    harmless("villages in the first only", *VILLAGES.with_(quarters="14 - - -")),
    harmless("villages each quarter anew", *VILLAGES.with_(quarters="8 2 2 2"), ("sampai dengan akhir triwulan", "pada triwulan berjalan")),
    harmless("tax late in the year", *TAX.with_(quarters="0 10 60 95")),
    harmless("tax by quarter", *TAX.with_(quarters="20 25 25 25"), ("penerimaan PBB-P2 sampai dengan triwulan berjalan", "penerimaan PBB-P2 pada triwulan berjalan")),
    harmless("minutes the same", *WAITING.with_(quarters="25 25 25 25")),
    harmless("complaints the same", *COMPLAINTS.with_(quarters="98 98 98 98")),
    harmless("an average of complaints", *COMPLAINTS.with_(target="97", quarters="96 97 97 98"), ("yang diterima x 100%", "yang diterima x 100% (rata-rata empat triwulan)")),
    harmless("findings at the end", *AUDIT.with_(quarters="- - - 100")),
    harmless("findings by half-year", *AUDIT.with_(quarters="- 50 - 100")),
    harmless("posts that stay", *POSTS.with_(quarters="46 46 46 46")),
    harmless("half-years in place of quarters", ('<th colspan="4">Triwulan</th>', '<th colspan="2">Semester</th>'), (QUARTERS, "<th>I</th><th>II</th>"), *((row.planned, "".join((row.planned[: row.planned.index("</td>", row.planned.index(f">{row.target}<")) + 5], *(f'<td class="c">{row.quarters.split()[at]}</td>' if row is not WORK else '<td class="c">24</td>' for at in (1, 3)), "<td>"))) for row in ROWS)),
    # heads
    harmless("quarters by TW", (QUARTERS, "<th>TW I</th><th>TW II</th><th>TW III</th><th>TW IV</th>")),
    harmless("quarters by Trw", (QUARTERS, "<th>Trw. 1</th><th>Trw. 2</th><th>Trw. 3</th><th>Trw. 4</th>")),
    harmless("quarters with their months", (QUARTERS, "<th>TW I (Jan-Mar)</th><th>TW II (Apr-Jun)</th><th>TW III (Jul-Sep)</th><th>TW IV (Okt-Des)</th>")),
    harmless("the target's year", ("<th>Target</th>", "<th>Target 2026</th>"), ('<th rowspan="2">Target</th>', '<th rowspan="2">Target 2026</th>')),
    harmless("the annual target", ('<th rowspan="2">Target</th>', '<th rowspan="2">Target Tahunan</th>')),
    harmless("objectives of the program", ("<th>Sasaran Strategis</th>", "<th>Sasaran Program</th>"), ("<th>Indikator Kinerja</th><th>Satuan", "<th>Indikator Kinerja Program</th><th>Satuan")),
    harmless("IKU in the head", ("<th>Indikator Kinerja</th><th>Satuan", "<th>Indikator Kinerja Utama (IKU)</th><th>Satuan")),
    harmless("numbers of columns in brackets", ("<th>Target</th></tr>", "<th>Target</th></tr><tr>" + "".join(f"<th>({number})</th>" for number in range(1, 6)) + "</tr>")),
    harmless("objectives without numbers", *((f'rowspan="{span}">{number}.<', f'rowspan="{span}"><') for number, span in ((1, 3), (2, 2), (3, 2), (4, 2)))),
    harmless("objectives by Roman numbers", *((f'rowspan="{span}">{number}.<', f'rowspan="{span}">{roman}<') for number, span, roman in ((1, 3, "I"), (2, 2, "II"), (3, 2, "III"), (4, 2, "IV")))),
    harmless("indicators with letters", *((row.promised, row.promised.replace("<td>", f"<td>{letter}. ", 1)) for row, letter in zip(ROWS, "abcabcabc", strict=True) if row in (SURVEY, WAITING, COMPLAINTS))),
    harmless("indicators with points of two", *((row.promised, row.promised.replace("<td>", f"<td>{number} ", 1)) for row, number in zip(ROWS, ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2"], strict=True))),
    harmless("objectives that end in a point", ("kualitas pelayanan publik kecamatan</td>", "kualitas pelayanan publik kecamatan.</td>")),
    # plan
    harmless("names of the plan in capitals", *((row.planned, row.planned.replace(row.name, row.name.upper())) for row in (SURVEY, WAITING, POSTS))),
    harmless("a plan with no persons", ("<td>Kasi Pelayanan</td></tr>", "<td></td></tr>"), everywhere=True),
    harmless("a plan of ticks", (HEADS, '<th rowspan="2">Target</th><th colspan="12">Bulan</th>'), (QUARTERS, MONTHS), (PLAN_ROWS, by_ticks("√"))),
    harmless("a plan of crosses", (HEADS, '<th rowspan="2">Target</th><th colspan="12">Bulan Pelaksanaan</th>'), (QUARTERS, MONTHS), (PLAN_ROWS, by_ticks("x"))),
    harmless("actions with numbers", ("<td>Menata loket dan antrean</td>", "<td>1. Menata loket<br>2. Menambah 2 (dua) petugas<br>3. Memasang mesin antrean</td>")),
    harmless("actions with their week", ("<td>Pekan panutan pajak</td>", "<td>Pekan panutan pajak pada minggu ke-2 bulan Maret; operasi sisir minggu III s.d. IV September</td>")),
    harmless("a plan with money", ("<td>Membina kader posyandu</td>", "<td>Membina kader posyandu (Rp 45.000.000,-)</td>")),
    harmless("a plan with its note", (PLAN_ROWS, PLAN_ROWS + "<p>Keterangan: target triwulan bersifat kumulatif kecuali gotong royong; realisasi 2025 sebesar 94,2% menjadi dasar.</p>")),
    harmless("a plan that says its year", ('<th rowspan="2">Rencana Aksi</th>', '<th rowspan="2">Rencana Aksi Tahun 2026</th>')),
)  # fmt: skip
