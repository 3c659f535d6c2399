"""A page of a scan as a sheet of cells: the ink of each, what readers saw of its lines, and its reading.

Checks look at the whole sheet and change readings, nothing else; what they look at stands side by side here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from extractor.read import Reading
from extractor.reading.cell.ink import CellInk
from extractor.reading.line.verdict import Verdict

Place = int
"""Of a cell: its index on the sheet."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """``strict`` says that every character counts: the cell is read as a number. ``dash_likely`` says that a
    trace of ink in a cell without letters lies where its row prints numbers."""

    ink: CellInk
    strict: bool
    verdicts: tuple[Verdict, ...]
    reading: Reading
    dash_likely: bool = False

    @property
    def text(self) -> str:
        """What the cell is read as so far; a later check may settle another text."""
        return self.reading.text

    @property
    def column(self) -> tuple[int, int]:
        """(grid, column), of its left side."""
        return self.ink.grid, self.ink.cell.column

    @property
    def row(self) -> tuple[int, int]:
        """(grid, row), of its upper side."""
        return self.ink.grid, self.ink.cell.row

    @property
    def single(self) -> bool:
        """Whether it covers one row and one column."""
        return self.ink.cell.row_span == 1 and self.ink.cell.column_span == 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """All cells of all tables of a page, in their order. ``coarse`` is a scan of few pixels, blur or dirt."""

    cells: tuple[SheetCell, ...]
    coarse: bool = False

    def strict(self) -> Iterator[tuple[Place, SheetCell]]:
        """The cells read as numbers."""
        return ((place, cell) for place, cell in enumerate(self.cells) if cell.strict)

    def rows(self, wanted: Callable[[SheetCell], bool]) -> list[list[Place]]:
        """The wanted cells row by row, each row from left to right."""
        found: dict[tuple[int, int], list[Place]] = {}
        for place, cell in enumerate(self.cells):
            if wanted(cell):
                found.setdefault(cell.row, []).append(place)
        return [sorted(row, key=lambda place: self.cells[place].column) for row in found.values()]

    def having(self, readings: Mapping[Place, Reading]) -> Sheet:
        """The sheet with other readings at these places."""
        cells = [
            replace(cell, reading=readings[place]) if place in readings else cell
            for place, cell in enumerate(self.cells)
        ]
        return replace(self, cells=tuple(cells))
