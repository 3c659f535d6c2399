"""Rows without rules between them: several indicators in one ruled row, told apart by how they align.

Where an office draws no rule between the indicators of one objective, each target still stands level with
the first line of its indicator and apart from the next one. A ruled row is split where two or more of its
cells fall into the same number of blocks that begin level with one another.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from extractor.grid.pixels.centred import NAME_WIDTH, centred, parted
from extractor.grid.pixels.lines import lines_in
from extractor.grid.pixels.model import Grid, GridCell
from extractor.grid.pixels.ridge import Mask
from extractor.page.scan import PixelBox

_APART = 0.75  # of a line's height: a wider gap between lines begins a new block
_TALL = 18.0  # points: taller than a letter of any print in a table
_LEVEL = 0.6  # of a line's height by which tops that are level may differ
_FLAT = 0.25  # of a line's height: what is no higher is a dash, or the streak of a scanner


def split_rows(grid: Grid, ink: Mask, point: float) -> Grid:
    """The grid with such rows split; the new cells are ``aligned``."""
    cells: list[GridCell] = []
    added = 0
    for row in range(grid.rows):
        here = [cell for cell in grid.cells if cell.row == row]
        is_apart = all(cell.row_span == 1 for cell in here) and not _reached_from_above(grid, row)
        whole = [_without_strokes(cell, ink, point) for cell in here] if is_apart else []
        cuts, middle = _cuts(whole, point), centred(whole, point)
        if middle is not None and len(middle.cuts) >= len(cuts):
            cells += [part for cell in whole for part in parted(cell, middle, row + added, ink, point)]
            added += len(middle.cuts)
        elif cuts:
            cells += [part for cell in whole for part in _split(cell, cuts, row + added, ink, point)]
            added += len(cuts)
        else:
            cells += [replace(cell, row=cell.row + added) for cell in here]
    if not added:
        return grid
    return replace(grid, cells=tuple(cells), rows=grid.rows + added)


def _without_strokes(cell: GridCell, ink: Mask, point: float) -> GridCell:
    """The cell with the lines of its print alone, where the stroke of a stamp or signature joins some."""
    x0, y0, x1, y1 = cell.box
    if all(y1 - y0 <= _TALL * point for _, y0, _, y1 in cell.lines):
        return cell
    part = ink[y0:y1, x0:x1]
    _, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    letters = (stats[:, cv2.CC_STAT_HEIGHT] <= _TALL * point).astype(np.uint8)
    letters[0] = 0
    found = lines_in(np.asarray(letters[labels], dtype=np.uint8), (0, 0, x1 - x0, y1 - y0), point)
    lines = tuple((x0 + a, y0 + b, x0 + c, y0 + d) for a, b, c, d in found)
    return replace(cell, lines=lines)


def _reached_from_above(grid: Grid, row: int) -> bool:
    return any(cell.row < row < cell.row + cell.row_span for cell in grid.cells)


def _cuts(cells: list[GridCell], point: float) -> list[int]:
    """The heights at which to split, none where the cells do not agree on them."""
    if any(cell.doubtful for cell in cells):
        return []
    blocks = [_blocks(lines) for lines in _printed(cells)]
    counts = [len(b) for b in blocks if len(b) > 1]
    for count in sorted(set(counts), reverse=True):
        agreeing = [b for b in blocks if len(b) == count]
        named = any(
            len(b) == count and cell.box[2] - cell.box[0] >= NAME_WIDTH * point
            for b, cell in zip(blocks, cells, strict=True)
        )
        if named and len(agreeing) >= 2 and _level(agreeing):
            return [_between(agreeing, k) for k in range(1, count)]
    return []


def _printed(cells: list[GridCell]) -> list[tuple[PixelBox, ...]]:
    """The lines of each cell but flat ones that have print beside them in no cell: no row is all dashes, and
    the streak of a scanner along a rule is none."""
    lines = [line for cell in cells for line in cell.lines]
    if not lines:
        return [() for _ in cells]
    flat = _FLAT * _height(tuple(lines))
    print_ = [line for line in lines if line[3] - line[1] > flat]

    def counts(line: PixelBox) -> bool:
        return any(other[1] <= line[3] and line[1] <= other[3] for other in print_)

    return [tuple(line for line in cell.lines if counts(line)) for cell in cells]


def _blocks(lines: tuple[PixelBox, ...]) -> list[list[PixelBox]]:
    """Lines put together where less than a blank line lies between them."""
    blocks: list[list[PixelBox]] = []
    for line in lines:
        if blocks and line[1] - blocks[-1][-1][3] < _APART * _height(lines):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _height(lines: tuple[PixelBox, ...]) -> float:
    heights = sorted(line[3] - line[1] for line in lines)
    return float(heights[len(heights) // 2])


def _level(columns: list[list[list[PixelBox]]]) -> bool:
    """Whether the k-th blocks of all columns begin level with one another."""
    for level in zip(*columns, strict=True):
        first = [block[0] for block in level]
        height = max(line[3] - line[1] for line in first)
        middles = [(line[1] + line[3]) / 2 for line in first]
        if max(middles) - min(middles) > _LEVEL * height:
            return False
    return True


def _between(columns: list[list[list[PixelBox]]], k: int) -> int:
    above = max(block[-1][3] for blocks in columns for block in (blocks[k - 1],))
    below = min(block[0][1] for blocks in columns for block in (blocks[k],))
    return (above + below) // 2


def _split(cell: GridCell, cuts: list[int], row: int, ink: Mask, point: float) -> list[GridCell]:
    """The cell cut at ``cuts``, whole (over all new rows) where a line of it lies across one of them
    or where it has nothing to say from the second row on (number and objective)."""
    across = any(line[1] < cut < line[3] for line in cell.lines for cut in cuts)
    if across or len(_blocks(cell.lines)) <= 1:
        return [replace(cell, row=row, row_span=len(cuts) + 1, doubtful=cell.doubtful)]
    x0, y0, x1, y1 = cell.box
    parts = []
    for k, (top, bottom) in enumerate(zip([y0, *cuts], [*cuts, y1], strict=True)):
        box = (x0, top, x1, bottom)
        parts.append(replace(cell, row=row + k, box=box, lines=lines_in(ink, box, point), aligned=True))
    return parts
