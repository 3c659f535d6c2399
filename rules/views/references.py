"""Rows of the inspectorate's tables that speak of a document: its year, its body, the names it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.given.tables import BudgetRow, TargetRow
from rules.views.bodies import body_name, body_words, split_region

Row = TypeVar("Row", TargetRow, BudgetRow)


def rows_of(agreement: Agreement, rows: Iterable[Row], name: Callable[[Row], str]) -> dict[str, Row]:
    """The rows of the agreement's year and body by the letters of their ``name``; of two the first.

    A row without a body is of any; without a body of its own, a document is held against those only.
    """
    printed = body_name(agreement)
    body = split_region(body_words(printed))[0] if printed else None
    found: dict[str, Row] = {}
    for row in rows:
        whose = None if not row.organisation else split_region(body_words(row.organisation))[0]
        if row.year == agreement.year and whose in (None, body):
            found.setdefault(letters(name(row)), row)
    return found
