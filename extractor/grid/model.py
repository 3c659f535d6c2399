"""The grid of a table found in vectors or by the alignment of text."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.records.evidence import Box


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``row`` and ``column`` count from 0, spans are at least 1. ``box``: points, page as held.

    ``doubtful`` says that its edges were guessed from alignment that does not fully agree.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``xs`` (columns + 1) and ``ys`` (rows + 1) are its lines. ``ruled`` is False where its rows
    were found by alignment only, ``stepped`` is True where rules stop short: a cell was left out, or its
    parts are no rectangle, so that another grid may be meant."""

    cells: tuple[Cell, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    ruled: bool = True
    stepped: bool = False

    @property
    def rows(self) -> int:
        """How many rows its lines part, merged cells counted as the rows they cover."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns its lines part, merged cells counted likewise."""
        return len(self.xs) - 1

    @property
    def box(self) -> Box:
        """From its outermost lines, in points from the top left."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]
