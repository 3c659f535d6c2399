"""Pages drawn here and read by readers made up here: no OCR engine, no font, the same text on every machine.

A reader knows the lines that were drawn and names the one that a picture looks most like; then it misreads it
in its own way, which depends on the text alone. So agreement, doubt and third looks all come about. This is
also the one module of the freeze that knows how a scanned page is read inside: ``read`` is a reader for a run.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))

from scripted_pages import DOCUMENTS, Drawn

from extractor.agreement import assemble
from extractor.correction import correct
from extractor.parts.statement.mentions import mentions_compared
from extractor.read import ReadPage
from extractor.reading.page.scan import read_scan_page
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Seen
from extractor.records import Agreement, Source

Grey = NDArray[np.uint8]
_SHAPE = (64, 16)  # width and height in pixels to which lines are brought to be compared
_KNOWN = 0.45  # likeness from which a line is one of those drawn: unlike ones have at most 0.3
_SLIPS: tuple[tuple[str, str], ...] = ((",", "."), (",", ""), ("1", "7"), ("0", "O"), ("%", ""), ("a", "e"))


def read(path: Path, password: str | None = None) -> Agreement:
    """The document that the name of the file asks for, as ``extractor.read`` would give it."""
    pages = [_read(drawn, number) for number, drawn in enumerate(DOCUMENTS[path.stem](), 1)]
    source = Source(
        path=str(path), sha256=sha256(path.stem.encode()).hexdigest(), pages=len(pages), kind="scan"
    )
    return mentions_compared(correct(assemble(pages, source, ())))


def _read(drawn: Drawn, number: int) -> ReadPage:
    lines = _Lines(drawn)
    made = [Scripted(name, family, lines, every) for name, family, every in _READERS]
    first, second, other, witness = made
    picture = Image.fromarray(cv2.cvtColor(drawn.damaged, cv2.COLOR_BGR2RGB))
    picture.info["dpi"] = (drawn.dpi, drawn.dpi)
    return read_scan_page(picture, number, Readers(first, second, (other,), witness))


# One text in so many is misread by the reader.
_READERS = (("one", "one", 13), ("two", "two", 4), ("two", "two", 7), ("three", "three", 9))


class Scripted:
    """A reader of drawn lines that misreads one text in ``every``."""

    def __init__(self, name: str, family: str, lines: _Lines, every: int) -> None:
        self.name, self.family, self.lines, self.every = name, family, lines, every

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        return [self._line(picture) for picture in pictures]

    def _line(self, picture: Grey) -> Seen:
        quarter = picture.shape[1] // 4
        if picture.shape[1] % 4 == 0 and np.array_equal(picture[:, :quarter], picture[:, -quarter:]):
            seen = self._line(picture[:, :quarter])
            return Seen(" ".join([seen.text] * 4), seen.confidence, seen.weakest)
        text, likeness = self.lines.most_like(picture)
        if likeness < _KNOWN:
            return Seen("", 0.2, 0.1)
        dice = zlib.crc32(f"{self.name}/{self.every}/{text}".encode())
        if dice % self.every == 0:
            return Seen(_misread(text, dice), 0.85, 0.5)
        return Seen(text, 0.99 - dice % 12 / 100, 0.9 - dice % 40 / 100)


def _misread(text: str, dice: int) -> str:
    """``text`` with one slip of those that it allows."""
    likely = [(old, new) for old, new in _SLIPS if old in text]
    if not likely:
        return text
    old, new = likely[dice // 64 % len(likely)]
    return text.replace(old, new, 1)


class _Lines:
    """The lines of a page as they were drawn, and those of one row side by side, by their look."""

    def __init__(self, drawn: Drawn) -> None:
        self.texts: list[str] = []
        looks, shapes = [], []
        for text, (x0, y0, x1, y1) in drawn.lines():
            look = _look(drawn.clean[y0:y1, x0:x1])
            if look is not None:
                self.texts.append(text)
                looks.append(look[0])
                shapes.append(look[1])
        self._looks, self._shapes = np.array(looks), np.array(shapes)

    def most_like(self, picture: Grey) -> tuple[str, float]:
        """The text of the line that is most like the picture, and how like it is (at most 1)."""
        look = _look(picture)
        if look is None:
            return "", 0.0
        likeness = self._looks @ look[0] - np.abs(self._shapes - look[1])
        best = int(np.argmax(np.round(likeness, 3)))
        return self.texts[best], float(likeness[best])


def _look(picture: Grey) -> tuple[NDArray[np.float64], float] | None:
    """(the ink at one size with mean 0 and length 1, the logarithm of its width by its height)."""
    ink = 255.0 - picture.astype(np.float64)
    ink = np.clip(ink - 0.35 * ink.max(), 0, None)
    rows, columns = np.flatnonzero(ink.max(axis=1)), np.flatnonzero(ink.max(axis=0))
    if len(rows) < 2 or len(columns) < 2:
        return None
    cut = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    small = cv2.resize(cut, _SHAPE, interpolation=cv2.INTER_AREA).ravel()
    small = small - small.mean()
    return small / max(float(np.linalg.norm(small)), 1e-9), float(np.log(cut.shape[1] / cut.shape[0]))
