"""Columns by where they stand, for pieces of a table whose own header says nothing or is missing."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extractor.layouts.family import Meanings
from extractor.read import ReadTable

Sides = tuple[float, float]
"""Left and right side of a column, 0 to 1 over its table."""

_MOST_APART = 3  # columns that a bad grid may add or lose
_SAME_EDGE = 0.008  # of the width of the table: less than a digit


def meanings_by_place(known: ReadTable, meanings: Meanings, piece: ReadTable) -> Meanings | None:
    """The meanings of the columns of ``piece`` by the columns of ``known`` that they stand under; None where
    the two do not fit. Widths are compared as shares of the table, since pages are set off sideways."""
    if piece.columns == known.columns:
        return meanings
    if abs(piece.columns - known.columns) > _MOST_APART:
        return None
    over, under = _middles(known), _middles(piece)
    if over is None or under is None:
        return None
    nearest = [min(range(len(over)), key=lambda c: abs(over[c] - x)) for x in under]
    return tuple(meanings[column] for column in nearest)


def columns_changed(
    known: ReadTable, meanings: Meanings, piece: ReadTable, columns: Meanings
) -> frozenset[str]:
    """The meanings of ``known`` whose column does not stand between the same edges in ``piece``: a rule lost
    or gained there may have put together or cut what they hold. All where the edges are not known."""
    named = {meaning for meaning in meanings if meaning is not None}
    over, under = _edges(known), _edges(piece)
    if over is None or under is None:
        return frozenset(named)
    before, now = _one_place(meanings, over), _one_place(columns, under)
    same = {m for m in before.keys() & now.keys() if _same_edges(before[m], now[m])}
    return frozenset(named - same)


def _one_place(meanings: Meanings, edges: Sequence[Sides]) -> dict[str, Sides]:
    """Where each meaning stands that only one column has."""
    once = [meaning for meaning in meanings if meaning is not None and meanings.count(meaning) == 1]
    return {meaning: edges[meanings.index(meaning)] for meaning in once}


def _same_edges(a: Sides, b: Sides) -> bool:
    return all(abs(one - other) <= _SAME_EDGE for one, other in zip(a, b, strict=True))


def _middles(table: ReadTable) -> list[float] | None:
    """The middle of each grid column, 0 to 1 over the table; None where a column has no cell of its own."""
    edges = _edges(table)
    return [(left + right) / 2 for left, right in edges] if edges is not None else None


def _edges(table: ReadTable) -> list[Sides] | None:
    """Both sides of each grid column, 0 to 1 over the table; None where a column has no cell of its own."""
    box = table.evidence.bbox
    if box is None or box[2] <= box[0]:
        return None
    found: list[list[Sides]] = [[] for _ in range(table.columns)]
    for cell in table.cells:
        if cell.column_span == 1 and cell.column < table.columns and (place := cell.evidence.bbox):
            left, right = ((x - box[0]) / (box[2] - box[0]) for x in (place[0], place[2]))
            found[cell.column].append((left, right))
    return [_median(places) for places in found] if all(found) else None


def _median(places: list[Sides]) -> Sides:
    return median(left for left, _ in places), median(right for _, right in places)
