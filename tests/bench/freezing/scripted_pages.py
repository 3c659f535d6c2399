"""The drawn pages of the freeze: good, coarse, dirty, stamped, leaning, turned; ruled, open and without rules.

Drawn with the strokes that OpenCV carries, so that no font of the machine has a part in them. Bodies, people
and numbers are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

Box = tuple[int, int, int, int]
Rows = Sequence[Sequence[str]]
_SIZE = (595.0, 842.0)  # points, A4
_LETTER = 0.62  # of OpenCV's strokes at 200 dpi: some ten points
_LINE = 34  # pixels from one line to the next at 200 dpi


@dataclass
class Drawn:
    """A page in the making. Coordinates are pixels at 200 dpi, whatever ``dpi`` is. ``damaged`` is what the
    scanner gave (BGR), ``clean`` the print alone."""

    dpi: int = 200
    clean: NDArray[np.uint8] = field(init=False)
    damaged: NDArray[np.uint8] = field(init=False)
    texts: list[tuple[str, Box]] = field(default_factory=list)

    def __post_init__(self) -> None:
        width, height = (round(points * self.dpi / 72) for points in _SIZE)
        self.clean = np.full((height, width), 255, np.uint8)

    def write(self, x: int, y: int, text: str) -> None:
        """``text`` with its baseline at y."""
        scale = self.dpi / 200
        at, size = (round(x * scale), round(y * scale)), _LETTER * scale
        (wide, tall), below = cv2.getTextSize(text, cv2.FONT_HERSHEY_DUPLEX, size, 1)
        cv2.putText(self.clean, text, at, cv2.FONT_HERSHEY_DUPLEX, size, 0, 1, cv2.LINE_AA)
        self.texts.append((text, (at[0], at[1] - tall - 1, at[0] + wide + 1, at[1] + below)))

    def rule(self, x0: int, y0: int, x1: int, y1: int) -> None:
        x0, y0, x1, y1 = (round(v * self.dpi / 200) for v in (x0, y0, x1, y1))
        cv2.line(self.clean, (x0, y0), (x1, y1), 0, 2)

    def lines(self) -> Iterator[tuple[str, Box]]:
        """Every text, and neighbours of one row as one line; rules beside them are not in the boxes."""
        for start, (text, box) in enumerate(self.texts):
            yield text, box
            for other, (x0, y0, x1, y1) in self.texts[start + 1 :]:
                if abs(y0 - box[1]) > 3 or x0 < box[2]:
                    break
                text, box = f"{text} {other}", (box[0], min(box[1], y0), x1, max(box[3], y1))
                yield text, box

    def table(self, top: int, edges: Sequence[int], rows: Rows, rules: str = "full") -> int:
        """``rows`` of cells, their lines parted by a newline; y of the table's end. ``rules`` are full,
        horizontal or none."""
        ys = [top]
        for row in rows:
            ys.append(ys[-1] + 14 + _LINE * max(cell.count("\n") + 1 for cell in row))
        for y, row in zip(ys, rows, strict=False):
            # Line by line across the cells, so that neighbours of one printed line follow one another.
            for number in range(max(cell.count("\n") + 1 for cell in row)):
                for x, cell in zip(edges, row, strict=False):
                    parts = cell.split("\n")
                    if number < len(parts) and parts[number]:
                        self.write(x + 12, y + 32 + _LINE * number, parts[number])
        for y in ys if rules != "none" else ():
            self.rule(edges[0], y, edges[-1], y)
        for x in edges if rules == "full" else ():
            self.rule(x, ys[0], x, ys[-1])
        return ys[-1]

    def scanned(self, *damages: Damage) -> Drawn:
        self.damaged = cv2.cvtColor(self.clean, cv2.COLOR_GRAY2BGR)
        for damage in damages:
            self.damaged = damage(self.damaged)
        return self


Damage = Callable[[NDArray[np.uint8]], NDArray[np.uint8]]


def blurred(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.GaussianBlur(image, (5, 5), 0.8), np.uint8)


def dirty(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Specks all over, at places by counting: no random numbers of a library."""
    out = image.copy()
    height, width = image.shape[:2]
    for n in range(900):
        x, y = n * 7919 % width, n * 104729 // 7 % height
        cv2.circle(out, (x, y), 1 + n % 2, (70, 70, 70), -1)
    return out


def stamped(colour: tuple[int, int, int], *places: tuple[float, float]) -> Damage:
    """Round stamps in ``colour`` (BGR) with their middle at ``places`` (shares of width and height)."""

    def press(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        ink = np.full_like(image, 255)
        height, width = image.shape[:2]
        for x, y in places:
            middle, radius = (round(x * width), round(y * height)), width // 12
            cv2.circle(ink, middle, radius, colour, max(2, radius // 16), cv2.LINE_AA)
            cv2.circle(ink, middle, radius * 7 // 10, colour, 2, cv2.LINE_AA)
            at = (middle[0] - radius // 2, middle[1])
            cv2.putText(ink, "DINAS", at, cv2.FONT_HERSHEY_DUPLEX, radius / 190, colour, 1, cv2.LINE_AA)
        return np.minimum(image, ink)

    return press


def leaning(degrees: float) -> Damage:
    def turn(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        height, width = image.shape[:2]
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
        return np.asarray(cv2.warpAffine(image, matrix, (width, height), borderValue=(255,) * 3), np.uint8)

    return turn


def sideways(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(np.rot90(image))


HEADS = ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")
TARGETS = (
    ("1.", "Mutu layanan\nnaik", "Indeks kepuasan\nmasyarakat", "Indeks", "81,20"),
    ("", "", "Nilai arsip perangkat\ndaerah", "Nilai", "78,35"),
    ("2.", "Jalan yang mantap", "Persentase jalan mantap", "Persen", "95,5%"),
    ("", "", "Jumlah rambu lengkap", "Unit", "1.250"),
    ("3.", "Pangan cukup", "Persentase benih unggul", "%", "12,4"),
    ("", "", "Jumlah petani terlatih", "Orang", "140"),
    ("", "", "Tingkat kematangan", "Level", "3"),
)
EDGES = (100, 180, 520, 980, 1200, 1500)
QUARTER_HEADS = ("No", "Indikator Kinerja", "TW I", "TW II", "TW III", "TW IV", "Tahunan")
QUARTERS = (
    ("1.", "Indeks kepuasan", "20,5", "40,5", "60,5", "81,20", "81,20"),
    ("2.", "Nilai arsip", "N/A", "N/A", "N/A", "78,35", "78,35"),
    ("3.", "Persentase jalan mantap", "-", "25%", "50%", "95%", "95%"),
    ("4.", "Jumlah petani terlatih", "10", "40", "100", "140", "140"),
    ("5.", "Persentase benih unggul", "1,1", "4,7", "8,0", "12,4", "12,4"),
    ("6.", "Jumlah rambu lengkap", "0", "250", "1.000", "1.250", "1.250"),
)
QUARTER_EDGES = (100, 180, 640, 800, 960, 1120, 1280, 1500)
PLAN = (
    ("No", "Indikator Kinerja", "Rencana Aksi", "Keluaran", "Triwulan"),
    ("1.", "Indeks kepuasan", "Survei kepuasan", "Laporan", "I, II"),
    ("", "", "Pelatihan petugas", "Laporan", "III"),
    ("2.", "Persentase jalan mantap", "Pemeliharaan jalan", "Dokumen", "IV"),
    ("", "", "Pengawasan mutu", "Dokumen", "I - IV"),
)
PROGRAMS = (
    ("No", "Program", "Anggaran", "Keterangan"),
    ("1.", "Program Pengelolaan Jalan", "Rp1.250.000.000,00", "APBD"),
    ("2.", "Program Ketahanan Pangan", "Rp850.500.000,00", "APBD"),
    ("3.", "Program Kearsipan", "Rp99.500.000,00", "DAK"),
    ("", "Jumlah", "Rp2.200.000.000,00", ""),
)
PROGRAM_EDGES = (100, 180, 760, 1220, 1500)
STATEMENT = (
    (380, "PERJANJIAN KINERJA TAHUN 2024"),
    (420, "DINAS PEKERJAAN UMUM KABUPATEN SUKARAYA"),
    (120, "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang"),
    (120, "bertanda tangan di bawah ini:"),
    (120, "Nama : Adi Prasetyo, S.T., M.T."),
    (120, "Jabatan : Kepala Dinas Pekerjaan Umum"),
    (120, "selanjutnya disebut pihak pertama"),
    (120, "Nama : Citra Maharani"),
    (120, "Jabatan : Bupati Sukaraya"),
    (120, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"),
    (120, "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya."),
)
SIGNED = (
    ("", "Sukaraya, 15 Januari 2024"),
    ("Pihak Kedua,", "Pihak Pertama,"),
    ("Bupati Sukaraya", "Kepala Dinas Pekerjaan Umum"),
    ("", ""),
    ("", ""),
    ("Citra Maharani", "Adi Prasetyo, S.T., M.T."),
    ("", "Pembina Utama Muda"),
    ("", "NIP 197003121995031004"),
)


def _headed(page: Drawn, title: str = "PERJANJIAN KINERJA TAHUN 2024") -> Drawn:
    page.write(480, 140, title)
    page.write(420, 180, "DINAS PEKERJAAN UMUM KABUPATEN SUKARAYA")
    return page


def _signed(page: Drawn, top: int) -> None:
    page.table(top, (140, 860, 1500), SIGNED, "none")


def statement(dpi: int = 200) -> Drawn:
    page = Drawn(dpi)
    for number, (x, text) in enumerate(STATEMENT):
        page.write(x, 160 + 50 * number, text)
    _signed(page, 900)
    return page


def targets(dpi: int = 200, rules: str = "full") -> Drawn:
    page = _headed(Drawn(dpi))
    end = page.table(240, EDGES, (HEADS, *TARGETS), rules)
    if rules == "full":
        end = page.table(end + 60, PROGRAM_EDGES, PROGRAMS)
    _signed(page, end + 80)
    return page


def quarters(dpi: int = 200, rules: str = "full") -> Drawn:
    page = _headed(Drawn(dpi))
    page.table(240, QUARTER_EDGES, (QUARTER_HEADS, *QUARTERS), rules)
    return page


def plan(dpi: int = 200) -> Drawn:
    page = _headed(Drawn(dpi), "RENCANA AKSI TAHUN 2024")
    page.table(240, (100, 180, 620, 1040, 1290, 1500), PLAN)
    return page


def amounts(dpi: int = 200) -> Drawn:
    page = _headed(Drawn(dpi))
    page.table(240, PROGRAM_EDGES, PROGRAMS, "none")
    return page


BLUE, GREY = (190, 90, 60), (130, 130, 130)
_OVER_TARGETS = ((0.82, 0.17), (0.45, 0.22))

DOCUMENTS: dict[str, Callable[[], list[Drawn]]] = {
    "good": lambda: [statement().scanned(), targets().scanned(), plan().scanned()],
    "quarters": lambda: [quarters().scanned(blurred)],
    "coarse": lambda: [quarters(150).scanned(blurred)],
    "coarse-targets": lambda: [targets(150).scanned(blurred)],
    "dirty": lambda: [quarters().scanned(dirty)],
    "dirty-targets": lambda: [targets().scanned(dirty)],
    "stamped": lambda: [quarters().scanned(stamped(GREY, *_OVER_TARGETS))],
    "stamped-blue": lambda: [targets().scanned(stamped(BLUE, *_OVER_TARGETS))],
    "headed": lambda: [quarters(rules="none").scanned(blurred)],
    "headed-targets": lambda: [targets(rules="none").scanned()],
    "open": lambda: [targets(rules="horizontal").scanned(), amounts().scanned()],
    "leaning": lambda: [targets().scanned(leaning(1.3), blurred)],
    "sideways": lambda: [quarters().scanned(sideways)],
    "poor": lambda: [
        statement(150).scanned(blurred, dirty, stamped(GREY, (0.6, 0.5))),
        quarters(150).scanned(leaning(-0.9), blurred, dirty, stamped(BLUE, *_OVER_TARGETS)),
        plan(150).scanned(blurred, stamped(GREY, (0.8, 0.15))),
    ],
}
"""Each document anew: its pages in order. (Names of documents are the names of their files.)"""
