"""A run over many documents: each in a worker of its own, then the rules that compare them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from audit.run.document import Checked, Order, check_document, died, failed, failure
from audit.run.inputs import Input
from audit.run.pictures import Crop, Spot, crops_at, spots
from audit.runners import preload
from audit.runners.processes import Died, Limits, Task, run
from extractor.records import Agreement
from rules.engine.check import Outcome, check
from rules.engine.finding import FindingRecord

Step = Callable[[int, Checked], None]
"""Told of each document as it is finished: its index and what came of it."""


def default_jobs() -> int:
    """As many workers as this process may use cores."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def check_all(
    inputs: Sequence[Input],
    order: Order,
    jobs: int,
    limits: Limits,
    step: Step | None = None,
) -> tuple[Checked, ...]:
    """Every input, in the order given. On Ctrl-C what is finished is kept, the rest is failed as stopped."""
    done: dict[int, Checked] = {}
    for index, result in _each(inputs, order, jobs, limits):
        checked = done[index] = result.placed(inputs[index].relative)
        if step is not None:
            step(index, checked)
    stopped = failure("stopped", order.language)
    return tuple(
        done.get(index) or Checked(failed(item.path, stopped)).placed(item.relative)
        for index, item in enumerate(inputs)
    )


def _each(inputs: Sequence[Input], order: Order, jobs: int, limits: Limits) -> Iterator[tuple[int, Checked]]:
    for index, item in enumerate(inputs):
        if item.missing is not None:
            yield index, Checked(failed(item.path, failure(item.missing, order.language)))
    indices = [index for index, item in enumerate(inputs) if item.missing is None]
    # The longest first: no worker ends up alone with it.
    indices.sort(key=lambda index: -_size(inputs[index].path))
    with contextlib.suppress(KeyboardInterrupt):
        yield from _read(inputs, indices, order, jobs, limits)


def _size(path: Path) -> int:
    """Bytes, which go with pages well enough; 0 where the file cannot be looked at."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read(
    inputs: Sequence[Input], indices: Sequence[int], order: Order, jobs: int, limits: Limits
) -> Iterator[tuple[int, Checked]]:
    """The documents at ``indices``. One whose worker breaks down is tried again without pictures:
    findings are worth more than pictures of their places."""
    again: list[int] = []
    tasks = [Task(index, check_document, (inputs[index].path, order)) for index in indices]
    for index, result in run(tasks, jobs, limits, preload.MODULES):
        if not isinstance(result, Died):
            yield index, result
        elif order.crops and result.cause in ("crash", "memory"):
            again.append(index)
        else:
            yield index, died(inputs[index].path, result, order.language)
    if again:
        yield from _read(inputs, again, replace(order, crops=False), jobs, limits)


def crops_together(
    findings: Sequence[FindingRecord], order: Order, jobs: int, limits: Limits
) -> tuple[Crop, ...]:
    """Pictures of the places of findings between documents, each document opened in a worker again."""
    wanted: dict[str, dict[Spot, None]] = {}
    for spot in (spot for found in findings for spot in spots(found) if spot.document):
        wanted.setdefault(spot.document, {})[spot] = None
    tasks = [
        Task(index, crops_at, (Path(document), order.password, tuple(asked)))
        for index, (document, asked) in enumerate(wanted.items())
    ]
    made: list[Crop] = []
    with contextlib.suppress(KeyboardInterrupt):  # reports are worth more than their pictures
        for _, result in run(tasks, jobs, limits, preload.MODULES):
            made += () if isinstance(result, Died) else result
    return tuple(made)


def check_together(agreements: Sequence[Agreement], order: Order) -> Outcome:
    """The rules over the whole batch; none where there is no document."""
    return check(agreements, order.profile, order.context, order.language) if agreements else Outcome()
