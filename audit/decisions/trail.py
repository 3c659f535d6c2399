"""The trail of decisions in the ledger: it only grows, and each link holds the hash of the one before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit.decisions.decision import Decision
from audit.decisions.state import Decided
from audit.ledger.rows import DecisionRow, LedgerError, now

if TYPE_CHECKING:
    from audit.ledger.store import Ledger

_TRIES = 20  # programs that write at the same moment, each of which adds its links in well under a second


class TrailBrokenError(LedgerError):
    """A link does not fit the one before: the trail was changed by hand. The text is its number."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision in its place. ``recorded`` is ISO 8601 in UTC, ``mark`` names the entry."""

    number: int
    recorded: str
    previous: str
    mark: str
    decision: Decision

    @property
    def day(self) -> str:
        """The day on which it was recorded, ISO 8601."""
        return self.recorded[:10]


def trail(ledger: Ledger) -> tuple[Entry, ...]:
    """All decisions, the oldest first. Raises TrailBrokenError, and LedgerError where it cannot be read."""
    entries: list[Entry] = []
    previous = ""
    for number, row in enumerate(ledger.decisions(), 1):
        if (row.number, row.previous, row.mark) != (number, previous, _mark(row)):
            raise TrailBrokenError(str(row.number))
        entries.append(_entry(row))
        previous = row.mark
    return tuple(entries)


def decided(ledger: Ledger) -> Decided:
    """What stands now. Raises as ``trail``."""
    return Decided.of(trail(ledger))


def decide(ledger: Ledger, decisions: Iterable[Decision]) -> tuple[Entry, ...]:
    """Add ``decisions`` in their order, all in one transaction; those that say nothing new are left out.

    What is there already is read in the same step: two programs that decide at once both get through, and
    where they contradict each other it is a conflict, never a loss. Returns what was added.
    Raises LedgerError.
    """
    wanted = tuple(decisions)
    for _ in range(_TRIES):
        entries = trail(ledger)
        rows = _next(entries, wanted)
        if not rows or ledger.add_decisions(rows):
            return tuple(_entry(row) for row in rows)
    raise LedgerError("busy")


def _next(entries: Sequence[Entry], decisions: Iterable[Decision]) -> list[DecisionRow]:
    state = Decided.of(entries)
    last = entries[-1] if entries else None
    number, previous = (last.number, last.mark) if last is not None else (0, "")
    recorded = now()
    rows: list[DecisionRow] = []
    for decision in decisions:
        if state.on(decision.thing).says_nothing_new(decision):
            continue
        row = _row(number + len(rows) + 1, recorded, decision, rows[-1].mark if rows else previous)
        state.add(_entry(row))
        rows.append(row)
    return rows


def _row(number: int, recorded: str, decision: Decision, previous: str) -> DecisionRow:
    row = DecisionRow(number, recorded, decision.model_dump_json(exclude_defaults=True), previous, "")
    return DecisionRow(row.number, row.recorded, row.body, row.previous, _mark(row))


def _mark(row: DecisionRow) -> str:
    linked = "\n".join((str(row.number), row.recorded, row.previous, row.body))
    return hashlib.sha256(linked.encode()).hexdigest()


def _entry(row: DecisionRow) -> Entry:
    return Entry(row.number, row.recorded, row.previous, row.mark, Decision.model_validate_json(row.body))
