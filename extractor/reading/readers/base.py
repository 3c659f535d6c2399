"""What an OCR reader is to the rest of the house: pictures of single lines in, their text out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from extractor.page.scan import Grey
from extractor.records.read import ReaderReading

SHAPE = "shape"
"""Who saw what the pixels show without a reader: a dash by its form, a comma by its tail."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader saw on one picture. ``confidence`` (0..1) is its own; ``weakest`` that of its least
    sure letter."""

    text: str
    confidence: float
    weakest: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """What one reader saw. ``family`` tells networks and engines apart."""

    reader: str
    family: str
    seen: Seen

    @property
    def reading(self) -> ReaderReading:
        """What the record keeps of it: the confidence held within 0..1, to three places."""
        sure = max(0.0, min(1.0, self.seen.confidence))
        return ReaderReading(reader=self.reader, text=self.seen.text, confidence=round(sure, 3))


class Reader(Protocol):
    """A reader. ``family`` names the network or engine: two readers of one family are no two witnesses."""

    name: str
    family: str

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        """The text of each picture: one printed line, dark on light, at ``dpi``."""
        ...
