"""Pages whose signature blocks and table lie below or above a stamp that is print of the file.

Drawn with ReportLab from an invented body. Stamps come as several programs make them: rings with letters set
around them, boxes, tilted or upright words without any outline, before or after the text, as an annotation.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from typing import Literal, get_args

import pikepdf
from reportlab.pdfgen.canvas import Canvas

Make = Literal[
    "ring", "black ring", "box", "tilted box", "tilted words", "upright words", "below", "annotation"
]
Place = Literal["name", "nip", "position", "room", "cell", "date"]
MAKES: tuple[Make, ...] = get_args(Make)
PLACES: tuple[Place, ...] = get_args(Place)
WIDTH, HEIGHT = 595.0, 842.0
_INKS = ((0.35, 0.15, 0.6), (0.15, 0.2, 0.7), (0.75, 0.1, 0.15))
_WORDS = (
    ("DINAS", "SOSIAL"),
    ("SEKRETARIAT", "DAERAH"),
    ("DITERIMA", "12 MARET 2025"),
    ("SALINAN", "NO. 47"),
)
_ROUND = "PEMERINTAH KABUPATEN LIRIH JAYA"
INDICATORS = ("Persentase layanan sesuai standar", "Indeks kepuasan pengguna", "Jumlah dokumen rencana")


@dataclass(frozen=True)
class Stamped:
    """``content`` is a PDF of one page; ``truth`` are the values that a person reads on it."""

    content: bytes
    truth: dict[str, str]


def stamped(make: Make, place: Place, seed: int) -> Stamped:
    """A page with one stamp of this make at this place."""
    rng = random.Random(f"{make}/{place}/{seed}")
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    size = rng.choice((10.5, 11.0, 12.0))
    spots, truth = _spots(size, rng)
    middle = spots[place]
    x, y = middle[0] + rng.uniform(-35, 35), middle[1] + rng.uniform(-6, 6)
    looks = _looks(make, rng)
    if make == "below":
        _set(canvas, x, y, looks)
    _print(canvas, size, spots, truth)
    if make not in ("below", "annotation"):
        _set(canvas, x, y, looks)
    canvas.showPage()
    canvas.save()
    content = out.getvalue()
    return Stamped(_annotated(content, x, y, looks) if make == "annotation" else content, truth)


@dataclass(frozen=True)
class _Looks:
    ink: tuple[float, float, float]
    words: tuple[str, str]
    outline: Literal["ring", "box", "none"]
    tilt: float
    size: float
    radius: float
    alpha: float


def _looks(make: Make, rng: random.Random) -> _Looks:
    outline: Literal["ring", "box", "none"] = "none"
    if make in ("ring", "black ring", "annotation", "below"):
        outline = "ring"
    elif "box" in make:
        outline = "box"
    tilted = make.startswith("tilted") or (outline == "ring" and rng.random() < 0.5)
    return _Looks(
        ink=(0.0, 0.0, 0.0) if make == "black ring" else rng.choice(_INKS),
        words=rng.choice(_WORDS),
        outline=outline,
        tilt=rng.choice((-1, 1)) * rng.uniform(1.0, 14.0) if tilted else 0.0,
        size=rng.uniform(8.0, 13.0),
        radius=rng.uniform(38.0, 55.0),
        alpha=rng.choice((1.0, 0.7)),
    )


def _set(canvas: Canvas, x: float, y: float, looks: _Looks) -> None:
    canvas.saveState()
    canvas.setStrokeColorRGB(*looks.ink)
    canvas.setFillColorRGB(*looks.ink)
    canvas.setFillAlpha(looks.alpha)
    canvas.translate(x, y)
    canvas.rotate(looks.tilt)
    canvas.setLineWidth(1.4)
    if looks.outline == "ring":
        canvas.circle(0, 0, looks.radius)
        canvas.circle(0, 0, looks.radius * 0.68)
        canvas.setFont("Helvetica-Bold", looks.radius * 0.17)
        for n, letter in enumerate(_ROUND):
            canvas.saveState()
            canvas.rotate(130 - 260 * n / (len(_ROUND) - 1))
            canvas.drawCentredString(0, looks.radius * 0.76, letter)
            canvas.restoreState()
    size = min(looks.size, looks.radius * 0.2) if looks.outline == "ring" else looks.size
    canvas.setFont("Helvetica-Bold", size)
    if looks.outline == "box":
        wide = max(canvas.stringWidth(word, "Helvetica-Bold", size) for word in looks.words) + 16
        canvas.rect(-wide / 2, -1.6 * size, wide, 3.2 * size)
    canvas.drawCentredString(0, 0.3 * size, looks.words[0])
    canvas.drawCentredString(0, -1.0 * size, looks.words[1])
    canvas.restoreState()


def _annotated(content: bytes, x: float, y: float, looks: _Looks) -> bytes:
    """The stamp as a stamp annotation with a look of its own."""
    side, inner = 2 * looks.radius + 4, io.BytesIO()
    canvas = Canvas(inner, pagesize=(side, side))
    _set(canvas, side / 2, side / 2, looks)
    canvas.save()
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf, pikepdf.open(io.BytesIO(inner.getvalue())) as drawn:
        look = pdf.copy_foreign(drawn.pages[0].as_form_xobject())
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Stamp,
            Rect=pikepdf.Array([x - side / 2, y - side / 2, x + side / 2, y + side / 2]),
            F=4,
            AP=pikepdf.Dictionary(N=look),
        )
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        pdf.save(out)
    return out.getvalue()


def _spots(size: float, rng: random.Random) -> tuple[dict[Place, tuple[float, float]], dict[str, str]]:
    """(middle of each place, in points from the bottom left, the values of the page)."""
    top = 560.0 + rng.uniform(-20, 20)
    room = rng.uniform(52, 72)
    base = top - 3 * 1.25 * size - room
    left = rng.random() < 0.5
    born = f"19{rng.randint(60, 89)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    nip = f"{born} 199{rng.randint(0, 9)}03 1 00{rng.randint(1, 9)}"
    middle = 420.0
    spots: dict[Place, tuple[float, float]] = {
        "date": (middle, top + 2 * size),
        "position": (middle, top - 1.25 * size),
        "room": (middle, base + 0.5 * room),
        "name": (middle, base),
        "nip": (middle, base - 2.6 * size),
        "cell": (395.0 if left else 200.0, 250.0 + rng.uniform(-60, 0)),
    }
    targets = [f"{rng.randint(11, 98)},{rng.randint(1, 9)}" for _ in INDICATORS]
    names = ("RATNA WULANDARI, S.Sos., M.M.", "HENDRA GUNAWAN, S.T.", "SITI AMINAH, S.E., M.Si.")
    truth = {"name": rng.choice(names), "nip": nip, "position": "Kepala Dinas Sosial", "date": "2025-01-15"}
    return spots, {**truth, **{f"target {n}": text for n, text in enumerate(targets)}}


def _print(
    canvas: Canvas, size: float, spots: dict[Place, tuple[float, float]], truth: dict[str, str]
) -> None:
    canvas.setFillGray(0)
    canvas.setStrokeGray(0)
    canvas.setFont("Times-Bold", 13)
    canvas.drawCentredString(WIDTH / 2, 780, "PERJANJIAN KINERJA TAHUN 2025")
    canvas.setFont("Times-Roman", size)
    text = (
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan",
        "akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
        f"Nama : {truth['name']}",
        "Jabatan : Kepala Dinas Sosial",
        "selanjutnya disebut pihak pertama",
        "Nama : BAGUS PRAKOSO, S.E., M.Si.",
        "Jabatan : Bupati Lirih Jaya",
        "selaku atasan pihak pertama, selanjutnya disebut pihak kedua",
    )
    for n, line in enumerate(text):
        canvas.drawString(72, 750 - 1.4 * size * n, line)
    x, y = spots["date"]
    canvas.drawCentredString(x, y, "Lirih Jaya, 15 Januari 2025")
    top, base = y - 2 * size, spots["name"][1]
    for middle, lines, name, below in (
        (165.0, ("PIHAK KEDUA,", "BUPATI LIRIH JAYA,"), "BAGUS PRAKOSO, S.E., M.Si.", ()),
        (
            x,
            ("PIHAK PERTAMA,", "KEPALA DINAS SOSIAL,"),
            truth["name"],
            ("Pembina Utama Muda", f"NIP {truth['nip']}"),
        ),
    ):
        for n, line in enumerate(lines):
            canvas.drawCentredString(middle, top - 1.25 * size * n, line)
        canvas.setFont("Times-Bold", size)
        canvas.drawCentredString(middle, base, name)
        canvas.setFont("Times-Roman", size)
        for n, line in enumerate(below):
            canvas.drawCentredString(middle, base - 1.3 * size * (n + 1), line)
    _table(canvas, [truth[f"target {n}"] for n in range(len(INDICATORS))])


def _table(canvas: Canvas, targets: list[str]) -> None:
    canvas.setFont("Times-Roman", 10.5)
    for n in range(len(targets) + 1):
        y = 270 - 30 * n
        row = (str(n), INDICATORS[n - 1], targets[n - 1]) if n else ("No", "Indikator Kinerja", "Target")
        for left, word in zip((78, 110, 375), row, strict=True):
            canvas.drawString(left, y, word)
    canvas.setLineWidth(0.6)
    for n in range(len(targets) + 2):
        canvas.line(72, 290 - 30 * n, 460, 290 - 30 * n)
    for left in (72, 104, 360, 460):
        canvas.line(left, 290, left, 290 - 30 * (len(targets) + 1))
