"""What this installation has: the readers of scans with their data, the libraries that a reading rests on."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from audit.run.batch import default_jobs
from audit.runners.memory import each_worker

LIBRARIES = ("onnxruntime", "opencv-python-headless", "pypdfium2", "pikepdf", "pdfplumber", "numpy")
ReaderName = Literal["ppocr-v6", "tesseract", "ppocr-v4"]
LANGUAGES = ("eng", "ind")
"""Tesseract's data: numbers are read by the first, a third look uses both."""

_PACKAGES: dict[ReaderName, str] = {
    "ppocr-v6": "rapidocr onnxruntime",
    "tesseract": '"tesserocr>=2.8,<3"',
    "ppocr-v4": "--no-deps --ignore-requires-python rapidocr-onnxruntime==1.4.4",
}


@dataclass(frozen=True, slots=True)
class ReaderState:
    """A reader: the version of its package (None where it is not installed), where its data lies, and which
    of its data is missing."""

    name: ReaderName
    version: str | None
    data: str | None = None
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """``memory`` are bytes of one worker, ``jobs`` how many work beside each other."""

    program: str
    python: str
    system: str
    libraries: tuple[tuple[str, str | None], ...]
    readers: tuple[ReaderState, ...]
    jobs: int
    memory: int


def condition() -> Condition:
    """What is installed here, looked up without reading anything."""
    jobs = default_jobs()
    return Condition(
        program=_version("cermat") or "?",
        python=platform.python_version(),
        system=platform.platform(terse=True),
        libraries=tuple((name, _version(name)) for name in LIBRARIES),
        readers=(
            ReaderState("ppocr-v6", _version("rapidocr")),
            _tesseract(),
            ReaderState("ppocr-v4", _version("rapidocr-onnxruntime")),
        ),
        jobs=jobs,
        memory=each_worker(jobs),
    )


def remedy(reader: ReaderState) -> str | None:
    """The one command that brings what a reader lacks on this system; None where it lacks nothing."""
    if reader.version is None:
        return f'"{sys.executable or "python"}" -m pip install {_PACKAGES[reader.name]}'
    if not reader.lacks:
        return None
    if sys.platform == "darwin":
        return "brew install tesseract-lang"
    if sys.platform == "win32":
        return "winget install UB-Mannheim.TesseractOCR"
    return "sudo apt install " + " ".join(f"tesseract-ocr-{language}" for language in reader.lacks)


def _tesseract() -> ReaderState:
    from extractor.reading.readers.tesseract import tesseract_data

    found = _version("tesserocr")
    places = {language: tesseract_data(language) for language in LANGUAGES}
    lacks = tuple(language for language, place in places.items() if place is None) if found else ()
    return ReaderState("tesseract", found, next(filter(None, places.values()), None), lacks)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
