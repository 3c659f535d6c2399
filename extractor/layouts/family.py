"""A family of tables in one object: what tells it, how it goes over pages, how it is read, its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extractor.errors import Language
from extractor.records import Evidence, Problem
from extractor.records.agreement import TableKind
from extractor.tables import Seam

if TYPE_CHECKING:
    from extractor.layouts.logical import LogicalTable
    from extractor.read import ReadPage

Kind = TableKind
Meanings = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a family read: ``fields`` of the record by name. ``taken`` are tables of no known kind that held
    some of its rows, ``places`` where it read lines outside tables."""

    fields: Mapping[str, Any]
    problems: Sequence[Problem] = ()
    taken: Sequence[LogicalTable] = ()
    places: Sequence[Evidence] = ()


def _as_they_are(have: AbstractSet[str]) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Family:
    """``is_it`` is asked with the meanings of the columns and the words over the table; ``settled`` gives
    meanings that are other ones in this family; ``texts`` are the fields of its rows whose words may be
    mended; ``read`` is given all tables, the pages and the year of the agreement. ``record`` is the field of
    the record that holds its rows, ``labels`` its name for people. Families with the least ``asked`` are
    asked first: those whose columns are the most particular."""

    kind: Kind
    labels: Mapping[Language, str]
    record: str
    texts: tuple[str, ...]
    is_it: Callable[[AbstractSet[str], str], bool]
    seam: Callable[[AbstractSet[str]], Seam]
    read: Callable[[Sequence[LogicalTable], Sequence[ReadPage], int | None], Found]
    settled: Callable[[AbstractSet[str]], Mapping[str, str]] = field(default=_as_they_are)
    asked: int = 0


Families = Sequence[Family]
"""In the order of the record."""


def kind_of(meanings: Sequence[str | None], families: Families, heading: str = "") -> Kind:
    """The kind by the columns; ``heading`` (the words over the table) decides where columns cannot."""
    have = frozenset(meaning for meaning in meanings if meaning)
    asked = sorted(families, key=lambda family: family.asked)
    return next((family.kind for family in asked if family.is_it(have, heading)), "other")


def settle(meanings: Meanings, kind: Kind, families: Families) -> Meanings:
    """The meanings with the words that mean different things in different tables settled."""
    have = frozenset(meaning for meaning in meanings if meaning)
    swaps = {"goal": "objective"} if "goal" in have and "objective" not in have else {}
    for family in families:
        swaps |= family.settled(have) if family.kind == kind else {}
    return tuple(swaps.get(m, m) if m else m for m in meanings)


def seam_of(kind: Kind, meanings: Meanings, families: Families) -> Seam:
    """What tells a new row of such a table from the rest of one over a page break."""
    have = frozenset(meaning for meaning in meanings if meaning)
    return next((family.seam(have) for family in families if family.kind == kind), Seam(()))
