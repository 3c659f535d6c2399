"""The header of a table: which rows it takes, and what each grid column means by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.layouts.amended import without_former
from extractor.layouts.broken import unbroken
from extractor.layouts.meaning import (
    column_meaning,
    group_meaning,
    is_wording,
    month_meaning,
    month_number,
    quarter_meaning,
)
from extractor.layouts.numbering import is_column_numbers
from extractor.layouts.senses import Senses, senses_of
from extractor.layouts.topics import is_unit, mark_of, running_period, share_known, topic_of
from extractor.records.agreement import MONTHS, QUARTERS
from extractor.tables import CellRow, Field

_WORDS = re.compile(r"[A-Za-z/ \n()]{3,40}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_VALUE = re.compile(r"(?:1[3-9]|[2-9]\d|\d{3,}|\d[\d.]*,\d+)\s*%?")  # no number of a column or period
_WITHIN_ROWS = 8  # rows of a table, from its top, in which its header begins
_BY_PLACE = 0.9  # how well a period is told by those beside it
_MAX_LEVELS = 4  # rows of a header
_SEVERAL = 4  # headings of different meanings that only a header has
_HEADING = 0.8  # of the words of a text that headings use, for a row to be told as their row by it
_MOSTLY = 0.75  # of the periods side by side: the others are told by their place


@dataclass(frozen=True, slots=True)
class Header:
    """``first`` and ``last`` row of the grid, and for each grid column its meaning by its words alone, its
    header words, and what they may mean. ``top`` is the row of the headings, below those of groups alone."""

    first: int
    last: int
    meanings: tuple[str | None, ...]
    words: tuple[str, ...]
    senses: tuple[Senses, ...] = ()
    top: int = 0


def find_header(rows: Sequence[CellRow]) -> Header | None:
    """The header in the first rows of a table, or None where no row reads as one."""
    top_rows = _WITHIN_ROWS + _MAX_LEVELS
    rows = [*unbroken(rows[:top_rows]), *rows[top_rows:]]
    for top, row in enumerate(rows[:_WITHIN_ROWS]):
        if reads_as_header(row):
            last = _last_row(rows, top)
            first = _first_row(rows, top)
            paths = _paths(rows[first : last + 1])
            meanings = _meanings(paths)
            while last + 1 < len(rows) and is_column_numbers(rows[last + 1]):
                last += 1
            words = tuple(" ".join(path) for path in paths)
            return Header(first, last, meanings, words, tuple(_agreed(_senses(paths), meanings)), top)
    return None


def _agreed(senses: Sequence[Senses], meanings: Sequence[str | None]) -> Iterator[Senses]:
    """What the words say, or the columns beside them where these say otherwise."""
    for sense, meaning in zip(senses, meanings, strict=True):
        yield sense if meaning in sense else {meaning: _BY_PLACE} if meaning else {}


def _first_row(rows: Sequence[CellRow], top: int) -> int:
    """The row above, where it holds nothing but headings of groups over several columns."""
    above = rows[top - 1].distinct if top else []
    groups = [field for _, field in above if field.width > 1 and field.width < len(rows[top].fields)]
    return top - 1 if groups and len(groups) == len(above) and all(map(_is_group, groups)) else top


def _is_group(field: Field) -> bool:
    return _heading(field.text) is not None or _is_period(field.text)


def _heading(text: str) -> str | None:
    """What a text means as a heading; None where it is none for sure, or a count (36 Dokumen)."""
    word = column_meaning(text)
    if word is not None and word.whole:
        return word.meaning
    counts = text[:1].isdigit() and is_unit(text)
    return topic_of(text) if share_known(text) >= _HEADING and not counts else None


def reads_as_header(row: CellRow) -> bool:
    """At least two different columns known by their headings and most of the row known, or several known by
    all their words: no row of data has those."""
    texts = [field.text for _, field in row.distinct]
    whole = {meaning for text in texts if (meaning := _heading(text))}
    within = _romans(texts)
    known = sum(bool(_heading(text) or column_meaning(text) or _is_period(text, within)) for text in texts)
    return (len(whole) >= 2 and known >= 0.6 * len(texts)) or len(whole) >= _SEVERAL


def repeats_header(row: CellRow) -> bool:
    """Whether a row below the header is one again: by whole wordings, so that no data is taken for it."""
    texts = [field.text for _, field in row.distinct]
    words = [column_meaning(text) for text in texts if not is_unit(text)]
    whole = {word.meaning for word in words if word is not None and word.whole}
    known = sum(word is not None for word in words) + sum(_is_period(text) for text in texts)
    valued = any(_VALUE.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts)
    return not valued and len(whole) >= 2 and known >= 0.6 * len(texts)


def is_leaf_row(row: CellRow, grouped: bool) -> bool:
    """Whether all that the row itself prints can stand in the lower level of a header."""
    texts = [field.text for _, field in row.distinct]
    if len(texts) == 1 and _is_label(texts[0]):
        return False
    digits = [text for text in texts if text.isdigit() and not _YEAR.fullmatch(text)]
    if digits != [str(n) for n in range(1, len(digits) + 1)]:
        return False  # periods are numbered from 1; other digits are data
    return bool(texts) and all(_is_leaf(text, grouped) for text in texts)


def _is_label(text: str) -> bool:
    """Whether a text alone in its row may as well be the label of the rows below (Sasaran Strategis)."""
    return not _is_period(text) and column_meaning(text) is not None


def _is_leaf(text: str, grouped: bool) -> bool:
    if grouped and (month_number(text) or group_meaning(text)):
        return True
    if quarter_meaning(text, within=grouped) or month_meaning(text) or running_period(text):
        return True
    if mark_of(text) or _heading(text):
        return True
    return bool(re.fullmatch(r"(?:tahun\s*)?20\d\d|y\s*/\s*t", text.lower()))


def _is_period(text: str, within: bool = False) -> bool:
    return bool(quarter_meaning(text, within) or month_meaning(text) or group_meaning(text))


def _last_row(rows: Sequence[CellRow], first: int) -> int:
    last = first
    for row in rows[first + 1 : first + _MAX_LEVELS]:
        texts = [field.text for _, field in row.distinct]
        grouped = any(group_meaning(f.text) for r in rows[first : last + 1] for f in r.fields)
        if is_column_numbers(row) and not (grouped and _numbers_a_group(rows[last], row)):
            break
        if (
            _hangs_over(rows[first], row)
            or is_leaf_row(row, grouped or _romans(texts))
            or _completes(rows[last], row)
            or _subdivides(rows[last], row)
        ):
            last = row.index
        else:
            break
    return last


def _hangs_over(header: CellRow, row: CellRow) -> bool:
    """Whether most cells of the header's first row reach down into the row, or all but those of groups (whose
    periods may be misread) and blanks (where a group was not seen)."""
    pairs = list(zip(row.fields, header.fields, strict=True))
    over = [f is top and not top.blank for f, top in pairs]
    single = [
        reaches
        for reaches, (_, top) in zip(over, pairs, strict=True)
        if not top.blank and not group_meaning(top.text)
    ]
    return sum(over) > 0.5 * len(over) or (len(single) > 1 and all(single))


def _subdivides(above: CellRow, row: CellRow) -> bool:
    """Whether the row parts the columns of each wide heading above it, and holds nothing but headings beside:
    the others reach down into it."""
    columns = range(len(row.fields))
    wide = [n for n in columns if above.fields[n].width > 1 and not above.fields[n].blank]
    if not wide or any(n not in row.own or row.fields[n].width >= above.fields[n].width for n in wide):
        return False
    beside = [n for n in columns if n not in wide]
    reaching = [n for n in beside if row.fields[n] is above.fields[n]]
    loose = [row.fields[n].text for n in beside if n not in reaching and not row.fields[n].blank]
    return 2 * len(reaching) >= len(beside) and all(_is_leaf(text, grouped=True) for text in loose)


def _numbers_a_group(above: CellRow, row: CellRow) -> bool:
    """Whether the row numbers only what stands under a group (months 1 to 12), not all columns."""
    columns = [column for column, _ in row.distinct]
    return bool(columns) and group_meaning(above.fields[columns[0]].text) is not None


def _romans(texts: Sequence[str]) -> bool:
    """I, II, III, IV side by side need no group above them."""
    found = [quarter_meaning(text, within=True) for text in texts]
    return len([q for q in found if q]) >= 3 and not any(text.strip().isdigit() for text in texts)


def _completes(above: CellRow, row: CellRow) -> bool:
    """Whether each text of the row ends a wording that began in the cell above (a header without rules)."""
    pairs = [(above.fields[column].text, field.text) for column, field in row.distinct]
    return bool(pairs) and all(
        top and _WORDS.fullmatch(text) and is_wording(f"{top} {text}") for top, text in pairs
    )


def _paths(rows: Sequence[CellRow]) -> list[list[str]]:
    """For each column the header texts over it, top to bottom; a blank cell beside a group belongs to it."""
    columns = len(rows[0].fields)
    levels: list[list[Field | None]] = []
    for depth, row in enumerate(rows):
        below = rows[depth + 1] if depth + 1 < len(rows) else None
        level: list[Field | None] = []
        for column, field in enumerate(row.fields):
            if not field.blank:
                level.append(field)
            elif below is not None and column and _shares_group(level[-1], below, column):
                level.append(level[-1])
            else:
                level.append(None)
        levels.append(level)
    paths: list[list[str]] = []
    for column in range(columns):
        seen: list[Field] = []
        for level in levels:
            over = level[column]
            if over is not None and not any(over is other for other in seen):
                seen.append(over)
        paths.append([" ".join(field.text.split()) for field in seen])
    return paths


def _shares_group(left: Field | None, below: CellRow, column: int) -> bool:
    if left is None or below.fields[column].blank or any(field is left for field in below.fields):
        return False  # a cell that reaches down itself stands over no columns beside it
    return group_meaning(left.text) is not None or not below.fields[column - 1].blank


def _senses(paths: Sequence[Sequence[str]]) -> list[Senses]:
    romans = _romans([path[-1] for path in paths if path])
    return without_former(paths, [senses_of(path, romans) for path in paths])


def _meanings(paths: Sequence[Sequence[str]]) -> tuple[str | None, ...]:
    meanings = [max(sense, key=lambda m: sense[m]) if sense else None for sense in _senses(paths)]
    for group, periods in (("quarters", QUARTERS), ("months", MONTHS)):
        columns = [c for c, path in enumerate(paths) if any(group_meaning(text) == group for text in path)]
        side_by_side = columns == list(range(columns[0], columns[0] + len(periods))) if columns else False
        # Known by the group's words only.
        unread = [c for c in columns if column_meaning(paths[c][-1]) is None]
        if side_by_side and all(meanings[c] in (None, *periods) or c in unread for c in columns):
            meanings[columns[0] : columns[0] + len(periods)] = periods  # a misread I or II does not matter
        _fill(meanings, periods, paths)
    return tuple(_of_one_year(_parted_years(meanings, paths)))


def _of_one_year(meanings: list[str | None]) -> list[str | None]:
    """A year that only one column of targets names is the year of the table."""
    years = {m for m in meanings if m and re.fullmatch(r"y\d{4}", m)}
    if len(years) != 1 or "annual" in meanings:
        return meanings
    return ["annual" if meaning in years else meaning for meaning in meanings]


def _fill(meanings: list[str | None], periods: Sequence[str], paths: Sequence[Sequence[str]]) -> None:
    """Gives the columns between periods in their order those that they stand for, where few are unread: their
    own heading says nothing, whatever stands over it."""
    for start in range(len(meanings) - len(periods) + 1):
        here = list(zip(range(start, len(meanings)), periods, strict=False))
        known = [meanings[column] == period for column, period in here]
        fits = all(
            meanings[column] in (None, period) or not senses_of(paths[column][-1:]) for column, period in here
        )
        if fits and known[0] and known[-1] and sum(known) >= _MOSTLY * len(periods):
            meanings[start : start + len(periods)] = periods


def _parted_years(meanings: list[str | None], paths: Sequence[Sequence[str]]) -> list[str | None]:
    """Columns under one group "Target" that all came out as the year, their numerals not made out:
    four before "Tahunan" are the quarters; other counts cannot be told and are unknown, never joined."""
    start = 0
    while start < len(meanings):
        stop = start + 1
        while stop < len(meanings) and _same_unread_group(meanings, paths, start, stop):
            stop += 1
        if stop - start > 1:
            literal = column_meaning(paths[stop - 1][-1])
            ends_with_year = literal is not None and literal.meaning == "annual"
            count = stop - start - ends_with_year
            meanings[start : start + count] = QUARTERS if count == len(QUARTERS) else [None] * count
        start = stop
    return meanings


def _same_unread_group(
    meanings: Sequence[str | None], paths: Sequence[Sequence[str]], one: int, other: int
) -> bool:
    both = (paths[one], paths[other])
    grouped = all(len(path) > 1 and not _YEAR.search(path[-1]) for path in both)
    return grouped and meanings[one] == meanings[other] == "annual" and both[0][0] == both[1][0]
