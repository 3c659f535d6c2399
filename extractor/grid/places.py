"""Which word lies in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.grid.model import Grid
from extractor.page.words import Word

CellWords = dict[int, list[Word]]
"""The words of each cell of a grid, by the cell's index in ``grid.cells``."""


def place_words(words: Iterable[Word], grids: Sequence[Grid]) -> tuple[list[CellWords], list[Word]]:
    """(the words of each grid, the words outside). A word lies where its middle does; one that runs over an
    upright rule without a letter on it is parted there."""
    maps = [_Places(grid) for grid in grids]
    held: list[CellWords] = [{} for _ in grids]
    outside: list[Word] = []
    for word in words:
        for piece in _pieces(word, maps):
            for places, cells in zip(maps, held, strict=True):
                index = places.cell_at(*piece.middle)
                if index is not None:
                    cells.setdefault(index, []).append(piece)
                    break
            else:
                outside.append(piece)
    return held, outside


class _Places:
    """Which cell of a grid covers a point."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.covered: dict[tuple[int, int], int] = {}
        for index, cell in enumerate(grid.cells):
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self.covered[row, column] = index

    def cell_at(self, x: float, y: float) -> int | None:
        xs, ys = self.grid.xs, self.grid.ys
        if not (xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]):
            return None
        row = min(bisect_right(ys, y) - 1, len(ys) - 2)
        column = min(bisect_right(xs, x) - 1, len(xs) - 2)
        return self.covered.get((row, column))


def _pieces(word: Word, maps: Sequence[_Places]) -> list[Word]:
    if word.turn or len(word.ends) != len(word.text):
        return [word]
    for places in maps:
        index = places.cell_at(*word.middle)
        if index is None:
            continue
        x0, _, x1, _ = places.grid.cells[index].box
        if word.box[0] >= x0 - 1 and word.box[2] <= x1 + 1:
            return [word]
        for side in (x0, x1):
            cut = _cut(word, side)
            if cut:
                return [_slice(word, 0, cut), _slice(word, cut, len(word.text))]
    return [word]


def _cut(word: Word, x: float) -> int:
    """The index of the first letter after an upright rule at x, 0 where the rule goes through a letter."""
    for index in range(1, len(word.ends)):
        left, right = word.ends[index - 1][1], word.ends[index][0]
        if left - 0.2 <= x <= right + 0.2 and right - left > 0.05 * word.size:
            return index
    return 0


def _slice(word: Word, start: int, end: int) -> Word:
    ends = word.ends[start:end]
    box = (ends[0][0], word.box[1], ends[-1][1], word.box[3])
    return replace(word, text=word.text[start:end], box=box, ends=ends)
