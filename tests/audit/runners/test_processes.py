"""Work in processes that may die alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audit.runners.processes import Died, Limits, Task, run

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
def raise_it(): raise ValueError("wrong")
def leave(): sys.exit(7)
def large(): return "x" * 5_000_000
def unpicklable(): return lambda: None
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
    assert results[3] == Died("internal", "ValueError: wrong")
    assert results[4].cause == "internal"
    assert results[5] == Died("memory")
    assert results[6].cause == "internal"


def test_time_on_the_clock_is_bounded(work) -> None:  # type: ignore[no-untyped-def]
    results = dict(run([Task(0, work.sleep), Task(1, work.twice, (3,))], jobs=1, limits=Limits(seconds=1)))
    assert results == {0: Died("timeout", "1 s"), 1: 6}


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
