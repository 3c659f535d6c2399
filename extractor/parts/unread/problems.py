"""What could not be put anywhere, said instead of dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.layouts import LogicalTable, column_meaning
from extractor.parts.unread.levels import places_side_by_side
from extractor.problems import problem
from extractor.read import Line, ReadPage
from extractor.records import PERIODS, Evidence, Problem
from extractor.tables import Row

_HEADINGS = 3  # headings of columns side by side: two may be words of a sentence
_QUOTED = 300  # letters of a row that a message quotes
_CELLS = 2  # cells with print below a heading: one may be a remark
_ONCE = frozenset({"indicator", "objective", "unit", "weight", "baseline", "final"})  # beside the targets
_COUNTER = re.compile(r"(\d{1,3})[.)]?")
_LOOKED_AT = 300  # lines of a page: bounds the work


def unassigned(row: Row) -> Problem:
    """A data row that no part of the record takes."""
    return problem("row-unassigned", row.page, row.place, case="row", words=row.words[:_QUOTED])


def nameless(row: Row) -> Problem:
    """A numbered row with its values whose cell of the name is blank."""
    facts = {"case": "row-without-name", "number": row.number or "", "words": row.words[:_QUOTED]}
    return problem("row-unassigned", row.page, row.place, **facts)


def several_entries(row: Row) -> Problem:
    """A row of the record that may hold several indicators, which nothing parts."""
    return problem("rows-not-read", row.page, row.place, case="several-indicators", words=row.words[:_QUOTED])


def lost_line(words: str, place: Evidence) -> Problem:
    """An amount of a budget list that belongs to no name."""
    return problem("row-unassigned", place.page, place, case="amount-without-name", words=words[:_QUOTED])


def lost_amount(words: str, place: Evidence) -> Problem:
    """A numbered program of a list on a scan whose amount was not read."""
    return problem("row-unassigned", place.page, place, case="program-without-amount", words=words[:_QUOTED])


def listed_without_amounts(lines: Sequence[Line]) -> Problem:
    """Programs of a list that prints no amount for each of them."""
    place = Evidence.joined([line.evidence for line in lines])
    words = " | ".join(" ".join(line.text.split()) for line in lines)
    return problem("row-unassigned", place.page, place, case="one-amount", words=words[:_QUOTED])


def unknown_table(table: LogicalTable) -> Problem:
    """A table with data whose header is not that of a known kind."""
    words = _headings(table) or next((row.words for row in table.rows if row.words), "")
    return problem(
        "table-unknown", table.pieces[0][0], table.evidence, case="headings", words=words[:_QUOTED]
    )


def _headings(table: LogicalTable) -> str:
    return " | ".join(dict.fromkeys(word for word in table.words if word))


def plan_without_indicators(table: LogicalTable) -> Problem:
    """An action plan of which no row names the indicator it serves."""
    words = _headings(table)[:_QUOTED]
    return problem(
        "plan-without-indicators", table.pieces[0][0], table.evidence, case="headings", words=words
    )


def table_of_another_year(table: LogicalTable) -> Problem:
    """A table of what was reached in another year, which is no part of the agreement."""
    words = _headings(table)[:_QUOTED]
    return problem("table-other-year", table.pieces[0][0], table.evidence, case="headings", words=words)


def unknown_columns(table: LogicalTable) -> list[Problem]:
    """Columns of a known table that nothing takes, since their header says nothing or the same as another
    one; and those that may as well mean something else."""
    found = list(_unsure_columns(table))
    for column, meaning in enumerate(table.columns):
        inside = table.side is None or column in table.side
        case = _untaken(table, column, meaning) if inside else None
        if case is not None:
            words = _heading(table, column)
            page, piece = table.pieces[0]
            facts = {"case": case, "column": column + 1, "words": words[:_QUOTED]}
            found.append(problem("column-unknown", page, piece.evidence, **facts))
    return found


def _untaken(table: LogicalTable, column: int, meaning: str | None) -> str | None:
    """Why no row of the record takes a column that has print: ``heading`` for numbers below a heading that is
    not known, ``blank`` for those below none, ``text`` and ``untitled`` the same for words, ``twice`` for
    what the record has once."""
    if meaning is None:
        named = any(map(str.isalpha, _heading(table, column)))
        if _holds_numbers(table, column):
            if named:
                return "heading"
            return None if column == 0 and _counts_rows(table) else "blank"
        if not _holds_words(table, column):
            return None
        return "text" if named else "untitled"
    base, _, further = meaning.partition("#")
    once = base in _ONCE or base in PERIODS
    return "twice" if further and once and _holds_words(table, column) else None


def _unsure_columns(table: LogicalTable) -> Iterator[Problem]:
    page, piece = table.pieces[0]
    for column, one in enumerate(table.weighed):
        if table.columns[column] in table.doubted:
            facts = {"column": column + 1, "words": table.words[column][:_QUOTED], "case": "heading"}
            facts |= {"meaning": str(one.meaning), "second": str(one.second)}
            yield problem("column-unsure", page, piece.evidence, **facts)


def headings_outside(pages: Iterable[ReadPage]) -> Iterator[Problem]:
    """Column headings side by side that no table took: the rows below them were not read."""
    for page in pages:
        lines = page.lines[:_LOOKED_AT]
        meanings = {
            place: word.meaning
            for place, line in enumerate(lines)
            if (word := column_meaning(line.text)) and word.whole
        }
        for level in places_side_by_side(lines) if len(meanings) >= _HEADINGS else ():
            known = [place for place in level if place in meanings]
            if len({meanings[place] for place in known}) >= _HEADINGS:
                heads = [lines[place] for place in known]
                names = " | ".join(line.text for line in heads)
                place = heads[0].evidence
                yield problem("table-not-read", page.number, place, case="headings", words=names[:_QUOTED])


def _heading(table: LogicalTable, column: int) -> str:
    return table.words[column] if column < len(table.words) else ""


def _counts_rows(table: LogicalTable) -> bool:
    """Whether all numbers of the first column are those of its rows, from 1 on: some may not be read."""
    _, piece = table.pieces[0]
    texts = (" ".join(c.reading.text.split()) for c in piece.cells if c.column == 0 and c.row > 0)
    counted = [(_COUNTER.fullmatch(text), text) for text in texts if any(map(str.isdigit, text))]
    numbers = [int(found[1]) for found, _ in counted if found]
    return len(numbers) == len(counted) and numbers == list(range(1, len(numbers) + 1))


def _holds_numbers(table: LogicalTable, column: int) -> bool:
    _, piece = table.pieces[0]
    cells = [c for c in piece.cells if c.column == column and c.column_span == 1 and c.row > 0]
    numbers = [c for c in cells if any(letter.isdigit() for letter in c.reading.text)]
    return len(numbers) >= max(2, 0.3 * len(cells))


def _holds_words(table: LogicalTable, column: int) -> bool:
    """Whether several cells below the heading of the column have print."""
    _, piece = table.pieces[0]
    heading = _heading(table, column)
    own = (c.reading.text for c in piece.cells if c.column == column and c.column_span == 1)
    below = [text for text in own if " ".join(text.split()) not in heading and any(map(str.isalnum, text))]
    return len(below) >= _CELLS
