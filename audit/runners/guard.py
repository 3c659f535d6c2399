"""A process that outlives another by a moment: ends its workers, removes its temporary folder.

A program of its own, ``guard.py FOLDER``, of nothing but Python's own modules, so that it is there at once.
Its standard input is a pipe whose other end only the guarded process holds: it closes with that process,
whatever ends it. Lines in it are process numbers of workers, ``+`` as they begin and ``-`` as they end.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path

_PATIENCE = 5.0  # seconds in which nobody writes into the folder any more
_LOOK = 0.05  # seconds between two tries to remove it
_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows both end a process at once


def watch(told: Iterable[bytes], folder: str) -> None:
    """Until ``told`` ends, note who works; then end them, and remove ``folder`` and all that is in it."""
    workers: set[int] = set()
    for line in told:
        number = line[1:].strip()
        if number.isdigit() and line.endswith(b"\n"):
            (workers.add if line.startswith(b"+") else workers.discard)(int(number))
    for worker in workers:
        _ended(worker)
    latest = time.monotonic() + _PATIENCE
    while Path(folder).exists():
        shutil.rmtree(folder, ignore_errors=True)
        if time.monotonic() > latest:
            return
        time.sleep(_LOOK)


def _ended(worker: int) -> None:
    try:
        os.kill(worker, _KILL)
    except OSError:
        return  # it was so already


if __name__ == "__main__":
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # what is meant for the guarded process ends that one
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    watch(sys.stdin.buffer, sys.argv[1])
