"""What the ledger holds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

FILE = "catatan.sqlite"
"""The ledger in the folder of a run."""


class LedgerError(Exception):
    """The ledger cannot be used; the text is the database's own word for it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one content. ``agreement`` is packed, None where nothing was: then ``failure`` (JSON).

    ``limits`` are those under which a reading broke down: under others it may come to an end.
    ``seconds`` is the time it took.
    """

    key: str
    content: str
    reader: str
    agreement: bytes | None
    failure: str | None = None
    limits: str | None = None
    seconds: float = 0.0
    pages: int | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules came to on a reading: packed ``result`` and ``crops``."""

    key: str
    reading: str
    rules: str
    result: bytes
    crops: bytes | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """What lay at an ``address`` of another machine under a ``mark`` of its server: the SHA-256 of it."""

    address: str
    mark: str
    content: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run. ``ended`` is None while it goes on, or where it was cut off; times are ISO 8601 in UTC.

    ``options`` and ``summary`` are JSON.
    """

    id: int
    started: str
    ended: str | None
    status: str
    program: str
    profile: str
    reader: str
    rules: str
    options: str
    found: int
    summary: str | None


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file that a run found, in its order; ``status`` is that of the document, or ``left-out``."""

    position: int
    path: str
    relative: str
    status: str
    content: str | None = None
    reading: str | None = None
    outcome: str | None = None
    reason: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding of a run; ``document`` is the position of its file, None between documents.

    ``list`` says where it stands: findings, questions, waived, known. ``facts`` are JSON.
    """

    number: int
    document: int | None
    list: str
    rule: str
    severity: str
    certainty: str
    subject: str
    fingerprint: str
    page: int | None
    line: int | None
    message: str
    facts: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A link of the trail of decisions: ``number`` from 1 without gaps, ``body`` (JSON) what was decided.

    ``previous`` is the ``mark`` of the link before, "" of the first; ``mark`` is the SHA-256 of both.
    """

    number: int
    recorded: str
    body: str
    previous: str
    mark: str


def now() -> str:
    """This moment, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
