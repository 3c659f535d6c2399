"""Work in processes that may die alone: each task has bounded wall time, CPU time and memory.

``run`` hands tasks to a few worker processes. A worker is used again for the next task, so that its start is
paid once; one that crashes, is killed, or runs over a limit takes only its own task with it and is replaced.
Each worker has a pipe of its own: a worker that dies in the middle of a message harms no other.

(``concurrent.futures`` gives up the whole pool when one worker dies.)
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.reduction import ForkingPickler
from typing import Any

from audit.runners.bounds import bound_cpu, bound_memory, bound_seconds, mute
from audit.runners.forked import instead_of_programs, safe
from audit.runners.guarded import guard, temporary
from audit.runners.windows import QUOTA_EXITS
from audit.runners.work import Died, Limits, Runner, Task, Told

_TELL = 2.0  # seconds between two looks at how the work goes on
_STARTS = 3  # times that a worker is started before its start is given up
_OF_PARENTS = [getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)]
"""Ctrl-C and the end of the terminal are the parent's to answer."""
_ONE_THREAD = ("OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM")
_ORDINARY, _NOBODY = Limits(), Told()
_SERVER_GONE = 255  # exit code that Python gives a worker whose fork server was killed; it goes on
_LOST = (Died("crash", f"exit {_SERVER_GONE}"), Died("crash", "SIGKILL"))
"""What a worker comes to that somebody else ended: of one whose fork server is gone nobody can say how."""


def run(
    tasks: Iterable[Task],
    jobs: int,
    limits: Limits = _ORDINARY,
    preload: tuple[str, ...] = (),
    told: Told = _NOBODY,
) -> Iterator[tuple[int, Any | Died]]:
    """(key, result or ``Died``) of each task as it ends. ``preload`` are modules every worker needs.

    Tasks are taken as workers get free. Closing the iterator, or an exception in its consumer, ends the
    workers; so does the end of this process, whatever ends it.
    """
    context = _context(preload)
    workers = [_Worker(context, limits) for _ in range(max(1, jobs))]
    try:
        yield from _work_off(iter(tasks), workers, told)
    finally:
        for worker in workers:
            worker.end()


def here(jobs: int, preload: tuple[str, ...] = ()) -> Runner:
    """``jobs`` processes of this machine."""
    return lambda tasks, limits, told: run(tasks, jobs, limits, preload, told)


def prepare(preload: tuple[str, ...], *, own: bool = False) -> None:
    """Begins to load what workers need, to be done when the caller has loaded what it needs itself.

    ``own``: this process is the program's alone. Then workers get what it has loaded so far, where they can.
    """
    temporary()  # before anything lies in it
    if _context(preload).get_start_method() == "forkserver":
        from multiprocessing import forkserver, resource_tracker  # not on every system

        resource_tracker.ensure_running()  # a program of its own
        with instead_of_programs() if own and safe() else contextlib.nullcontext():
            forkserver.ensure_running()
        _server_told()


def _server_told() -> None:
    """The guard ends the fork server as well: one that is still loading modules sees no end of its pipe."""
    loaded = sys.modules.get("multiprocessing.forkserver")
    server = getattr(getattr(loaded, "_forkserver", None), "_forkserver_pid", None)
    if isinstance(server, int):
        guard().begun(server)


def _context(preload: tuple[str, ...]) -> BaseContext:
    """Forks of a server that has the modules loaded, where the system has them; fresh processes elsewhere.

    Workers share the cores among them: a native library in one must not start a thread for each core.
    """
    for setting in _ONE_THREAD:
        os.environ.setdefault(setting, "1")
    if "forkserver" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    return context


def _work_off(tasks: Iterator[Task], workers: list[_Worker], told: Told) -> Iterator[tuple[int, Any | Died]]:
    again: deque[Task] = deque()
    more = True
    while True:
        for worker in workers:
            if worker.task is None and (again or more):
                task = again.popleft() if again else next(tasks, None)
                more = more and task is not None
                if task is not None:
                    worker.start(task)
                    told.begun(task.key)
        busy = [worker for worker in workers if worker.task]
        if not busy:
            return
        patience = min(_TELL, min(worker.deadline for worker in busy) - time.monotonic())
        wait([thing for worker in busy for thing in worker.awaited], timeout=max(0.0, patience))
        told.going()
        for worker in busy:
            task = worker.task
            ended = worker.collect()
            if ended is not None and ended[1] in _LOST and task is not None and not task.again:
                again.append(replace(task, again=True))
            elif ended is not None:
                yield ended


class _Worker:
    """A process, its pipe, and the task that it is at. The process is started with its first task."""

    def __init__(self, context: BaseContext, limits: Limits) -> None:
        self._context = context
        self._limits = limits
        self._process: Any = None
        self._pipe: Connection | None = None
        self.task: Task | None = None
        self.deadline = 0.0

    @property
    def awaited(self) -> list[Any]:
        return [self._pipe, self._process.sentinel]

    def start(self, task: Task) -> None:
        if self._process is None or not self._process.is_alive():
            self._spawn()
        self.task = task
        self.deadline = time.monotonic() + self._limits.seconds
        assert self._pipe is not None
        with contextlib.suppress(OSError):  # a worker that died just now: ``collect`` sees it
            self._pipe.send((task.function, task.arguments))

    def _spawn(self) -> None:
        self.end()
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = self._started(theirs)
        theirs.close()

    def _started(self, theirs: Connection) -> Any:
        """A new process; one more try where the fork server was killed, since it starts anew."""
        for left in reversed(range(_STARTS)):
            process = self._context.Process(  # type: ignore[attr-defined]
                target=_serve, args=(theirs, self._limits, temporary()), daemon=True
            )
            try:
                process.start()
            except (OSError, EOFError):
                if not left:
                    raise
                time.sleep(0.1)
            else:
                guard().begun(process.pid)
                _server_told()
                return process
        return None

    def collect(self) -> tuple[int, Any | Died] | None:
        """The end of the task, None while it goes on."""
        assert self._pipe is not None
        assert self.task is not None
        if self._pipe.poll():
            return self._finished(self._receive())
        if not self._process.is_alive():
            return self._finished(_cause(self._process.exitcode))
        if time.monotonic() >= self.deadline:
            self.end()
            return self._finished(Died("timeout", f"{self._limits.seconds:.0f} s"))
        return None

    def _receive(self) -> Any | Died:
        assert self._pipe is not None
        try:
            return self._pipe.recv()
        except (EOFError, OSError):
            self._process.join(5)
            return _cause(self._process.exitcode)

    def _finished(self, result: Any | Died) -> tuple[int, Any | Died]:
        assert self.task is not None
        key, self.task = self.task.key, None
        if isinstance(result, Died):
            self.end()  # its memory is not to be trusted any more
        return key, result

    def end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
            if self._process.exitcode == _SERVER_GONE:  # then ``kill`` did nothing
                with contextlib.suppress(OSError):
                    os.kill(self._process.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            guard().ended(self._process.pid)
        self._pipe = self._process = None


def _cause(exit_code: int | None) -> Died:
    if exit_code is not None and exit_code < 0:
        name = signal.Signals(-exit_code).name
        cpu = getattr(signal, "SIGXCPU", None)
        return Died("timeout" if -exit_code == cpu else "crash", name)
    return Died("timeout" if exit_code in QUOTA_EXITS else "crash", f"exit {exit_code}")


def _serve(pipe: Connection, limits: Limits, folder: str) -> None:
    """The worker: tasks from the pipe until it closes. Runs in the child process.

    ``folder`` holds the temporary files of the run, its workers' too; it goes with the run.
    """
    for ended_by_parent in _OF_PARENTS:
        signal.signal(ended_by_parent, signal.SIG_IGN)
    tempfile.tempdir = os.environ["TMPDIR"] = folder
    if not os.environ.get("CERMAT_DEBUG"):
        mute()
    bound_memory(limits.memory)
    while True:
        try:
            function, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        bound_cpu(limits.cpu_seconds)
        bound_seconds(limits.seconds)
        outcome = _attempt(function, arguments)
        pipe.send_bytes(ForkingPickler.dumps(outcome) if isinstance(outcome, Died) else outcome)


def _attempt(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any | Died:
    """The result, pickled; what cannot be pickled is a fault of the function as well."""
    try:
        return ForkingPickler.dumps(function(*arguments))
    except MemoryError:
        return Died("memory")
    except (Exception, SystemExit) as error:
        if os.environ.get("CERMAT_DEBUG"):
            import traceback

            traceback.print_exc()
        said = " ".join(f"{type(error).__name__}: {error}".split())
        return Died("internal", said[:200])
