"""The rows and cells of an HTML table, with their spans, as far as a broken table lets itself be read."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_MAX_SPAN = 200  # columns or rows of one cell: bounds the memory


@dataclass(frozen=True, slots=True)
class HtmlCell:
    """``text`` still holds the markup inside the cell."""

    text: str
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class HtmlRow:
    """``line`` counts from 1 in the text given."""

    line: int
    cells: tuple[HtmlCell, ...]
    group: int = 0


def rows_of_html(text: str) -> list[HtmlRow]:
    """The rows of the tables in ``text``; a table within a cell adds its text to the cell."""
    parser = _Rows()
    parser.feed(text)
    parser.close()
    parser.end_row()
    return parser.rows


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[HtmlRow] = []
        self._cells: list[HtmlCell] = []
        self._text: list[str] | None = None
        self._spans = (1, 1)
        self._line = 1
        self._depth = 0
        self._group = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._depth > 1:
            self._keep(" ")
        elif tag in ("thead", "tbody", "tfoot"):
            self.end_row()
            self._group += 1
        elif tag == "tr":
            self.end_row()
            self._line = self.getpos()[0]
        elif tag in ("td", "th"):
            self._end_cell()
            known = dict(attrs)
            self._text, self._spans = [], (_span(known.get("rowspan"), 0), _span(known.get("colspan"), 1))
        else:
            self._keep(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
        elif self._depth > 1:
            self._keep(" ")
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self.end_row()
        elif tag not in ("thead", "tbody", "tfoot"):
            self._keep(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._keep(data.replace("\n", " ").replace("<", "&lt;"))

    def _keep(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end_cell(self) -> None:
        if self._text is not None:
            self._cells.append(HtmlCell("".join(self._text), *self._spans))
            self._text = None

    def end_row(self) -> None:
        self._end_cell()
        if self._cells:
            self.rows.append(HtmlRow(self._line, tuple(self._cells), self._group))
        self._cells = []


def _span(text: str | None, least: int) -> int:
    digits = (text or "").strip()
    return (
        min(max(int(digits), least), _MAX_SPAN)
        if digits.isascii() and digits.isdigit() and len(digits) < 6
        else 1
    )
