"""Grids of tables from the pixels of a scanned page."""

from __future__ import annotations

from extractor.grid.pixels.model import Grid, GridCell
from extractor.page.scan import Grey, PixelBox, ScanPage

__all__ = ["Grid", "GridCell", "erase_rules", "find_grids", "text_lines"]


def find_grids(page: ScanPage) -> tuple[Grid, ...]:
    """The tables of the page, top to bottom: ruled ones, then lists that are held by alignment only."""
    raise NotImplementedError


def erase_rules(page: ScanPage, grids: tuple[Grid, ...]) -> Grey:
    """``page.clean`` without the ruled lines of the grids (crops come from here)."""
    raise NotImplementedError


def text_lines(image: Grey, box: PixelBox, dpi: float) -> tuple[PixelBox, ...]:
    """The boxes of the text lines in ``box``, top to bottom (also for text outside tables)."""
    raise NotImplementedError
