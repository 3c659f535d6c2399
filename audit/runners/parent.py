"""A worker ends with the process that it works for, however that one ends, and leaves nothing behind."""

from __future__ import annotations

import multiprocessing
import os
import select
import shutil
import signal
import threading
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext

PARENTS = [getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)]
"""Ctrl-C and the end of the terminal are the parent's to answer."""
_PATIENCE = 1.0  # seconds in which the parent that closed a worker's pipe has ended, if it has


@cache
def life() -> tuple[Connection, Connection]:
    """The two ends of a pipe that nothing is ever sent through: it closes with this process and not before.

    Workers get the first end. (Fork servers stand between them and this process, so that no signal of the
    system tells them of its end.)
    """
    return multiprocessing.Pipe(duplex=False)


def ends_with_parent(pipe: Connection, parent: Connection, folder: str) -> None:
    """Watch, from now on, the other ends of ``pipe``, which the worker serves, and of its parent's ``life``.

    Of a parent that is gone the temporary ``folder`` is removed.
    """
    threading.Thread(target=_await_end, args=(pipe, parent, folder), daemon=True).start()


@cache
def guard(context: BaseContext, folder: str) -> None:
    """Start a process that removes the temporary ``folder`` once this one is gone, workers or not."""
    context.Process(target=_guard, args=(life()[0], folder), daemon=True).start()  # type: ignore[attr-defined]


def _guard(parent: Connection, folder: str) -> None:
    for ended_by_parent in PARENTS:
        signal.signal(ended_by_parent, signal.SIG_IGN)
    wait([parent])
    shutil.rmtree(folder, ignore_errors=True)


def _await_end(pipe: Connection, parent: Connection, folder: str) -> None:
    _closed(pipe, parent)
    if wait([parent], _PATIENCE):
        shutil.rmtree(folder, ignore_errors=True)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def _closed(pipe: Connection, parent: Connection) -> None:
    """Wait until one of them is closed; data in ``pipe`` are the worker's own to look at."""
    if not hasattr(select, "poll"):  # Windows: a worker that waits for work sees the end of its pipe itself
        wait([parent])
        return
    closed = select.poll()
    for connection in (pipe, parent):
        closed.register(connection.fileno(), 0)  # no event but the end, which is always told
    closed.poll()
