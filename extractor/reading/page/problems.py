"""What a scanned page could not have read, told."""

from __future__ import annotations

from extractor.problems import problem
from extractor.reading.readers import Readers
from extractor.reading.readers.ppocr import PpOcr
from extractor.records.read import Problem


def lacks_of(readers: Readers) -> tuple[Problem, ...]:
    """What the readers lack; it holds for the whole document and makes no page an unread one."""
    lack = _lack(readers)
    return () if lack is None else (problem(lack),)


def _lack(readers: Readers) -> str | None:
    if readers.second is None:
        return "one-reader"
    if isinstance(readers.second, PpOcr):
        return "second-network"
    return "no-witness" if readers.witness is None else None
