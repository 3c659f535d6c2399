"""Ruled tables of a page, from its ridges to its grids."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractor.grid.pixels.borders import with_border_edges, with_borders
from extractor.grid.pixels.cells import grid_of
from extractor.grid.pixels.dots import with_dots_joined
from extractor.grid.pixels.faces import faces_of, tables_among
from extractor.grid.pixels.faint import with_faint_rules
from extractor.grid.pixels.gaps import parted_at_gaps
from extractor.grid.pixels.lattice import build_lattice, lines_of, tables_of
from extractor.grid.pixels.model import Grid, doubts_in, overlap
from extractor.grid.pixels.open import open_grids
from extractor.grid.pixels.pale import have_pale_rules, with_better
from extractor.grid.pixels.ridge import Ridges, both_ways, working_picture
from extractor.grid.pixels.rules import find_rules
from extractor.page.scan import Grey, ScanPage

_FEW_PIXELS = 180.0  # dots an inch below which a dot of a rule and a piece of a broken one are alike


def ruled_grids(page: ScanPage, ink: NDArray[np.uint8]) -> list[Grid]:
    """The tables that rules hold together, top to bottom; on a coarse scan those of dots and dashes only
    where there are no others, or where they part rows that these run together. ``ink`` is the page's, at its
    full resolution."""
    picture, scale = working_picture(page.clean, page.dpi)
    # Where few pixels make a dot, thin rules that are broken look like rows of them: they come first.
    whole = _grids_in(picture, scale, page, ink) if page.dpi < _FEW_PIXELS else []
    if whole and not any(map(_may_lack_rules, whole)):
        return whole
    drawn = _grids_in(with_dots_joined(picture, page.dpi * scale / 72.0), scale, page, ink)
    found = drawn if not whole or _parts_more(drawn, whole) else whole
    pale = both_ways(picture, page.dpi * scale, pale=True)
    if not have_pale_rules(picture, pale, page.dpi * scale):
        return found
    # Of a pale rule only some places pass for dots: drawn through, it is dark here and pale there.
    return with_better(_grids_in(picture, scale, page, ink, pale), found)


def _may_lack_rules(grid: Grid) -> bool:
    return any(cell.doubtful or cell.row_span > 1 for cell in grid.cells)


def _parts_more(drawn: list[Grid], whole: list[Grid]) -> bool:
    """Whether the same tables have more rows and no more doubts where dots are drawn through; two that
    thereby became one have a row between them."""
    if not all(any(overlap(grid.box, other.box) for other in drawn) for grid in whole):
        return False
    between = max(0, len(whole) - len(drawn))
    return _rows(drawn) - between > _rows(whole) and doubts_in(drawn) <= doubts_in(whole)


def _rows(grids: list[Grid]) -> int:
    return sum(grid.rows for grid in grids)


def _grids_in(
    picture: Grey,
    scale: float,
    page: ScanPage,
    ink: NDArray[np.uint8],
    ridges: tuple[Ridges, Ridges] | None = None,
) -> list[Grid]:
    """The tables of one picture of the page; ``ridges`` are looked for where they are not given."""
    dpi = page.dpi * scale
    point = dpi / 72.0
    across, down = ridges or both_ways(picture, dpi)
    across, rules = with_faint_rules(picture, across, find_rules(across, point), point)
    tables = tables_of(rules, find_rules(down, point), point)
    grids = []
    for rules_across, rules_down in tables:
        lines_across, lines_down = lines_of(rules_across, point), lines_of(rules_down, point)
        lines_across, lines_down = with_borders(lines_across, lines_down, point)
        lattice = build_lattice(lines_across, lines_down, across, down, point)
        lattice = with_border_edges(lattice, lines_across, lines_down, point)
        for faces in tables_among(faces_of(lattice)):
            grid = grid_of(lattice, faces, ink, scale, page.dpi / 72.0)
            if grid is not None:
                undrawn = any(line.length == 0 for line in (lines_down[0], lines_down[-1]))
                grids += parted_at_gaps(grid, undrawn=undrawn)
    grids += open_grids(rules, (across, down), ink, [grid.box for grid in grids], scale, page.dpi)
    return sorted(grids, key=lambda grid: grid.box[1])
