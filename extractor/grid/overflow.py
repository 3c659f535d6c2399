"""Text that runs out of its cell: hidden on paper, but in the file it lies over the text of the cell below.

Spreadsheets do this where a row is lower than its text. The order of drawing tells the two apart: what was
drawn right after the cell above, before the cell's own text began anew at its top, belongs above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.grid.model import Cell, Grid
from extractor.grid.places import CellWords
from extractor.page.words import Word

_STEP = 0.6  # of the text size: a new line stands at least so far below the one before it


def settle_overflow(grid: Grid, cells: CellWords, words: Sequence[Word]) -> None:
    """Moves words that belong to the cell above back to it; ``words`` are all in drawing order."""
    colliding = [index for index, group in cells.items() if _collides(group)]
    if not colliding:
        return
    order = {word: place for place, word in enumerate(words)}
    owner = {order.get(word, -1): index for index, group in cells.items() for word in group}
    for index in colliding:
        cell = grid.cells[index]
        runs = _runs(cells[index])
        kept: list[Word] = []
        for run in runs:
            above = owner.get(order.get(run[0], 0) - 1)
            if len(runs) > 1 and above is not None and _is_above(grid.cells[above], cell):
                cells[above].extend(run)
            else:
                kept.extend(run)
        cells[index] = kept


def _collides(words: Sequence[Word]) -> bool:
    return any(_begins_anew(before, word) for before, word in pairwise(words))


def _begins_anew(before: Word, word: Word) -> bool:
    """Whether the word starts a text of its own: back to the left without going down a line."""
    down = word.middle[1] - before.middle[1]
    return word.box[0] < before.box[2] - 0.3 * word.size and down < _STEP * word.size and not word.turn


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    runs = [[words[0]]]
    for before, word in pairwise(words):
        if _begins_anew(before, word):
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def _is_above(upper: Cell, lower: Cell) -> bool:
    return upper.column == lower.column and upper.row + upper.row_span == lower.row
