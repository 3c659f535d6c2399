"""Signed or not, on 60 drawn blocks: strokes of several pens, stamps over names, nothing; digital and scanned.

    python tests/bench/signed_blocks.py [--seed 1] [--pages 30] [--every]

Each page has two blocks and is read in one way, in turn: digital, a scan of 200 dpi, one of 150 dpi (``--every``:
in all three). A *wrong* answer is a yes or a no that is not true; none may be. At most a tenth may be left open.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import cv2
import img2pdf
import numpy as np
import pypdfium2 as pdfium
from degradations import OFFICE, POOR, Damage, rotated

sys.path.insert(0, str(Path(__file__).parents[2]))

import extractor
from tests.drawn.signed import SIGNED, Mark, page

WAYS: dict[str, Damage | None] = {"digital": None, "200 dpi": OFFICE, "150 dpi": POOR}
ON_PAPER: tuple[Mark, ...] = ("none", "pen", "stamp", "pen and stamp", "pen", "none", "stamp", "code")
ON_SCREEN: tuple[Mark, ...] = (*ON_PAPER, "picture", "stamp picture", "field", "empty field")
MOST_OPEN = 0.1  # of all blocks
Answer = tuple[str, Mark, bool | None, str]


def answers(seed: int, pages: int, every: bool) -> list[Answer]:
    """(way, mark, answer, page and side) of each block."""
    rng = random.Random(seed)
    found: list[Answer] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(pages):
            ways = list(WAYS) if every else [list(WAYS)[number % len(WAYS)]]
            for way in ways:
                damage = WAYS[way]
                kinds = ON_SCREEN if damage is None else ON_PAPER
                marks = (rng.choice(kinds), rng.choice(kinds))
                path = Path(folder) / f"{number}-{way[:3]}.pdf"
                content = page(marks, seed * 1000 + number)
                path.write_bytes(content if damage is None else scanned(content, damage, number % 2 == 1))
                read = _read(path)
                for mark, (role, answer) in zip(marks, read.items(), strict=True):
                    found.append((way, mark, answer, f"{number} {role}"))
                    print(f"{number:3} {way:8} {mark:14} {answer}", file=sys.stderr, flush=True)
    return found


def _read(path: Path) -> dict[str, bool | None]:
    agreement = extractor.read(path)
    signed: dict[str, bool | None] = {"second": None, "first": None}
    for party in agreement.parties:
        if party.place == "signature":
            signed[party.role] = party.signed
    return signed


def scanned(content: bytes, damage: Damage, grey: bool) -> bytes:
    """The page as a scanner gives it, in colour or ``grey``."""
    rng = np.random.default_rng(len(content))
    with pdfium.PdfDocument(content) as document:
        double = document[0].render(scale=2 * damage.dpi / 72, rev_byteorder=False).to_numpy()[:, :, :3]
    image = cv2.resize(double, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    turn = float(rng.choice([-1, 1])) * rng.uniform(*damage.skew)
    shade = np.stack([rotated(image[:, :, k].astype(np.float32), turn) for k in range(3)], 2)
    shade = 255 - (255 - cv2.GaussianBlur(shade, (0, 0), damage.blur)) * damage.ink
    shade *= 1 - damage.light * rng.random() * np.linspace(0, 1, shade.shape[1])[None, :, None]
    shade += rng.normal(0, damage.noise, shade.shape[:2])[:, :, None]
    out = np.clip(shade, 0, 255).astype(np.uint8)
    if grey:
        out = cv2.cvtColor(out, cv2.COLOR_BGR2GRAY)
    done, data = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, damage.jpeg])
    assert done
    size = img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297)
    return bytes(img2pdf.convert(data.tobytes(), layout_fun=img2pdf.get_layout_fun(size), nodate=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--every", action="store_true")
    options = parser.parse_args()
    found = answers(options.seed, options.pages, options.every)
    counts: Counter[tuple[str, Mark, str]] = Counter()
    for way, mark, answer, place in found:
        said = "open" if answer is None else "right" if answer == SIGNED[mark] else "WRONG"
        counts[way, mark, said] += 1
        if said != "right":
            print(f"{said:6} {way:8} {mark:14} page {place}")
    for (way, mark, said), count in sorted(counts.items()):
        print(f"{way:8} {mark:14} {said:6} {count}")
    wrong = sum(count for (_, _, said), count in counts.items() if said == "WRONG")
    open_ = sum(count for (_, _, said), count in counts.items() if said == "open")
    print(f"{len(found)} blocks: {wrong} wrong, {open_} open ({open_ / len(found):.0%})")
    sys.exit(1 if wrong or open_ > MOST_OPEN * len(found) else 0)


if __name__ == "__main__":
    main()
