"""The readers over all lines of a page: everything once, numbers twice, what is in doubt a third time.

What comes after the two readers is a list of checks on single lines, in order, each with a name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.page.scan import Grey
from extractor.reading.line.forms import has_digit
from extractor.reading.line.number import decide_number
from extractor.reading.line.percents import settled_percent
from extractor.reading.line.quarters import has_roman_quarter
from extractor.reading.line.sign_room import doubted_by_room
from extractor.reading.line.tails import with_sign
from extractor.reading.line.text import decide_words
from extractor.reading.line.verdict import Verdict
from extractor.reading.line.witness import heard
from extractor.reading.line.words import better, unsure_words
from extractor.reading.readers import Readers
from extractor.reading.readers.base import Look
from extractor.reading.trust import TRUST, Trust


@dataclass(frozen=True, slots=True)
class Task:
    """A line to be read: its picture, what the first reader saw, whether every character counts, whether a
    stamp lies over it, and whether its digits leave room for a decimal sign (None: not known)."""

    picture: Grey
    first: Look
    strict: bool
    stained: bool = False
    room: bool | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to ask, at which resolution; ``coarse`` is a scan whose small signs cannot be trusted."""

    readers: Readers
    dpi: float
    coarse: bool = False
    trust: Trust = TRUST

    def look(self, reader: str, picture: Grey) -> Look | None:
        """What one of the readers (``first``, ``second``, ``witness``) sees; None where there is none."""
        one = getattr(self.readers, reader)
        return None if one is None else self.readers.look(one, [picture], self.dpi)[0]


@dataclass(frozen=True, slots=True)
class LineCheck:
    """A further look at one line after its two readers. ``settles`` says whether it may change the text."""

    name: str
    when: Literal["always", "coarse"]
    settles: bool
    why: str
    run: Callable[[Task, Verdict, Asked], Verdict]


def first_looks(
    pictures: Sequence[Grey], known: Sequence[Look | None], readers: Readers, dpi: float
) -> list[Look]:
    """What the first reader sees on each picture of which no look is ``known``, in their order."""
    new = [picture for picture, look in zip(pictures, known, strict=True) if look is None]
    seen = iter(readers.look(readers.first, new, dpi))
    return [next(seen) if look is None else look for look in known]


def verdicts(tasks: Sequence[Task], asked: Asked, without: Collection[str] = ()) -> list[Verdict]:
    """One verdict a task, in order; line checks named in ``without`` are left out."""
    checks = [c for c in LINE_CHECKS if c.name not in without and (c.when == "always" or asked.coarse)]
    return [_checked(task, _decided(task, asked), asked, checks) for task in tasks]


def _checked(task: Task, verdict: Verdict, asked: Asked, checks: Sequence[LineCheck]) -> Verdict:
    """Raises TypeError where a check that does not settle would change the text."""
    for check in checks:
        found = check.run(task, verdict, asked)
        if found.text != verdict.text and not check.settles:
            raise TypeError(f"the check {check.name} does not settle and may not change a text")
        verdict = found
    return verdict


def _decided(task: Task, asked: Asked) -> Verdict:
    second = asked.look("second", task.picture) if _needs_second(task, asked.trust) else None

    def third() -> list[Look]:
        return asked.readers.third(task.picture, asked.dpi)

    def repeated() -> Look | None:
        short = len(task.first.seen.text) <= asked.trust.few_letters
        return asked.readers.repeated(task.picture, asked.dpi) if short else None

    if task.strict:
        return decide_number(
            task.first, second, third, dirty=asked.coarse, repeated=repeated, trust=asked.trust
        )

    def further() -> list[Look]:
        witness = asked.look("witness", task.picture)
        return [*third(), *(() if witness is None else (witness,))]

    return decide_words(
        task.first,
        second,
        better,
        further if asked.readers.second else None,
        dirty=asked.coarse,
        stained=task.stained,
        trust=asked.trust,
    )


def _needs_second(task: Task, trust: Trust) -> bool:
    seen = task.first.seen
    if task.strict or task.stained or has_digit(seen.text) or has_roman_quarter(seen.text):
        return True
    unsure = seen.confidence < trust.unsure_words or seen.weakest < trust.unsure_letter
    return unsure or bool(unsure_words(seen.text))


def _by_witness(task: Task, verdict: Verdict, asked: Asked) -> Verdict:
    """Numbers in doubt, and all numbers of a coarse scan."""
    if not task.strict or (verdict.agreed and not asked.coarse):
        return verdict
    look = asked.look("witness", task.picture)
    return verdict if look is None else heard(verdict, look)


def _by_percent(task: Task, verdict: Verdict, asked: Asked) -> Verdict:
    return settled_percent(verdict) if task.strict and asked.readers.witness is not None else verdict


def _against_room(task: Task, verdict: Verdict, _: Asked) -> Verdict:
    return doubted_by_room(verdict, task.room)


def _by_tail(task: Task, verdict: Verdict, asked: Asked) -> Verdict:
    return with_sign(task.picture, verdict, asked.dpi) if task.strict else verdict


LINE_CHECKS = (
    LineCheck("witness", "always", True, "a network of neither family, where two do not settle", _by_witness),
    # Needs the witness's look.
    LineCheck("percent-sign", "coarse", True, "networks take a small % for 96", _by_percent),
    # Whatever was settled must fit the width of its digits.
    LineCheck("no-room", "coarse", False, "a faded sign or digit leaves its room", _against_room),
    # Only adds what the sign's shape shows, for the sheet.
    LineCheck("comma-tail", "coarse", False, "a comma has a tail below the line", _by_tail),
)
"""Each with its name, when it holds, whether it settles, why it is asked; above it why it stands there."""
