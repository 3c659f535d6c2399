"""One decision of one person on one thing."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from pydantic import Field

from extractor.records import Record

Kind = Literal["finding", "reading"]
Verdict = Literal[
    "accepted", "rejected", "clarify", "noted", "corrected", "confirmed", "unreadable", "withdrawn"
]
"""Of a finding: it stands, it does not, its body is to explain, something is said of it and nothing decided.
Of a reading: the right value, right as it was read, nobody can read it. Of either: taken back."""


class Thing(NamedTuple):
    """What is decided on. ``content`` is the SHA-256 of the document, "" between documents; ``name`` the
    fingerprint of the finding, or the path of the value in the record (``indicators[2].targets.annual``)."""

    kind: Kind
    content: str
    name: str


class Decision(Record):
    """``seen`` are the marks of the decisions on the same thing that its author knew of: it replaces them.

    ``source`` is where it was made: the name of a workbook, or ``review``. A reading has what was ``read``
    then, and ``around``, the words of its row: under another make of reader the path may lead elsewhere, and
    then the right value is not put there. ``cause`` is the *Sebab* of a finding
    in its author's words. ``document``, ``rule`` and ``page`` are for people.
    """

    kind: Kind
    content: str
    name: str = Field(min_length=1)
    verdict: Verdict
    value: str | None = None
    cause: str = ""
    reason: str = ""
    who: str = Field(min_length=1)
    until: date | None = None
    source: str
    seen: tuple[str, ...] = ()
    read: str | None = None
    around: str = ""
    document: str = ""
    rule: str | None = None
    page: int | None = None

    @property
    def thing(self) -> Thing:
        """What it is on."""
        return Thing(self.kind, self.content, self.name)

    @property
    def author(self) -> tuple[str, str]:
        """Whose it is, as far as one can tell: a later one of the same author takes its place."""
        return self.who.casefold().strip(), self.source

    @property
    def effect(self) -> tuple[object, ...]:
        """What it comes to: two with the same effect do not contradict each other."""
        return self.verdict, self.value

    @property
    def said(self) -> tuple[object, ...]:
        """All that its author said: one that says the same again adds nothing."""
        return self.verdict, self.value, self.cause, self.reason, self.until
