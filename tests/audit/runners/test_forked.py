"""A fork server that is a fork of the program: what it takes over, and what it must not."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.runners.forked import safe
from tests.audit.started import session, until

PROGRAM = """
import os, sys, threading
from audit.runners.guarded import guard
from audit.runners.processes import prepare, run
from audit.runners.work import Task
import cermat_test_forked as work
if __name__ == "__main__":
    sys.loaded_before = True
    if "thread" in sys.argv:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    opened = open(sys.argv[1])  # of the program, not of its workers
    print("said once", end=" ")
    prepare((), own="own" in sys.argv)
    print(dict(run([Task(0, work.seen, (opened.name,))], jobs=1))[0], end=" ", flush=True)
    if "killed" in sys.argv:
        os.kill(os.getpid(), 9)
"""
WORK = """
import os, sys
def seen(path):
    files = [os.path.realpath(f"/proc/self/fd/{name}") for name in os.listdir("/proc/self/fd")]
    return hasattr(sys, "loaded_before"), os.path.realpath(path) in files
"""


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files of a program, which leaves none. Its name is short, as of sockets."""
    folder = Path(tempfile.mkdtemp())
    yield folder
    until(lambda: not list(folder.iterdir()))
    folder.rmdir()


def started(folder: Path, temporary: Path, *words: str) -> subprocess.Popen[str]:
    (folder / "cermat_test_forked.py").write_text(WORK)
    (folder / "program.py").write_text(PROGRAM)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), *sys.path])}
    return subprocess.Popen(
        [sys.executable, str(folder / "program.py"), str(folder / "program.py"), *words],
        env={**environment, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="elsewhere nothing is forked")
@pytest.mark.parametrize(
    ("words", "takes_over"),
    [(("own",), True), ((), False), (("own", "thread"), False)],
    ids=["own", "of somebody else", "a second thread"],
)
def test_workers_have_what_their_program_had_loaded_and_none_of_its_files(
    tmp_path: Path, temporary: Path, words: tuple[str, ...], takes_over: bool
) -> None:
    out, _ = started(tmp_path, temporary, *words).communicate(timeout=60)
    assert out == f"said once {(takes_over, False)} "


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="elsewhere nothing is forked")
def test_nothing_stays_of_a_program_that_is_killed(tmp_path: Path, temporary: Path) -> None:
    process = started(tmp_path, temporary, "own", "killed")
    out, _ = process.communicate(timeout=60)
    assert (out, process.returncode) == ("said once (True, False) ", -9)
    until(lambda: session(process.pid) == [])


def test_a_process_with_a_second_thread_is_not_forked() -> None:
    over = threading.Event()
    second = threading.Thread(target=over.wait)
    second.start()
    try:
        assert not safe()
    finally:
        over.set()
        second.join()
