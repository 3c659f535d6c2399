"""Fresh agreements: invented pages in the layouts that offices use, with the truth of their cells.

``documents(seeds)`` makes one-page PDFs; a seed decides layout, fonts, rules, texts. Seeds below
``HELD_OUT`` are for development, those from it on only for what is reported.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

HELD_OUT = 9000
F4 = (609.5, 935.4)
FONTS = (
    ("LiberationSans-Regular", "LiberationSans-Bold"),
    ("LiberationSerif-Regular", "LiberationSerif-Bold"),
    ("LiberationSansNarrow-Regular", "LiberationSansNarrow-Bold"),
    ("DejaVuSans", "DejaVuSans-Bold"),
    ("DejaVuSerif", "DejaVuSerif-Bold"),
    ("DejaVuSansCondensed", "DejaVuSansCondensed-Bold"),
    ("Helvetica", "Helvetica-Bold"),
    ("Times-Roman", "Times-Bold"),
)
VOCABULARY = """
meningkatnya persentase jumlah kualitas pelayanan publik kinerja perangkat daerah capaian program kegiatan
dokumen laporan masyarakat usaha mikro industri perdagangan koperasi produk nilai ekspor indeks kepuasan
pengelolaan keuangan
aset tata kelola pemerintahan yang dan dengan terhadap dalam pada sesuai standar
rencana realisasi evaluasi data sumber peraturan tahun nomor tentang jalan irigasi sekolah puskesmas air
bersih sanitasi rumah layak huni pangan pertanian perikanan wisata budaya olahraga pemuda arsip statistik
"""
WORDS = VOCABULARY.split()
UNITS = ("Persen", "Dokumen", "Nilai", "Indeks", "Laporan", "Unit", "Orang", "%", "Kegiatan")


@dataclass(frozen=True)
class TrueCell:
    row: int
    column: int
    row_span: int
    column_span: int
    box: tuple[float, float, float, float]
    text: str


@dataclass
class Document:
    name: str
    width: float
    height: float
    pdf: bytes
    cells: list[TrueCell] = field(default_factory=list)


@dataclass
class Draft:
    """A cell before it has a place."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    bold: bool = False
    middle: bool = False


def documents(seeds: Iterable[int]) -> Iterator[Document]:
    for seed in seeds:
        yield make(seed)


def make(seed: int) -> Document:
    rng = random.Random(seed)
    layout = LAYOUTS[seed % len(LAYOUTS)]
    wide, widths, cells = layout(rng)
    paper = rng.choice([A4, A4, F4])
    width, height = landscape(paper) if wide else paper
    return _Page(rng, f"{layout.__name__}-{seed}", width, height).drawn(widths, cells)


def agreement(rng: random.Random) -> tuple[bool, list[float], list[Draft]]:
    """Eleven columns, measurement text, quarters, sections over the whole width."""
    widths: list[float] = [4, 11, 11, 6, 30, 5, 5, 5, 5, 7, 8]
    heads = "Nomor|Sasaran|Indikator Kinerja|Sumber Data|Pengukuran Kinerja|I|II|III|IV|Tahunan|Satuan"
    names = heads.split("|")
    cells: list[Draft] = []
    row = 1
    if rng.random() < 0.5:
        row = 2
        cells += [
            Draft(0, c, n, row_span=1 if 5 <= c < 10 else 2, bold=True, middle=True)
            for c, n in enumerate(names)
            if not 5 <= c < 10
        ]
        cells.append(Draft(0, 5, "Target", column_span=5, bold=True, middle=True))
        cells += [Draft(1, c, names[c], bold=True, middle=True) for c in range(5, 10)]
    else:
        cells += [Draft(0, c, n, bold=True, middle=True) for c, n in enumerate(names)]
    number = rng.randint(1, 9)
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.6:
            cells.append(Draft(row, 0, "Sasaran " + rng.choice(["Strategis", "Khusus"]), 1, 11, bold=True))
            row += 1
        for _ in range(rng.randint(1, 3)):
            span = rng.choice([1, 1, 2])
            cells.append(Draft(row, 0, str(number), span, middle=True))
            cells.append(Draft(row, 1, text(rng, 5, 9), span))
            for k in range(span):
                cells += [
                    Draft(row + k, 2, text(rng, 4, 9)),
                    Draft(row + k, 3, rng.choice(["e-SAKIP", "Laporan"])),
                ]
                cells.append(Draft(row + k, 4, text(rng, 25, 50 if span == 1 else 28)))
                cells += [Draft(row + k, c, target(rng), middle=True) for c in range(5, 10)]
                cells.append(Draft(row + k, 10, rng.choice(UNITS), middle=True))
            row += span
            number += 1
    return True, widths, cells


def short(rng: random.Random) -> tuple[bool, list[float], list[Draft]]:
    """Four or five columns on an upright page, with or without a row of column numbers."""
    five = rng.random() < 0.5
    widths: list[float] = [5, 27, 30, 12, 10] if five else [6, 32, 36, 14]
    names = ["No.", "Sasaran Strategis", "Indikator Kinerja", *(["Satuan"] if five else []), "Target"]
    cells = [Draft(0, c, n, bold=True, middle=True) for c, n in enumerate(names)]
    row = 1
    if rng.random() < 0.6:
        cells += [Draft(1, c, f"({c + 1})", middle=True) for c in range(len(names))]
        row = 2
    for number in range(rng.randint(4, 10)):
        span = rng.choice([1, 1, 2, 3])
        cells += [Draft(row, 0, f"{number + 1}.", span, middle=True), Draft(row, 1, text(rng, 5, 12), span)]
        for k in range(span):
            cells.append(Draft(row + k, 2, text(rng, 4, 12)))
            if five:
                cells.append(Draft(row + k, 3, rng.choice(UNITS), middle=True))
            cells.append(Draft(row + k, len(names) - 1, target(rng), middle=True))
        row += span
    return False, widths, cells


def plan(rng: random.Random) -> tuple[bool, list[float], list[Draft]]:
    """An action plan: objective over plans, plan over criteria, criterion over outputs."""
    widths: list[float] = [3, 13, 13, 5, 18, 18, 22, 6]
    names = "NO|Sasaran|Indikator Kinerja Utama|Target|Rencana Aksi|Kriteria Keberhasilan|Target/Output|Waktu"
    cells = [Draft(0, c, n, bold=True, middle=True) for c, n in enumerate(names.split("|"))]
    row = 1
    for number in range(rng.randint(1, 4)):
        first = row
        for p in range(rng.randint(1, 3)):
            begin = row
            for k in range(rng.randint(1, 2)):
                outputs = rng.randint(1, 2)
                cells.append(Draft(row, 5, f"KK {p + 1}.{k + 1} " + text(rng, 4, 9), outputs))
                for o in range(outputs):
                    cells.append(Draft(row + o, 6, f"T/O {p + 1}.{k + 1}.{o + 1} " + text(rng, 4, 10)))
                    cells.append(
                        Draft(row + o, 7, rng.choice(["Tw 1", "Tw 2", "Tw 3, 4", "Tw 4"]), middle=True)
                    )
                row += outputs
            cells.append(Draft(begin, 4, f"RA {p + 1}. " + text(rng, 5, 10), row - begin))
        span = row - first
        cells += [Draft(first, 0, str(number + 1), span, middle=True), Draft(first, 1, text(rng, 5, 8), span)]
        cells += [Draft(first, 2, text(rng, 4, 8), span), Draft(first, 3, target(rng), span, middle=True)]
    return True, widths, cells


def monthly(rng: random.Random) -> tuple[bool, list[float], list[Draft]]:
    """Twelve narrow months under one heading."""
    widths = [3, 16, 16, 7, 6, *([4.3] * 12)]
    cells = [
        Draft(0, c, n, 2, bold=True, middle=True)
        for c, n in enumerate(("No", "Sasaran", "Indikator", "Satuan", "Target"))
    ]
    cells.append(Draft(0, 5, "Target Bulan", 1, 12, bold=True, middle=True))
    cells += [Draft(1, 5 + m, str(m + 1), bold=True, middle=True) for m in range(12)]
    row = 2
    for number in range(rng.randint(3, 9)):
        span = rng.choice([1, 2])
        cells += [Draft(row, 0, str(number + 1), span, middle=True), Draft(row, 1, text(rng, 5, 9), span)]
        for k in range(span):
            cells += [Draft(row + k, 2, text(rng, 3, 8)), Draft(row + k, 3, rng.choice(UNITS), middle=True)]
            cells.append(Draft(row + k, 4, target(rng), middle=True))
            cells += [Draft(row + k, 5 + m, str(rng.randint(0, 100)), middle=True) for m in range(12)]
        row += span
    return True, widths, cells


LAYOUTS = (agreement, short, plan, monthly)


def text(rng: random.Random, low: int, high: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(low, high))).capitalize()


def target(rng: random.Random) -> str:
    return rng.choice(
        [
            str(rng.randint(1, 100)),
            f"{rng.uniform(0, 100):.2f}".replace(".", ","),
            f"{rng.randint(1, 100)}%",
            "-",
            "N/A",
            f"{rng.randint(1, 9)}.{rng.randint(100, 999)}",
        ]
    )


class _Page:
    def __init__(self, rng: random.Random, name: str, width: float, height: float) -> None:
        self.name, self.width, self.height = name, width, height
        self.font, self.bold = _fonts(rng)
        self.size = rng.choice([7, 7.5, 8, 9] if width > height else [9, 10, 11])
        self.leading = self.size * rng.uniform(1.12, 1.4)
        self.pad = rng.uniform(1.5, 4)
        self.rule = rng.choice([0.35, 0.5, 0.5, 0.75, 1.0])
        self.shade = rng.choice([None, None, 0.85, 0.92])
        self.margin = rng.uniform(30, 60)
        self.title = [text(rng, 3, 6).upper() for _ in range(rng.randint(0, 3))]

    def drawn(self, shares: list[float], drafts: list[Draft]) -> Document:
        scale = (self.width - 2 * self.margin) / sum(shares)
        edges = [self.margin]
        for share in shares:
            edges.append(edges[-1] + share * scale)
        top = self.margin + len(self.title) * self.size * 1.6 + 8
        limit = self.height - 30
        rows = max(d.row + d.row_span for d in drafts)
        bottoms = self._bottoms(edges, drafts, rows, top)
        while rows > 1 and (bottoms[rows] > limit or any(d.row < rows < d.row + d.row_span for d in drafts)):
            rows -= 1
        drafts = [d for d in drafts if d.row + d.row_span <= rows]
        bottoms = self._bottoms(edges, drafts, rows, top)
        return self._painted(edges, bottoms, drafts)

    def _bottoms(self, edges: list[float], drafts: list[Draft], rows: int, top: float) -> list[float]:
        """The y of every row boundary, from the page's top."""
        heights = [self.leading + 2 * self.pad] * rows
        for draft in sorted(drafts, key=lambda d: d.row_span):
            lines = self._lines(draft, edges)
            need = len(lines) * self.leading + 2 * self.pad
            last = draft.row + draft.row_span
            if last <= rows:
                heights[last - 1] += max(0.0, need - sum(heights[draft.row : last]))
        bounds = [top]
        for height in heights:
            bounds.append(bounds[-1] + height)
        return bounds

    def _lines(self, draft: Draft, edges: list[float]) -> list[str]:
        room = edges[draft.column + draft.column_span] - edges[draft.column] - 2 * self.pad
        font = self.bold if draft.bold else self.font
        lines: list[str] = []
        for word in draft.text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and pdfmetrics.stringWidth(longer, font, self.size) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _painted(self, edges: list[float], bounds: list[float], drafts: list[Draft]) -> Document:
        sheet = io.BytesIO()
        canvas = Canvas(sheet, pagesize=(self.width, self.height))
        canvas.setFont(self.bold, self.size * 1.2)
        for k, line in enumerate(self.title):
            canvas.drawCentredString(self.width / 2, self.height - self.margin - k * self.size * 1.6, line)
        document = Document(self.name, self.width, self.height, b"")
        for draft in drafts:
            x0, x1 = edges[draft.column], edges[draft.column + draft.column_span]
            y0, y1 = bounds[draft.row], bounds[draft.row + draft.row_span]
            self._cell(canvas, draft, (x0, y0, x1, y1), self._lines(draft, edges))
            place = (draft.row, draft.column, draft.row_span, draft.column_span)
            document.cells.append(TrueCell(*place, (x0, y0, x1, y1), draft.text))
        canvas.showPage()
        canvas.save()
        document.pdf = sheet.getvalue()
        return document

    def _cell(
        self, canvas: Canvas, draft: Draft, box: tuple[float, float, float, float], lines: list[str]
    ) -> None:
        x0, y0, x1, y1 = box
        canvas.setLineWidth(self.rule)
        shaded = draft.bold and self.shade is not None
        canvas.setFillGray(self.shade if shaded else 1)
        canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=1, fill=int(shaded))
        canvas.setFillGray(0)
        canvas.setFont(self.bold if draft.bold else self.font, self.size)
        room = y1 - y0 - len(lines) * self.leading
        y = self.height - y0 - (room / 2 if draft.middle else self.pad) - self.size * 0.85
        for line in lines:
            if draft.middle:
                canvas.drawCentredString((x0 + x1) / 2, y, line)
            else:
                canvas.drawString(x0 + self.pad, y, line)
            y -= self.leading


def _fonts(rng: random.Random) -> tuple[str, str]:
    """A pair of fonts that this machine has; the built-in ones otherwise."""
    pair = rng.choice(FONTS)
    try:
        for name in pair:
            if name not in pdfmetrics.standardFonts and name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    except TTFError:
        return "Helvetica", "Helvetica-Bold"
    return pair
