"""Rows of tables with weights (Komponen | Bobot | Nilai), as evaluation sheets have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.layouts import LogicalTable
from extractor.parts.tables.values import target_of
from extractor.parts.unread.problems import unassigned
from extractor.records import Component, Problem
from extractor.tables import Row

_LEADING = re.compile(r"(?P<number>[A-Z]|[IVX]{1,4}|[a-z]|\d{1,2})\s*[.)]\s*(?P<name>\S.*)", re.DOTALL)
_LEVELS = (  # how the numbers of a level are written, and the level
    (re.compile(r"[IVX]{1,5}\.?"), 2),
    (re.compile(r"[A-Z]\.?"), 1),
    (re.compile(r"[a-z][.)]?"), 3),
    (re.compile(r"\d+(?:\.\d+)*[.)]?"), 4),
)


def read_components(tables: Iterable[LogicalTable]) -> tuple[list[Component], list[Problem]]:
    """(components in the order of print, a problem for each row that has words and no name)."""
    found: list[Component] = []
    problems: list[Problem] = []
    for table in tables:
        for row in table.rows:
            component = _component(row, table)
            if component is not None:
                found.append(component)
            elif row.words:
                problems.append(unassigned(row))
    return found, problems


def _component(row: Row, table: LogicalTable) -> Component | None:
    number, name = row.number, row.text("component")
    if row.label is not None:
        number, name = None, row.label.text
    if not name and number:
        match = _LEADING.fullmatch(number)
        number, name = (match["number"], match["name"]) if match else (None, number)
    elif name and not number and (match := _LEADING.fullmatch(name)):
        number, name = match["number"], match["name"]
    if not name:
        return None
    return Component(
        number=number,
        name=" ".join(name.split()),
        weight=target_of(row["weight"], row.doubts) if table.has("weight") and row.label is None else None,
        score=target_of(row["score"], row.doubts) if table.has("score") and row.label is None else None,
        level=_level(number),
        evidence=row.place,
    )


def _level(number: str | None) -> int:
    """1 for A, 2 for I, 3 for a, 4 for 1; 1 for a row without a number."""
    if number is None:
        return 1
    return next((level for form, level in _LEVELS if form.fullmatch(number.strip())), 1)
