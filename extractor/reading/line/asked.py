"""The readers over all lines of a page: everything once, numbers twice, what is in doubt a third time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.page.scan import Grey
from extractor.reading.line.consensus import Verdict, decide_number, decide_words
from extractor.reading.line.forms import has_digit
from extractor.reading.line.percents import settled_percent
from extractor.reading.line.quarters import has_roman_quarter
from extractor.reading.line.sign_room import doubted_by_room, settled_by_room
from extractor.reading.line.witness import heard
from extractor.reading.line.words import better, unsure_words
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Look

_FEW = 4  # letters: so short a line gives the second reader little to go by
_WEAK = 0.5  # the same for its least sure letter
_UNSURE = 0.9  # a line of words that the first reader is less sure of is read by the second as well


@dataclass(frozen=True, slots=True)
class Task:
    """A line to be read: its picture, what the first reader saw, whether every character counts, whether a
    stamp lies over it, and whether its digits leave room for a decimal sign (None: not known)."""

    picture: Grey
    first: Look
    strict: bool
    stained: bool = False
    room: bool | None = None


def first_looks(pictures: Sequence[Grey], readers: Readers, dpi: float) -> list[Look]:
    return readers.look(readers.first, pictures, dpi)


def verdicts(tasks: Sequence[Task], readers: Readers, dpi: float, *, dirty: bool) -> list[Verdict]:
    """One verdict a task, in order."""
    seconds = _second_looks(tasks, readers, dpi)
    found = [_verdict(task, second, readers, dpi, dirty) for task, second in zip(tasks, seconds, strict=True)]
    found = _with_witness(tasks, found, readers, dpi, dirty=dirty)
    return [doubted_by_room(verdict, task.room) for task, verdict in zip(tasks, found, strict=True)]


def _with_witness(
    tasks: Sequence[Task], found: list[Verdict], readers: Readers, dpi: float, *, dirty: bool
) -> list[Verdict]:
    """The verdicts, a third network heard on numbers in doubt and on all numbers of a poor scan."""
    if readers.witness is None:
        return found
    asked = [
        place
        for place, (task, verdict) in enumerate(zip(tasks, found, strict=True))
        if task.strict and (dirty or not verdict.agreed)
    ]
    seen = readers.look(readers.witness, [tasks[place].picture for place in asked], dpi)
    for place, look in zip(asked, seen, strict=True):
        verdict = heard(found[place], look)
        found[place] = settled_percent(verdict) if dirty else verdict
    return found


def _second_looks(tasks: Sequence[Task], readers: Readers, dpi: float) -> list[Look | None]:
    looks: list[Look | None] = [None] * len(tasks)
    if readers.second is None:
        return looks
    asked = [place for place, task in enumerate(tasks) if _needs_second(task)]
    seen = readers.look(readers.second, [tasks[place].picture for place in asked], dpi)
    for place, look in zip(asked, seen, strict=True):
        looks[place] = look
    return looks


def _needs_second(task: Task) -> bool:
    seen = task.first.seen
    if task.strict or task.stained or has_digit(seen.text) or has_roman_quarter(seen.text):
        return True
    return seen.confidence < _UNSURE or seen.weakest < _WEAK or bool(unsure_words(seen.text))


def _verdict(task: Task, second: Look | None, readers: Readers, dpi: float, dirty: bool) -> Verdict:
    def third() -> list[Look]:
        return readers.third(task.picture, dpi)

    def repeated() -> Look | None:
        return readers.repeated(task.picture, dpi) if len(task.first.seen.text) <= _FEW else None

    if task.strict:
        decided = decide_number(task.first, second, third, dirty=dirty, repeated=repeated)
        return settled_by_room(decided, task.room)

    def further() -> list[Look]:
        return [
            *third(),
            *([] if readers.witness is None else readers.look(readers.witness, [task.picture], dpi)),
        ]

    return decide_words(
        task.first, second, better, further if readers.second else None, dirty=dirty, stained=task.stained
    )
