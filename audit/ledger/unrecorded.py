"""A ledger of which only results are used: a look at a run is no run of its own."""

from __future__ import annotations

from collections.abc import Iterable

from audit.ledger.rows import FileRow, FindingRow, Outcome, Reading, RunRow
from audit.ledger.store import Ledger


class Unrecorded(Ledger):
    """As ``Ledger``, but runs leave no trace in it; what the rules came to is kept, to be found again."""

    def begin(self, run: RunRow) -> int:
        """No run is begun: its number is none of a run."""
        return 0

    def add_files(self, run: int, rows: Iterable[FileRow]) -> None:
        """Nothing."""

    def finish(self, run: int, status: str, summary: str, found: Iterable[FindingRow]) -> None:
        """Nothing."""

    def keep(self, run: int, file: FileRow, reading: Reading | None, outcome: Outcome | None) -> None:
        """The outcome alone."""
        if outcome is not None:
            self.keep_outcome(outcome)
