"""Headings whose cell goes down into the rows below: the rules between these rows were lost, not their print.

What such a cell holds is the heading and all the texts below it in one; no row has it as its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.layouts.header import Header
from extractor.tables import BLANK, CellRow, Field


def headings_over_rows(rows: Sequence[CellRow], header: Header) -> list[Field]:
    """The cells of the header that cover rows of the body as well, left to right."""
    below = rows[header.last + 1 : header.last + 2]
    heads = [field for row in rows[header.first : header.last + 1] for _, field in row.distinct]
    return [head for head in heads for row in below if any(field is head for field in row.fields)]


def without_headings(rows: Sequence[CellRow], header: Header) -> list[CellRow]:
    """The rows below the header, blank where a cell of the header covers them."""
    over = headings_over_rows(rows, header)
    body = list(rows[header.last + 1 :])
    if not over:
        return body
    return [
        replace(row, fields=tuple(BLANK if any(f is head for head in over) else f for f in row.fields))
        for row in body
    ]
