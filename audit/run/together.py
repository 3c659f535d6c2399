"""The rules between documents. They need all records at once, and so have a process that ends with them."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from audit.language import text
from audit.results import ScopeResult
from audit.run.afar import Place, at
from audit.run.document import Order
from audit.run.held import Held, Part, agreements
from audit.run.pictures import Crop, Spot, crops_at, spots
from audit.run.whole import whole
from audit.runners import preload
from audit.runners.processes import here
from audit.runners.work import Died, Limits, Task, Told
from extractor.records import Problem
from rules.engine.check import Outcome, check
from rules.engine.finding import FindingRecord

_IN_THIS_PROCESS = 30  # documents: their records take less memory than a process, and no time to start one
STOPPED: Literal["stopped"] = "stopped"
"""Cause of an end that somebody asked for."""
_EACH = 0.5  # seconds of a clock for one document: over a hundred times of what the rules need


def check_together(documents: Sequence[Held], order: Order, limits: Limits) -> ScopeResult | Died:
    """The rules over the whole batch; ``Died`` where they did not come to an end, or were stopped."""
    if not documents:
        return ScopeResult()
    with contextlib.suppress(KeyboardInterrupt):
        return _checked_together(documents, order, limits)
    return Died(STOPPED)


def _checked_together(documents: Sequence[Held], order: Order, limits: Limits) -> ScopeResult | Died:
    parts = tuple(document.agreed for document in documents if document.agreed is not None)
    path = documents[0].store.path
    if len(documents) <= _IN_THIS_PROCESS:
        with whole():
            records = [one.agreement for one in documents if one.agreement is not None]
            return _result(check(records, order.profile, order.context, order.language))
    longer = limits.seconds + _EACH * len(documents)
    allowed = replace(limits, seconds=longer, cpu_seconds=longer)
    task = Task(0, _together, (path, parts, order))
    for _, outcome in here(1, preload.MODULES)([task], allowed, Told()):
        return outcome if isinstance(outcome, Died) else _result(outcome)
    return Died("internal")


def _together(path: Path, parts: Sequence[Part], order: Order) -> Outcome:
    return check(agreements(path, parts), order.profile, order.context, order.language)


def _result(outcome: Outcome) -> ScopeResult:
    return ScopeResult(
        findings=outcome.findings,
        questions=outcome.questions,
        problems=outcome.problems,
        coverage=outcome.coverage,
    )


def not_done(died: Died, order: Order) -> ScopeResult:
    """What is said where the rules between the documents did not come to an end."""
    why = f"{died.cause}: {died.detail}" if died.detail else died.cause
    said = "problem.together-stopped" if died.cause == STOPPED else "problem.together-not-done"
    words = text(said, order.language, why=why)
    return ScopeResult(problems=(Problem(code="together-not-done", message=words),))


def crops_together(
    findings: Sequence[FindingRecord], order: Order, jobs: int, limits: Limits
) -> tuple[tuple[Crop, ...], bool]:
    """Pictures of the places of findings between documents, each document opened in a worker again and
    whether it came to its end."""
    wanted: dict[str, dict[Spot, None]] = {}
    for spot in (spot for found in findings for spot in spots(found) if spot.document):
        wanted.setdefault(spot.document, {})[spot] = None
    tasks = [
        Task(index, at, (Place(document), crops_at, (order.password, tuple(asked))))
        for index, (document, asked) in enumerate(wanted.items())
    ]
    made: list[Crop] = []
    with contextlib.suppress(KeyboardInterrupt):  # reports are worth more than their pictures
        for _, result in here(jobs, preload.MODULES)(tasks, limits, Told()):
            made += () if isinstance(result, Died) else result
        return tuple(made), True
    return tuple(made), False
