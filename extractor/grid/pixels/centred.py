"""Rows whose rules were lost and whose texts stand in the middle of their cells.

A value then stands level with the middle of its name, and what is merged over several rows, left of the
names, with the middle of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.grid.pixels.lines import lines_in
from extractor.grid.pixels.model import GridCell
from extractor.grid.pixels.ridge import Mask
from extractor.page.scan import PixelBox

Block = Sequence[PixelBox]
"""Lines of print that belong together, top to bottom."""

_APART = 0.25  # of a line's height: a wider gap begins a new row; lines of one text nearly touch
_LEVEL = (
    0.35  # of a line's height by which middles that are level may differ: less than half a line of a text
)
_MERGED = (
    0.8  # of a line's height by which a text may stand off the middle of the rows that it is merged over
)
_CLEARLY = 2.0  # times what lies between the lines of a text lies between two texts
_FEWEST = 3  # rows: two blocks may be level by chance
NAME_WIDTH = 60.0  # points: one of the columns must have room for names


@dataclass(frozen=True, slots=True)
class Centred:
    """``cuts`` are the heights between the rows, ``names`` the left side of the column that has them."""

    cuts: tuple[int, ...]
    names: int


def centred(cells: Sequence[GridCell], point: float) -> Centred | None:
    """The rows of a ruled row, None where fewer than two of its ``cells`` agree on them, or where their texts
    begin level with one another as well."""
    if any(cell.doubtful for cell in cells):
        return None
    columns = [(cell, blocks_of(cell.lines)) for cell in cells]
    for count in sorted({len(blocks) for _, blocks in columns if len(blocks) >= _FEWEST}, reverse=True):
        agreeing = [(cell, blocks) for cell, blocks in columns if len(blocks) == count]
        names = [cell for cell, _ in agreeing if cell.box[2] - cell.box[0] >= NAME_WIDTH * point]
        own = [blocks for _, blocks in agreeing]
        if len(own) > 1 and names and any(map(_are_clear, own)) and _are_level(own):
            cuts = tuple(_between([blocks[k - 1 : k + 1] for blocks in own]) for k in range(1, count))
            return Centred(cuts, names[0].box[0])
    return None


def blocks_of(lines: Sequence[PixelBox]) -> list[list[PixelBox]]:
    """Lines put together where next to nothing lies between them."""
    blocks: list[list[PixelBox]] = []
    for line in lines:
        if blocks and line[1] - blocks[-1][-1][3] < _APART * (line[3] - line[1]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _are_clear(blocks: Sequence[Block]) -> bool:
    """Whether some block has several lines, much nearer to one another than the blocks are: lines set wide
    apart are no rows."""
    inner = [below[1] - above[3] for block in blocks for above, below in pairwise(block)]
    outer = [below[0][1] - above[-1][3] for above, below in pairwise(blocks)]
    return bool(inner) and min(outer) >= _CLEARLY * max(1, *inner)


def _are_level(columns: Sequence[Sequence[Block]]) -> bool:
    for level in zip(*columns, strict=True):
        height = max(_height(block) for block in level)
        middles = [_middle(block) for block in level]
        if max(middles) - min(middles) > _LEVEL * height:
            return False
    return True


def _between(pairs: Sequence[Sequence[Block]]) -> int:
    above, below = max(pair[0][-1][3] for pair in pairs), min(pair[1][0][1] for pair in pairs)
    return (above + below) // 2


def rows_of(blocks: Sequence[Block], edges: Sequence[float]) -> list[tuple[int, int]] | None:
    """(first row, row after it) of blocks that stand each in the middle of one row between ``edges``; None
    where one does not."""
    middles = [(above + below) / 2 for above, below in pairwise(edges)]
    found = []
    for block in blocks:
        row = min(range(len(middles)), key=lambda n: abs(middles[n] - _middle(block)))
        if abs(middles[row] - _middle(block)) > _MERGED * _height(block) or (row, row + 1) in found:
            return None
        found.append((row, row + 1))
    return found


def spans_of(blocks: Sequence[Block], edges: Sequence[float]) -> list[tuple[int, int]] | None:
    """(first row, row after the last) that each block is merged over, all rows between ``edges`` taken; None
    where the middles do not tell it."""
    found: list[tuple[int, int]] = []
    row, rows = 0, len(edges) - 1
    for left, block in zip(range(len(blocks) - 1, -1, -1), blocks, strict=True):
        ends = range(row + 1, rows - left + 1) if left else range(rows, rows + 1)
        off = {end: abs((edges[row] + edges[end]) / 2 - _middle(block)) for end in ends}
        end = min(off, key=lambda one: off[one], default=row)
        if end == row or off[end] > _MERGED * _height(block):
            return None
        found.append((row, end))
        row = end
    return found


def parted(cell: GridCell, told: Centred, row: int, ink: Mask, point: float) -> list[GridCell]:
    """The cell in the rows of ``told``, the first of which is ``row``: cut between its blocks, or whole and
    doubtful over all of them where it is not known to which they belong."""
    x0, y0, _, y1 = cell.box
    edges = [y0, *told.cuts, y1]
    blocks = blocks_of(cell.lines)
    spans = (spans_of if x0 < told.names else rows_of)(blocks, edges)
    if spans is None or not blocks:
        return [replace(cell, row=row, row_span=len(edges) - 1, doubtful=bool(blocks))]
    places = [(block[0][1], block[-1][3]) for block in blocks]
    own = [(above[1] + below[0]) // 2 for above, below in pairwise(places)]
    free = [(n, n + 1) for n in range(len(edges) - 1) if not any(a <= n < b for a, b in spans)]
    parts = [_part(cell, edges[a], edges[b], row + a, 1, ink, point) for a, b in free]
    for (first, after), (top, bottom) in zip(spans, pairwise([y0, *own, y1]), strict=True):
        low, high = (edges[first], edges[after]) if free else (top, bottom)
        parts.append(_part(cell, low, high, row + first, after - first, ink, point))
    return sorted(parts, key=lambda part: part.row)


def _part(cell: GridCell, top: int, bottom: int, row: int, rows: int, ink: Mask, point: float) -> GridCell:
    box = (cell.box[0], top, cell.box[2], bottom)
    return replace(cell, row=row, row_span=rows, box=box, lines=lines_in(ink, box, point), aligned=True)


def _middle(block: Block) -> float:
    return (block[0][1] + block[-1][3]) / 2


def _height(block: Block) -> int:
    return max(line[3] - line[1] for line in block)
