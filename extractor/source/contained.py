"""What a PDF holds beside its pages: attached files, a portfolio, a form that only its maker's viewer draws.

None of it is read or opened; it is named, for what seems to be missing may stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pikepdf

from extractor.problems import problem
from extractor.records.read import Problem
from extractor.source.annotations import annotations_of

_NAMED = 10  # files named in a message
_LONGEST = 80  # letters of a name in a message


def contained(pdf: pikepdf.Pdf) -> Iterator[Problem]:
    """A problem for each kind of content that no page shows (PDF 32000-1, 7.11.4, 12.3.5 and 12.7.8)."""
    root = pdf.Root
    form = root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and "/XFA" in form:
        yield problem("form-not-drawn")
    names = tuple(islice(_attached(pdf), _NAMED + 1))
    words = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    if "/Collection" in root:
        yield problem("portfolio", case="files", words=words) if words else problem("portfolio")
    elif words:
        yield problem("files-attached", case="files", words=words)


def _attached(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The names of the files, each once: of the whole document, then those pinned to a page."""
    told: set[str] = set()
    for name in (*_embedded(pdf), *_pinned(pdf)):
        if (clean := _printable(name)) and clean not in told:
            told.add(clean)
            yield clean


def _embedded(pdf: pikepdf.Pdf) -> Iterator[str]:
    try:
        for key, file in islice(pdf.attachments.items(), _NAMED + 1):
            yield file.filename or key
    except (pikepdf.PdfError, ValueError, RuntimeError, KeyError):
        yield "?"  # there are some, and their list is damaged


def _pinned(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for annotation in annotations_of(page):
            file = annotation.get("/FS")
            if annotation.get("/Subtype") == "/FileAttachment":
                yield _name_of(file) if isinstance(file, pikepdf.Dictionary) else "?"


def _name_of(file: pikepdf.Dictionary) -> str:
    return str(file.get("/UF", file.get("/F", "?")))


def _printable(name: str) -> str:
    return "".join(sign for sign in name if sign.isprintable())[:_LONGEST].strip()
