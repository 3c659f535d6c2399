"""A run as tables for other programs: one row a thing, columns and order that stay as they are.

Nothing in them differs from run to run over the same files. Columns may be added at the end, never renamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from audit.ledger.rows import FindingRow
from audit.run.stored import Stored
from extractor.records import Action, Agreement, Evidence, Indicator
from extractor.records.doubt import Doubt

Value = str | int | bool | None
Row = tuple[Value, ...]
Columns = tuple[str, ...]
_FIRST = ("file", "organisation", "year")
_DOUBT = ("page", "doubtful")


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` with their values in ``rows``, in the same order."""

    name: str
    columns: Columns
    rows: Iterator[Row]


def tables(documents: Sequence[Stored], findings: Sequence[FindingRow]) -> Iterator[Table]:
    """All tables of a run."""
    read = [(one, one.agreement) for one in documents if one.agreement is not None and one.result is not None]
    yield Table("documents", _DOCUMENTS, (_document(one) for one in documents))
    for name, columns, rows_of in _KINDS:
        yield Table(name, (*_FIRST, *columns), _rows(read, rows_of))
    yield Table("findings", ("file", *_FINDINGS), _finding_rows(documents, findings))


def _rows(
    read: Iterable[tuple[Stored, Agreement]], rows_of: Callable[[Agreement], Iterable[Row]]
) -> Iterator[Row]:
    for one, agreement in read:
        first = (one.file.relative, agreement.organisation, agreement.year)
        yield from ((*first, *row) for row in rows_of(agreement))


_DOCUMENTS = (
    *("file", "status", "reason", "same_as", "sha256", "kind", "pages"),
    *("organisation", "year", "title", "amended"),
)


def _document(one: Stored) -> Row:
    file, agreement = one.file, one.agreement
    first = (file.relative, file.status, file.reason, file.same_as, file.content)
    if agreement is None:
        return (*first, *[None] * 6)
    source = agreement.source
    named = (agreement.organisation, agreement.year, agreement.title, agreement.amended)
    return (*first, source.kind, source.pages, *named)


_INDICATORS = (
    *("row", "number", "category", "objective", "indicator", "unit", "responsible", "data_source"),
    *_DOUBT,
)


def _indicators(agreement: Agreement) -> Iterator[Row]:
    for number, row in enumerate(agreement.indicators, 1):
        named = (row.number, row.category, row.objective, row.name, row.unit)
        yield (number, *named, row.responsible, row.data_source, *_seen(row.evidence, bool(row.doubts)))


_TARGETS = ("row", "number", "indicator", "period", "text", "value", "kind", "unit", *_DOUBT)


def _targets(agreement: Agreement) -> Iterator[Row]:
    for number, row in enumerate(agreement.indicators, 1):
        for period, target in row.targets.printed().items():
            doubtful = target.needs_review or row.needs_review
            value = (period, target.text, target.value, target.kind, target.unit or row.unit)
            yield (number, row.number, row.name, *value, *_seen(target.evidence or row.evidence, doubtful))


_PROGRAMS = ("row", "number", "program", "level", "budget_text", "budget", "note", *_DOUBT)


def _programs(agreement: Agreement) -> Iterator[Row]:
    for number, row in enumerate(agreement.programs, 1):
        value = (row.number, row.name, row.level, row.budget_text, row.budget, row.note)
        yield (number, *value, *_seen(row.evidence, row.needs_review))


_ACTIONS = (
    *("row", "number", "objective", "indicator", "plan", "criterion", "output", "period_text", "quarters"),
    *_DOUBT,
)


def _actions(agreement: Agreement) -> Iterator[Row]:
    for number, row in enumerate(agreement.actions, 1):
        value = (row.number, row.objective, row.indicator, row.plan, row.criterion, row.output)
        quarters = ", ".join(map(str, row.quarters))
        yield (number, *value, row.period_text, quarters, *_seen(row.evidence, row.needs_review))


_PARTIES = (
    *("row", "role", "section", "place", "name", "position", "office_of", "rank", "nip", "signed"),
    *_DOUBT,
)


def _parties(agreement: Agreement) -> Iterator[Row]:
    for number, row in enumerate(agreement.parties, 1):
        value = (row.role, row.section, row.place, row.name, row.position, row.organisation, row.rank)
        yield (number, *value, row.nip, row.signed, *_seen(row.evidence, row.needs_review))


_DOUBTS = ("path", "code", "by", "field", "evidence", "page")


def _doubts(agreement: Agreement) -> Iterator[Row]:
    """Every reason for which a value is held back, at the path of what it is on."""
    listed: tuple[tuple[str, Sequence[Indicator | Action]], ...] = (
        ("indicators", agreement.indicators),
        ("actions", agreement.actions),
    )
    for name, rows in listed:
        for index, row in enumerate(rows):
            yield from _reasons(f"{name}[{index}]", row.doubts, row.evidence)
            for period, target in row.targets.printed().items():
                place = target.evidence or row.evidence
                yield from _reasons(f"{name}[{index}].targets.{period}", target.doubts, place)
    for index, program in enumerate(agreement.programs):
        yield from _reasons(f"programs[{index}]", program.doubts, program.evidence)
    for index, party in enumerate(agreement.parties):
        yield from _reasons(f"parties[{index}]", party.doubts, party.evidence)


def _reasons(path: str, doubts: Iterable[Doubt], place: Evidence | None) -> Iterator[Row]:
    page = place.page if place is not None else None
    return ((path, doubt.code, doubt.by, doubt.field, doubt.evidence, page) for doubt in doubts)


def _seen(evidence: Evidence | None, doubtful: bool) -> tuple[int | None, bool]:
    return (evidence.page if evidence is not None else None, doubtful)


_KINDS: tuple[tuple[str, Columns, Callable[[Agreement], Iterable[Row]]], ...] = (
    ("indicators", _INDICATORS, _indicators),
    ("targets", _TARGETS, _targets),
    ("programs", _PROGRAMS, _programs),
    ("actions", _ACTIONS, _actions),
    ("parties", _PARTIES, _parties),
    ("doubts", _DOUBTS, _doubts),
)

_FINDINGS = (
    *("list", "rule", "severity", "certainty", "subject", "page", "line", "message", "fingerprint", "facts"),
)


def _finding_rows(documents: Sequence[Stored], findings: Iterable[FindingRow]) -> Iterator[Row]:
    names = {one.file.position: one.file.relative for one in documents}
    for row in findings:
        file = names.get(row.document) if row.document is not None else None
        said = (row.list, row.rule, row.severity, row.certainty, row.subject, row.page, row.line)
        yield (file, *said, row.message, row.fingerprint, row.facts)
