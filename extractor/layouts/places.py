"""Columns by where they stand, for pieces of a table whose own header says nothing or is missing."""

from __future__ import annotations

from statistics import median

from extractor.layouts.family import Meanings
from extractor.read import ReadTable

_MOST_APART = 3  # columns that a bad grid may add or lose


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


def _middles(table: ReadTable) -> list[float] | None:
    """The middle of each grid column, 0 to 1 over the table; None where a column has no cell of its own."""
    box = table.evidence.bbox
    if box is None or box[2] <= box[0]:
        return None
    found: list[list[float]] = [[] for _ in range(table.columns)]
    for cell in table.cells:
        if cell.column_span == 1 and cell.column < table.columns and (place := cell.evidence.bbox):
            found[cell.column].append(((place[0] + place[2]) / 2 - box[0]) / (box[2] - box[0]))
    return [median(places) for places in found] if all(found) else None
