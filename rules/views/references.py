"""Rows of the inspectorate's tables that speak of a document: its year, its body, the names it prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from extractor.lexicon.plain import letters
from extractor.records import Agreement
from rules.given.prepared import Rows, once_a_table
from rules.given.tables import BudgetRow, TargetRow
from rules.views.bodies import body_name, body_words, split_region

Row = TypeVar("Row", TargetRow, BudgetRow)
ByBody = Mapping[tuple[int, str | None], Mapping[str, Row]]
"""Rows by year and body (None: of any), by the letters of what they name; of two the first."""


def targets_of(agreement: Agreement, rows: Rows) -> dict[str, TargetRow]:
    """The targets of the agreement's year and body by the letters of their indicator.

    A row without a body is of any; without a body of its own, a document is held against those only.
    """
    return _of(agreement, _targets(rows))


def budgets_of(agreement: Agreement, rows: Rows) -> dict[str, BudgetRow]:
    """The budgets of the agreement's year and body by the letters of their program, as ``targets_of``."""
    return _of(agreement, _budgets(rows))


@once_a_table
def _targets(rows: Rows) -> ByBody[TargetRow]:
    return _by_body((row.indicator, row) for row in map(TargetRow.model_validate, rows))


@once_a_table
def _budgets(rows: Rows) -> ByBody[BudgetRow]:
    return _by_body((row.program, row) for row in map(BudgetRow.model_validate, rows))


def _by_body(rows: Iterable[tuple[str, Row]]) -> ByBody[Row]:
    found: dict[tuple[int, str | None], dict[str, Row]] = {}
    for name, row in rows:
        whose = split_region(body_words(row.organisation))[0] if row.organisation else None
        found.setdefault((row.year, whose), {}).setdefault(letters(name), row)
    return found


def _of(agreement: Agreement, table: ByBody[Row]) -> dict[str, Row]:
    """A row of the body itself goes before one of any body."""
    if agreement.year is None:
        return {}
    printed = body_name(agreement)
    body = split_region(body_words(printed))[0] if printed else None
    own = table.get((agreement.year, body), {}) if body is not None else {}
    return {**table.get((agreement.year, None), {}), **own}
