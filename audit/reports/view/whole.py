"""The view of a whole run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial

from audit.language import Language, text
from audit.reports.view import coverage, decided, findings, readings, record, tables
from audit.reports.view.decided import Said
from audit.reports.view.pictures import Numbered, Shown
from audit.reports.view.record import Fact
from audit.reports.view.table import Table
from audit.results import ScopeResult
from audit.run import Run
from extractor.records import Agreement

_Maker = Callable[[Run, Language], Table]
_SIMPLE: dict[str, _Maker] = {
    "documents": record.documents,
    "by-rule": record.by_rule,
    "by-severity": record.by_severity,
    "by-body": record.by_body,
    "waived": findings.waived,
    "changes": findings.changes,
    "corrections": tables.corrections,
    "indicators": tables.indicators,
    "programs": tables.programs,
    "actions": tables.actions,
    "components": tables.components,
    "coverage-why": coverage.insufficient,
}


class View:
    """A run as all papers show it; each part is made when a paper first asks for it.

    ``facts`` are the run record, ``counts`` sentences, ``notices`` what people should look at first.
    ``tables`` by name: documents, by-rule, by-severity, by-body, notes (findings and questions), readings
    (values in doubt), waived, changes (against a baseline), decisions (the trail), corrections, indicators,
    programs, actions, components, coverage-why. ``coverage`` are the blocks of the matrix, ``pictures`` those
    that cells of ``notes`` lead to by their number.
    """

    def __init__(self, run: Run, language: Language) -> None:
        self._run, self._language = run, language
        self.title = text("report.workbook", language)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The run record."""
        return record.facts(self._run, self._language)

    @cached_property
    def counts(self) -> tuple[str, ...]:
        """What all of it came to."""
        return record.counts(self._run, self._language)

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """What people should look at first."""
        return notices(self._run, self._language)

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Tables by name."""
        return _Tables(self._run, self._language, self._numbered)

    @cached_property
    def coverage(self) -> tuple[Table, ...]:
        """The blocks of the matrix rule by document."""
        return tuple(coverage.blocks(self._run, self._language))

    @property
    def pictures(self) -> tuple[Shown, ...]:
        """Those that findings ask for."""
        return tuple(self._numbered.shown)

    @cached_property
    def _numbered(self) -> Numbered:
        return Numbered.of(self._run)


class _Tables(Mapping[str, Table]):
    """The tables of a run, each made once, when it is asked for."""

    def __init__(self, run: Run, language: Language, pictures: Numbered) -> None:
        self._run, self._language, self._pictures = run, language, pictures
        self._made: dict[str, Table] = {}
        self._makers: dict[str, Callable[[], Table]] = {
            **{name: partial(make, run, language) for name, make in _SIMPLE.items()},
            "notes": lambda: findings.notes(run, self._said, pictures, language),
            "readings": lambda: readings.readings(run, self._said, pictures, language),
            "decisions": lambda: decided.trail(run.results.decisions, self._decided_on(), language),
        }

    @cached_property
    def _said(self) -> Said:
        return Said.of(self._run.results.decisions)

    def _decided_on(self) -> dict[str, Agreement]:
        """The records of documents on which somebody decided, by their SHA-256."""
        hashes = {decision.sha256 for decision in self._run.results.decisions}
        return {
            document.source.sha256 or "": agreement
            for document in self._run.documents
            if document.source.sha256 in hashes and (agreement := document.agreement) is not None
        }

    def __getitem__(self, name: str) -> Table:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def view_of(run: Run, language: Language) -> View:
    """Everything that reports of ``run`` show, in ``language``."""
    return View(run, language)


def of_document(run: Run, number: int) -> Run:
    """``run`` with its document ``number`` (from 1) alone and the decisions on it."""
    document = run.documents[number - 1]
    own = tuple(one for one in run.results.decisions if one.sha256 == document.source.sha256)
    alone = {"documents": (document.result,), "decisions": own, "absent": (), "left_out": ()}
    results = run.results.model_copy(update=alone).with_together(ScopeResult())
    return Run(results, (document,))


def between_documents(run: Run) -> Run:
    """``run`` without its documents: what was found between them, files left out and files that are gone."""
    own = tuple(one for one in run.results.decisions if not one.sha256)
    results = run.results.model_copy(update={"documents": (), "decisions": own})
    return Run(results, (), run.batch_crops)


def notices(run: Run, language: Language) -> tuple[str, ...]:
    """What people should look at first: contradictory decisions, waivers that did nothing."""
    return (*_conflicts(run, language), *(notice.message for notice in run.results.waivers))


def _conflicts(run: Run, language: Language) -> tuple[str, ...]:
    things = {(one.kind, one.sha256, one.name) for one in run.results.decisions if one.state == "conflict"}
    return (text("paper.conflicts", language, n=len(things)),) if things else ()
