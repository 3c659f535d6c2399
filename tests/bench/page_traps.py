"""Fresh pages with one trap each, and what is read of them: no value may be wrong without a mark.

    python tests/bench/page_traps.py [--pages 400] [--seed 0]

Each page is a table of invented numbers. One of them is drawn so that the letters of the file and the paper
say different things (or so that they seem to). Pages come from reportlab, some changed with pikepdf, some with
a further object put in by PDFium. Prints for each trap: right, held back, SILENT, and values not found.
"""

from __future__ import annotations

import argparse
import ctypes
import io
import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from extractor.reading import read_pages
from extractor.source import open_source

Trap = Callable[[canvas.Canvas, float, float, str, random.Random], None]
FONTS = ("Helvetica", "Times-Roman", "Courier")


def plain(pen: canvas.Canvas, x: float, y: float, text: str, _: random.Random) -> None:
    pen.drawString(x, y, text)


def white_before(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.drawString(x, y, text)
    pen.setFillGray(rng.uniform(0.985, 1))
    extra = rng.choice("123456789")
    pen.drawString(x - pen.stringWidth(extra), y, extra)


def unseen_before(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.saveState()
    extra = pen.beginText(x - pen.stringWidth("1"), y)
    extra.setTextRenderMode(3)
    extra.textOut(rng.choice("123456789"))
    pen.drawText(extra)
    pen.restoreState()
    pen.drawString(x, y, text)


def clipped_after(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.saveState()
    path = pen.beginPath()
    path.rect(2, 2, 3, 3)
    pen.clipPath(path, stroke=0)
    pen.drawString(x + pen.stringWidth(text), y, rng.choice("0123456789"))
    pen.restoreState()
    pen.drawString(x, y, text)


def covered(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    old = str(rng.randint(10, 99)) + text[-1]
    pen.drawString(x, y, old)
    pen.setFillGray(1)
    pen.rect(x - 1, y - 3, pen.stringWidth(old) + 3, 13, stroke=0, fill=1)
    pen.setFillGray(0)
    pen.drawString(x, y, text)


def raised_after(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    font, size = pen._fontname, pen._fontsize
    pen.drawString(x, y, text)
    wide = pen.stringWidth(text)
    pen.setFont(font, size * rng.uniform(0.5, 0.7))
    pen.drawString(x + wide, y + size * rng.uniform(0.3, 0.45), rng.choice("123"))
    pen.setFont(font, size)


def struck_before(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    old = str(rng.randint(10, 99))
    pen.drawString(x - 25, y, old)
    pen.line(x - 25, y + 3, x - 25 + pen.stringWidth(old), y + 3)
    pen.drawString(x, y, text)


def as_picture(pen: canvas.Canvas, x: float, y: float, text: str, _: random.Random) -> None:
    out = io.BytesIO()
    inner = canvas.Canvas(out, pagesize=(60, 14))
    inner.setFont("Helvetica", 10)
    inner.drawString(2, 3, text)
    inner.save()
    with pdfium.PdfDocument(out.getvalue()) as document:
        pen.drawImage(ImageReader(document[0].render(scale=4).to_pil()), x - 2, y - 3, 60, 14)


def watermarked(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.setFillGray(rng.uniform(0.82, 0.9))
    for n in range(30):
        pen.drawString(20 + 95 * (n % 5) + rng.random(), 100 + 110 * (n // 5), "2025")
    pen.setFillGray(0)
    pen.drawString(x, y, text)


def slanted(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.saveState()
    pen.setFillGray(0.7)
    pen.translate(x - 60, y - 60)
    pen.rotate(rng.uniform(20, 60))
    pen.drawString(0, 0, "SALINAN 2024 SALINAN 2024")
    pen.restoreState()
    pen.drawString(x, y, text)


def clear_before(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.saveState()
    pen.setFillAlpha(0)
    extra = rng.choice("123456789")
    pen.drawString(x - pen.stringWidth(extra), y, extra)
    pen.restoreState()
    pen.drawString(x, y, text)


def without_ink_before(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.saveState()
    pen.setFillColorCMYK(0, 0, 0, 0)
    extra = rng.choice("123456789")
    pen.drawString(x - pen.stringWidth(extra), y, extra)
    pen.restoreState()
    pen.drawString(x, y, text)


def tiny_before(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    font, size = pen._fontname, pen._fontsize
    pen.setFont(font, rng.uniform(0.1, 0.6))
    pen.drawString(x - 0.4, y + rng.uniform(0, 3), rng.choice("123456789"))
    pen.setFont(font, size)
    pen.drawString(x, y, text)


def letter_by_letter(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    places = [(x + pen.stringWidth(text[:n]), letter) for n, letter in enumerate(text)]
    rng.shuffle(places)
    for at, letter in places:
        pen.drawString(at, y, letter)


def twice(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    pen.drawString(x, y, text)
    pen.drawString(x + rng.uniform(0.1, 0.5), y + rng.uniform(-0.2, 0.2), text)


def tightened(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    spaced = pen.beginText(x, y)
    spaced.setCharSpace(rng.uniform(-0.8, 1.2))
    spaced.setHorizScale(rng.uniform(70, 130))
    spaced.textOut(text)
    pen.drawText(spaced)
    pen.setFillGray(0)


def in_a_form(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    """In a form whose box cuts off a further digit."""
    name = f"f{rng.random():.6f}"
    font, size, wide = pen._fontname, pen._fontsize, pen.stringWidth(text)
    pen.beginForm(name, 0, -3, wide, 12)
    pen.setFont(font, size)
    pen.drawString(0, 0, text + rng.choice("0123456789"))
    pen.endForm()
    pen.saveState()
    pen.translate(x, y)
    pen.doForm(name)
    pen.restoreState()


def over_a_picture(pen: canvas.Canvas, x: float, y: float, text: str, rng: random.Random) -> None:
    """An older value lies below a picture of white paper, the value on it."""
    pen.drawString(x, y, str(rng.randint(10, 99)) + text[-1])
    pen.drawImage(ImageReader(Image.new("RGB", (8, 8), "white")), x - 2, y - 3, 60, 13)
    pen.drawString(x, y, text)


DRAWN: dict[str, Trap] = {
    "plain": plain,
    "white": white_before,
    "render mode 3": unseen_before,
    "clipped": clipped_after,
    "covered": covered,
    "raised": raised_after,
    "struck": struck_before,
    "watermark": watermarked,
    "slanted": slanted,
    "picture": as_picture,
    "transparent": clear_before,
    "no ink": without_ink_before,
    "tiny": tiny_before,
    "shuffled": letter_by_letter,
    "twice": twice,
    "tightened": tightened,
    "form cut": in_a_form,
    "on a picture": over_a_picture,
}
EDITED = (
    *("media box", "crop box", "rotated", "field", "no widths", "pdfium text"),
    *("signs swapped", "comma as point", "digit named twice"),
)
LIES = {
    "signs swapped": {",": ".", ".": ","},
    "comma as point": {",": "."},
    "digit named twice": {"3": "8", "1": "7"},
}


def value(rng: random.Random) -> str:
    decimal = f"{rng.randint(10, 99)},{rng.randint(1, 99):02}"
    return rng.choice((decimal, str(rng.randint(10, 99)), f"{rng.randint(1, 9)}.{rng.randint(100, 999)}"))


def drawn(
    trap: Trap, rng: random.Random, hide: bool = False
) -> tuple[bytes, list[str], tuple[float, float], str]:
    """(the page, its values, where the trapped one stands, that one). ``hide`` leaves it out."""
    out = io.BytesIO()
    pen = canvas.Canvas(out, pagesize=(500, 700))
    rows, at = rng.randint(4, 9), rng.randint(1, 3)
    values = [value(rng) for _ in range(rows)]
    high = rng.choice((24, 30, 36))
    size = rng.uniform(8, 12)
    font = rng.choice(FONTS)
    place = 0.0, 0.0
    for n in range(rows + 1):
        pen.setFont(font, size)
        pen.setFillGray(0)
        y = 640 - high * n
        pen.drawString(45, y, "No" if n == 0 else str(n))
        pen.drawString(80, y, "Indikator Kinerja" if n == 0 else f"Indeks layanan {'abcdefghi'[n - 1]}")
        if n == 0:
            pen.drawString(330, y, "Target")
        elif n - 1 == at:
            place = (345.0, y)
            if not hide:
                trap(pen, *place, values[n - 1], rng)
        else:
            pen.drawString(345, y, values[n - 1])
    pen.setStrokeGray(0)
    for n in range(rows + 2):
        pen.line(40, 640 + high * 0.6 - high * n, 440, 640 + high * 0.6 - high * n)
    for x in (40, 75, 310, 440):
        pen.line(x, 640 + high * 0.6, x, 640 + high * 0.6 - high * (rows + 1))
    pen.save()
    return out.getvalue(), values, place, values[at]


def edited(kind: str, rng: random.Random) -> tuple[bytes, list[str]]:
    own = kind in ("field", "pdfium text")
    content, values, (x, y), text = drawn(plain, rng, hide=own)
    if kind == "pdfium text":
        return with_object(content, x, y, text), values
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        page = pdf.pages[0].obj
        if kind == "media box":
            left, low = rng.uniform(-300, 300), rng.uniform(-300, 300)
            page.MediaBox = pikepdf.Array([left, low, left + 500, low + 700])
            move = pikepdf.Stream(pdf, f"1 0 0 1 {left:.2f} {low:.2f} cm ".encode())
            page.Contents = pikepdf.Array([move, page.Contents])
        elif kind == "crop box":
            page.CropBox = pikepdf.Array([rng.uniform(5, 35), 30, 470, 690])
        elif kind == "rotated":
            page.Rotate = rng.choice((90, 180, 270))
        elif kind in LIES:
            for font in page.Resources.Font.values():
                font.ToUnicode = pikepdf.Stream(pdf, _map(LIES[kind]))
        elif kind == "no widths":
            for font in page.Resources.Font.values():
                font.BaseFont, font.Subtype = pikepdf.Name.Calibri, pikepdf.Name.TrueType
        else:
            field(pdf, [x - 3, y - 4, x + 60, y + 12], text)
        pdf.save(out)
    return out.getvalue(), values


def _map(named: dict[str, str]) -> bytes:
    """A map of letters to others."""
    letters = [chr(code) for code in range(32, 122)]
    pairs = "".join(f"<{ord(one):02x}> <{ord(named.get(one, one)):04x}>\n" for one in letters)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"90 beginbfchar\n{pairs}endbfchar\nendcmap end end"
    ).encode()


def field(pdf: pikepdf.Pdf, box: list[float], text: str) -> None:
    name = pikepdf.Name
    font = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
    looks = pikepdf.Stream(pdf, f"BT /F 10 Tf 3 4 Td ({text}) Tj ET".encode())
    looks.Type, looks.Subtype = name.XObject, name.Form
    looks.BBox = pikepdf.Array([0, 0, box[2] - box[0], box[3] - box[1]])
    looks.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    note = pikepdf.Dictionary(
        Type=name.Annot, Subtype=name.Widget, Rect=pikepdf.Array(box), F=4, FT=name.Tx, V=text, T="a",
        AP=pikepdf.Dictionary(N=pdf.make_indirect(looks)),
    )  # fmt: skip
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.pages[0].obj.Annots)


def with_object(content: bytes, x: float, y: float, text: str) -> bytes:
    """The value as a text object that PDFium makes."""
    raw = pdfium.raw
    with pdfium.PdfDocument(content) as document:
        page = document[0]
        item = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 10.0)
        wide = (text + "\0").encode("utf-16-le")
        letters = ctypes.cast(ctypes.create_string_buffer(wide), ctypes.POINTER(ctypes.c_ushort))
        raw.FPDFText_SetText(item, letters)
        raw.FPDFPageObj_Transform(item, 1, 0, 0, 1, x, y)
        raw.FPDFPage_InsertObject(page, item)
        page.gen_content()
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def judged(content: bytes, values: list[str], folder: Path) -> Counter[str]:
    file = folder / "a.pdf"
    file.write_bytes(content)
    page = next(read_pages(open_source(file)))
    counts: Counter[str] = Counter()
    cells = {}
    for table in page.tables:
        for row in range(1, table.rows):
            name, target = table.at(row, 1), table.at(row, table.columns - 1)
            if name is not None and target is not None:
                cells["".join(name.reading.text.split())[-1:]] = target.reading
    for letter, wanted in zip("abcdefghi", values, strict=False):
        reading = cells.get(letter)
        if reading is None:
            counts["not found"] += 1
        elif "".join(reading.text.split()) == wanted:
            counts["held" if reading.needs_review else "right"] += 1
        else:
            counts["marked" if reading.needs_review else "SILENT"] += 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="*", help="kinds of traps")
    given = parser.parse_args()
    kinds = given.only or [*DRAWN, *EDITED]
    totals: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.pages):
            kind = kinds[number % len(kinds)]
            rng = random.Random(f"{given.seed}/{number}")
            content, values = edited(kind, rng) if kind in EDITED else drawn(DRAWN[kind], rng)[:2]
            totals[kind] += judged(content, values, Path(folder))
    whole: Counter[str] = sum(totals.values(), Counter())
    for kind, counts in [*totals.items(), ("all", whole)]:
        print(f"{kind:14} " + "  ".join(f"{name} {count}" for name, count in sorted(counts.items())))


if __name__ == "__main__":
    main()
