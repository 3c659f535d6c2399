"""Pages with signature blocks, each signed, stamped, both or neither, and the truth of it.

Drawn with ReportLab from an invented body: two parties side by side, a pen of several kinds, stamps round and
square that lie over names, codes of electronic signatures.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pikepdf
from PIL import Image, ImageDraw
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Mark = Literal[
    "none", "pen", "stamp", "pen and stamp", "picture", "stamp picture", "code", "field", "empty field"
]
Stroke = list[list[tuple[float, float]]]
Ink = tuple[float, float, float]
SIGNED: dict[Mark, bool] = {
    "none": False,
    "pen": True,
    "stamp": False,
    "pen and stamp": True,
    "picture": True,
    "stamp picture": False,
    "code": True,
    "field": True,
    "empty field": False,
}
WIDTH, HEIGHT = 595.0, 842.0
PENS: tuple[tuple[Ink, float], ...] = (
    ((0.05, 0.05, 0.08), 1.0),
    ((0.1, 0.15, 0.55), 1.2),
    ((0.05, 0.1, 0.4), 0.7),
    ((0.0, 0.0, 0.0), 2.0),
    ((0.25, 0.35, 0.75), 1.0),
    ((0.15, 0.1, 0.3), 1.5),
)
STAMPS: tuple[Ink, ...] = ((0.35, 0.15, 0.6), (0.15, 0.2, 0.7), (0.7, 0.1, 0.15))
PARTIES = (
    ("PIHAK KEDUA,", ("BUPATI LIRIH JAYA,",), "BAGUS PRAKOSO, S.E., M.Si.", None, None),
    (
        "PIHAK PERTAMA,",
        ("KEPALA DINAS SOSIAL", "KABUPATEN LIRIH JAYA,"),
        "RATNA WULANDARI, S.Sos., M.M.",
        "Pembina Utama Muda",
        "NIP 19710412 199603 2 004",
    ),
)


@dataclass(frozen=True)
class Block:
    """Where a party signs, in points from the bottom left: the middle of its column, the lower edge of the
    title's last line, the upper edge of the name."""

    middle: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def page(marks: Sequence[Mark], seed: int) -> bytes:
    """A PDF of one page whose two parties have these marks, the left one first."""
    rng = random.Random(seed)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    blocks = _print(canvas, rng)
    for block, mark in zip(blocks, marks, strict=True):
        _mark(canvas, block, mark, rng)
    canvas.showPage()
    canvas.save()
    fields = [(b, m) for b, m in zip(blocks, marks, strict=True) if m in ("field", "empty field")]
    return _with_fields(out.getvalue(), fields) if fields else out.getvalue()


def _print(canvas: Canvas, rng: random.Random) -> list[Block]:
    family = rng.choice(("Times-Roman", "Helvetica"))
    bold = {"Times-Roman": "Times-Bold", "Helvetica": "Helvetica-Bold"}[family]
    size = rng.choice((10.5, 11, 12))
    canvas.setFont(bold, 13)
    canvas.drawCentredString(WIDTH / 2, 770, "PERJANJIAN KINERJA TAHUN 2025")
    canvas.setFont(family, size)
    text = (
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan",
        "akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
        "Nama : RATNA WULANDARI, S.Sos., M.M.",
        "Jabatan : Kepala Dinas Sosial Kabupaten Lirih Jaya",
        "selanjutnya disebut pihak pertama",
        "Nama : BAGUS PRAKOSO, S.E., M.Si.",
        "Jabatan : Bupati Lirih Jaya",
        "selaku atasan pihak pertama, selanjutnya disebut pihak kedua",
    )
    y = 735.0
    for line in text:
        canvas.drawString(72, y, line)
        y -= 1.5 * size
    y -= rng.uniform(20, 120)
    canvas.drawString(355, y, "Lirih Jaya, 15 Januari 2025")
    y -= 2 * size
    room = rng.uniform(48, 72)
    high = y
    blocks = []
    for middle, (label, titles, name, rank, nip) in zip((165.0, 420.0), PARTIES, strict=True):
        at = high
        canvas.setFont(family, size)
        for line in (label, *titles):
            canvas.drawCentredString(middle, at, line)
            at -= 1.25 * size
        lowest = high - 3 * 1.25 * size
        top, base = at + 1.0 * size, lowest - room
        canvas.setFont(bold, size)
        canvas.drawCentredString(middle, base, name)
        wide = canvas.stringWidth(name, bold, size)
        canvas.setLineWidth(0.6)
        canvas.line(middle - wide / 2, base - 2, middle + wide / 2, base - 2)
        canvas.setFont(family, size)
        for n, line in enumerate(one for one in (rank, nip) if one):
            canvas.drawCentredString(middle, base - 1.3 * size * (n + 1), line)
        blocks.append(Block(middle, top, base + 0.75 * size))
    return blocks


def _mark(canvas: Canvas, block: Block, mark: Mark, rng: random.Random) -> None:
    if mark in ("stamp", "pen and stamp"):
        _stamp(canvas, block, rng)
    if mark in ("pen", "pen and stamp"):
        ink, width = rng.choice(PENS)
        canvas.setStrokeColorRGB(*ink)
        canvas.setLineWidth(width)
        canvas.setLineCap(1)
        for points in signature(block, rng):
            path = canvas.beginPath()
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
            canvas.drawPath(path)
    if mark in ("picture", "stamp picture"):
        _picture(canvas, block, mark, rng)
    if mark == "code":
        _code(canvas, block)


def signature(block: Block, rng: random.Random) -> Stroke:
    """Strokes of one of several hands, in and around the room for it."""
    hand = rng.choice(("loops", "angles", "initials", "swoosh"))
    x = block.middle + rng.uniform(-18, 18)
    y = (block.top + block.bottom) / 2 + rng.uniform(-8, 4)
    wide, high = rng.uniform(45, 110), rng.uniform(18, 44)
    if hand == "loops":
        turns, lean = rng.uniform(2.5, 5), rng.uniform(0.3, 1)
        steps = [n / 120 for n in range(121)]
        return [
            [
                (
                    x + wide * (t - 0.5) + 7 * math.cos(turns * 2 * math.pi * t),
                    y + high / 2 * math.sin(turns * 2 * math.pi * t) * (1 - lean * t) + 6 * t,
                )
                for t in steps
            ]
        ]
    if hand == "angles":
        count = rng.randint(6, 11)
        knots = [
            (x + wide * (n / count - 0.5), y + (high / 2) * rng.uniform(0.4, 1) * (-1) ** n)
            for n in range(count + 1)
        ]
        return [knots, [(x - wide / 2, y - high / 2), (x + wide / 2, y - high / 3)]]
    if hand == "initials":
        first = [
            (x - wide / 3 + 12 * math.sin(t / 9), y + high / 2 * math.cos(t / 11) + t / 12) for t in range(70)
        ]
        tail = [(x + t * 0.6, y + 5 * math.sin(t / 3) - t * 0.05) for t in range(60)]
        return [first, tail]
    return [
        [
            (x + wide * (t / 80 - 0.5), y + high * (0.5 - ((t / 80 - 0.4) * 2) ** 2) + 4 * math.sin(t / 2))
            for t in range(81)
        ],
        [(x - wide / 4, y - high), (x - wide / 8, y + high * 0.7)],
    ]


def _stamp(canvas: Canvas, block: Block, rng: random.Random) -> None:
    ink = rng.choice(STAMPS)
    canvas.saveState()
    canvas.setStrokeColorRGB(*ink)
    canvas.setFillColorRGB(*ink)
    canvas.setFillAlpha(0.75)
    canvas.setStrokeAlpha(0.75)
    x = block.middle - rng.uniform(25, 75)
    y = block.bottom + rng.uniform(-6, 18)
    canvas.translate(x, y)
    canvas.rotate(rng.uniform(-12, 12))
    if rng.random() < 0.7:
        _round(canvas, rng.uniform(38, 55), rng)
    else:
        _square(canvas, rng)
    canvas.restoreState()


def _round(canvas: Canvas, radius: float, rng: random.Random) -> None:
    canvas.setLineWidth(rng.uniform(1.0, 2.2))
    canvas.circle(0, 0, radius)
    canvas.setLineWidth(0.8)
    canvas.circle(0, 0, radius * 0.66)
    canvas.setFont("Helvetica-Bold", radius * 0.17)
    words = "PEMERINTAH KABUPATEN LIRIH JAYA"
    for n, letter in enumerate(words):
        canvas.saveState()
        canvas.rotate(130 - 260 * n / (len(words) - 1))
        canvas.drawCentredString(0, radius * 0.76, letter)
        canvas.restoreState()
    if rng.random() < 0.5:
        canvas.drawCentredString(0, 3, "DINAS")
        canvas.drawCentredString(0, -radius * 0.2, "SOSIAL")
    else:
        path = canvas.beginPath()
        for n in range(11):
            far = radius * (0.34 if n % 2 == 0 else 0.14)
            spot = far * math.sin(n * math.pi / 5), far * math.cos(n * math.pi / 5)
            (path.moveTo if n == 0 else path.lineTo)(*spot)
        canvas.drawPath(path, fill=rng.random() < 0.5)


def _square(canvas: Canvas, rng: random.Random) -> None:
    wide, high = rng.uniform(80, 120), rng.uniform(30, 44)
    canvas.setLineWidth(1.4)
    canvas.rect(-wide / 2, -high / 2, wide, high)
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawCentredString(0, 3, "DINAS SOSIAL")
    canvas.drawCentredString(0, -9, "LIRIH JAYA")


def _picture(canvas: Canvas, block: Block, mark: Mark, rng: random.Random) -> None:
    """A signature or a stamp that was pasted in as a picture."""
    side = 440
    image = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    if mark == "picture":
        own = Block(side / 8, side / 4 * 0.66, side / 4 * 0.34)
        colour = tuple(round(255 * part) for part in rng.choice(PENS)[0])
        for points in signature(own, rng):
            pen.line([(4 * x, side - 4 * y) for x, y in points], fill=(*colour, 255), width=6, joint="curve")
    else:
        colour = tuple(round(255 * part) for part in rng.choice(STAMPS))
        pen.ellipse((20, 20, side - 20, side - 20), outline=(*colour, 200), width=8)
        pen.ellipse((90, 90, side - 90, side - 90), outline=(*colour, 200), width=4)
        pen.text((150, 190), "DINAS SOSIAL", fill=(*colour, 200), font_size=24)
    x = block.middle - 55 - (30 if mark == "stamp picture" else 0)
    y = (block.top + block.bottom) / 2 - 55
    canvas.drawImage(ImageReader(image), x, y, 110, 110, mask="auto")


def _code(canvas: Canvas, block: Block) -> None:
    widget = QrCodeWidget("https://contoh.invalid/dokumen/7f3a9c1e5b")
    left, low, right, high = widget.getBounds()
    side = min(44.0, block.height - 4)
    drawing = Drawing(side, side, transform=[side / (right - left), 0, 0, side / (high - low), 0, 0])
    drawing.add(widget)
    y = (block.top + block.bottom) / 2 - side / 2
    renderPDF.draw(drawing, canvas, block.middle - side / 2, y)


def _with_fields(content: bytes, fields: Sequence[tuple[Block, Mark]]) -> bytes:
    """The page with fields of signatures over it: one that is signed has a value and a look."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        listed = []
        for number, (block, mark) in enumerate(fields):
            middle = (block.top + block.bottom) / 2
            rect = [block.middle - 60, middle - 16, block.middle + 60, middle + 16]
            field = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Sig,
                T=f"Signature{number}",
                F=132,
                Rect=rect,
                P=pdf.pages[0].obj,
            )
            if mark == "field":
                field.V = pdf.make_indirect(
                    pikepdf.Dictionary(Type=pikepdf.Name.Sig, Contents=b"\x30\x00", ByteRange=[0, 0, 0, 0])
                )
                field.AP = pikepdf.Dictionary(N=_look(pdf, 120, 32))
            listed.append(pdf.make_indirect(field))
        pdf.pages[0].Annots = pikepdf.Array(listed)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(listed), SigFlags=3)
        pdf.save(out)
    return out.getvalue()


def _look(pdf: pikepdf.Pdf, width: float, height: float) -> pikepdf.Stream:
    look = pdf.make_stream(b"BT /F 8 Tf 4 18 Td (Digitally signed by) Tj 0 -11 Td (R. WULANDARI) Tj ET")
    look.Type, look.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    look.BBox = [0, 0, width, height]
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    return look
