"""The documents of the freeze: the samples, drawn families, scans of drawn pages, scripted pages.

All from fixed seeds. Fonts are those of the machine, so a freeze is compared on the machine that made it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "families"))
sys.path.insert(0, str(Path(__file__).parents[1]))

from colour_damage import ColourDamage, colour_scan
from degradations import CLEAN, OFFICE, POOR, Damage, scan
from fresh import make
from peers import as_pdf
from run import FAMILIES, document
from scanning import scanned
from scripted_pages import DOCUMENTS

SAMPLES = Path(__file__).parents[3] / "samples"
_SEEDS = range(40, 43)  # of digital documents, each family
_FRESH: dict[str, tuple[Damage, tuple[int, ...]]] = {
    "clean": (CLEAN, (700, 701)),
    "office": (OFFICE, (702, 703, 704, 705)),
    "poor": (POOR, (706, 707, 708, 709, 710, 711)),
}
_COLOURED: dict[int, ColourDamage] = {
    712: ColourDamage(stamps=("violet",), strokes=1),
    713: ColourDamage(dpi=150, stamps=("blue", "red"), head=("grey",), logo=True),
    714: ColourDamage(threshold=0.6, blur=0.003),
}
_SCANNED = (
    ("bare", 44, "office"),
    ("open", 45, "poor"),
    ("weights", 46, "office"),
    ("programs", 47, "poor"),
    ("marked-plan", 48, "office"),
    ("letter", 49, "poor"),
    ("plain", 50, "photo"),
)  # bare and open pages are those without rules, or without those between columns


def samples(folder: Path) -> None:
    """Those of the repository: digital, scans, a transcript."""
    for path in [*sorted(SAMPLES.glob("*.pdf")), *sorted(SAMPLES.glob("*.txt"))]:
        (folder / path.name).write_bytes(path.read_bytes())


def families(folder: Path) -> None:
    for family in FAMILIES:
        for seed in _SEEDS:
            (folder / f"{family}-{seed}.pdf").write_bytes(document(family, seed)[0])


def scans(folder: Path) -> None:
    for name, content in _scans():
        (folder / f"{name}.pdf").write_bytes(content)


def _scans() -> Iterator[tuple[str, bytes]]:
    for quality, (damage, seeds) in _FRESH.items():
        for seed in seeds:
            page = pdfium.PdfDocument(make(seed).pdf)[0]
            picture = scan(page, damage, np.random.default_rng(seed))
            yield f"fresh-{quality}-{seed}", as_pdf(picture, damage.dpi)
    for seed, colours in _COLOURED.items():
        yield f"coloured-{seed}", _coloured(seed, colours)
    for family, seed, kind in _SCANNED:
        yield f"{family}-{kind}-{seed}", scanned(document(family, seed)[0], kind, f"{family}/{seed}")


def _coloured(seed: int, damage: ColourDamage) -> bytes:
    """A fresh page with stamps over its last cells; a PNG, which loses nothing."""
    drawn = make(seed)
    last = [cell.box for cell in drawn.cells if cell.row][-8:]
    heads = [cell.box for cell in drawn.cells if cell.row == 0]
    page = pdfium.PdfDocument(drawn.pdf)[0]
    pixels = colour_scan(page, damage, np.random.default_rng(seed), over=last, heads=heads)
    return as_pdf(bytes(cv2.imencode(".png", pixels)[1].tobytes()), damage.dpi)


def scripted(folder: Path) -> None:
    """Files that are names only: their reader draws the pages itself."""
    for name in DOCUMENTS:
        (folder / f"{name}.txt").write_text(name, encoding="utf-8")


KINDS: dict[str, Callable[[Path], None]] = {
    "samples": samples,
    "families": families,
    "scans": scans,
    "scripted": scripted,
}
"""Each kind of input: writes its files into a folder."""
