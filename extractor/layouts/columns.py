"""Grid columns under their meanings, and the rows of a table read by them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from extractor.layouts.family import Meanings
from extractor.layouts.header import Header, repeats_header
from extractor.layouts.numbering import is_column_numbers
from extractor.layouts.overrun import without_headings
from extractor.layouts.topics import says_objective
from extractor.records import MONTHS, PERIODS, QUARTERS
from extractor.records.amounts import is_amount_phrase
from extractor.records.written.totals import is_total
from extractor.tables import BLANK, CellRow, Field, Row

_NUMBERING = re.compile(r"\(?(?:\d{1,3}(?:[.\d]*)|[a-z]|[IVX]{1,5})\s*[.)]?", re.IGNORECASE)
_ORDINAL = re.compile(r"\d{1,3}[.)]?")
_WIDE = 0.6  # of the columns: the only text of a row, over so many, is a label


def named_columns(meanings: Meanings, rows: Sequence[CellRow], header: Header | None) -> Meanings:
    """Meanings unique but for columns that share one header cell; a second one is named ``target#2``."""
    seen: dict[str, Field | None] = {}
    counts: dict[str, int] = {}
    named: list[str | None] = []
    for column, meaning in enumerate(meanings):
        if meaning is None:
            named.append(None)
            continue
        cell = _head(rows, header, column) if header is not None and rows else None
        if meaning not in seen or (cell is not None and cell is seen[meaning]):
            seen[meaning] = cell
            named.append(meaning if counts.get(meaning, 1) == 1 else f"{meaning}#{counts[meaning]}")
            counts.setdefault(meaning, 1)
            continue
        counts[meaning] += 1
        seen[meaning] = cell
        named.append(f"{meaning}#{counts[meaning]}")
    return tuple(named)


def _head(rows: Sequence[CellRow], header: Header, column: int) -> Field | None:
    """The uppermost cell of the header that says something over the column: a blank one heads nothing."""
    cells = (row.fields[column] for row in rows[header.first : header.last + 1])
    return next((cell for cell in cells if not cell.blank), None)


def with_number(meanings: Meanings, rows: Sequence[CellRow], header: Header | None) -> Meanings:
    """The first column under no header word is the number where its body holds ordinals, or what is left of
    them in a scan."""
    if header is None or not meanings or meanings[0] is not None or "number" in meanings:
        return meanings
    own = [row.fields[0] for row in rows[header.last + 1 :] if 0 in row.own]
    texts = [field.text for field in own if field.width == 1]
    printed = [text for text in texts if text]
    ordinals = sum(bool(_ORDINAL.fullmatch(text)) for text in printed)
    if len(printed) >= 2 and ordinals >= 0.6 * len(printed) and all(len(text) <= 4 for text in printed):
        return ("number", *meanings[1:])
    return meanings


def with_amounts(meanings: Meanings, rows: Sequence[CellRow], header: Header | None) -> Meanings:
    """Beside a column of programs without one for their budgets, the column of amounts whose heading says
    nothing (a stamp may hide it), or is taken for another thing that the record leaves out, is theirs."""
    if header is None or "budget" in meanings or "program" not in meanings or "indicator" in meanings:
        return meanings
    body = rows[header.last + 1 :]
    unread = [column for column, meaning in enumerate(meanings) if meaning in (None, "rest")]
    priced = {c: sum(is_amount_phrase(row.fields[c].text) for row in body) for c in unread}
    best = max(priced, key=lambda column: priced[column], default=None)
    if best is None or priced[best] < max(2, 0.5 * len(body)):
        return meanings
    return (*meanings[:best], "budget", *meanings[best + 1 :])


def with_sum(meanings: Meanings, rows: Sequence[CellRow], header: Header | None) -> Meanings:
    """Of several columns of amounts the one headed as their sum (*Belanja Operasi*, *Belanja Modal*,
    *Jumlah*) is the budget; the others are its parts."""
    priced = [column for column, meaning in enumerate(meanings) if meaning == "budget"]
    heads = rows[header.first : header.last + 1] if header is not None else ()
    sums = [
        c for c in priced if any(row.fields[c].width == 1 and is_total(row.fields[c].text) for row in heads)
    ]
    if len(sums) != 1 or len(priced) < 2:
        return meanings
    parts = {column for column in priced if column != sums[0]}
    return tuple("rest" if column in parts else meaning for column, meaning in enumerate(meanings))


def with_budget(meanings: Meanings, rows: Sequence[CellRow], header: Header | None) -> Meanings:
    """The meanings moved sideways where the amounts stand beside the column that the header names for them,
    and the texts beside the one for programs."""
    if header is None or "budget" not in meanings or "program" not in meanings:
        return meanings
    body = rows[header.last + 1 :]
    amounts = [sum(is_amount_phrase(row.fields[c].text) for row in body) for c in range(len(meanings))]
    best = max(range(len(meanings)), key=lambda c: amounts[c])
    offset = best - meanings.index("budget")
    if not amounts[best]:
        return meanings  # a heading alone, its rows on the next page
    if not offset or amounts[best] < 0.5 * len(body) or amounts[meanings.index("budget")] > 0:
        return meanings
    if (meanings[best] or "").partition("#")[0] == "budget":
        return meanings  # the header stands over the amounts and over a column of Rp beside them
    moved = tuple(
        meanings[c - offset] if 0 <= c - offset < len(meanings) else None for c in range(len(meanings))
    )
    names = [row.fields[moved.index("program")].text for row in body] if "program" in moved else []
    worded = sum(any(letter.isalpha() for letter in name) for name in names)
    return moved if worded >= 0.5 * len(body) else meanings


def rows_by_meaning(
    rows: Sequence[CellRow], columns: Meanings, header: Header | None, page: int, category: str | None
) -> list[Row]:
    """The rows below the header. One text over all the width is a label, the category of the rows after."""
    out: list[Row] = []
    for row in without_headings(rows, header) if header is not None else rows:
        if not row.distinct or is_column_numbers(row) or repeats_header(row):
            continue
        label = _label(row, columns)
        if label is not None:
            category = label.text
            out.append(Row({}, page, label=label, category=category, evidence=label.evidence))
        else:
            out.append(_row(row, columns, page, category))
    return out


def _label(row: CellRow, columns: Meanings) -> Field | None:
    """The text of a row that holds nothing else and is not the rest of a column."""
    distinct = row.distinct
    if len(distinct) > 1 and _is_cut(distinct):
        return reduce(lambda a, b: a.joined(b), (field for _, field in distinct))
    if len(distinct) != 1 or any(not f.blank for c, f in enumerate(row.fields) if c not in row.own):
        return None
    column, field = distinct[0]
    if _NUMBERING.fullmatch(field.text):
        return None
    wide = field.width >= max(2, _WIDE * len(row.fields))
    typed = field.evidence is None or field.evidence.bbox is None
    first = column == 0 and (typed or columns[:1] == ("number",))
    return field if wide or first else None


def _is_cut(distinct: Sequence[tuple[int, Field]]) -> bool:
    """Whether an objective over the whole width (``Sasaran 3 : …``) was cut by an upright that is none: each
    of its parts goes over several columns, as no value does."""
    column, first = distinct[0]
    return column == 0 and says_objective(first.text) and all(field.width > 1 for _, field in distinct)


def _meaning_over(row: CellRow, columns: Meanings, field: Field) -> str | None:
    """What a cell over several columns belongs to: the running text among them, else the first."""
    covered = [m for m, f in zip(columns, row.fields, strict=False) if f is field and m is not None]
    return "measurement" if "measurement" in covered else next(iter(covered), None)


def _is_of_all(row: CellRow, columns: Meanings, field: Field) -> bool:
    """Whether a value is printed once for all the quarters or months that its cell covers. A doubtful cell
    may be two whose rule was lost."""
    if field.reading.needs_review:
        return False
    covered = {m for m, f in zip(columns, row.fields, strict=False) if f is field}
    return bool(covered) and covered <= {*QUARTERS, *MONTHS} and any(ch.isdigit() for ch in field.text)


def _whole(meaning: str, parts: Sequence[Field]) -> Field:
    """The parts of a field as one; several numbers for one period are marked: which of them counts?"""
    whole = reduce(lambda a, b: a.joined(b), parts)
    numbers = [part for part in parts if any(ch.isdigit() for ch in part.text)]
    several = any(part is not numbers[0] for part in numbers)
    return whole.marked("several-values", "columns", whole.text) if meaning in PERIODS and several else whole


def _row(row: CellRow, columns: Meanings, page: int, category: str | None) -> Row:
    fields: dict[str, list[Field]] = {}
    own = set()
    for column, meaning in enumerate(columns):
        if meaning is None or column >= len(row.fields):
            continue
        field = row.fields[column]
        known = fields.setdefault(meaning, [])
        if (
            field.width > 1
            and meaning != _meaning_over(row, columns, field)
            and not _is_of_all(row, columns, field)
        ):
            if field.reading.needs_review:  # of this column too it may hold what the other is given
                known.append(BLANK.marked("column-twice", "columns"))
            continue
        known.append(field)
        if column in row.own:
            own.add(meaning)
    whole = {m: _whole(m, parts) for m, parts in fields.items() if parts}
    return Row(whole, page, frozenset(own), category=category)
