"""Objectives and indicators in one column: a row with targets is an indicator, one without an objective."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.tables import BLANK, Field, Row

_OBJECTIVE = re.compile(
    r"(?:(?:sasaran(?:\s+(?:strategis|program|kegiatan|kinerja))?|tujuan)\s*[.\d]*\s*[:.–-]|(?:SS|SP|SK)[-\s]?[.\d]*\s*[:.–-])\s*(?=\S)",
    re.IGNORECASE,
)


def with_objectives(rows: Sequence[Row], periods: Sequence[str]) -> Iterator[Row]:
    """The rows of indicators, each below the objective that stands above it. Labels stay as they are."""
    objective = BLANK
    category: str | None = None
    for row in rows:
        if row.label is not None or row.category != category:
            objective, category = BLANK, row.category
        if row.label is not None:
            yield row
        elif _has_values(row, periods):
            yield row.having({"indicator": row["levels"], "objective": objective})
        elif not row["levels"].blank:
            objective = row["levels"]


def _has_values(row: Row, periods: Sequence[str]) -> bool:
    return any(row.fresh(period) for period in periods)


def without_label(text: str) -> str:
    """The objective in a line that says so before it (``Sasaran 1 : Meningkatnya …``, ``SS1 - …``)."""
    match = _OBJECTIVE.match(text)
    return text[match.end() :] if match else text


def says_objective(text: str) -> bool:
    """Whether a line says that it names an objective."""
    return _OBJECTIVE.match(text) is not None


def outer_labels(rows: Sequence[Row]) -> dict[int, str]:
    """For each row, by index, the label above the label that it stands below (a perspective over its
    objectives): only where one directly follows the other."""
    outer: str | None = None
    before: Field | None = None
    found: dict[int, str] = {}
    for index, row in enumerate(rows):
        if row.label is not None:
            outer = before.text if before is not None else outer
            before = row.label
            continue
        before = None
        if outer is not None and row.category != outer:
            found[index] = outer
    return found
