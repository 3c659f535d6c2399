"""The rows of a table in CSV or XLSX as text, each with the line it stands on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from rules.engine.configuration import ConfigurationError, nearest

MAX_BYTES = 20_000_000  # of a file: bounds the memory
MAX_ROWS = 200_000  # of a table: bounds the memory
MAX_COLUMNS = 60  # of a sheet: bounds the memory
WORKBOOKS = (".xlsx", ".xlsm")

Line = tuple[int, list[str]]
"""The number of a line from 1, and its cells."""


class TableError(ConfigurationError):
    """A table that cannot be used: which file, which line, what is wrong, what is expected."""


def column_missing(path: Path, lacking: Sequence[str], header: Sequence[str]) -> ConfigurationError:
    """The error of a table without the columns ``lacking``; one like the first of them is named."""
    near = nearest(lacking[0], header)
    return TableError.single(str(path), "column-missing", columns=", ".join(lacking), near=near)


def lines_of(path: Path) -> Iterator[Line]:
    """The lines that print something; of a workbook those of its first sheet. Raises TableError."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TableError.single(str(path), "too-large", limit=MAX_BYTES)
        lines = _of_workbook(path) if path.suffix.lower() in WORKBOOKS else _of_text(path)
        begun = False
        for number, cells in lines:
            if any(cell.strip() for cell in cells):
                begun = True
                yield number, [cell.strip() for cell in cells]
    except OSError:
        raise TableError.single(str(path), "no-table") from None
    if not begun:
        raise TableError.single(str(path), "table-empty")


def _of_text(path: Path) -> Iterator[Line]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()[:MAX_ROWS]
    except UnicodeDecodeError:
        raise TableError.single(str(path), "not-text") from None
    first = next((line for line in lines if line.strip()), "")
    reader = csv.reader(lines, delimiter=";" if first.count(";") > first.count(",") else ",")
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise TableError.single(str(path), "not-csv", line=reader.line_num, why=error) from None


def _of_workbook(path: Path) -> Iterator[Line]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(path, data_only=True, read_only=True)
        rows = book.worksheets[0].iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)
        for number, row in enumerate(rows, 1):
            yield number, [_printed(cell) for cell in row]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError) as error:
        raise TableError.single(str(path), "not-workbook", why=error) from None


def _printed(cell: Any) -> str:
    """What a cell says, as an Indonesian office writes it: decimals with a comma, dates as YYYY-MM-DD."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    share = "%" in (cell.number_format or "")
    number = Decimal(repr(value)) * (100 if share else 1)
    words = f"{number.normalize():f}".replace(".", ",")
    return f"{words}%" if share else words
