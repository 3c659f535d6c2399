"""What the subdistrict's page prints: its rows by indicator, and how one of them is printed with other values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from office.change import Swap

PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator: ``quarters`` holds four cells between blanks, a stroke below is a blank within one."""

    name: str
    unit: str
    target: str
    quarters: str

    @property
    def promised(self) -> str:
        """Its cells in the annex."""
        return f"<td>{self.name}</td>{cells(self.unit, self.target)}</tr>"

    @property
    def planned(self) -> str:
        """Its cells in the plan, up to its action."""
        values = [value.replace("_", " ") for value in self.quarters.split()]
        return f"<td>{self.name}</td>{cells(self.unit, self.target, *values)}<td>"

    def with_(self, **values: str) -> tuple[Swap, ...]:
        """Both rows with other ``values``."""
        other = replace(self, **values)
        return ((self.promised, other.promised), (self.planned, other.planned))

    def planned_with(self, **values: str) -> Swap:
        """Only the row of the plan with other ``values``."""
        return (self.planned, replace(self, **values).planned)

    def promised_with(self, **values: str) -> Swap:
        """Only the row of the annex with other ``values``."""
        return (self.promised, replace(self, **values).promised)


def cells(*values: str) -> str:
    """Cells side by side."""
    return "".join(f'<td class="c">{value}</td>' for value in values)


def between(first: str, last: str) -> str:
    """What the page prints from ``first`` up to and with ``last``."""
    start = PAGE.index(first)
    return PAGE[start : PAGE.index(last, start) + len(last)]


SURVEY = Row("Nilai Survei Kepuasan Masyarakat", "Nilai", "86,50", "- 85,75 - 86,50")
WAITING = Row("Rata-rata lama penerbitan surat keterangan", "Menit", "25", "30 28 26 25")
COMPLAINTS = Row("Persentase pengaduan warga yang diselesaikan", "%", "98", "96 97 97 98")
VILLAGES = Row("Jumlah desa yang menetapkan APB Desa tepat waktu", "Desa", "14", "8 10 12 14")
TAX = Row("Persentase realisasi penerimaan PBB-P2", "%", "95", "20 45 70 95")
POSTS = Row("Jumlah posyandu yang aktif", "Posyandu", "46", "40 42 44 46")
WORK = Row("Jumlah gotong royong yang terlaksana", "Kegiatan", "48", "12 12 12 12")
GRADE = Row("Predikat SAKIP Kecamatan", "Predikat", "BB", "- - - BB")
AUDIT = Row("Persentase temuan pemeriksaan yang ditindaklanjuti", "%", "100", "25 50 75 100")
ROWS = (SURVEY, WAITING, COMPLAINTS, VILLAGES, TAX, POSTS, WORK, GRADE, AUDIT)

SURVEY_MEANS = "Nilai kepuasan atas 9 (sembilan) unsur pelayanan dengan skala 25 - 100, disurvei pada bulan Juni dan Desember"
SURVEY_METHOD = "Nilai rata-rata tertimbang 9 unsur dikali 25"
WAITING_MEANS = "Waktu sejak berkas lengkap sampai surat diserahkan; makin cepat makin baik"
WAITING_METHOD = "Jumlah menit seluruh surat / jumlah surat yang terbit"
COMPLAINTS_MEANS = "Pengaduan warga yang selesai ditangani paling lambat 5 (lima) hari kerja"
COMPLAINTS_METHOD = "Jumlah pengaduan yang diselesaikan / jumlah pengaduan yang diterima x 100%"
CITED = "Peraturan Menteri Dalam Negeri Nomor 20 Tahun 2018 tentang Pengelolaan Keuangan Desa"
VILLAGES_METHOD = "Menghitung desa yang menetapkan APB Desa tepat waktu sampai dengan akhir triwulan"
TAX_MEANS = "Penerimaan Pajak Bumi dan Bangunan Perdesaan dan Perkotaan yang disetor desa"
TAX_METHOD = "Realisasi penerimaan PBB-P2 sampai dengan triwulan berjalan / target penerimaan PBB-P2 x 100%"
POSTS_MEANS = "Posyandu yang membuka layanan paling sedikit 8 (delapan) kali setahun"
POSTS_METHOD = "Menghitung posyandu aktif pada akhir triwulan"
WORK_MEANS = "Gotong royong warga yang diikuti unsur kecamatan"
WORK_METHOD = "Menjumlahkan gotong royong pada triwulan berjalan"
GRADE_MEANS = "Hasil evaluasi Inspektorat atas akuntabilitas kinerja kecamatan"
GRADE_METHOD = "Penjumlahan perencanaan kinerja (30%), pengukuran kinerja (30%), pelaporan kinerja (15%), dan evaluasi internal (25%)"
AUDIT_MEANS = "Temuan Inspektorat dan BPK yang tindak lanjutnya dinyatakan selesai"
SIGNED = "Sukarindang, 9 Januari 2026"
HEAD = "Nurhayati Lubis, S.Sos., M.A.P."
HEAD_SIGNS = "<b>NURHAYATI LUBIS, S.Sos., M.A.P.</b>"
REGENT = "Ridwan Soedarmadji"
REGENT_SIGNS = "<b>RIDWAN SOEDARMADJI</b>"
NIP = "NIP. 19790614 200501 2 009"
HEAD_TITLE = "<td>Camat Sukarindang</td>"
HEAD_BLOCK = "PIHAK PERTAMA,<br>CAMAT SUKARINDANG<br>"
REGENT_TITLE = "<td>Bupati Kertamulya</td>"
REGENT_BLOCK = "PIHAK KEDUA,<br>BUPATI KERTAMULYA<br>"
OPENING = between("Dalam rangka mewujudkan", "di bawah ini:")
PROMISE = between("PIHAK PERTAMA berjanji", "dokumen perencanaan.")
DUTY = between("Keberhasilan dan kegagalan", "tanggung jawab kami.")
SUPERVISION = between("PIHAK KEDUA akan melakukan", "penghargaan dan sanksi.")
STATEMENT_TITLE = '<p class="j">PERJANJIAN KINERJA TAHUN 2026</p>'
ANNEX_TITLE = "LAMPIRAN I PERJANJIAN KINERJA TAHUN 2026"
BUDGET = between('<table class="t"><tr><th>No.</th><th>Program', "</table>")
TOTAL = between('<tr><td></td><td class="c"><b>Jumlah', "</tr>")
PLAN = between("LAMPIRAN III RENCANA", "</table>")
QUARTERS = "<th>I</th><th>II</th><th>III</th><th>IV</th>"
AMOUNTS = (
    "3.412.750.000",
    "2.618.400.000",
    "794.350.000",
    "486.200.000",
    "305.900.000",
    "180.300.000",
    "268.500.000",
    "4.167.450.000",
)
