"""SIGTERM and the end of the terminal stop a run as Ctrl-C does: what is finished is kept and reported."""

from __future__ import annotations

import _thread
import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

_STOPS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_LATER = 0.05  # seconds after which a stop that nobody felt is asked for again


@contextlib.contextmanager
def stopping() -> Iterator[None]:
    """While it lasts, the first such signal raises KeyboardInterrupt; later ones do nothing.

    Where the signal comes while an object is taken away, Python prints what is raised there and goes on: then
    it is raised once more, a little later.
    """
    before = {number: signal.signal(number, _stop) for number in _STOPS}
    hook, sys.unraisablehook = sys.unraisablehook, _raised_in_vain
    try:
        yield
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    for each in _STOPS:
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt


def _raised_in_vain(what: sys.UnraisableHookArgs) -> None:
    if what.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(what)
        return
    for each in _STOPS:
        signal.signal(each, _stop)
    threading.Timer(_LATER, _thread.interrupt_main, (signal.SIGTERM,)).start()
