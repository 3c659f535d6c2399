"""A task on a document that is not at hand: on another machine, or fetched from one.

It is done only where the content is the one that this run knows, and on a cluster only by the same program:
what another program reads must never stand under the keys of this one.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audit.ledger.rows import Address, LedgerError
from audit.run.inputs import Input
from audit.run.inputs.content import Content, content_of
from audit.run.inputs.remote import fetched
from audit.run.kept import Kept
from audit.run.keys import program_key
from audit.runners.work import Died, Runner, Task, Told

if TYPE_CHECKING:
    from audit.ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document is (path or address), and its content as far as it is known.

    ``program`` is the key of the program that has to do it, "" where it is this one anyway.
    """

    where: str
    sha256: str | None = None
    program: str = ""


def place_of(item: Input, content: Content | None, *, elsewhere: bool) -> Place | None:
    """None for a file of this machine that is worked on here."""
    if not (item.url or elsewhere):
        return None
    sha256 = content.sha256 if content is not None else None
    return Place(item.url or str(item.path), sha256, program_key() if elsewhere else "")


def at(place: Place, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any | Died:
    """``function(path, *arguments)``, where the document is the one that was meant."""
    if place.program and program_key() != place.program:
        return Died("program", program_key()[:8])
    with contextlib.ExitStack() as fetching:
        try:
            path = fetching.enter_context(fetched(place.where))
        except OSError as error:
            return Died("unseen", (error.strerror or str(error))[:200])
        content = content_of(path)
        if content is None:
            return Died("unseen", "–")
        if place.sha256 not in (None, content.sha256):
            return Died("changed", content.sha256[:8])
        return function(path, *arguments)


def contents_afar(inputs: Sequence[Input], runner: Runner, kept: Kept) -> dict[Path, Content]:
    """The content of each file at an address: known by its mark from an earlier run, else fetched and told.

    One that cannot be had is not in it: reading it will say why.
    """
    found: dict[Path, Content] = {}
    asked: list[Task] = []
    for index, item in enumerate(inputs):
        if item.url and item.missing is None:
            known = _known(kept.ledger, item)
            if known is None:
                asked.append(Task(index, at, (Place(item.url), content_of, ())))
            else:
                found[item.path] = Content(known, 0, 0)
    if not asked:
        return found
    for index, content in runner(asked, kept.limits, Told()):
        if isinstance(content, Content):
            found[inputs[index].path] = content
    fetched_now = [inputs[task.key] for task in asked if inputs[task.key].path in found]
    _keep(kept.ledger, [(item, found[item.path]) for item in fetched_now])
    return found


def _known(ledger: Ledger | None, item: Input) -> str | None:
    if ledger is None or not item.mark:
        return None
    try:
        return ledger.content_at(item.name, item.mark)
    except LedgerError:  # asked again while the run goes on, which will give it up
        return None


def _keep(ledger: Ledger | None, found: Sequence[tuple[Input, Content]]) -> None:
    if ledger is None:
        return
    try:
        ledger.keep_addresses(_addresses(found))
    except LedgerError:  # as above
        return


def _addresses(found: Sequence[tuple[Input, Content]]) -> Iterator[Address]:
    for item, content in found:
        if item.mark:
            yield Address(item.name, item.mark, content.sha256)
