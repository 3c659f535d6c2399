"""A transcript as a sequence of text lines and tables, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.transcript.html_tables import rows_of_html
from extractor.transcript.markup import plain

_TABLE_OPEN = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_UNPRINTED = ("script", "style", "head")
_LEAST_ROWS = 2
_MAX_TABLE_LINES = 20_000
_PIPE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_OPEN_TAG = re.compile(r"<(/?)(p|ul|ol|li|td)\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|li|ul|ol|br|h[1-6]|tr)\b[^<>]*/?>", re.IGNORECASE)
_MAX_CONTINUED = 40


@dataclass(frozen=True, slots=True)
class TextCell:
    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of a table in a transcript; ``line`` counts from 1."""

    line: int
    cells: tuple[TextCell, ...]


@dataclass(frozen=True, slots=True)
class TextTable:
    rows: tuple[TextRow, ...]


@dataclass(frozen=True, slots=True)
class TextLine:
    line: int
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A form feed."""


Block = TextTable | TextLine | PageBreak


def blocks_of(text: str) -> Iterator[Block]:
    """Text lines, tables and page breaks, top to bottom. Blank lines are left out."""
    lines = _printed(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    at, bold, no_table_before = 0, False, 0
    while at < len(lines):
        line = lines[at]
        if "\f" in line:
            yield PageBreak()
            lines[at] = line.replace("\f", "")
            continue
        if at >= no_table_before:
            taken, table = _table_at(lines, at)
            if table is not None:
                yield table
                at += taken
                continue
            no_table_before = at + taken  # markup of a table that has no rows is looked through once
        inside = bold or "**" in line or bool(re.search(r"<(?:b|strong|h[1-6])\b", line, re.IGNORECASE))
        bold ^= line.count("**") % 2 == 1
        yield from (
            TextLine(at + 1, printed, inside)
            for piece in _BREAK.split(line)
            for printed in plain(piece).split("\n")
            if printed.strip("#*> ")
        )
        at += 1


def _printed(text: str) -> str:
    """The text without what a browser does not show; line breaks stay, so that lines keep their number."""
    for tag in _UNPRINTED:
        opening, closing = re.compile(rf"<{tag}\b", re.IGNORECASE), re.compile(rf"</{tag}\s*>", re.IGNORECASE)
        kept, at = [], 0
        while (begin := opening.search(text, at)) and (end := closing.search(text, begin.end())):
            kept += [text[at : begin.start()], "\n" * text.count("\n", begin.start(), end.end())]
            at = end.end()
        text = "".join(kept) + text[at:]
    return text


def _table_at(lines: Sequence[str], at: int) -> tuple[int, TextTable | None]:
    """(lines taken, table) where a table begins at ``at``; else (lines looked at in vain, None)."""
    looked = 0
    for read in (_html_table, _pipe_table, _tab_table):
        taken, rows = read(lines, at)
        if rows:
            return taken, TextTable(tuple(rows))
        looked = max(looked, taken)
    return looked, None


def _html_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    if not _TABLE_OPEN.search(lines[at]):
        return 0, []
    end, depth = at, 0
    while end < min(len(lines), at + _MAX_TABLE_LINES):
        depth += len(_TABLE_OPEN.findall(lines[end])) - len(_TABLE_CLOSE.findall(lines[end]))
        end += 1
        if depth <= 0:
            break
    rows = [
        TextRow(row.line + at, tuple(TextCell(plain(c.text), c.row_span, c.column_span) for c in row.cells))
        for row in rows_of_html("\n".join(lines[at:end]))
    ]
    return end - at, rows


def _pipe_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    if lines[at].count("|") < 2 or not lines[at].lstrip().startswith("|"):
        return 0, []
    rows, end = [], at
    while end < len(lines) and lines[end].lstrip().startswith("|"):
        if not _PIPE_RULE.fullmatch(lines[end]):
            inner = lines[end].strip().removeprefix("|").removesuffix("|")
            parts = re.split(r"(?<!\\)\|", inner)
            rows.append(TextRow(end + 1, tuple(TextCell(plain(p.replace("\\|", "|"))) for p in parts)))
        end += 1
    return end - at, rows


def _tab_table(lines: Sequence[str], at: int) -> tuple[int, list[TextRow]]:
    """Lines with tabs that follow one another; one without tabs between two of them is a row of one cell."""
    if "\t" not in lines[at].strip(" \n"):
        return 0, []
    rows, end = [], at
    while end < len(lines) and lines[end].strip(" ") and "\f" not in lines[end]:
        if "\t" not in lines[end] and not _goes_on(lines, end):
            break
        taken = _whole_row(lines, end)
        parts = "\n".join(lines[end : end + taken]).split("\t")
        if any(part.strip() for part in parts):
            rows.append(TextRow(end + 1, tuple(TextCell(plain(p)) for p in parts)))
        end += taken
    if len(rows) < _LEAST_ROWS and sum(bool(c.text) for r in rows for c in r.cells) < 3:
        return 0, []
    return end - at, rows


def _goes_on(lines: Sequence[str], at: int) -> bool:
    return at + 1 < len(lines) and "\t" in lines[at + 1] and "\f" not in lines[at + 1]


def _whole_row(lines: Sequence[str], at: int) -> int:
    """How many lines the row takes: a cell whose paragraph or list is still open goes on."""
    depth = 0
    for taken in range(1, min(_MAX_CONTINUED, len(lines) - at) + 1):
        for closing, _ in _OPEN_TAG.findall(lines[at + taken - 1]):
            depth += -1 if closing else 1
        if depth <= 0:
            return taken
    return 1
