"""Several lists of indicators side by side in one table (of objectives, programs, activities).

They are parted, so that each is read as a table of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.layouts.header import Header

_LEVELS = ("goal", "objective", "program", "activity", "sub_activity")
_PLANNED = ("plan", "output", "criterion", "period")
_VALUES = ("annual", "q1", "m1", "final", "baseline")


def sides_of(header: Header) -> list[range]:
    """The grid columns of each list, left to right; one range where the table is one list."""
    said = [meaning or "" for meaning in header.meanings]
    named = [
        column
        for column, meaning in enumerate(said)
        if meaning == "indicator" and _begins(said, header, column)
    ]
    if len(named) < 2 or any(meaning in _PLANNED for meaning in said):
        return [range(len(said))]
    starts = [_level_before(said, column) for column in named]
    if any(start is None for start in starts[1:]):
        return [range(len(said))]
    begins = [0, *(start for start in starts[1:] if start is not None)]
    return [range(a, b) for a, b in zip(begins, [*begins[1:], len(said)], strict=True)]


def holds_values(header: Header, side: Sequence[int]) -> bool:
    """Whether a list prints targets at all: what has none only repeats a level above."""
    return any((header.meanings[c] or "").startswith("y2") or header.meanings[c] in _VALUES for c in side)


def _begins(said: Sequence[str], header: Header, column: int) -> bool:
    """Whether the column is the first one below its heading."""
    return column == 0 or said[column - 1] != "indicator" or header.words[column] != header.words[column - 1]


def _level_before(said: Sequence[str], column: int) -> int | None:
    """Where the levels to which an indicator belongs begin: the run of level columns before it."""
    start = column
    while start and said[start - 1] in (*_LEVELS, "code", "number"):
        start -= 1
    return start if start < column else None
