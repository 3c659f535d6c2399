"""Cells that the reading stages find against the printed cells of a corpus with truth.

    python tests/bench/grid_truth.py DOC.pdf [DOC.truth.json]      (default: the truth beside it, a, b, c, d alike)

For each printed cell of the truth (page, box in points, text): is there a read cell on that page whose box
overlaps it with an intersection over union of at least 0.7, and is its text the same (white space apart)?
Works for digital and scanned documents, as both end as ``ReadPage``.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from extractor.read import ReadPage
from extractor.reading import read_pages
from extractor.source import open_source

IOU = 0.7


def compact(text: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"[–—−‐‑]", "-", text))


def overlap(a: tuple[float, ...] | None, b: tuple[float, ...]) -> float:
    """Intersection over union; a cell without a place has none."""
    if a is None:
        return 0.0
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    areas = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1])
    return shared / (areas - shared)


def compare(pages: list[ReadPage], truth: dict[str, Any], show: int) -> dict[str, float]:
    found = same = flagged = wrong = errors = chars = 0
    cells = [cell for cell in truth["cells"] if cell["page"] <= len(pages)]
    read = {page.number: [c for table in page.tables for c in table.cells] for page in pages}
    used: set[int] = set()
    for cell in cells:
        candidates = read.get(cell["page"], [])
        best = max(candidates, key=lambda c: overlap(c.evidence.bbox, cell["box"]), default=None)
        score = overlap(best.evidence.bbox, cell["box"]) if best else 0.0
        chars += len(compact(cell["text"]))
        if best is None or score < IOU:
            errors += len(compact(cell["text"]))
            _show(show, "no cell", cell, f"best {score:.2f}")
            show -= 1
            continue
        found += 1
        used.add(id(best))
        errors += Levenshtein.distance(compact(cell["text"]), compact(best.reading.text))
        if compact(cell["text"]) == compact(best.reading.text):
            same += 1
        elif best.reading.needs_review:
            flagged += 1
        else:
            wrong += 1
            _show(show, "text", cell, repr(best.reading.text))
            show -= 1
    extra = sum(len(cells) for cells in read.values()) - len(used)
    return {
        "cells": len(cells),
        "found": found,
        "text_same": same,
        "flagged": flagged,
        "silent": wrong,
        "extra": extra,
        "cer_pct": round(100 * errors / max(1, chars), 3),
    }


def _show(left: int, what: str, cell: dict[str, Any], got: str) -> None:
    if left > 0:
        print(
            f"  {what}: page {cell['page']} {[round(v) for v in cell['box']]} {cell['text'][:60]!r} -> {got[:80]}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", type=Path)
    parser.add_argument("truth", type=Path, nargs="?")
    parser.add_argument("--show", type=int, default=10, help="how many differences to print")
    parser.add_argument("--pages", type=int, default=0, help="only the first so many pages")
    given = parser.parse_args()
    truth_path = given.truth or given.document.parent / (given.document.stem.split("_")[0] + ".truth.json")
    truth = json.loads(truth_path.read_text())
    start = time.process_time()
    pages = []
    for page in read_pages(open_source(given.document)):
        pages.append(page)
        if given.pages and len(pages) >= given.pages:
            break
    seconds = time.process_time() - start
    result = compare(pages, truth, given.show)
    print(given.document.name, result, f"{seconds / max(1, len(pages)):.2f} CPU s/page")


if __name__ == "__main__":
    main()
