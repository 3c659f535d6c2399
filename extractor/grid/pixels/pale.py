"""Tables whose rules are pale: light grey ones of web programs, hardly darker than the grain of a scan.

What is looked for with a finer eye is taken only where it shows more of a table and leaves no more in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grid.pixels.model import Grid, doubts_in, overlap
from extractor.grid.pixels.ridge import Ridges, contrast_of
from extractor.grid.pixels.rules import find_rules
from extractor.page.scan import Grey

_PALE = 0.3  # of the page's contrast: a rule that is darker all along is found without a finer eye
_RULE = 60.0  # points: a shorter pale stroke may be a streak of the scanner
_FIT = 0.8  # share of the cells of a table that nobody saw before which are beyond doubt


def have_pale_rules(picture: Grey, ridges: tuple[Ridges, Ridges], dpi: float) -> bool:
    """Whether some long rule of the page is pale, across or down; ``ridges`` are those of its pale rules."""
    limit, length = _PALE * contrast_of(picture), _RULE * dpi / 72.0
    return any(
        rule.depth < limit and rule.length >= length for way in ridges for rule in find_rules(way, dpi / 72.0)
    )


def with_better(pale: Sequence[Grid], found: Sequence[Grid]) -> list[Grid]:
    """The tables ``found``, each exchanged for one of ``pale`` that has more cells and no more doubts there,
    and those of ``pale`` where none was found; top to bottom."""
    kept = list(found)
    for grid in pale:
        there = [other for other in kept if overlap(grid.box, other.box)]
        if _is_better(grid, there):
            kept = [*(other for other in kept if other not in there), grid]
    return sorted(kept, key=lambda grid: grid.box[1])


def _is_better(grid: Grid, there: Sequence[Grid]) -> bool:
    if not there:
        return grid.grid_fit >= _FIT
    return len(grid.cells) > sum(len(other.cells) for other in there) and doubts_in([grid]) <= doubts_in(
        there
    )
