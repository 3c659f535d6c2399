"""Nothing of this process stays when it is gone, whatever ends it: no worker, no temporary file."""

from __future__ import annotations

import contextlib
import multiprocessing
import shutil
import subprocess
import sys
import tempfile
import uuid
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

_PATIENCE = 10.0  # seconds for the guard to end when this process does
_PROGRAM = Path(__file__).with_name("guard.py")


class Guard:
    """The guard of this process (``guard.py``), and the folder of temporary files that it removes.

    The guard is there before the folder is: at no moment could the folder be left behind. Where the system
    starts none, this process removes its files itself, if it comes to that.
    """

    def __init__(self) -> None:
        folder = (
            Path(tempfile.gettempdir()) / f"cermat-{uuid.uuid4().hex[:8]}"
        )  # addresses of sockets are short
        self.folder = str(folder)
        self._process: subprocess.Popen[bytes] | None = None
        with contextlib.suppress(OSError):
            self._process = _started(self.folder)
        folder.mkdir(mode=0o700)
        # What multiprocessing itself puts anywhere goes there, and its last act is to remove it.
        multiprocessing.current_process()._config["tempdir"] = self.folder  # type: ignore[attr-defined]
        Finalize(None, self._over, exitpriority=-100)

    def begun(self, worker: int) -> None:
        """The process ``worker`` is to end with this one.

        To be told before it has work: without any it sees the end by itself.
        """
        self._tell(f"+{worker}\n")

    def ended(self, worker: int) -> None:
        """It is gone: its number may be another's."""
        self._tell(f"-{worker}\n")

    def _tell(self, words: str) -> None:
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):  # somebody ended the guard, or it is over
                self._process.stdin.write(words.encode())

    def of_parent(self) -> None:
        """This process is a fork of the guarded one: its end is not the end of that."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
        self._process = None
        guard.cache_clear()

    def _over(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                self._process.stdin.close()
                self._process.wait(_PATIENCE)


@cache
def guard() -> Guard:
    """That of this process."""
    return Guard()


def temporary() -> str:
    """The folder for all temporary files of this process and of its workers; it goes with the process."""
    return guard().folder


def _started(folder: str) -> subprocess.Popen[bytes]:
    nowhere = subprocess.DEVNULL
    apart: dict[str, Any] = {"process_group": 0}  # Ctrl-C is sent to all of a group
    if sys.platform == "win32":
        apart = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return subprocess.Popen(  # noqa: S603  this Python, a file of its own, a name made here
        [sys.executable, "-I", "-S", str(_PROGRAM), folder],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=nowhere,
        stderr=nowhere,
        **apart,
    )
