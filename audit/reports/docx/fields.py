"""The fields that templates of papers may name; their types are what a template is checked against.

All texts are in the language of the paper, plain, without signs that XML cannot hold. Texts of documents are
values only: nothing in them is ever taken for a field.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the run record: what it is, and what it was."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Case:
    """One place where a note holds. ``mark`` is a letter within the note, ``words`` all that is to be said of
    it: what deviates, why it may be misread, whether people contradict each other."""

    mark: str
    where: str
    page: str
    words: str
    decision: str
    reason: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class Note:
    """What one rule found in one document (or between documents): ``cases`` are its places.

    ``title`` says what deviates, of several places what is asked for. ``question`` where it rests on readings
    in doubt. ``cause`` is what reviewers wrote. ``criterion`` says so
    where none is verified.
    """

    number: int
    rule: str
    title: str
    aspect: str
    severity: str
    question: bool
    criterion: str
    cause: str
    effect: str
    recommendation: str
    count: int
    pages: str
    decisions: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A value whose reading is in doubt: as it was read, what each reader saw, what was decided."""

    where: str
    page: str
    read: str
    readers: str
    doubt: str
    right: str
    decision: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A finding that is not held against the document: waived, or rejected by a reviewer, with the reason;
    or one that an earlier result had already and that still stands."""

    rule: str
    where: str
    message: str
    reason: str


@dataclass(frozen=True, slots=True)
class Component:
    """A line of an evaluation sheet, as printed."""

    number: str
    name: str
    weight: str
    score: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the run; ``number`` is that of the working paper, ``name`` its relative path.

    ``problem`` says why it could not be read. ``sentence`` says in words what came of it.
    """

    number: int
    name: str
    organisation: str
    title: str
    year: str
    kind: str
    pages: str
    status: str
    sha256: str
    problem: str
    sentence: str
    errors: int
    warnings: int
    infos: int
    questions: int
    notes: tuple[Note, ...]
    doubtful: tuple[Doubtful, ...]
    waived: tuple[Settled, ...]
    known: tuple[Settled, ...]
    problems: tuple[str, ...]
    components: tuple[Component, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What may be said in the end, in words of limited assurance. ``draft`` until all is decided; ``limits``
    are what the conclusion does not reach."""

    draft: bool
    words: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body with its documents; ``between`` are the notes between documents that concern one of them.
    ``named`` unless no document says which body it is of: then ``name`` is that of the file."""

    number: int
    name: str
    named: bool
    documents: tuple[Document, ...]
    between: tuple[Note, ...]
    errors: int
    warnings: int
    infos: int
    questions: int
    accepted: int
    clarify: int
    open: int
    known: int
    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings by gravity, questions, and what became of both: accepted, to be clarified, not decided yet."""

    documents: int
    read: int
    failed: int
    bodies: int
    errors: int
    warnings: int
    infos: int
    questions: int
    accepted: int
    clarify: int
    open: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Frequent:
    """How often a rule was deviated from over all documents."""

    rule: str
    title: str
    findings: int
    questions: int
    recommendation: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the three numbers that matter: of what, and what belongs to it."""

    number: int
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class Share:
    """Findings of one aspect by gravity, without questions; ``bar`` is their length in three shades."""

    aspect: str
    errors: int
    warnings: int
    infos: int
    total: int
    bar: str


@dataclass(frozen=True, slots=True)
class Call:
    """A body that somebody should call: why, and how far the reviewers have decided on it."""

    name: str
    why: str
    decided: str


@dataclass(frozen=True, slots=True)
class Leaders:
    """What a leader is told on one page: three ``figures``, ``shares`` as a chart, bodies to be called, the
    most urgent first. ``more`` says what has no room here."""

    figures: tuple[Figure, ...]
    shares: tuple[Share, ...]
    calls: tuple[Call, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Paper:
    """All fields of a template. ``body`` is the one that the paper is on, None on papers of the whole run.

    ``bases`` are the verified bases of what was found; ``aspects`` what the rules that were asked are about;
    ``leaders`` is what fits one page for those who do not read the rest.
    """

    day: str
    years: str
    body: Body | None
    bodies: tuple[Body, ...]
    between: tuple[Note, ...]
    conclusion: Conclusion
    tally: Tally
    leaders: Leaders
    frequent: tuple[Frequent, ...]
    bases: tuple[str, ...]
    aspects: tuple[str, ...]
    reviewers: str
    facts: tuple[Fact, ...]
    counts: tuple[str, ...]
    notices: tuple[str, ...]
    left_out: tuple[Fact, ...]
    program: str
    profile: str
    rules: int
