"""Small drawn pages of every kind for ``thresholds.py``, and what the house makes of them.

The readers' looks are remembered by picture: a change that leaves the pictures alone asks no network again.
Nothing here imports the extractor before it is asked to read, so that each reading may be by a changed house.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import random
import sys
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "families"))

import fresh
import sheet
from budgets import budget
from colour_damage import ColourDamage, colour_scan
from degradations import CLEAN, Damage, scan
from photographs import Photograph, photograph
from run import FAMILIES
from sheet import Sheet, style
from statement import common

sheet.SIZES["A5"] = (419.5, 595.3)
A5 = (419.5, 595.3)
LOOKS: dict[tuple[str, bytes], tuple[str, float, float]] = {}
NEAR = 2.0  # points: a box that moves by less is the same


@dataclass(frozen=True)
class BenchPage:
    name: str
    pdf: bytes = b""
    frame: bytes = b""  # a picture as its file holds it, with its resolution
    loaded: bytes = b""  # what the unchanged house made of the picture, pickled


def drawn_pages() -> list[BenchPage]:
    office = Damage(200, (0.5, 1.0), 0.8, 0.93, 0.22, 8, jpeg=60)
    poor = Damage(150, (1.2, 1.8), 0.75, 0.6, 0.25, 9, 0.0006, stamps=1, signatures=1, jpeg=55)
    clean = Damage(200, CLEAN.skew, CLEAN.blur, noise=3, jpeg=85)
    ruled, wide, months = _fresh("short", 4), _fresh("agreement", 3), _fresh("monthly", 5)
    open_, bare, plan = _family("open", 3), _family("bare", 6), _family("quarterly", 2)
    listed = _list(1)
    return [
        BenchPage("digital ruled", wide.pdf),
        BenchPage("digital months", months.pdf),
        BenchPage("digital open", open_),
        BenchPage("digital bare", bare),
        BenchPage("digital quarterly", plan),
        BenchPage("digital list", listed),
        BenchPage("clean ruled", frame=_scan(ruled.pdf, clean)),
        BenchPage("clean months", frame=_scan(months.pdf, clean)),
        BenchPage("office ruled", frame=_scan(wide.pdf, office)),
        BenchPage("office open", frame=_scan(open_, office)),
        BenchPage("office bare", frame=_scan(bare, office)),
        BenchPage("office list", frame=_scan(listed, office)),
        BenchPage("poor ruled", frame=_scan(ruled.pdf, poor)),
        BenchPage("poor wide", frame=_scan(wide.pdf, poor)),
        BenchPage("lying", frame=_lying(_scan(ruled.pdf, clean))),
        BenchPage("stamped", frame=_coloured(ruled, ColourDamage(stamps=("blue",), strokes=1))),
        BenchPage("dark head", frame=_coloured(wide, ColourDamage(head=("dark blue",), threshold=None))),
        BenchPage("photograph", frame=_photograph(ruled.pdf)),
    ]


def read_in_stages(page: BenchPage, *, load: bool) -> tuple[bytes, Any]:
    """(the page as loaded, pickled; what was read on it). Digital pages are not loaded; ``load`` False reads
    the page as the unchanged house loaded it."""
    if page.pdf:
        return b"", _digital(page)
    loaded = load_page(page) if load or not page.loaded else page.loaded
    return loaded, read_loaded(loaded)


def load_page(page: BenchPage) -> bytes:
    reader = _scan_reader()
    frame = Image.open(io.BytesIO(page.frame))
    module = sys.modules[reader.__module__]
    judge = module.legible(_readers())
    return pickle.dumps(module.load_scan_page(frame, 1, judge=judge))


def read_loaded(loaded: bytes) -> Any:
    return shown(_scan_reader()(pickle.loads(loaded), 1, readers=_readers()))


def _digital(page: BenchPage) -> Any:
    from extractor.reading import read_page_of
    from extractor.source import open_source

    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        Path(file.name).write_bytes(page.pdf)
        return shown(read_page_of(open_source(file.name), 1))


def shown(read: Any) -> Any:
    """What of a page counts as behaviour: its texts and doubts, cells and their places, lines, problems."""
    tables = [
        (
            (t.rows, t.columns, t.ruled),
            [
                (
                    (c.row, c.column, c.row_span, c.column_span, c.reading.text, c.reading.needs_review),
                    c.evidence.bbox,
                )
                for c in t.cells
            ],
        )
        for t in read.tables
    ]
    lines = [((line.text, line.needs_review, line.bold, line.sound), line.box) for line in read.lines]
    return (read.kind, read.coarse, [p.code for p in read.problems]), tables, lines


def same(one: Any, other: Any) -> bool:
    """Whether two of ``shown`` are alike, boxes but for ``NEAR``."""
    if isinstance(one, tuple | list) and isinstance(other, tuple | list):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= NEAR
    return bool(one == other)


class _Remembering:
    """A reader that looks at each picture once in the life of the bench."""

    def __init__(self, real: Any, place: str, seen: Callable[..., Any]) -> None:
        self.real, self.place, self.seen = real, place, seen
        self.name, self.family = real.name, real.family

    def read(self, pictures: Any, dpi: float) -> list[Any]:
        return [self._one(picture, dpi) for picture in pictures]

    def _one(self, picture: Any, dpi: float) -> Any:
        told = f"{self.place}/{picture.shape}/{dpi:.1f}"
        key = (told, hashlib.sha1(np.ascontiguousarray(picture).tobytes()).digest())
        if key not in LOOKS:
            (seen,) = self.real.read([picture], dpi)
            LOOKS[key] = (seen.text, seen.confidence, seen.weakest)
        return self.seen(*LOOKS[key])


def _readers() -> Any:
    from extractor.reading.readers import Readers, Seen, default_readers

    real = default_readers()

    def kept(reader: Any, place: str) -> Any:
        return None if reader is None else _Remembering(reader, place, Seen)

    others = tuple(kept(reader, f"other {n}") for n, reader in enumerate(real.others))
    return Readers(
        kept(real.first, "first"), kept(real.second, "second"), others, kept(real.witness, "witness")
    )


def _scan_reader() -> Any:
    from extractor.reading import scan_reader

    reader = scan_reader()
    assert reader is not None
    return reader


def _fresh(layout: str, seed: int) -> fresh.Document:
    rng = random.Random(seed)
    wide, widths, cells = next(f for f in fresh.LAYOUTS if f.__name__ == layout)(rng)
    width, height = A5[::-1] if wide else A5
    return fresh._Page(rng, layout, width, height).drawn(widths, cells)


def _family(name: str, seed: int) -> bytes:
    """The page of a family with its tables, on small paper."""
    rng = random.Random(f"thresholds/{name}/{seed}")
    draw, fixed = FAMILIES[name]
    truth = common(rng)
    truth["style"] = style(rng, **{**fixed, "paper": "A5", "margin": 30, "rotate": 0})
    paper = Sheet(truth["style"])
    draw(rng, truth, paper)
    return paper.pdf()


def _list(seed: int) -> bytes:
    rng = random.Random(seed)
    truth = common(rng)
    paper = Sheet(style(rng, paper="A5", margin=30, rotate=0, landscape=True, size=9))
    budget(rng, truth, paper, listed=True)
    return paper.pdf()


def _scan(pdf: bytes, damage: Damage) -> bytes:
    rng = np.random.default_rng(zlib.crc32(repr(damage).encode()))
    return _with_resolution(scan(pdfium.PdfDocument(pdf)[0], damage, rng), damage.dpi)


def _coloured(document: fresh.Document, damage: ColourDamage) -> bytes:
    rng = np.random.default_rng(7)
    numbers = [c.box for c in document.cells if c.row > 0 and len(c.text) < 8]
    heads = [c.box for c in document.cells if c.row == 0]
    pixels = colour_scan(pdfium.PdfDocument(document.pdf)[0], damage, rng, over=numbers, heads=heads)
    return _png(Image.fromarray(pixels[..., ::-1]), damage.dpi)


def _photograph(pdf: bytes) -> bytes:
    kind = Photograph(dpi=180)
    seen = photograph(pdfium.PdfDocument(pdf)[0], kind, np.random.default_rng(11))
    return _with_resolution(seen, kind.dpi)


def _lying(frame: bytes) -> bytes:
    picture = Image.open(io.BytesIO(frame))
    return _png(picture.rotate(90, expand=True), round(picture.info["dpi"][0]))


def _with_resolution(jpeg: bytes, dpi: int) -> bytes:
    return _png(Image.open(io.BytesIO(jpeg)), dpi)


def _png(picture: Image.Image, dpi: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(dpi, dpi), compress_level=1)
    return out.getvalue()
