"""A run as people decide on it: its items, what stands on each, the rules once more after each decision."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.decisions import Decided, Decision, Entry, Standing, decide, trail
from audit.reports.machine.layout import Table, tables_of
from audit.results import ScopeResult
from audit.review.afterwards import Afterwards
from audit.review.items import Item, items_between, items_of
from audit.run import Acceptance, Run, accepted, together_again
from audit.run.decided import is_over
from audit.run.document import Order, judged
from audit.run.held import Held
from audit.run.pictures import Crop
from extractor.records import Agreement

if TYPE_CHECKING:
    from audit.ledger.store import Ledger

_UNDECIDED = ("noted", "withdrawn")
_AT_ONCE = (
    0.1  # seconds that an answer waits for the rules between documents: of a few documents they are done
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision brought: its links of the trail, findings that are gone, findings that are new; those
    between documents may follow."""

    entries: tuple[Entry, ...]
    gone: int = 0
    new: int = 0


@dataclass(frozen=True, slots=True)
class _Listed:
    """All items, and where each stands among them by its name."""

    items: tuple[Item, ...]
    places: Mapping[str, int]

    @classmethod
    def of(cls, groups: Iterable[Iterable[Item]]) -> _Listed:
        items = tuple(item for group in groups for item in group)
        return cls(items, {item.id: place for place, item in reversed([*enumerate(items)])})


class Sitting:
    """One run in work. Safe to use from several threads; other programs may decide on the same run."""

    def __init__(self, run: Run, ledger: Ledger, order: Order, acceptance: Acceptance) -> None:
        """``run`` as it stands with the decisions of ``acceptance``, which are those of ``ledger``.

        ``order`` is what the run was asked with, but for the corrections.
        """
        self._lock = threading.RLock()
        self._ledger, self._order, self._acceptance = ledger, order, acceptance
        self._documents = [one for one in run.documents if isinstance(one, Held)]
        self._together: ScopeResult = run.results.together
        self.batch_crops = run.batch_crops
        self._numbers = {one.source.path: number for number, one in enumerate(self._documents)}
        self._known = ledger.last_decision()
        self._by_document: list[tuple[Item, ...]] = []
        self._tables: list[tuple[Table, ...]] = []
        for number, document in enumerate(self._documents):
            self._by_document.append(self._of(number))
            read = document.read or document.agreement
            self._tables.append(tables_of(read) if read is not None else ())
        self._between = items_between(self._together, self._numbers, acceptance.decided)
        self._listed = _Listed.of((*self._by_document, self._between))
        self.unwritten = 0
        self._afterwards = Afterwards(self._judge_together)

    def _of(self, number: int) -> tuple[Item, ...]:
        return items_of(number, self._documents[number], self._numbers, self.decided, self._order.language)

    @property
    def documents(self) -> Sequence[Held]:
        """The documents as they stand now, in the order of the run."""
        return self._documents

    @property
    def decided(self) -> Decided:
        """What stands now."""
        return self._acceptance.decided

    @property
    def today(self) -> date:
        """The day on which decisions are in force or over."""
        return self._acceptance.today

    @property
    def items(self) -> tuple[Item, ...]:
        """All there is to decide on, decided or not."""
        return self._listed.items

    @property
    def groups(self) -> Iterator[tuple[int | None, tuple[Item, ...]]]:
        """The same by document, last those between documents."""
        yield from enumerate(self._by_document)
        yield None, self._between

    def record(self, document: int | None) -> Agreement | None:
        """What was read of a document, before any right value."""
        if document is None:
            return None
        with self._lock:
            return self._documents[document].read or self._documents[document].agreement

    def tables(self, document: int) -> tuple[Table, ...]:
        """The tables that were read of a document, with what their columns were taken for."""
        return self._tables[document]

    def crops(self, document: int) -> tuple[Crop, ...]:
        """The pictures that the run made of places of a document."""
        with self._lock:
            return self._documents[document].crops

    def item(self, id: str) -> Item | None:
        """The item of that name; None where it is gone."""
        listed = self._listed
        return listed.items[listed.places[id]] if id in listed.places else None

    def standing(self, item: Item) -> Standing:
        """What was decided on it."""
        return self.decided.on(item.thing)

    def having(self, mark: str) -> Standing:
        """The standing of the thing on which the link ``mark`` of the trail decided."""
        every = self.decided.things.values()
        return next((one for one in every if any(e.mark == mark for e in one.history)), Standing())

    def is_open(self, item: Item) -> bool:
        """Whether somebody has to decide on it: nobody did, they contradict each other, or it is over."""
        entry = self.standing(item).entry
        if entry is None or entry.decision.verdict in _UNDECIDED:
            return True
        return is_over(entry, self._acceptance.today)

    def queue(self) -> tuple[Item, ...]:
        """The open items."""
        return tuple(item for item in self.items if self.is_open(item))

    def beside(self, item: Item, step: int) -> Item | None:
        """The next open item after ``item`` (``step`` 1) or before it (-1), around the end; None where there
        is no other."""
        items, places = self._listed.items, self._listed.places
        at = places.get(item.id, 0)
        around = range(at + step, at + step * len(items), step)
        others = (items[index % len(items)] for index in around)
        return next((one for one in others if one.id != item.id and self.is_open(one)), None)

    def decide(self, decisions: Iterable[Decision]) -> Change:
        """Put ``decisions`` into the trail and run the rules on their documents. Raises LedgerError."""
        with self._lock:
            before = self._fingerprints()
            entries = decide(self._ledger, decisions)
            self.refresh()
        self._afterwards.wait(_AT_ONCE)
        after = self._fingerprints()
        return Change(entries, len(before - after), len(after - before))

    @property
    def goes_on(self) -> bool:
        """Whether the rules between the documents are under way: their findings may change."""
        return self._afterwards.going_on

    def settled(self, seconds: float) -> bool:
        """Whether they have come to their end within so long."""
        return self._afterwards.wait(seconds)

    def _fingerprints(self) -> set[tuple[str, ...]]:
        return {item.thing for item in self.items if item.findings}

    def refresh(self) -> None:
        """Take in what was decided since, here or elsewhere. Raises LedgerError, TrailBrokenError."""
        with self._lock:
            last = self._ledger.last_decision()
            if last == self._known:
                return
            before, entries = self.decided.by_content(), trail(self._ledger)
            decided = Decided.of(entries)
            new = {entry.decision.content for entry in entries[self._known :]}
            self._acceptance = replace(self._acceptance, decided=decided)
            self.unwritten += last - self._known
            self._known = last
            self._judge(before, decided.by_content())
            for number, document in enumerate(self._documents):
                if document.source.sha256 in new:
                    self._by_document[number] = self._of(number)
            self._between = items_between(self._together, self._numbers, decided)
            self._listed = _Listed.of((*self._by_document, self._between))

    def _judge(
        self, before: Mapping[str, tuple[Decision, ...]], now: Mapping[str, tuple[Decision, ...]]
    ) -> None:
        """The rules once more where right values came or went, and afterwards between the documents."""
        order = replace(self._order, corrections=now, crops=False)
        changed = False
        for number, document in enumerate(self._documents):
            source = document.source
            read = document.read or document.agreement
            if read is None or before.get(source.sha256 or "") == now.get(source.sha256 or ""):
                continue
            changed = True
            fresh = judged(Path(source.path), read, order).placed(source.relative or "")
            result = accepted(fresh.result, self._acceptance, order.language)
            fresh = replace(fresh, result=result, crops=document.crops)
            self._documents[number] = document.store.hold(fresh)
        if changed:
            self._afterwards.ask()

    def _judge_together(self) -> None:
        """The rules between the documents as they stand now; nobody waits for them."""
        with self._lock:
            documents, acceptance = tuple(self._documents), self._acceptance
        order = replace(self._order, corrections=acceptance.decided.by_content(), crops=False)
        together = together_again(documents, order, acceptance)
        with self._lock:
            self._together = together
            self._between = items_between(together, self._numbers, self.decided)
            self._listed = _Listed.of((*self._by_document, self._between))
