"""The fork server as a fork of this process: what is loaded here is not loaded a second time there.

``multiprocessing`` starts its server as a program that has loaded nothing. A process with one thread, of
which nobody but this program knows, may be forked instead: the child runs what that program would have run.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import util
from pathlib import Path
from typing import Any

from audit.runners.guarded import guard

_THREADS = Path("/proc/self/task")
_FILES = Path("/proc/self/fd")
_STANDARD = 3  # numbers of open files below it are input, output and errors
_OWN = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def safe() -> bool:
    """Whether this process has one thread, those of native libraries counted: others would hold their locks
    for ever in a fork."""
    try:
        return len(list(_THREADS.iterdir())) == 1
    except OSError:  # not on every system
        return False


@contextlib.contextmanager
def instead_of_programs() -> Iterator[None]:
    """While it lasts, a program that ``multiprocessing`` would start is a fork of this process."""
    module: Any = util
    begun, module.spawnv_passfds = module.spawnv_passfds, _forked
    try:
        yield
    finally:
        module.spawnv_passfds = begun


def _forked(path: object, words: Sequence[Any], passed: Sequence[int]) -> int:
    """The number of a child that runs ``words[-1]``, as Python does after ``-c``; it has the open files
    ``passed``."""
    for stream in (sys.stdout, sys.stderr):  # what waits in them would be said twice
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    child = os.fork()
    if child:
        return child
    try:
        _apart(passed)
        exec(words[-1], {"__name__": "__main__"})  # noqa: S102  the program that multiprocessing wrote
    finally:
        os._exit(0)


def _apart(passed: Sequence[int]) -> None:
    """In the child: nothing of the parent's is held open, answered or removed any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in _OWN:
        signal.signal(number, signal.SIG_DFL)
    guard().of_parent()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in [int(place.name) for place in _FILES.iterdir()]:
        if number >= _STANDARD and number != nowhere and number not in passed:
            # Its number stays taken: what of the parent's still means to close it closes nothing else.
            with contextlib.suppress(OSError):
                os.dup2(nowhere, number)
