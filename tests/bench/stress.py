"""Where reading begins to fail, and whether it knows: fresh pages, ever worse scans, one thing at a time.

    python tests/bench/stress.py [--seeds 9104,9109] [--series resolution,skew] [--save docs/bench/stress]
                                 [--picture docs/images/stress.png] [--keep DIR]

Every series varies one thing of an office scan (200 dpi, 0.8° skew, soft, uneven light, JPEG 60); ``corners``
puts several together. Pages come from ``fresh.py`` (seed % 4: 0 has eleven columns, 1 has four or five), those
from 9000 on are for reporting only. Cells as in ``target_cells``: *silent* is a wrong or missing value that
nothing marks, *lost* one that is not in the record, whose problems name the table or column that was not made out.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
from degradations import Damage, scan
from fresh import Document, make
from peers import as_pdf, stamp
from PIL import Image, ImageDraw, ImageFont
from target_cells import Tally, judged, names_losses, rows_of_fresh, rows_of_record

import extractor

BASE = Damage(dpi=200, skew=(0.8, 0.8), blur=0.8, ink=0.93, light=0.22, noise=8, jpeg=60)


def _tilted(degrees: float) -> Damage:
    return replace(BASE, skew=(degrees, degrees))


SERIES: dict[str, dict[str, Damage]] = {
    "resolution": {f"{dpi} dpi": replace(BASE, dpi=dpi) for dpi in (300, 250, 200, 175, 150, 125, 100)},
    "skew": {f"{degrees}°": _tilted(degrees) for degrees in (0, 1, 2, 3, 4)},
    "blur": {f"{sigma} px": replace(BASE, blur=sigma) for sigma in (0.4, 0.8, 1.2, 1.6, 2.0)},
    "JPEG": {f"q {quality}": replace(BASE, jpeg=quality) for quality in (90, 60, 40, 25, 15)},
    "stamps": {f"{n} + {n}": replace(BASE, stamps=n, signatures=n) for n in (0, 1, 2, 4)},
    "corners": {
        "300, 4°": replace(_tilted(4), dpi=300),
        "150, 4°": replace(_tilted(4), dpi=150),
        "150, 2°, 2 stamps": replace(_tilted(2), dpi=150, stamps=2, signatures=2),
        "150, blur 1.2, q 30": replace(BASE, dpi=150, blur=1.2, jpeg=30),
        "125, 2°, q 30": replace(_tilted(2), dpi=125, jpeg=30),
        "100, 4°, q 25": replace(_tilted(4), dpi=100, jpeg=25),
    },
}
KINDS = {
    "right": "#2e7d4f",
    "right, held back": "#9ccc9c",
    "wrong, marked": "#f0b429",
    "lost, said so": "#8d99a6",
    "silent": "#c81e1e",
}


@dataclass(frozen=True)
class Point:
    series: str
    step: str
    tally: Tally

    def parts(self) -> dict[str, int]:
        t = self.tally
        return dict(
            zip(
                KINDS, (t.exact - t.held_back, t.held_back, t.flagged - t.lost, t.lost, t.silent), strict=True
            )
        )


def points(documents: Sequence[Document], series: Sequence[str], folder: Path) -> Iterator[Point]:
    for name in series:
        for step, damage in SERIES[name].items():
            total = Tally()
            for number, document in enumerate(documents):
                path = folder / f"{name}-{step}-{document.name}.pdf".replace(" ", "")
                rng = np.random.default_rng(100 * number + 7)
                picture = scan(pdfium.PdfDocument(document.pdf)[0], damage, rng)
                path.write_bytes(as_pdf(picture, damage.dpi))
                total.add(read(document, path))
            yield Point(name, step, total)


def read(document: Document, path: Path) -> Tally:
    record = extractor.read(path).model_dump(mode="json")
    tally = judged(rows_of_fresh(document), rows_of_record(record), told=names_losses(record))
    tally.pages = 1
    tally.notes = [f"{path.name}: {note}" for note in tally.notes]
    return tally


def markdown(found: Sequence[Point]) -> str:
    lines = [
        "| series | step | rows found | exact | right, held back | wrong, flagged | lost, said so | silent |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for point in found:
        t = point.tally
        lines.append(
            f"| {point.series} | {point.step} | {t.rows_found}/{t.rows} | {t.exact}/{t.cells} = {t.share(t.exact):.1f} % "
            f"| {t.held_back} = {t.share(t.held_back):.1f} % | {t.flagged - t.lost} | {t.lost} | {t.silent} |"
        )
    return "\n".join(lines)


def picture(found: Sequence[Point], title: str) -> Image.Image:
    """A row of stacked bars for each series, three series side by side."""
    names = list(dict.fromkeys(point.series for point in found))
    wide, tall, top = 620, 330, 90
    sheet = Image.new("RGB", (3 * wide + 40, top + tall * -(-len(names) // 3) + 10), "white")
    draw = ImageDraw.Draw(sheet)
    draw.text((30, 14), title, "black", ImageFont.load_default(24))
    x = 30
    for label, colour in KINDS.items():
        draw.rectangle((x, 54, x + 20, 74), colour)
        draw.text((x + 28, 54), label, "black", ImageFont.load_default(18))
        x += 60 + int(draw.textlength(label, ImageFont.load_default(18)))
    for number, name in enumerate(names):
        corner = (30 + wide * (number % 3), top + tall * (number // 3))
        _panel(draw, corner, (wide - 50, tall - 40), name, [p for p in found if p.series == name])
    return sheet


def _panel(
    draw: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    size: tuple[int, int],
    name: str,
    found: Sequence[Point],
) -> None:
    """Bars of 100 % of the cells; a silent one is drawn at least 4 pixels high, so that none can hide."""
    x0, y0 = corner
    height = size[1] - 90
    small, usual = ImageFont.load_default(14), ImageFont.load_default(18)
    draw.text((x0, y0), name, "black", usual)
    top = y0 + 30
    for share in (0, 50, 100):
        y = top + height - height * share // 100
        draw.line((x0 + 36, y, x0 + size[0], y), "#cccccc")
        draw.text((x0, y - 8), f"{share}%", "#666666", small)
    step = (size[0] - 46) / len(found)
    for n, point in enumerate(found):
        left, bottom = x0 + 46 + n * step, float(top + height)
        parts = point.parts()
        for kind, colour in KINDS.items():
            tall = height * parts[kind] / max(1, point.tally.cells)
            draw.rectangle((left, bottom - tall, left + step * 0.75, bottom), colour) if parts[kind] else None
            bottom -= tall
        if parts["silent"]:
            draw.rectangle((left, top - 4, left + step * 0.75, top), KINDS["silent"])
        words = point.step.replace(", ", "\n")
        draw.multiline_text((left, top + height + 6), words, "black", small, spacing=2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="9104,9109")
    parser.add_argument("--series", default=",".join(SERIES))
    parser.add_argument("--save", type=Path, help="path without suffix for .md and .json")
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--keep", type=Path, help="folder for the scans that were made")
    given = parser.parse_args()
    cv2.setNumThreads(1)
    when = stamp()
    documents = [make(int(seed)) for seed in given.seeds.split(",")]
    found = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for point in points(documents, given.series.split(","), folder):
            found.append(point)
            print(point.series, point.step, point.parts(), file=sys.stderr)
            print("\n".join(point.tally.notes), file=sys.stderr)
    cells = found[0].tally.cells
    text = f"# Scans made worse\n\nMeasured {when}; {len(documents)} fresh pages, {cells} target cells at each step.\n\n"
    text += markdown(found) + "\n"
    print(text)
    if given.save:
        given.save.parent.mkdir(parents=True, exist_ok=True)
        given.save.with_suffix(".md").write_text(text + "\n" + __doc__.split("\n\n")[-1], encoding="utf-8")
        steps = [{"series": p.series, "step": p.step, **p.parts()} for p in found]
        content = json.dumps({"measured": when, "steps": steps}, indent=1, ensure_ascii=False)
        given.save.with_suffix(".json").write_text(content + "\n", encoding="utf-8")
    if given.picture:
        given.picture.parent.mkdir(parents=True, exist_ok=True)
        picture(found, "Target cells of scans made worse, one thing at a time").save(
            given.picture, optimize=True
        )


if __name__ == "__main__":
    main()
