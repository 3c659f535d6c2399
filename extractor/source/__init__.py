"""Opening a file safely: what it is, how many pages it has, and of which kind each page is."""

from __future__ import annotations

from pathlib import Path

from extractor.source.content import read_content, sniff
from extractor.source.images import image_pages
from extractor.source.model import Limits, PageSource, SourceFile
from extractor.source.pdf import open_pdf

__all__ = ["Limits", "PageSource", "SourceFile", "open_source"]


def open_source(
    path: str | Path,
    password: str | None = None,
    limits: Limits = Limits(),  # noqa: B008 (frozen)
) -> SourceFile:
    """The file at ``path``, read once into memory, with its pages classified.

    Nothing in it is executed or fetched. Raises a ``DocumentError``: NotReadable, EmptyFile, NotADocument,
    Damaged, Encrypted, WrongPassword, NoPages, TooLarge.
    """
    path = Path(path)
    content = read_content(path, limits)
    kind = sniff(content, path.suffix)
    if kind == "pdf":
        return open_pdf(path, content, password, limits)
    if kind == "image":
        return SourceFile(path=path, format="image", content=content, pages=image_pages(content, limits))
    return SourceFile(path=path, format="transcript", content=content)
