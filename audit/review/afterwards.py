"""Work that is done after an answer was given: once, however often it is asked for while it goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Afterwards:
    """``work`` in a thread of its own, again where it was asked for since it began.

    It ends with the program: what is under way then is left.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._asked = False
        self._idle = threading.Event()
        self._idle.set()

    @property
    def going_on(self) -> bool:
        """Whether work is under way."""
        return not self._idle.is_set()

    def ask(self) -> None:
        """Have it done, from what is there now."""
        with self._lock:
            self._asked = True
            if self._idle.is_set():
                self._idle.clear()
                threading.Thread(target=self._until_done, daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Whether all is done within so long."""
        return self._idle.wait(seconds)

    def _until_done(self) -> None:
        try:
            while self._taken():
                self._work()
        except BaseException:
            with self._lock:  # whoever waits for it would wait for ever
                self._asked = False
                self._idle.set()
            raise

    def _taken(self) -> bool:
        """Whether there is something to do, which is taken on."""
        with self._lock:
            asked, self._asked = self._asked, False
            if not asked:
                self._idle.set()
            return asked
