"""The bytes of a file and what they are, by content first and suffix second."""

from __future__ import annotations

import stat
from pathlib import Path

from extractor.errors import EmptyFile, NotADocument, NotReadable, TooLarge
from extractor.source.model import Format, Limits

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_TRANSCRIPTS = {".txt", ".md", ".markdown", ".html", ".htm", ".csv", ".tsv"}
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # the marks of UTF-16, whose letters have zero bytes
_PDF_HEADER_WITHIN = 1024  # PDF 32000-1, annex H.3.4.1: readers accept the header within the first 1024 bytes


def read_content(path: Path, limits: Limits) -> bytes:
    """All bytes of a regular file of bounded size. Raises NotReadable, EmptyFile, TooLarge."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise NotReadable(reason="folder")
        if not stat.S_ISREG(status.st_mode):
            raise NotReadable(reason="special")
        if status.st_size > limits.bytes:
            raise TooLarge(what="bytes", found=status.st_size, limit=limits.bytes)
        with path.open("rb") as file:
            content = file.read(limits.bytes + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotReadable(reason="missing") from error
    except PermissionError as error:
        raise NotReadable(reason="denied") from error
    except (OSError, ValueError) as error:
        raise NotReadable(reason="failed") from error
    if len(content) > limits.bytes:
        raise TooLarge(what="bytes", found=len(content), limit=limits.bytes)
    if not content.strip():
        raise EmptyFile()
    return content


def sniff(content: bytes, suffix: str) -> Format:
    """What the content is. Raises NotADocument."""
    if b"%PDF-" in content[:_PDF_HEADER_WITHIN]:
        return "pdf"
    if content.startswith(_IMAGES):
        return "image"
    if suffix.lower() == ".pdf" and b" obj" in content and b"endobj" in content:
        return "pdf"  # its head is lost; the repair decides
    if suffix.lower() in _TRANSCRIPTS and _is_text(content):
        return "transcript"
    raise NotADocument()


def _is_text(content: bytes) -> bool:
    return content.startswith(_WIDE) or b"\x00" not in content[:4096]
