"""What a record does not have: whether it may stand on a page all the same, where that was not read well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractor.records import Agreement, Evidence

_NOT_READ = frozenset({"unread", "damaged"})
_TOLD = frozenset(
    {
        "row-unassigned",
        "rows-not-read",
        "table-unknown",
        "table-not-read",
        "lines-left-out",
        "image-not-read",
        "signing-not-found",
        "signature-not-read",
    }
)
"""Problems that say that something on a page was not read."""

_BESIDE = frozenset({"files-attached", "portfolio", "form-not-drawn"})
"""Problems that say that the file holds more than its pages show."""


def may_be_overlooked(agreement: Agreement, along: Sequence[Any]) -> bool:
    """Whether a value that is missing, or a list that may lack something, stands on pages of a scan that were
    not read well. ``along`` are the values from the agreement to the one that is meant.

    What is missing in a row stands where the row does; else it may stand on any page, or in a file attached.
    Print that was left over there says nothing of a row that was read.
    """
    value = along[-1]
    if not (value is None or value in ("", ())) and not isinstance(value, tuple):
        return False
    row = next((e for v in reversed(along) if isinstance(e := getattr(v, "evidence", None), Evidence)), None)
    if row is not None:
        return bool(_pages_of(row) & _poor(agreement))
    scanned = {page.number for page in agreement.pages if page.kind == "scan"}
    told = {problem.page for problem in agreement.problems if problem.code in _TOLD}
    beside = any(problem.code in _BESIDE for problem in agreement.problems)
    return bool(beside or _poor(agreement) or told & scanned)


def _pages_of(place: Evidence) -> set[int]:
    return {part.page for part in (place.parts or (place,))}


def _poor(agreement: Agreement) -> set[int]:
    """Pages whose thin letters cannot be trusted, and those that could not be read."""
    return {page.number for page in agreement.pages if page.coarse or page.state in _NOT_READ}
