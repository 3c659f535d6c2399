"""What each check of readings is worth: every one left out in turn, on fresh scans of all qualities.

    python tests/bench/checks.py [--seeds 900:920] [--corpus DIR] [--kinds clean,office,poor] [--only NAME,…]
                               [--json FILE]

Pages of two makers: fresh invented ones (``fresh.py``), and the digital pages of the corpus (CERMAT_SHARED or
``--corpus``, made by others) scanned anew. Each page is read once; looks are remembered, so that leaving a check
out costs no reading. For each check, over all cells of numbers and of short words (headings):

- *prevents*: wrong and unmarked without it, not so with it (*makes*: the other way round);
- *marks*: wrong with it, and marked by it (alone or among others);
- *holds back*: right, and marked by it alone;
- *settles*: right and unmarked with it, marked or wrong without it;
- *mends*: right with it, wrong without it, marked or not.

A check that prevents, marks, settles and mends nothing on 3,000 numbers earns nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from degradations import scan
from scan_accuracy import KINDS, Box, Score, fresh_pages, is_number, squeeze, straightened

from extractor.grid.pixels import Grid, erase_rules, find_grids
from extractor.page.scan import ScanPage, load_scan_page
from extractor.read import Reading
from extractor.reading.cell.ink import CROP_DOUBTS, CellInk, cells_of
from extractor.reading.checks import CHECKS, checked
from extractor.reading.ink.lost_rules import with_joined_parted, with_places_filled
from extractor.reading.ink.marks import ink_on
from extractor.reading.line.asked import LINE_CHECKS
from extractor.reading.page.lines import read_lines
from extractor.reading.page.outside import pieces_outside
from extractor.reading.page.ready import ReadyPage, is_coarse
from extractor.reading.page.tables import sheet_of
from extractor.reading.readers import Readers, default_readers
from extractor.reading.readers.memory import remembering
from extractor.reading.sheet import Sheet
from extractor.reading.trust import TRUST

Truth = list[tuple[Box, str, str]]
SHORT = 14  # letters of a heading or unit
LINES = tuple(check.name for check in LINE_CHECKS)
SHEETS = tuple(check.name for check in CHECKS)


@dataclass
class Worth:
    """What a check did, in cells; ``seconds`` of CPU, of checks on sheets only."""

    prevents: int = 0
    makes: int = 0
    marks: int = 0
    holds_back: int = 0
    settles: int = 0
    mends: int = 0
    seconds: float = 0.0

    @property
    def earns(self) -> bool:
        return bool(self.prevents or self.marks or self.settles or self.mends)


@dataclass(frozen=True)
class Page:
    """A page made ready; ``truth`` is what is printed in a cell and whether that is a number."""

    ready: ReadyPage
    grids: tuple[Grid, ...]
    cells: list[CellInk]
    truth: dict[int, tuple[str, bool]]


def prepared(page: ScanPage, truth: Truth, readers: Readers) -> Page:
    grids = tuple(with_places_filled(grid, page.clean, page.dpi) for grid in find_grids(page))
    image = erase_rules(page, grids)
    ink = ink_on(image, page.dpi)
    grids = tuple(with_joined_parted(grid, ink) for grid in grids)
    ready = ReadyPage(page, image, ink, remembering(readers), is_coarse(page, ink))
    cells = cells_of(image, ink, grids)
    return Page(ready, grids, cells, dict(_placed(ready, cells, truth)))


def _placed(ready: ReadyPage, cells: list[CellInk], truth: Truth) -> Iterator[tuple[int, tuple[str, bool]]]:
    """The cells of numbers and of short words."""
    found = [straightened(ready.page, ready.place(cell.cell.box)) for cell in cells]
    for (x0, y0, x1, y1), text, kind in truth:
        number = is_number(text, kind)
        if number or len(text) <= SHORT:
            inside = [
                (abs(w - (x1 - x0)) + abs(h - (y1 - y0)), place)
                for place, (x, y, w, h) in enumerate(found)
                if x0 < x < x1 and y0 < y < y1
            ]
            if inside:
                yield min(inside)[1], (text, number)


def sheet_without(page: Page, without: frozenset[str]) -> Sheet:
    """The unchecked sheet, line checks and doubts on crops of these names left out."""
    ready = replace(page.ready, without=without)
    cells = [
        replace(cell, doubts=tuple(doubt for doubt in cell.doubts if doubt.code not in without))
        for cell in page.cells
    ]
    seen = read_lines(ready, page.grids, cells, pieces_outside(ready.ink, page.grids))
    return sheet_of(ready, cells, seen.of_cells)


def weigh(page: Page, worth: dict[str, Worth], total: Score) -> None:
    """Add what each check of ``worth`` does on the page, and how the page is read as a whole."""
    plain = sheet_without(page, frozenset())
    whole = _readings(plain, frozenset())
    total.pages += 1
    for place, (text, number) in page.truth.items():
        if not number:
            continue
        right, reading = _right(whole[place], text), whole[place]
        total.numbers += 1
        total.exact += right
        total.silent += not right and not reading.needs_review
        total.flagged += not right and reading.needs_review
        total.false_flags += right and reading.needs_review
    for name in worth:
        of_sheet = name in SHEETS
        sheet = plain if of_sheet else sheet_without(page, frozenset({name}))
        left = _readings(sheet, frozenset({name}) if of_sheet else frozenset())
        for place, (text, _) in page.truth.items():
            _compare(worth[name], name, text, whole[place], left[place])
    for check in (check for check in CHECKS if check.name in worth):
        begin = time.process_time()
        checked(plain, [check], TRUST)
        worth[check.name].seconds += time.process_time() - begin


def _readings(sheet: Sheet, without: frozenset[str]) -> list[Reading]:
    return [cell.reading for cell in checked(sheet, CHECKS, TRUST, without).cells]


def _right(reading: Reading, text: str) -> bool:
    return squeeze(reading.text) == squeeze(text)


def _compare(worth: Worth, name: str, text: str, with_it: Reading, without: Reading) -> None:
    right, was_right = _right(with_it, text), _right(without, text)
    silent = not right and not with_it.needs_review
    was_silent = not was_right and not without.needs_review
    own = [d for d in with_it.doubts if d.by == name or (name in CROP_DOUBTS and d.code == name)]
    worth.prevents += was_silent and not silent
    worth.makes += silent and not was_silent
    worth.marks += not right and bool(own)
    worth.holds_back += right and was_right and with_it.needs_review and not without.needs_review
    worth.settles += right and not with_it.needs_review and (without.needs_review or not was_right)
    worth.mends += right and not was_right


def corpus_scanned(folder: Path, kinds: list[str], seed: int) -> Iterator[tuple[str, ScanPage, Truth]]:
    """The digital pages of the corpus, scanned anew."""
    for file in sorted(folder.glob("*.truth.json")):
        truth = json.loads(file.read_text())
        pdf = pdfium.PdfDocument(folder / f"{truth['name']}.pdf")
        for index in range(len(pdf)):
            cells = [c for c in truth["cells"] if c["page"] == index + 1]
            marked: Truth = [(tuple(c["box"]), c["text"], c["kind"]) for c in cells]
            for kind in kinds:
                rng = np.random.default_rng([seed, index, len(kind)])
                yield kind, _loaded(scan(pdf[index], KINDS[kind], rng), KINDS[kind].dpi), marked


def _loaded(content: bytes, dpi: float) -> ScanPage:
    import io

    from PIL import Image

    frame = Image.open(io.BytesIO(content))
    frame.info["dpi"] = (dpi, dpi)
    return load_scan_page(frame, 1)


def table(worth: dict[str, Worth]) -> str:
    lines = [
        "| check | prevents | makes | marks | holds back | settles | mends | CPU s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, one in worth.items():
        cpu = f"{one.seconds:.2f}" if name in SHEETS else ""
        lines.append(
            f"| {name}{'' if one.earns else ' **earns nothing**'} | {one.prevents} | {one.makes} | {one.marks} "
            f"| {one.holds_back} | {one.settles} | {one.mends} | {cpu} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    shared = os.environ.get("CERMAT_SHARED", "")
    parser.add_argument("--seeds", default="900:920")
    parser.add_argument("--corpus", default=f"{shared}/corpus" if shared else "")
    parser.add_argument("--kinds", default="clean,office,poor")
    parser.add_argument("--only", default=",".join((*CROP_DOUBTS, *LINES, *SHEETS)))
    parser.add_argument("--json", default="")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    kinds = options.kinds.split(",")
    first, last = (int(part) for part in options.seeds.split(":"))
    readers = default_readers()
    worth = {name: Worth() for name in options.only.split(",")}
    totals = {f"{maker} {kind}": Score() for maker in ("fresh", "corpus") for kind in kinds}
    for _, kind, page, _, cells in fresh_pages(range(first, last), kinds):
        weigh(prepared(page, cells, readers), worth, totals[f"fresh {kind}"])
    if options.corpus and Path(options.corpus).is_dir():
        for kind, page, truth in corpus_scanned(Path(options.corpus), kinds, first):
            weigh(prepared(page, truth, readers), worth, totals[f"corpus {kind}"])
    _show(worth, totals)
    if options.json:
        made: dict[str, Any] = {name: asdict(one) for name, one in worth.items()}
        Path(options.json).write_text(json.dumps(made, indent=1) + "\n")


def _show(worth: dict[str, Worth], totals: dict[str, Score]) -> None:
    print(
        "| pages of | pages | numbers | exact | silent | flagged | held back |\n|---|---|---|---|---|---|---|"
    )
    for name, s in totals.items():
        if s.pages:
            share = 100 * s.exact / max(1, s.numbers)
            held = 100 * s.false_flags / max(1, s.numbers)
            print(
                f"| {name} | {s.pages} | {s.numbers} | {share:.2f} % | {s.silent} | {s.flagged} | {held:.1f} % |"
            )
    print("\n" + table(worth))


if __name__ == "__main__":
    main()
