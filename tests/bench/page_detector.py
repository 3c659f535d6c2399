"""Whole pages by RapidOCR's detector and recogniser, beside our lines cut from cells: same pages, same letters.

    python tests/bench/page_detector.py [--held-out 0:6] [--kinds poor]

What decides whether a page detector is worth its time on poor scans. Both read the page after it was turned,
deskewed, lit and cleaned. A detected line belongs to the true cell that holds its middle. Character errors of
the text cells (``scan_accuracy``: white space and case do not count), numbers printed exactly, CPU seconds.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from typing import Any

import cv2
from fresh import HELD_OUT
from rapidfuzz.distance import Levenshtein
from rapidocr import RapidOCR
from scan_accuracy import KINDS, Score, fresh_pages, is_number, judge, squeeze, straightened

from extractor.page.scan import ScanPage
from extractor.reading.page.scan import read_scan_page
from extractor.reading.readers import default_readers
from extractor.records import Evidence

ONE_THREAD = {
    "Global.log_level": "error",
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


Detected = tuple[float, float, float, str]


def detected(engine: RapidOCR, page: ScanPage) -> list[Detected]:
    """Middle of each line and its height (points of the straightened page), and its text."""
    seen: Any = engine(cv2.cvtColor(page.clean, cv2.COLOR_GRAY2BGR), use_cls=False)
    lines = []
    for corners, text in zip(seen.boxes if seen.boxes is not None else (), seen.txts or (), strict=True):
        (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
        box = page.box_on_page((int(left), int(top), int(right), int(bottom)))
        x, y, _, height = straightened(page, Evidence(page=page.number, bbox=box))
        lines.append((x, y, height, text))
    return lines


def in_order(parts: list[Detected]) -> str:
    """Line after line, each from left to right."""
    lines: list[list[Detected]] = []
    for part in sorted(parts, key=lambda one: one[1]):
        if lines and part[1] - lines[-1][-1][1] < 0.5 * part[2]:
            lines[-1].append(part)
        else:
            lines.append([part])
    return "".join(part[3] for line in lines for part in sorted(line))


def count(score: Score, lines: list[Detected], truth: list[Any]) -> None:
    score.pages += 1
    for (x0, y0, x1, y1), text, kind in truth:
        read = in_order([one for one in lines if x0 < one[0] < x1 and y0 < one[1] < y1])
        if is_number(text, kind):
            score.numbers += 1
            score.exact += squeeze(read) == squeeze(text)
        else:
            a, b = squeeze(text).lower(), squeeze(read).lower()
            score.letters += len(a)
            score.errors += min(len(a), Levenshtein.distance(a, b))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--held-out", default="0:6")
    parser.add_argument("--kinds", default="poor", help=", ".join(KINDS))
    options = parser.parse_args()
    cv2.setNumThreads(1)
    first, last = (int(part) for part in options.held_out.split(":"))
    engine, readers = RapidOCR(params=ONE_THREAD), default_readers()
    scores: dict[tuple[str, str], Score] = defaultdict(Score)
    for name, kind, page, _, truth in fresh_pages(
        range(HELD_OUT + first, HELD_OUT + last), options.kinds.split(",")
    ):
        for tool in ("page detector", "lines cut from cells"):
            score = scores[kind, tool]
            begin = time.process_time()
            if tool == "page detector":
                count(score, detected(engine, page), truth)
            else:
                judge(score, name, page, read_scan_page(page, readers=readers), truth)
            score.seconds += time.process_time() - begin
    print("| kind | way | pages | text CER | numbers exact | CPU s/page |\n|---|---|---|---|---|---|")
    for (kind, tool), s in scores.items():
        print(
            f"| {kind} | {tool} | {s.pages} | {100 * s.errors / max(1, s.letters):.2f} % "
            f"| {s.exact}/{s.numbers} | {s.seconds / s.pages:.2f} |"
        )


if __name__ == "__main__":
    main()
