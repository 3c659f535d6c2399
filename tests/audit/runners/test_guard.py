"""What a guard does once its process is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.runners.guard import watch
from audit.runners.guarded import guard

SLEEPS = [sys.executable, "-I", "-S", "-c", "import time; time.sleep(600)"]


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(SLEEPS)
    yield process
    process.kill()
    process.wait()


def told(words: str, process: subprocess.Popen[bytes]) -> list[bytes]:
    return words.format(process.pid).encode().splitlines(keepends=True)


def test_workers_are_ended_and_all_files_are_removed(
    sleeper: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    (tmp_path / "t" / "deep").mkdir(parents=True)
    (tmp_path / "t" / "deep" / "file").touch()
    watch(told("+{}\n", sleeper), str(tmp_path / "t"))
    assert sleeper.wait(60) == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words", ["", "+{0}\n-{0}\n", "+{0}", "?\n+\n"], ids=["none", "ended", "cut", "other"]
)
def test_nobody_else_is_ended(sleeper: subprocess.Popen[bytes], tmp_path: Path, words: str) -> None:
    watch(told(words, sleeper), str(tmp_path / "never made"))
    with pytest.raises(subprocess.TimeoutExpired):
        sleeper.wait(0.1)


def test_ctrl_c_does_not_reach_the_guard() -> None:
    process = guard()._process
    assert process is not None
    assert os.getpgid(process.pid) != os.getpgid(0)
    assert process.poll() is None
