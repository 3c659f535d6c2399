"""A run once more on what its ledger holds: rules and decisions of today on what was read then.

No document is read. Pictures are cut only from files that are still what they were.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.language import catalogue
from audit.ledger.rows import FileRow, RunRow
from audit.run import Acceptance, Run, run_check
from audit.run.batch import QUIET, Machines, Watcher
from audit.run.document import Order
from audit.run.inputs import Collected, Input
from audit.run.inputs.content import Content
from audit.run.inputs.folders import Left
from audit.run.inputs.given import FOLDER, from_here, options_from_here
from audit.run.inputs.remote import is_url
from audit.run.kept import Kept
from audit.run.keys import rules_key
from audit.runners.work import Limits

if TYPE_CHECKING:
    from audit.ledger.store import Ledger


def run_again(
    ledger: Ledger,
    before: RunRow,
    order: Order,
    acceptance: Acceptance,
    jobs: int = 1,
    watcher: Watcher = QUIET,
) -> Run:
    """``before`` with the decisions of ``acceptance`` in force, as a new run in the ledger; only documents on
    whose readings something was decided since are checked again. ``order`` and ``acceptance`` are otherwise
    what ``before`` was asked with.

    A file whose reading is gone, or that could not be opened then, fails. Raises LedgerError.
    """
    asked: dict[str, Any] = json.loads(before.options)
    files = tuple(
        replace(file, path=from_here(file.path, asked.get(FOLDER))) for file in ledger.files(before.id)
    )
    order = replace(order, corrections=acceptance.decided.by_content())
    kept = Kept(
        order,
        Limits(),
        {Path(file.path): Content(file.content, 0, 0) for file in files if file.content is not None},
        ledger,
        asked=options_from_here(asked),
        closed=True,
        reader=before.reader,
        rules=rules_key(order),
    )
    return run_check(_collected(files), order, Machines(jobs), kept.limits, acceptance, watcher, kept)


def _collected(files: tuple[FileRow, ...]) -> Collected:
    """What the run found. A file without content could not be opened: it fails for the same reason."""
    return Collected(
        tuple(_input(file) for file in files if file.status != "left-out"),
        tuple(_left(file) for file in files if file.status == "left-out"),
    )


def _input(file: FileRow) -> Input:
    missing = None
    if file.content is None:
        missing = file.reason if file.reason in catalogue("id")["failed"] else "unread-before"
    return Input(Path(file.path), missing, file.relative, file.path if is_url(file.path) else "")


def _left(file: FileRow) -> Left:
    reason: Any = file.reason  # one of LeftOutReason, as the run wrote it
    return Left(Path(file.path), reason, file.relative, file.same_as)
