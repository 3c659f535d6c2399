"""Grids of tables from the pixels of a scanned page."""

from __future__ import annotations

from extractor.grid.pixels.erase import without_rules
from extractor.grid.pixels.lines import ink_of, lines_in
from extractor.grid.pixels.lists import find_lists
from extractor.grid.pixels.model import Grid, GridCell, overlap
from extractor.grid.pixels.ruled import ruled_grids
from extractor.grid.pixels.split import split_rows
from extractor.page.scan import Grey, PixelBox, ScanPage

__all__ = ["Grid", "GridCell", "erase_rules", "find_grids", "overlap", "text_lines"]


def find_grids(page: ScanPage) -> tuple[Grid, ...]:
    """The tables of the page, top to bottom: ruled ones, then lists that are held by alignment only."""
    ink = ink_of(page.clean)
    point = page.dpi / 72.0
    ruled = [split_rows(grid, ink, point) for grid in ruled_grids(page, ink)]
    lists = find_lists(ink, [grid.box for grid in ruled], page.dpi)
    return tuple(sorted([*ruled, *lists], key=lambda grid: grid.box[1]))


def erase_rules(page: ScanPage, grids: tuple[Grid, ...]) -> Grey:
    """``page.clean`` without the ruled lines of the grids (crops come from here)."""
    return without_rules(page.clean, grids, page.dpi)


def text_lines(image: Grey, box: PixelBox, dpi: float) -> tuple[PixelBox, ...]:
    """The boxes of the text lines in ``box``, top to bottom (also for text outside tables)."""
    x0, y0, x1, y1 = box
    part = lines_in(ink_of(image[y0:y1, x0:x1]), (0, 0, x1 - x0, y1 - y0), dpi / 72.0)
    return tuple((x0 + a, y0 + b, x0 + c, y0 + d) for a, b, c, d in part)
