"""What stamps print among the lines of a scan: small capitals, which belong to no party and no date."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extractor.parts.statement.titles import PlacedLine

_SMALL = 0.65  # of the usual line's height


def without_stamps(lines: Sequence[PlacedLine]) -> tuple[PlacedLine, ...]:
    """The lines without those of stamps."""
    heights: dict[int, list[float]] = {}
    for placed in lines:
        if placed.line.readings and placed.line.box:
            heights.setdefault(placed.page, []).append(_height(placed))
    least = {page: _SMALL * median(found) for page, found in heights.items()}
    return tuple(
        placed
        for placed in lines
        if not (
            placed.line.readings and placed.text.isupper() and _height(placed) < least.get(placed.page, 0.0)
        )
    )


def _height(placed: PlacedLine) -> float:
    """The height of the print; that of the box where it is not known."""
    box = placed.line.box
    return placed.line.height or (box[3] - box[1] if box else 0.0)
