"""Transcripts (``.txt``, ``.md``, ``.html``, ``.csv``) as pages, as if a reader had read them.

A transcript is what a person or a vision model typed of a document: running text, and tables as
tab-separated lines, Markdown rows between pipes, or HTML. Places are line numbers of the file.
"""

from __future__ import annotations

from extractor.read import ReadPage
from extractor.transcript.blocks import blocks_of
from extractor.transcript.pages import pages_of
from extractor.transcript.separated import tabbed

__all__ = ["decode", "read_transcript", "tabbed"]


def read_transcript(text: str) -> tuple[ReadPage, ...]:
    """The pages of a transcript. A new page begins at a form feed and where a table header is repeated."""
    return pages_of(blocks_of(text))


def decode(content: bytes) -> str:
    """The text of the bytes: UTF-8, UTF-16 by its mark, else Windows-1252, which never fails here."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
