"""What is to be done, what it may cost, and what comes of it, whatever machine does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

Cause = Literal["timeout", "memory", "crash", "internal", "lost", "unseen", "changed", "program", "stopped"]
OF_MACHINES = frozenset({"lost", "unseen", "changed", "program"})
"""Causes that lie with the machines and say nothing of the document: it is to be tried again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may cost: seconds on the clock, seconds of CPU, bytes of memory of its process."""

    seconds: float = 900.0
    cpu_seconds: float = 1200.0
    memory: int = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class Died:
    """A task that did not come to an end. ``detail`` names a signal, exit code or exception."""

    cause: Cause
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """``function(*arguments)``, picklable; ``key`` says which task a result belongs to.

    ``again``: it was begun before, by a worker that was lost for no fault of its own.
    """

    key: int
    function: Callable[..., Any]
    arguments: tuple[Any, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told of the work: of each task (by key) as it begins, and now and then while all goes on."""

    begun: Callable[[int], None] = lambda key: None
    going: Callable[[], None] = lambda: None


Runner = Callable[[Iterable[Task], Limits, Told], Iterator[tuple[int, Any | Died]]]
"""What runs tasks: (key, result or ``Died``) of each, once, as it ends."""
