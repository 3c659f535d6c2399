"""From the pages as read to the agreement as a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.layouts import (
    LogicalTable,
    logical_tables,
    with_cards_as_rows,
    with_headings_regained,
    without_frame,
)
from extractor.layouts.taught import TaughtTable
from extractor.parts.document_kind import document_kind
from extractor.parts.measurement.citations import find_citations
from extractor.parts.pages import page_found
from extractor.parts.statement import read_statement
from extractor.parts.statement.clauses import further_agreement
from extractor.parts.tables import FAMILIES
from extractor.parts.tables.thousands import with_thousands_told
from extractor.parts.unread.problems import headings_outside, unknown_columns
from extractor.parts.unread.rows import unread_rows
from extractor.parts.unread.tables import unknown_tables
from extractor.problems import problem
from extractor.read import ReadPage, ReadTable
from extractor.records import Agreement, Citation, Evidence, Indicator, Problem, Source, TableFound
from extractor.records.amounts import has_money
from extractor.tables.tablelines import lines_apart

_AMOUNTS = 3  # cells with money: a form or a block of signatures has none
_NIP = re.compile(r"\bNIP\b", re.IGNORECASE)


def assemble(
    pages: Sequence[ReadPage],
    source: Source,
    problems: Sequence[Problem] = (),
    taught: Sequence[TaughtTable] = (),
) -> Agreement:
    """The agreement that the pages print. Words are as read; mending them is the next stage's work.
    ``taught`` are layouts of users."""
    pages = with_cards_as_rows([with_headings_regained(without_frame(page)) for page in pages])
    tables = logical_tables(pages, FAMILIES, taught)
    loose = _with_loose_lines(pages, tables)
    further = further_agreement(loose)
    statement = read_statement([page for page in loose if further is None or page.number < further])
    read = [family.read(tables, pages, statement.year) for family in FAMILIES]
    fields = {name: rows for found in read for name, rows in found.fields.items()}
    fields = with_thousands_told(fields)
    taken = [table for found in read for table in found.taken]
    told = [*problems, *(p for page in pages for p in page.problems)]
    told += [problem for found in read for problem in found.problems]
    told += [*statement.problems, *unknown_tables(tables, taken)]
    if further is not None:
        told.append(problem("several-agreements", further, case="page", number=further))
    told += unread_rows(pages, tables, [place for found in read for place in found.places])
    told += headings_outside(page for page in pages if page.kind != "transcript")
    told += [problem for table in tables if table.kind != "other" for problem in unknown_columns(table)]
    return Agreement(
        source=source,
        pages=tuple(page_found(page) for page in pages),
        document=document_kind(pages, bool(statement.clauses)),
        title=statement.title,
        year=statement.year,
        amended=statement.amended,
        organisation=statement.organisation,
        signing=statement.signing,
        signings=statement.signings,
        titles=statement.titles,
        clauses=statement.clauses,
        parties=statement.parties,
        citations=tuple(_citations(fields["indicators"])),
        tables=tuple(_found(table, taken) for table in tables),
        problems=tuple(_once(told)),
        **fields,
    )


def _with_loose_lines(pages: Sequence[ReadPage], tables: Sequence[LogicalTable]) -> list[ReadPage]:
    """The pages with the lines of tables of no known kind among their lines: signature blocks and identities
    are often set as tables."""
    lines = {page.number: list(page.lines) for page in pages}
    for table in tables:
        if table.kind == "other":
            for number, piece in table.pieces:
                if _holds_amounts(piece):
                    continue
                here, top = lines[number], _top(piece.evidence)
                at = next((n for n, line in enumerate(here) if _top(line.evidence) >= top), len(here))
                here[at:at] = lines_apart(piece)
    return [replace(page, lines=tuple(lines[page.number])) for page in pages]


def _holds_amounts(piece: ReadTable) -> bool:
    """Whether it is data, whose offices and names sign nothing: amounts, and no NIP."""
    texts = [cell.reading.text for cell in piece.cells]
    return sum(map(has_money, texts)) >= _AMOUNTS and not any(map(_NIP.search, texts))


def _top(place: Evidence) -> float:
    return place.bbox[1] if place.bbox is not None else float(place.line or 0)


def _found(table: LogicalTable, taken: Sequence[LogicalTable]) -> TableFound:
    if table in taken:
        return TableFound(kind="programs", columns=("program", "budget"), evidence=table.evidence)
    columns = tuple((meaning or "unknown").partition("#")[0] for meaning in table.columns)
    return TableFound(
        kind=table.kind,
        columns=columns,
        headings=table.words,
        leads=tuple(one.lead if one.meaning else 0.0 for one in table.weighed),
        evidence=table.evidence,
    )


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


def _once(problems: Sequence[Problem]) -> Iterator[Problem]:
    seen: set[tuple[str, int | None, str]] = set()
    for one in problems:
        key = (one.code, one.page, one.message)
        if key not in seen:
            seen.add(key)
            yield one
