"""A run over many documents: each in a worker of its own, then the rules that compare them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audit.results import DocumentResult
from audit.run.afar import at, place_of
from audit.run.document import Checked, died, failed, failure
from audit.run.held import Held, Store
from audit.run.inputs import Input
from audit.run.kept import Kept
from audit.run.whole import whole
from audit.runners import preload
from audit.runners.processes import here
from audit.runners.work import OF_MACHINES, Died, Runner, Task, Told


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how a run goes on.

    ``begun`` gets the index of a document as a worker takes it, ``step`` as it is finished, with what came of
    it; ``going`` is called now and then; ``phase`` gets the name of a long step after the documents.
    """

    begun: Callable[[int], None] = lambda index: None
    step: Callable[[int, Checked], None] = lambda index, checked: None
    going: Callable[[], None] = lambda: None
    phase: Callable[[str], None] = lambda name: None


QUIET = Watcher()
"""Nobody is told."""


def default_jobs() -> int:
    """As many workers as this process may use cores."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Machines:
    """Who does the work: ``jobs`` processes here, or what ``elsewhere`` runs tasks on other machines."""

    jobs: int
    elsewhere: Runner | None = None

    @property
    def runner(self) -> Runner:
        """What is asked to read and check documents."""
        return self.elsewhere or here(self.jobs, preload.MODULES)


def check_all(
    inputs: Sequence[Input],
    kept: Kept,
    machines: Machines,
    accept: Callable[[DocumentResult], DocumentResult],
    watcher: Watcher = QUIET,
) -> tuple[Held, ...]:
    """Every input, in the order given. On Ctrl-C what is finished is kept, the rest is failed as stopped.

    ``accept`` gives the results as they are held; the ledger and ``watcher`` are told of them as they were.
    """
    done: dict[int, Held] = {}
    store = Store()
    language = kept.order.language

    def hold(checked: Checked) -> Held:
        return store.hold(replace(checked, result=accept(checked.result)))

    def going() -> None:
        kept.settle()
        watcher.going()

    with contextlib.suppress(KeyboardInterrupt):
        for index, result, new in _each(inputs, kept, machines, Told(watcher.begun, going)):
            with whole():
                checked = result.placed(inputs[index].relative)
                kept.keep(index, inputs[index], checked, new=new)
                done[index] = hold(checked)
                watcher.step(index, checked)
    stopped = failure("stopped", language)
    return tuple(
        done.get(index) or hold(Checked(failed(item.name, stopped)).placed(item.relative))
        for index, item in enumerate(inputs)
    )


_Ended = Iterator[tuple[int, Checked, bool]]
"""Index, what came of it, whether that is new: worked out in this run."""


def _each(inputs: Sequence[Input], kept: Kept, machines: Machines, told: Told) -> _Ended:
    waiting: list[int] = []
    with contextlib.suppress(KeyboardInterrupt):
        for index, item in enumerate(inputs):
            if item.missing is not None:
                yield index, Checked(failed(item.name, failure(item.missing, kept.order.language))), False
                continue
            with whole():
                known = kept.found(item)
            if known is not None:
                yield index, known, False
            else:
                waiting.append(index)
        # The longest first: no worker ends up alone with it.
        waiting.sort(key=lambda index: -_size(inputs[index].path))
        yield from _work(inputs, waiting, kept, machines, told)


def _size(path: Path) -> int:
    """Bytes, which go with pages well enough; 0 where the file cannot be looked at."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _work(
    inputs: Sequence[Input], indices: Sequence[int], kept: Kept, machines: Machines, told: Told
) -> _Ended:
    """The documents at ``indices``. One whose worker breaks down is tried again without pictures:
    findings are worth more than pictures of their places."""
    again: list[int] = []
    tasks = (_task(index, inputs[index], kept, machines) for index in indices)
    for index, result in machines.runner(tasks, kept.limits, told):
        if not isinstance(result, Died):
            yield index, result.named(inputs[index].name), True
        elif result.cause in OF_MACHINES:  # nothing is known of the document: the next run tries again
            why = failure(result.cause, kept.order.language, detail=result.detail)
            yield index, Checked(failed(inputs[index].name, why)), False
        elif kept.order.crops and result.cause in ("crash", "memory"):
            again.append(index)
        else:
            yield index, died(inputs[index].name, result, kept.order.language), True
    if again:
        yield from _work(inputs, again, kept.without_crops(), machines, told)


def _task(index: int, item: Input, kept: Kept, machines: Machines) -> Task:
    with whole():
        task = kept.task(index, item)
    place = place_of(item, kept.contents.get(item.path), elsewhere=machines.elsewhere is not None)
    if place is None or kept.closed:  # what was read is at hand
        return task
    return Task(index, at, (place, task.function, task.arguments[1:]))  # all begin with the path
