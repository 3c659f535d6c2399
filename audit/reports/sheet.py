"""A sheet of text: title, header, rows, widths, filter. Cells are text; nothing in them is ever a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from audit.reports.lettering import FONT, SIZE, lines_of
from audit.reports.links import Links
from audit.reports.picture import place_picture, room_for
from audit.reports.view.cells import Cell, Column, Linked, Marked, Picture, words_of

__all__ = ["Cell", "Column", "Linked", "Marked", "Styles", "add_sheet", "clean", "write_cell", "write_table"]

MOST_CHARACTERS = 32_000  # a cell of a workbook holds 32,767
EXACT_DIGITS = 15
LINE_HEIGHT, MOST_HEIGHT = 12.0, 400.0  # points; no suite shows a higher row
MOST_LINES = int((MOST_HEIGHT - 4) // LINE_HEIGHT)
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_PLAIN = Column("", 0)  # a column of no table
_CENTRED = {"align": "center", "valign": "vcenter"}
LOOKS: dict[str, dict[str, Any]] = {
    "cell": {},
    "error": {"font_color": "#B3261E", "bold": True},
    "warning": {"font_color": "#8A5A00", "bold": True},
    "info": {"font_color": "#1B5E8C"},
    "question": {"font_color": "#5B3A94", "italic": True},
    "good": {"font_color": "#1F6F43"},
    "muted": {"font_color": "#5D6878"},
    "doubt": {"bg_color": "#FFF4D6", "font_color": "#B3261E"},
    "conflict": {"bg_color": "#FBE3E1", "font_color": "#7A1B14"},
    "asked": {"bg_color": "#FFFBE8", "num_format": "@"},
    "link": {"font_color": "#1B5E8C", "underline": 1},
    "total": {"bold": True, "bg_color": "#F5F7FA"},
    "head": {"bold": True, "bg_color": "#1D2430", "font_color": "#FFFFFF", "valign": "vcenter"},
    "count": {"align": "center"},
    "amount": {"num_format": "#,##0.00", "align": "right"},
    "sign-good": {**_CENTRED, "font_color": "#1F6F43"},
    "sign-error": {**_CENTRED, "font_color": "#B3261E", "bold": True, "bg_color": "#FBE3E1"},
    "sign-warning": {**_CENTRED, "font_color": "#8A5A00", "bg_color": "#FFF4D6"},
    "sign-muted": {**_CENTRED, "font_color": "#9AA3AF"},
}
"""Formats by the styles that cells have."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of a workbook by name; those named ``…-quoted`` keep a text that begins like a formula."""

    formats: dict[str, Any]
    links: Links = field(default_factory=Links)

    @classmethod
    def of(cls, workbook: Any, links: Links | None = None) -> Styles:
        """The formats of ``workbook``, each made once; ``links`` say where its cells may lead."""
        base = {"font_name": FONT, "font_size": SIZE, "text_wrap": True, "valign": "top", "border": 1}
        base["border_color"] = "#B9C1CC"
        formats = {name: workbook.add_format({**base, **look}) for name, look in LOOKS.items()}
        for name, look in LOOKS.items():
            formats[f"{name}-quoted"] = workbook.add_format({**base, **look, "quote_prefix": True})
        plain = {"font_name": FONT, "valign": "top"}
        formats["title"] = workbook.add_format({**plain, "bold": True, "font_size": 14})
        formats["plain"] = workbook.add_format({**plain, "font_size": 10})
        formats["strong"] = workbook.add_format({**plain, "font_size": 10, "bold": True})
        formats["note"] = workbook.add_format({**plain, "font_size": SIZE, "italic": True})
        return cls(formats, links or Links())


def add_sheet(
    workbook: Any, styles: Styles, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> Any:
    """A sheet with a frozen header, filter and print set-up (A4 landscape, one page wide)."""
    sheet = workbook.add_worksheet(name)
    set_widths(sheet, columns)
    after = write_table(sheet, styles, 0, columns, rows)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, after - 1), len(columns) - 1)
    sheet.repeat_rows(0)
    printed = sum(column.printed for column in columns)
    sheet.print_area(0, 0, max(1, after - 1), printed - 1)
    set_up_print(sheet)
    return sheet


def set_widths(sheet: Any, columns: Sequence[Column]) -> None:
    """Widths in characters, as each column asks; columns for the program are out of sight."""
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width, None, {"hidden": True} if column.hidden else {})


def set_up_print(sheet: Any) -> None:
    """A4 across, one page wide, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&8&A&R&8&P / &N")
    sheet.hide_gridlines(2)


def write_table(
    sheet: Any, styles: Styles, top: int, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> int:
    """Header and rows from row ``top`` on; the row after them. Choices go with their columns.

    A row with more words than a row can be high goes on in the next one: no words are cut off on paper.
    """
    for index, column in enumerate(columns):
        sheet.write_string(top, index, column.title, styles.formats["head"])
    sheet.set_row(top, _lines_of_head(columns) * LINE_HEIGHT + 4)
    number = top + 1
    for row in rows:
        for part in _parted(columns, row):
            for index, cell in enumerate(part):
                write_cell(sheet, styles, number, index, cell, columns[index])
            sheet.set_row(number, _height(columns, part))
            number += 1
    for index, column in enumerate(columns):
        if column.choices and number > top + 1:
            choices = {"validate": "list", "source": list(column.choices)}
            sheet.data_validation(top + 1, index, number - 1, index, choices)
    return number


def _lines_of_head(columns: Sequence[Column]) -> int:
    return max(len(lines_of(column.title, column.width, bold=True)) for column in columns)


def _parted(columns: Sequence[Column], row: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """``row``, and what did not fit into it as further rows; those have no more than the words left over.
    What is not on paper stays whole: keys among it name the row when the workbook comes back."""
    pairs = list(zip(row, columns, strict=False))
    if all(_lines(words_of(cell), of.width) <= MOST_LINES for cell, of in pairs if of.printed):
        yield row
        return
    first, left = [], []
    for cell, column in pairs:
        words, rest = _split(_words(cell), column.width) if column.printed else ("", "")
        first.append(cell if not rest else Marked(words, getattr(cell, "style", "cell")))
        left.append(Marked(rest, getattr(cell, "style", "cell")) if rest else None)
    yield first
    yield from _parted(columns, left)


def _split(words: str, width: float) -> tuple[str, str]:
    """As many lines as a row holds, and the rest."""
    lines = lines_of(words, width)
    return "\n".join(lines[:MOST_LINES]), "\n".join(lines[MOST_LINES:])


def _height(columns: Sequence[Column], row: Sequence[Cell]) -> float:
    """Room for the highest cell on paper when wrapped: not every program finds it by itself on opening."""
    high = max(_height_of(cell, of) for cell, of in zip(row, columns, strict=False) if of.printed)
    return min(MOST_HEIGHT, high)


def _height_of(cell: Cell, column: Column) -> float:
    if isinstance(cell, Picture) and cell.crop is not None:
        return room_for(cell.crop, column.width)
    style = getattr(cell, "style", "cell")
    return _lines(words_of(cell), column.width, bold=LOOKS[style].get("bold", False)) * LINE_HEIGHT + 4


@lru_cache(maxsize=4096)  # cells of a few rows: each is asked about twice, and criteria come again and again
def _lines(words: str, width: float, *, bold: bool = False) -> int:
    """Lines that ``words`` take in a column of ``width`` characters, wrapped between words."""
    return len(lines_of(words, width, bold=bold))


def _words(cell: Cell) -> str:
    return clean(words_of(cell))


def write_cell(sheet: Any, styles: Styles, row: int, column: int, cell: Cell, of: Column = _PLAIN) -> None:
    """``cell`` as a number where a workbook can hold it exactly, else as text; never as a formula. Links are
    the report's own, words of documents never become one. ``of`` is the cell's column."""
    if isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= EXACT_DIGITS:
        sheet.write_number(row, column, cell, styles.formats["amount"])
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, styles.formats["count"])
    elif isinstance(cell, Picture) and cell.crop is not None:
        sheet.write_blank(row, column, None, styles.formats["cell"])
        place_picture(sheet, row, column, cell.crop, of.width)
    else:
        style = cell.style if isinstance(cell, Marked | Linked) else "asked" if of.asked else "cell"
        words = _words(cell)
        if words.lstrip()[:1] in tuple("=+-@"):
            style += "-quoted"
        address = styles.links.address(cell.to) if isinstance(cell, Linked) and words else None
        if address is None or sheet.write_url(row, column, address, styles.formats[style], words):
            sheet.write_string(row, column, words, styles.formats[style])


def clean(words: str) -> str:
    """``words`` as a cell can hold them: no control characters, not too long (then it says so)."""
    words = _NOT_XML.sub("\ufffd", words)
    return words if len(words) <= MOST_CHARACTERS else words[:MOST_CHARACTERS] + " …"
