"""The rows of the action plan, one for each output, target or month row that it prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.layouts import LogicalTable
from extractor.parts.tables.values import is_all_period, is_check, quarters_of, target_of
from extractor.parts.unread.problems import unassigned
from extractor.records import Action, Doubts, Problem, Target, Targets, doubt_if, of_field, united
from extractor.records.agreement import MONTHS, QUARTERS
from extractor.records.written.nothing import DASHES, is_nothing
from extractor.records.written.numerals import with_strokes_as_roman
from extractor.records.written.quarters import WORD, quarter_of
from extractor.tables import Field, Row, inherit

_LEVELS = ("goal", "objective", "indicator", "annual", "plan", "criterion")
_CODES = {
    "plan": re.compile(r"(?<![\w/])RA\s*\.?\s*(\d+)", re.IGNORECASE),
    "criterion": re.compile(r"(?<![\w/])KK\s*\.?\s*(\d+(?:\.\d+)*)", re.IGNORECASE),
    "output": re.compile(r"(?<![\w/])T\s*/\s*[O0]\s*\.?\s*(\d+(?:\.\d+)*)", re.IGNORECASE),
}
_CODE_START = re.compile(r"(?:RA|KK|T\s*/\s*[O0])\W*\d", re.IGNORECASE)
_PERIOD_START = re.compile(rf"(?:{WORD}|Semester)\b", re.IGNORECASE)
_CONTENT = ("indicator", "plan", "criterion", "output", "period")
_FIELD_OF = {"period": "period_text"}
_PERIODS = (*QUARTERS, "annual", *MONTHS)
_STROKES = re.compile(r"(?<![\w|])[Il|]{1,3}(?![\w|])")
_READERS = 2  # readers that must see the same strokes
_SURE_OF_STROKES = 0.99  # confidence of a reader
_MOSTLY = 0.7  # of what the quarters of a table hold: marks, as they were read
_LONGEST_MARK = 3  # letters that a mark is read as


@dataclass
class Actions:
    """The rows of a plan in the order of print, and the rows that were not read."""

    found: list[Action] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_actions(tables: Sequence[LogicalTable]) -> Actions:
    """The actions of these tables, one for each output; a row of words without content is a problem."""
    out = Actions()
    for table in tables:
        rows = [row for row in table.rows if row.label is None]
        marks = _holds_marks(rows)
        timed = _says_when(rows)
        for row in inherit(rows, _LEVELS):
            if not any(not row[meaning].blank for meaning in _CONTENT):
                out.problems += [unassigned(row)] if row.words else []
                continue
            out.found += [_action(part, table, marks=marks, timed=timed) for part in _by_output(row)]
    return out


def _by_output(row: Row) -> list[Row]:
    """A row for each output where one cell holds several; ``doubtful`` where they do not pair off."""
    outputs = _coded(row["output"], "output")
    if len(outputs) < 2:
        return [row]
    periods = _started(row["period"], _PERIOD_START)
    plans, criteria = _coded(row["plan"], "plan"), _coded(row["criterion"], "criterion")
    if len(periods) not in (1, len(outputs)):
        return [row.doubted("row-cut", "outputs")]
    parts = []
    for index, output in enumerate(outputs):
        plan = _belonging(plans, "plan", output, index, len(outputs))
        criterion = _belonging(criteria, "criterion", output, index, len(outputs))
        changed = {"output": output, "period": periods[index if len(periods) > 1 else 0]}
        changed |= {"plan": plan or row["plan"], "criterion": criterion or row["criterion"]}
        part = row.having(changed)
        parts.append(part.doubted("row-cut", "outputs") if plan is None or criterion is None else part)
    return parts


def _coded(field_: Field, meaning: str) -> list[Field]:
    return _started(field_, _CODES[meaning])


def _started(field_: Field, start: re.Pattern[str]) -> list[Field]:
    """The parts of a text, each beginning where ``start`` matches; the first also has what stands before."""
    text = field_.text
    at = [match.start() for match in start.finditer(text)]
    if len(at) < 2:
        return [field_]
    at[0] = 0
    ends = [*at[1:], len(text)]
    return [
        replace(field_, reading=replace(field_.reading, text=text[a:b].strip(" ;\n"), lines=()))
        for a, b in zip(at, ends, strict=True)
    ]


def _belonging(parts: Sequence[Field], meaning: str, output: Field, index: int, count: int) -> Field | None:
    """The plan or criterion whose code the output's code begins with; else by place; None where unsure."""
    if len(parts) == 1:
        return parts[0]
    code = _CODES["output"].search(output.text)
    levels = code[1].split(".") if code else []
    for part in parts:
        own = _CODES[meaning].search(part.text)
        wanted = own[1].split(".") if own else []
        if wanted and levels[: len(wanted)] == wanted:
            return part
    return parts[index] if len(parts) == count else None


def _action(row: Row, table: LogicalTable, *, marks: bool, timed: bool) -> Action:
    period = row.printed("period")
    quarters = quarters_of(period) if period else ()
    marked = _marked(row, misread=marks)
    printed = {p for p in _PERIODS if table.has(p)}
    if marked:
        printed -= set(QUARTERS)
    months = _marked_months(row)
    if months:
        printed -= set(MONTHS)
        marked = marked or months
    by_period = printed if printed - {"annual"} else set[str]()
    targets = {p: _target(row, p, table) for p in by_period}
    lost = timed and not any(is_check(row.text(p)) for p in _PERIODS)
    untimed = (marks or lost) and not quarters and not marked  # an action of no time at all
    return Action(
        number=row.number,
        objective=_flat(row, "objective"),
        indicator=_flat(row, "indicator"),
        unit=_flat(row, "unit"),
        target=_target(row, "annual", table, of_row=False) if table.has("annual") else None,
        plan=row.printed("plan"),
        criterion=row.printed("criterion"),
        output=row.printed("output"),
        output_target=target_of(row["output_target"], row.doubts) if table.has("output_target") else None,
        responsible=_flat(row, "responsible"),
        budget_text=_flat(row, "budget#2") or _flat(row, "budget"),
        period_text=period,
        quarters=quarters or marked,
        targets=Targets(**targets),
        doubts=united(
            _doubts(row, period, quarters, marked),
            *(of_field(row[month].reading.doubts, "quarters") for month in MONTHS if months),
            doubt_if(untimed or _is_mark_misread(row), "mark", "quarters"),
        ),
        evidence=row.place,
    )


def _target(row: Row, period: str, table: LogicalTable, *, of_row: bool = True) -> Target:
    twice = doubt_if(table.has(f"{period}#2"), "column-twice", "header")
    return target_of(row[period], row.doubts if of_row else (), twice)


def _doubts(row: Row, period: str | None, quarters: Sequence[int], marked: Sequence[int]) -> Doubts:
    """Why the words of an action and its time may be wrong."""
    scanned = bool(row["period"].reading.readings)
    odd = bool(period) and (not quarters or (scanned and not is_all_period(period or "")))
    strokes = scanned and _may_lack_strokes(row["period"], tuple(quarters))
    codes = [meaning for meaning in _CODES if _is_code_misread(row, meaning)]
    return united(
        row.doubts,
        *(of_field(row[meaning].reading.doubts, _FIELD_OF.get(meaning, meaning)) for meaning in _CONTENT),
        doubt_if(odd, "period", "form", period or "", field="period_text"),
        doubt_if(strokes, "roman-strokes", "readers", period or "", field="period_text"),
        *(of_field(row[f"q{quarter}"].reading.doubts, "quarters") for quarter in marked),
        *(doubt_if(True, "plan-code", "form", row.text(code), field=code) for code in codes),
    )


def _may_lack_strokes(period: Field, quarters: tuple[int, ...]) -> bool:
    """Whether a Roman quarter may be another, a stroke of it lost: not where a second reader saw the same
    strokes and the first was sure. All four after each other leave nothing open."""
    strokes = _strokes(period.text)
    if not strokes or len(quarters) == len(QUARTERS):
        return False
    alike = sum(_strokes(reading.text) == strokes for reading in period.reading.readings)
    return alike < _READERS or period.reading.confidence < _SURE_OF_STROKES


def _strokes(text: str) -> list[str]:
    """The Roman numbers of strokes alone; readers take a stroke for other upright signs."""
    return [with_strokes_as_roman(match[0]) for match in _STROKES.finditer(text)]


def _holds_marks(rows: Sequence[Row]) -> bool:
    """Whether a scan shows marks in the columns of quarters, whatever some of them were read as: no digit but
    the 0 that a filled ring looks like, and mostly marks."""
    texts = [_filled(row, q) for row in rows for q in QUARTERS if row.fresh(q)]
    filled = [text for text in texts if text]
    known = sum(is_check(text) or _is_ring(text) for text in filled)
    digits = any(re.search(r"[1-9]", text) for text in filled)
    return _are_scanned(rows) and bool(filled) and not digits and known >= _MOSTLY * len(filled)


def _says_when(rows: Sequence[Row]) -> bool:
    """Whether most rows of a scan have a mark in the columns of quarters: one without any may lie under a
    stamp, whose letters are read in its place."""
    marked = sum(any(is_check(_filled(row, q)) for q in QUARTERS) for row in rows)
    return _are_scanned(rows) and 2 * marked > len(rows)


def _are_scanned(rows: Sequence[Row]) -> bool:
    return any(row[q].reading.readings for row in rows for q in QUARTERS)


def _filled(row: Row, period: str) -> str:
    """What a period holds beside dashes; "" where it says that nothing is due then."""
    text = row.text(period)
    return "" if is_nothing(text) else text.strip(f" {DASHES}")


def _is_ring(text: str) -> bool:
    return text.strip("0oO") == ""


def _marked(row: Row, *, misread: bool) -> tuple[int, ...]:
    """The quarters that are only marked; none where another one of them holds a target. ``misread``: in this
    table whatever is as short as a mark is one."""
    filled = [q for q in QUARTERS if _filled(row, q)]
    if misread:
        return tuple(int(q[1]) for q in filled if len(row.text(q)) <= _LONGEST_MARK)
    return tuple(int(q[1]) for q in filled) if all(is_check(row.text(q)) for q in filled) else ()


def _marked_months(row: Row) -> tuple[int, ...]:
    """The quarters of the months that are only marked; none where another one of them holds a target."""
    filled = [month for month in MONTHS if _filled(row, month)]
    if not all(is_check(row.text(month)) for month in filled):
        return ()
    return tuple(sorted({quarter_of(int(month[1:])) for month in filled}))


def _is_code_misread(row: Row, meaning: str) -> bool:
    """Whether a text of a scan begins as a code does (RA-2.) and is none."""
    text = row.text(meaning)
    if not row[meaning].reading.readings or _CODE_START.match(text) is None:
        return False
    return _CODES[meaning].match(text) is None


def _is_mark_misread(row: Row) -> bool:
    """Whether a scan has something in a quarter that is neither a mark nor a target, or a mark beside it."""
    filled = [text for q in QUARTERS if row[q].reading.readings and (text := _filled(row, q))]
    checks = [text for text in filled if is_check(text)]
    words = [text for text in filled if text not in checks and not re.search(r"\d", text)]
    rings = bool(filled) and all(_is_ring(text) for text in filled)  # what a bold mark is read as
    seen = [row[q].reading for q in QUARTERS if _filled(row, q)]
    strokes = bool(seen) and all(
        len(read.text.strip()) <= _LONGEST_MARK and read.needs_review for read in seen
    )
    return bool(words) or rings or strokes or 0 < len(checks) < len(filled)


def _flat(row: Row, meaning: str) -> str | None:
    return " ".join(row.text(meaning).split()) or None
