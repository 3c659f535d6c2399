"""Findings: what a rule yields (facts and places) and what a report gets (words as well).

A rule yields a ``Finding``: where, and which facts. Wording is added at the border
(``rules.engine.wording``), so language never touches a fingerprint. ``FindingRecord`` is the form that leaves
the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field

from extractor.records import Box, Doubts, ReaderReading, Record


class Severity(StrEnum):
    """How grave a finding is, as its rule or the profile says."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 is the gravest."""
        return list(Severity).index(self)


class Certainty(StrEnum):
    """Whether a finding rests on readings that are sure, or is to be looked at first."""

    CERTAIN = "certain"
    NEEDS_REVIEW = "needs_review"


@dataclass(frozen=True, slots=True)
class Finding:
    """A defect at ``subject``, a path in the record such as ``indicators[2].targets.annual``.

    ``related`` are further paths whose places are shown and whose doubt is inherited. ``facts`` hold values
    (Decimal, str, int, lists of these) for the page's templates. ``confusable`` says that the values differ
    only by a usual OCR confusion. ``question`` says that the rule can only ask: the engine makes a question
    of it whatever the readings' doubt. ``document`` is the index of the agreement in a batch (0 in a single
    one), and ``elsewhere`` further places in a batch as (document, path).
    """

    subject: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    confusable: bool = False
    severity: Severity | None = None  # None: the rule's own
    document: int | None = 0
    elsewhere: tuple[tuple[int, str], ...] = ()
    question: bool = False
    key: str = ""
    identity: str | None = None

    def paths(self) -> tuple[tuple[int, str], ...]:
        """Every place that it rests on, as (document, path): its own first, then those elsewhere."""
        if self.document is None:
            return self.elsewhere
        own = tuple((self.document, path) for path in (self.subject, *self.related))
        return (*own, *self.elsewhere)

    @classmethod
    def at(
        cls,
        subject: str,
        *related: str,
        confusable: bool = False,
        severity: Severity | None = None,
        question: bool = False,
        **facts: Any,
    ) -> Finding:
        """A finding about ``subject``; ``related`` are the paths of other values that it rests on."""
        return cls(
            subject=subject,
            related=related,
            confusable=confusable,
            severity=severity,
            question=question,
            facts=facts,
        )


NoteCode = Literal["doubtful", "confusable"]
"""Why a finding needs review: it rests on a doubtful reading, or the values may be one value misread."""


class PlaceRecord(Record):
    """A place that a finding rests on: page (from 1), box in points or line of a transcript, printed text."""

    page: int | None
    bbox: Box | None = None
    line: int | None = None
    text: str | None = None
    document: str | None = None  # batch findings: the path of the document
    doubts: Doubts = ()  # why what is printed there may be misread
    readings: tuple[ReaderReading, ...] = ()  # what each reader saw there, where it is in doubt


class FindingRecord(Record):
    """A finding as reports show it; the names are those of the published contract.

    ``facts`` are what its words are made of (``rules.engine.wording.worded`` makes them again, in either
    language): text, whole numbers, true or false, null, lists and tables of these. A decimal number is
    ``{"number": "12.40"}``, with the digits that were printed; words that differ by language are
    ``{"id": …, "en": …}``.
    """

    rule: str
    name: str
    severity: Severity
    certainty: Certainty
    subject: str
    message: str
    condition: str
    criterion: str | None
    effect: str
    recommendation: str
    evidence: tuple[PlaceRecord, ...]
    fingerprint: str
    waiver: str | None = None  # the reason, where the finding is waived
    criteria: tuple[str, ...] = ()  # what ``criterion`` is made of: "own", or "rule" and keys of bases
    note: str | None = None  # why it needs review
    note_code: NoteCode | None = None
    facts: dict[str, Any] | None = Field(default=None, description="What its words are made of")


class CoverageResult(StrEnum):
    """The result of one rule on one document; the values are the words of the working paper."""

    CONFORMS = "sesuai"
    DEVIATES = "tidak sesuai"
    INSUFFICIENT = "tidak cukup data"
    NOT_APPLICABLE = "tidak berlaku"


class Coverage(Record):
    """What one rule came to on one document, and why: a clean result is evidence as well."""

    rule: str
    name: str
    result: CoverageResult
    why: str


DocumentStatus = Literal["checked", "checked-with-problems", "failed"]
