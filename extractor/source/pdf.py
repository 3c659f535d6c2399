"""Opening a PDF: unlocked, repaired where that is possible, its pages counted and classified."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from extractor.errors import Damaged, Encrypted, NoPages, TooLarge, WrongPassword
from extractor.problems import problem
from extractor.records.evidence import Box
from extractor.records.read import Problem
from extractor.source.annotations import drawn_in, has_annotations
from extractor.source.classify import classify_page
from extractor.source.contained import contained
from extractor.source.model import Limits, PageSource, SourceFile
from extractor.source.signatures import has_signature, signed_boxes
from extractor.source.streams import State, content_state

_DAMAGED = {"broken": "page-damaged", "missing": "page-content-gone", "picture": "page-picture-cut"}


@dataclass(frozen=True, slots=True)
class _Opened:
    """``mended`` are the bytes to read where they are not the file's own; ``repaired``: the file was damaged;
    ``annotated``: something lies above its pages; ``states`` are those of the content of each page;
    ``beside`` tells what the file holds that no page shows; ``signed`` are the boxes of the fields of each
    page that hold a signature."""

    mended: bytes | None
    repaired: bool
    annotated: bool
    states: list[State]
    beside: tuple[Problem, ...]
    signed: list[tuple[Box, ...]]


def open_pdf(path: Path, content: bytes, password: str | None, limits: Limits) -> SourceFile:
    """The PDF with its pages. Raises Encrypted, WrongPassword, Damaged, NoPages, TooLarge."""
    opened = _open(content, password, limits)
    problems = ((problem("file-repaired"),) if opened.repaired else ()) + opened.beside
    mended = opened.mended
    try:
        if _count(mended or content) != len(opened.states):
            mended = _recounted(mended or content)
            problems = (*problems, problem("pages-miscounted"))
        if opened.annotated and "too large" not in opened.states:
            mended = drawn_in(mended or content)
        with pdfium.PdfDocument(mended or content) as document:
            pages = tuple(
                replace(_page(document, number, limits, state, opened.repaired), signed=signed)
                for number, (state, signed) in enumerate(zip(opened.states, opened.signed, strict=True), 1)
            )
    except pdfium.PdfiumError as error:
        raise Damaged() from error
    return SourceFile(path=path, format="pdf", content=content, pages=pages, problems=problems, mended=mended)


def _open(content: bytes, password: str | None, limits: Limits) -> _Opened:
    try:
        with pikepdf.open(io.BytesIO(content), password=password or "", suppress_warnings=True) as pdf:
            count = len(pdf.pages)
            repaired = bool(pdf.get_warnings())
            if count == 0:
                raise Damaged() if repaired else NoPages()
            if count > limits.pages:
                raise TooLarge(what="pages", found=count, limit=limits.pages)
            states = [
                content_state(pdf, page, limits.content, limits.text, limits.pixels) for page in pdf.pages
            ]
            annotated, beside = has_annotations(pdf), tuple(contained(pdf))
            if has_signature(pdf):
                beside = (*beside, problem("signed-electronically"))
            signed = [signed_boxes(page) for page in pdf.pages]
            if not (pdf.is_encrypted or repaired):
                return _Opened(None, False, annotated, states, beside, signed)
            out = io.BytesIO()
            pdf.save(out, encryption=False)
            return _Opened(out.getvalue(), repaired, annotated, states, beside, signed)
    except pikepdf.PasswordError as error:
        raise (WrongPassword() if password else Encrypted()) from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as error:
        raise Damaged() from error


def _count(content: bytes) -> int:
    """How many pages PDFium finds: it believes what the file says of their number."""
    with pdfium.PdfDocument(content) as document:
        return len(document)


def _recounted(content: bytes) -> bytes:
    """The file with all the pages that its tree names, rightly counted."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as old, pikepdf.new() as new:
        new.pages.extend(old.pages)
        new.save(out)
    return out.getvalue()


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
    problems = tuple(problem(code, number) for code in codes if code != "page-blank" or state not in _DAMAGED)
    if state in _DAMAGED:
        problems = (problem(_DAMAGED[state], number), *problems)
    return PageSource(number, width, height, rotation, kind, problems)
