"""Killed at any moment, a run is finished by the next one: the same tables, nothing twice, nothing left."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli import main
from tests.audit.started import counted, program, session, until

DOCUMENTS = 8


@pytest.fixture
def folder(document: Callable[..., Path], tmp_path: Path) -> Path:
    for number in range(DOCUMENTS):
        document(f"in/{number}.txt", percent=30 + number, more=f"# SLOW {number}\n")
    (tmp_path / "reads.log").touch()
    return tmp_path / "in"


@pytest.fixture
def temporary() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:  # a short name: addresses of sockets are short
        yield Path(folder)


def tables(folder: Path, out: Path) -> dict[str, bytes]:
    """The run in ``out`` brought to its end, and exported."""
    for words in (("check", folder, "--out", out, "--select", "WGT001", "--jobs", 2), ("export", out)):
        more = ("--out", out / "tables") if words[0] == "export" else ()
        CliRunner().invoke(main, [str(word) for word in (*words, *more)], catch_exceptions=False)
    return {file.name: file.read_bytes() for file in (out / "tables").iterdir()}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to find processes")
@pytest.mark.parametrize("whom", ["main", "worker"])
def test_what_was_done_is_kept_and_nothing_stays(
    reader: str, folder: Path, temporary: Path, whom: str
) -> None:
    expected = tables(folder, folder.parent / "undisturbed")
    reads = folder.parent / "reads.log"
    reads.write_text("")
    out = folder.parent / "out"
    words = ("check", folder, "--out", out, "--select", "WGT001", "--jobs", 2)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": None}
    process = program(reader, *words, env={"TMPDIR": str(temporary)}, start_new_session=True, **quiet)
    until(lambda: counted(out) >= 2)
    victim = process.pid if whom == "main" else max(session(process.pid))
    os.kill(victim, signal.SIGKILL)
    process.wait()
    until(lambda: session(process.pid) == [])
    until(lambda: list(temporary.iterdir()) == [])
    assert tables(folder, out) == expected
    twice = 2 if whom == "main" else 1  # at most what was in work
    assert DOCUMENTS <= len(reads.read_text().split()) <= DOCUMENTS + twice
