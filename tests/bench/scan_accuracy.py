"""Scanned pages read against the truth: numbers exact, marked, silent; words; how far confidence can be trusted.

    python tests/bench/scan_accuracy.py [--seeds 0:12] [--held-out 0:12] [--corpus DIR] [--kinds clean,office,poor]
                                        [--second network]

Fresh pages come from ``fresh.py`` (development seeds below HELD_OUT, reported ones from it on); the corpus from
CERMAT_SHARED or ``--corpus``. A number cell is one that prints a digit, a dash, N/A or nothing in a column of
numbers. It is *exact* where the printed text is right (white space, sort of dash and case of N/A do not count),
*silent* where it is wrong and not marked, a *false flag* where it is right and marked. ``--second`` reads as on a
machine without Tesseract (``network``: PP-OCRv5 in its place) or with PP-OCRv6 only (``none``).
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import resource
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest import mock

import cv2
import numpy as np
import pypdfium2 as pdfium
from degradations import CLEAN, OFFICE, POOR, scan
from fresh import HELD_OUT, documents
from PIL import Image
from rapidfuzz.distance import Levenshtein

from extractor.page.scan import ScanPage, load_scan_page
from extractor.read import ReadPage
from extractor.reading import readers
from extractor.reading.page.scan import read_scan_page
from extractor.records import Evidence

KINDS = {"clean": CLEAN, "office": OFFICE, "poor": POOR}
CORPUS_KINDS = {"b": "clean", "c": "office", "d": "poor"}
WORDY = 25  # letters: longer cells without being numbers are scored as text
Box = tuple[float, float, float, float]


@dataclass
class Score:
    pages: int = 0
    cells: int = 0
    missing: int = 0
    numbers: int = 0
    exact: int = 0
    flagged: int = 0
    silent: int = 0
    false_flags: int = 0
    letters: int = 0
    errors: int = 0
    texts: int = 0
    garbled: int = 0
    unmarked: int = 0
    marked_right: int = 0
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)
    trust: list[tuple[float, bool]] = field(default_factory=list)


def squeeze(text: str) -> str:
    text = re.sub(r"[–—−‐‑]", "-", re.sub(r"\s+", "", text))
    return text.upper() if text.lower() in ("n/a", "na") else text


def is_number(text: str, kind: str) -> bool:
    if kind == "target":
        return True
    return len(text) <= 14 and (bool(re.search(r"\d", text)) or squeeze(text) in ("-", "N/A"))


def straightened(page: ScanPage, place: Evidence) -> Box:
    """The middle of a box of the skewed page and its size, turned back about the page's centre."""
    assert place.bbox is not None
    back = np.radians(page.skew)
    cosine, sine = np.cos(back), np.sin(back)
    x0, y0, x1, y1 = place.bbox
    dx, dy = (x0 + x1) / 2 - page.width / 2, (y0 + y1) / 2 - page.height / 2
    return (
        float(cosine * dx + sine * dy + page.width / 2),
        float(-sine * dx + cosine * dy + page.height / 2),
        x1 - x0,
        y1 - y0,
    )


def judge(score: Score, name: str, page: ScanPage, read: ReadPage, truth: list[tuple[Box, str, str]]) -> None:
    found = [(straightened(page, c.evidence), c) for table in read.tables for c in table.cells]
    score.pages += 1
    for (x0, y0, x1, y1), text, kind in truth:
        inside = [
            (abs(w - (x1 - x0)) + abs(h - (y1 - y0)), c)
            for (x, y, w, h), c in found
            if x0 < x < x1 and y0 < y < y1
        ]
        score.cells += 1
        number = is_number(text, kind)
        if not inside:
            score.missing += 1
            score.numbers += number
            if number:
                score.flagged += 1
                score.notes.append(f"{name}: no cell for {text!r}")
            continue
        reading = min(inside, key=lambda one: one[0])[1].reading
        right = squeeze(reading.text) == squeeze(text)
        if number:
            score.numbers += 1
            score.trust.append((reading.confidence, right))
            score.exact += right
            score.flagged += not right and reading.needs_review
            score.silent += not right and not reading.needs_review
            score.false_flags += right and reading.needs_review
            if not right or reading.needs_review:
                seen = [f"{r.reader[:4]}:{r.text}" for r in reading.readings]
                word = "SILENT" if not reading.needs_review else ("flagged" if not right else "false flag")
                score.notes.append(
                    f"{name}: {word} {text!r} read {reading.text!r} {seen} {reading.confidence}"
                )
        elif kind != "header":
            a, b = re.sub(r"\s+", "", text).lower(), re.sub(r"\s+", "", reading.text).lower()
            score.letters += len(a)
            errors = Levenshtein.distance(a, b)
            score.errors += min(errors, len(a))
            score.texts += 1
            score.garbled += errors > 0
            score.unmarked += errors > 0 and not reading.needs_review
            score.marked_right += errors == 0 and reading.needs_review
            if errors > max(2, 0.03 * len(a)):
                score.notes.append(
                    f"{name}: {'marked' if reading.needs_review else 'UNMARKED'} words {errors}/{len(a)} {text[:60]!r} read {reading.text[:60]!r}"
                )


def fresh_pages(seeds: range, kinds: list[str]) -> Iterator[tuple[str, str, ScanPage, float, list[Any]]]:
    for number, document in enumerate(documents(seeds)):
        sheet = pdfium.PdfDocument(document.pdf)[0]
        for kind in kinds:
            rng = np.random.default_rng(seeds.start * 1000 + number * 10 + len(kind))
            frame = Image.open(io.BytesIO(scan(sheet, KINDS[kind], rng)))
            frame.info["dpi"] = (KINDS[kind].dpi, KINDS[kind].dpi)
            begin = time.process_time()
            page = load_scan_page(frame, 1)
            yield (
                document.name,
                kind,
                page,
                time.process_time() - begin,
                [(cell.box, cell.text, "fresh") for cell in document.cells],
            )


def corpus_pages(
    folder: Path, kinds: list[str], names: str
) -> Iterator[tuple[str, str, ScanPage, float, list[Any]]]:
    for truth_file in sorted(folder.glob(f"{names}.truth.json")):
        truth = json.loads(truth_file.read_text())
        for letter, kind in CORPUS_KINDS.items():
            file = folder / f"{truth['name']}_{letter}.pdf"
            if kind not in kinds or not file.exists():
                continue
            pdf = pdfium.PdfDocument(file)
            for index in range(len(pdf)):
                cells = [c for c in truth["cells"] if c["page"] == index + 1]
                begin = time.process_time()
                page = load_scan_page(pdf[index], index + 1)
                seconds = time.process_time() - begin
                marked = [(tuple(c["box"]), c["text"], _kind(truth, c)) for c in cells]
                yield f"{truth['name']}-{index + 1}", kind, page, seconds, marked


def _kind(truth: dict[str, Any], cell: dict[str, Any]) -> str:
    """Target cells of agreements are the body cells of columns 5 to 9 of 11."""
    target = (
        cell["kind"] == "body"
        and 5 <= cell["col"] <= 9
        and any(len(row.get("cells") or ()) == 11 for row in truth["rows"])
    )
    return "target" if target else cell["kind"]


def readers_with(second: str) -> readers.Readers:
    """Those of this machine, or what they would be where Tesseract is missing, or all but the first."""
    if second == "none":
        return readers.Readers(readers.default_readers().first)
    if second == "tesseract":
        return readers.default_readers()
    with mock.patch.object(readers, "Tesseract", side_effect=ModuleNotFoundError("left out")):
        return readers.default_readers.__wrapped__()


def table(title: str, scores: dict[str, Score]) -> str:
    lines = [
        f"| {title} | pages | cells (lost) | numbers | exact | flagged | silent | false flags | text CER "
        "| texts: wrong, of these unmarked, right but marked | s/page |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for kind, s in scores.items():
        n = max(1, s.numbers)
        lines.append(
            f"| {kind} | {s.pages} | {s.cells} ({s.missing}) | {s.numbers} | {100 * s.exact / n:.2f} % | {s.flagged} "
            f"| {s.silent} | {s.false_flags} ({100 * s.false_flags / n:.1f} %) "
            f"| {100 * s.errors / max(1, s.letters):.2f} % "
            f"| {s.texts}: {s.garbled}, {s.unmarked}, {s.marked_right} | {s.seconds / max(1, s.pages):.2f} |"
        )
    return "\n".join(lines)


def reliability(scores: dict[str, Score]) -> str:
    """How often a confidence was right: the number cells of all kinds together."""
    edges = (0.0, 0.4, 0.6, 0.8, 0.95, 0.985, 0.995, 1.01)
    lines = ["| confidence | cells | right |", "|---|---|---|"]
    trust = [one for score in scores.values() for one in score.trust]
    for low, high in pairwise(edges):
        part = [right for confidence, right in trust if low <= confidence < high]
        if part:
            lines.append(
                f"| {low:.3f} to {min(high, 1):.3f} | {len(part)} | {100 * sum(part) / len(part):.1f} % |"
            )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", default="0:0")
    parser.add_argument("--held-out", default="")
    parser.add_argument(
        "--corpus", default=os.environ.get("CERMAT_SHARED", "") and os.environ["CERMAT_SHARED"] + "/corpus"
    )
    parser.add_argument("--names", default="*")
    parser.add_argument("--kinds", default="clean,office,poor")
    parser.add_argument("--second", default="tesseract", choices=("tesseract", "network", "none"))
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    used = readers_with(options.second)
    print(
        "readers:", ", ".join(r.name for r in (used.first, used.second, used.witness) if r is not None) + "\n"
    )
    kinds = options.kinds.split(",")
    low, high = (int(part) for part in options.seeds.split(":"))
    runs = {}
    if high > low:
        runs["fresh, development"] = fresh_pages(range(low, min(high, HELD_OUT)), kinds)
    if options.held_out:
        first, last = (int(part) for part in options.held_out.split(":"))
        runs["fresh, held out"] = fresh_pages(range(HELD_OUT + first, HELD_OUT + last), kinds)
    if options.corpus and Path(options.corpus).is_dir():
        runs["corpus"] = corpus_pages(Path(options.corpus), kinds, options.names)
    for title, run in runs.items():
        scores: dict[str, Score] = defaultdict(Score)
        for name, kind, page, seconds, truth in run:
            begin = time.process_time()
            read = read_scan_page(page, readers=used)
            scores[kind].seconds += seconds + time.process_time() - begin
            judge(scores[kind], f"{kind} {name}", page, read, truth)
        print(table(title, scores) + "\n\n" + reliability(scores) + "\n")
        if options.verbose:
            print("\n".join(note for score in scores.values() for note in score.notes) + "\n")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
