"""Work on a Dask cluster that is there (extra ``dask``): each task once, whatever becomes of machines.

Each worker of the cluster runs a task in a process of the own pool (``audit.runners.processes``), so that
time, processor and memory are bounded there as here. A task whose worker is lost is begun anew by the
scheduler; a result is taken once, by its key. What cannot be had, since machines failed and not the document,
is ``Died`` of a cause of ``OF_MACHINES``.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import uuid4

from audit.runners import processes
from audit.runners.guarded import temporary
from audit.runners.memory import LEAST, each_worker
from audit.runners.work import Died, Limits, Runner, Task, Told

if TYPE_CHECKING:
    from distributed import Client, Future

_SCHEME = "dask://"
_TELL = 2.0  # seconds between two looks at how the work goes on
_PATIENCE = 20  # seconds for the scheduler to answer
_AHEAD = 2  # tasks that each thread of the cluster has at hand, so that none waits for this process
_IDLE = 60.0  # seconds for which a process waits for more work: readers are loaded anew after it


class ClusterError(Exception):
    """There is no such cluster, or nothing here to reach it with; the text says why."""


@contextlib.contextmanager
def cluster(address: str, preload: tuple[str, ...] = ()) -> Iterator[Runner]:
    """The runner of the cluster whose scheduler is at ``address`` (``dask://host:port``).

    ``preload`` are modules that every process needs. Raises ClusterError.
    """
    if not address.startswith(_SCHEME) or not _has_port(address):
        raise ClusterError(address)
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("pip install 'cermat[dask]'") from error
    try:
        client = Client(address.removeprefix(_SCHEME), timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(str(error)) from error
    try:
        yield lambda tasks, limits, told: _run(client, tasks, limits, preload, told)
    finally:
        # Of a scheduler that is gone no leave can be taken: what was done stays done.
        with contextlib.suppress(OSError, TimeoutError, RuntimeError, CancelledError):
            client.close()


def _has_port(address: str) -> bool:
    """Whether host and port are there. (Without them a client would begin a cluster of its own.)"""
    try:
        place = urlsplit(address)
        return bool(place.hostname and place.port)
    except ValueError:
        return False


def _run(
    client: Client, tasks: Iterable[Task], limits: Limits, preload: tuple[str, ...], told: Told
) -> Iterator[tuple[int, Any | Died]]:
    """Tasks are taken as threads of the cluster get free, so that neither side holds all of them."""
    run, more, left = uuid4().hex, iter(tasks), True
    waiting: dict[Future, int] = {}
    try:
        while left or waiting:
            while left and len(waiting) < _AHEAD * max(1, sum(client.nthreads().values())):
                task = next(more, None)
                left = task is not None
                if task is not None:
                    waiting[_submitted(client, run, task, limits, preload)] = task.key
                    told.begun(task.key)
            for future in _ended(client, waiting):
                yield waiting.pop(future), _result(future)
            told.going()
    except (CancelledError, OSError) as error:  # the scheduler is gone
        for key in (*waiting.values(), *(task.key for task in more)):
            yield key, Died("lost", type(error).__name__)
    finally:
        with contextlib.suppress(OSError, TimeoutError):
            client.cancel(list(waiting))


def _submitted(client: Client, run: str, task: Task, limits: Limits, preload: tuple[str, ...]) -> Future:
    return client.submit(
        attempt, task.function, task.arguments, limits, preload, key=f"cermat-{run}-{task.key}", pure=False
    )


def _ended(client: Client, waiting: dict[Future, int]) -> list[Future]:
    """Those that came to an end by now, after some time none."""
    from distributed import wait

    if not waiting:
        return []
    with contextlib.suppress(TimeoutError), client.as_current():
        return list(wait(list(waiting), timeout=_TELL, return_when="FIRST_COMPLETED").done)
    return []


def _result(future: Future) -> Any | Died:
    """What a task came to. An exception is none of the task, whose own are told as ``Died``."""
    try:
        return future.result()
    except CancelledError:
        raise
    except Exception as error:
        return Died("lost", f"{type(error).__name__}: {error}"[:200])


# What follows runs in the workers of the cluster.

_Kind = tuple[Limits, tuple[str, ...]]
_idle: defaultdict[_Kind, list[_Process]] = defaultdict(list)
_lock = threading.Lock()


class _Process:
    """A process of the own pool that takes one task after the other."""

    def __init__(self, limits: Limits, preload: tuple[str, ...]) -> None:
        self._given: deque[Task] = deque()
        self._results = processes.run(self._tasks(), 1, limits, preload)
        self.timer: threading.Timer | None = None

    def _tasks(self) -> Iterator[Task]:
        while True:
            yield self._given.popleft()

    def do(self, task: Task) -> Any | Died:
        self._given.append(task)
        return next(self._results)[1]

    def end(self) -> None:
        self._results.close()  # type: ignore[attr-defined]


def attempt(
    function: Callable[..., Any], arguments: tuple[Any, ...], limits: Limits, preload: tuple[str, ...]
) -> Any | Died:
    """``function(*arguments)`` in a process of its own, within ``limits``; memory is that of this machine."""
    kind = (replace(limits, memory=_memory()), preload)
    process = _taken(kind)
    try:
        result = process.do(Task(0, function, arguments))
    except BaseException:
        process.end()
        raise
    _put_back(kind, process)
    return result


def _memory() -> int:
    """Bytes for the process of one thread of this worker."""
    from distributed import get_worker

    worker = get_worker()
    whole = getattr(getattr(worker, "memory_manager", None), "memory_limit", None)
    threads = worker.state.nthreads
    return max(LEAST, whole // threads) if whole else each_worker(threads)


@cache
def _prepared() -> None:
    """This worker of the cluster made one that may have processes of its own, which end with it."""
    config = multiprocessing.current_process()._config  # type: ignore[attr-defined]
    config["daemon"] = False  # else it may have none, lest they outlive it; these do not
    temporary()  # not that of its parent, which goes with its parent and not with it


def _taken(kind: _Kind) -> _Process:
    with _lock:
        _prepared()
        process = _idle[kind].pop() if _idle[kind] else None
        if process is not None and process.timer is not None:
            process.timer.cancel()
        return process or _Process(*kind)


def _put_back(kind: _Kind, process: _Process) -> None:
    """To be used again, or ended where nothing comes for some time."""
    with _lock:
        _idle[kind].append(process)
        process.timer = threading.Timer(_IDLE, _give_up, (kind, process))
        process.timer.daemon = True
        process.timer.start()


def _give_up(kind: _Kind, process: _Process) -> None:
    with _lock:
        if process not in _idle[kind]:
            return
        _idle[kind].remove(process)
    process.end()
