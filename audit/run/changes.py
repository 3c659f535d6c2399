"""What differs between two records of one agreement: targets, units, budgets, parties, whole rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

from extractor.records import Agreement, Evidence, Indicator, Party, Program, Record
from extractor.records.doubt import Doubted

Kind = Literal["target", "unit", "indicator", "budget", "program", "party", "office", "nip"]
Row = TypeVar("Row", Indicator, Program, Party)


class Change(Record):
    """``what`` is the row's own name, ``period`` that of a target. ``before`` or ``after`` is None where it
    is not there. ``doubtful`` where either reading is: then it may be no change at all."""

    kind: Kind
    what: str
    period: str | None = None
    before: str | None
    after: str | None
    page_before: int | None = None
    page_after: int | None = None
    doubtful: bool = False


def changes(before: Agreement, after: Agreement) -> Iterator[Change]:
    """In the order of the record after; rows that are gone come last of their table."""
    for old, new in _pairs(before.indicators, after.indicators, lambda row: row.name):
        yield from _presence("indicator", old, new, lambda row: row.name)
        if old is not None and new is not None:
            yield from _indicator(old, new)
    for past, now in _pairs(before.programs, after.programs, lambda row: row.name):
        yield from _presence("program", past, now, lambda row: row.name)
        if past is not None and now is not None and _value(past) != _value(now):
            yield _change("budget", now.name, (past, past.budget_text), (now, now.budget_text))
    yield from _parties(before, after)


def _indicator(old: Indicator, new: Indicator) -> Iterator[Change]:
    if _squeezed(old.unit) != _squeezed(new.unit):
        yield _change("unit", new.name, (old, old.unit), (new, new.unit))
    was, now = old.targets.printed(), new.targets.printed()
    for period in dict.fromkeys((*was, *now)):
        one, other = was.get(period), now.get(period)
        if (one and (one.value or _squeezed(one.text))) != (other and (other.value or _squeezed(other.text))):
            change = _change(
                "target", new.name, (old, one.text if one else None), (new, other.text if other else None)
            )
            doubtful = any(target.needs_review for target in (one, other) if target is not None)
            yield change.model_copy(update={"period": period, "doubtful": change.doubtful or doubtful})


def _parties(before: Agreement, after: Agreement) -> Iterator[Change]:
    """Each role once: where it is named first in the statement."""
    was, now = _by_role(before.parties), _by_role(after.parties)
    for role in dict.fromkeys((*was, *now)):
        old, new = was.get(role), now.get(role)
        yield from _presence("party", old, new, lambda row: row.name)
        if old is None or new is None:
            continue
        if _squeezed(old.name) != _squeezed(new.name):
            yield _change("party", role, (old, old.name), (new, new.name))
        if _squeezed(old.position) != _squeezed(new.position):
            yield _change("office", new.name, (old, old.position), (new, new.position))
        if old.nip != new.nip:
            yield _change("nip", new.name, (old, old.nip), (new, new.nip))


def _by_role(parties: Sequence[Party]) -> dict[str, Party]:
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(party.role, party)
    return found


def _pairs(
    before: Sequence[Row], after: Sequence[Row], name: Callable[[Row], str]
) -> Iterator[tuple[Row | None, Row | None]]:
    """Rows of one name, in their order; rows without a twin alone."""
    left: dict[str, list[Row]] = {}
    for row in before:
        left.setdefault(_squeezed(name(row)), []).append(row)
    for row in after:
        same = left.get(_squeezed(name(row)))
        yield (same.pop(0) if same else None), row
    for rows in left.values():
        for row in rows:
            yield row, None


def _presence(kind: Kind, old: Row | None, new: Row | None, name: Callable[[Row], str]) -> Iterator[Change]:
    if old is None and new is not None:
        yield _change(kind, name(new), (None, None), (new, name(new)))
    elif new is None and old is not None:
        yield _change(kind, name(old), (old, name(old)), (None, None))


Told = tuple[Indicator | Program | Party | None, str | None]
"""A row, and the words of it that are meant."""


def _change(kind: Kind, what: str, before: Told, after: Told) -> Change:
    rows = [row for row, _ in (before, after) if row is not None]
    return Change(
        kind=kind,
        what=what,
        before=before[1],
        after=after[1],
        page_before=_page(before[0].evidence if before[0] is not None else None),
        page_after=_page(after[0].evidence if after[0] is not None else None),
        doubtful=any(isinstance(row, Doubted) and bool(row.doubts) for row in rows),
    )


def _page(evidence: Evidence | None) -> int | None:
    return evidence.page if evidence is not None else None


def _value(program: Program) -> str:
    return program.budget or _squeezed(program.budget_text)


def _squeezed(words: str | None) -> str:
    """As names are compared: without capitals and spaces that a line break makes."""
    return "".join((words or "").casefold().split())
