"""Regulations as a table of the inspectorate has them, by kind, number and year."""

from __future__ import annotations

from datetime import date

from extractor.lexicon.plain import letters
from rules.given.prepared import Rows, once_a_table
from rules.given.tables import RegulationRow

Key = tuple[str, str, int]
_SHORT = (
    ("undangundang", "uu"),
    ("peraturanpemerintah", "pp"),
    ("peraturanpresiden", "perpres"),
    ("peraturandaerah", "perda"),
    ("peraturangubernur", "pergub"),
    ("peraturanbupati", "perbup"),
    ("peraturanwalikota", "perwali"),
    ("peraturanmenteri", "permen"),
    ("keputusanmenteri", "kepmen"),
    ("keputusan", "kep"),
    ("peraturan", "per"),
)


def kind_key(kind: str) -> str:
    """``Peraturan Gubernur`` and ``Pergub`` are one kind."""
    plain = letters(kind)
    for long, short in _SHORT:
        if plain.startswith(long):
            return short + plain[len(long) :]
    return plain


@once_a_table
def by_regulation(rows: Rows) -> dict[Key, list[RegulationRow]]:
    """The rows by kind, number and year."""
    table: dict[Key, list[RegulationRow]] = {}
    for row in map(RegulationRow.model_validate, rows):
        table.setdefault((kind_key(row.kind), row.number.upper(), row.year), []).append(row)
    return table


@once_a_table
def revoked(rows: Rows) -> dict[Key, date | None]:
    """Since when regulations are revoked, as ``rules.basis`` asks; None where it is not said."""
    return {
        key: row.since
        for key, found in by_regulation(rows).items()
        for row in found
        if row.status == "revoked"
    }
