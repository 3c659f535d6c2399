"""A run as its ledger holds it: files with their records and results, findings. One file at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit.decisions import Decided, corrected, trail
from audit.ledger.rows import FileRow, FindingRow, LedgerError, RunRow
from audit.results import DocumentResult
from audit.run.held import unpacked
from extractor.records import Agreement

if TYPE_CHECKING:
    from audit.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of a run; ``agreement`` and ``result`` where it was read.

    ``agreement`` has the right values that people had given when the run began, ``read`` is the record before
    them (None where they changed nothing).
    """

    file: FileRow
    agreement: Agreement | None = None
    result: DocumentResult | None = None
    read: Agreement | None = None


def last_run(ledger: Ledger, number: int | None = None) -> RunRow | None:
    """The run ``number``, else the last one that came to its end."""
    runs = [run for run in ledger.runs() if run.ended is not None]
    wanted = [run for run in runs if number in (None, run.id)]
    return wanted[-1] if wanted else None


def stored(ledger: Ledger, run: RunRow) -> Iterator[Stored]:
    """The files of ``run`` in their order. Raises LedgerError where a record is gone."""
    decided = decided_before(ledger, run)
    for file in ledger.files(run.id):
        read = _agreement(ledger, file)
        if read is None:
            yield Stored(file)
            continue
        right = corrected(read, decided.corrections(file.content))
        yield Stored(file, right.agreement, _result(ledger, file), read if right.applied else None)


def decided_before(ledger: Ledger, run: RunRow) -> Decided:
    """What stood when ``run`` began. Raises LedgerError."""
    return Decided.of(entry for entry in trail(ledger) if entry.recorded <= run.started)


def found(ledger: Ledger, run: RunRow) -> tuple[FindingRow, ...]:
    """The findings of ``run`` as it showed them."""
    return ledger.findings(run.id)


def _agreement(ledger: Ledger, file: FileRow) -> Agreement | None:
    if file.reading is None:
        return None
    reading = ledger.reading(file.reading)
    if reading is None:
        raise LedgerError(f"{file.relative}: {file.reading}")
    return None if reading.agreement is None else unpacked(Agreement, reading.agreement)


def _result(ledger: Ledger, file: FileRow) -> DocumentResult | None:
    outcome = ledger.outcome(file.outcome) if file.outcome is not None else None
    return None if outcome is None else unpacked(DocumentResult, outcome.result)
