"""``cermat`` as a process of its own, what it left in its ledger, and which processes are still there."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROGRAM = (
    "import signal, sys; sys.argv[1:] = {words!r}; "
    "hangup = getattr(signal, 'SIGHUP', None); "
    "hangup and signal.signal(hangup, signal.SIG_DFL); "  # ignored where the tests run under ``nohup``
    "import audit.cli.check as c; c.READER = {reader!r}; from audit.cli import main; main()"
)
PATIENCE = 60.0  # seconds for what is bound to happen, on a busy machine


def program(reader: str, *words: object, **more: Any) -> subprocess.Popen[bytes]:
    """Starts it with that reader; ``env`` is added to the environment of this process."""
    code = PROGRAM.format(reader=reader, words=[str(word) for word in words])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **more.pop("env", {})}
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen([sys.executable, "-c", code], env=environment, **given)


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    """Its exit code, output and errors, none of them a traceback."""
    out, err = process.communicate(timeout=2 * PATIENCE)
    said = (out or b"").decode("utf-8", "replace"), (err or b"").decode("utf-8", "replace")
    assert "Traceback" not in said[1], said[1]
    assert "Exception ignored" not in said[1], said[1]
    return process.returncode, *said


def until(happened: Callable[[], bool]) -> None:
    """Waits for it; a failure where it does not happen."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def counted(out: Path, table: str = "readings") -> int:
    """Rows of a table of the ledger in ``out``; 0 where there is none yet."""
    try:
        with sqlite3.connect(f"file:{out / 'catatan.sqlite'}?mode=ro", uri=True) as ledger:
            return int(ledger.execute(f"select count(*) from {table}").fetchone()[0])
    except sqlite3.Error:
        return 0


def session(number: int) -> list[int]:
    """The living processes of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            state = (entry / "stat").read_text().rpartition(")")[2].split()
        except (OSError, ValueError):
            continue
        if entry.name.isdigit() and int(state[3]) == number and state[0] != "Z":
            found.append(int(entry.name))
    return found
