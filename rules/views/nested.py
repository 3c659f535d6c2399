"""Budgets printed as a list of nested lines: which lines are the parts of which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from extractor.records import Program


def children(rows: Sequence[Program], index: int) -> tuple[int, ...]:
    """The lines one level below the line ``index``, down to the next one of its own level or above."""
    level = rows[index].level
    under = takewhile(lambda at: rows[at].level > level, range(index + 1, len(rows)))
    return tuple(at for at in under if rows[at].level == level + 1)
