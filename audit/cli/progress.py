"""What is seen while documents are processed: a bar on a terminal, a line now and then in a pipe."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, TextIO

from audit.language import text
from audit.reports.terminal import inline
from audit.run.batch import Watcher
from audit.run.document import Checked
from audit.run.inputs import Input

EVERY = 10.0  # seconds between two lines in a pipe


class Progress:
    """Documents and pages done, those that failed, the time left, the file in work; on standard error.

    A stream that takes nothing any more (a full disk, a closed pipe) costs its lines, never the run.
    """

    def __init__(
        self,
        inputs: Sequence[Input],
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._names = [item.relative for item in inputs]
        self._stream = stream or sys.stderr
        self._clock = clock
        self._begin = self._told = clock()
        self._working: dict[int, None] = {}
        self._done = self._failed = self._pages = self._new = 0
        self._bar: Any = None
        self._task: Any = None

    @property
    def watcher(self) -> Watcher:
        """To be told by the run."""
        return Watcher(self._begun, self._step, self._going, self._phase)

    def __enter__(self) -> Progress:
        if self._stream.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(file=self._stream), transient=True)
            self._bar.start()
            self._task = self._bar.add_task(text("terminal.progress"), total=len(self._names))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            with contextlib.suppress(OSError):
                self._bar.stop()

    def _begun(self, index: int) -> None:
        self._working[index] = None
        self._show()

    def _step(self, index: int, checked: Checked) -> None:
        self._new += index in self._working
        self._working.pop(index, None)
        self._done += 1
        self._failed += checked.result.status == "failed"
        self._pages += checked.result.source.pages or 0
        self._show()

    def _going(self) -> None:
        self._show()

    def _phase(self, name: str) -> None:
        self._working.clear()
        self._show(text(f"phase.{name}"))

    def _show(self, phase: str = "") -> None:
        if self._bar is not None:
            from rich.text import Text

            words = Text(phase or self._words()).plain.replace("[", "\\[")
            self._bar.update(self._task, completed=self._done, description=words)
        elif self._clock() - self._told >= EVERY:
            self._told = self._clock()
            with contextlib.suppress(OSError, ValueError):
                print(phase or self._words(), file=self._stream, flush=True)

    def _words(self) -> str:
        parts = [
            text("terminal.done", done=self._done, total=len(self._names), pages=self._pages),
            text("terminal.failed-so-far", n=self._failed) if self._failed else "",
            self._left(),
            inline(self._names[next(iter(self._working))]) if self._working else "",
        ]
        return " · ".join(part for part in parts if part)

    def _left(self) -> str:
        """The time left, from what was worked out in this run: what was known before says nothing of it."""
        left = len(self._names) - self._done
        if not self._new or not left:
            return ""
        seconds = (self._clock() - self._begin) / self._new * left
        return text("terminal.time-left", minutes=f"{seconds / 60:.0f}" if seconds >= 60 else "< 1")
