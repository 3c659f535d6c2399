"""The view of a whole run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audit.language import Language, text
from audit.reports.view import coverage, decided, findings, readings, record, tables
from audit.reports.view.decided import Said
from audit.reports.view.pictures import Numbered, Shown
from audit.reports.view.record import Fact
from audit.reports.view.table import Table
from audit.run import Run


@dataclass(frozen=True, slots=True)
class View:
    """``facts`` are the run record, ``counts`` sentences, ``notices`` what people should look at first.

    ``tables`` by name: documents, by-rule, by-severity, by-body, notes (findings and questions), readings
    (values in doubt), waived, changes (against a baseline), decisions (the trail), corrections, indicators,
    programs, actions, components, coverage-why. ``coverage`` are the blocks of the matrix, ``pictures`` those
    that cells of ``notes`` lead to by their number.
    """

    title: str
    facts: tuple[Fact, ...]
    counts: tuple[str, ...]
    notices: tuple[str, ...]
    tables: Mapping[str, Table]
    coverage: tuple[Table, ...]
    pictures: tuple[Shown, ...]


def view_of(run: Run, language: Language) -> View:
    """Everything that reports of ``run`` show, in ``language``."""
    said, pictures = Said.of(run.results.decisions), Numbered.of(run)
    decided_on = {decision.sha256 for decision in run.results.decisions}
    agreements = {
        document.result.source.sha256 or "": agreement
        for document in run.documents
        if document.result.source.sha256 in decided_on and (agreement := document.agreement) is not None
    }
    made = (
        *(
            one(run, language)
            for one in (record.documents, record.by_rule, record.by_severity, record.by_body)
        ),
        findings.notes(run, said, pictures, language),
        readings.readings(run, said, pictures, language),
        *(one(run, language) for one in (findings.waived, findings.changes)),
        decided.trail(run.results.decisions, agreements, language),
        *(one(run, language) for one in (tables.corrections, tables.indicators, tables.programs)),
        *(one(run, language) for one in (tables.actions, tables.components, coverage.insufficient)),
    )
    return View(
        title=text("report.workbook", language),
        facts=record.facts(run, language),
        counts=record.counts(run, language),
        notices=notices(run, language),
        tables={table.name: table for table in made},
        coverage=tuple(coverage.blocks(run, language)),
        pictures=tuple(pictures.shown),
    )


def notices(run: Run, language: Language) -> tuple[str, ...]:
    """What people should look at first: contradictory decisions, waivers that did nothing."""
    return (*_conflicts(run, language), *(notice.message for notice in run.results.waivers))


def _conflicts(run: Run, language: Language) -> tuple[str, ...]:
    things = {(one.kind, one.sha256, one.name) for one in run.results.decisions if one.state == "conflict"}
    return (text("paper.conflicts", language, n=len(things)),) if things else ()
