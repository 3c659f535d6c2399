"""A table of the view as a page draws it: columns that say something, cells with style, link or picture."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from urllib.parse import quote

from audit.language import Language
from audit.reports.view.cells import Cell, Column, Linked, Marked, Picture, Place, words_of
from audit.reports.view.table import Row, Table
from audit.run.pictures import Crop
from extractor.records import PERIODS

_NUMBERS = frozenset(
    {
        *PERIODS,
        "baseline",
        "end-condition",
        "budget",
        "budget-text",
        "weight",
        "objective-weight",
        "score",
        "target",
        "page",
    }
)
"""Columns whose cells stand to the right, one below the other."""
_TURNED = str.maketrans(",.", ".,")
_INDENTED = ("program", "component")
"""Columns that their level indents, which then needs no column of its own."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell: its words, the style it has, where it leads to (relative), the picture it shows."""

    text: str
    style: str = ""
    href: str = ""
    crop: Crop | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is left of a table: heads (title, whether numbers stand below it) and rows."""

    title: str
    note: str = ""
    heads: tuple[tuple[str, bool], ...] = ()
    keys: tuple[str, ...] = ()
    rows: tuple[tuple[Drawn, ...], ...] = field(default=())


def drawn(table: Table, folder: Path | None, language: Language, without: Collection[str] = ()) -> Drawing:
    """``table`` without the columns ``without``, those for the program alone, and those that say nothing.

    ``folder`` is that of the page: links are relative to it, none where there is none.
    """
    keys = [column.key for column in table.columns]
    level = keys.index("level") if "level" in keys else None
    without = {*without, "level"}
    kept = [at for at, column in enumerate(table.columns) if _says(column, at, table.rows, without)]
    columns = [table.columns[at] for at in kept]
    rows = tuple(
        tuple(
            _cell(row[at], column, row[level] if level is not None else None, folder, language)
            for at, column in zip(kept, columns, strict=True)
        )
        for row in table.rows
    )
    heads = tuple((column.title, column.key in _NUMBERS) for column in columns)
    return Drawing(table.title, table.note, heads, tuple(column.key for column in columns), rows)


def _says(column: Column, at: int, rows: Collection[Row], without: Collection[str]) -> bool:
    if column.hidden or column.key in without:
        return False
    return any(words_of(row[at]) or _crop(row[at]) is not None for row in rows)


def _crop(cell: Cell) -> Crop | None:
    return cell.crop if isinstance(cell, Picture) else None


def _cell(cell: Cell, column: Column, level: Cell, folder: Path | None, language: Language) -> Drawn:
    number = column.key in _NUMBERS
    style = f"level{level}" if level and column.key in _INDENTED else ""
    if isinstance(cell, Linked):
        return Drawn(cell.text, style, address(cell.to, folder), number=number)
    if isinstance(cell, Marked):
        return Drawn(cell.text, cell.style, number=number)
    words = _amount(cell, language) if isinstance(cell, Decimal) else words_of(cell)
    return Drawn(words, style, crop=_crop(cell), number=number)


def _amount(value: Decimal, language: Language) -> str:
    """``1.250.000,00``, in English ``1,250,000.00``."""
    words = f"{value:,.2f}"
    return words.translate(_TURNED) if language == "id" else words


def address(place: Place, folder: Path | None) -> str:
    """Where a page of a document is found from ``folder``; "" where no relative path leads there."""
    if folder is None or not place.document or "://" in place.document:
        return ""
    try:
        path = Path(os.path.relpath(place.document, folder)).as_posix()
    except ValueError:  # on another drive
        return ""
    return f"{quote(path, safe='/.')}{f'#page={place.page}' if place.page is not None else ''}"
