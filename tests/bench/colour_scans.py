"""Colour scans with coloured stamps, pens, heads and paper, read against the truth of their cells.

    python tests/bench/colour_scans.py [--seeds 0:4] [--held-out 0:4] [--kinds "blue stamp;pen"] [--verbose]

Invented pages of ``fresh.py`` damaged by ``colour_damage.py``; stamps and strokes lie over numbers. Cells are
judged as ``scan_accuracy.py`` judges them. Prints one Markdown table, a line a kind. ``marks`` counts the
stamps and strokes that the reader says it saw.
"""

from __future__ import annotations

import argparse
import time
import zlib
from collections.abc import Iterator

import cv2
import numpy as np
import pypdfium2 as pdfium
from colour_damage import DARK_FILLS, FILLS, PAPERS, ColourDamage, colour_scan
from fresh import HELD_OUT, Document, documents
from PIL import Image
from scan_accuracy import Score, is_number, judge

from extractor.page.scan import ScanPage, load_scan_page
from extractor.reading.page.scan import read_scan_page

KINDS = {
    "blue stamp": ColourDamage(stamps=("blue",)),
    "violet stamp": ColourDamage(stamps=("violet",)),
    "red stamp": ColourDamage(stamps=("red",)),
    "green stamp": ColourDamage(stamps=("green",)),
    "two stamps": ColourDamage(stamps=("blue", "red")),
    "dark stamp": ColourDamage(stamps=("violet",), strength=(1.1, 1.4)),
    "pale stamp": ColourDamage(stamps=("blue",), strength=(0.3, 0.5)),
    "stamp over pale print": ColourDamage(stamps=("blue",), tone=0.4),
    "blue stamp over blue print": ColourDamage(stamps=("blue",), print_ink="pen"),
    "red stamp over blue print": ColourDamage(stamps=("red",), print_ink="pen"),
    "pen": ColourDamage(strokes=2),
    "stamp and pen": ColourDamage(stamps=("violet",), strokes=1),
    "light heads, logo": ColourDamage(head=(*FILLS,), logo=True),
    "dark heads, logo": ColourDamage(head=(*DARK_FILLS,), logo=True),
    "coloured paper": ColourDamage(paper=(*PAPERS,), stamps=("blue",)),
    "lamp": ColourDamage(stamps=("blue",), lamp=0.5),
    "stamp and pen, 300 dpi": ColourDamage(dpi=300, stamps=("blue",), strokes=1),
    "stamp and pen, 150 dpi": ColourDamage(dpi=150, stamps=("blue",), strokes=1, jpeg=(40, 60)),
    "bilevel, 200 dpi": ColourDamage(threshold=0.6, blur=0.003),
    "bilevel, 300 dpi": ColourDamage(dpi=300, threshold=0.6, blur=0.003),
}


def pages(seeds: range, kind: str) -> Iterator[tuple[Document, ScanPage, float]]:
    damage = KINDS[kind]
    for document in documents(seeds):
        rng = np.random.default_rng(zlib.crc32(f"{kind}/{document.name}".encode()))
        cells = document.cells
        numbers = [cell.box for cell in cells if is_number(cell.text, "fresh") and cell.row > 0]
        pixels = colour_scan(
            pdfium.PdfDocument(document.pdf)[0],
            damage,
            rng,
            over=numbers or [cells[0].box],
            heads=[cell.box for cell in cells if cell.row == 0],
        )
        frame = Image.fromarray(pixels if pixels.ndim == 2 else pixels[..., ::-1])
        frame.info["dpi"] = (damage.dpi, damage.dpi)
        begin = time.process_time()
        yield document, load_scan_page(frame, 1), begin


def table(scores: dict[str, Score], marks: dict[str, int]) -> str:
    lines = [
        "| kind | pages | marks | numbers | exact | wrong, marked | silent | right, held back | letters wrong "
        "| texts: wrong, of these unmarked | s/page |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for kind, s in scores.items():
        n = max(1, s.numbers)
        lines.append(
            f"| {kind} | {s.pages} | {marks[kind]} | {s.numbers} | {s.exact} = {100 * s.exact / n:.1f} % "
            f"| {s.flagged} | {s.silent} | {s.false_flags} = {100 * s.false_flags / n:.1f} % "
            f"| {100 * s.errors / max(1, s.letters):.2f} % | {s.texts}: {s.garbled}, {s.unmarked} "
            f"| {s.seconds / max(1, s.pages):.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="")
    parser.add_argument("--held-out", default="")
    parser.add_argument("--kinds", default=";".join(KINDS))
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    low, high = (int(part) for part in (options.held_out or options.seeds or "0:4").split(":"))
    start = HELD_OUT if options.held_out else 0
    scores: dict[str, Score] = {}
    marks: dict[str, int] = {}
    for kind in options.kinds.split(";"):
        score = scores[kind] = Score()
        marks[kind] = 0
        for document, page, begin in pages(range(start + low, start + high), kind):
            read = read_scan_page(page)
            score.seconds += time.process_time() - begin
            marks[kind] += len(page.marks)
            truth = [(cell.box, cell.text, "fresh") for cell in document.cells]
            judge(score, f"{kind} {document.name}", page, read, truth)
        if options.verbose:
            print("\n".join(score.notes), flush=True)
    print(table(scores, marks))


if __name__ == "__main__":
    main()
