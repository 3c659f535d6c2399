"""Rows that a scan shows and no table took, said instead of dropped.

A text layer leaves nothing out and is not looked at here. On a scan a table may end too early where a rule is
hidden, or not be seen at all: its rows then stand among the lines outside tables, still side by side, or the
numbers of those that were found have a gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.layouts import LogicalTable
from extractor.layouts.header import find_header
from extractor.layouts.overrun import headings_over_rows
from extractor.layouts.topics import without_label
from extractor.parts.unread.levels import side_by_side
from extractor.problems import problem
from extractor.read import Line, ReadPage
from extractor.records import Evidence, Problem, parse_amount
from extractor.records.targets import is_single_value
from extractor.tables import Row, cell_rows

_PIECES = 3  # side by side; signature blocks stand in twos
_NUMBERED_PIECES = 4  # of a row whose only number is its own
_LONGEST = 25  # letters of a value
_ORDINAL = re.compile(r"\(?(\d{1,3})[.)]?")
_BEGINS = re.compile(r"\(?\d{1,3}[.)]?(?:\s|$)")
_VALUED = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*\s*%?(?![\w)])")  # no year, no RPJMD 2
_WORDS = re.compile(r"[^\W\d_]{3,}\s+[^\W\d_]{3,}")
_QUOTED = 300  # letters of a row that a message quotes
_LOOKED_AT = 300  # lines of a page: bounds the work


def unread_rows(
    pages: Iterable[ReadPage], tables: Iterable[LogicalTable], taken: Sequence[Evidence]
) -> Iterator[Problem]:
    """A problem for each page with rows outside its tables, and for each gap in the numbers of a table.
    ``taken`` are the places of what was read from lines outside tables (lists of programs)."""
    scanned = set()
    for page in pages:
        if page.kind == "scan":
            scanned.add(page.number)
            yield from _outside(page, taken)
    for table in tables:
        yield from _under_headings(table)
        if table.kind != "other" and all(number in scanned for number, _ in table.pieces):
            yield from _gaps(table)
            yield from _run_together(table)


def _outside(page: ReadPage, taken: Sequence[Evidence]) -> Iterator[Problem]:
    places = [part for place in taken for part in (place.parts or (place,)) if part.page == page.number]
    free = [line for line in page.lines if not any(_covers(place, line) for place in places)]
    rows = [row for row in side_by_side(free[:_LOOKED_AT]) if len(row) >= _PIECES and _is_row(row)]
    if rows:
        words = " / ".join(" | ".join(line.text for line in row) for row in rows)
        place = Evidence.joined([line.evidence for row in rows for line in row])
        yield problem("rows-not-read", page.number, place, case="outside-tables", words=words[:_QUOTED])


def _covers(place: Evidence, line: Line) -> bool:
    """Whether the line stands at the height of a place."""
    box, own = place.bbox, line.box
    return box is not None and own is not None and box[1] <= (own[1] + own[3]) / 2 <= box[3]


def _is_row(pieces: Sequence[Line]) -> bool:
    """Whether pieces side by side are a name with a value beside it, or a numbered row of several columns."""
    texts = [piece.text.strip() for piece in pieces]
    named = any(map(is_worded, texts))
    numbered = _BEGINS.match(texts[0]) is not None
    valued = any(map(is_value, texts[1:]))
    return named and (valued or (numbered and len(texts) >= _NUMBERED_PIECES))


def is_worded(text: str) -> bool:
    """Whether a text holds two words side by side, as names do."""
    return _WORDS.search(text) is not None


def is_value(text: str) -> bool:
    """Whether a text is one short value: a number, a level, an amount."""
    return len(text) <= _LONGEST and (parse_amount(text) is not None or is_single_value(text))


def _gaps(table: LogicalTable) -> Iterator[Problem]:
    """The numbers that the rows of a table leave out; a row whose number is not read may have it."""
    before: tuple[int, Row] | None = None
    for row in table.rows:
        if row.label is not None:
            before = None
            continue
        match = _ORDINAL.fullmatch(row.text("number"))
        if "number" not in row.own:
            continue
        if match is None:
            before = None
            continue
        number = int(match[1])
        if before is not None and number == before[0] + 2:
            facts = {"case": "number-left-out", "number": number - 1, "words": before[1].words[:_QUOTED]}
            yield problem("rows-not-read", row.page, row.place, **facts)
        before = number, row


def _under_headings(table: LogicalTable) -> Iterator[Problem]:
    """Columns whose rows were read as one text with their heading."""
    for page, piece in table.pieces if table.kind != "other" else ():
        rows = cell_rows(piece)
        header = find_header(rows)
        for field in headings_over_rows(rows, header) if header is not None else ():
            words = " ".join(field.text.split())[:_QUOTED]
            yield problem("rows-not-read", page, field.evidence, case="run-together", words=words)


def _run_together(table: LogicalTable) -> Iterator[Problem]:
    """Rows of one text over the whole width that hold a value, as rows do whose columns lost their rules: a
    heading of the rows below it holds none."""
    for row in table.rows:
        label = without_label(row.label.text) if row.label is not None else ""
        begins = _BEGINS.match(label)
        if table.kind != "programs" and _VALUED.search(label, begins.end() if begins else 0):
            yield problem("rows-not-read", row.page, row.place, case="run-together", words=label[:_QUOTED])
