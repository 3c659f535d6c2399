"""``cermat watch``: what arrives is checked once it is whole, and once only."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.audit.started import PROGRAM


@pytest.fixture
def watching(reader: str, tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts to watch ``in``, with reports in ``out``."""
    (tmp_path / "in").mkdir()
    (tmp_path / "reads.log").touch()
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        words = [
            "watch",
            str(tmp_path / "in"),
            "--out",
            str(tmp_path / "out"),
            "--every",
            "0.5",
            "--jobs",
            "1",
        ]
        code = PROGRAM.format(reader=reader, words=words)
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        started.append(
            subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.DEVNULL)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 90
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.1)


def documents(out: Path) -> list[str]:
    """The names of the documents of the last report that were checked."""
    try:
        results: dict[str, Any] = json.loads((out / "hasil.json").read_text(encoding="utf-8"))
    except OSError:
        return []
    return [d["source"]["relative"] for d in results["documents"] if d["status"] == "checked"]


def test_what_arrives_is_checked_once(
    watching: Callable[[], subprocess.Popen[bytes]], document: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = watching()
    document("in/a.txt", more="# a\n")
    until(lambda: documents(out) == ["a.txt"])
    document("in/sub/b.txt", more="# b\n")
    until(lambda: documents(out) == ["a.txt", "sub/b.txt"])
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 130
    watching()  # a restart finds what was done
    document("in/c.txt", more="# c\n")
    until(lambda: documents(out) == ["a.txt", "c.txt", "sub/b.txt"])
    # The log lies above ``in``: it tells of the documents that lie there.
    assert sorted((tmp_path / "reads.log").read_text().split()) == ["a.txt", "c.txt"]
