"""Opening a PDF: unlocked, repaired where that is possible, its pages counted and classified."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from extractor.errors import Damaged, Encrypted, NoPages, TooLarge, WrongPassword
from extractor.problems import problem
from extractor.source.annotations import drawn_in, has_annotations
from extractor.source.classify import classify_page
from extractor.source.model import Limits, PageSource, SourceFile
from extractor.source.streams import State, content_state


def open_pdf(path: Path, content: bytes, password: str | None, limits: Limits) -> SourceFile:
    """The PDF with its pages. Raises Encrypted, WrongPassword, Damaged, NoPages, TooLarge."""
    mended, repaired, annotated, states = _mend(content, password, limits)
    problems = (problem("file-repaired"),) if repaired else ()
    readable = content if mended is None else mended
    try:
        if annotated:
            readable = mended = drawn_in(readable)
        with pdfium.PdfDocument(readable) as document:
            pages = tuple(
                _page(document, number, limits, state, repaired)
                for number, state in zip(range(1, len(document) + 1), states, strict=False)
            )
    except pdfium.PdfiumError as error:
        raise Damaged() from error
    return SourceFile(path=path, format="pdf", content=content, pages=pages, problems=problems, mended=mended)


def _mend(
    content: bytes, password: str | None, limits: Limits
) -> tuple[bytes | None, bool, bool, list[State]]:
    """(the bytes to read where they are not the file's own, whether the file was damaged, whether something
    lies above its pages, the state of the content of each page)."""
    try:
        with pikepdf.open(io.BytesIO(content), password=password or "", suppress_warnings=True) as pdf:
            count = len(pdf.pages)
            repaired = bool(pdf.get_warnings())
            if count == 0:
                raise Damaged() if repaired else NoPages()
            if count > limits.pages:
                raise TooLarge(what="pages", found=count, limit=limits.pages)
            states = [content_state(pdf, page, limits.content, limits.text) for page in pdf.pages]
            annotated = has_annotations(pdf)
            if not (pdf.is_encrypted or repaired):
                return None, False, annotated, states
            out = io.BytesIO()
            pdf.save(out, encryption=False)
            return out.getvalue(), repaired, annotated, states
    except pikepdf.PasswordError as error:
        raise (WrongPassword() if password else Encrypted()) from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as error:
        raise Damaged() from error


def _page(
    document: pdfium.PdfDocument, number: int, limits: Limits, state: State, repaired: bool
) -> PageSource:
    """The page as classified. An empty page is a problem only where content may have been lost."""
    if state == "too large":
        return PageSource(number, 0.0, 0.0, 0, "digital", (problem("page-too-dense", number),))
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return PageSource(number, 0.0, 0.0, 0, "digital", (problem("page-unreadable", number),))
    try:
        rotation = int(page.get_rotation()) % 360
        left, bottom, right, top = page.get_mediabox()
        width, height = abs(right - left), abs(top - bottom)
        if rotation in (90, 270):
            width, height = height, width
        kind, codes = classify_page(page, limits.objects)
        if state == "large":
            kind = "scan"  # read from its pixels, which are bounded
    finally:
        page.close()
    if state in ("whole", "large") and not repaired:
        codes = tuple(code for code in codes if code != "page-blank")
    if state == "broken":
        codes = ("page-damaged", *codes)
    problems = tuple(problem(code, number) for code in codes)
    return PageSource(number, width, height, rotation, kind, problems)
