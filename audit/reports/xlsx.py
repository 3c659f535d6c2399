"""The working paper (Kertas Kerja Reviu): one workbook, a sheet for each thing an auditor goes through."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path, PurePath

import xlsxwriter

from audit.language import Language, text
from audit.reports.doubts import doubted_words
from audit.reports.places import evidence_words, places_words, subject_words
from audit.reports.sheet import Cell, Column, Marked, Styles, add_sheet
from audit.reports.summary_sheet import add_summary
from audit.reports.words import capitalised, periods_printed, reason_words, result_words
from audit.results import DocumentResult, ScopeResult
from audit.rulebook import gist
from audit.run import Run
from audit.run.document import Checked
from extractor.records import PERIODS, Agreement, Evidence
from rules.engine.finding import Certainty, Coverage, CoverageResult, FindingRecord

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
Word = Callable[[str], str]


def write(run: Run, path: Path, language: Language) -> None:
    """The workbook at ``path``."""
    whole = (
        io.BytesIO()
    )  # a workbook that a full disk stops half-way complains once more when it is forgotten
    with xlsxwriter.Workbook(whole, _OPTIONS) as workbook:
        workbook.set_properties({"title": text("report.workbook", language), "comments": "cermat"})
        styles = Styles.of(workbook)
        made = text("report.made", language, date=_today(language), version=version("cermat"))
        add_summary(workbook, styles, run, language, made)
        for name, columns, rows in _sheets(run, language):
            add_sheet(workbook, styles, name, columns, rows)
    path.write_bytes(whole.getvalue())


def _today(language: Language) -> str:
    from audit.reports.words import date_words

    return date_words(date.today(), language)


def _sheets(run: Run, language: Language) -> Iterator[tuple[str, Sequence[Column], list[list[Cell]]]]:
    def word(key: str) -> str:
        return text(f"report.{key}", language)

    together = run.results.together
    findings = [*_listed(run, "findings"), *((None, found) for found in together.findings)]
    questions = [*_listed(run, "questions"), *((None, found) for found in together.questions)]
    columns = _finding_columns(word)
    yield word("findings"), columns, [_finding(n, *f, language) for n, f in enumerate(findings, 1)]
    yield word("questions"), columns, [_finding(n, *f, language) for n, f in enumerate(questions, 1)]
    if run.results.compared:
        yield word("follow-up"), _before_columns(word), _before_rows(run, language)
    yield word("coverage"), _coverage_columns(word), _coverage_rows(run, language)
    yield word("indicators-sheet"), _indicator_columns(run, word, language), _indicator_rows(run, language)
    yield word("programs-sheet"), _program_columns(word), _program_rows(run, language)
    yield word("corrections"), _correction_columns(word), _correction_rows(run, language)


def _listed(run: Run, kind: str) -> Iterator[tuple[Checked | None, FindingRecord]]:
    for document in run.documents:
        for found in getattr(document.result, kind):
            yield document, found


def _finding_columns(word: Word) -> list[Column]:
    return [
        Column(word("number"), 5),
        Column(word("document"), 18),
        Column(word("rule"), 9),
        Column(word("severity"), 11),
        Column(word("place"), 16),
        Column(word("condition"), 32),
        Column(word("criterion"), 22),
        Column(word("cause"), 12),
        Column(word("effect"), 20),
        Column(word("recommendation"), 24),
        Column(word("follow-up"), 12),
        Column(word("message"), 40, printed=False),
        Column(word("certainty"), 16, printed=False),
        Column(word("printed"), 40, printed=False),
        Column(word("organisation"), 30, printed=False),
        Column(word("fingerprint"), 19, printed=False),
    ]


def _finding(number: int, document: Checked | None, found: FindingRecord, language: Language) -> list[Cell]:
    agreement = document.agreement if document else None
    where = [capitalised(subject_words(found.subject, agreement, language)), places_words(found, language)]
    certainty = text(f"word.{found.certainty}", language)
    doubtful = found.certainty is Certainty.NEEDS_REVIEW
    printed = dict.fromkeys(place.text for place in found.evidence if place.text)
    return [
        number,
        _name(document) if document else text("terminal.batch", language) + _elsewhere(found),
        found.rule,
        Marked(text(f"word.{found.severity}", language), found.severity.value),
        "\n".join(part for part in where if part),
        "\n".join(part for part in (found.condition, found.note) if part),
        found.criterion or Marked(text("report.no-criterion", language), "muted"),
        "",
        found.effect,
        found.recommendation,
        "",
        found.message,
        Marked(certainty, "doubt") if doubtful else certainty,
        "\n".join(printed),
        (document.result.organisation if document else None) or "",
        found.fingerprint,
    ]


_GROUPS = (("resolved", "good"), ("known", "warning"), ("unassessed", "doubt"))


def _before_columns(word: Word) -> list[Column]:
    widths = (("document", 30), ("status", 20), ("rule", 9), ("message", 60), ("place", 20))
    return [*(Column(word(name), width) for name, width in widths), Column(word("fingerprint"), 19)]


def _before_rows(run: Run, language: Language) -> list[list[Cell]]:
    """What became of the findings of the baseline, and which are new."""

    def row(name: str, key: str, style: str, found: FindingRecord) -> list[Cell]:
        group = Marked(text(f"report.{key}", language), style)
        return [name, group, found.rule, found.message, places_words(found, language), found.fingerprint]

    together = text("terminal.batch", language)
    scopes: list[tuple[str, DocumentResult | ScopeResult]] = [
        (_name(document), document.result) for document in run.documents
    ]
    rows: list[list[Cell]] = []
    for name, scope in (*scopes, (together, run.results.together)):
        for key, style in _GROUPS:
            rows += [row(name, key, style, found) for found in getattr(scope, key)]
        rows += [row(name, "new", "error", found) for found in (*scope.findings, *scope.questions)]
    for absent in run.results.absent:
        rows += [row(absent.source.name, "unassessed", "doubt", found) for found in absent.findings]
    return rows


def _name(document: Checked) -> str:
    return document.result.source.name


def _elsewhere(found: FindingRecord) -> str:
    names = dict.fromkeys(PurePath(place.document).name for place in found.evidence if place.document)
    return "".join(f"\n{name}" for name in names)


def _read(run: Run) -> Iterator[tuple[str, Agreement]]:
    """Name and agreement of the documents that were checked."""
    for document in run.documents:
        if document.agreement is not None and document.result.status != "failed":
            yield _name(document), document.agreement


def _coverage_columns(word: Word) -> list[Column]:
    widths = (("document", 30), ("rule", 9), ("rule-name", 60), ("result", 16), ("why", 50))
    return [Column(word(name), width) for name, width in widths]


_RESULT_STYLES = {
    CoverageResult.CONFORMS: "good",
    CoverageResult.DEVIATES: "error",
    CoverageResult.INSUFFICIENT: "warning",
    CoverageResult.NOT_APPLICABLE: "muted",
}


def _coverage_rows(run: Run, language: Language) -> list[list[Cell]]:
    def row(name: str, covered: Coverage) -> list[Cell]:
        result = Marked(result_words(covered.result, language), _RESULT_STYLES[covered.result])
        return [name, covered.rule, gist(covered.rule, language), result, covered.why]

    rows = [row(_name(document), c) for document in run.documents for c in document.result.coverage]
    return rows + [row(text("terminal.batch", language), c) for c in run.results.together.coverage]


def _periods(run: Run) -> list[str]:
    printed = {period for _, agreement in _read(run) for period in periods_printed(agreement.indicators)}
    return [period for period in PERIODS if period in printed]


def _indicator_columns(run: Run, word: Word, language: Language) -> list[Column]:
    first = (("document", 26), ("number", 6), ("category", 16), ("objective", 30), ("indicator", 36))
    periods = [Column(capitalised(text(f"field.{p}", language)), 11) for p in _periods(run)]
    return [
        *(Column(word(name), width) for name, width in first),
        Column(word("unit"), 11),
        Column(word("data-source"), 14),
        *periods,
        Column(capitalised(text("word.needs_review", language)), 36),
        Column(word("page"), 9),
    ]


def _indicator_rows(run: Run, language: Language) -> list[list[Cell]]:
    periods = _periods(run)
    rows: list[list[Cell]] = []
    for name, agreement in _read(run):
        for row in agreement.indicators:
            targets = row.targets.printed()
            doubted = [p for p, target in targets.items() if target.needs_review]
            cells = [
                Marked(targets[p].text, "doubt" if p in doubted else "cell") if p in targets else None
                for p in periods
            ]
            doubts = [
                doubted_words(text("report.line", language), row.doubts_of(None), language),
                *(
                    doubted_words(text(f"field.{name}", language), row.doubts_of(name), language)
                    for name in row.doubtful
                ),
                *(
                    doubted_words(
                        text(f"field.{p}", language), targets[p].doubts, language, targets[p].readings
                    )
                    for p in doubted
                ),
            ]
            rows.append(
                [
                    *(name, row.number, row.category, row.objective, row.name, row.unit, row.data_source),
                    *cells,
                    "\n".join(filter(None, doubts)),
                    _where(row.evidence, language),
                ]
            )
    return rows


def _where(evidence: Evidence | None, language: Language) -> str:
    return evidence_words(evidence, language) if evidence is not None else ""


def _program_columns(word: Word) -> list[Column]:
    widths = (("document", 30), ("number", 7), ("program", 60), ("level", 9), ("budget-text", 24))
    last = (("budget", 24), ("note", 16), ("page", 9))
    return [Column(word(name), width) for name, width in (*widths, *last)]


def _program_rows(run: Run, language: Language) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for name, agreement in _read(run):
        for row in agreement.programs:
            printed = Marked(row.budget_text or "", "doubt" if row.needs_review else "cell")
            where = _where(row.evidence, language)
            value = _amount(row.budget, row.needs_review)
            rows.append([name, row.number, row.name, row.level, printed, value, row.note, where])
        if (total := agreement.programs_total) is not None:
            printed = Marked(total.text, "doubt" if total.needs_review else "total")
            label = Marked(total.label or text("report.total", language), "total")
            value = _amount(total.value, total.needs_review)
            rows.append([name, "", label, "", printed, value, "", _where(total.evidence, language)])
    return rows


def _amount(value: str | None, doubtful: bool) -> Cell:
    """As a number; a doubtful one stays text, so that no sum takes it in unseen."""
    if value is None:
        return None
    return Marked(value, "doubt") if doubtful else Decimal(value)


def _correction_columns(word: Word) -> list[Column]:
    widths = (("document", 30), ("field", 30), ("read", 30), ("became", 30), ("reason", 26), ("status", 22))
    return [*(Column(word(name), width) for name, width in widths), Column(word("page"), 9)]


def _correction_rows(run: Run, language: Language) -> list[list[Cell]]:
    return [
        [
            name,
            capitalised(subject_words(made.field, agreement, language)),
            made.read,
            made.became,
            reason_words(made.reason, language),
            text("report.applied" if made.made else "report.proposed", language),
            _where(made.evidence, language),
        ]
        for name, agreement in _read(run)
        for made in agreement.corrections
    ]
