"""The grid of a table found in pixels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.page.scan import PixelBox
from extractor.read import covering


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell; ``row`` and ``column`` count from 0. ``box`` is the space inside the rules.

    ``lines`` are the boxes of its text lines, top to bottom (empty for a cell without ink).
    ``fit`` (0..1) is the evidence for the weakest of its edges; ``doubtful`` says that a rule may be missing
    or false, or that a mark (stamp, signature) lies over it: what is read in it needs a person.
    ``aligned`` says that at least one of its edges is no rule but was set by the alignment of text.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    box: PixelBox
    lines: tuple[PixelBox, ...] = ()
    fit: float = 1.0
    doubtful: bool = False
    aligned: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. ``ruled`` is False where its rows were found by alignment only; ``grid_fit`` is 0..1."""

    cells: tuple[GridCell, ...]
    rows: int
    columns: int
    box: PixelBox
    ruled: bool = True
    grid_fit: float = 1.0

    def at(self, row: int, column: int) -> GridCell | None:
        """The cell that covers (row, column), a merged one for each place that it covers."""
        return covering(self.cells, row, column)


def doubts_in(grids: Iterable[Grid]) -> int:
    """How many cells of some tables are in doubt."""
    return sum(cell.doubtful for grid in grids for cell in grid.cells)


def overlap(a: PixelBox, b: PixelBox) -> bool:
    """Whether two boxes share a pixel."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
