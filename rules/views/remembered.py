"""What rules ask of a document, worked out once while its rules run, and forgotten with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from extractor.records import Agreement

Answer = TypeVar("Answer")


@dataclass(slots=True)
class _Memory:
    """Answers about ``document`` by the view that gave them."""

    document: Agreement
    answers: dict[str, Any] = field(default_factory=dict)


_current: ContextVar[_Memory | None] = ContextVar("current", default=None)


@contextmanager
def remembering(document: Agreement) -> Iterator[None]:
    """Within this block, views of ``document`` are worked out once."""
    token = _current.set(_Memory(document))
    try:
        yield
    finally:
        _current.reset(token)


def once_a_document(view: Callable[[Agreement], Answer]) -> Callable[[Agreement], Answer]:
    """``view``, remembered while the rules of its document run; of any other document it is worked out anew.

    What it gives must not change: a tuple, no iterator and no list.
    """
    name = f"{view.__module__}.{view.__qualname__}"

    @wraps(view)
    def asked(agreement: Agreement) -> Answer:
        memory = _current.get()
        if memory is None or memory.document is not agreement:
            return view(agreement)
        if name not in memory.answers:
            memory.answers[name] = view(agreement)
        answer: Answer = memory.answers[name]
        return answer

    return asked
