"""A sheet of text: title, header, rows, widths, filter. Cells are text; nothing in them is ever a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap
from typing import Any, NamedTuple

MOST_CHARACTERS = 32_000  # a cell of a workbook holds 32,767
EXACT_DIGITS = 15
FONT, SIZE = "Arial", 9  # in every office suite, or its twin of the same widths
FITTING = 1.4  # characters of that size for each of a column's width
LINE_HEIGHT, MOST_HEIGHT = 12.0, 400.0  # points
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Column(NamedTuple):
    """``width`` in characters; ``printed`` columns are in the print area (they come first)."""

    title: str
    width: float
    printed: bool = True


class Marked(NamedTuple):
    """A cell's text with the name of a style (``error``, ``doubt`` …)."""

    text: str
    style: str


Cell = str | int | Decimal | Marked | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of a workbook by name; those named ``…-quoted`` keep a text that begins like a formula."""

    formats: dict[str, Any]

    @classmethod
    def of(cls, workbook: Any) -> Styles:
        """The formats of ``workbook``, each made once."""
        looks: dict[str, dict[str, Any]] = {
            "cell": {},
            "error": {"font_color": "#B3261E", "bold": True},
            "warning": {"font_color": "#8A5A00", "bold": True},
            "info": {"font_color": "#1B5E8C"},
            "good": {"font_color": "#1F6F43"},
            "muted": {"font_color": "#5D6878"},
            "doubt": {"bg_color": "#FFF4D6", "font_color": "#B3261E"},
            "total": {"bold": True, "bg_color": "#F5F7FA"},
            "head": {"bold": True, "bg_color": "#1D2430", "font_color": "#FFFFFF", "valign": "vcenter"},
            "count": {"align": "center"},
            "amount": {"num_format": "#,##0.00", "align": "right"},
        }
        base = {"font_name": FONT, "font_size": SIZE, "text_wrap": True, "valign": "top", "border": 1}
        base["border_color"] = "#B9C1CC"
        formats = {name: workbook.add_format({**base, **look}) for name, look in looks.items()}
        for name, look in looks.items():
            formats[f"{name}-quoted"] = workbook.add_format({**base, **look, "quote_prefix": True})
        plain = {"font_name": FONT, "valign": "top"}
        formats["title"] = workbook.add_format({**plain, "bold": True, "font_size": 14})
        formats["plain"] = workbook.add_format({**plain, "font_size": 10})
        formats["strong"] = workbook.add_format({**plain, "font_size": 10, "bold": True})
        return cls(formats)


def add_sheet(
    workbook: Any, styles: Styles, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> Any:
    """A sheet with a frozen header, filter and print set-up (A4 landscape, one page wide)."""
    sheet = workbook.add_worksheet(name)
    set_widths(sheet, columns)
    write_table(sheet, styles, 0, columns, rows)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    sheet.repeat_rows(0)
    printed = sum(column.printed for column in columns)
    sheet.print_area(0, 0, max(1, len(rows)), printed - 1)
    set_up_print(sheet)
    return sheet


def set_widths(sheet: Any, columns: Sequence[Column]) -> None:
    """Widths in characters, as each column asks."""
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)


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
    """Header and rows from row ``top`` on; the row after them."""
    for index, column in enumerate(columns):
        sheet.write_string(top, index, column.title, styles.formats["head"])
    for number, row in enumerate(rows, top + 1):
        for index, cell in enumerate(row):
            write_cell(sheet, styles, number, index, cell)
        sheet.set_row(number, _height(columns, row))
    return top + 1 + len(rows)


def _height(columns: Sequence[Column], row: Sequence[Cell]) -> float:
    """Room for the highest cell when wrapped: not every program finds this out by itself on opening."""
    lines = max(_lines(_words(cell), column.width) for cell, column in zip(row, columns, strict=False))
    return min(MOST_HEIGHT, lines * LINE_HEIGHT + 4)


def _lines(words: str, width: float) -> int:
    """Lines that ``words`` take in a column of ``width`` characters, wrapped between words."""
    fitting = max(1, int(width * FITTING))
    return sum(len(wrap(part, fitting)) or 1 for part in words.split("\n"))


def _words(cell: Cell) -> str:
    return clean(cell.text if isinstance(cell, Marked) else "" if cell is None else str(cell))


def write_cell(sheet: Any, styles: Styles, row: int, column: int, cell: Cell) -> None:
    """``cell`` as a number where a workbook can hold it exactly, else as text; never as a formula or link."""
    if isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= EXACT_DIGITS:
        sheet.write_number(row, column, cell, styles.formats["amount"])
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, styles.formats["count"])
    else:
        style = cell.style if isinstance(cell, Marked) else "cell"
        words = _words(cell)
        if words.lstrip()[:1] in tuple("=+-@"):
            style += "-quoted"
        sheet.write_string(row, column, words, styles.formats[style])


def clean(words: str) -> str:
    """``words`` as a cell can hold them: no control characters, not too long (then it says so)."""
    words = _NOT_XML.sub("\ufffd", words)
    return words if len(words) <= MOST_CHARACTERS else words[:MOST_CHARACTERS] + " …"
