"""The document itself with its findings as annotations that every PDF viewer shows, where they stand.

The bytes of the document stay: marks are appended to them (an incremental update, as signing does), so a
digital signature still holds for what was signed. A file that has to be mended to be opened, or is encrypted,
is written anew with its streams as they are.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf

from audit.reports.marked.annotations import annotate
from audit.reports.marked.appended import appended
from audit.reports.marked.marks import Mark

ERRORS = (pikepdf.PdfError, pikepdf.PasswordError, ValueError, OSError)
"""What may be raised for a file that cannot be marked."""


def marked(content: bytes, marks: Sequence[Mark], password: str | None = None) -> bytes:
    """The PDF ``content`` with ``marks``. Raises one of ``ERRORS`` where it cannot be opened."""
    with pikepdf.open(io.BytesIO(content), password=password or "") as pdf:
        changed = annotate(pdf, marks)
        sound = not pdf.get_warnings() and not pdf.is_encrypted
        whole = appended(content, pdf, changed) if sound else None
        if whole is not None and _reads(whole, len(pdf.pages)):
            return whole
        return _anew(pdf)


def _anew(pdf: pikepdf.Pdf) -> bytes:
    """Written as a whole; what is encrypted stays so, under the same passwords."""
    whole = io.BytesIO()
    if pdf.is_encrypted:
        pdf.save(whole, encryption=True)
    else:
        pdf.save(whole, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return whole.getvalue()


def _reads(content: bytes, pages: int) -> bool:
    """Whether what was appended reads without mending."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return len(pdf.pages) == pages and not pdf.get_warnings()
    except pikepdf.PdfError:
        return False
