"""What is known of a file before its pages are read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from extractor.records.evidence import Box
from extractor.records.read import Problem

PageKind = Literal["digital", "scan"]
Format = Literal["pdf", "image", "transcript"]
DocumentKind = Literal["digital", "scan", "mixed", "transcript"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost at most. ``objects`` counts what is drawn on one page, ``content`` are the bytes
    of one page's drawing once unpacked, ``text`` those from which on it is read from its pixels."""

    bytes: int = 300_000_000  # of the file
    pages: int = 300  # of the file
    pixels: int = 160_000_000  # of one picture
    objects: int = 60_000  # of one page
    content: int = 20_000_000  # bytes of one page
    text: int = 1_000_000  # bytes of one page


@dataclass(frozen=True, slots=True)
class PageSource:
    """A page before reading. ``width`` and ``height`` are points as displayed (``rotation`` is in them).
    ``signed`` are the fields that hold a signature, in the page's own space (y upwards)."""

    number: int
    width: float
    height: float
    rotation: int
    kind: PageKind
    problems: tuple[Problem, ...] = ()
    signed: tuple[Box, ...] = ()


@dataclass(frozen=True)
class SourceFile:
    """A file read into memory. ``content`` is as on disk; ``readable`` is decrypted and repaired."""

    path: Path
    format: Format
    content: bytes = field(repr=False)
    pages: tuple[PageSource, ...] = ()
    problems: tuple[Problem, ...] = ()
    mended: bytes | None = field(default=None, repr=False)

    @property
    def readable(self) -> bytes:
        """The bytes that are read: decrypted and repaired where that was needed."""
        return self.content if self.mended is None else self.mended

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return len(self.content)

    @cached_property
    def sha256(self) -> str:
        """Of the file as it lies on disk."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def kind(self) -> DocumentKind:
        """As the record states it: of the pages together."""
        if self.format == "transcript":
            return "transcript"
        kinds = {page.kind for page in self.pages}
        return "mixed" if len(kinds) > 1 else kinds.pop()
