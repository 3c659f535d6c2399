"""What is seen while documents are processed, and kept of each as soon as it is finished."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

from audit.language import text
from audit.reports import LEDGER
from audit.run.document import Checked


class Progress:
    """A bar on a terminal (standard error), nothing in a pipe; results go to ``out`` as they come."""

    def __init__(self, total: int, out: Path | None) -> None:
        self._total = total
        self._ledger = _emptied(out / LEDGER) if out is not None else None
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task(text("terminal.progress"), total=self._total)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self, index: int, checked: Checked) -> None:
        """One document more is finished."""
        if self._bar is not None:
            self._bar.advance(self._task)
        if self._ledger is not None:
            stem = re.sub(r"[^\w.-]+", "-", Path(checked.result.source.path).name)[:80]
            file = self._ledger / f"{index + 1:04d}-{stem}.json"
            file.write_text(checked.result.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _emptied(folder: Path) -> Path:
    """The ledger of an earlier run goes; only files that we write ourselves are touched."""
    if folder.is_symlink():
        folder.unlink()
    for file in folder.glob("[0-9][0-9][0-9][0-9]-*.json") if folder.is_dir() else ():
        file.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    return folder
