"""How a document was read: file and pages, what each reader saw, what was mended, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from extractor.records.evidence import Evidence, Record

SourceKind = Literal["digital", "scan", "mixed", "transcript"]
PageKind = Literal["digital", "scan", "transcript"]
PageState = Literal["read", "blank", "damaged", "unread"]


class Source(Record):
    """The file that was read. ``sha256`` is of its bytes on disk, ``pages`` how many it has."""

    path: str
    sha256: str
    pages: int
    kind: SourceKind


class Page(Record):
    """A page as it was read; ``number`` from 1. ``coarse`` is a scan whose small signs cannot be trusted."""

    number: int = Field(ge=1)
    kind: PageKind
    coarse: bool = False
    state: PageState = "read"


class ReaderReading(Record):
    """What one reader (text layer, OCR engine) saw; ``confidence`` is the reader's own, 0 to 1."""

    reader: str
    text: str
    confidence: float = Field(ge=0, le=1)


def seen_by(readings: Iterable[ReaderReading]) -> str:
    """What the readers saw, each text once: ``12,4 / 124``."""
    return " / ".join(dict.fromkeys(reading.text for reading in readings))


class Correction(Record):
    """A mended word. ``field`` is the path of the mended field in this record."""

    field: str
    read: str
    became: str
    reason: str
    confidence: float = Field(ge=0, le=1)
    made: bool = True  # False: proposed only, the text was left as read
    evidence: Evidence | None = None


class Problem(Record):
    """What could not be read; never dropped silently. ``message`` is Indonesian; with ``facts`` it can be
    worded in another language (``extractor.problems``)."""

    code: str
    page: int | None = None
    message: str
    facts: dict[str, str] = Field(default_factory=dict)  # what the message names
    evidence: Evidence | None = None
