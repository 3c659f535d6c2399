"""The published result of ``cermat check``: its JSON, described by ``cermat schema findings``.

Names are English, values keep the documents' own words; fields may be added, never renamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from extractor.records import Agreement, Doubts, Evidence, Problem, ReaderReading, Record
from extractor.records.read import SourceKind
from rules.engine.finding import Coverage, DocumentStatus, FindingRecord

SCHEMA_VERSION = "1"


class SourceRecord(Record):
    """The file. Only ``path`` is known of one that could not be opened."""

    path: str
    sha256: str | None = None
    pages: int | None = None
    kind: SourceKind | None = None
    relative: str | None = Field(default=None, description="Path from the folder of all files of the run")

    @property
    def name(self) -> str:
        """What tells the file from the others of its run."""
        return self.relative or PurePath(self.path).name or self.path


class Failure(Record):
    """Why a document was not processed, and what to do about it."""

    code: str
    message: str
    advice: str


class ScopeResult(Record):
    """What the rules of one scope came to, a document or the batch, and how that stands beside a baseline."""

    findings: tuple[FindingRecord, ...] = ()
    waived: tuple[FindingRecord, ...] = ()
    questions: tuple[FindingRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    known: tuple[FindingRecord, ...] = ()
    resolved: tuple[FindingRecord, ...] = ()
    unassessed: tuple[FindingRecord, ...] = ()


class DoubtfulRecord(Record):
    """A value that was read in doubt, as it was read: ``path`` in the record that ``cermat extract`` prints,
    why it is in doubt, and what each reader saw."""

    path: str
    text: str
    doubts: Doubts
    readings: tuple[ReaderReading, ...] = ()
    evidence: Evidence | None = None


class DocumentResult(Record):
    """What came of one document.

    ``doubtful`` are values that a person should look at, before any right value. ``known`` are findings that
    the baseline had already, ``resolved`` those of the baseline that are found no more, ``unassessed``
    those of which that cannot be told.
    """

    source: SourceRecord
    status: DocumentStatus
    problem: Failure | None = None
    title: str | None = None
    organisation: str | None = None
    year: int | None = None
    amended: bool = False
    findings: tuple[FindingRecord, ...] = ()
    waived: tuple[FindingRecord, ...] = ()
    questions: tuple[FindingRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    known: tuple[FindingRecord, ...] = ()
    resolved: tuple[FindingRecord, ...] = ()
    unassessed: tuple[FindingRecord, ...] = ()
    doubtful: tuple[DoubtfulRecord, ...] = ()


LeftOutReason = Literal[
    "ending",
    "hidden",
    "link",
    "folder-unreadable",
    "own-report",
    "special",
    "temporary",
    "about",
    "duplicate",
    "report-folder",
]
"""Why a file was not read: its ending is of no document, it is the same as one that was read, and so on."""


class LeftOut(Record):
    """A file that was found and not read; ``same_as`` is the relative path of its twin that was read."""

    path: str
    relative: str
    reason: LeftOutReason
    message: str
    same_as: str | None = None


class Files(Record):
    """Every file is accounted for: ``found`` is the sum of the others."""

    found: int = 0
    read: int = 0
    failed: int = 0
    left_out: int = 0


class Absent(Record):
    """A document of the baseline that had findings and was not handed in again."""

    source: SourceRecord
    organisation: str | None = None
    findings: tuple[FindingRecord, ...]


class RulesRun(Record):
    """How many rules ran, of which profile."""

    run: int
    profile: str


class Counts(Record):
    """Findings by gravity, questions and waived ones, documents by what came of them."""

    documents: int = 0
    checked: int = 0
    with_problems: int = 0
    failed: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    questions: int = 0
    waived: int = 0
    known: int = 0
    resolved: int = 0
    unassessed: int = 0


class WaiverNotice(Record):
    """A waiver that did nothing, has expired, or reaches further than its author may have meant."""

    kind: Literal["unused", "expired", "broad"]
    entry: int
    message: str


class RunRecord(Record):
    """What a result rests on: ``reader`` and ``rules`` are full hashes (SHA-256) of the text of the program
    that read and that checked, with all that these use; ``readers`` the versions of the readers.

    ``options`` are those that a result depends on, as they were given; ``made`` is the day, ISO 8601.
    """

    program: str
    made: str
    language: str
    profile: str
    options: dict[str, Any] = Field(default_factory=dict)
    readers: dict[str, str] = Field(default_factory=dict)
    reader: str
    rules: str


class DecisionRecord(Record):
    """What a person decided on a finding (``name`` is its fingerprint) or on a reading (``name`` is a path).

    ``state``: in force; replaced by a later one; in conflict with one whose author did not know of it, then
    neither is in force; withdrawn; over, since its last day has passed. ``mark`` is its link in the trail.
    """

    number: int
    recorded: str
    mark: str
    kind: Literal["finding", "reading"]
    sha256: str = ""
    document: str = ""
    name: str
    rule: str | None = None
    page: int | None = None
    verdict: str
    value: str | None = None
    read: str | None = None
    cause: str = ""
    reason: str = ""
    who: str
    until: str | None = None
    source: str = ""
    state: Literal["in-force", "replaced", "conflict", "withdrawn", "over"]


class Results(Record):
    """One run of ``cermat check``."""

    schema_version: Literal["1"] = "1"
    documents: Annotated[Sequence[DocumentResult], AfterValidator(tuple)]
    batch: tuple[FindingRecord, ...] = ()
    batch_waived: tuple[FindingRecord, ...] = ()
    batch_questions: tuple[FindingRecord, ...] = ()
    batch_known: tuple[FindingRecord, ...] = ()
    batch_problems: tuple[Problem, ...] = ()
    batch_coverage: tuple[Coverage, ...] = ()
    batch_resolved: tuple[FindingRecord, ...] = ()
    batch_unassessed: tuple[FindingRecord, ...] = ()
    absent: tuple[Absent, ...] = Field(default=(), description="Documents of the baseline that are not here")
    compared: bool = Field(default=False, description="Whether the run was compared with a baseline")
    rules: RulesRun
    summary: Counts = Counts()
    waivers: tuple[WaiverNotice, ...] = Field(default=(), description="Waivers to look at")
    left_out: tuple[LeftOut, ...] = Field(default=(), description="Files that were found and not read")
    files: Files = Files()
    run: RunRecord | None = Field(default=None, description="What the result rests on")
    decisions: tuple[DecisionRecord, ...] = Field(default=(), description="What people decided, all of it")

    def findings(self) -> Iterator[FindingRecord]:
        """All that are neither waived nor questions."""
        return (found for scope in self.scopes() for found in scope.findings)

    @property
    def together(self) -> ScopeResult:
        """What the rules between documents came to; published as the fields ``batch…``."""
        return ScopeResult.model_construct(**{name: getattr(self, key) for name, key in _PUBLISHED.items()})

    def scopes(self) -> Iterator[DocumentResult | ScopeResult]:
        """Each document, then the batch. (Documents may come from the disk, one at a time.)"""
        yield from self.documents
        yield self.together

    def with_together(self, together: ScopeResult) -> Results:
        """With what was found over all documents together."""
        return self.model_copy(update={key: getattr(together, name) for name, key in _PUBLISHED.items()})


_PUBLISHED = {name: "batch" if name == "findings" else f"batch_{name}" for name in ScopeResult.model_fields}


def identity(agreement: Agreement) -> dict[str, object]:
    """What names a document in its result, apart from the file."""
    return {name: getattr(agreement, name) for name in ("title", "organisation", "year", "amended")}


def count(results: Results) -> Counts:
    """The counts of ``results``, whose own ``summary`` is not looked at."""
    counted: Counter[str] = Counter(unassessed=sum(len(absent.findings) for absent in results.absent))
    for scope in results.scopes():
        if isinstance(scope, DocumentResult):
            counted.update(("documents", _COUNTED[scope.status]))
        counted.update(f"{found.severity}s" for found in scope.findings)
        for name in ("questions", "waived", "known", "resolved", "unassessed"):
            counted[name] += len(getattr(scope, name))
    return Counts(**counted)


_COUNTED: dict[DocumentStatus, str] = {
    "checked": "checked",
    "checked-with-problems": "with_problems",
    "failed": "failed",
}
