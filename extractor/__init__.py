"""Reads performance agreements: file → pages → tables → record."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

# Nothing is sent anywhere. ONNX Runtime looks at this when it is imported, in whichever process that is; all
# modules that import it lie in this package.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import extractor.read as _contract  # noqa: F401  (loaded first: its name would later shadow the function)

if TYPE_CHECKING:
    from extractor.records import Agreement

__all__ = ["read"]


def read(path: str | Path, password: str | None = None, layouts: Sequence[Path] = ()) -> Agreement:
    """The agreement in the file at ``path`` (PDF, image or transcript), with its words mended.

    ``layouts`` are files of taught layouts (``cermat layout``), which decide what columns mean. Raises a
    ``DocumentError`` where a file cannot be opened; what cannot be read inside it is in
    ``Agreement.problems``.
    """
    from extractor.agreement import assemble  # heavy libraries load only when a document is read
    from extractor.correction import correct
    from extractor.layouts.taught import load_taught
    from extractor.parts.statement.mentions import mentions_compared
    from extractor.reading import read_pages
    from extractor.records import Source
    from extractor.source import open_source
    from extractor.transcript import decode, read_transcript, tabbed
    from extractor.upright import held_upright, laid_back, problems_held

    taught = [table for layout in layouts for table in load_taught(Path(layout))]
    source = open_source(path, password)
    if source.format == "transcript":
        text = decode(source.content)
        pages = read_transcript(tabbed(text) if source.path.suffix.lower() == ".csv" else text)
    else:
        pages = tuple(read_pages(source))
    known = Source(path=str(path), sha256=source.sha256, pages=len(pages), kind=source.kind)
    told = problems_held(source.problems, pages)
    found = mentions_compared(correct(assemble(held_upright(pages), known, told, taught)))
    return laid_back(found, pages)
