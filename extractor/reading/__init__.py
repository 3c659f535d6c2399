"""The pages of a file as read: each by the way that fits it, one after the other."""

from __future__ import annotations

import importlib
import io
import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property, partial

import pdfplumber
import pypdfium2 as pdfium
from PIL import Image

from extractor.errors import DocumentError
from extractor.grid.witness import Witness
from extractor.page.digital import load_digital_page
from extractor.page.lying import FontsHeld, FontsSeen
from extractor.page.sheet import sheet_of
from extractor.problems import problem, problem_text
from extractor.read import ReadPage
from extractor.reading.drawn_traces import drawn_traces
from extractor.reading.text_layer import read_page
from extractor.reading.unexplained import (
    ink_not_read,
    places_unread,
    unread_places,
    with_numbers_marked,
    with_pixels_read,
    with_places_marked,
)
from extractor.records.evidence import Box
from extractor.records.read import Problem
from extractor.source.model import PageSource, SourceFile

__all__ = ["ReadScan", "read_page_of", "read_pages"]

ReadScan = Callable[..., ReadPage]
"""How a scanned page is read: the page of the PDF or the frame of the image, its number from 1, and
what checks are left out (``without``)."""

_UNDECODABLE = "text-undecodable"
_UNREAD = {"page-too-dense", "page-unreadable"}
_log = logging.getLogger(__name__)


def read_pages(
    source: SourceFile, numbers: set[int] | None = None, without: Collection[str] = ()
) -> Iterator[ReadPage]:
    """The pages of a PDF or image in order (only ``numbers``, from 1, where given). A page that cannot be
    read comes empty and with a problem. A transcript has no pages (see ``extractor.transcript``). Checks of
    scans named in ``without`` are left out."""
    with _Opened(source, without) as opened:
        for page in source.pages:
            if numbers is None or page.number in numbers:
                yield opened.read(page)


def read_page_of(source: SourceFile, number: int, without: Collection[str] = ()) -> ReadPage:
    """The page ``number`` (from 1) alone."""
    return next(read_pages(source, {number}, without))


class _Opened:
    """A file with the readers that its pages ask for, each opened at its first use and closed at the end."""

    def __init__(self, source: SourceFile, without: Collection[str] = ()) -> None:
        self.without = without
        self.source = source
        self._stack = ExitStack()
        self._fonts = FontsSeen()

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @cached_property
    def _plumbed(self) -> pdfplumber.pdf.PDF:
        # Not closed by pdfplumber itself, which would read all pages anew, and fail where one is broken.
        stream = self._stack.enter_context(io.BytesIO(self.source.readable))
        pdf = pdfplumber.open(stream)
        pdf.rsrcmgr = FontsHeld()
        return pdf

    @cached_property
    def _rendered(self) -> pdfium.PdfDocument:
        return self._stack.enter_context(pdfium.PdfDocument(self.source.readable))

    @cached_property
    def _pictures(self) -> Image.Image:
        return self._stack.enter_context(Image.open(io.BytesIO(self.source.content)))

    def read(self, page: PageSource) -> ReadPage:
        if any(told.code in _UNREAD for told in page.problems):
            return ReadPage(page.number, page.width, page.height, page.kind, problems=page.problems)
        try:
            read = self._read_digital(page) if page.kind == "digital" else self._read_scan(page)
        except DocumentError as error:
            known = problem_text(error.code)
            code = "page-unreadable" if known == error.code else error.code
            return unread(page, error.message, code)
        except ModuleNotFoundError as error:
            _log.warning("page %d: %s", page.number, error)
            return unread(page, problem_text("no-scan-reader"), "no-scan-reader")
        except Exception as error:  # a page that breaks a library must not take the others with it
            _log.warning("page %d: %s: %s", page.number, type(error).__name__, error)
            return unread(page, problem_text("page-unreadable"))
        if page.problems:
            read = _with(read, page.problems)
        return read

    def _read_digital(self, page: PageSource) -> ReadPage:
        plumbed = self._plumbed.pages[page.number - 1]
        shown = self._rendered[page.number - 1]
        try:
            digital = load_digital_page(plumbed, shown, self._fonts)
            sheet = sheet_of(plumbed)
            read = read_page(digital, Witness(shown, sheet, digital.frame))
            traces = drawn_traces(digital, read, shown, sheet, page.signed)
        finally:
            shown.close()
            plumbed.close()
        read = replace(read, traces=traces)
        if digital.lying or any(told.code == _UNDECODABLE for told in read.problems):
            return self._from_pixels(page, read)
        places = unread_places(digital, read)
        return self._with_pixels(page, read, places) if places else read

    def _from_pixels(self, page: PageSource, read: ReadPage) -> ReadPage:
        """Letters without meaning as text, or without a place, still have a shape."""
        seen = self._seen(page)
        if seen is None or not (seen.tables or seen.lines):
            return with_numbers_marked(read)
        return _with(seen, (problem("read-from-pixels", page.number),))

    def _with_pixels(self, page: PageSource, read: ReadPage, places: list[Box]) -> ReadPage:
        seen = self._seen(page)
        if seen is None:
            return ink_not_read(with_places_marked(read, places), places)
        told = with_pixels_read(read, seen, places)
        return ink_not_read(told, places_unread(told, places))

    def _seen(self, page: PageSource) -> ReadPage | None:
        """The page as read from its pixels; None where that is not possible."""
        try:
            return self._read_scan(page)
        except Exception as error:  # what the text layer gave is better than nothing
            _log.warning("page %d: %s: %s", page.number, type(error).__name__, error)
            return None

    def _read_scan(self, page: PageSource) -> ReadPage:
        found = scan_reader()
        if found is None:
            return unread(page, problem_text("no-scan-reader"), "no-scan-reader")
        reader = partial(found, without=self.without) if self.without else found
        if self.source.format == "image":
            self._pictures.seek(page.number - 1)
            return reader(self._pictures.copy(), page.number)
        rendered = self._rendered[page.number - 1]
        try:
            return reader(rendered, page.number)
        finally:
            rendered.close()


def scan_reader() -> ReadScan | None:
    """The reader of scanned pages, loaded only when a page needs it; None where it is not installed."""
    try:
        module = importlib.import_module("extractor.reading.page.scan")
    except ModuleNotFoundError as error:
        _log.warning("no reader for scanned pages: %s", error)
        return None
    reader: ReadScan = module.read_scan_page
    return reader


def unread(page: PageSource, message: str, code: str = "page-unreadable") -> ReadPage:
    """A page of which nothing could be read, with the problem that says so."""
    problem = Problem(code=code, page=page.number, message=message)
    return ReadPage(page.number, page.width, page.height, page.kind, problems=(*page.problems, problem))


def _with(read: ReadPage, problems: tuple[Problem, ...]) -> ReadPage:
    return replace(read, problems=problems + read.problems)
