"""One document from file to findings: what a worker process does."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from audit.decisions import Corrected, Decision, corrected
from audit.decisions.doubtful import doubtful_values
from audit.language import LANGUAGES, Language, text
from audit.results import DocumentResult, DoubtfulRecord, Failure, SourceRecord, identity
from audit.run.inputs import shown
from audit.run.pictures import Crop, crops_of
from audit.runners.work import Died
from extractor.errors import DocumentError
from extractor.problems import problem_text
from extractor.records import Agreement, Problem
from rules.engine.check import Outcome, check
from rules.engine.finding import DocumentStatus
from rules.engine.profile import Profile
from rules.engine.rule import Context

Reader = Callable[..., Agreement]
READER = "extractor:read"
"""Where the reader is found: module and function. Workers import it themselves, and only they."""
_OF_READERS = frozenset({"one-reader", "second-network", "no-witness"})
"""What the machine lacks: no reason for an unread page."""
_TOLD_BY = {"signing-not-found": "SGN001"}
"""Problems of the whole document that a rule says better, where it came to a finding or question."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a worker for every document of a run.

    ``corrections`` are the decisions in force on what was read, by the content (SHA-256) of the document.
    """

    profile: Profile
    context: Context = field(default_factory=Context)
    language: Language = "id"
    password: str | None = None
    crops: bool = False
    reader: str = READER
    corrections: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)

    def for_content(self, content: str | None) -> Order:
        """The same with no more corrections than those of one document."""
        own = self.corrections.get(content or "")
        return replace(self, corrections={content: own} if content and own else {})


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a document could not be read: ``words`` are (what happened, what to do) by language."""

    code: str
    words: Mapping[str, tuple[str, str]]

    def failure(self, language: Language) -> Failure:
        """As it is published."""
        message, advice = self.words[language]
        return Failure(code=self.code, message=message, advice=advice)


@dataclass(frozen=True, slots=True)
class Checked:
    """A document's result; ``agreement`` is None where it could not be read: then ``unread`` says why.

    ``agreement`` has the right values that people gave, ``read`` is the record before them (None where they
    changed nothing). ``crops`` by place; ``seconds`` that the reading took.
    """

    result: DocumentResult
    agreement: Agreement | None = None
    crops: tuple[Crop, ...] = ()
    unread: Unread | None = None
    seconds: float = 0.0
    read: Agreement | None = None

    @property
    def source(self) -> SourceRecord:
        """The file."""
        return self.result.source

    @property
    def status(self) -> DocumentStatus:
        """What came of it, in a word."""
        return self.result.status

    def placed(self, relative: str) -> Checked:
        """With the path that tells the file from the others of its run."""
        source = self.result.source.model_copy(update={"relative": relative or None})
        return replace(self, result=self.result.model_copy(update={"source": source}))

    def named(self, name: str) -> Checked:
        """Under ``name`` instead of the path at which the document was read."""
        source = self.result.source.model_copy(update={"path": name})
        return replace(
            self,
            result=self.result.model_copy(update={"source": source}),
            agreement=moved(self.agreement, name) if self.agreement is not None else None,
            read=moved(self.read, name) if self.read is not None else None,
        )


class Finished(Protocol):
    """What reports ask of a document that is finished: see ``Checked``, wherever it is held.

    ``source`` and ``status`` are those of its result, and at hand without it.
    """

    @property
    def source(self) -> SourceRecord: ...  # noqa: D102
    @property
    def status(self) -> DocumentStatus: ...  # noqa: D102
    @property
    def result(self) -> DocumentResult: ...  # noqa: D102
    @property
    def agreement(self) -> Agreement | None: ...  # noqa: D102
    @property
    def read(self) -> Agreement | None: ...  # noqa: D102
    @property
    def crops(self) -> tuple[Crop, ...]: ...  # noqa: D102


def moved(agreement: Agreement, name: str) -> Agreement:
    """What was read, under the name of another place."""
    return agreement.model_copy(update={"source": agreement.source.model_copy(update={"path": name})})


def check_document(path: Path, order: Order) -> Checked:
    """Read ``path`` and run the rules on it. What cannot be read comes back as a failed document."""
    begin = time.monotonic()
    try:
        agreement = read_document(path, order.password, order.reader, order.profile.layouts)
    except DocumentError as error:
        why = Unread(error.code, {language: error.render(language) for language in LANGUAGES})
        return unread(path, why, order.language)
    seconds = time.monotonic() - begin
    return replace(judged(path, agreement, order), seconds=seconds)


def unread(path: Path | str, why: Unread, language: Language) -> Checked:
    """The result of a document that could not be read."""
    return Checked(failed(path, why.failure(language)), unread=why)


def judged(path: Path, agreement: Agreement, order: Order, pictures: tuple[Crop, ...] = ()) -> Checked:
    """Run the rules on what was read of ``path``. What is no agreement comes back as a failed document.

    ``pictures`` of it are at hand and not drawn again.
    """
    if not _is_agreement(agreement):
        return Checked(failed(path, _why_none(agreement, order.language), agreement), agreement)
    right = as_decided(agreement, order)
    outcome = check(right.agreement, order.profile, order.context, order.language)
    result = _result(right, outcome, order.language).model_copy(update={"doubtful": doubtful(agreement)})
    shown = (*result.findings, *result.questions)
    at = path if order.crops else None
    crops = crops_of(at, order.password, shown, agreement, pictures) if order.crops or pictures else ()
    return Checked(result, right.agreement, crops, read=agreement if right.applied else None)


def doubtful(agreement: Agreement) -> tuple[DoubtfulRecord, ...]:
    """The values of ``agreement`` in doubt, as the result tells them."""
    return tuple(
        DoubtfulRecord(
            path=one.path, text=one.text, doubts=one.doubts, readings=one.readings, evidence=one.evidence
        )
        for one in doubtful_values(agreement)
    )


def as_decided(agreement: Agreement, order: Order) -> Corrected:
    """What was read with the right values that people gave."""
    return corrected(agreement, order.corrections.get(agreement.source.sha256, ()))


def read_document(
    path: Path, password: str | None, reader: str = READER, layouts: tuple[Path, ...] = ()
) -> Agreement:
    """The agreement in ``path``, with the layouts that a profile brings. Raises DocumentError."""
    module, _, name = reader.partition(":")
    read: Reader = getattr(importlib.import_module(module), name)
    agreement = read(path, password, layouts) if layouts else read(path, password)
    source = agreement.source.model_copy(update={"path": shown(path)})
    return agreement.model_copy(update={"source": source})


_OF_TABLES = ("table-", "column-", "row-", "rows-")  # problems of pages that were read


def _is_agreement(agreement: Agreement) -> bool:
    """It has the title or a table of one; a letter has neither."""
    return bool(agreement.title) or _has_tables(agreement)


def _has_tables(agreement: Agreement) -> bool:
    return bool(agreement.indicators or agreement.actions or agreement.programs or agreement.components)


def _why_none(agreement: Agreement, language: Language) -> Failure:
    """Another document, or one with no page that could be read: that is no ground to call it another."""
    pages = [p for p in agreement.problems if not p.code.startswith(_OF_TABLES)]
    unread = {problem.page for problem in pages if problem.page is not None}
    if len(unread) < agreement.source.pages:
        return failure("not-an-agreement", language)
    reasons = [problem for problem in agreement.problems if problem.code not in _OF_READERS]
    first = min(reasons, key=lambda problem: problem.page or 0)  # of the file, else of a page
    return failure("nothing-read", language, why=_worded(first, language).message.rstrip("."))


def _result(right: Corrected, outcome: Outcome, language: Language) -> DocumentResult:
    agreement = right.agreement
    told = {found.rule for found in (*outcome.findings, *outcome.questions)}
    untold = [p for p in agreement.problems if p.page is not None or _TOLD_BY.get(p.code) not in told]
    problems = [*(_worded(problem, language) for problem in untold), *outcome.problems]
    problems += [_stale(decision, language) for decision in right.stale]
    if not _has_tables(agreement):
        problems.append(Problem(code="no-tables", message=text("problem.no-tables", language)))
    source = agreement.source
    return DocumentResult.model_validate(
        {
            "source": {
                "path": source.path,
                "sha256": source.sha256,
                "pages": source.pages,
                "kind": source.kind,
            },
            "status": "checked-with-problems" if problems else "checked",
            "findings": outcome.findings,
            "questions": outcome.questions,
            "problems": tuple(problems),
            "coverage": outcome.coverage,
            **identity(agreement),
        }
    )


def _stale(decision: Decision, language: Language) -> Problem:
    """A right value that stands nowhere: the document was read otherwise since."""
    words = text(
        "problem.decision-stale", language, path=decision.name, value=decision.value or "–", who=decision.who
    )
    return Problem(code="decision-stale", page=decision.page, message=words)


def _worded(problem: Problem, language: Language) -> Problem:
    """The extractor words its problems in Indonesian; known codes have other words as well."""
    words = problem_text(problem.code, language, problem.facts)
    if language == "id" or words == problem.code:
        return problem
    return problem.model_copy(update={"message": words})


def failed(path: Path | str, why: Failure, agreement: Agreement | None = None) -> DocumentResult:
    """The result of a document that was not processed."""
    source = SourceRecord(path=shown(path))
    if agreement is not None:
        read = agreement.source
        source = SourceRecord(path=shown(path), sha256=read.sha256, pages=read.pages, kind=read.kind)
    return DocumentResult(source=source, status="failed", problem=why)


def stopped(result: DocumentResult) -> bool:
    """Whether the run ended before the document did."""
    return result.problem is not None and result.problem.code == "stopped"


def failure(code: str, language: Language, **facts: object) -> Failure:
    """The failure ``code`` in the words of the catalogue (``failed.<code>``)."""
    return Failure(
        code=code,
        message=text(f"failed.{code}.message", language, **facts),
        advice=text(f"failed.{code}.advice", language, **facts),
    )


def died(path: Path | str, end: Died, language: Language) -> Checked:
    """The result of a document whose worker did not come to an end."""
    words: dict[str, tuple[str, str]] = {}
    for each in LANGUAGES:
        why = failure(end.cause, each, detail=end.detail)
        words[each] = (why.message, why.advice)
    return unread(path, Unread(end.cause, words), language)
