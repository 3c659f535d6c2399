"""Names, NIPs and offices under stamps and pens of scans: right, held back, wrong and marked, SILENT.

    python tests/bench/stamped_names.py [--seeds 0-9] [--maker family|browser] [--dpi 150] [--keep DIR]

Two makers draw the statements: the families (ReportLab) and a browser (Chromium, tables of HTML). In each page one
stamp or pen lies over a name of the signature block, then the page is made into a poor scan. A mention is judged
as the record has it; none may be wrong without a mark. ``told`` are mentions that are not in the record, a problem
says so; ``lost`` are those that nothing is said of.
"""

from __future__ import annotations

import io
import random
import re
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import cv2
import img2pdf
import numpy as np
import pikepdf
import pypdfium2 as pdfium

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent / "families"))

from degradations import POOR, Shade, damaged, rendered
from printed_sheets import sheets
from run import document
from statement import common

import extractor
from extractor.records import Agreement, Party

Truth = dict[str, Any]
Drawn = tuple[str, bytes, Truth]
_SAID = ("signature-not-read", "signing-not-found")
FACES = ("Liberation Serif", "Liberation Sans", "DejaVu Sans Condensed", "DejaVu Serif")


def of_families(seeds: range) -> Iterator[Drawn]:
    """First pages of agreements with a statement, and pages of annexes that are signed."""
    for seed in seeds:
        for family in ("plain", "iku"):
            pdf, truth = document(family, seed)
            if not truth["stated"]:
                continue
            with pikepdf.open(io.BytesIO(pdf)) as whole:
                del whole.pages[1:]
                out = io.BytesIO()
                whole.save(out)
            yield f"family {family} {seed}", out.getvalue(), truth


def of_a_browser(seeds: range) -> Iterator[Drawn]:
    """Statements that a browser prints, in one go."""
    truths = [common(random.Random(f"browser/{seed}")) for seed in seeds]
    html = "".join(
        _sheet(truth, random.Random(f"look/{seed}")) for seed, truth in zip(seeds, truths, strict=True)
    )
    for seed, pdf, truth in zip(seeds, sheets(html, len(truths), " body {margin: 0}"), truths, strict=True):
        yield f"browser {seed}", pdf, truth


def _sheet(truth: Truth, rng: random.Random) -> str:
    face, size = rng.choice(FACES), rng.choice((11, 11.5, 12))
    under = rng.choice(("text-decoration: underline; font-weight: bold", "font-weight: bold", ""))
    first, second = truth["first"], truth["second"]
    rows = "".join(
        f"<tr><td>Nama<td>:<td>{party['name']}<tr><td>Jabatan<td>:<td>{party['position']}"
        f"<tr><td colspan=3><br>selanjutnya disebut Pihak {ordinal}<br><br>"
        for party, ordinal in ((first, "Pertama"), (second, "Kedua"))
    )
    cells = "".join(
        f"<td style='width: 50%; vertical-align: top; text-align: center'>{label}<br>{party['position']},"
        f"<div style='height: {rng.randint(45, 75)}px'></div><span style='{under}'>{party['name']}</span>"
        + (f"<br>{party['rank']}<br>NIP. {party['nip_text']}" if party["nip"] else "")
        for party, label in ((second, "Pihak Kedua,"), (first, "Pihak Pertama,"))
    )
    return (
        f"<div style='page-break-after: always; padding: 60px 80px; font: {size}pt {face}; height: 940px'>"
        f"<h3 style='text-align: center'>PERJANJIAN KINERJA TAHUN {truth['year']}</h3>"
        "<p style='text-align: justify'>Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan "
        "akuntabel serta berorientasi pada hasil, yang bertanda tangan di bawah ini:</p>"
        f"<table>{rows}</table><p style='text-align: justify'>Pihak Pertama berjanji akan mewujudkan target kinerja "
        "yang seharusnya sesuai lampiran perjanjian ini dan bertanggung jawab atas pencapaiannya.</p>"
        "<p style='text-align: justify'>Pihak Kedua akan memberikan supervisi yang diperlukan serta melakukan "
        "evaluasi akuntabilitas kinerja terhadap capaian kinerja dari perjanjian ini.</p>"
        f"<p style='text-align: right'>{truth['signing']}</p><table style='width: 100%'><tr>{cells}</table></div>"
    )


def spoilt(pdf: bytes, truth: Truth, name: str, dpi: int) -> bytes:
    """A poor scan with a stamp or a pen over the last print of a party's name."""
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    page = pdfium.PdfDocument(pdf)[0]
    grey = rendered(page, dpi)
    places = [
        box for who in ("first", "second") if (box := _last_place(page, truth[who]["name"])) is not None
    ]
    for left, low, right, high in places:
        scale, height = dpi / 72, page.get_height()
        middle = (
            left + (right - left) * rng.uniform(0.05, 0.95),
            height - (low + high) / 2 + rng.uniform(-6, 6),
        )
        at = int(middle[0] * scale), int(middle[1] * scale)
        kind = rng.choice(["ring", "pen", "both", "box"])
        if kind in ("ring", "both"):
            grey = _ring(grey, at, dpi, rng)
        if kind == "box":
            grey = _box(grey, at, dpi, rng)
        if kind in ("pen", "both"):
            grey = _pen(grey, at, dpi, rng)
    data = damaged(grey, replace(POOR, dpi=dpi, stamps=0, signatures=0), rng)
    return bytes(img2pdf.convert([data], layout_fun=img2pdf.get_layout_fun(page.get_size())))


def _last_place(page: pdfium.PdfPage, name: str) -> tuple[float, float, float, float] | None:
    """Where the name stands lowest on the page, in points from the bottom left; of a broken one its first words."""
    text = page.get_textpage()
    for words in (name, name.split(",")[0], name.split()[0]):
        searcher = text.search(words)
        found = []
        while (hit := searcher.get_next()) is not None:
            boxes = [text.get_charbox(hit[0] + n) for n in range(hit[1])]
            left, low, right, high = zip(*boxes, strict=True)
            found.append((min(left), min(low), max(right), max(high)))
        if found:
            return min(found, key=lambda box: box[1])
    return None


def _ring(grey: Shade, at: tuple[int, int], dpi: int, rng: np.random.Generator) -> Shade:
    """A round stamp whose rim or inner circle runs over the place."""
    radius = int(rng.uniform(0.5, 0.75) * dpi)
    angle = rng.uniform(0, 2 * np.pi)
    far = radius * float(rng.choice([1.0, 0.68, 0.3]))
    middle = int(at[0] + far * np.cos(angle)), int(at[1] + far * np.sin(angle))
    tone = int(rng.uniform(70, 165))
    drawn = np.full(grey.shape, 255, np.uint8)
    cv2.circle(drawn, middle, radius, tone, max(2, radius // 20), cv2.LINE_AA)
    cv2.circle(drawn, middle, int(radius * 0.68), tone, max(1, radius // 45), cv2.LINE_AA)
    for line, words in enumerate(("PEMERINTAH", "DINAS", "DAERAH")):
        start = middle[0] - int(radius * 0.55), middle[1] - radius // 4 + line * radius // 4
        cv2.putText(drawn, words, start, cv2.FONT_HERSHEY_SIMPLEX, radius / 170, tone, 2, cv2.LINE_AA)
    return np.minimum(grey, drawn.astype(np.float32))


def _box(grey: Shade, at: tuple[int, int], dpi: int, rng: np.random.Generator) -> Shade:
    """A stamp with words in a leaning frame."""
    wide, high = rng.uniform(1.0, 1.6) * dpi, rng.uniform(0.35, 0.6) * dpi
    x, y = int(at[0] - wide / 2), int(at[1] - high * rng.uniform(0, 1))
    tone = int(rng.uniform(70, 165))
    drawn = np.full(grey.shape, 255, np.uint8)
    cv2.rectangle(drawn, (x, y), (int(x + wide), int(y + high)), tone, 2)
    start = x + int(wide * 0.08), y + int(high * 0.65)
    cv2.putText(drawn, "SEKRETARIAT", start, cv2.FONT_HERSHEY_SIMPLEX, wide / 260, tone, 2, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((float(at[0]), float(at[1])), rng.uniform(-9, 9), 1.0)
    size = grey.shape[1], grey.shape[0]
    turned = cv2.warpAffine(drawn, turn, size, borderValue=255)
    return np.asarray(np.minimum(grey, turned.astype(np.float32)), np.float32)


def _pen(grey: Shade, at: tuple[int, int], dpi: int, rng: np.random.Generator) -> Shade:
    """Loops and a tail of a pen through the place."""
    steps = np.linspace(0, 1, 200)
    wide, high = rng.uniform(0.6, 1.5) * dpi, rng.uniform(0.25, 0.6) * dpi
    turns = rng.uniform(2, 6)
    x = at[0] + wide * (steps - 0.5) + 0.08 * dpi * np.cos(turns * 2 * np.pi * steps)
    y = at[1] - high * 0.3 + high / 2 * np.sin(turns * 2 * np.pi * steps) * (1 - 0.6 * steps)
    drawn = np.full(grey.shape, 255, np.uint8)
    path = np.stack([x, y], 1).astype(np.int32)
    cv2.polylines(drawn, [path], False, int(rng.uniform(20, 120)), int(rng.integers(1, 5)), cv2.LINE_AA)
    return np.minimum(grey, drawn.astype(np.float32))


def judged(read: Agreement, truth: Truth, signing: int) -> Iterator[tuple[str, str, str, str]]:
    """(value, answer, as read, as printed) of each mention; ``told`` or ``lost`` where one that was printed
    is not there. ``signing`` is how many sign: the first party, then the second."""
    for number, who in enumerate(("first", "second")):
        printed = truth[who]
        for place in ("identity", "signature")[: 2 if number < signing else 1]:
            party = _mention(read, truth, who, place)
            if party is None:
                said = any(problem.code in _SAID for problem in read.problems)
                yield f"{place} name", "told" if said else "lost", "", printed["name"]
                continue
            yield f"{place} name", _answer(party, "name", printed["name"]), party.name, printed["name"]
            if place == "signature" and printed["nip"]:
                yield "nip", _answer(party, "nip", printed["nip"]), str(party.nip), printed["nip"]


def _signing(pdf: bytes, truth: Truth) -> int:
    """How many names stand twice: on the page of a single signature the second party's does not."""
    text = pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    return sum(text.count(truth[who]["name"].split()[0]) > 1 for who in ("first", "second"))


def _mention(read: Agreement, truth: Truth, who: str, place: str) -> Party | None:
    """The mention that the place of ``who`` holds: of the same role, else whose name is nearer to this person's."""
    return next((p for p in read.parties if p.place == place and p.role == who), None)


def _answer(party: Party, field: str, wanted: str) -> str:
    marked = party.is_doubtful(field)
    value = getattr(party, field)
    if not value:
        return "marked" if marked else "missing"
    if _plain(value) == _plain(wanted):
        return "held" if marked else "right"
    return "marked" if marked else "SILENT"


def _plain(text: str) -> str:
    return re.sub(r"[\s,.]", "", text).casefold()


@click.command()
@click.option("--seeds", default="0-9")
@click.option("--maker", "makers", multiple=True, type=click.Choice(["family", "browser"]))
@click.option("--dpi", default=150)
@click.option("--keep", type=click.Path(path_type=Path))
def main(seeds: str, makers: tuple[str, ...], dpi: int, keep: Path | None) -> None:
    low, _, high = seeds.partition("-")
    chosen = range(int(low), int(high or low) + 1)
    folder = keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    whole: Counter[tuple[str, str]] = Counter()
    for maker in makers or ("family", "browser"):
        for name, pdf, truth in of_families(chosen) if maker == "family" else of_a_browser(chosen):
            path = folder / f"{name.replace(' ', '-')}.pdf"
            path.write_bytes(spoilt(pdf, truth, name, dpi))
            for value, answer, read, printed in judged(extractor.read(path), truth, _signing(pdf, truth)):
                whole[f"{maker} {value}", answer] += 1
                if answer not in ("right", "held"):
                    print(f"{name}: {value} {answer}: {read!r} for {printed!r}", flush=True)
    for value in sorted({value for value, _ in whole}):
        print(value, {answer: n for (of, answer), n in sorted(whole.items()) if of == value})


if __name__ == "__main__":
    main()
