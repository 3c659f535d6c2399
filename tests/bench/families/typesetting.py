"""Tables of an invented page: merged cells, rows broken over pages, many ways to draw the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sheet import Sheet


@dataclass
class Cell:
    text: str = ""
    rows: int = 1
    columns: int = 1
    align: str = "left"
    valign: str = "top"


@dataclass
class _Open:
    """A cell being set: its lines still to print, its columns, how many rows it still covers."""

    cell: Cell
    column: int
    lines: list[str]
    left: int
    top: float = 0.0
    place: float | None = None


class Table:
    """``header`` and ``body`` are rows of cells; ``None`` where a cell above reaches down."""

    def __init__(self, sheet: Sheet, widths: Sequence[float], header: Sequence[Sequence[Cell]]) -> None:
        self.sheet, self.header = sheet, header
        scale = (sheet.width - 2 * sheet.style.margin) / sum(widths)
        self.xs = [sheet.style.margin]
        for width in widths:
            self.xs.append(self.xs[-1] + width * scale)
        self.open: list[_Open] = []

    def draw(self, body: Sequence[Sequence[Cell]]) -> None:
        if self.sheet.room < 90:
            self.sheet.new_page()
        self._top()
        self._rows(self.header, True)
        for row in body:
            self._rows([row], False)
        self._bottom()

    def _leading(self) -> float:
        return self.sheet.style.size * 1.2

    def _lines(self, cell: Cell, column: int) -> list[str]:
        width = self.xs[column + cell.columns] - self.xs[column] - 2 * self.sheet.style.pad
        return self.sheet.wrap(cell.text, width) if cell.text else []

    def _starts(self, row: Sequence[Cell]) -> list[_Open]:
        """Each cell of the row at the first columns that no cell from above covers."""
        taken = {c for o in self.open if o.left > 0 for c in range(o.column, o.column + o.cell.columns)}
        column, out = 0, []
        for cell in row:
            while column in taken:
                column += 1
            out.append(_Open(cell, column, self._lines(cell, column), cell.rows))
            column += cell.columns
        return out

    def _rows(self, rows: Sequence[Sequence[Cell]], header: bool) -> None:
        for row in rows:
            starts = self._starts(row)
            lead, pad = self._leading(), self.sheet.style.pad
            tall = max([len(o.lines) for o in starts if o.cell.rows == 1] + [1])
            for o in self.open:
                if o.left == 1:
                    tall = max(tall, len(o.lines))
            for o in starts:  # a merged cell that has more lines than its rows are sure to have
                if o.cell.rows > 1:
                    tall = max(tall, -(-len(o.lines) // o.cell.rows))
            if not header:
                self._break_if_needed(tall)
            self.open += starts
            for o in starts:
                o.top = self.sheet.y
            if header:
                self._set(tall, starts)
                continue
            while tall:
                fits = max(1, int((self.sheet.room - 2 * pad) // lead))
                now = min(tall, fits)
                self._set(now, starts, last=now == tall)
                tall -= now
                if tall:
                    self._turn()

    def _break_if_needed(self, tall: int) -> None:
        need = tall * self._leading() + 2 * self.sheet.style.pad
        least = 3 * self._leading() + 2 * self.sheet.style.pad
        whole_page = self.sheet.height - 2 * self.sheet.style.margin - 60
        may_split = self.sheet.style.split_rows or need > whole_page
        if need > self.sheet.room and (not may_split or self.sheet.room < least):
            self._turn()

    def _turn(self) -> None:
        self._bottom()
        self.sheet.new_page()
        if self.sheet.style.repeat_header:
            held, self.open = self.open, []
            self._top()
            self._rows(self.header, True)
            self.open = held
        else:
            self._top()
        for o in self.open:
            o.top = self.sheet.y

    def _set(self, lines: int, starts: Sequence[_Open], last: bool = True) -> None:
        """Print up to ``lines`` lines of each open cell; ``last`` ends the row."""
        lead, pad, sheet = self._leading(), self.sheet.style.pad, self.sheet
        top, height = sheet.y, lines * lead + 2 * pad
        header = starts and any(starts[0].cell is c for row in self.header for c in row)
        if sheet.style.fill and header:
            sheet.canvas.setFillGray(0.85)
            sheet.canvas.rect(self.xs[0], sheet.height - top - height, self.xs[-1] - self.xs[0], height, 0, 1)
            sheet.canvas.setFillGray(0)
        for o in self.open:
            printed, o.lines = o.lines[:lines], o.lines[lines:]
            y = top + pad
            if o.cell.valign == "middle" and o.cell.rows == 1 and not o.lines:
                y += (lines - len(printed)) * lead / 2
            x0, x1 = self.xs[o.column], self.xs[o.column + o.cell.columns]
            for line in printed:
                y += lead
                x = {"center": (x0 + x1) / 2, "right": x1 - pad}.get(o.cell.align, x0 + pad)
                sheet.text(x, y - lead * 0.25, line, align=o.cell.align)
        sheet.y += height
        if last:
            self._close(header=bool(header))

    def _close(self, header: bool) -> None:
        y, style = self.sheet.y, self.sheet.style
        kept = []
        for o in self.open:
            o.left -= 1
            if o.left > 0:
                kept.append(o)
                continue
            x0, x1 = self.xs[o.column], self.xs[o.column + o.cell.columns]
            self._sides(o)
            if style.rules != "none":
                self._line(x0, y, x1, y)
        self.open = kept

    def _sides(self, o: _Open) -> None:
        if self.sheet.style.rules in ("none", "horizontal"):
            return
        last = len(self.xs) - 1
        for column in (o.column, o.column + o.cell.columns):
            if self.sheet.style.rules == "no-outer" and column in (0, last):
                continue
            self._line(self.xs[column], o.top, self.xs[column], self.sheet.y)

    def _top(self) -> None:
        if self.sheet.style.rules != "none":
            self._line(self.xs[0], self.sheet.y, self.xs[-1], self.sheet.y)
            if self.sheet.style.rules == "double":
                self._line(self.xs[0], self.sheet.y - 2, self.xs[-1], self.sheet.y - 2)

    def _bottom(self) -> None:
        for o in self.open:
            self._sides(o)
        if self.sheet.style.rules != "none":
            self._line(self.xs[0], self.sheet.y, self.xs[-1], self.sheet.y)
            if self.sheet.style.rules == "double":
                self._line(self.xs[0], self.sheet.y + 2, self.xs[-1], self.sheet.y + 2)

    def _line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        canvas, style, h = self.sheet.canvas, self.sheet.style, self.sheet.height
        if style.rules == "rects":
            canvas.rect(x0, h - y1 - 0.24, max(x1 - x0, 0.48), max(y1 - y0, 0.48), 0, 1)
            return
        canvas.setLineWidth({"thin": 0.1, "heavy": 1.5}.get(style.rules, 0.5))
        canvas.line(x0, h - y0, x1, h - y1)
