"""Work in processes that may die alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from audit.runners.processes import run
from audit.runners.work import Died, Limits, Task
from tests.audit.started import session

WORK = """
import os, sys, time

def pid(): return os.getpid()
def twice(n): return 2 * n
def die(code): os._exit(code)
def abort(): os.abort()
def sleep(): time.sleep(600)
def burn():
    while True: pass
def eat(): return len(bytearray(10**12))
def raise_it(): raise ValueError("wrong" + chr(10) + "  here")
def leave(): sys.exit(7)
def large(): return "x" * 5_000_000
def unpicklable(): return lambda: None
def mark_and_wait(mark):
    with open(mark, "a") as file:
        file.write(f"{os.getpid()}\\n")
    times = len(open(mark).readlines())
    if times == 1:
        time.sleep(600)
    return times
def tell_and_sleep(file):
    import tempfile
    tempfile.NamedTemporaryFile(delete=False).close()
    with open(file, "w") as told:
        told.write(str(os.getpid()))
    if file.endswith("1"):
        sum(range(10**15))  # gives no thread a chance
    time.sleep(600)
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    (tmp_path / "cermat_test_work.py").write_text(WORK)
    monkeypatch.syspath_prepend(tmp_path)
    import importlib

    return importlib.import_module("cermat_test_work")


def test_results_come_back_by_key(work) -> None:  # type: ignore[no-untyped-def]
    tasks = [Task(n, work.twice, (n,)) for n in range(7)]
    assert dict(run(tasks, jobs=2)) == {n: 2 * n for n in range(7)}


def test_a_worker_is_used_again(work) -> None:  # type: ignore[no-untyped-def]
    pids = dict(run([Task(n, work.pid) for n in range(5)], jobs=1))
    assert len(set(pids.values())) == 1


def test_a_dead_worker_takes_only_its_own_task(work) -> None:  # type: ignore[no-untyped-def]
    tasks = [
        Task(0, work.twice, (1,)),
        Task(1, work.abort),
        Task(2, work.die, (9,)),
        Task(3, work.raise_it),
        Task(4, work.leave),
        Task(5, work.eat),
        Task(6, work.unpicklable),
        Task(7, work.twice, (4,)),
    ]
    results = dict(run(tasks, jobs=2))
    assert (results[0], results[7]) == (2, 8)
    assert results[1] == Died("crash", "SIGABRT")
    assert results[2] == Died("crash", "exit 9")
    assert results[3] == Died("internal", "ValueError: wrong here")
    assert results[4].cause == "internal"
    assert results[5] == Died("memory")
    assert results[6].cause == "internal"


def test_time_on_the_clock_is_bounded(work) -> None:  # type: ignore[no-untyped-def]
    results = dict(run([Task(0, work.sleep)], jobs=1, limits=Limits(seconds=1)))
    assert results == {0: Died("timeout", "1 s")}


def test_time_of_the_processor_is_bounded(work) -> None:  # type: ignore[no-untyped-def]
    limits = Limits(seconds=60, cpu_seconds=1)
    results = dict(run([Task(0, work.burn), Task(1, work.twice, (3,))], jobs=1, limits=limits))
    assert results[0].cause == "timeout"
    assert results[1] == 6


def test_large_results_pass_whole(work) -> None:  # type: ignore[no-untyped-def]
    result: Any = dict(run([Task(0, work.large)], jobs=1))[0]
    assert len(result) == 5_000_000


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run([], jobs=3)) == []


def test_a_fork_server_that_is_killed_costs_no_task(work, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from multiprocessing import forkserver

    list(run([Task(0, work.pid)], jobs=1))
    server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
    mark = tmp_path / "begun"
    results = run([Task(0, work.mark_and_wait, (str(mark),)), Task(1, work.twice, (4,))], jobs=2)
    first = next(results)
    assert first == (1, 8)
    _until(mark.exists)  # a busy machine may not have begun it
    os.kill(server, signal.SIGKILL)
    assert next(results) == (0, 2)  # begun twice
    orphan = mark.read_text().splitlines()[0]
    _until(lambda: not Path(f"/proc/{orphan}").exists())
    assert list(results) == []


ORPHANS = """
import sys
from audit.runners.processes import run
from audit.runners.work import Task
import cermat_test_work as work
if __name__ == "__main__":
    tasks = [Task(n, work.tell_and_sleep, (sys.argv[1] + str(n),)) for n in range(2)]
    list(run(tasks, jobs=2))
"""


@pytest.mark.usefixtures("work")
def test_workers_end_with_the_process_that_started_them_and_leave_nothing(tmp_path: Path) -> None:
    temporary = Path(tempfile.mkdtemp())  # a short name: addresses of sockets are short
    (tmp_path / "orphans.py").write_text(ORPHANS)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(temporary)}
    command = [sys.executable, str(tmp_path / "orphans.py"), str(tmp_path / "pid")]
    process = subprocess.Popen(command, env=environment)
    pids = [_written(tmp_path / f"pid{n}") for n in range(2)]
    assert list(temporary.iterdir())
    process.kill()
    process.wait()
    _until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))
    _until(lambda: not list(temporary.iterdir()))
    temporary.rmdir()


AT_ONCE = """
import os, signal, sys
from audit.runners.processes import prepare, run
from audit.runners.work import Task
import cermat_test_work as work
if __name__ == "__main__":
    prepare((sys.argv[2],))  # the fork server listens in the folder from here on
    if sys.argv[1] == "idle":
        list(run([Task(0, work.twice, (1,))], jobs=1))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.usefixtures("work")
@pytest.mark.parametrize("when", ["before it has workers", "idle"])
def test_a_process_killed_without_workers_leaves_nothing_either(tmp_path: Path, when: str) -> None:
    temporary = Path(tempfile.mkdtemp())
    (tmp_path / "once.py").write_text(AT_ONCE)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(temporary)}
    (tmp_path / "cermat_test_slow.py").write_text("import time\ntime.sleep(600)\n")
    loads = "zoneinfo" if when == "idle" else "cermat_test_slow"
    command = [sys.executable, str(tmp_path / "once.py"), when, loads]
    process = subprocess.Popen(command, env=environment, start_new_session=True)
    assert process.wait() == -signal.SIGKILL
    _until(lambda: not list(temporary.iterdir()))
    _until(lambda: session(process.pid) == [])
    temporary.rmdir()


def _written(path: Path) -> int:
    _until(lambda: path.exists() and path.read_text() != "")
    return int(path.read_text())


def _until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)
