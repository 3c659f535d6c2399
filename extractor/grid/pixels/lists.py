"""Lists that no rule holds: programs and their budgets, told by amounts that end below one another.

A column of amounts ends at one x and has a river of paper on its left that no line of the list crosses.
From that river and the others the columns follow, from the amounts the rows: names wrap below their amount.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.lines import lines_in
from extractor.grid.pixels.model import Grid, GridCell, overlap
from extractor.grid.pixels.printed import DPI, LETTER, letters_on, runs
from extractor.grid.pixels.ridge import Mask
from extractor.page.scan import PixelBox

_SEVERAL = 1.8  # of the height of most lines: what is higher is no line
_BRIDGE = 0.2  # of the most ink across such a stretch: what has less lies between two lines
_BLOCK_GAP = 2.6  # of a line's height: more paper ends a list
_LINE_GAP = 1.2  # of a line's height: more paper than between the lines of a list
_RIVER = 0.8  # of a line's height; wider than the space between two words
_WORD_GAP = 0.8  # of a line's height: what is nearer is of one word or amount
_LEAST_ROWS = 3  # two amounts one below the other are no list
_LEAST_WIDTH = 2.8  # inches: names and amounts take room (a stamp does not have it)
_SAME_END = 3  # pixels
_RIGHT = 0.45  # of a block's width: where its right part begins
_WIDEST_AMOUNT = 0.4  # of the list's width
_NARROWEST_AMOUNT = 2.5  # of a line's height
_CURRENCY = 2.5  # of a line's height: the widest "Rp"

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Band:
    """A text line at 100 dpi: rows [top, bottom) and its words [begin, end)."""

    top: int
    bottom: int
    words: tuple[tuple[int, int], ...]


def find_lists(ink: Mask, taken: list[PixelBox], dpi: float) -> list[Grid]:
    """Lists outside the boxes ``taken`` (ruled tables), top to bottom."""
    scale = min(1.0, DPI / dpi)
    letters = letters_on(ink, taken, scale)
    bands = _bands(letters)
    if len(bands) < _LEAST_ROWS:
        return []
    height = float(np.median([band.bottom - band.top for band in bands]))
    grids = []
    for block in _blocks(bands, height):
        found = _list_in(block, letters, height)
        if found is not None:
            grid = _grid(*found, ink, scale, dpi / 72.0)
            if not any(overlap(grid.box, box) for box in taken):
                grids.append(grid)
    return grids


def _bands(letters: Mask) -> list[_Band]:
    inked = letters.sum(axis=1)
    found = runs(inked > 1, 1)
    usual = float(np.median([bottom - top for top, bottom in found])) if found else 0.0
    bands = []
    for top, bottom in (part for band in found for part in _parted(*band, inked, usual)):
        if LETTER[0] + 2 <= bottom - top <= LETTER[1]:
            columns = letters[top:bottom].max(axis=0) > 0
            words = runs(columns, int(_WORD_GAP * (bottom - top)))
            bands.append(_Band(top, bottom, tuple(words)))
    return bands


def _parted(top: int, bottom: int, inked: Counts, usual: float) -> list[tuple[int, int]]:
    """The line, or where it is as high as several those that little print joins (the arc of a stamp)."""
    if bottom - top < _SEVERAL * usual:
        return [(top, bottom)]
    here = inked[top:bottom]
    lines = runs(here > _BRIDGE * here.max(), 1)
    cuts = [top + (above[1] + below[0]) // 2 for above, below in pairwise(lines)]
    return list(pairwise([top, *cuts, bottom]))


def _blocks(bands: list[_Band], height: float) -> list[list[_Band]]:
    """Bands without much paper between them; a line that stands alone on the right under nothing (place and
    date of the signatures) begins another block."""
    blocks = [[bands[0]]]
    for band in bands[1:]:
        if band.top - blocks[-1][-1].bottom > _BLOCK_GAP * height or _stands_apart(band, blocks[-1], height):
            blocks.append([])
        blocks[-1].append(band)
    return blocks


def _stands_apart(band: _Band, block: list[_Band], height: float) -> bool:
    """Whether a line has words on the right only, and either a gap above it or no word there that it begins
    or ends below (as amounts and notes do)."""
    above = [word for line in block for word in line.words]
    left, right = min(word[0] for word in above), max(word[1] for word in above)
    middle = left + _RIGHT * (right - left)
    first, last = band.words[0][0], band.words[-1][1]
    beside = [word for word in above if word[0] >= middle]
    level = any(abs(word[0] - first) <= _SAME_END or abs(word[1] - last) <= _SAME_END for word in beside)
    gap = band.top - block[-1].bottom > _LINE_GAP * height
    return len(block) >= _LEAST_ROWS and first >= middle and (gap or not level)


def _list_in(
    block: list[_Band], letters: Mask, height: float
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]] | None:
    """Columns (begin, end) and rows (top, bottom) of the list in a block of lines, None without one."""
    ends = [(word[1], k) for k, band in enumerate(block) for word in band.words]
    sides = [side for band in block for word in band.words for side in word]
    if max(sides) - min(sides) < _LEAST_WIDTH * DPI:
        return None
    best: list[int] = []
    place = 0
    for end, _ in ends:
        lines = sorted({k for other, k in ends if abs(other - end) <= _SAME_END})
        if len(lines) > len(best) and _amounts(block, letters, lines, end, height) is not None:
            best, place = lines, end
    if len(best) < _LEAST_ROWS:
        return None
    found = _amounts(block, letters, best, place, height)
    assert found is not None
    columns, amount = found
    first, last = _widened(block, columns, best[0], best[-1])
    listed = block[first : last + 1]
    columns = [_stretched(column, listed) for column in columns]
    return _with_currency(columns, amount, height), _rows(listed, columns[amount])


def _amounts(
    block: list[_Band], letters: Mask, lines: list[int], end: int, height: float
) -> tuple[list[tuple[int, int]], int] | None:
    """The columns between the rivers and which of them ends at ``end`` as a column of amounts does."""
    if len(lines) < _LEAST_ROWS:
        return None
    part = letters[block[lines[0]].top : block[lines[-1]].bottom]
    columns = runs(part.max(axis=0) > 0, max(3, round(_RIVER * height)))
    if len(columns) < 2:
        return None
    width = columns[-1][1] - columns[0][0]
    for k, (begin, stop) in enumerate(columns):
        fits = _NARROWEST_AMOUNT * height <= stop - begin <= _WIDEST_AMOUNT * width
        if k > 0 and abs(stop - end) <= _SAME_END and fits and _unlike(block, lines, begin, stop):
            return columns, k
    return None


def _unlike(block: list[_Band], lines: list[int], begin: int, stop: int) -> bool:
    """Amounts begin at different places though they end at one (a column of one word does not)."""
    begins = [min(w[0] for w in block[k].words if w[1] > begin and w[0] < stop) for k in lines]
    return max(begins) - min(begins) >= 4


def _widened(block: list[_Band], columns: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """With the lines above (headings) and below (wrapped names, a total) that keep to the columns."""
    while first > 0 and _keeps_to(block[first - 1], columns):
        first -= 1
    while last + 1 < len(block) and _keeps_to(block[last + 1], columns):
        last += 1
    return first, last


def _keeps_to(band: _Band, columns: list[tuple[int, int]]) -> bool:
    return all(
        sum(begin < stop + 2 and end > start - 2 for start, stop in columns) == 1 for begin, end in band.words
    )


def _stretched(column: tuple[int, int], lines: list[_Band]) -> tuple[int, int]:
    """The column as wide as the widest of its words (a heading may be wider than what stands below)."""
    own = [w for line in lines for w in line.words if w[0] < column[1] + 2 and w[1] > column[0] - 2]
    return min((w[0] for w in own), default=column[0]), max((w[1] for w in own), default=column[1])


def _with_currency(columns: list[tuple[int, int]], amount: int, height: float) -> list[tuple[int, int]]:
    """A narrow column of "Rp" right before the amounts is part of them."""
    begin, end = columns[amount - 1]
    if amount >= 2 and end - begin <= _CURRENCY * height:
        joined = (begin, columns[amount][1])
        return [*columns[: amount - 1], joined, *columns[amount + 1 :]]
    return columns


def _rows(block: list[_Band], amount: tuple[int, int]) -> list[tuple[int, int]]:
    """A row begins with each line that has something in the column of amounts."""
    starts = [
        k
        for k, band in enumerate(block)
        if any(begin < amount[1] and end > amount[0] for begin, end in band.words)
    ]
    if starts[0] != 0:
        starts = [0, *starts]
    ends = [*starts[1:], len(block)]
    return [(block[a].top, block[b - 1].bottom) for a, b in zip(starts, ends, strict=True)]


def _grid(
    columns: list[tuple[int, int]], rows: list[tuple[int, int]], ink: Mask, scale: float, point: float
) -> Grid:
    xs, ys = _borders(columns, ink.shape[1] * scale), _borders(rows, ink.shape[0] * scale)
    cells = []
    for r in range(len(rows)):
        for c in range(len(columns)):
            box = (
                int(xs[c] / scale),
                int(ys[r] / scale),
                int(xs[c + 1] / scale),
                int(ys[r + 1] / scale),
            )
            lines = lines_in(ink, box, point)
            cells.append(GridCell(r, c, 1, 1, box, lines, fit=0.9, aligned=True))
    box = (cells[0].box[0], cells[0].box[1], cells[-1].box[2], cells[-1].box[3])
    return Grid(tuple(cells), len(rows), len(columns), box, ruled=False, grid_fit=0.9)


def _borders(parts: list[tuple[int, int]], limit: float) -> list[float]:
    """Borders in the middle between parts, a little air outside."""
    inner = [(a[1] + b[0]) / 2 for a, b in pairwise(parts)]
    return [max(0.0, parts[0][0] - 4.0), *inner, min(limit, parts[-1][1] + 4.0)]
