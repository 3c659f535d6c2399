"""What the documents say, as tables: indicators, programs, action plans, components, mended words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from audit.language import Language, text
from audit.reports.doubts import doubted_words
from audit.reports.places import evidence_words, subject_words
from audit.reports.view.cells import Cell, Column, Marked
from audit.reports.view.table import Row, Table, columns, table
from audit.reports.words import capitalised, periods_printed, reason_words
from audit.run import Run
from extractor.records import PERIODS, QUARTERS, Action, Agreement, Evidence, Indicator, Target

_MAIN = (*QUARTERS, "annual")
"""Periods with a column each; all others stand together in one cell."""
_IN_LINE = 4  # months of one line of that cell


@dataclass(frozen=True, slots=True)
class _Seldom:
    """What only some tables print of an indicator: a column where one does."""

    field: str
    width: float
    of: Callable[[Indicator], Target | str | None]

    def column(self, language: Language) -> Column:
        name = capitalised(text(f"field.{self.field}", language))
        return Column(name, self.width, key=self.field.replace("_", "-"))

    def cell(self, row: Indicator) -> Cell:
        value = self.of(row)
        return _word(row, self.field, value) if isinstance(value, str | None) else _target(value)


_BEFORE = (_Seldom("baseline", 10, lambda row: row.baseline),)
_AFTER = (
    _Seldom("end_condition", 10, lambda row: row.end_condition),
    _Seldom("objective_weight", 8, lambda row: row.objective_weight),
    _Seldom("weight", 8, lambda row: row.weight),
    _Seldom("polarity", 11, lambda row: row.polarity),
    _Seldom("responsible", 14, lambda row: row.responsible),
)


def read_documents(run: Run) -> Iterator[tuple[str, Agreement]]:
    """Name and record (with the right values that people gave) of the documents that were checked."""
    for document in run.documents:
        if document.agreement is not None and document.status != "failed":
            yield document.source.name, document.agreement


def _rows(run: Run, rows_of: Callable[[Agreement], Iterator[list[Cell]]]) -> list[Row]:
    return [[name, *row] for name, agreement in read_documents(run) for row in rows_of(agreement)]


def indicators(run: Run, language: Language) -> Table:
    """Indicators with their targets: quarters and the year in columns, other periods together."""
    all_rows = [row for _, agreement in read_documents(run) for row in agreement.indicators]
    periods = [period for period in periods_printed(all_rows) if period in _MAIN]
    more = any(period not in _MAIN for period in periods_printed(all_rows)) or any(
        row.years for row in all_rows
    )
    before, after = (tuple(one for one in side if any(map(one.of, all_rows))) for side in (_BEFORE, _AFTER))
    named = (("document", 16.0), ("number", 5.0), ("objective", 25.0), ("indicator", 30.0), ("unit", 10.0))
    wanted = columns(language, *named)
    wanted += [one.column(language) for one in before]
    wanted += [_period(period, language) for period in periods]
    wanted += [one.column(language) for one in after]
    wanted += columns(language, ("other-periods", 26)) if more else []
    wanted += columns(language, ("data-source", 14), ("doubt", 24), ("page", 7))

    def rows_of(agreement: Agreement) -> Iterator[list[Cell]]:
        for row in agreement.indicators:
            targets = row.targets.printed()
            objective = "\n".join(part for part in (row.category, row.objective) if part)
            first: list[Cell] = [_word(row, "number", row.number), _word(row, "objective", objective)]
            first += [_word(row, "name", row.name), _word(row, "unit", row.unit)]
            first += [one.cell(row) for one in before]
            first += [_target(targets.get(period)) for period in periods]
            first += [one.cell(row) for one in after]
            first += [_others(targets, row.years, language)] if more else []
            where = _where(row.evidence, language)
            yield [
                *first,
                _word(row, "data_source", row.data_source),
                "\n".join(_doubts(row, language)),
                where,
            ]

    return table("indicators", language, wanted, _rows(run, rows_of))


def _period(period: str, language: Language) -> Column:
    return Column(capitalised(text(f"field.{period}", language)), 10, key=period)


def _word(row: Indicator, field: str, words: str | None) -> Cell:
    return Marked(words or "", "doubt") if field in row.doubtful else words


def _target(target: Target | None) -> Cell:
    if target is None:
        return None
    return Marked(target.text, "doubt") if target.needs_review else target.text


def _others(targets: Mapping[str, Target], years: Mapping[str, Target], language: Language) -> str:
    """``Januari 5 · Februari 6``, some in a line; years side by side likewise."""
    said = [
        f"{capitalised(text(f'field.{period}', language))} {targets[period].text}"
        for period in PERIODS
        if period in targets and period not in _MAIN
    ]
    said += [f"{year}: {target.text}" for year, target in years.items()]
    return "\n".join(" · ".join(said[at : at + _IN_LINE]) for at in range(0, len(said), _IN_LINE))


def _doubts(row: Indicator | Action, language: Language) -> Iterator[str]:
    for field in dict.fromkeys(doubt.field for doubt in row.doubts):
        what = text("report.line" if field is None else f"field.{field}", language)
        meant = tuple(doubt for doubt in row.doubts if doubt.field == field)
        yield doubted_words(what, meant, language)
    for what, target in _targets(row, language):
        if target.needs_review:
            yield doubted_words(what, target.doubts, language, target.readings)


def _targets(row: Indicator | Action, language: Language) -> Iterator[tuple[str, Target]]:
    """Every target of a row with its name."""
    for period, target in row.targets.printed().items():
        yield text(f"field.{period}", language), target
    if isinstance(row, Indicator):
        yield from row.years.items()
        for one in (*_BEFORE, *_AFTER):
            if isinstance(value := one.of(row), Target):
                yield text(f"field.{one.field}", language), value


def _where(evidence: Evidence | None, language: Language) -> str:
    return evidence_words(evidence, language) if evidence is not None else ""


def programs(run: Run, language: Language) -> Table:
    """Budget lines as printed and as a number, and the printed totals."""
    first = (("document", 26.0), ("number", 8.0), ("program", 62.0), ("level", 8.0), ("budget-text", 22.0))
    wanted = columns(language, *first, ("budget", 22), ("note", 18), ("page", 8))

    def rows_of(agreement: Agreement) -> Iterator[list[Cell]]:
        for row in agreement.programs:
            printed = Marked(row.budget_text or "", "doubt" if row.needs_review else "cell")
            where = _where(row.evidence, language)
            value = _amount(row.budget, doubtful=row.needs_review)
            yield [row.number, row.name, row.level, printed, value, row.note, where]
        if (total := agreement.programs_total) is not None:
            printed = Marked(total.text, "doubt" if total.needs_review else "total")
            label = Marked(total.label or text("report.total", language), "total")
            value = _amount(total.value, doubtful=total.needs_review)
            yield ["", label, "", printed, value, "", _where(total.evidence, language)]

    return table("programs", language, wanted, _rows(run, rows_of))


def _amount(value: str | None, *, doubtful: bool) -> Cell:
    """As a number; a doubtful one stays text, so that no sum takes it in unseen."""
    if value is None:
        return None
    return Marked(value, "doubt") if doubtful else Decimal(value)


def actions(run: Run, language: Language) -> Table:
    """Action plans; months of a plan that prints them stand together in one cell."""
    first = (("document", 16.0), ("number", 7.0), ("objective", 22.0), ("indicator", 26.0), ("target", 10.0))
    last = (("plan", 34.0), ("success", 22.0), ("output", 16.0), ("period", 20.0), ("doubt", 16.0))
    wanted = columns(language, *first, *last, ("page", 8))

    def rows_of(agreement: Agreement) -> Iterator[list[Cell]]:
        for row in agreement.actions:
            first: list[Cell] = [row.number, row.objective, row.indicator, _target(row.target)]
            first += [row.plan, row.criterion, row.output or _text(row.output_target), _when(row, language)]
            yield [*first, "\n".join(_doubts(row, language)), _where(row.evidence, language)]

    return table("actions", language, wanted, _rows(run, rows_of))


def _text(target: Target | None) -> str:
    return target.text if target is not None else ""


def _when(row: Action, language: Language) -> str:
    quarters = ", ".join(capitalised(text(f"field.q{quarter}", language)) for quarter in row.quarters)
    said = [
        f"{capitalised(text(f'field.{period}', language))} {target.text}"
        for period, target in row.targets.printed().items()
    ]
    printed = row.period_text if row.period_text and not row.period_text.isspace() else ""
    return "\n".join(part for part in (printed, quarters, " · ".join(said)) if part)


def components(run: Run, language: Language) -> Table:
    """Components with their weights and scores, as evaluation sheets have them."""
    first = (("document", 30.0), ("number", 8.0), ("component", 80.0), ("level", 8.0), ("weight", 14.0))
    wanted = columns(language, *first, ("score", 14), ("page", 8))

    def rows_of(agreement: Agreement) -> Iterator[list[Cell]]:
        for row in agreement.components:
            value = [_target(row.weight), _target(row.score)]
            yield [row.number, row.name, row.level, *value, _where(row.evidence, language)]

    return table("components", language, wanted, _rows(run, rows_of))


def corrections(run: Run, language: Language) -> Table:
    """Words that the program mended or would mend, and right values that people gave."""
    first = (("document", 28.0), ("field", 32.0), ("read", 32.0), ("became", 32.0), ("reason", 28.0))
    wanted = columns(language, *first, ("status", 20), ("page", 8))

    def rows_of(agreement: Agreement) -> Iterator[list[Cell]]:
        for made in agreement.corrections:
            where = capitalised(subject_words(made.field, agreement, language))
            state = text("report.applied" if made.made else "report.proposed", language)
            why = reason_words(made.reason, language)
            yield [where, made.read, made.became, why, state, _where(made.evidence, language)]

    note = text("report.corrections-note", language)
    given = list(_given(run, language))
    return table("corrections", language, wanted, [*given, *_rows(run, rows_of)], note)


def _given(run: Run, language: Language) -> Iterator[Row]:
    """Right values that are in force, each with who gave it."""
    known = {document.source.sha256: document for document in run.documents}
    for one in run.results.decisions:
        if one.kind != "reading" or one.verdict != "corrected" or one.state != "in-force":
            continue
        document = known.get(one.sha256)
        agreement = document.agreement if document is not None else None
        name = document.source.name if document is not None else one.document
        where = capitalised(subject_words(one.name, agreement, language))
        by = "\n".join(part for part in (f"{one.who}, {one.recorded[:10]}", one.reason) if part)
        page = f"{text('word.page', language)} {one.page}" if one.page is not None else ""
        state = Marked(text("report.given", language), "good")
        yield [name, where, one.read or "", one.value or "", by, state, page]
