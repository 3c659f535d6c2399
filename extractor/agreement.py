"""From the pages as read to the agreement as a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from extractor.layouts import Kind, LogicalTable, logical_tables, with_headings_regained
from extractor.parts.measurement import split_measurement
from extractor.parts.measurement.citations import find_citations
from extractor.parts.pages import page_found
from extractor.parts.statement import read_statement
from extractor.parts.tables.actions import read_actions
from extractor.parts.tables.budgetlist import read_budget_list
from extractor.parts.tables.components import read_components
from extractor.parts.tables.indicators import read_indicators
from extractor.parts.tables.programs import Programs, read_programs
from extractor.parts.tables.separators import with_told_separators, with_told_sizes
from extractor.parts.unread.problems import headings_outside, unknown_columns, unknown_table
from extractor.parts.unread.rows import unread_rows
from extractor.read import ReadPage
from extractor.records import Action, Agreement, Citation, Evidence, Indicator, Problem, Source, TableFound
from extractor.tables.tablelines import lines_across, lines_apart

Row = TypeVar("Row", Indicator, Action)

_LEAST_COLUMNS = 3
_NUMERIC = ("indicators", "actions", "programs", "components")
_AMOUNT = re.compile(r"\bRp\b\.?\s*\d|\d{1,3}(?:\.\d{3}){2,}")


def assemble(pages: Sequence[ReadPage], source: Source, problems: Sequence[Problem] = ()) -> Agreement:
    """The agreement that the pages print. Words are as read; mending them is the next stage's work."""
    pages = [with_headings_regained(page) for page in pages]
    tables = logical_tables(pages)
    indicators = read_indicators(_of_kind(tables, "indicators") or _monthly(tables))
    actions = read_actions(_of_kind(tables, "actions"))
    programs, taken = _programs(pages, tables)
    components, lost = read_components(_of_kind(tables, "components"))
    statement = read_statement(_with_loose_lines(pages, tables))
    scanned = {page.number for page in pages if page.kind == "scan"}
    told = with_told_separators(indicators.found, scanned)
    measured = tuple(_measured(_sized(indicator, scanned)) for indicator in told)
    found = [*problems, *(p for page in pages for p in page.problems)]
    found += [*indicators.problems, *actions.problems, *programs.problems, *lost]
    found += [*statement.problems, *_unknown(tables, taken)]
    found += unread_rows(pages, tables, _places(programs))
    found += headings_outside(page for page in pages if page.kind != "transcript")
    found += [problem for table in tables if table.kind in _NUMERIC for problem in unknown_columns(table)]
    return Agreement(
        source=source,
        pages=tuple(page_found(page) for page in pages),
        title=statement.title,
        year=statement.year,
        amended=statement.amended,
        organisation=statement.organisation,
        signing=statement.signing,
        signings=statement.signings,
        titles=statement.titles,
        clauses=statement.clauses,
        parties=statement.parties,
        indicators=measured,
        actions=tuple(_sized(action, scanned) for action in actions.found),
        programs=tuple(programs.found),
        programs_total=programs.total,
        components=tuple(components),
        citations=tuple(_citations(measured)),
        tables=tuple(_found(table, taken) for table in tables),
        problems=tuple(_once(found)),
    )


def _with_loose_lines(pages: Sequence[ReadPage], tables: Sequence[LogicalTable]) -> list[ReadPage]:
    """The pages with the lines of tables of no known kind among their lines: signature blocks and identities
    are often set as tables."""
    lines = {page.number: list(page.lines) for page in pages}
    for table in tables:
        if table.kind == "other":
            for number, piece in table.pieces:
                here, top = lines[number], _top(piece.evidence)
                at = next((n for n, line in enumerate(here) if _top(line.evidence) >= top), len(here))
                here[at:at] = lines_apart(piece)
    return [replace(page, lines=tuple(lines[page.number])) for page in pages]


def _top(place: Evidence) -> float:
    return place.bbox[1] if place.bbox is not None else float(place.line or 0)


def _of_kind(tables: Sequence[LogicalTable], kind: Kind) -> list[LogicalTable]:
    return [table for table in tables if table.kind == kind]


def _monthly(tables: Sequence[LogicalTable]) -> list[LogicalTable]:
    """Plans by month, which list the indicators with their targets where no other table does."""
    return [
        table for table in tables if table.kind == "actions" and table.has("m12") and table.has("indicator")
    ]


def _found(table: LogicalTable, taken: Sequence[LogicalTable]) -> TableFound:
    if table in taken:
        return TableFound(kind="programs", columns=("program", "budget"), evidence=table.evidence)
    columns = tuple((meaning or "unknown").partition("#")[0] for meaning in table.columns)
    return TableFound(kind=table.kind, columns=columns, evidence=table.evidence)


def _programs(
    pages: Sequence[ReadPage], tables: Sequence[LogicalTable]
) -> tuple[Programs, list[LogicalTable]]:
    """(programs, tables of no known kind that held some of them): from tables, from tables without a
    readable header, and from lines outside tables."""
    known = [t for t in tables if t.kind == "programs" or (t.has("budget") and t.has("program", "activity"))]
    programs = read_programs(known)
    taken = []
    for table in tables:
        if table.kind == "other" and _has_amounts(table):
            listed = read_budget_list(line for _, piece in table.pieces for line in lines_across(piece))
            if listed.found or listed.total is not None:
                programs.add(listed)
                taken.append(table)
    for page in pages:
        programs.add(read_budget_list(page.lines))
    return programs, taken


def _places(programs: Programs) -> list[Evidence]:
    places = [program.evidence for program in programs.found]
    places += [programs.total.evidence] if programs.total is not None else []
    return [place for place in places if place is not None]


def _has_amounts(table: LogicalTable) -> bool:
    return any(_AMOUNT.search(cell.reading.text) for _, piece in table.pieces for cell in piece.cells)


def _sized(row: Row, scanned: set[int]) -> Row:
    told = with_told_sizes(row.targets, scanned) if scanned else row.targets
    return row if told is row.targets else row.model_copy(update={"targets": told})


def _measured(indicator: Indicator) -> Indicator:
    text = indicator.measurement_text
    if not text:
        return indicator
    return indicator.model_copy(update={"measurement": split_measurement(text, indicator.evidence)})


def _citations(indicators: Sequence[Indicator]) -> Iterator[Citation]:
    """Each with the path of the field it stands in; ``inside`` counts within the whole list."""
    count = 0
    for index, indicator in enumerate(indicators):
        if not indicator.measurement_text:
            continue
        subject = f"indicators[{index}].measurement_text"
        found = find_citations(indicator.measurement_text, indicator.evidence, subject)
        for citation in found:
            inside = citation.inside
            yield citation if inside is None else citation.model_copy(update={"inside": inside + count})
        count += len(found)


def _unknown(tables: Sequence[LogicalTable], taken: Sequence[LogicalTable]) -> Iterator[Problem]:
    """Tables of no known kind that look like data."""
    for table in tables:
        if table.kind != "other" or table in taken:
            continue
        rows = [row for row in table.rows if row.label is None]
        cells = [c.reading.text for _, piece in table.pieces for c in piece.cells if c.reading.text.strip()]
        numbers = sum(any(ch.isdigit() for ch in text) for text in cells)
        if len(rows) >= 2 and len(table.columns) >= _LEAST_COLUMNS and numbers >= 2:
            yield unknown_table(table)


def _once(problems: Sequence[Problem]) -> Iterator[Problem]:
    seen: set[tuple[str, int | None, str]] = set()
    for problem in problems:
        key = (problem.code, problem.page, problem.message)
        if key not in seen:
            seen.add(key)
            yield problem
