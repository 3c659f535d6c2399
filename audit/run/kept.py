"""What a run finds in its ledger and keeps there: nothing is read or checked twice that need not be.

A ledger that fails while the run goes on (a full disk) costs what it would have kept, never the run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from audit.ledger.rows import FileRow, LedgerError, Outcome, Reading
from audit.results import DocumentResult, ScopeResult, SourceRecord
from audit.run.document import (
    Checked,
    Order,
    Unread,
    as_decided,
    check_document,
    failed,
    failure,
    judged,
    moved,
    unread,
)
from audit.run.held import drawn, packed, redrawn, unpacked
from audit.run.inputs import Input, shown
from audit.run.inputs.content import Content, content_of, unchanged
from audit.run.keys import outcome_key, pictures_key, reader_key, reading_key, rules_key
from audit.run.pictures import Crop
from audit.runners.work import Limits, Task
from extractor.records import Agreement

if TYPE_CHECKING:
    from audit.ledger.store import Ledger  # a run without a ledger needs no database

_BROKE_DOWN = frozenset({"timeout", "memory", "crash", "internal"})
_LOCKED = frozenset({"encrypted", "wrong-password"})


@dataclass(slots=True)
class Kept:
    """The ledger as one run uses it; without ``ledger`` nothing is found and nothing kept.

    ``asked`` are the options of the run, to be read later; no password is among them.
    ``fresh`` takes nothing from before, ``retry_failed`` no failures. ``trouble`` says why the ledger was
    given up, in the database's words. ``closed``: nothing is read, what earlier runs read is all there is.
    """

    order: Order
    limits: Limits
    contents: Mapping[Path, Content] = field(default_factory=dict)
    ledger: Ledger | None = None
    run: int = 0
    asked: Mapping[str, object] = field(default_factory=dict)
    fresh: bool = False
    retry_failed: bool = False
    closed: bool = False
    trouble: str | None = None
    reader: str = ""
    rules: str = ""
    _again_only: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.ledger is not None and not self.reader:
            self.reader = reader_key(self.order.reader, self.order.profile.layouts)
            self.rules = rules_key(self.order)

    def found(self, item: Input) -> Checked | None:
        """What is known of a file already: nothing has to be done for it."""
        key = self._key(item)
        if self.ledger is None or key is None or self.fresh:
            return None
        try:
            outcome = self.ledger.outcome(self._outcome_key(key, self.contents[item.path].sha256))
            reading = self.ledger.reading(key)
            if reading is None and self.closed:
                return Checked(failed(item.name, failure("unread-before", self.order.language)))
            return self._again(item, reading, outcome) if reading is not None else None
        except LedgerError as error:
            self.give_up(error)
            return None

    def _again(self, item: Input, reading: Reading, outcome: Outcome | None) -> Checked | None:
        if reading.agreement is None:
            why = _unread(reading)
            return unread(item.name, why, self.order.language) if self._stands(why, reading) else None
        if outcome is None:
            return None
        result = unpacked(DocumentResult, outcome.result)
        source = result.source.model_copy(update={"path": item.name})
        read = moved(unpacked(Agreement, reading.agreement), item.name)
        right = as_decided(read, self.order)
        return Checked(
            result.model_copy(update={"source": source}),
            right.agreement,
            redrawn(outcome.crops),
            seconds=reading.seconds,
            read=read if right.applied else None,
        )

    def _stands(self, why: Unread, reading: Reading) -> bool:
        """Whether an earlier failure is taken for today's."""
        if self.closed:
            return True
        if self.retry_failed or (why.code in _LOCKED and self.order.password is not None):
            return False
        return why.code not in _BROKE_DOWN or reading.limits == _limits(self.limits)

    def task(self, index: int, item: Input) -> Task:
        """What a worker has to do for a file: check again what was read before, or all of it."""
        key = self._key(item)
        if self.ledger is not None and key is not None and not self.fresh:
            reading, pictures = None, None
            try:
                reading = self.ledger.reading(key)
                pictures = self.ledger.pictures(key) if reading is not None and self.order.crops else None
            except LedgerError as error:
                self.give_up(error)
            if reading is not None and reading.agreement is not None:
                self._again_only.add(index)  # should it break down, what was read still stands
                asked = (item.path, reading.agreement, reading.seconds, self._order_of(item), pictures)
                return Task(index, check_again, asked)
        return Task(index, check_document, (item.path, self._order_of(item)))

    def _order_of(self, item: Input) -> Order:
        """What is asked of a worker for one file. No picture is cut from a file that is another by now."""
        content = self.contents.get(item.path)
        sha256 = content.sha256 if content is not None else None
        order = self.order.for_content(sha256)
        if self.closed and order.crops:
            now = content_of(item.path)
            return replace(order, crops=now is not None and now.sha256 == sha256)
        return order

    def keep(self, index: int, item: Input, checked: Checked, *, new: bool) -> None:
        """One file of the run, with what was read of it and came of it where that is ``new``."""
        if self.ledger is None:
            return
        key = self._key(item) if checked.unread or checked.agreement else None
        if key is not None and new and not self._is_that(item):
            key = None  # another file by now: what was read is of neither
        file = self._file(index, item, checked, key)
        try:
            if new and key is not None:
                reading = None if index in self._again_only else self._reading(key, item, checked)
                self.ledger.keep(self.run, file, reading, self._outcome(key, checked))
            else:
                self.ledger.add_files(self.run, (file,))
        except LedgerError as error:
            self.give_up(error)

    def settle(self) -> None:
        """What was kept without waiting for the disk is on it; asked for now and then."""
        if self.ledger is not None:
            self.ledger.settle()

    def _is_that(self, item: Input) -> bool:
        """Whether what came of ``item`` is of the content that it had: another file gives neither."""
        return self.closed or bool(item.url) or unchanged(item.path, self.contents[item.path])

    def found_together(
        self, documents: Sequence[SourceRecord]
    ) -> tuple[ScopeResult, tuple[Crop, ...]] | None:
        """What the rules between these documents came to before."""
        if self.ledger is None or self.fresh or not documents:
            return None
        try:
            outcome = self.ledger.outcome(self._key_together(documents))
        except LedgerError as error:
            self.give_up(error)
            return None
        return None if outcome is None else (unpacked(ScopeResult, outcome.result), redrawn(outcome.crops))

    def keep_together(
        self, documents: Sequence[SourceRecord], result: ScopeResult, crops: Sequence[Crop]
    ) -> None:
        """What the rules between these documents came to."""
        if self.ledger is None or not documents:
            return
        key = self._key_together(documents)
        try:
            self.ledger.keep_outcome(
                Outcome(key, "", self.rules, packed(result), drawn(crops) if crops else None)
            )
        except LedgerError as error:
            self.give_up(error)

    def _key_together(self, documents: Sequence[SourceRecord]) -> str:
        """Their places name the documents by path."""
        sources = [f"{one.path}\n{self._key_of(one)}" for one in documents]
        several = (self.order.corrections.get(one.sha256 or "", ()) for one in documents)
        return outcome_key("\n".join(sources), self.rules, [one for each in several for one in each])

    def _key_of(self, document: SourceRecord) -> str:
        return reading_key(document.sha256 or "", Path(document.path), self.reader)

    def _outcome_key(self, reading: str, content: str) -> str:
        return outcome_key(reading, self.rules, self.order.corrections.get(content, ()))

    def _reading(self, key: str, item: Input, checked: Checked) -> Reading:
        """What was read, never what people made of it."""
        agreement, why = checked.read or checked.agreement, checked.unread
        source = agreement.source if agreement is not None else None
        return Reading(
            key=key,
            content=self.contents[item.path].sha256,
            reader=self.reader,
            agreement=packed(agreement) if agreement is not None else None,
            failure=json.dumps([why.code, dict(why.words)]) if why is not None else None,
            limits=_limits(self.limits) if why is not None else None,
            seconds=checked.seconds,
            pages=source.pages if source is not None else None,
            kind=source.kind if source is not None else None,
        )

    def _outcome(self, key: str, checked: Checked) -> Outcome | None:
        if checked.agreement is None:
            return None
        return Outcome(
            key=self._outcome_key(key, checked.agreement.source.sha256),
            reading=key,
            rules=self.rules,
            result=packed(checked.result),
            crops=drawn(checked.crops) if checked.crops else None,
        )

    def _file(self, index: int, item: Input, checked: Checked, key: str | None) -> FileRow:
        problem = checked.result.problem
        return FileRow(
            position=index,
            path=item.name,
            relative=item.relative,
            status=checked.result.status,
            content=self.contents[item.path].sha256 if key is not None else None,
            reading=key,
            outcome=self._outcome_key(key, self.contents[item.path].sha256)
            if key is not None and checked.agreement
            else None,
            reason=problem.code if problem is not None else None,
        )

    def close(self) -> None:
        """Nothing more is kept."""
        if self.ledger is not None:
            self.ledger.close()
            self.ledger = None

    def without_crops(self) -> Kept:
        """The same for documents that a worker could not draw."""
        return replace(self, order=replace(self.order, crops=False))

    def _key(self, item: Input) -> str | None:
        content = self.contents.get(item.path)
        return None if content is None else reading_key(content.sha256, item.path, self.reader)

    def give_up(self, error: LedgerError) -> None:
        """Go on without the ledger."""
        if self.ledger is not None:
            self.ledger.close()
        self.ledger, self.trouble = None, str(error)


def check_again(
    path: Path, packed_agreement: bytes, seconds: float, order: Order, pictures: bytes | None = None
) -> Checked:
    """Run the rules on what was read of ``path`` before. What a worker does. ``pictures`` are those that were
    drawn then: most findings stay, and a page takes longer to draw than all rules."""
    agreement = moved(unpacked(Agreement, packed_agreement), shown(path))
    known = redrawn(pictures, by=pictures_key())
    return replace(judged(path, agreement, order, known), seconds=seconds)


def _unread(reading: Reading) -> Unread:
    code, words = json.loads(reading.failure or "[]")
    return Unread(code, {language: (said[0], said[1]) for language, said in words.items()})


def _limits(limits: Limits) -> str:
    return f"{limits.seconds} s, {limits.cpu_seconds} s, {limits.memory} B"
