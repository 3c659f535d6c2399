"""Objectives and indicators in one column: a row with targets is an indicator, one without an objective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.tables import BLANK, Field, Row


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
