"""Harmless variations of a subdistrict's definitions, formulas, citations and budget."""

from __future__ import annotations

from office.change import Swap, harmless
from office.subdistrict.rows import (
    AMOUNTS,
    AUDIT_MEANS,
    BUDGET,
    CITED,
    COMPLAINTS_MEANS,
    COMPLAINTS_METHOD,
    GRADE_MEANS,
    GRADE_METHOD,
    POSTS_MEANS,
    POSTS_METHOD,
    SURVEY_MEANS,
    SURVEY_METHOD,
    TAX_MEANS,
    TAX_METHOD,
    TOTAL,
    VILLAGES_METHOD,
    WAITING_MEANS,
    WAITING_METHOD,
    WORK_MEANS,
    WORK_METHOD,
)


def amounts(form: str) -> tuple[Swap, ...]:
    """All amounts in another ``form``."""
    return tuple((f">Rp{amount}<", f">{form.format(amount)}<") for amount in AMOUNTS)


def cited(words: str) -> Swap:
    """The one citation in other ``words``."""
    return (CITED, words)


def also(text: str, words: str) -> Swap:
    """More ``words`` behind a definition."""
    return (text, f"{text} {words}")


MEASURES = (
    harmless("a fraction with letters", (COMPLAINTS_METHOD, "(A : B) x 100%<br>A = pengaduan selesai<br>B = pengaduan diterima")),
    harmless("a fraction with a sum sign", (COMPLAINTS_METHOD, "∑ pengaduan selesai ÷ ∑ pengaduan masuk × 100 %")),
    harmless("a fraction in words", (COMPLAINTS_METHOD, "Membandingkan jumlah pengaduan yang diselesaikan dengan jumlah pengaduan yang diterima, dikalikan 100 persen")),
    harmless("a fraction with per", (COMPLAINTS_METHOD, "Pengaduan selesai per pengaduan diterima dikali seratus persen")),
    harmless("a fraction in brackets of two kinds", (TAX_METHOD, "[(Realisasi PBB-P2 s.d. triwulan berjalan) / (Ketetapan PBB-P2)] x 100%")),
    harmless("weights with a blank", (GRADE_METHOD, GRADE_METHOD.replace("(30%)", "(30 %)").replace("(15%)", "(15 %)").replace("(25%)", "(25 %)"))),
    harmless("weights in decimals", (GRADE_METHOD, "(0,3 x perencanaan) + (0,3 x pengukuran) + (0,15 x pelaporan) + (0,25 x evaluasi internal)")),
    harmless("weights in a list", (GRADE_METHOD, "Bobot penilaian:<br>1. Perencanaan kinerja = 30<br>2. Pengukuran kinerja = 30<br>3. Pelaporan kinerja = 15<br>4. Evaluasi internal = 25<br>Jumlah = 100")),
    harmless("weights with parts", (GRADE_METHOD, "Perencanaan kinerja 30% (keberadaan 6%, kualitas 9%, pemanfaatan 15%), pengukuran kinerja 30%, pelaporan kinerja 15%, evaluasi internal 25%")),
    harmless("no weights", (GRADE_METHOD, "Nilai hasil evaluasi dikonversi menjadi predikat")),
    harmless("bands of grades", also(GRADE_MEANS, "dengan predikat AA (90-100), A (80-90), BB (70-80), B (60-70), CC (50-60), C (30-50), D (0-30)")),
    harmless("bands of marks", also(SURVEY_MEANS, ". Mutu A: 88,31 - 100,00; B: 76,61 - 88,30; C: 65,00 - 76,60; D: 25,00 - 64,99")),
    harmless("a scale of four", (SURVEY_METHOD, "Jumlah nilai persepsi per unsur / jumlah unsur terisi x bobot 0,11 x 25")),
    harmless("a scale by words", (SURVEY_MEANS, SURVEY_MEANS.replace("skala 25 - 100", "skala 25 sampai 100"))),
    harmless("each half-year", (SURVEY_MEANS, SURVEY_MEANS.replace("pada bulan Juni dan Desember", "setiap semester"))),
    harmless("in the second and fourth quarter", (SURVEY_MEANS, SURVEY_MEANS.replace("pada bulan Juni dan Desember", "pada triwulan II dan IV"))),
    harmless("less is better", (WAITING_MEANS, WAITING_MEANS.replace("makin cepat makin baik", "semakin kecil nilainya semakin baik (negatif)"))),
    harmless("lower is better, in English", (WAITING_MEANS, WAITING_MEANS.replace("makin cepat makin baik", "polarisasi: minimize"))),
    harmless("nothing said of the better", (WAITING_MEANS, WAITING_MEANS.replace("; makin cepat makin baik", ""))),
    harmless("hours of the office", also(WAITING_MEANS, ", loket dibuka Senin - Kamis 07.30 - 16.00 dan Jumat 07.30 - 16.30")),
    harmless("five times twenty-four hours", (COMPLAINTS_MEANS, COMPLAINTS_MEANS.replace("5 (lima) hari kerja", "5 x 24 jam"))),
    harmless("days without their word", (COMPLAINTS_MEANS, COMPLAINTS_MEANS.replace("5 (lima)", "5"))),
    harmless("a word in capitals", (POSTS_MEANS, POSTS_MEANS.replace("8 (delapan)", "8 (DELAPAN)"))),
    harmless("a telephone number", also(COMPLAINTS_MEANS, "melalui SP4N-LAPOR!, WhatsApp 0812-3456-7890, atau kotak pengaduan")),
    harmless("villages by name", (VILLAGES_METHOD, VILLAGES_METHOD + " (14 desa: 9 desa swasembada, 5 desa swakarya)")),
    harmless("a share of children", also(POSTS_MEANS, "dengan cakupan D/S paling rendah 80%")),
    harmless("a series of years", also(TAX_MEANS, "(rata-rata realisasi tahun 2021 s.d. 2025 sebesar 91,37%)")),
    harmless("a ratio of people", also(WORK_MEANS, "dengan rasio 1 : 25 terhadap kepala keluarga")),
    harmless("a note in stars", also(POSTS_METHOD, "*) strata purnama dan mandiri")),
    harmless("an exception", also(AUDIT_MEANS, ", kecuali temuan yang tidak dapat ditindaklanjuti")),
    harmless("each work counted", (WORK_METHOD, "Σ gotong royong TW I + TW II + TW III + TW IV")),
    harmless("a mean in signs", (WAITING_METHOD, "Σ menit : n surat")),
)  # fmt: skip

CITATIONS = (
    harmless("a short kind", cited("Permendagri No. 20 Tahun 2018 tentang Pengelolaan Keuangan Desa")),
    harmless("a short kind with a slash", cited("Permendagri 20/2018")),
    harmless("a short kind with its year", cited("Permendagri Nomor 20 Tahun 2018")),
    harmless("no for number", cited("Peraturan Menteri Dalam Negeri No.20 Tahun 2018 tentang Pengelolaan Keuangan Desa")),
    harmless("a citation in capitals", cited(CITED.upper())),
    harmless("a comma before the title", cited("Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 20 Tahun 2018, tentang Pengelolaan Keuangan Desa")),
    harmless("an article", cited(f"Pasal 34 ayat (1) {CITED}")),
    harmless("places of publication", cited(CITED + " (Berita Negara Republik Indonesia Tahun 2018 Nomor 611)")),
    harmless("a law as last changed", also(POSTS_MEANS, "menurut Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 3 Tahun 2024 tentang Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa")),
    harmless("a law in short", also(AUDIT_MEANS, "(UU 15/2004)")),
    harmless("a government regulation", also(WORK_MEANS, "menurut Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan")),
    harmless("a government regulation in short", also(WORK_MEANS, "menurut PP No. 17 Tahun 2018 tentang Kecamatan")),
    harmless("a decree of the regent", also(POSTS_MEANS, "sesuai Keputusan Bupati Kertamulya Nomor 441.7/Kep.212-DPMD/2025 tentang Pokja Posyandu")),
    harmless("a regulation of the regent", also(TAX_MEANS, "menurut Peraturan Bupati Kertamulya Nomor 8 Tahun 2024 tentang Tata Cara Pemungutan PBB-P2")),
    harmless("a regulation of the regency", also(TAX_MEANS, "menurut Peraturan Daerah Kabupaten Kertamulya Nomor 1 Tahun 2024 tentang Pajak Daerah dan Retribusi Daerah")),
    harmless("a regulation of the regency in short", also(TAX_MEANS, "menurut Perda Kab. Kertamulya No. 1 Th. 2024 ttg. Pajak Daerah dan Retribusi Daerah")),
    harmless("a regulation on surveys", also(SURVEY_MEANS, "menurut Permenpan RB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik")),
    harmless("a regulation on grades", also(GRADE_MEANS, "menurut PermenPANRB 88/2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah")),
    harmless("a presidential regulation", also(GRADE_MEANS, "menurut Perpres Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah")),
    harmless("a circular", also(COMPLAINTS_MEANS, "menurut Surat Edaran Bupati Kertamulya Nomor 065/12/Org tanggal 3 Maret 2025")),
    harmless("an instruction of the president", also(AUDIT_MEANS, "sesuai Inpres Nomor 7 Tahun 1999")),
    harmless("a standard", also(WAITING_MEANS, "sesuai Standar Operasional Prosedur Nomor 000.8.3.3/11/SOP/2025")),
    harmless("a plan that runs", also(AUDIT_MEANS, "sesuai Renstra Kecamatan Sukarindang 2025-2029")),
    harmless("a plan of the regency", also(POSTS_MEANS, "mendukung RPJMD Kabupaten Kertamulya Tahun 2025 - 2029 dan RPJPD 2025-2045")),
    harmless("the plan of the year", also(WORK_MEANS, "sesuai RKPD Tahun 2026 dan Renja Kecamatan 2026")),
    harmless("two of one year", also(AUDIT_MEANS, "menurut Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah dan Peraturan Pemerintah Nomor 12 Tahun 2017 tentang Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah")),
)  # fmt: skip

SOURCES = (
    'Kabupaten/Kota</b></td><td class="a">Rp3.412.750.000</td><td class="c">APBD',
    'Kelurahan</b></td><td class="a">Rp268.500.000</td><td class="c">APBD',
)
BUDGETS = (
    harmless("Rp with a blank", *amounts("Rp {}"), everywhere=True),
    harmless("Rp with a point", *amounts("Rp. {}"), everywhere=True),
    harmless("no Rp", *amounts("{}"), everywhere=True),
    harmless("a stroke behind", *amounts("Rp{},-"), everywhere=True),
    harmless("two noughts behind", *amounts("{},00"), everywhere=True),
    harmless("IDR", *amounts("IDR {}"), everywhere=True),
    harmless("Rp in the head", ("<th>Anggaran</th>", "<th>Anggaran (Rp)</th>"), *amounts("{}"), everywhere=True),
    harmless("a ceiling", ("<th>Anggaran</th>", "<th>Pagu Anggaran Tahun 2026 (Rp.)</th>"), *amounts("{}"), everywhere=True),
    harmless("other words for the total", ("<b>Jumlah</b>", "<b>TOTAL ANGGARAN</b>")),
    harmless("no total", (TOTAL, "")),
    harmless("the total in words", (TOTAL, TOTAL + '<tr><td></td><td colspan="3"><i>Terbilang: empat miliar seratus enam puluh tujuh juta empat ratus lima puluh ribu rupiah</i></td></tr>')),
    harmless("sources of two kinds", (SOURCES[0], SOURCES[0].replace("APBD", "APBD (DAU)")), (SOURCES[1], SOURCES[1].replace("APBD", "Dana Desa"))),
    harmless("sources with their amounts", (SOURCES[0], SOURCES[0].replace("APBD", "DAU Rp3.000.000.000<br>PAD Rp412.750.000"))),
    harmless("no sources", (SOURCES[0], SOURCES[0].replace("APBD", "")), (SOURCES[1], SOURCES[1].replace("APBD", "-"))),
    harmless("activities without letters", *((f"<td>{letter}. {word}", f"<td>{word}") for letter, word in (("a", "Administrasi"), ("b", "Administrasi"), ("a", "Koordinasi P"), ("b", "Pelaksanaan"), ("a", "Koordinasi K")))),
    harmless("activities with numbers", *((f"<td>{letter}. {word}", f"<td>{number} {word}") for letter, word, number in (("a", "Administrasi", "1.1"), ("b", "Administrasi", "1.2"), ("a", "Koordinasi P", "2.1"), ("b", "Pelaksanaan", "2.2"), ("a", "Koordinasi K", "3.1")))),
    harmless("activities with strokes", *((f"<td>{letter}. {word}", f"<td>- {word}") for letter, word in (("a", "Administrasi"), ("b", "Administrasi"), ("a", "Koordinasi P"), ("b", "Pelaksanaan"), ("a", "Koordinasi K")))),
    harmless("activities by their word", *((f"<td>{letter}. {word}", f"<td>Kegiatan {word}") for letter, word in (("a", "Administrasi"), ("b", "Administrasi"), ("a", "Koordinasi P"), ("b", "Pelaksanaan"), ("a", "Koordinasi K")))),
    harmless("programs only", *((f'<tr><td></td><td>{name}</td><td class="a">Rp{amount}</td><td></td></tr>', "") for name, amount in (("a. Administrasi Keuangan Perangkat Daerah", "2.618.400.000"), ("b. Administrasi Umum Perangkat Daerah", "794.350.000"), ("a. Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan", "305.900.000"), ("b. Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat", "180.300.000"), ("a. Koordinasi Kegiatan Pemberdayaan Desa", "268.500.000")))),
    harmless("codes before the programs", ("<b>Program Penunjang", "<b>7.01.01 Program Penunjang"), ("<b>Program Penyelenggaraan", "<b>7.01.02 Program Penyelenggaraan"), ("<b>Program Pemberdayaan", "<b>7.01.03 Program Pemberdayaan")),
    harmless("programs in capitals", ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK"), ("Program Pemberdayaan Masyarakat Desa dan Kelurahan", "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN")),
    harmless("programs by Roman numbers", *((f'<td class="c">{number}.</td><td><b>', f'<td class="c">{roman}</td><td><b>') for number, roman in ((1, "I"), (2, "II"), (3, "III")))),
    harmless("a subactivity that is the whole of its activity", ("<tr><td></td><td>b. Administrasi Umum", '<tr><td></td><td>&nbsp;&nbsp;Penyediaan Gaji dan Tunjangan ASN</td><td class="a">Rp2.618.400.000</td><td></td></tr><tr><td></td><td>b. Administrasi Umum')),
    harmless("an amended budget", ("<th>Anggaran</th>", "<th>Anggaran Sebelum Perubahan</th><th>Anggaran Setelah Perubahan</th>"), *((f'<td class="a">Rp{amount}</td>', f'<td class="a">Rp{amount}</td><td class="a">Rp{amount}</td>') for amount in AMOUNTS[:-1]), (f'<td class="a"><b>Rp{AMOUNTS[-1]}</b></td>', f'<td class="a"><b>Rp{AMOUNTS[-1]}</b></td><td class="a"><b>Rp{AMOUNTS[-1]}</b></td>'), everywhere=True),
    harmless("a heading of the budget", (BUDGET, f"<p><b>Jumlah Anggaran Tahun 2026 : Rp4.167.450.000</b></p>{BUDGET}")),
    harmless("a note of the budget", (BUDGET, f"{BUDGET}<p>Catatan: anggaran sesuai DPA-SKPD Nomor DPA/A.1/7.01.0.00.0.00.12.0000/001/2026.</p>")),
)  # fmt: skip
