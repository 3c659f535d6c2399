"""What people typed into a working paper that comes back: cells of the rows that have a key."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from audit.language import LANGUAGES, catalogue, text
from audit.reports.book.cover import ASKED, PARTS, SIGNED

TYPED = ("decision", "value-right", "cause", "reason", "reviewer", "until")
"""Columns that people fill in, by their keys."""
_HIDDEN = ("key", "seen", "digest")
_DAMAGED = (BadZipFile, KeyError, ValueError, TypeError, IndexError, SyntaxError, EOFError, zlib.error)
"""What reading a workbook raises that a program left half-written; a SyntaxError is one of its XML."""
_MOST_COLUMNS = 64  # of a sheet; ours have fewer than 30


class NoWorkbookError(ValueError):
    """The file is no workbook that can be read, or none of ours; the text says why where the system knows."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A row: ``key`` says what it is on, ``seen`` the marks before its author's eyes, ``digest`` the reading.

    ``cells`` are the words in the columns for people by key. ``number`` names a cell that holds a number with
    a fraction: nobody knows what was printed then.
    """

    sheet: str
    row: int
    key: str
    seen: tuple[str, ...]
    digest: str
    cells: Mapping[str, str]
    number: str = ""

    @property
    def place(self) -> str:
        """``Catatan Reviu!12``."""
        return f"{self.sheet}!{self.row}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """All rows with a key in the order of the sheets, and what was filled in on the cover."""

    rows: tuple[Typed, ...]
    cover: Mapping[str, str]


def read_workbook(path: Path) -> Workbook:
    """A working paper, in whichever language it was written. Raises NoWorkbookError, OSError."""
    book = opened(path)
    rows = tuple(row for sheet in book.worksheets for row in _rows(sheet))
    if not any(_titles(sheet).get("key") is not None for sheet in book.worksheets):
        raise NoWorkbookError("")
    return Workbook(rows, _cover(book))


def read_cover(path: Path) -> dict[str, str]:
    """What was filled in on the cover alone: quick, and whatever became of the other sheets. Raises
    NoWorkbookError, OSError."""
    try:
        book = opened(path, read_only=True)
        try:
            return _cover(book)
        finally:
            book.close()
    except _DAMAGED as error:
        raise NoWorkbookError(str(error)) from None


def opened(path: Path, *, read_only: bool = False) -> Any:
    """A workbook as openpyxl has it. Raises NoWorkbookError, OSError."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return openpyxl.load_workbook(path, data_only=True, read_only=read_only)
    except (InvalidFileException, *_DAMAGED) as error:
        raise NoWorkbookError(str(error)) from None


def _names() -> dict[str, str]:
    """Keys of columns by their titles, in every language."""
    titles = {text(f"report.{key}", language): key for key in TYPED for language in LANGUAGES}
    return titles | {f"#{key}": key for key in _HIDDEN}


def _titles(sheet: Any) -> dict[str, int]:
    names = _names()
    head = next(sheet.iter_rows(min_row=1, max_row=1, max_col=_MOST_COLUMNS, values_only=True), ())
    return {names[title]: at for at, title in enumerate(head) if title in names}


def _rows(sheet: Any) -> Iterator[Typed]:
    titles = _titles(sheet)
    if "key" not in titles:
        return
    for number, row in enumerate(sheet.iter_rows(min_row=2, max_col=_MOST_COLUMNS, values_only=True), 2):
        known = {key: row[at] if at < len(row) else None for key, at in titles.items()}
        key = _words(known["key"])
        if key:
            fractions = (name for name in TYPED if isinstance(known.get(name), float))
            yield Typed(
                sheet=sheet.title,
                row=number,
                key=key,
                seen=tuple(_words(known.get("seen")).split()),
                digest=_words(known.get("digest")),
                cells={name: _words(known.get(name)) for name in TYPED},
                number=next(fractions, ""),
            )


def _words(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value).strip()


def _cover(book: Any) -> dict[str, str]:
    """As ``add_cover`` takes it."""
    labels = {catalogue(language)["paper"][key]: key for key in (*ASKED, *SIGNED) for language in LANGUAGES}
    filled: dict[str, str] = {}
    for row in book.worksheets[0].iter_rows(max_col=4, values_only=True):
        key = labels.get(row[0]) if row and isinstance(row[0], str) else None
        if key in ASKED:
            filled[key] = _words(row[1])
        elif key in SIGNED:
            filled |= {f"{key}.{part}": _words(cell) for part, cell in zip(PARTS, row[1:], strict=False)}
    return {key: words for key, words in filled.items() if words}
