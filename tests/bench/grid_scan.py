"""Grids from pixels against the truth: pages whose cells are all found, and none too many.

    python tests/bench/grid_scan.py [--seeds 0:26] [--held-out 26] [--corpus DIR] [--kinds clean,office,poor]

Fresh pages come from ``fresh.py``; the corpus from CERMAT_SHARED or ``--corpus`` (skipped where it is absent).
A cell is right where each of its sides lies within 3 points of the truth.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
from degradations import CLEAN, OFFICE, POOR, scan
from fresh import HELD_OUT, documents
from PIL import Image

from extractor.grid.pixels import find_grids
from extractor.page.scan import ScanPage, load_scan_page

TOLERANCE = 3.0
KINDS = {"clean": CLEAN, "office": OFFICE, "poor": POOR}
CORPUS_KINDS = {"b": "clean", "c": "office", "d": "poor"}
Box = tuple[float, float, float, float]


@dataclass
class Outcome:
    name: str
    kind: str
    truth: int
    found: int
    right: int
    unmarked: int
    seconds: float

    @property
    def whole(self) -> bool:
        return self.truth == self.found == self.right


def straight_boxes(page: ScanPage) -> list[tuple[Box, bool]]:
    """The cells in points of the page before it was skewed (the skew is about the page's centre)."""
    back = np.radians(page.skew)
    cosine, sine = np.cos(back), np.sin(back)
    boxes = []
    for grid in find_grids(page):
        for cell in grid.cells:
            x0, y0, x1, y1 = cell.box
            corners = page.to_page @ np.array([[x0, x1], [y0, y1], [1, 1]], dtype=np.float64)
            dx, dy = corners[0] - page.width / 2, corners[1] - page.height / 2
            xs = cosine * dx + sine * dy + page.width / 2
            ys = -sine * dx + cosine * dy + page.height / 2
            boxes.append(((float(xs[0]), float(ys[0]), float(xs[1]), float(ys[1])), cell.doubtful))
    return boxes


def measured(name: str, kind: str, page: ScanPage, truth: list[Box], seconds: float) -> Outcome:
    begin = time.perf_counter()
    boxes = straight_boxes(page)
    seconds += time.perf_counter() - begin
    right = sum(any(_same(box, true) for box, _ in boxes) for true in truth)
    unmarked = sum(not doubt and not any(_same(box, true) for true in truth) for box, doubt in boxes)
    return Outcome(name, kind, len(truth), len(boxes), right, unmarked, seconds)


def _same(a: Box, b: Box) -> bool:
    return all(abs(p - q) <= TOLERANCE for p, q in zip(a, b, strict=True))


def fresh_outcomes(seeds: range, kinds: list[str]) -> Iterator[Outcome]:
    for number, document in enumerate(documents(seeds)):
        sheet = pdfium.PdfDocument(document.pdf)[0]
        for kind in kinds:
            picture = scan(
                sheet, KINDS[kind], np.random.default_rng(seeds.start * 1000 + number * 10 + len(kind))
            )
            frame = Image.open(io.BytesIO(picture))
            frame.info["dpi"] = (KINDS[kind].dpi, KINDS[kind].dpi)
            begin = time.perf_counter()
            page = load_scan_page(frame, 1)
            seconds = time.perf_counter() - begin
            yield measured(document.name, kind, page, [cell.box for cell in document.cells], seconds)


def corpus_outcomes(folder: Path, kinds: list[str]) -> Iterator[Outcome]:
    for truth_file in sorted(folder.glob("*.truth.json")):
        truth = json.loads(truth_file.read_text())
        for letter, kind in CORPUS_KINDS.items():
            file = folder / f"{truth['name']}_{letter}.pdf"
            if kind not in kinds or not file.exists():
                continue
            pdf = pdfium.PdfDocument(file)
            for index in range(len(pdf)):
                cells = [tuple(c["box"]) for c in truth["cells"] if c["page"] == index + 1]
                begin = time.perf_counter()
                page = load_scan_page(pdf[index], index + 1)
                seconds = time.perf_counter() - begin
                yield measured(f"{truth['name']}-{index + 1}", kind, page, cells, seconds)


def table(title: str, outcomes: list[Outcome]) -> str:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.kind].append(outcome)
    lines = [
        f"| {title} | pages | all right | cells | right | found | wrong and unmarked | s/page |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for kind, group in groups.items():
        cells = [
            len(group),
            sum(o.whole for o in group),
            sum(o.truth for o in group),
            sum(o.right for o in group),
        ]
        cells += [sum(o.found for o in group), sum(o.unmarked for o in group)]
        seconds = sum(o.seconds for o in group) / len(group)
        lines.append(f"| {kind} | " + " | ".join(map(str, cells)) + f" | {seconds:.2f} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="0:26")
    parser.add_argument("--held-out", type=int, default=0, help="how many pages for the report")
    parser.add_argument("--held-from", type=int, default=HELD_OUT)
    parser.add_argument(
        "--corpus", default=os.environ.get("CERMAT_SHARED", "") and os.environ["CERMAT_SHARED"] + "/corpus"
    )
    parser.add_argument("--kinds", default="clean,office,poor")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    kinds = options.kinds.split(",")
    low, high = (int(part) for part in options.seeds.split(":"))
    runs = {"fresh, development": fresh_outcomes(range(low, min(high, HELD_OUT)), kinds)}
    if options.held_out:
        runs["fresh, held out"] = fresh_outcomes(
            range(options.held_from, options.held_from + options.held_out), kinds
        )
    if options.corpus and Path(options.corpus).is_dir():
        runs["corpus"] = corpus_outcomes(Path(options.corpus), kinds)
    for title, run in runs.items():
        outcomes = list(run)
        if not outcomes:
            continue
        print(table(title, outcomes) + "\n")
        if options.verbose:
            for o in outcomes:
                if not o.whole:
                    print(
                        f"  {o.name} {o.kind}: {o.right} of {o.truth} right, {o.found} found, {o.unmarked} unmarked"
                    )


if __name__ == "__main__":
    main()
