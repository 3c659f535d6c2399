"""What rules make of a given table, worked out once for all documents of a run."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Answer = TypeVar("Answer")
Rows = tuple[Any, ...]
"""The rows of a table as ``rules.engine.rule.Context`` holds them."""


def once_a_table(make: Callable[[Rows], Answer]) -> Callable[[Rows], Answer]:
    """``make``, remembered for the rows that it was last given: all documents of a run are given the same.

    A process that is sent its documents gets the rows with each of them, equal, but not the same ones. What
    ``make`` gives must not change.
    """
    last: list[tuple[Rows, Answer]] = []

    @wraps(make)
    def asked(rows: Rows) -> Answer:
        if not last or (last[0][0] is not rows and last[0][0] != rows):
            last[:] = [(rows, make(rows))]
        return last[0][1]

    return asked
