"""Damaged copies of digital documents, and whether a number changed or went without a word.

    python tests/bench/mutated_files.py [--copies 500] [--seed 0] [FILE.pdf …]      (default: the samples)

Each copy has its bytes changed in one way: flipped, cut out, put in, zeroed, copied over, cut off at the end.
Prints for each way: files told as failed, copies read the same, differences that are told (a problem the whole
file has not, a mark on the value), differences that its picture shows as well (no reader can know), and
SILENT ones, each with the seed of its copy.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium

from audit.results import Failure
from audit.run.alone import read
from audit.runners.work import Limits
from extractor.records import Agreement, Evidence

SAMPLES = Path(__file__).parents[2] / "samples"
Change = Callable[[bytearray, random.Random], None]
Values = dict[tuple[str, ...], tuple[str, bool, Evidence | None]]


def flipped(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 1, 4, 20))):
        content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)


def cut_out(content: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(content))
    del content[at : at + rng.choice((1, 10, 200, 5000))]


def put_in(content: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(content))
    content[at:at] = rng.randbytes(rng.choice((1, 10, 200)))


def zeroed(content: bytearray, rng: random.Random) -> None:
    at, length = rng.randrange(len(content)), rng.choice((4, 64, 512, 4096))
    content[at : at + length] = bytes(min(length, len(content) - at))


def copied_over(content: bytearray, rng: random.Random) -> None:
    length = min(rng.choice((16, 512, 4096)), len(content) // 2)
    here, there = (rng.randrange(len(content) - length) for _ in range(2))
    content[there : there + length] = content[here : here + length]


def cut_off(content: bytearray, rng: random.Random) -> None:
    del content[rng.randrange(len(content) // 3, len(content)) :]


CHANGES: dict[str, Change] = {
    change.__name__: change for change in (flipped, cut_out, put_in, zeroed, copied_over, cut_off)
}


def values(agreement: Agreement) -> Values:
    """Every number of the record by the row and the column that it stands in: text, whether marked, place."""
    found: Values = {}
    for index, row in enumerate(agreement.indicators):
        for period, target in row.targets:
            if target is not None:
                marked = target.needs_review or row.needs_review
                found["indicator", str(index), period] = target.text, marked, target.evidence
    for index, program in enumerate(agreement.programs):
        found["program", str(index)] = program.budget_text or "", program.needs_review, program.evidence
    if agreement.programs_total is not None:
        total = agreement.programs_total
        found["total",] = total.text, total.needs_review, total.evidence
    return found


def picture(content: bytes, place: Evidence | None) -> bytes:
    """What the page shows at a place; nothing where it cannot be drawn."""
    if place is None or place.bbox is None or place.page is None:
        return b""
    try:
        with pdfium.PdfDocument(content) as document:
            grey = document[place.page - 1].render(scale=2, grayscale=True).to_numpy()
    except (pdfium.PdfiumError, IndexError, ValueError):
        return b""
    x0, top, x1, bottom = (round(2 * edge) for edge in place.bbox)
    return np.ascontiguousarray(grey[max(top, 0) : bottom, max(x0, 0) : x1]).tobytes()


def verdict(whole: Agreement, copy: Agreement, before: bytes, after: bytes) -> str:
    old, new = values(whole), values(copy)
    if {key: text for key, (text, _, _) in old.items()} == {key: text for key, (text, _, _) in new.items()}:
        return "same"
    if {(p.code, p.page) for p in copy.problems} - {(p.code, p.page) for p in whole.problems}:
        return "told"
    worst = "told"
    for key in old.keys() | new.keys():
        text, marked, place = new.get(key, ("", False, None))
        was, _, stood = old.get(key, ("", False, None))
        if text == was or marked:
            continue
        if picture(before, stood or place) == picture(after, stood or place):
            return "SILENT"
        worst = "shown"
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--copies", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    files = asked.files or [f for f in sorted(SAMPLES.glob("*.pdf")) if "pindai" not in f.stem]
    limits = Limits(seconds=120)
    wholes = {file: read(file, None, "id", limits) for file in files}
    counts: dict[str, Counter[str]] = {name: Counter() for name in CHANGES}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(asked.copies):
            rng = random.Random(1000 * asked.seed + number)
            file, name = rng.choice(files), rng.choice(list(CHANGES))
            whole, content = wholes[file], bytearray(file.read_bytes())
            assert isinstance(whole, Agreement), f"{file}: {whole}"
            CHANGES[name](content, rng)
            copy = Path(folder, "copy.pdf")
            copy.write_bytes(content)
            result = read(copy, None, "id", limits)
            if isinstance(result, Failure):
                said = f"failed: {result.code}"
            else:
                said = verdict(whole, result, file.read_bytes(), bytes(content))
            counts[name][said] += 1
            if said in ("SILENT", "shown"):
                print(f"{said} {name} {file.name} copy {number}", flush=True)
    for name, told in counts.items():
        print(f"{name:12} " + "  ".join(f"{said} {count}" for said, count in sorted(told.items())))


if __name__ == "__main__":
    main()
