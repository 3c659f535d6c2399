"""A worker ends with the process that it works for, however that one ends, and leaves nothing behind."""

from __future__ import annotations

import multiprocessing
import os
import select
import shutil
import signal
import threading
from multiprocessing.connection import Connection

_PATIENCE = 2.0  # seconds in which a parent that closed its pipe has ended, if it has


def ends_with_parent(pipe: Connection, folder: str) -> None:
    """Watch, from now on, the other end of ``pipe`` while this process works.

    Fork servers stand between the two, so that no signal of the system tells of the parent's end; the pipe
    closes even where it was killed. The temporary ``folder`` of a parent that is gone is removed.
    """
    threading.Thread(target=_await_end, args=(pipe, folder), daemon=True).start()


def _await_end(pipe: Connection, folder: str) -> None:
    parent = multiprocessing.parent_process()
    if hasattr(select, "poll"):
        closed = select.poll()
        closed.register(pipe.fileno(), 0)  # no event but the end, which is always told
        closed.poll()
    if parent is not None:
        parent.join(_PATIENCE if hasattr(select, "poll") else None)
        if not parent.is_alive():
            shutil.rmtree(folder, ignore_errors=True)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
