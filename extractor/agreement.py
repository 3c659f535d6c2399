"""From the pages as read to the agreement as a record."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from extractor.layouts import Kind, LogicalTable, logical_tables
from extractor.parts.actions import read_actions
from extractor.parts.budgetlist import read_budget_list
from extractor.parts.components import read_components
from extractor.parts.indicators import read_indicators
from extractor.parts.problems import unknown_table
from extractor.parts.programs import Programs, read_programs
from extractor.read import Line, ReadPage
from extractor.records import Agreement, Citation, Indicator, Problem, Source, TableFound

_LETTERS_OF_DATA = 3
_AMOUNT = re.compile(r"\bRp\b\.?\s*\d|\d{1,3}(?:\.\d{3}){2,}")


def optional(module: str, name: str) -> Callable[..., Any] | None:
    """A stage of the house that may still be under construction."""
    try:
        found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        return None
    return found


read_statement = optional("extractor.parts.statement", "read_statement")
find_citations = optional("extractor.parts.citations", "find_citations")
split_measurement = optional("extractor.parts.measurement", "split_measurement")


def assemble(pages: Sequence[ReadPage], source: Source, problems: Sequence[Problem] = ()) -> Agreement:
    """The agreement that the pages print. Words are as read; mending them is the next stage's work."""
    tables = logical_tables(pages)
    indicators = read_indicators(_of_kind(tables, "indicators"))
    actions = read_actions(_of_kind(tables, "actions"))
    programs, taken = _programs(pages, tables)
    components, lost = read_components(_of_kind(tables, "components"))
    statement = read_statement(pages) if read_statement else None
    measured = tuple(_measured(indicator) for indicator in indicators.found)
    found = [*problems, *(p for page in pages for p in page.problems)]
    found += [*indicators.problems, *actions.problems, *programs.problems, *lost]
    found += _unknown(tables, taken)
    return Agreement(
        source=source,
        **_stated(statement),
        indicators=measured,
        actions=tuple(actions.found),
        programs=tuple(programs.found),
        programs_total=programs.total,
        components=tuple(components),
        citations=tuple(_citations(measured)),
        tables=tuple(_found(table) for table in tables),
        problems=tuple(_once(found)),
    )


def _stated(statement: Any) -> dict[str, Any]:
    names = (
        "title",
        "titles",
        "year",
        "amended",
        "organisation",
        "signing",
        "signings",
        "clauses",
        "parties",
    )
    return {name: getattr(statement, name) for name in names} if statement is not None else {}


def _of_kind(tables: Sequence[LogicalTable], kind: Kind) -> list[LogicalTable]:
    return [table for table in tables if table.kind == kind]


def _found(table: LogicalTable) -> TableFound:
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
            listed = read_budget_list(_lines_of(table))
            if listed.found:
                programs.add(listed)
                taken.append(table)
    for page in pages:
        programs.add(read_budget_list(page.lines))
    return programs, taken


def _has_amounts(table: LogicalTable) -> bool:
    return any(_AMOUNT.search(cell.reading.text) for _, piece in table.pieces for cell in piece.cells)


def _lines_of(table: LogicalTable) -> list[Line]:
    """The printed lines of a table across its cells: what stands at one height is one line."""
    out: list[Line] = []
    for _, piece in table.pieces:
        parts = [line for cell in piece.cells for line in cell.reading.lines]
        if not all(line.box for line in parts):
            for index in range(piece.rows):
                row = [c for c in piece.cells if c.row == index and not c.reading.blank]
                if row:
                    text = " ".join(" ".join(c.reading.text.split()) for c in row)
                    out.append(Line(text, row[0].evidence))
            continue
        parts.sort(key=lambda line: _middle(line))
        while parts:
            first = parts.pop(0)
            limit = _middle(first) + 0.5 * max(first.height, 6.0)
            beside = [line for line in parts if _middle(line) <= limit]
            parts = [line for line in parts if _middle(line) > limit]
            out.append(
                _side_by_side(sorted([first, *beside], key=lambda line: line.box[0] if line.box else 0.0))
            )
    return out


def _middle(line: Line) -> float:
    return (line.box[1] + line.box[3]) / 2 if line.box is not None else 0.0


def _side_by_side(lines: Sequence[Line]) -> Line:
    return Line(
        text=" ".join(line.text.strip() for line in lines),
        evidence=type(lines[0].evidence).joined([line.evidence for line in lines]),
        height=lines[0].height,
        confidence=min(line.confidence for line in lines),
        needs_review=any(line.needs_review for line in lines),
        readings=tuple(reading for line in lines for reading in line.readings),
    )


def _measured(indicator: Indicator) -> Indicator:
    text = indicator.measurement_text
    if not text or split_measurement is None:
        return indicator
    return indicator.model_copy(update={"measurement": split_measurement(text, indicator.evidence)})


def _citations(indicators: Sequence[Indicator]) -> Iterator[Citation]:
    """Each with the path of the field it stands in; ``inside`` counts within the whole list."""
    count = 0
    for index, indicator in enumerate(indicators):
        if not indicator.measurement_text or find_citations is None:
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
        if len(rows) >= 2 and len(table.columns) >= _LETTERS_OF_DATA and numbers >= 2:
            yield unknown_table(table)


def _once(problems: Sequence[Problem]) -> Iterator[Problem]:
    seen: set[tuple[str, int | None, str]] = set()
    for problem in problems:
        key = (problem.code, problem.page, problem.message)
        if key not in seen:
            seen.add(key)
            yield problem
