"""A transcript as a sequence of text lines and tables, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.transcript.html_tables import rows_of_html
from extractor.transcript.markup import plain
from extractor.transcript.model import Block, PageBreak, TextCell, TextLine, TextRow, TextTable
from extractor.transcript.rows import column_table, frame_table, pipe_table, tab_table
from extractor.transcript.shown_html import shown

_TABLE_OPEN = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_UNPRINTED = ("script", "style", "head")
_AROUND = re.compile(r"(?=<table\b)|(?<=</table>)", re.IGNORECASE)
_MAX_TABLE_LINES = 20_000  # lines of one table: bounds the work on a file that is no transcript
_BREAK = re.compile(r"</?(?:p|div|li|ul|ol|br|h[1-6]|tr)\b[^<>]*/?>", re.IGNORECASE)


def blocks_of(text: str) -> Iterator[Block]:
    """Text lines, tables and page breaks, top to bottom. Blank lines are left out."""
    lines, numbers = _parted(_printed(shown(text.replace("\r\n", "\n").replace("\r", "\n"))).split("\n"))
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
                yield TextTable(tuple(replace(row, line=numbers[row.line - 1]) for row in table.rows))
                at += taken
                continue
            no_table_before = at + taken  # markup of a table that has no rows is looked through once
        inside = bold or "**" in line or bool(re.search(r"<(?:b|strong|h[1-6])\b", line, re.IGNORECASE))
        bold ^= line.count("**") % 2 == 1
        yield from (
            TextLine(numbers[at], printed, inside)
            for piece in _BREAK.split(line)
            for printed in plain(piece).split("\n")
            if printed.strip("#*> ")
        )
        at += 1


def _parted(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """(lines, number of each in the file): what stands before and after a table on its line comes apart."""
    parted: list[str] = []
    numbers: list[int] = []
    for number, line in enumerate(lines, 1):
        pieces = [piece for piece in _AROUND.split(line) if piece.strip()] if "<" in line else []
        pieces = pieces if len(pieces) > 1 else [line]
        parted += pieces
        numbers += [number] * len(pieces)
    return parted, numbers


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
    for read in (_html_table, frame_table, pipe_table, tab_table, column_table):
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
        TextRow(
            row.line + at,
            tuple(TextCell(plain(c.text), c.row_span, c.column_span) for c in row.cells),
            group=row.group,
        )
        for row in rows_of_html("\n".join(lines[at:end]))
    ]
    return end - at, rows
