"""Ctrl-C, SIGTERM and the end of the terminal stop a run: what is finished is kept and reported."""

from __future__ import annotations

import _thread
import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

from audit.run.whole import stop

_STOPS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_LATER = 0.05  # seconds after which a stop that nobody felt is asked for again


@contextlib.contextmanager
def stopping() -> Iterator[None]:
    """While it lasts, the first such signal raises KeyboardInterrupt, as soon as nothing is being done whole;
    later ones do nothing, but a second Ctrl-C. What is ignored from the start (``nohup``) stays so.

    Where the signal comes while an object is taken away, Python prints what is raised there and goes on: then
    it is raised once more, a little later.
    """
    heard = [number for number in (*_STOPS, signal.SIGINT) if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, _stop) for number in heard}
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
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stop()


def _raised_in_vain(what: sys.UnraisableHookArgs) -> None:
    if what.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(what)
        return
    signal.signal(signal.SIGTERM, _stop)
    threading.Timer(_LATER, _thread.interrupt_main, (signal.SIGTERM,)).start()
