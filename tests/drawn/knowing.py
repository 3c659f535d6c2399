"""Readers that know the words of the drawing by their shape alone.

No network runs, and what they see is what the pixels of their picture show: a word that is cut off, or has
a stroke through it, is no longer that word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from extractor.page.scan import Grey
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Seen
from tests.drawn.agreement import HEADINGS, OPEN_ROWS, PROGRAMS, QUARTERS, ROWS, font

SHAPE = (72, 24)  # pixels that every word is brought to before it is compared


Slips = dict[str, str]
"""What a reader says instead of some words."""


def readers(first: Slips | None = None, second: Slips | None = None, third: Slips | None = None) -> Readers:
    """Three that see alike, but for their slips, and are of no one family. The second looks twice more."""
    engine = Knowing("second", second)
    return Readers(Knowing("first", first), engine, (engine, engine), Knowing("witness", third))


class Knowing:
    """A reader that tells the words of the drawing by their shape, and says "?" to any other."""

    def __init__(self, name: str, misread: dict[str, str] | None = None) -> None:
        self.name = self.family = name
        self.misread = misread or {}

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        return [self._line(picture) for picture in pictures]

    def _line(self, picture: Grey) -> Seen:
        told = [known(word) for word in words_in(picture)]
        if not told:
            return Seen("", 0.0)
        sure = [0.99 if likeness > 0.75 else 0.4 for _, likeness in told]
        text = " ".join(self.misread.get(word, word) for word, _ in told)
        return Seen(text, float(np.mean(sure)), min(sure))


def words_in(picture: Grey) -> Iterator[NDArray[np.float32]]:
    """The ink (0 to 1) of each word, cut out tight; words stand further apart than letters."""
    light, dark = (float(np.percentile(picture, q)) for q in (90, 0.5))
    if light - dark < 40:
        return
    ink = np.clip((light - picture.astype(np.float32)) / (light - dark), 0, 1)
    rows = np.flatnonzero((ink > 0.45).any(axis=1))
    if not len(rows):
        return
    ink = ink[rows[0] : rows[-1] + 1]
    columns = np.flatnonzero((ink > 0.4).any(axis=0))
    tall = max(4.0, 0.4 * len(ink))
    for part in np.split(columns, np.flatnonzero(np.diff(columns) > tall) + 1):
        yield ink[:, part[0] : part[-1] + 1]


def known(ink: NDArray[np.float32]) -> tuple[str, float]:
    """(the word whose shape is most like it, how much: 1 is the same)."""
    rows = np.flatnonzero((ink > 0.4).any(axis=1))
    if len(rows) < 2:
        return "?", 0.0
    ink = ink[rows[0] : rows[-1] + 1]
    shape, aspect = brought(ink), ink.shape[1] / ink.shape[0]
    found = [
        (word, float((shape * other).sum()) - 0.5 * abs(np.log(aspect / wide)))
        for word, other, wide in vocabulary()
    ]
    word, likeness = max(found, key=lambda one: one[1])
    return (word, likeness) if likeness > 0.6 else ("?", likeness)


def brought(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    same = cv2.resize(ink, SHAPE, interpolation=cv2.INTER_AREA)
    same = same - same.mean()
    return np.asarray(same / max(float(np.linalg.norm(same)), 1e-6), dtype=np.float32)


@cache
def vocabulary() -> list[tuple[str, NDArray[np.float32], float]]:
    """The words of the drawing, and numbers that are nearly theirs."""
    rows = (HEADINGS, QUARTERS, *ROWS, *OPEN_ROWS, *PROGRAMS)
    texts = [text for row in rows for text in row]
    texts += ["PERJANJIAN KINERJA TAHUN 2025", "Sukaraya, 3 Maret 2025"]
    words = {word for text in texts for word in text.split()}
    numbers = {word for word in words if word[0].isdigit()}
    words |= {word.replace(",", other) for word in numbers for other in ("", ".")}
    words |= {word[1:] for word in numbers if len(word) > 1} | {
        word[:-1] for word in numbers if len(word) > 1
    }
    out = []
    for word in sorted(words - {""}):
        image = Image.new("L", (40 * len(word) + 80, 120), 255)
        ImageDraw.Draw(image).text((20, 20), word, font=font(48), fill=0)
        ink = np.asarray((255 - np.asarray(image, dtype=np.float32)) / 255, dtype=np.float32)
        ys, xs = np.nonzero(ink > 0.4)
        tight = ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
        out.append((word, brought(tight), tight.shape[1] / tight.shape[0]))
    return out
