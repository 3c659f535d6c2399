"""Work on a Dask cluster of processes, of which some are lost."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from audit.cli import main
from audit.runners.cluster import ClusterError, cluster
from audit.runners.work import Died, Limits, Task, Told
from tests.audit.conftest import READER
from tests.audit.started import PATIENCE, counted

distributed = pytest.importorskip("distributed")

WORK = """
import os, time

def twice(n): return 2 * n
def abort(): os.abort()
def sleep(): time.sleep(600)
def raise_it(): raise ValueError("wrong")
def who(): return os.getpid(), os.getppid()
"""
DOCUMENTS = 8


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A cluster of two workers, which are processes with one thread each."""
    folder = tmp_path_factory.mktemp("modules")
    (folder / "cermat_cluster_reader.py").write_text(READER, encoding="utf-8")
    (folder / "cermat_cluster_work.py").write_text(WORK, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(folder)
        patched.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        with distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=":0",
            worker_dashboard_address=":0",
        ) as running:
            yield running


@pytest.fixture
def address(machines: Any) -> str:
    return "dask://" + str(machines.scheduler_address).removeprefix("tcp://")


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.cli.check.READER", "cermat_cluster_reader:read")


@pytest.fixture
def work(machines: Any) -> Any:
    import importlib

    return importlib.import_module("cermat_cluster_work")


def checked(folder: Path, out: Path, *more: str) -> Result:
    words = ["check", str(folder), "--out", str(out), "--select", "WGT001", "--jobs", "2", *more]
    return CliRunner().invoke(main, words, catch_exceptions=False)


def tables(out: Path) -> dict[str, bytes]:
    CliRunner().invoke(main, ["export", str(out), "--out", str(out / "tables")], catch_exceptions=False)
    found = {file.name: file.read_bytes() for file in (out / "tables").iterdir()}
    assert found
    return found


def results(address: str, tasks: list[Task], limits: Limits | None = None) -> dict[int, Any]:
    with cluster(address) as runner:
        listed = list(runner(tasks, limits or Limits(), Told()))
    assert len(listed) == len(tasks)
    return dict(listed)


@pytest.fixture
def folder(document: Callable[..., Path], tmp_path: Path) -> Path:
    for number in range(DOCUMENTS):
        document(f"in/{number}.txt", percent=30 + number, more=f"# SLOW {number}\n")
    document("in/crash.txt", more="# CRASH\n")
    return tmp_path / "in"


@pytest.mark.usefixtures("reader")
def test_the_result_is_that_of_one_machine(address: str, folder: Path, tmp_path: Path) -> None:
    here, there = checked(folder, tmp_path / "here"), checked(folder, tmp_path / "there", "--runner", address)
    assert (here.exit_code, there.exit_code) == (3, 3)
    assert tables(tmp_path / "there") == tables(tmp_path / "here")


@pytest.mark.usefixtures("reader")
def test_a_worker_that_is_lost_costs_nothing(
    machines: Any, address: str, folder: Path, tmp_path: Path
) -> None:
    checked(folder, tmp_path / "here")
    out = tmp_path / "there"
    killed: list[int] = []

    def kill() -> None:
        end = time.monotonic() + PATIENCE
        while counted(out) < 2 and time.monotonic() < end:
            time.sleep(0.02)
        killed.append(machines.workers[0].pid)
        os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    said = checked(folder, out, "--runner", address)
    killer.join()
    assert killed
    assert said.exit_code == 3, said.output
    assert tables(out) == tables(tmp_path / "here")
    assert counted(out, "files") == counted(out) == DOCUMENTS + 1


def test_limits_hold_on_the_machines_of_the_cluster(address: str, work: Any) -> None:
    tasks = [Task(0, work.twice, (4,)), Task(1, work.abort), Task(2, work.sleep), Task(3, work.raise_it)]
    found = results(address, tasks, Limits(seconds=8.0))
    assert found[0] == 8
    assert [found[key].cause for key in (1, 2, 3)] == ["crash", "timeout", "internal"]


def test_a_process_takes_one_task_after_the_other(address: str, work: Any) -> None:
    found = results(address, [Task(key, work.who) for key in range(6)])
    assert len(set(found.values())) <= 2
    assert os.getpid() not in {pid for pair in found.values() for pid in pair}


def test_a_cluster_that_ends_gives_what_is_left_back_as_lost(work: Any) -> None:
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0"
        ) as running,
        cluster("dask://" + str(running.scheduler_address).removeprefix("tcp://")) as runner,
    ):
        ended = runner(
            [Task(0, work.twice, (1,)), *(Task(key, work.sleep) for key in range(1, 6))], Limits(), Told()
        )
        assert next(ended) == (0, 2)
        running.close()
        left = dict(ended)
    assert sorted(left) == [1, 2, 3, 4, 5]
    assert {died.cause for died in left.values() if isinstance(died, Died)} == {"lost"}


@pytest.mark.parametrize("error", [RuntimeError("Cannot change state"), TimeoutError(), OSError("gone")])
def test_a_cluster_that_cannot_be_left_costs_nothing(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    class Gone:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def close(self) -> None:
            raise error

    monkeypatch.setattr(distributed, "Client", Gone)
    done = []
    with cluster("dask://127.0.0.1:8786"):
        done.append("reported")
    assert done == ["reported"]


@pytest.mark.parametrize(
    "address", ["dask://127.0.0.1:9", "http://127.0.0.1:9", "dask://", "dask://host", "dask://host:x"]
)
def test_a_cluster_that_is_not_there_is_an_error_of_use(
    address: str, document: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.runners.cluster._PATIENCE", 1)
    with pytest.raises(ClusterError), cluster(address):
        pass
    said = CliRunner().invoke(main, ["check", str(document()), "--runner", address], catch_exceptions=False)
    assert said.exit_code == 2
    assert "Traceback" not in said.output
